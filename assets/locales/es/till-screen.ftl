# Turno y cierre del día: el cajón contado, comparado, cerrado; el resumen del día.
till-title-shift = Turno
till-title-day = Cierre del día
till-unread = No se pudo leer el turno
till-since = desde las { $from }, { $by }
till-from-to = { $from } a { $to }, { $by }
till-link-since = Turno desde { $from }, { $by }
till-link = Turno y cierre del día
till-here = Esta caja
till-there = Caja { $number }

till-way = Forma de pago
till-way-in = Pago, { $sign }
till-day-difference = Diferencia

## Empezar

till-begin = Empezar un turno
till-begin-note = Cuente lo que hay en el cajón antes del primer cliente.
till-begin-act = Empezar el turno
till-float = Fondo en el cajón
till-as-left = Como quedó: { $amount }
till-float-say = Indicar el fondo
till-float-say-note = Una venta empezó este turno. Indique lo que había antes en el cajón.
till-float-keep = Guardar el fondo
till-float-first = El cajón se cuenta cuando se conoce su fondo.

## Contar

till-count = Recuento del cajón
till-count-how = Cómo se cuenta el cajón
till-count-pieces = Billetes y monedas
till-count-total = Solo el total
till-count-sum = En el cajón
till-count-sum-note = Todos los billetes y monedas, con el fondo
till-counted-cash = Efectivo contado
till-with-float = con un fondo de { $amount }
till-float-unsaid = sin fondo indicado
till-fewer = Uno menos de { $value }
till-more = Uno más de { $value }
till-pieces-of = Piezas de { $value }

## Comparar

till-compare-label = Esperado y contado
till-blind = Recuento a ciegas
till-blind-on = Lo esperado no se muestra hasta que haya contado.
till-blind-fell = Lo esperado se mostró a las { $at }. Cada recuento posterior lo indica en el registro.
till-expected = Esperado, { $sign }
till-counted = Contado, { $sign }
till-difference = Diferencia, { $sign }
till-machine-says = { $way } según su propia máquina
till-count-first = Cuente el cajón y compare. Una máquina que deje vacía se toma como esperada.
till-count-again = Se vendió algo después del recuento. Compare otra vez.
till-clear = Contar de nuevo
till-compare = Comparar
till-close = Cerrar el turno

till-even = El cajón cuadra
till-short = Faltan { $amount } en efectivo
till-over = Sobran { $amount } en efectivo
till-uneven = { $count ->
    [one] { $count } turno no cuadró en los siete días anteriores, { $amount } en total
   *[other] { $count } turnos no cuadraron en los siete días anteriores, { $amount } en total
}
till-cause = De dónde viene
till-cause-wrong_change = Mal cambio
till-cause-small_change = Faltó cambio
till-cause-not_typed = Sin registrar
till-cause-unclear = No claro
till-note = Con sus palabras, si quiere

## Entradas y salidas

till-move = Entrada o salida de efectivo
till-move-note = Fuera de una venta: al banco, cambio traído, una factura pagada.
till-move-out = Sacar
till-move-in = Meter
till-move-out-act = Sacar
till-move-in-act = Meter
till-moved-out = { $amount } sacados del cajón
till-moved-in = { $amount } metidos en el cajón
till-amount = Importe
till-why = Para qué
till-why-note = Queda en el registro junto a su nombre.

## Día

till-day = Día
till-today = Hoy
till-yesterday = Ayer
till-taken = Cobrado
till-given-back = Devuelto
till-recharged = Recargado
till-shifts = Turnos
till-shifts-none = Ningún turno en este día.
till-still-open = sigue abierto
till-day-open-tills = { $count ->
    [one] En una caja sigue abierto el turno. Ciérrelo antes.
   *[other] En { $count } cajas sigue abierto el turno. Ciérrelos antes.
}
till-day-note = El resumen recibe su número al cerrar el día. Después se hace una copia.
till-day-after-close = Hay más después del resumen n.º { $number } de las { $at }. Cierre otra vez: el nuevo resumen abarca todo el día.
till-day-closed = Cerrado a las { $at } por { $by }, resumen n.º { $number }. Cerrar otra vez hace otro resumen.
till-day-close = Cerrar el día
till-day-close-again = Cerrar otra vez

## Resumen

till-paper = Resumen del cierre
till-slip-so-far = El resumen hasta ahora
till-slip-closed = El resumen
till-slip-veiled = El resumen aparece cuando haya contado.
till-slip-save = Guardar el resumen
till-slip-file = cierre-{ $day }.txt
till-slip-title = Cierre { $day }, n.º { $number }
till-slip-open = Día { $day }, sin cerrar
till-slip-sales = { $count ->
    [one] { $count } venta
   *[other] { $count } ventas
}
till-slip-refunds = { $count ->
    [one] { $count } devolución
   *[other] { $count } devoluciones
}
till-slip-voids = { $count ->
    [one] { $count } anulada
   *[other] { $count } anuladas
}
till-slip-rounding = Redondeo de efectivo
till-slip-recharges = { $count ->
    [one] { $count } recarga
   *[other] { $count } recargas
}
till-slip-bonus = bonificación añadida
till-slip-gifts = Regalos entregados
till-slip-pieces = { $count ->
    [one] { $count } pieza
   *[other] { $count } piezas
}
till-slip-gift-cost = su coste
till-slip-imported = { $count } de otra caja
till-slip-cash-expected = Efectivo esperado
till-slip-cash-counted = Efectivo contado
till-slip-difference = Diferencia
till-slip-difference-why = Diferencia ({ $cause })
till-slip-owed-paid = Saldo de socios, pagado
till-slip-owed-bonus = Saldo de socios, bonificación
till-slip-audit = Registro de { $count } entradas, la última
till-slip-audit-note = Compare esta línea al abrir mañana
till-slip-by = Cerrado por
