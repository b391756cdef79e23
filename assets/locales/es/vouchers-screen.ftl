# Vales: la pantalla de oficina, la respuesta en el mostrador, la emisión, las tiradas y las claves.
app-screen-vouchers = Vales
vouchers-tabs = Regalos y vales
vouchers-one = Vale
vouchers-joint = { ", " }

print-kind-voucher-slip = Vale en tira
print-kind-voucher-a6 = Vale A6
print-kind-voucher-sheet = Hojas de vales
print-kind-redemption-slip = Tira de canje

## Qué da un vale y cuándo

vouchers-off = { $amount } menos
vouchers-percent-off = { $percent } % menos
vouchers-percent = { $percent } %
vouchers-chances = { $count ->
    [one] Una opción en el sorteo
   *[other] { $count } opciones en el sorteo
}
vouchers-if-newcomer = { $days ->
    [one] alta de ayer u hoy
   *[other] alta en los últimos { $days } días
}
vouchers-if-from = desde { $amount }
vouchers-if-bound = a nombre del socio
vouchers-if-one = uno por socio
vouchers-if-until = hasta el { $day }
vouchers-if-days = { $days ->
    [0] vale el día de emisión
    [one] vale un día más
   *[other] vale { $days } días
}
vouchers-dates = del { $from } al { $until }
vouchers-state = { $state ->
    [issued] en el cajón
    [handed_out] válido
    [redeemed] canjeado
    [expired] caducado
    [void] anulado
    [reissued] sustituido
   *[unfinished] sin terminar
}
vouchers-free = { $count ->
    [one] uno libre
   *[other] { $count } libres
}

rewards-what-voucher = Vale: { $name }
gifts-movement-redeemed = Por un vale

## El mes

vouchers-title = Vales de { $month }
vouchers-month-before = El mes anterior
vouchers-month-after = El mes siguiente
vouchers-issue-one = Emitir uno
vouchers-make-sheets = Imprimir hojas
vouchers-new-offer = Nueva oferta
vouchers-failed = No se han podido leer los vales
vouchers-empty = Aún no hay ofertas
vouchers-empty-note = Una oferta dice qué dan sus vales y hasta cuándo. Empiece con un regalo pequeño: el papel hace volver.
vouchers-first-offer = Crear la primera oferta
vouchers-empty-month = Este mes no se emitió ningún vale
vouchers-empty-month-note = Emita uno en el mostrador o imprima hojas para repartir con los folletos.
vouchers-flow-label = { $issued } emitidos, { $handedOut } entregados, { $redeemed } canjeados, { $withMembers } en manos de clientes, { $expired } caducados, { $void } anulados
vouchers-flow-issued = { $count ->
    [one] emitido
   *[other] emitidos
}
vouchers-flow-handed-out = { $count ->
    [one] entregado
   *[other] entregados
}
vouchers-flow-drawer = en el cajón,
vouchers-flow-not-yet = sin entregar
vouchers-flow-spoiled = { $count ->
    [one] { $spoiled } estropeado
   *[other] { $spoiled } estropeados
}
vouchers-flow-redeemed = { $count ->
    [one] canjeado aquí,
   *[other] canjeados aquí,
}
vouchers-flow-share = { $percent } % de lo entregado
vouchers-flow-with-members = en manos de clientes,
vouchers-flow-expiring = { $count ->
    [0] ninguno caduca pronto
    [one] uno caduca en una semana
   *[other] { $expiring } caducan en una semana
}
vouchers-flow-expired = { $count ->
    [one] { $expired } caducado,
   *[other] { $expired } caducados,
}
vouchers-flow-void = { $count ->
    [one] { $void } anulado
   *[other] { $void } anulados
}

vouchers-offers = Ofertas
vouchers-redeemed-of-issued = canjeados de emitidos
vouchers-offers-none = Aún ninguna.
vouchers-of = de { $count }
vouchers-offer-draft = Aún sin emitir
vouchers-offer-stopped = Detenida
vouchers-offer-over = Fuera de plazo

