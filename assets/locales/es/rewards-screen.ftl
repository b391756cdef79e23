# The screen of rewards, its editor, and what other screens tell of friends and rewards.
rewards-new = Nuevo programa
rewards-failed = No se han podido leer los programas
rewards-sums = { $given } dados, { $promised } prometidos, de { $budget }
rewards-given-by-clerk = Dado por persona
rewards-payables = Por pagar
rewards-empty = Aún no hay programas
rewards-empty-note = Diga qué recibe un socio por traer a un amigo: ve el coste antes de empezar y se detiene al llegar al presupuesto.
rewards-empty-clerk = El dueño aún no ha empezado ningún programa. Cuando haya uno, sus condiciones estarán aquí.
rewards-empty-act = Escribir el primer programa
rewards-open = Abrir { $name }
rewards-of = de { $budget }
rewards-times = { $times ->
    [0] nada dado aún
    [one] una vez
   *[other] { $count } veces
}
rewards-missed = { $missed ->
    [one] { $count } perdido
   *[other] { $count } perdidos
}
rewards-meter = { $given } dados y { $promised } prometidos de { $budget }
rewards-chip-draft = Borrador
rewards-chip-ended = Terminado
rewards-chip-left = { $left ->
    [one] queda { $left }
   *[other] quedan { $left }
}
rewards-chip-not-yet = Desde el { $day }
rewards-chip-over = Plazo terminado
rewards-chip-budget-used = Presupuesto gastado
rewards-chip-gift-retired = Regalo retirado
rewards-chip-offer-stopped = Vale retirado
rewards-ended-show = { $count ->
    [one] Ver { $count } programa terminado
   *[other] Ver { $count } programas terminados
}
rewards-ended-hide = Ocultar los terminados
rewards-ladder = La escalera
rewards-ladder-note = Un amigo cuenta al comprar por primera vez. Un solo nivel.
rewards-ladder-none = No hay escalera
rewards-ladder-none-note = Con ella cuenta cada amigo más: el tercero vale más que el primero.
rewards-ladder-begin = Crear una escalera
rewards-rung-friends = { $friends ->
    [one] amigo
   *[other] amigos
}
rewards-rung-members = { $members ->
    [0] nadie aún
    [one] { $count } socio
   *[other] { $count } socios
}
rewards-rung-given = { $given ->
    [one] { $given } dado
   *[other] { $given } dados
}
rewards-rung-waiting = { $waiting ->
    [one] { $waiting } espera
   *[other] { $waiting } esperan
}
rewards-rung-both = { $given } dados, { $waiting } en espera
rewards-rung-nearest = { $missing ->
    [one] a { $name } le falta { $missing }
   *[other] a { $name } le faltan { $missing }
}
rewards-rung-cost = cuesta { $amount }
rewards-board = Quién trajo amigos
rewards-board-period = Periodo
rewards-board-month = Este mes
rewards-board-last-month = Mes pasado
rewards-board-year = Este año
rewards-board-ever = Siempre
rewards-board-next = { $missing } más: { $what }
rewards-board-squares = { $count } amigos, el próximo premio a los { $friends }
rewards-board-squares-end = { $count ->
    [one] { $count } amigo
   *[other] { $count } amigos
}
rewards-board-sum = { $friends } amigos, { $members } socios
rewards-board-masked = Los nombres quedan ocultos.
rewards-board-none = Nadie en este periodo
rewards-board-none-note = Aquí está quien trae a un amigo que compra.

# What staff gave at their own discretion, and what leaders are to be paid.
rewards-given-note = Publicaciones confirmadas, regalos y puntos a mano, y regalos ya entregados cuando se devolvió su venta.
rewards-from = Desde
rewards-to = Hasta
rewards-given-who = Quién
rewards-given-posts = Publicaciones
rewards-given-rewarded = { $count } premiadas
rewards-given-gifts = Regalos a mano
rewards-given-points = Puntos a mano
rewards-given-kept = No devueltos
rewards-given-nobody = Sin sesión
rewards-given-none = Nadie dio nada a mano en este periodo.
rewards-payables-note = Comisiones de líderes que se pagan fuera de Storeloop. Anote aquí cuando se paguen.
rewards-payables-none = No hay nada por pagar.
rewards-payables-total = Por pagar
rewards-payables-line = { $friends ->
    [one] { $month }, { $count } amigo pagó { $sales }
   *[other] { $month }, { $count } amigos pagaron { $sales }
}
rewards-payables-month = { $month } de { $year }
rewards-payables-pay = Anotar como pagado
rewards-payables-pay-for = Anotar como pagado: { $name }, { $month }
rewards-payables-paid = { $amount } pagados el { $day }
rewards-payables-not-due = Aún no toca
rewards-payables-done = Anotado: { $amount } pagados a { $name }

