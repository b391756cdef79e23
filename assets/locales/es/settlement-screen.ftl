# Extractos y liquidación, como los dicen las pantallas.

## Pantallas
settlement-title = Extractos
settlement-back = Volver a los comercios socios
settlement-back-to-list = Volver a los extractos
settlement-failed = No se ha podido leer
settlement-none = Aún no hay extractos
settlement-none-note = Abra un comercio socio y haga un extracto cuando haya vales usados por liquidar. Las dos tiendas tendrán los mismos números.
settlement-none-open = No queda nada abierto
settlement-none-open-note = Todos los extractos están liquidados.
settlement-show-all = Ver todos
settlement-shown = Qué extractos
settlement-shown-open = Abiertos
settlement-shown-all = Todos
settlement-to-partners = Ir a los comercios socios
settlement-to-partner = El comercio
settlement-to-exchange = Intercambiar
settlement-number = Extracto
settlement-statement = N.º { $number }
settlement-with = Con
settlement-days = Días
settlement-period = { $from } al { $until }
settlement-stands = Estado
settlement-due = Saldo
settlement-even = En paz
settlement-they-pay = Pagan { $amount }
settlement-we-pay = Pagamos { $amount }
settlement-unverified = Sin verificar
settlement-unverified-note = { $partner } participa en papel: sus líneas se copiaron de su lista y ninguna clave las avala.

## Dónde está un extracto
settlement-state-sent = Falta su firma
settlement-state-came = Falta nuestra firma
settlement-state-countersigned-theirs = Les toca pagar
settlement-state-countersigned-ours = Nos toca pagar
settlement-state-paid-theirs = Pagado, según dicen
settlement-state-paid-ours = Pagado por nosotros
settlement-state-received = Liquidado
settlement-state-refused = No firmado
settlement-next-sent = Falta la firma de { $partner }. Sale con el próximo intercambio; solo se paga lo firmado por los dos.
settlement-next-came = { $partner } hizo este extracto. Repase las líneas; fírmelo si están bien, o diga por qué no.
settlement-next-countersigned-theirs = Firmado por los dos. { $partner } aún paga { $amount }.
settlement-next-countersigned-ours = Firmado por los dos. Aún pagamos { $amount } a { $partner }.
settlement-next-paid-theirs = { $partner } dice que ha pagado. Confírmelo cuando llegue el dinero.
settlement-next-paid-ours = Hemos dicho que pagamos. { $partner } lo confirma con su próximo archivo.
settlement-next-received = Liquidado: no queda nada por hacer.
settlement-next-refused = No se firmó. Aclare las líneas con { $partner }, intercambie y haga otro.
settlement-drawn-by-us = { $period }, hecho aquí
settlement-drawn-by-them = { $period }, hecho por { $partner }

## Líneas abiertas de un comercio
settlement-with-name = Liquidar con { $partner }
settlement-open-lines = Usados y sin liquidar
settlement-side = De quién son los vales
settlement-ours-there = Nuestros, usados allí
settlement-theirs-here = Suyos, usados aquí
settlement-nothing-there = No ha llegado ninguno nuestro
settlement-nothing-there-note = Los vales nuestros que acepta { $partner } aparecen aquí tras un intercambio y esperan su respuesta.
settlement-nothing-here = Aquí no se ha usado ninguno suyo
settlement-nothing-here-note = Lo que acepta su mostrador de { $partner } aparece aquí hasta que se liquida.
settlement-not-settled-here = Suyos, usados aquí
settlement-not-settled-there = Nuestros, usados allí
settlement-signed-unpaid = Firmado y sin pagar
settlement-none-with = Aún no hay extracto con { $partner }
settlement-none-with-note = Responda las líneas, intercambie y haga uno.
settlement-type-list = Copiar una lista
settlement-draw = Hacer un extracto

## Líneas
settlement-lines = Todas las líneas
settlement-no-lines = Sin líneas
settlement-no-lines-note = En estos días no se usó nada.
settlement-no = N.º
settlement-day = Día
settlement-voucher = Vale
settlement-used = Usado
settlement-here = aquí
settlement-there = allí
settlement-agreed = Acordado
settlement-line-due = A pagar
settlement-answer = Respuesta
settlement-is-open = sin respuesta
settlement-is-accepted = aceptado
settlement-is-unverified = sin verificar
settlement-is-rejected = rechazado
settlement-is-reversed = retirado
settlement-is-disputed = en disputa
settlement-hand-line = De la lista copiada de una tienda sin el programa: nadie lo ha verificado.
settlement-rule-refuses = Según las reglas de las dos tiendas no se debe: { $why }

