# Sorteos: lo que el núcleo rechaza, lo que halla su comprobación, lo que dicen los libros.
refusal-lottery-unknown-draw = Este sorteo no está en la lista. Vuelva a abrir la lista.
refusal-lottery-not-a-draft = Este sorteo está publicado y queda como está.
refusal-lottery-not-open = Este sorteo no está en marcha.
refusal-lottery-not-yet = Este sorteo empieza { $atMs }.
refusal-lottery-over = Este sorteo terminó { $atMs }.
refusal-lottery-text-too-long = El texto es demasiado largo. Acórtelo a { $most } caracteres.
refusal-lottery-too-many-prizes = Un sorteo tiene como máximo { $most } premios.
refusal-lottery-cards-out-of-bounds = Este número de cartas no vale. Un bombo tiene como máximo { $most }.
refusal-lottery-number-out-of-bounds = Este número no vale. Escriba uno de { $least } a { $most }.
refusal-lottery-amount-out-of-bounds = El importe es cero o demasiado grande. Revíselo y escríbalo otra vez.
refusal-lottery-day-unreadable = No se entiende el día o la hora. Elíjalo otra vez.
refusal-lottery-not-ready = { $lack ->
    [name] Al sorteo le falta un nombre.
    [prizes] Al sorteo le falta un premio.
    [period] Faltan los días, ya pasaron o están en mal orden.
    [kind_fit] Cartas sin premio, oferta o valor externo no valen para este tipo de sorteo.
    [chances] Diga cómo se gana una oportunidad.
    [organiser] Diga quién organiza el sorteo.
    [contact] Diga cómo contactar con quien organiza.
    [who_may] Diga quién puede participar.
    [claim] Diga hasta cuándo y dónde se recoge un premio.
    [forfeiture] Diga qué pasa con los premios que nadie recoge.
    [tier] Los premios son regalos de sorteo en uso.
   *[other] Falta algo antes de publicar el sorteo.
}
refusal-lottery-not-free = { $name }: el sorteo necesita { $needed } y hay { $free } libres. Reciba más o ponga menos cartas.
refusal-lottery-top-prize-above-cap = Por ley un premio vale como máximo { $cap }. Elija otro premio.
refusal-lottery-not-in-favour = Un sorteo en marcha solo cambia a favor de quienes participan.
refusal-lottery-early-needs-owner = Antes de su final solo puede hacerlo la persona dueña.
refusal-lottery-reason-missing = Escriba en pocas palabras por qué.
refusal-lottery-still-picking = Un cliente está eligiendo en la caja { $till }. Espere la carta o déjelo allí.
refusal-lottery-secret-lost = Este equipo no tiene la clave del sorteo. La persona dueña puede cerrarlo con un motivo.
refusal-lottery-barred = Quien trabaja aquí no participa en sorteos.
refusal-lottery-no-chance = No queda ninguna oportunidad para este sorteo.
refusal-lottery-day-limit = Ya se repartieron las cartas de hoy de este socio ({ $most }).
refusal-lottery-draw-limit = Ya se repartieron las cartas de este socio en este sorteo ({ $most }).
refusal-lottery-deck-empty = Todas las cartas están repartidas.
refusal-lottery-another-picks = Un cliente está eligiendo en la caja { $till }. Empiece cuando termine.
refusal-lottery-no-pick = Aquí ya no elige nadie. Empiece otra vez.
refusal-lottery-choice-out-of-bounds = Elija un número de 1 a { $most }.
refusal-lottery-not-handed-out = Las oportunidades de este sorteo no se dan a mano.
refusal-lottery-daily-limit = Ya se dieron las de hoy ({ $most }). La persona dueña puede dar más.
refusal-lottery-not-for-points = Las oportunidades de este sorteo no se cambian por puntos.
refusal-lottery-half-slip = Solo se leyó la mitad del código. Léalo o escríbalo otra vez.
refusal-lottery-unknown-slip = Este vale no es de esta tienda.
refusal-lottery-slip-taken = Este vale se usó { $atMs }. Vale una vez.
refusal-lottery-unknown-deal = Esta carta no está en el libro. Abra de nuevo al socio.
refusal-lottery-already-voided = Esta carta se anuló { $atMs }.
refusal-lottery-prize-handed-over = El premio ya se entregó. Deshaga antes la entrega.
refusal-lottery-no-offer = Tras esta carta no se ofrece nada.
refusal-lottery-offer-declined = Esta oferta se rechazó.
refusal-lottery-offer-taken = Esta oferta ya se aceptó.
refusal-lottery-offer-gone = Esta oferta ya no está: no queda ninguna, el sorteo terminó o el premio se entregó.
refusal-lottery-wrong-kind = Este tipo de sorteo no hace eso.
refusal-lottery-already-entered = Este socio ya participa en el sorteo.
refusal-lottery-list-closed = La lista de este sorteo está cerrada.
refusal-lottery-list-open = Cierre antes la lista.
refusal-lottery-too-few-entrants = { $least ->
    [one] Todavía no participa nadie.
   *[other] Deben participar al menos { $least }.
}
refusal-lottery-outside-unfit = Este valor no es el que nombran las reglas. Revíselo y escríbalo otra vez.
refusal-lottery-already-mixed = El valor externo ya está mezclado.
refusal-lottery-not-mixed = Mezcle antes el valor externo.
refusal-lottery-already-drawn = Ya se sacaron los ganadores.
refusal-lottery-may-still-claim = Este ganador puede recoger hasta { $atMs }.
refusal-lottery-no-reserve = No quedan suplentes para este premio.