# The editor: a programme as the sentence it will become. Every $name stands for a blank to fill in.
rewards-back = Volver a premios
rewards-name = Nombre del programa
rewards-name-hint = Póngale un nombre
rewards-draft-new = Sin guardar
rewards-draft-saved = Borrador, guardado { $time }
rewards-runs-since = Activo desde el { $day }
rewards-ended-on = Terminado el { $day }
rewards-keep-draft = Guardar borrador
rewards-kept = Borrador guardado
rewards-drop = Tirar el borrador
rewards-dropped = Borrador tirado
rewards-drop-note = Nadie ha recibido nada de él. No se puede recuperar.
rewards-drop-title = ¿Tirar { $name }?
rewards-start = Empezar
rewards-start-on = Empezar el { $day }
rewards-start-title = ¿Empezar { $name }?
rewards-start-note = Desde entonces sus socios cuentan con ello: las condiciones solo cambian a su favor.
rewards-start-worst = Cuesta como máximo { $amount }; ahí se detiene.
rewards-started = { $name } ha empezado
rewards-change = Guardar el cambio
rewards-changed = Cambio guardado, con lo que había antes
rewards-end = Terminar
rewards-end-title = ¿Terminar { $name }?
rewards-end-note = Nadie recibe nada nuevo. Lo dado o prometido se mantiene.
rewards-end-reason = Por qué
rewards-ended = { $name } ha terminado
rewards-owner-only = Solo el dueño cambia programas. Usted puede probar cuánto costaría.
rewards-changes = Cambios
rewards-changes-title = Cambios de { $name }
rewards-changes-none = No se ha cambiado nada desde que empezó.
rewards-changes-line = { $when }, { $by }: { $fields }
rewards-before = Antes
rewards-after = Después
rewards-field = { $field ->
    [name] nombre
    [trigger] lo que tiene que pasar
    [member] lo que recibe el socio
    [friend] lo que recibe el amigo
    [friendWhen] cuándo lo recibe el amigo
    [perMember] límite por socio
    [perDay] límite al día
    [perClerkDay] límite por persona
    [budget] presupuesto
    [holdDays] días de espera
    [fromDay] primer día
    [toDay] último día
   *[other] condiciones
}
rewards-form-friend = Cuando { $trigger }, usted recibe { $member } y su amigo recibe { $friend }.
rewards-form-friend-least = Cuando { $trigger }, por al menos { $least }, usted recibe { $member } y su amigo, { $when }, recibe { $friend }.
rewards-form-own = Cuando { $trigger }, usted recibe { $member }.
rewards-form-own-least = Cuando { $trigger }, por al menos { $least }, usted recibe { $member }.
rewards-form-streak = Cuando { $trigger } { $weeks } semanas seguidas, usted recibe { $member }.
rewards-form-ladder = Cuando { $trigger }, usted recibe:
rewards-form-leader = Cuando { $trigger } en un mes, el líder recibe { $paid }:
rewards-form-limit = Como máximo { $times } { $every } por socio y { $perDay } al día en toda la tienda, del { $from } al { $to }.
rewards-form-no-limit = Por socio { $every }, y como máximo { $perDay } al día en toda la tienda, del { $from } al { $to }.
rewards-form-clerk = Cada persona confirma como máximo { $perClerk } al día; más allá, un encargado.
rewards-form-period = Vale del { $from } al { $to }.
rewards-form-budget = Se detiene cuando se gastan { $budget }. Lo dado se recoge pasados { $hold } días, si no se devuelve la venta.
rewards-blank-trigger = Qué tiene que pasar
rewards-blank-least = Importe mínimo
rewards-blank-weeks = Semanas seguidas
rewards-blank-member = Qué recibe el socio
rewards-blank-friend = Qué recibe el amigo
rewards-blank-points = Puntos
rewards-blank-bonus = Bono
rewards-blank-chances = Oportunidades de sorteo
rewards-blank-when = Cuándo lo recibe el amigo
rewards-blank-every = Cada cuánto cuenta el límite
rewards-blank-times = Veces
rewards-blank-per-day = Límite de la tienda al día
rewards-blank-per-clerk = Límite por persona al día
rewards-blank-from = Primer día
rewards-blank-to = Último día
rewards-blank-budget = Presupuesto
rewards-blank-hold = Días de espera
rewards-blank-paid = Cómo lo recibe el líder
rewards-any-number = sin límite
rewards-any-amount = cualquier importe
rewards-choose = elegir
rewards-nothing = nada
rewards-points-some = puntos
rewards-bonus-some = bono
rewards-chances-some = oportunidades de sorteo
rewards-voucher-some = vale
rewards-free = { $free ->
    [one] { $free } libre
   *[other] { $free } libres
}
rewards-trigger-friend-joined = un amigo invitado se hace socio
rewards-trigger-friend-bought = un amigo invitado compra por primera vez
rewards-trigger-friend-recharged = un amigo invitado recarga por primera vez
rewards-trigger-post-shared = comparte una publicación y la hemos visto
rewards-trigger-bought = compra
rewards-trigger-visit-streak = viene
rewards-trigger-birthday-month = compra por primera vez en el mes de su cumpleaños
rewards-trigger-member-day = compra en el día del socio
rewards-trigger-ladder = han comprado tantos amigos suyos
rewards-trigger-leader = compran los amigos de un líder
rewards-when-joined = al hacerse socio
rewards-when-with-inviter = a la vez que usted
rewards-every-none = sin límite
rewards-every-day = al día
rewards-every-week = a la semana
rewards-every-month = al mes
rewards-every-ever = en total
rewards-paid-bonus = bono en la tarjeta
rewards-paid-payable = dinero pagado aparte
rewards-rungs = Peldaños
rewards-rung-form = { $count ->
    [one] Por { $friends } amigo { $reward }
   *[other] Por { $friends } amigos { $reward }
}
rewards-rung-count = Amigos, peldaño { $rung }
rewards-rung-reward = Premio, peldaño { $rung }
rewards-rung-add = Añadir un peldaño
rewards-rung-remove = Quitar el peldaño { $rung }
rewards-steps = Tramos
rewards-step-form = por encima de { $amount } al mes { $share } %
rewards-step-amount = Importe, tramo { $step }
rewards-step-share = Porcentaje, tramo { $step }
rewards-step-add = Añadir un tramo
rewards-step-remove = Quitar el tramo { $step }
rewards-leaders = Líderes
rewards-leaders-note = Usted nombra a los líderes uno a uno. Solo cuentan los amigos que trajeron ellos.
rewards-leaders-name = Nombrar a un líder
rewards-leaders-named = { $name } ya es líder
rewards-reads = Sus socios leerán
rewards-reads-language = Idioma

