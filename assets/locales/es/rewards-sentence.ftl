# A programme in plain sentences, as its members read it. Every part of its terms says itself once.
rewards-say-when-friend-joined = Cuando un amigo invitado por usted se hace socio
rewards-say-when-friend-bought = Cuando un amigo invitado por usted compra por primera vez
rewards-say-when-friend-bought-least = Cuando un amigo invitado por usted compra por primera vez, por al menos { $amount }
rewards-say-when-friend-recharged = Cuando un amigo invitado por usted recarga por primera vez
rewards-say-when-friend-recharged-least = Cuando un amigo invitado por usted recarga por primera vez { $amount } o más
rewards-say-when-post-shared = Cuando comparte una publicación y la hemos visto
rewards-say-when-bought = Cuando compra algo
rewards-say-when-bought-least = Cuando compra por al menos { $amount }
rewards-say-when-visit-streak = Cuando viene { $weeks } semanas seguidas
rewards-say-when-birthday-month = Cuando compra por primera vez en el mes de su cumpleaños
rewards-say-when-member-day = Cuando compra en el día del socio
rewards-say-when-member-day-least = Cuando compra por al menos { $amount } en el día del socio

rewards-say-member = { $when }, usted recibe { $member }.
rewards-say-friend = { $when }, su amigo recibe { $friend }.
rewards-say-friend-joining = Cuando un amigo invitado por usted se hace socio, recibe { $friend }.
rewards-say-both-same = { $when }, usted y su amigo reciben cada uno { $member }.
rewards-say-both = { $when }, usted recibe { $member } y su amigo recibe { $friend }.
rewards-say-both-joining = { $when }, usted recibe { $member }; su amigo recibe { $friend } al hacerse socio.
rewards-say-nobody = { $when }, todavía nadie recibe nada.

rewards-say-gift = un regalo ({ $gift })
rewards-say-voucher = un vale
rewards-say-voucher-of = un vale ({ $name })
rewards-say-gift-open = un regalo por elegir
rewards-say-points = { $points ->
    [one] { $count } punto
   *[other] { $count } puntos
}
rewards-say-bonus = { $amount } de bono
rewards-say-chances = { $chances ->
    [one] una oportunidad de sorteo
   *[other] { $count } oportunidades de sorteo
}

rewards-say-ladder-open = Un amigo cuenta cuando compra por primera vez. Faltan los peldaños.
rewards-say-leader-open = Cada líder recibe una parte de lo que pagan los amigos que trajo. Faltan los tramos.
rewards-say-ladder = Un amigo cuenta cuando compra por primera vez. { $rungs }.
rewards-say-rung = { $friends ->
    [one] por { $friends } amigo, { $reward }
   *[other] por { $friends } amigos, { $reward }
}
rewards-say-rung-first = { $friends ->
    [one] Por { $friends } amigo, usted recibe { $reward }
   *[other] Por { $friends } amigos, usted recibe { $reward }
}
rewards-say-between = {"; "}
rewards-say-leader-bonus = Cada líder recibe una parte de lo que pagan en un mes los amigos que trajo, como bono en su tarjeta: { $steps }.
rewards-say-leader-payable = Cada líder recibe una parte de lo que pagan en un mes los amigos que trajo; la tienda se la paga: { $steps }.
rewards-say-step-first = { $share } de todo
rewards-say-step = { $share } de lo que pasa de { $amount }

rewards-say-limit-day = { $times ->
    [one] Como máximo una vez al día.
   *[other] Como máximo { $times } veces al día.
}
rewards-say-limit-week = { $times ->
    [one] Como máximo una vez a la semana.
   *[other] Como máximo { $times } veces a la semana.
}
rewards-say-limit-month = { $times ->
    [one] Como máximo una vez al mes.
   *[other] Como máximo { $times } veces al mes.
}
rewards-say-limit-ever = { $times ->
    [one] Solo una vez.
   *[other] Como máximo { $times } veces en total.
}
rewards-say-per-day = La tienda da como máximo { $count } al día.
rewards-say-per-clerk = Cada persona de la tienda confirma como máximo { $count } al día.
rewards-say-hold = { $days ->
    [one] Es suyo pasado { $days } día.
   *[other] Es suyo pasados { $days } días.
}
rewards-say-hold-sale = { $days ->
    [one] Es suyo pasado { $days } día, si no se devuelve la compra.
   *[other] Es suyo pasados { $days } días, si no se devuelve la compra.
}
rewards-say-from = Desde el { $from }.
rewards-say-from-to = Del { $from } al { $to }.
rewards-say-until = Hasta el { $to }.
rewards-say-while = Hasta agotar existencias.
rewards-say-join = {" "}
rewards-say-day-of-year = { $day } de { $year }
