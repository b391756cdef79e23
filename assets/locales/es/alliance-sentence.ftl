# An offer between two shops in plain sentences; both owners read the same words, each in their own language.
alliance-say-day-of-year = { $day } de { $year }
alliance-say-open = un importe por decir
alliance-say-promise = Quien lleve un vale de { $issuer } a { $redeemer } recibe { $what }.
alliance-say-amount = { $amount } de descuento en una compra
alliance-say-percent = un { $percent } de descuento en una compra
alliance-say-chances = { $count ->
    [one] una oportunidad en un sorteo
   *[other] { $count } oportunidades en un sorteo
}
alliance-say-some-gift = un regalo que elige { $redeemer }
alliance-say-some-amount = un importe de descuento en una compra
alliance-say-some-percent = un porcentaje de descuento en una compra
alliance-say-some-chance = oportunidades en un sorteo
alliance-say-some-newcomer = el paquete de bienvenida de { $redeemer }
alliance-say-pays-issuer = Por cada vale usado, { $issuer } paga { $price } a { $redeemer }.
alliance-say-pays-halves = Cada vale usado cuenta { $price }: { $issuer } paga la mitad a { $redeemer } y { $redeemer } asume la otra mitad.
alliance-say-pays-redeemer = { $redeemer } lo regala para ganar clientes; { $issuer } no paga nada.
alliance-say-prepaid = { $issuer } puede vender un paquete por adelantado a { $redeemer } a { $price } cada vale; al usarlos no se debe nada más.
alliance-say-cap = Entre todos suman { $cap } como máximo.
alliance-say-good-days = { $days ->
    [0] Un vale sirve el día de su emisión.
    [one] Un vale sirve hasta el día siguiente a su emisión.
   *[other] Un vale sirve { $days } días desde su emisión.
}
alliance-say-good-dates = Los vales sirven del { $from } al { $until }.
alliance-say-window = { $days ->
    [0] Para cobrarlo, { $redeemer } entrega el vale usado a más tardar en su último día.
    [one] Para cobrarlo, { $redeemer } entrega el vale usado a más tardar un día después de su último día.
   *[other] Para cobrarlo, { $redeemer } entrega el vale usado a más tardar { $days } días después de su último día.
}
alliance-say-manager = Un encargado de { $redeemer } aprueba cada uso.