# What it costs, from the shop’s own numbers.
rewards-sim = Cuánto cuesta
rewards-sim-history = según sus últimos meses
rewards-sim-no-history = aún sin datos propios
rewards-sim-join = Amigos que se hacen socios
rewards-sim-buy = de ellos compran
rewards-sim-times = Veces
rewards-sim-in-month = { $month }: { $count }
rewards-sim-expected = Previsto
rewards-sim-worst = Máximo
rewards-sim-per-friend = Por amigo que cuenta
rewards-sim-range = Previsto { $expected }, como máximo { $worst } de { $budget }
rewards-sim-stops = tope
rewards-sim-line-gift = { $count } × { $name } a { $each }
rewards-sim-line-points = { $count } × { $points } puntos a { $each }
rewards-sim-line-bonus = { $count } × bono a { $each }
rewards-sim-line-chances = { $count } × oportunidades de sorteo
rewards-sim-line-voucher = { $count } × vale { $name } a { $each }
rewards-sim-line-payable = { $count } × comisión a { $each }
rewards-sim-before-stop = Sin el tope del presupuesto
rewards-sim-spent = Un amigo de { $month } gastó en 30 días
rewards-sim-refunded = Ventas de { $month } devueltas
rewards-sim-refunded-of = { $refunded } de { $sales }
rewards-sim-assume-line = Se supone: { $list }.
rewards-list-between = {", "}
rewards-sim-assume = Se supone
rewards-sim-assume-costs-as-today = regalos y puntos cuestan como hoy
rewards-sim-assume-everyone-reaches-least = quien compra llega al mínimo
rewards-sim-assume-no-limit-reached = no se llega a ningún límite de socio, día o persona
rewards-sim-assume-nothing-refunded = no se devuelve ninguna venta
rewards-sim-assume-friends-each = { $count ->
    [one] cada socio trae a { $count } amigo
   *[other] cada socio trae a { $count } amigos
}
rewards-sim-assume-friend-spends = cada amigo gasta { $amount }
rewards-sim-assume-budget-stops = el presupuesto lo detiene
rewards-sim-law = Un solo nivel. Una vez en marcha, solo cambia a favor de los socios.
rewards-sim-short = { $name }: faltan { $short }
rewards-sim-short-note = { $free } libres, { $needed } previstos
rewards-sim-receive = Recibir
rewards-sim-open = Diga quién recibe qué y el presupuesto: entonces verá aquí el coste.

# What is lacking before a programme can be kept.
rewards-wrong-name = El programa necesita un nombre.
rewards-wrong-reward = Elija qué recibe alguien.
rewards-wrong-budget = Diga dónde se detiene.
rewards-wrong-number = Falta un número.
rewards-wrong-reason = Diga por qué, en pocas palabras.