## Respuestas
settlement-accept = Aceptar
settlement-accepted = El vale { $number } se paga
settlement-reject = Rechazar
settlement-reject-title = El vale { $number } no se paga
settlement-reject-note = { $partner } leerá el motivo con el próximo archivo y puede objetar.
settlement-reject-why = Por qué no se paga
settlement-reject-do = Rechazarlo
settlement-rejected-done = El vale { $number } no se paga
settlement-dispute = Objetar
settlement-dispute-title = Objetar el vale { $number }
settlement-dispute-note = { $partner } leerá sus palabras. La línea pasa al siguiente hasta que uno ceda; el resto se paga.
settlement-dispute-usual = Consta en el recibo|Ya se presentó antes|El papel está aquí
settlement-dispute-do = Objetar
settlement-disputed-done = El vale { $number } pasa al siguiente
settlement-concede = Ceder
settlement-conceded = Vale { $number }: ha cedido

## Motivos que conocen las dos tiendas
settlement-why-unknown-key = No lo hizo ninguna clave nuestra.
settlement-why-bad-signature = Su firma no encaja.
settlement-why-wrong-tag = Su código escrito nunca se emitió.
settlement-why-other-redeemer = Era para otra tienda.
settlement-why-not-agreed = No se había acordado esa oferta.
settlement-why-contradicts = No dice lo que dice su oferta.
settlement-why-not-yet-valid = Se usó antes de su primer día.
settlement-why-expired = Se usó después de su último día.
settlement-why-revoked = Estaba retirado de antes.
settlement-why-duplicate = Ya se había presentado.
settlement-why-cap-reached = Se agotó el máximo acordado para su oferta.
settlement-why-late = Se presentó demasiado tarde.
settlement-why-not-issued = Nunca se emitió.
settlement-why-doubtful = Lo ponemos en duda.

## Un extracto
settlement-page-title = Extracto { $number }
settlement-used-there = Usados allí
settlement-used-here = Usados aquí
settlement-rejected = Rechazados
settlement-not-paid = no se pagan
settlement-disputed = En disputa
settlement-carries-over = pasa al siguiente
settlement-still-out = Sin usar
settlement-not-used-yet = en circulación
settlement-differs = Su propio libro da otra cosa y no puede firmarse. Intercambie con { $partner } y pida otro extracto.
settlement-print = Imprimir
settlement-workbook = Hoja de cálculo
settlement-sign = Firmar
settlement-signed-done = El extracto { $number } está firmado por los dos
settlement-refuse = No firmar
settlement-refuse-title = El extracto { $number } no se firma
settlement-refuse-note = El motivo se queda aquí; diga a { $partner } qué está mal.
settlement-refuse-usual = Faltan líneas|No cuadran los números|Liquidamos más tarde
settlement-refuse-do = No firmar
settlement-refused-because = No firmado: { $reason }
settlement-pay = Hemos pagado
settlement-pay-title = Pagado a { $partner }
settlement-pay-note = Quedan { $amount }. Dígalo cuando el dinero salga; el comercio lo confirma.
settlement-pay-amount = Importe
settlement-pay-how = Cómo
settlement-pay-usual = En efectivo|Transferencia
settlement-pay-do = Pagado
settlement-paid-done = { $amount } pagados a { $partner }; sale con el próximo archivo
settlement-payments = Pagos
settlement-payment-sent = pagado { $when }
settlement-payment-came = recibido { $when }
settlement-receive = Recibido
settlement-received-done = { $amount } recibidos
settlement-compare = Para comparar con el comercio
settlement-compare-note = Las dos tiendas ven los mismos grupos si tienen el mismo libro.
settlement-own-code = Este extracto
settlement-chain-ours = De nosotros, hasta el mensaje { $last }
settlement-chain-theirs = De { $partner }, hasta el mensaje { $last }

