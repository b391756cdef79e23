# The screen of draws, their editor, the counter and what is said of chances.
app-screen-draws = Sorteos
app-one-fewer = Uno menos: { $what }
app-one-more = Uno más: { $what }
draws-new = Nuevo sorteo
draws-back = Volver a sorteos
draws-failed = No se han podido leer los sorteos
draws-empty = Aún no hay sorteos
draws-empty-note = Empiece con tres premios de su estante y vea el coste antes.
draws-empty-clerk = El dueño no ha abierto ningún sorteo. Cuando haya uno, estará aquí.
draws-empty-act = Crear el primer bombo
draws-none-open = No hay ningún sorteo en marcha
draws-none-open-note = Publique un borrador o cree un bombo nuevo.
draws-drafts = Borradores
draws-unnamed = Sorteo sin nombre
draws-open = Abrir { $name }
draws-closed-show = { $count ->
    [one] Ver { $count } sorteo cerrado
   *[other] Ver { $count } sorteos cerrados
}
draws-closed-hide = Ocultar los cerrados
draws-what-deck = { $cards ->
    [one] Bombo de { $count } carta
   *[other] Bombo de { $count } cartas
}
draws-what-everyone_wins = { $cards ->
    [one] Todos ganan, { $count } carta
   *[other] Todos ganan, { $count } cartas
}
draws-what-evening = { $cards ->
    [one] Sorteo de la tarde, { $count } ganador
   *[other] Sorteo de la tarde, { $count } ganadores
}
draws-standing-not_yet = Sin empezar
draws-standing-over = Plazo terminado, por cerrar
draws-standing-deck_empty = Todas repartidas
draws-standing-list_closed = Lista cerrada
draws-card-left = { $left ->
    [one] queda { $count } de { $cards } cartas
   *[other] quedan { $count } de { $cards } cartas
}
draws-card-left-short = { $left ->
    [one] queda { $count } carta
   *[other] quedan { $count } cartas
}
draws-card-evening = { $entrants ->
    [one] { $count } nombre en la lista
   *[other] { $count } nombres en la lista
}
draws-left-of = { $left } de { $cards }
draws-until = hasta { $time }
draws-sealed-as = sellado como { $code }
draws-winners = Ganadores
draws-proof = Prueba

# The editor.
draws-name = Nombre del sorteo
draws-name-hint = Nombre el sorteo
draws-draft-new = Sin guardar
draws-draft-saved = Borrador, guardado { $time }
draws-keep = Guardar borrador
draws-kept = Borrador guardado
draws-drop = Desechar
draws-drop-title = ¿Desechar { $name }?
draws-drop-note = Nadie lo ha visto aún. No se puede recuperar.
draws-dropped = Borrador desechado
draws-rules = Bases
draws-publish = Publicar y sellar
draws-published = { $name } está abierto y sellado
draws-prizes = Premios
draws-prize = Premio
draws-cards = Cartas
draws-cards-of = Cartas, { $name }
draws-cost-each = Coste c/u
draws-stock = Existencias
draws-worth = valor { $amount }
draws-free = { $count } libres
draws-receive = Recibir { $count }
draws-blanks = Cartas sin premio
draws-blanks-note = Consta en las bases
draws-remove-prize = Quitar { $name }
draws-no-prize = Aún no hay premios. Añada primero el mayor.
draws-add-prize = Añadir premio
draws-add-prize-note = Regalos de sorteo. El más valioso será el primer premio.
draws-add-none = No hay más regalos de sorteo
draws-add-none-note = Ponga un regalo en la categoría de sorteo y podrá ser premio.
draws-add-none-act = Abrir regalos
draws-add-line = valor { $worth }, cuesta { $cost }
draws-kind = Tipo de sorteo
draws-kind-deck = Bombo contado
draws-kind-everyone_wins = Todos ganan
draws-kind-evening = De la tarde
draws-kind-note-deck = Cada turno es una carta; los premios siempre cuadran.
draws-kind-note-everyone_wins = Sin cartas vacías: todas ganan.
draws-kind-note-evening = Se reúnen nombres hasta una hora y se sortean.
draws-deck-no-blanks = { $cards ->
    [one] { $count } carta, ninguna vacía
   *[other] { $count } cartas, ninguna vacía
}
draws-deck-blanks = { $cards ->
    [one] { $count } carta
   *[other] { $count } cartas
}
draws-deck-winners = { $cards ->
    [one] { $count } ganador
   *[other] { $count } ganadores
}
draws-deck-scale = Cada casilla son { $count } cartas
draws-of-rank = { $count } × { $rank }
draws-publishing-seals = Al publicar se sella