vouchers-runs = Tiradas
vouchers-runs-note = qué ha traído cada papel
vouchers-runs-none = Sin tiradas este mes
vouchers-runs-none-note = Imprima hojas para un lugar y aquí verá qué han traído.
vouchers-run-code = Código
vouchers-run-where = Dónde
vouchers-run-handed-out = Repartidos
vouchers-run-of = { $count } de { $of }
vouchers-run-came-back = Volvieron
vouchers-run-joined = Altas
vouchers-run-per-join = { $sign } por alta
vouchers-missing = { $count ->
    [one] Falta un número de { $run }
   *[other] Faltan { $missing } números de { $run }
}
vouchers-and-more = { $count ->
    [one] { $numbers } y uno más
   *[other] { $numbers } y { $count } más
}
vouchers-stubs = { $missing ->
    [one] { $stubs } matrices, falta una
   *[other] { $stubs } matrices, faltan { $missing }
}
vouchers-void-missing = { $count ->
    [one] Anularlo
   *[other] Anular los { $missing }
}
vouchers-void-missing-title = { $count ->
    [one] ¿Anular un número de { $run }?
   *[other] ¿Anular { $count } números de { $run }?
}
vouchers-voided = { $count ->
    [one] Un vale anulado
   *[other] { $voided } vales anulados
}

vouchers-unfinished = { $count ->
    [one] Un vale consta como usado sin terminar la entrega.
   *[other] { $count } vales constan como usados sin terminar la entrega.
}
vouchers-unfinished-note = Se cortó la luz o el programa a mitad.
vouchers-unfinished-look = Verlos
vouchers-unfinished-title = Canjes sin terminar
vouchers-unfinished-why = El diario aparte los da por usados y el libro no. Pregunte si se entregó algo y libere los que no.
vouchers-unfinished-none = Ya no queda ninguno.
vouchers-release = Liberar
vouchers-release-title = ¿Liberar el vale { $number }?
vouchers-release-note = Vuelve a valer y se puede usar una vez.
vouchers-release-usual = No se entregó nada | El cliente ha vuelto | Se fue la luz
vouchers-released = El vale { $number } vuelve a valer

## Una oferta

vouchers-offer = Oferta
vouchers-offer-choose = Elija una oferta
vouchers-offer-change = Cambiar la oferta
vouchers-offer-save = Guardar la oferta
vouchers-offer-saved = { $name }: guardada
vouchers-offer-replaces = { $count ->
    [one] Hay un vale fuera y sigue valiendo tal cual. El cambio crea una oferta nueva.
   *[other] Hay { $issued } vales fuera y siguen valiendo tal cual. El cambio crea una oferta nueva.
}
vouchers-offer-line = Oferta { $number }, { $redeemed } canjeados de { $issued } emitidos
vouchers-offer-stopped-note = No se emite más. Lo que está fuera sigue valiendo.
vouchers-offer-stopped-said = { $name }: detenida
vouchers-stop = Detener la oferta
vouchers-stop-sure = ¿Detenerla?
vouchers-stop-note = No se emiten más vales. Los que están fuera valen hasta su último día.
vouchers-name-in = Nombre en { $language }
vouchers-name-note = Sale en el papel. Donde falte, se usa el del idioma de la tienda.
vouchers-what = Qué da
vouchers-gives = { $kind ->
    [gift] Regalo
    [amount] Importe
    [percent] Porcentaje
    [chance] Sorteo
   *[newcomer] Nuevos
}
vouchers-gift = Regalo
vouchers-amount = Importe menos
vouchers-percent-field = Porcentaje menos
vouchers-chances-field = Opciones en el sorteo
vouchers-within = Alta de hace como mucho
vouchers-min-spend = Desde una venta de
vouchers-scope = Solo para
vouchers-scope-all = Sin elegir: cuenta toda la venta.
vouchers-products = { $count ->
    [one] un producto
   *[other] { $count } productos
}
vouchers-valid = Vale
vouchers-valid-days = Días tras emitir
vouchers-valid-dates = Entre dos días
vouchers-days = Cuánto
vouchers-days-unit = { $count ->
    [one] día
   *[other] días
}
vouchers-from-day = Primer día
vouchers-until-day = Último día
vouchers-refund = Si se devuelve la venta
vouchers-refund-back = Vuelve a valer
vouchers-refund-used = Queda usado
vouchers-rule-back = vuelve a valer si se devuelve
vouchers-rule-used = queda usado si se devuelve
vouchers-who = Para quién
vouchers-rules = Reglas
vouchers-made = Creada
vouchers-one-per-member = Uno por socio
vouchers-bound = Solo para el socio que lo recibió
vouchers-bound-note = Se escanea con su tarjeta. No se imprime en hojas.
vouchers-stackable = Se puede usar junto a otros vales
vouchers-needs-manager = Cada uso requiere un encargado
vouchers-wrong-name = Escriba cómo se llama en el idioma de la tienda.
vouchers-wrong-gift = Elija el regalo.
vouchers-wrong-amount = Escriba cuánto descuenta.
vouchers-wrong-percent = Escriba un porcentaje, como 10 o 12,5.
vouchers-wrong-count = Escriba cuántos.
vouchers-wrong-days = Escriba cuántos días.
vouchers-wrong-day = Elija el primer día.
vouchers-wrong-until = Elija un último día que no sea anterior al primero.