# Friends and rewards of one person: in the members’ panel and at the counter.
rewards-person = Amigos y premios
rewards-person-brought = Traído por { $name }
rewards-person-nobody = No lo trajo nadie
rewards-person-not-bought-yet = Aún no cuenta: no ha comprado nada.
rewards-person-refunded = No cuenta: lo primero que compró se devolvió.
rewards-person-rejoined = No cuenta: el teléfono se borró aquí hace poco. Puede volver, pero sin premio.
rewards-person-same-person = No cuenta: quien invita y el amigo son la misma persona.
rewards-person-same-phone = No cuenta: quien invita y el amigo tienen el mismo teléfono.
rewards-person-invited-before = No cuenta: ya lo había invitado alguien antes.
rewards-person-friends = { $joined ->
    [0] Aún no ha traído a nadie
    [one] { $joined } amigo se hizo socio, cuentan { $counted }
   *[other] { $joined } amigos se hicieron socios, cuentan { $counted }
}
rewards-person-next = { $missing ->
    [one] Un amigo más: { $what }
   *[other] { $missing } amigos más: { $what }
}
rewards-person-leader = Líder
rewards-person-commission = Comisión de este mes { $amount }
rewards-person-name-leader = Nombrar líder
rewards-person-dismiss-leader = Ya no es líder
rewards-person-dismissed = { $name } ya no es líder
rewards-person-none = Aún no hay premios.
rewards-person-failed = No se han podido leer los amigos y premios
rewards-name-inviter = Decir quién lo trajo
rewards-name-inviter-title = ¿Quién trajo a { $name }?
rewards-name-inviter-note = Solo una vez, y solo antes de que haya comprado.
rewards-name-inviter-who = Socio que lo trajo
rewards-name-inviter-missing = Busque al socio.
rewards-inviter-named = { $inviter } trajo a { $name }
rewards-what-points = { $points ->
    [one] { $count } punto
   *[other] { $count } puntos
}
rewards-what-bonus = { $amount } de bono
rewards-what-payable = { $amount } de comisión
rewards-why-friend-joined = { $what } porque { $name } se hizo socio
rewards-why-own-friend-joined = { $what } por hacerse socio con { $name }
rewards-why-friend-bought = { $what } porque { $name } compró por primera vez
rewards-why-own-friend-bought = { $what } por la primera compra, con invitación de { $name }
rewards-why-friend-recharged = { $what } porque { $name } recargó por primera vez
rewards-why-own-friend-recharged = { $what } por la primera recarga, con invitación de { $name }
rewards-why-post-shared = { $what } por una publicación compartida
rewards-why-bought = { $what } por una compra
rewards-why-visit-streak = { $what } por venir semana tras semana
rewards-why-birthday-month = { $what } por el mes de cumpleaños
rewards-why-member-day = { $what } por comprar en el día del socio
rewards-why-leader = { $what } por lo que pagaron los amigos
rewards-why-ladder = { $rung ->
    [one] { $what } por el primer amigo
   *[other] { $what } por { $rung } amigos
}
rewards-state-held = desde el { $day }
rewards-state-given = dado
rewards-state-taken-back = retirado: se devolvió la venta
rewards-state-kept = venta devuelta, el regalo ya no estaba
rewards-state-missed-budget = perdido: se gastó el presupuesto
rewards-state-missed-member-limit = perdido: se llegó al límite por socio
rewards-state-missed-day-limit = perdido: se llegó al límite del día
rewards-state-missed-clerk-limit = perdido: se llegó al límite de la persona
rewards-state-missed-gift-retired = perdido: el regalo está retirado
rewards-state-missed-voucher-over = perdido: ya no se emiten estos vales
rewards-state-missed-no-room = perdido: la tarjeta no admite más saldo
rewards-state-paid = pagado el { $day }
rewards-state-less = { $amount } retirados por devoluciones
rewards-post = Publicó algo
rewards-post-title = { $name } publicó algo
rewards-post-note = Mire antes la publicación en el teléfono del cliente.
rewards-post-seen = Vista, dar
rewards-post-none = Ahora no hay programa para publicaciones.
rewards-post-done = { $what } para { $name }
rewards-post-why-budget = Se gastó el presupuesto: no daría nada.
rewards-post-why-member-limit = Este socio ya lo recibió tantas veces como puede por ahora.
rewards-post-why-day-limit = Se llegó al límite de la tienda por hoy.
rewards-post-why-clerk-limit = Llegó a su límite de hoy: tiene que aceptar un encargado.
rewards-post-why-gift-retired = El regalo está retirado.
rewards-post-why-voucher-over = Ya no se emiten estos vales.
rewards-post-why-no-room = La tarjeta no admite más saldo.
rewards-key-post = Confirmar una publicación