# What it costs, and the offer after the last prize.
draws-cost = Lo que cuesta
draws-cost-if = si vienen { $count } de { $cards }
draws-cost-winners = { $cards } premios sorteados
draws-cost-slider = Cartas repartidas
draws-cost-best = Mejor
draws-cost-expected = Esperado
draws-cost-worst = Peor
draws-cost-range = Mejor { $best }, esperado { $expected }, peor { $worst }
draws-cost-budget = presupuesto { $amount }
draws-cost-over = El peor caso supera el presupuesto en { $amount }.
draws-cost-whole = El bombo entero cuesta { $amount }.
draws-cost-each-card = { $amount } por carta.
draws-cost-open = Añada premios y aquí verá el coste.
draws-budget = Presupuesto
draws-offer-title = Oferta tras el { $number ->
    [1] 1.er
    [3] 3.er
   *[other] { $number }.º
} premio: { $gift }
draws-offer-title-any = Ofrecer algo tras el último premio
draws-offer-gift = Qué se ofrece
draws-offer-quota = Como máximo
draws-offer-how = Con el premio o en su lugar
draws-offer-besides = Además
draws-offer-instead = En su lugar
draws-offer-breaks-even = Se cubre a
draws-offer-price = Su precio
draws-offer-if = si lo toman { $count } de { $thirds }
draws-offer-left = sobran { $amount }
draws-offer-missing = faltan { $amount }
draws-offer-slider = Cuántos la toman
draws-offer-thirds = A { $amount } se paga sola con los últimos premios.
draws-offer-law-cn = El premio se entrega antes, gratis y completo. La oferta es otra venta que se puede rechazar.
draws-offer-law-eu = El premio se entrega antes, gratis y completo. La oferta es otra venta que se puede rechazar. No se puede cobrar nada por reclamar lo ganado (lista negra UE, n.º 31).
draws-offer-law-none = El premio se entrega antes, gratis y completo. La oferta es otra venta que se puede rechazar.

# When, how chances are earned, the rule sheet.
draws-when = Cuándo y para quién
draws-when-open = Elija los días
draws-when-days = del { $from } al { $until }
draws-when-evening = { $day }, { $time }
draws-when-period = Periodo
draws-from = Primer día
draws-to = Último día
draws-evening-at = Se reúnen nombres hasta
draws-evening-at-note = El último día
draws-reserves = Suplentes por premio
draws-reserves-note = Entran si un ganador no reclama.
draws-face = Cómo se muestra
draws-face-wheel = Ruleta
draws-face-grid = Nueve casillas
draws-face-scratch = Rasca
draws-face-note = La carta se reparte y se guarda antes de que nada se mueva.
draws-limits = Límites por socio
draws-per-day = Cartas al día
draws-whole = Cartas en total
draws-chances = Cómo se gana una oportunidad
draws-chances-note = Nunca se venden por dinero. Los programas de premios también pueden darlas.
draws-chance-sale-over = Una compra desde un importe
draws-chance-joined = Hacerse socio
draws-chance-friend-counted = Un amigo que cuenta
draws-chance-points = Puntos
draws-chance-hand-out = Entregada por el personal
draws-chance-amount = Desde
draws-chance-most-per-sale = Máximo por venta
draws-chance-count = Oportunidades
draws-chance-points-each = Puntos por cada una
draws-chance-per-clerk = Al día por persona
draws-rules-note = Lo que figure aquí se imprime, se sella con el bombo y no cambia.
draws-organiser = Organizador
draws-contact = Cómo contactar
draws-who-may = Quién puede participar
draws-who-may-note = Quien trabaja aquí no participa.
draws-claim-days = Días para reclamar
draws-claim-where = Dónde y cómo reclamar
draws-forfeiture = Qué pasa con lo no reclamado
draws-outside = El valor externo sale de una publicación
draws-outside-note = Si no, tres participantes marcan tres cifras cada uno tras cerrar la lista.
draws-publication = Qué publicación
draws-publication-day = De qué día
draws-undealt = Premios que queden al final
draws-undealt-not-awarded = No se dan y se listan
draws-undealt-closing-draw = Se reparten entre participantes
draws-law-cn = Ningún premio puede valer más de 50 000 yuanes. Las oportunidades son gratuitas. Guarde las pruebas dos años.
draws-law-eu = Dé las condiciones antes de participar y no cobre por reclamar. Una oportunidad ligada a una compra puede ser juego en algunos países: consulte antes de publicar.
draws-law-none = Las normas sobre sorteos varían. Consulte antes de publicar.