## Emitir uno

vouchers-issue-title = Emitir un vale
vouchers-issue-note = Para un socio o para quien lo traiga.
vouchers-issue-none = No hay ofertas para emitir. El dueño crea una en Regalos, Vales.
vouchers-whom = Para quién
vouchers-whom-member = Un socio
vouchers-whom-nobody = Quien lo traiga
vouchers-issue-reason = Por qué
vouchers-issue-usual = Disculpa | Cliente habitual | Trajo a alguien
vouchers-issue-do = Emitirlo
vouchers-issue-another = Otro más
vouchers-issued = Vale emitido
vouchers-issued-note = Imprímalo o deje que el cliente lo fotografíe.
vouchers-issued-line = N.º { $number }, hasta el { $day }
vouchers-issued-for = Para { $name }
vouchers-qr = Código del vale { $number }
vouchers-print-slip = Tira
vouchers-print-a6 = Hoja A6
vouchers-print-again = Imprimir otra vez
vouchers-reason = Por qué
vouchers-reason-missing = Escriba por qué; basta una palabra.
vouchers-wrong-offer = Elija una oferta.
vouchers-wrong-member = Busque al socio.

## Tiradas

vouchers-batch-title = Vales para una tirada
vouchers-batch-note = Primero se crean y luego se imprimen en hojas con matriz.
vouchers-pieces = Cuántos
vouchers-pieces-note = { $most } como mucho.
vouchers-run = Tirada
vouchers-run-new = Una tirada nueva
vouchers-run-name = Dónde se reparten
vouchers-run-example = Buzones, calle Acacias
vouchers-wrong-run = Escriba dónde se reparten.
vouchers-batch-begin = Crearlos
vouchers-batch-make = { $count ->
    [one] Crear uno
   *[other] Crear { $pieces }
}
vouchers-batch-running = Creando los vales
vouchers-batch-progress = { $done } de { $total }
vouchers-batch-meanwhile = Las cajas siguen mientras tanto.
vouchers-batch-stop = Parar
vouchers-batch-go-on = Seguir
vouchers-batch-made = Vales creados
vouchers-batch-said = { $count ->
    [one] Un vale creado
   *[other] { $made } vales creados
}
vouchers-batch-numbers = Números del { $first } al { $last }
vouchers-batch-stopped = Detenido; faltan { $left }.
vouchers-batch-to-paper = Al papel
vouchers-batch = Números
vouchers-batch-count = Creados
vouchers-batch-none = Este mes no se crearon vales de esta tirada.
vouchers-numbers = Números
vouchers-span = { $first } a { $last }
vouchers-run-title = { $code }, { $name }
vouchers-run-line = { $back } volvieron, { $joined } altas, coste { $cost }
vouchers-print-sheets = Imprimir hojas con matriz
vouchers-first-number = Desde el número
vouchers-last-number = Hasta el número
vouchers-too-many-pieces = { $most } de una vez como mucho.
vouchers-per-sheet = Vales por hoja
vouchers-a-sheet = { $count } por hoja
vouchers-print-do = Imprimir
vouchers-hand-out = Reparto
vouchers-hand-out-do = Estos se repartieron
vouchers-handed-out-said = { $count ->
    [one] Uno repartido
   *[other] { $pieces } repartidos
}
vouchers-counterfoils = Qué dicen las matrices
vouchers-numbers-missing = Números que faltan
vouchers-numbers-spoiled = Números estropeados
vouchers-spoiled-note = Se anulan enseguida.
vouchers-wrong-numbers = Escriba números así: 110-112, 125.
vouchers-report = Anotar
vouchers-stubs-said = Faltan { $missing }, estropeados { $spoiled }

