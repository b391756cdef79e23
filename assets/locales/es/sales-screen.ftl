# Venta en el mostrador. La pantalla mira al cliente: aquí no hay nada secreto ni incómodo.
sales-pad = Venta
sales-amount = Importe
sales-no-card = sin tarjeta
sales-for-member = para este socio
sales-earns = { $count ->
    [0] no suma puntos
    [one] suma un punto
   *[other] suma { $count } puntos
}
sales-receipt = Recibo { $number }
sales-change = Cambio
sales-comes-back = cambio { $amount }
sales-back = vuelven { $amount }
sales-cash = Efectivo
sales-cash-exact = exacto
sales-stored-value = Con saldo
sales-needs-card = hace falta tarjeta
sales-has = { $amount } de saldo
sales-leaves = quedan { $amount }
sales-lacks = faltan { $amount }
sales-split = Varios
sales-products = Productos
sales-hold = Aparcar
sales-held-count = { $count ->
    [0] Aparcadas
   *[other] Aparcadas: { $count }
}
sales-receipts = Recibos
sales-given-note = El cliente da { $amount }
sales-lines-count = { $count ->
    [one] Una línea
   *[other] { $count } líneas
}
sales-paid = Venta { $amount }, recibo { $receipt }{ $points ->
    [0] { "" }
    [one] , un punto
   *[other] , { $points } puntos
}
sales-held = Aparcada: { $amount }
sales-way = { $way ->
    [cash] Efectivo
    [card] Tarjeta
    [mobile] Pago móvil
    [stored_value] Saldo
    [voucher] Vales
   *[points] Puntos
}
sales-top-up = Recarga
sales-points = Puntos
sales-paid-bonus = { $paid } + { $bonus } de regalo
sales-worth = valen { $amount }
sales-last-visit = última: { $day }

sales-split-title = Pagar por partes
sales-split-note = Lo que falte se cobra en efectivo.
sales-the-rest = El resto
sales-rest-by = El resto: { $way }
sales-most = El máximo
sales-most-points = El máximo: { $count ->
    [one] un punto
   *[other] { $count } puntos
}
sales-points-note = Desde { $least } de { $step } en { $step }; hasta { $most }, que valen { $worth }
sales-points-none = { $count ->
    [one] Tiene un punto; no se puede usar en esta venta
   *[other] Tiene { $count } puntos; no se pueden usar en esta venta
}
sales-total = Total
sales-paid-so-far = De otras formas
sales-rounding = Redondeo en efectivo
sales-rest-cash = Falta, en efectivo
sales-too-much = Sobran
sales-given = Efectivo recibido
sales-given-hint = Vacío es justo lo debido.
sales-given-short = El efectivo no llega a lo debido. Cuéntelo otra vez o añada otra forma de pago.
sales-back-to-sale = Volver a la venta
sales-take = Cobrar { $amount }

sales-prove-title = Escanee la tarjeta
sales-prove-note = Se toman { $amount } del saldo del socio. Quien gasta demuestra que es suyo.
sales-prove-scan = Ponga la tarjeta del socio ante el lector
sales-prove-why = Un teléfono o un nombre no demuestran nada.
sales-prove-pin = PIN del socio
sales-prove-no-pin = Este socio no tiene PIN. Escanee la tarjeta o pida un encargado.
sales-prove-manager = Pedir un encargado
sales-prove-do = Comprobar el PIN
sales-other-card = Esta tarjeta es de otra persona. Escanee la de este socio.
sales-ended-card = Esta tarjeta se dio por perdida o se cambió. Use la nueva o el PIN.
sales-no-card-read = Esto no es una tarjeta de socio. Escanéela otra vez.
sales-not-now = Ahora no

sales-lines-title = Productos de esta venta
sales-product-search = Nombre, pinyin o iniciales
sales-product-none = Aún no hay productos
sales-product-none-note = Escriba abajo un importe; se vende igual de bien. Un encargado lleva la lista.
sales-product-none-found = Nada se llama así
sales-product-none-found-note = Pruebe con menos letras o escriba abajo el importe.
sales-arrange = Ordenar
sales-arrange-note = Lo que está en la cuadrícula, en este orden.
sales-arrange-keep = Guardar este orden
sales-earlier = { $name } antes
sales-later = { $name } después
sales-drag = Arrastrar a otro sitio
sales-other-line = Otra cosa, por
sales-add = Añadir
sales-no-name = Sin nombre
sales-fewer = Uno menos: { $name }
sales-more = Uno más: { $name }
sales-price-of = Precio de { $name }
sales-lines-empty = Toque un producto a la izquierda.
sales-note = Nota
sales-to-paying = Listo