# Publishing.
draws-publish-title = ¿Publicar { $name }?
draws-publish-not-yet = Aún no se puede publicar
draws-publish-note = Desde entonces queda sellado. Cualquiera podrá comprobarlo.
draws-publish-lacks = Antes falta algo. El borrador está guardado.
draws-publish-cost = Cuesta como máximo { $amount } sin contar ofertas.
draws-publish-stock = { $needed ->
    [one] { $gift }: { $count } apartado
   *[other] { $gift }: { $count } apartados
}
draws-freeze-deck = El bombo y los premios no cambian, y sus piezas quedan apartadas.
draws-freeze-rules = Las bases no cambian.
draws-freeze-secret = Se crea y sella un secreto; se dice al cerrar.
draws-freeze-changes = Después solo caben cambios a favor de los participantes.
draws-lack-name = El sorteo no tiene nombre.
draws-lack-prizes = No hay premios.
draws-lack-period = Los días no encajan: el último es anterior al primero o ya pasó.
draws-lack-kind-fit = Algo no corresponde a este tipo de sorteo.
draws-lack-chances = Nadie puede ganar una oportunidad.
draws-lack-organiser = Las bases no nombran organizador.
draws-lack-contact = Las bases no dicen cómo contactar.
draws-lack-who-may = Las bases no dicen quién participa.
draws-lack-claim = Las bases no dicen dónde ni hasta cuándo reclamar.
draws-lack-forfeiture = Las bases no dicen qué pasa con lo no reclamado.
draws-lack-tier = Un premio ya no es regalo de sorteo.
draws-lack-stock = No hay bastantes piezas libres.
draws-lack-stock-line = { $gift }: faltan para { $needed }, { $free } libres
draws-lack-top-prize = El primer premio supera lo que permite la ley.
draws-lack-top-cap = Como máximo { $amount }.
draws-lack-go = Completar
draws-lack-receive = Recibir