## Los de un socio y la historia de un vale

vouchers-held = { $count ->
    [one] Un vale
   *[other] { $count } vales
}
vouchers-held-until = { $count ->
    [one] Un vale, hasta el { $day }
   *[other] { $count } vales, hasta el { $day }
}
vouchers-of-member = Vales de { $name }
vouchers-of-member-note = Primero los válidos. Cada uno se usa una vez.
vouchers-of-member-none = Sin vales
vouchers-of-member-none-note = Un vale emitido a este socio está aquí hasta que se usa.
vouchers-row = N.º { $number }, { $state }
vouchers-trail-title = Vale { $number }
vouchers-trail-issued = Emitido
vouchers-trail-handed-out = Entregado
vouchers-trail-redeemed = Canjeado en { $till }, recibo { $receipt }
vouchers-trail-restored = Vuelve a valer
vouchers-trail-void = Anulado
vouchers-trail-reissued = Sustitución, junto con { $number }
vouchers-trail-unfinished = Usado sin terminar la entrega
vouchers-trail-released = Liberado
vouchers-trail-missing = La matriz dice que falta
vouchers-trail-claimed = Usado en la tienda socia, caja { $till }, recibo { $receipt }
vouchers-trail-reversed = Reembolsado; el vale sigue usado y no se reclama nada por él
vouchers-trail-expired = Pasó su último día
vouchers-trail-approved = con permiso de { $name }
vouchers-show-other = Verlo
vouchers-show-receipt = Ver el recibo
vouchers-reissue = Sustituir el perdido
vouchers-reissue-title = ¿Sustituir el vale { $number }?
vouchers-reissue-note = El papel perdido se anula enseguida. El nuevo tiene el mismo último día.
vouchers-reissue-usual = Perdido | Lavado | No se lee
vouchers-replaced = El vale nuevo
vouchers-void = Anular
vouchers-void-title = ¿Anular el vale { $number }?
vouchers-void-note = A quien lo traiga después se le dirá que está anulado.
vouchers-void-usual = Papel perdido | Mal impreso | Robado
vouchers-void-said = Vale { $number } anulado

## Canjear

vouchers-redeem = Canjear
vouchers-key-redeem = Canjear un vale
vouchers-scan-title = Escanee el vale
vouchers-scan-note = El escáner funciona siempre. Si no lee el papel, escriba los cuatro grupos bajo el código.
vouchers-code = Código del papel
vouchers-code-note = { $typed } de { $of } caracteres
vouchers-typo = Hay un carácter que no encaja. Compárelo con el papel.
vouchers-look = Comprobar
vouchers-kind-good = { $kind ->
    [gift] Vale de regalo, válido hoy
    [amount] Vale de importe, válido hoy
    [percent] Vale de porcentaje, válido hoy
    [chance] Vale de sorteo, válido hoy
   *[newcomer] Vale de bienvenida, válido hoy
}
vouchers-kind-number = { $kind ->
    [gift] Vale de regalo { $number }
    [amount] Vale de importe { $number }
    [percent] Vale de porcentaje { $number }
    [chance] Vale de sorteo { $number }
   *[newcomer] Vale de bienvenida { $number }
}
vouchers-kind-unknown = Vale
vouchers-say-hand-over = Entregue { $gift }
vouchers-say-chance = No hay que pagar nada.
vouchers-nothing-to-pay = No hay que pagar nada.
vouchers-from-sale = Desde una venta de { $amount }.
vouchers-any-sale = En cualquier venta.
vouchers-off-this-sale = En esta venta.
vouchers-needs = { $why ->
    [clock] El reloj de este ordenador puede ir atrasado. Un encargado confirma el día.
    [uncertain] Un encargado mira antes este vale.
    [guesses] Se han tecleado muchos códigos falsos. Lo autoriza un encargado.
   *[voucher] Esta oferta requiere un encargado.
}
vouchers-from = De
vouchers-number = Número
vouchers-valid-to = Válido hasta
vouchers-not-now = Ahora no
vouchers-hand-over-finish = Entregar y terminar
vouchers-give-chance = Dar la opción
vouchers-put-into-sale = Añadir a la venta
vouchers-print-copy = Imprimir copia
vouchers-type-again = Escribir otra vez
vouchers-what-happened = Qué ha pasado
vouchers-redeemed = { $what }, vale { $number } canjeado
vouchers-till = { $till ->
    [here] Esta caja
    [elsewhere] Otra caja
   *[other] Caja { $till }
}
vouchers-at-till = { $till ->
    [here] esta caja
    [elsewhere] otra caja
   *[other] caja { $till }
}
vouchers-slip-voucher = vale { $number }, { $issuer }
vouchers-slip-to-pay = A pagar
vouchers-into-sale = { $what }, vale { $number }
vouchers-in-sale = Vales de esta venta
vouchers-asks-manager = requiere un encargado al cobrar
vouchers-waits-for-sale = espera el importe
vouchers-take-out = Quitar { $name } { $number } de la venta
vouchers-taken-off = Vales