## Comercios en papel
settlement-hand-new = Un comercio en papel
settlement-hand-new-note = Una tienda sin este programa puede participar con vales impresos: guarda las matrices, trae una lista y usted la copia. Sus líneas se marcan como sin verificar.
settlement-hand-name = Nombre de la tienda
settlement-hand-name-missing = Escriba su nombre.
settlement-hand-trade = A qué se dedica
settlement-hand-contact = Cómo localizarla
settlement-hand-cap = Lo máximo sin pagar
settlement-hand-cap-note = Por encima no se acepta nada más de su lista.
settlement-hand-cap-missing = Escriba un importe.
settlement-hand-note = Nota
settlement-hand-add = Anotar
settlement-hand-added = { $partner } participa en papel
settlement-list-of = Lista de { $partner }
settlement-list-note = Una fila por matriz: el número, el código escrito o el cuadro escaneado. Se pueden pegar varias líneas a la vez.
settlement-list-price = Lo que se paga por uso
settlement-list-price-missing = Escriba el precio de un uso.
settlement-list-voucher = Vale
settlement-list-receipt = Recibo
settlement-list-drop = Quitar
settlement-list-voucher-of = Vale de la fila { $row }
settlement-list-day-of = Día de la fila { $row }
settlement-list-receipt-of = Recibo de la fila { $row }
settlement-list-drop-row = Quitar la fila { $row }
settlement-list-take = Anotar la lista
settlement-list-result = Qué fue de la lista
settlement-list-is-taken = anotado
settlement-list-is-not = no anotado
settlement-list-on = A liquidar
settlement-list-how = Cómo funciona
settlement-list-how-counterfoil = El comercio guarda la matriz de cada vale y anota el día y el recibo.
settlement-list-how-type = Usted copia la lista; lo ya usado o nunca emitido se ve al momento.
settlement-list-how-check = Nadie puede verificarlo: mire las matrices antes de aceptar.
settlement-list-how-pay = Haga un extracto, imprímalo y firmen los dos en papel.

## Talonarios
settlement-books = Talonarios de vales
settlement-books-none = Aún no hay talonarios
settlement-books-none-note = Un vale de cada tienda elegida, en una hoja o en un librito. Un regalo que lleva visitas a todo el barrio.
settlement-book-first = Hacer el primero
settlement-book-new = Nuevo talonario
settlement-book-note = Cada talonario lleva un vale de cada tienda marcada.
settlement-book-title = Cómo se llama
settlement-book-title-missing = Póngale un nombre.
settlement-book-copies = Talonarios
settlement-book-choice = { $shop }: { $what }
settlement-book-of-pack = Del paquete de { $partner }, quedan { $left }, valen hasta el { $day }
settlement-book-of-own = Oferta propia, se usa aquí
settlement-book-of-agreed = Oferta nuestra, la acepta { $partner }
settlement-gives-gift = Un regalo
settlement-gives-newcomer = El paquete de bienvenida
settlement-book-none-chosen = Marque al menos una tienda.
settlement-book-nothing = No hay nada que incluir
settlement-book-nothing-note = Acuerde una oferta con un comercio, o lea un paquete que le haya hecho.
settlement-book-made = Los talonarios están hechos
settlement-book-print = Al papel
settlement-book-how = A4: hojas con matriz, para cortar. A5: librito; imprima a doble cara, gire por el lado corto, doble y grape.

## Quién reparte mejor
settlement-distributors = Quién reparte mejor
settlement-from-day = Desde
settlement-until-day = Hasta
settlement-days-wrong = El último día es anterior al primero.
settlement-distributor = Repartido por
settlement-handed-out = Repartidos
settlement-came-used = Usados
settlement-rate = De cada 100
settlement-percent = { $percent } %
settlement-new-members = Socios nuevos
settlement-cost = Coste
settlement-own-counter = nuestro mostrador
settlement-no-distributors = En estos días no se repartió nada
settlement-no-distributors-note = Haga un paquete para un comercio; lo que reparte y lo que vuelve se cuenta aquí.