# The rule sheet in words.
draws-sheet = Bases
draws-sheet-empty = Rellene los campos y aquí verá las bases.
draws-sheet-frozen = Congeladas, selladas como { $code }
draws-sheet-organiser = Organizador
draws-sheet-contact = Contacto
draws-sheet-period = Periodo
draws-sheet-who-may = Participantes
draws-sheet-chance = Oportunidad por
draws-sheet-limit = Límite
draws-sheet-prize = Premios
draws-sheet-blanks = Vacías
draws-sheet-how = Cómo se sortea
draws-sheet-outside = Valor externo
draws-sheet-reserves = Suplentes
draws-sheet-claim-days = Reclamar
draws-sheet-claim-where = Dónde
draws-sheet-forfeiture = No reclamado
draws-sheet-undealt = Al final
draws-sheet-upgrade = Oferta posterior
draws-sheet-changes = Cambios
draws-sheet-not-proved = No prueba
draws-sheet-days = del { $from } al { $until }
draws-sheet-until-time = del { $from } al { $until }, { $time }
draws-sheet-chance-sale-over = { $most ->
    [one] una compra desde { $amount }, una por venta
   *[other] cada { $amount } de compra, como máximo { $most } por venta
}
draws-sheet-chance-joined = { $number ->
    [one] hacerse socio
   *[other] hacerse socio, { $number } oportunidades
}
draws-sheet-chance-friend-counted = { $number ->
    [one] un amigo que cuenta
   *[other] un amigo que cuenta, { $number } oportunidades
}
draws-sheet-chance-points = { $number ->
    [one] { $number } punto
   *[other] { $number } puntos
}
draws-sheet-chance-hand-out = entregada por el personal, { $number } al día cada uno
draws-sheet-most-per-day = { $most ->
    [one] { $most } carta al día por persona
   *[other] { $most } cartas al día por persona
}
draws-sheet-most-in-all = { $most ->
    [one] { $most } carta en total por persona
   *[other] { $most } cartas en total por persona
}
draws-sheet-prize-cards = { $number }. { $name }, valor { $worth }: { $count } de { $of } cartas
draws-sheet-prize-winners = { $cards ->
    [one] { $number }. { $name }, valor { $worth }: { $count } ganador
   *[other] { $number }. { $name }, valor { $worth }: { $count } ganadores
}
draws-sheet-no-blanks = Ninguna: todas ganan.
draws-sheet-some-blanks = { $count } de { $of } cartas
draws-sheet-how-deck = Carta a carta, sin devolver ninguna. No hay orden previo: cada carta sale del secreto sellado, la elección del cliente y las anteriores.
draws-sheet-how-evening = De la lista cerrada sin devolver nombres, con el secreto sellado y el valor externo.
draws-sheet-outside-taps = Tres participantes marcan tres cifras cada uno tras cerrar la lista.
draws-sheet-outside-published = { $publication }, del { $day }
draws-sheet-reserves-each = { $count } por premio
draws-sheet-claim-in = { $count ->
    [one] en { $count } día
   *[other] en { $count } días
}
draws-sheet-upgrade-also = { $name } por { $price }, además; como máximo { $quota }. Una venta aparte que se puede rechazar.
draws-sheet-upgrade-instead = { $name } por { $price }, en lugar del premio; como máximo { $quota }. Una venta aparte que se puede rechazar.
draws-sheet-changes-say = Solo a favor de los participantes, y por escrito.
draws-sheet-not-proved-say = que se entregaron los premios; que todos son personas; que la tienda no conocía el secreto.

# A draw that runs or has closed.
draws-change = Cambiar
draws-change-title = Cambiar { $name }
draws-change-note = Solo a favor de los participantes: más tarde, más tiempo, más cartas. Queda en las bases.
draws-change-save = Guardar el cambio
draws-changed = El cambio está guardado, con lo anterior
draws-changes = Cambios desde que se publicó
draws-change-by = { $time }, { $by }
draws-change-no-limit = sin límite
draws-change-what-until-day = Último día: { $before } pasa a { $after }
draws-change-what-claim-days = Días para reclamar: { $before } pasa a { $after }
draws-change-what-per-day = Cartas al día: { $before } pasa a { $after }
draws-change-what-whole = Cartas en total: { $before } pasa a { $after }
draws-close = Cerrar el sorteo
draws-close-title = ¿Cerrar { $name }?
draws-close-note = Se dice el secreto y cualquiera puede comprobar cada carta.
draws-close-early = Termina antes de tiempo. El motivo se guarda y se imprime.
draws-close-lost = El secreto no se puede abrir en este equipo. Lo que queda consta como no entregado, secreto perdido.
draws-close-undealt-not-awarded = { $left ->
    [one] Queda { $count } carta. Constará como no entregada y su pieza queda libre.
   *[other] Quedan { $count } cartas. Constarán como no entregadas y sus piezas quedan libres.
}
draws-close-undealt-closing-draw = { $left ->
    [one] Queda { $count } carta. Se reparte entre los participantes.
   *[other] Quedan { $count } cartas. Se reparten entre los participantes.
}
draws-close-chances = { $chances ->
    [one] { $count } oportunidad sin usar caduca.
   *[other] { $count } oportunidades sin usar caducan.
}
draws-closed = { $name } está cerrado. Su secreto está a la vista.
draws-closed-at = Cerrado { $time }
draws-closed-because = Cerrado antes: { $reason }
draws-not-awarded = { $count } × { $gift } no entregados
draws-secret-lost = El secreto de este sorteo no se puede abrir en este equipo. No se puede repartir; el dueño puede cerrarlo con un motivo.
draws-picking-now = Un cliente está eligiendo
draws-seal = Sello
draws-seal-since = desde { $time }
draws-stat-cost = Coste hasta ahora
draws-stat-chances = Oportunidades sin usar
draws-stat-upgrades = Ofertas tomadas
draws-deals = Cartas repartidas
draws-drawn = Nombres sorteados
draws-deals-none = Nada repartido aún
draws-deals-none-note = En el mostrador: elija al socio y F8.
draws-deal-line = carta { $number }, elección { $choice }, { $code }
draws-deal-line-name = número { $number }, { $code }
draws-deal-waiting = en espera
draws-deal-handed-over = entregado
draws-deal-expired = no reclamado
draws-deal-cancelled = retirado
draws-deal-reserve = suplente
draws-deal-nothing = nada que entregar
draws-deal-voided = anulada por { $by }: { $reason }
draws-erased = Socio borrado
draws-void = Anular
draws-void-of = Anular la carta { $number }
draws-void-title = ¿Anular la carta { $number } de { $name }?
draws-void-note = El premio se retira. La carta sigue repartida y queda el rastro.
draws-void-give-back = El socio recupera la oportunidad
draws-voided = La carta { $number } está anulada
draws-reason = Por qué
draws-wrong-reason = Diga por qué, en pocas palabras.
draws-pass = Pasar a suplente
draws-passed = El premio pasa a { $name }
draws-winners-none = Aún no ha ganado nadie
draws-winners-none-note = Quien gane estará aquí, con el nombre oculto.
draws-winners-more = Los últimos de { $count } ganadores.
draws-print-wall = Imprimir la lista
draws-print-rules = Imprimir las bases