## Por qué no: lo grande y la línea de abajo

vouchers-no-other = Esta vez no
vouchers-no-malformed = No se lee
vouchers-no-malformed-why = No es un vale, o solo se ha leído la mitad.
vouchers-no-newer-version = De un programa más nuevo
vouchers-no-newer-version-why = Esta caja aún no conoce este tipo de vale.
vouchers-no-typo = Un carácter no encaja
vouchers-no-typo-why = Compárelo con el papel.
vouchers-no-guess-pause = Pausa para teclear
vouchers-no-guess-pause-why = Muchos códigos no encajaban. Se podrá teclear a las { $until }.
vouchers-no-scan-only = Solo con escáner
vouchers-no-scan-only-why = Hoy muchos códigos no encajaban. Se podrá teclear el { $until }.
vouchers-no-unknown-issuer = No es de aquí
vouchers-no-unknown-issuer-why = No lo emitió ninguna tienda conocida aquí.
vouchers-no-bad-signature = No es como se imprimió
vouchers-no-bad-signature-why = Algo de este vale ha cambiado.
vouchers-no-not-for-this-shop = No es para esta tienda
vouchers-no-not-for-this-shop-why = El código es de otra tienda.
vouchers-no-wrong-code = Ningún vale tiene este código
vouchers-no-wrong-code-why = Escanee el papel o compare cada grupo.
vouchers-no-check-first = Mírelo antes solo
vouchers-no-check-first-why = Un código tecleado se comprueba antes de ir a una venta.
vouchers-no-for-another-shop = Para otra tienda
vouchers-no-for-another-shop-why = Vale allí, no aquí.
vouchers-no-contradicts-book = No coincide con el libro
vouchers-no-contradicts-book-why = El papel dice otra cosa que el libro.
vouchers-no-second-copy = Un segundo papel
vouchers-no-second-copy-why = Otro vale tiene este número.
vouchers-no-not-yet-valid = Todavía no
vouchers-no-not-yet-valid-why = Vale desde el { $day }.
vouchers-no-expired = Caducado
vouchers-no-expired-why = El último día fue el { $day }.
vouchers-no-void = Anulado
vouchers-no-void-why = Se anuló el { $day } a las { $time }.
vouchers-no-reissued = Sustituido
vouchers-no-reissued-why = Lo sustituye el vale { $number }.
vouchers-no-already-redeemed = Ya canjeado
vouchers-no-already-redeemed-why = { $day } a las { $time }, { $till }, recibo { $receipt }
vouchers-no-unfinished = Usado, sin terminar
vouchers-no-unfinished-why = El { $day } a las { $time } la caja se paró a mitad.
vouchers-no-reserved = En otra venta
vouchers-no-reserved-why = Está en una venta, { $till }, como mucho hasta las { $until }.
vouchers-no-minimum-spend = Faltan { $missing }
vouchers-no-minimum-spend-why = Pide una venta de { $least }; esta suma { $amount }.
vouchers-no-one-per-member = Uno por socio
vouchers-no-one-per-member-why = Este socio ya usó el suyo.
vouchers-no-member-needed = De quién es
vouchers-no-member-needed-why = Está a nombre de un socio.
vouchers-no-of-another-member = A otro nombre
vouchers-no-of-another-member-why = Se emitió a otro socio.
vouchers-no-newcomers-only = Para nuevos socios
vouchers-no-newcomers-only-why = { $days ->
    [one] Para altas de ayer u hoy.
   *[other] Para altas de los últimos { $days } días.
}
vouchers-no-nothing-in-scope = Nada para este vale
vouchers-no-nothing-in-scope-why = En esta venta no hay nada de lo que cubre.
vouchers-no-not-stackable = No con otro
vouchers-no-not-stackable-why = Uno de los dos no se usa junto a otros.
vouchers-no-came-twice = Ya está dentro
vouchers-no-came-twice-why = El mismo vale ya está en esta venta.
vouchers-no-too-many = Bastantes vales
vouchers-no-too-many-why = Una venta admite { $most } como mucho.
vouchers-no-in-a-sale = Va en una venta
vouchers-no-in-a-sale-why = Descuenta de un importe.
vouchers-no-not-in-a-sale = No va en una venta
vouchers-no-not-in-a-sale-why = Su regalo se entrega al momento.
vouchers-no-out-of-stock = No queda libre
vouchers-no-out-of-stock-why = { $shelf } en el estante, { $kept } guardados para otros.
vouchers-no-journal-damaged = Los vales esperan
vouchers-no-journal-damaged-why = El diario aparte está dañado.
vouchers-no-secrets-missing = Faltan las claves
vouchers-no-secrets-missing-why = Las claves de la tienda no están en este ordenador.