## Recuperación
settlement-recovery = Recuperación
settlement-recovery-none = Todo bien
settlement-recovery-asked = Falta una respuesta
settlement-recovery-open = En curso
settlement-recovery-copy = Una copia
settlement-recovery-closed = Terminado
settlement-recovery-well = Todo bien
settlement-recovery-well-note = Tras restaurar una copia, perder un ordenador o duplicar el archivo, vales usados podrían parecer sin usar. Entonces esta página le guía en cuatro pasos con sus comercios socios.
settlement-recovery-begin = Se ha perdido algo
settlement-recovery-begun = La tienda tiene claves nuevas
settlement-recovery-step-keys = Claves nuevas
settlement-recovery-step-keys-note = Desde ahora la tienda emite con claves nuevas; las viejas se abandonan.
settlement-recovery-step-return = Los comercios devuelven
settlement-recovery-step-return-note = Intercambie dos veces con cada uno: le devuelve lo que tenía de usted.
settlement-recovery-step-uncertain = Vales dudosos
settlement-recovery-step-uncertain-note = Lo que nadie puede probar sin usar necesita un encargado hasta aclararse.
settlement-recovery-step-close = Terminar
settlement-recovery-step-close-note = Después todo sigue como antes.
settlement-moved-asked = ¿La tienda se ha mudado a este ordenador?
settlement-moved-asked-note = Este archivo se usó por última vez en otro ordenador. Solo uno de los dos puede emitir y aceptar vales, o un vale podría usarse dos veces.
settlement-moved = Se ha mudado aquí
settlement-moved-note = El ordenador viejo ya no se usa para la tienda. Se hacen claves nuevas y se avisa a los comercios.
settlement-copy = Solo una copia
settlement-copy-note = Para consultar. Aquí no se emite, acepta ni firma nada.
settlement-moved-do = Seguir
settlement-moved-done = La tienda está aquí
settlement-copy-done = Esto es ahora una copia
settlement-is-copy = Esto es una copia
settlement-is-copy-note = Aquí puede consultarlo todo. Los vales y extractos se hacen en el otro ordenador.
settlement-copy-moved = La tienda sí se ha mudado aquí
settlement-recovery-why-restored = Se puso una copia de seguridad en lugar del archivo.
settlement-recovery-why-other-computer = La tienda cambió de ordenador.
settlement-recovery-why-ahead-of-us = Un comercio socio sabe más de esta tienda que ella misma.
settlement-recovery-why-journal = El diario de vales usados está dañado.
settlement-recovery-why-by-hand = Lo pidió el dueño.
settlement-recovery-keys-made = La tienda emite con claves nuevas, número { $generation }.
settlement-recovery-since = Desde { $when }.
settlement-recovery-return-note = Intercambie con cada uno. Su archivo le da sus claves nuevas; el suyo le devuelve lo que tenía de usted; otro más confirma lo que ha usado.
settlement-recovery-partner-tell = aún no conoce las claves nuevas
settlement-recovery-partner-return = conoce las claves nuevas; falta su archivo
settlement-recovery-no-partners = Sin comercios socios: nada que devolver.
settlement-uncertain-note = Nadie puede probar que estén sin usar. En el mostrador necesitan un encargado hasta que un comercio los aclare, se liberen aquí o pulse Terminar.
settlement-uncertain-what = { $name }, vale hasta el { $day }
settlement-recovered = sin constancia de emisión
settlement-release = Liberar
settlement-release-title = El vale { $number } vale
settlement-release-note = Desde entonces se acepta como cualquier otro. Su nombre queda anotado.
settlement-release-usual = Se vio el papel|Está la matriz|Se conoce al cliente
settlement-released = El vale { $number } vuelve a valer
settlement-recovery-close = Terminar
settlement-recovery-can-close = No queda nada que esperar.
settlement-recovery-waits = Aún se espera algo; los pasos de arriba dicen qué.
settlement-recovery-done = El libro de la tienda vuelve a estar entero

## Con números
settlement-answer-all =
    { $count ->
        [one] Responder una línea según las reglas
       *[other] Responder { $number } líneas según las reglas
    }
settlement-answered =
    { $count ->
        [one] Una línea respondida
       *[other] { $count } líneas respondidas
    }
settlement-story-ours =
    { $receipt ->
        [none] Vale nuestro { $number }, usado en { $partner } el { $day }
       *[other] Vale nuestro { $number }, usado en { $partner } el { $day }, recibo { $receipt }
    }{ $form ->
        [typed] , por su código escrito.
        [hand] , de una lista copiada.
       *[scanned] , escaneado.
    }
settlement-story-theirs =
    { $receipt ->
        [none] Vale { $number } de { $partner }, usado aquí el { $day }
       *[other] Vale { $number } de { $partner }, usado aquí el { $day }, recibo { $receipt }
    }{ $form ->
        [typed] , por su código escrito.
        [hand] , de una lista copiada.
       *[scanned] , escaneado.
    }
settlement-outcome-accepted =
    { $issuer ->
        [us] Lo emitimos nosotros: pagamos { $amount }.
       *[them] Lo emitieron ellos: pagan { $amount }.
    }
settlement-outcome-rejected =
    { $issuer ->
        [us] No lo pagamos: { $why }
       *[them] { $partner } no lo paga: { $why }
    }
settlement-outcome-reversed = Retirado antes de liquidarse: no se debe nada.
settlement-outcome-disputed =
    { $by ->
        [us] Objetamos: «{ $words }».
       *[them] { $partner } objeta: «{ $words }».
    } Pasa al siguiente extracto.