# The proof.
draws-proof-title = ¿Fue justo el sorteo?
draws-proof-fits = Todos los pasos encajan
draws-proof-fits-note = Los { $count } repartos salen del secreto sellado.
draws-proof-broken = Algo no encaja
draws-proof-broken-note = No todos los { $count } repartos salen del secreto sellado.
draws-proof-seal = Sellado antes de empezar
draws-proof-seal-note = También en las bases y en la pantalla
draws-proof-sheet = Bases
draws-proof-sheet-note = El sello la incluye
draws-proof-head = Cadena ahora
draws-proof-head-note = Tras { $count } repartos
draws-proof-secret = Secreto
draws-proof-secret-note = Da el mismo sello
draws-proof-secret-closed = Se dice al cerrar
draws-proof-secret-lost = Perdido
draws-proof-not = Esto no prueba: { $what }
draws-proof-number = Número
draws-proof-choice = Elección
draws-proof-result = Resultado
draws-proof-code = En el resguardo
draws-proof-time = Hora
draws-proof-voided = anulada
draws-proof-save = Guardar la prueba

# Evening draws.
draws-evening-collect = Reunir nombres
draws-evening-collect-note = { $entrants ->
    [one] { $count } nombre hasta ahora. Los socios entran en el mostrador con F8.
   *[other] { $count } nombres hasta ahora. Los socios entran en el mostrador con F8.
}
draws-evening-close-list = Cerrar la lista
draws-evening-list-closed = Cerrada { $time } con { $count } nombres
draws-evening-list-closed-said = La lista está cerrada y en la pantalla
draws-evening-outside = Mezclar el valor externo
draws-evening-outside-is = Mezclado: { $value }
draws-evening-outside-published = { $publication }, del { $day }
draws-evening-outside-taps = Tres participantes dicen tres cifras cada uno.
draws-evening-value = Valor publicado
draws-evening-entrant = Participante { $number }
draws-evening-digits = Cifras { $number }
draws-evening-mix = Mezclar
draws-evening-mixed = El valor externo está mezclado
draws-evening-draw = Sortear los ganadores
draws-evening-draw-note = { $winners ->
    [one] { $count } ganador y { $reserves } suplentes por premio. No se puede deshacer.
   *[other] { $count } ganadores y { $reserves } suplentes por premio. No se puede deshacer.
}
draws-evening-draw-now = Sortear ahora
draws-evening-drawn = Los ganadores están sorteados
draws-evening-drawn-note = Sorteado. Los premios esperan en el mostrador; cierre el sorteo para decir el secreto.
draws-evening-names = { $count ->
    [one] { $count } nombre en la lista
   *[other] { $count } nombres en la lista
}
draws-evening-until = nombres hasta { $time }

