# Palabras del papel sobre lo que guarda la tienda, en el idioma del documento.

print-complaint = ¿Dudas o un error? Dilo en la tienda.
print-complaint-phone = ¿Dudas o un error? En la tienda o en el { $phone }.
print-complain-where = en la tienda.
print-complain-where-phone = en la tienda o en el { $phone }.
print-gifts = { $count }: { $names }
print-rounding = Redondeo en efectivo
print-voided = Anulado { $day }
print-given-back = Devuelto { $day }
print-amount = Importe
print-way-cash = efectivo
print-way-card = tarjeta
print-way-mobile = pago móvil
print-way-stored = saldo
print-way-points = puntos
print-way-voucher = Vale
print-bonus-rule = { $bonus } por { $paid }
print-reason-joined = Hacerse socio
print-reason-post = Una publicación
print-reason-apology = Una disculpa
print-reason-birthday = Cumpleaños
print-reason-other = Cortesía
print-reason-drew = Un sorteo
print-reason-referred = Amigos traídos
print-reason-voucher = Un vale
print-reason-activity = Una actividad
print-reason-points = Puntos
print-receipts = Recibos
print-span = De { $from } a { $to }
print-slip-of-day = Cierre { $number }, turnos { $shifts }
print-slip-number = cierre { $number }
print-closed = { $at } { $by }
print-sales-refunds = Ventas { $sales }, devoluciones { $refunds }
print-recharges = Recargas { $count }, importe pagado
print-bonus-given = Bonificación dada
print-gifts-given = Regalos entregados
print-gifts-wait = Regalos pendientes
print-voids = Ventas anuladas
print-no-backup = ninguna
print-key-opens = todas las copias desde ese día
print-terms-1 = Tu dinero
print-terms-1-text = Lo que pagas es tuyo hasta que lo gastas, y se gasta primero.
print-terms-2 = Bonificación
print-terms-2-text = Lo que añade la tienda se gasta al final y no se paga en dinero.
print-terms-3 = Devolución
print-terms-3-text = El dinero propio no gastado se devuelve cuando quieras y sin gastos; su bonificación se pierde.
print-terms-4 = Dónde
print-terms-4-text = Solo en esta tienda. Se usa con la tarjeta, el PIN o la palabra del encargado, nunca solo con el teléfono.
print-terms-5 = Tarjeta perdida
print-terms-5-text = Dínoslo: el saldo pasa a una tarjeta nueva.
print-terms-no-name = Sin teléfono
print-terms-years = Vale { $years } años desde la última recarga; después queda bloqueado, no perdido, hasta que lo pidas.
print-terms-gets = { $bonus } de bonificación
print-terms-most = { $named } por socio con teléfono, { $anonymous } sin él.
print-test = PÁGINA DE PRUEBA
print-test-signs = Signos: ABC abc 123 ñáé¿ 青禾鲜果 ¥ € $
print-test-code = Si están todos los signos y no se cortan los bordes, la impresora está lista.
print-join-gift = Hazte socio hoy y llévate: { $gift }
print-join-headline =
    Regalo
    en tres
    pasos
print-join-headline-plain =
    Únete
    en tres
    pasos
print-join-limits = Un regalo de alta por persona, hasta agotarlos.
print-member = { $name }, n.º { $number }
print-right-1 = Para qué
print-right-1-text = Para llevar tus puntos, saldo y regalos, y enviarte lo que aceptaste.
print-right-2 = Cuánto tiempo
print-right-2-text = Hasta que pidas borrarlo. Las sumas de las cuentas quedan, sin tu nombre.
print-right-3 = Pregunta
print-right-3-text = En la tienda: verlo, corregirlo o borrarlo. Nada sale del ordenador de la tienda.
print-data-what = Qué
print-data-value = Guardado
print-data-members = Persona
print-data-gifts = Regalos
print-data-intake = Alta
print-data-stored-value = Saldo
print-data-points = Puntos
print-data-sales = Compras
print-data-more = Más
print-flyer-bring = la escaneamos nosotros
print-flyer-terms = Uno por persona, hasta agotarlos. El alta es gratis y te vas cuando quieras. Tu nombre y teléfono se quedan en nuestro ordenador.
print-until = Hasta el { $day }
print-join-tag =
    Regalo
    de alta
print-flyer-scan =
    Trae
    esta hoja
print-voucher-terms = Solo en esta tienda. Un uso por vale. Ni dinero ni cambio.
print-voucher-least = Con una compra de { $least }.
print-voucher-thanks = Un regalo de la tienda
print-voucher-line = Vale { $number }