sales-held-title = Ventas aparcadas
sales-held-note = Cualquier caja puede retomarlas.
sales-held-line = { $at }, { $by }, { $count ->
    [one] una línea
   *[other] { $count } líneas
}
sales-held-none = No hay nada aparcado
sales-held-none-note = Pulse Aparcar junto a un importe cuando un cliente vaya a por algo; el siguiente no espera.
sales-stranger = Sin tarjeta
sales-recall = Retomar
sales-drop = Quitar
sales-drop-sure = ¿Quitarla?
sales-drop-which = Quitar la venta de { $amount }

sales-receipts-title = Recibos
sales-receipts-note = Elija uno, escriba su número de hoy o escanéelo.
sales-receipt-number = Número de recibo
sales-show = Ver
sales-older = Anteriores
sales-other-till = De otra caja
sales-voided = Anulado
sales-receipts-none = Aún no hay recibos
sales-receipts-none-note = La primera venta del mostrador hace uno.
sales-receipt-choose = Elija un recibo a la izquierda.
sales-receipt-line = { $at }, { $by }, { $name }
sales-returned = { $count ->
    [one] uno devuelto
   *[other] { $count } devueltos
}
sales-given-change = Cambio de { $given }
sales-earned = { $count ->
    [one] Un punto ganado
   *[other] { $count } puntos ganados
}
sales-refund-slip = Devuelto { $at }, { $by } { $reason }
sales-refund = Devolver
sales-refund-by = Devolver por
sales-refund-lines = Por líneas
sales-refund-amount = Por importe
sales-of-pieces = de { $left }
sales-refund-how-much = Cuánto
sales-refund-left = Quedan { $amount }
sales-refund-reason = Motivo
sales-refund-goes = Adónde va el dinero
sales-refund-to = A: { $way }
sales-refund-points = { $count ->
    [one] Se retira un punto ganado
   *[other] Se retiran { $count } puntos ganados
}
sales-refund-manager = { $why ->
    [negative_points] Los puntos quedarían bajo cero: se pide un encargado.
   *[other] Por encima del límite: se pide un encargado.
}
sales-refund-do = Devolver { $amount }
sales-refund-done = { $amount } devueltos, recibo { $number }
sales-void = Anular
sales-void-reason = Por qué se anula
sales-void-do = Anular el recibo { $number }
sales-void-done = Recibo { $number } anulado

sales-no-shift = No hay turno abierto en esta caja.
sales-no-float = Falta decir el fondo de este turno.
sales-shift-open = Abrir turno
sales-float-say = Decir el fondo
sales-shift-title = Abrir un turno
sales-shift-note = Lo que hay en el cajón antes del primer cliente.
sales-shift-float = Fondo
sales-shift-opened = Turno abierto con { $amount }

sales-key-hold = Aparcar la venta o ver las aparcadas
sales-key-pay = Escribir el importe y cobrar
sales-key-split = Pagar por partes
sales-key-lines = Productos de la venta

override-refund-above = Devolver por encima del límite
override-refund-above-reasons = Devuelven el género | Importe mal escrito | Disculpa al cliente
override-negative-points = Puntos por debajo de cero
override-negative-points-reasons = Devuelven el género | Importe mal escrito | Acordado con el cliente
override-void = Anular una venta
override-void-reasons = Escrita dos veces | Socio equivocado | El cliente cambió de idea
override-of-receipt = recibo { $number }, { $name }
override-of-card = de la tarjeta de { $name }
override-whole-sale = La venta entera
override-points-back = Puntos ganados que se retiran

audit-sales-pay = Venta
audit-sales-keep-open = Venta abierta guardada
audit-sales-hold = Venta apartada
audit-sales-recall = Venta retomada
audit-sales-drop-held = Venta apartada descartada
audit-sales-refund = Devolución
audit-sales-void = Venta anulada
audit-sales-rate = Valorado por un cliente
audit-sales-add-product = Producto añadido
audit-sales-change-product = Producto cambiado
audit-sales-retire-product = Producto retirado
audit-sales-bring-back-product = Producto recuperado
audit-sales-arrange-favourites = Productos ordenados
audit-sales-change-settings = Reglas de venta cambiadas
audit-sales-open-shift = Turno abierto
audit-sales-move-cash = Entrada o salida de efectivo
audit-sales-show-expected = Efectivo esperado mostrado
audit-sales-count-shift = Caja contada
audit-sales-close-shift = Turno cerrado
audit-sales-close-day = Día cerrado
audit-sales-import = Ventas importadas
audit-sales-cancel-import = Importación de ventas detenida