vouchers-next-scan-again = Escanéelo otra vez, despacio y con el papel liso.
vouchers-next-scan-instead = Escanee el código del papel; eso siempre funciona.
vouchers-next-update = Guarde el vale y pida a un encargado que actualice el programa.
vouchers-next-not-ours = Devuélvalo al cliente: lo usará donde se lo dieron.
vouchers-next-keep-manager = No entregue nada y avise a un encargado. Puede no ser cosa del cliente.
vouchers-next-keep-kindly = No lo entregue y muestre la pantalla. Un encargado puede emitir otro.
vouchers-next-keep-receipt = No lo entregue; muestre el recibo. Si el cliente lo ve de otro modo, avise a un encargado.
vouchers-next-later = Devuélvalo: el cliente puede traerlo más adelante.
vouchers-next-other-paper = Pida el papel nuevo o busque al socio.
vouchers-next-release = Un encargado pregunta si se entregó algo y, si no, lo libera.
vouchers-next-reserved = Termine o deje esa venta y escanee otra vez.
vouchers-next-more-goods = Añada lo que falta o cobre sin el vale.
vouchers-next-card = Escanee la tarjeta del socio y luego el vale.
vouchers-next-one-only = Use uno ahora y guarde el otro para otro día.
vouchers-next-into-sale = Escriba el importe de la venta y escanee el vale.
vouchers-next-stock = El cliente conserva el vale; un encargado cuenta el estante.
vouchers-next-owner = Avise al dueño: Ajustes, Claves dice qué hacer.

## Ajustes: claves