check-draw-deck = El bombo de un sorteo difiere de sus repartos.
check-draw-chain = La cadena de repartos de un sorteo tiene un hueco.
check-draw-aside = Hay piezas apartadas para un sorteo que terminó.
check-draw-aside-most = Hay más piezas apartadas que premios por repartir.
check-chance = Una oportunidad difiere de su libro.
check-draw-upgrades = Las ofertas vendidas tras un sorteo difieren de sus ventas.
check-gift-aside = Lo apartado de un regalo difiere de sus movimientos.

gifts-movement-set-aside = Apartado para un sorteo
gifts-movement-let-go = Ya no apartado

timeline-draw-card = { $gift }
    .detail = en el sorteo { $draw }
timeline-draw-blank = Una carta sin premio
    .detail = { $draw }
timeline-chance-given = { $count ->
    [one] Una oportunidad de sorteo
   *[other] { $count } oportunidades de sorteo
}
    .detail = { $reason ->
        [sale] por una compra
        [joined] por inscribirse
        [friend] por una amistad
        [points] por puntos
        [hand_out] dada en mano
        [slip] con un vale
        [given_back] devuelta
       *[reward] como recompensa
    }
timeline-chance-taken-back = { $count ->
    [one] Una oportunidad retirada
   *[other] { $count } oportunidades retiradas
}
    .detail = { $draw }

audit-lottery-save-draft = Sorteo en borrador
audit-lottery-drop-draft = Borrador de sorteo tirado
audit-lottery-open = Sorteo publicado
audit-lottery-change = Sorteo cambiado
audit-lottery-close = Sorteo cerrado
audit-lottery-give-chance = Oportunidad dada
audit-lottery-buy-chance = Oportunidades por puntos
audit-lottery-make-slip = Vale de sorteo hecho
audit-lottery-take-slip = Vale de sorteo usado
audit-lottery-begin = Elección empezada
audit-lottery-abandon = Elección dejada
audit-lottery-deal = Carta repartida
audit-lottery-pick = Carta elegida
audit-lottery-void-deal = Carta anulada
audit-lottery-decline-offer = Oferta rechazada
audit-lottery-enter = Participa en un sorteo
audit-lottery-close-list = Lista de sorteo cerrada
audit-lottery-mix = Valor externo mezclado
audit-lottery-draw-winners = Ganadores sacados
audit-lottery-pass-to-reserve = Premio pasado a suplente
audit-sales-sell-upgrade = Oferta tras un sorteo vendida

phone-draw-chances = { $count ->
    [one] Una oportunidad de sorteo. Úsela en el mostrador.
   *[other] { $count } oportunidades de sorteo. Úselas en el mostrador.
}
phone-draw-left = { $count ->
    [one] Queda una carta.
   *[other] Quedan { $count } cartas.
}
phone-draw-fits = { $count ->
    [one] Todo cuadra: la carta se repartió como se selló antes de empezar.
   *[other] Todo cuadra: las { $count } cartas se repartieron como se selló antes de empezar.
}
phone-draw-misfits = Este sorteo no se puede recalcular. Pregunte en el mostrador por qué.
phone-draw-sealed = Sellado antes de empezar
phone-draw-turn = Su turno, número { $number }:
phone-draw-choice = eligió { $choice },
phone-draw-blank = sin premio
phone-draw-secret = Clave publicada al final