settlement-outcome-open =
    { $issuer ->
        [us] Espera nuestra respuesta; si se acepta, pagamos { $amount }.
       *[them] Espera la respuesta de { $partner }; si se acepta, pagan { $amount }.
    }
settlement-rule-pays =
    { $issuer ->
        [us] Según las reglas de las dos tiendas, se debe.
       *[them] Según las reglas de las dos tiendas, lo deben.
    }
settlement-rule-untold =
    { $issuer ->
        [us] Código escrito: solo nuestra clave sabe si es bueno.
       *[them] Código escrito: solo su emisor sabe si es bueno.
    }
settlement-rule-waivable =
    { $issuer ->
        [us] Según las reglas no hace falta pagarlo: { $why } Puede pagarlo igualmente.
       *[them] Según las reglas no hace falta pagarlo: { $why } Pueden pagarlo igualmente.
    }
settlement-list-sum =
    { $count ->
        [0] Aún sin líneas
        [one] Una línea, { $amount }
       *[other] { $number } líneas, { $amount }
    }
settlement-list-taken =
    { $count ->
        [0] No se anotó ninguna línea
        [one] Una línea anotada, { $amount }
       *[other] { $number } líneas anotadas, { $amount }
    }
settlement-book-size =
    { $copies ->
        [one] Un talonario
       *[other] { $number } talonarios
    } con { $pieces } vales cada uno
settlement-book-made-note =
    { $copies ->
        [one] Un talonario
       *[other] { $number } talonarios
    } con { $pieces } vales cada uno, listos para imprimir.
settlement-book-shops =
    { $count ->
        [0] Qué tiendas
        [one] Qué tiendas: un vale en cada talonario
       *[other] Qué tiendas: { $number } vales en cada talonario
    }
settlement-book-make =
    { $count ->
        [one] Hacer un talonario
       *[other] Hacer { $number } talonarios
    }
settlement-packs =
    { $count ->
        [one] un paquete
       *[other] { $number } paquetes
    }, { $pieces } vales
settlement-recovery-partner-confirm =
    { $frames ->
        [0] devolvió lo que tenía; no se perdió nada
        [one] devolvió un mensaje; falta un último archivo
       *[other] devolvió { $number } mensajes; falta un último archivo
    }
settlement-recovery-partner-done =
    { $frames ->
        [0] confirmado
        [one] confirmado; volvió un mensaje
       *[other] confirmado; volvieron { $number } mensajes
    }
settlement-uncertain =
    { $count ->
        [0] Ningún vale dudoso
        [one] Un vale dudoso
       *[other] { $number } vales dudosos
    }

## Papeles
print-kind-partner-statement = Extracto con un comercio socio
print-kind-coupon-book = Talonarios de vales
print-kind-pack-sheet = Hojas de vales de un comercio socio
print-kind-pack-piece = Vale de un comercio socio

## El vale de un comercio en el mostrador
vouchers-kind-of = { $kind } de { $issuer }
vouchers-partner-pays = Emite y paga
vouchers-heard-last = Sin noticias suyas desde
vouchers-no-for-named-shop = Vale en { $name }
vouchers-no-for-named-shop-why = Nombra a esa tienda, no a esta.
vouchers-no-partner-stopped = Ahora no de { $name }
vouchers-no-partner-stopped-why = Las dos tiendas están en pausa: por ahora no se acepta nada suyo.
vouchers-no-not-agreed = Sin acuerdo con { $name }
vouchers-no-not-agreed-why = Las dos tiendas no tienen acuerdo sobre esta oferta.
vouchers-no-contradicts-range = No como dijo { $name }
vouchers-no-contradicts-range-why = El papel dice otra cosa que lo que { $name } comunicó de su número.
vouchers-no-revoked = { $name } lo ha retirado
vouchers-no-revoked-why = Está fuera de uso desde el último archivo de { $name }.
vouchers-no-cap-reached = Se alcanzó el límite
vouchers-no-cap-reached-why = De { $name } caben { $left } más; este cuesta { $cost }.
vouchers-next-good-there = Devuélvalo: el cliente puede usarlo en { $name }.
vouchers-next-owner-asks = Devuélvalo con amabilidad y avise al dueño: es cosa de las dos tiendas, no del cliente.
vouchers-next-keep-kindly-theirs = No entregue nada. El cliente puede preguntar a { $name }.