shop-section-keys = Claves
shop-section-keys-note = con qué se firman los vales
shop-keys-owner = Solo el dueño ve las claves.
shop-keys-none = Las claves se crean con el primer vale.
shop-set-vault = Dónde están los secretos
shop-set-vault-note = Fuera del archivo de la tienda: una copia no puede emitir vales.
shop-keys-in-keyring = En el llavero
shop-keys-in-keyring-note = del usuario de este ordenador
shop-keys-in-file = En un archivo aparte
shop-keys-in-file-note = solo lo lee este usuario
shop-keys-in-memory = En ningún sitio fijo
shop-keys-in-memory-note = es una prueba
shop-keys-unfit = No encajan con el libro
shop-keys-unfit-note = Tras restaurar en otro ordenador, recupérelas con la hoja.
shop-set-voucher-sheet = Hoja de recuperación
shop-set-voucher-sheet-note = La identidad en papel, sellada con una frase suya.
shop-voucher-sheet-why = Con ella la tienda sigue siendo la misma en otro ordenador.
shop-voucher-sheet-make = Crear la hoja
shop-set-voucher-journal = Diario aparte
shop-set-voucher-journal-note = Cada canje se escribe allí antes: un corte de luz no hace valer un vale dos veces.
shop-journal-whole = { $count ->
    [one] Un registro, entero
   *[other] { $records } registros, entero
}
shop-journal-unfinished = { $count ->
    [0] nada sin terminar
    [one] un vale sin terminar
   *[other] { $count } vales sin terminar
}
shop-journal-damaged = Un registro está dañado
shop-journal-damaged-note = Los vales esperan a que confirme.
shop-journal-confirm = Volver a aceptar vales
shop-journal-confirm-note = El libro queda como está. Compare antes los últimos recibos con los papeles del cajón.
shop-journal-usual = Comparado con el cajón | Disco cambiado
shop-journal-confirmed = Se aceptan vales otra vez
shop-set-voucher-clock = Reloj
shop-set-voucher-clock-note = De él dependen los últimos días de los vales.
shop-clock-well = No va atrasado
shop-clock-behind = { $count ->
    [one] Un minuto detrás del último acto
   *[other] { $minutes } minutos detrás del último acto
}
shop-clock-behind-note = Ponga el reloj en hora. Hasta entonces un encargado autoriza cada vale.
shop-clock-reset = El reloj está bien
shop-clock-reset-note = Un acto anterior lleva una hora adelantada. Desde ahora se vuelve a creer al reloj.
shop-clock-usual = El reloj iba adelantado | Pila cambiada
shop-clock-reset-said = Se vuelve a creer al reloj
shop-set-voucher-guesses = Códigos que no encajan
shop-set-voucher-guesses-note = A los cinco hay pausa, a los diez autoriza un encargado, a los treinta solo escáner hasta mañana.
shop-guesses = { $count ->
    [0] Ninguno en un día
    [one] Uno en un día
   *[other] { $guesses } en un día
}
shop-set-fingerprints = Huellas
shop-set-fingerprints-note = Léalas en voz alta a un socio para saber que es la misma tienda.
shop-key-number = Número de la tienda
shop-key-identity = Identidad
shop-key-agreement = Acuerdo
shop-epoch = Trimestre y clave
shop-epoch-issues = Emite
shop-epoch-good = Vale hasta
shop-epoch-issued = Emitidos
shop-epoch-now = ahora
shop-seal-note = Elija una frase que solo usted sepa. Sin ella el papel no abre nada.
shop-seal-passphrase = Frase de paso
shop-seal-passphrase-note = { $least } caracteres o más. No se guarda.
shop-seal-again = Otra vez la misma
shop-seal-short = Muy corta: { $least } caracteres o más.
shop-seal-differs = No coinciden.
shop-seal-done = Póngala en papel y guárdela fuera de la tienda. Aquí no queda nada.
shop-seal-text = La identidad sellada
shop-seal-save = Guardar como archivo
shop-seal-file-name = claves-de-vales.txt
shop-seal-file-title = Hoja de recuperación de claves, { $shop }, { $day }
shop-seal-file-keep = Guárdela fuera de la tienda. Solo se abre con su frase.

## El permiso de un encargado

override-voucher = Aceptar un vale que requiere encargado
override-voucher-reasons = Papel revisado | Cliente conocido | Acordado con el dueño
override-clock = Aceptar un vale con el reloj en duda
override-clock-reasons = Día mirado en el móvil | Reloj puesto en hora
override-uncertain = Aceptar un vale dudoso para el libro
override-uncertain-reasons = Papel revisado | No está en el cajón
override-guesses = Aceptar un código tras muchos fallos
override-guesses-reasons = Papel revisado | Escáner averiado
override-of-voucher = { $what }, vale { $number }