# At the counter.
draws-act = Sorteo
draws-key-draw = Sorteo para el socio, luego repartir
draws-tile = Para sorteos
draws-play-title = Sorteos de { $name }
draws-pick-title = { $name } elige una carta
draws-none-now = Ahora no hay sorteos
draws-none-now-note = Cuando haya uno, aquí estarán las oportunidades.
draws-barred = Trabaja aquí
draws-barred-note = Quien trabaja en la tienda no participa en sus sorteos.
draws-blocked-no-chance = sin oportunidades
draws-blocked-not-yet = sin empezar
draws-blocked-over = ha terminado
draws-blocked-deck-empty = todas repartidas
draws-blocked-day-limit = bastante por hoy
draws-blocked-draw-limit = bastante en este sorteo
draws-blocked-barred = trabaja aquí
draws-blocked-busy = un cliente elige en otra caja
draws-blocked-entered = está en la lista
draws-blocked-list-closed = la lista está cerrada
draws-begin = Que elija
draws-enter = Apuntar
draws-entered = En la lista de { $draw }
draws-give = Dar
draws-give-why = Por qué se da una oportunidad
draws-give-left = { $count ->
    [one] { $count } más hoy sin encargado
   *[other] { $count } más hoy sin encargado
}
draws-give-do = Dar una oportunidad
draws-chance-given = Una oportunidad dada
draws-buy = Por { $points } puntos
draws-chance-bought = { $points ->
    [one] Una oportunidad por { $points } punto
   *[other] Una oportunidad por { $points } puntos
}
draws-slip = Boleto de sorteo
draws-slip-note = Escanéelo o escriba su código
draws-slip-take = Tomar
draws-slip-taken = El boleto es ahora una oportunidad de este socio
draws-slip-give = Boleto
draws-slip-title = Un boleto para { $name }
draws-slip-about = Para quien no tiene tarjeta: una oportunidad en cuanto sea socio.
draws-slip-make = Hacer el boleto
draws-slip-until = Vale hasta { $time }
draws-scan-who = Un boleto de sorteo. Elija primero al socio y escanéelo otra vez.
draws-scan-slip = Un boleto para { $draw }
draws-scan-taken = Este boleto ya se usó. Vale una vez.
draws-pick-now = { $name } elige en la pantalla
draws-pick-card = carta { $number } del sorteo, quedan { $count }, sello { $code }
draws-pick-number = O el número que diga, del 1 al { $most }
draws-pick-number-note = Sin pantalla, el cliente dice un número.
draws-no-undo = Un reparto no se puede deshacer.
draws-let-go = Ahora no
draws-deal = Repartir esta carta
draws-again = { $count ->
    [one] Otra vez, { $count } oportunidad
   *[other] Otra vez, { $count } oportunidades
}
draws-result-label = { $name }, { $rank }
draws-result-until = Espera hasta { $time }
draws-result-gone = Entregado
draws-result-keep = Entréguelo ahora o déjelo esperando en la tarjeta.
draws-result-blank = { $name }: esta carta no tiene premio
draws-result-trace = Carta { $number }, elección { $choice }, código { $code }.
draws-upgrade = Oferta tras el premio
draws-upgrade-say = Puede ofrecer: { $gift } por { $price }
draws-upgrade-besides = { $won } está ganado y se queda, diga lo que diga. Esto es otra venta.
draws-upgrade-instead = { $won } está ganado; solo vuelve si toma esto. Es otra venta.
draws-upgrade-decline = No lo quiere
draws-upgrade-accept = Vender por { $price }
draws-upgrade-way = Cómo se paga
draws-upgrade-sold = Pagado, recibo { $receipt }.
draws-upgrade-declined = No lo quiso. El premio sigue ganado.
draws-upgrade-taken = La oferta se tomó.
draws-upgrade-gone = La oferta terminó: no queda ninguna.
print-kind-draw-slip = Resguardo de una carta
print-kind-chance-slip = Boleto de sorteo
print-kind-draw-rules = Bases de un sorteo
print-kind-winner-wall = Lista de ganadores
rewards-what-chances = { $chances ->
    [one] { $count } oportunidad de sorteo
   *[other] { $count } oportunidades de sorteo
}
