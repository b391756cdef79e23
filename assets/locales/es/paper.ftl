# Palabras en papel: las leen clientes y personal, en el idioma del documento.

## Títulos que muestra un lector de PDF
paper-title-tent = { $shop }: tarjeta de mesa
paper-title-poster = { $shop }: cartel del escaparate
paper-title-vouchers = Vale: { $offer }
paper-title-cards = { $shop }: tarjetas de socio
paper-title-sale = Recibo { $number }
paper-title-recharge = Recibo de recarga { $number }
paper-title-hand-over = Entrega de regalo { $number }
paper-title-shift = Turno { $number }
paper-title-day-close = Cierre del día { $day }
paper-title-board = { $shop }: { $label }
paper-title-rules = { $shop }: normas del grupo
paper-title-terms = { $shop }: condiciones del saldo
paper-title-data = Datos de { $member }
paper-title-key = { $shop }: hoja de recuperación
paper-page = página { $page } de { $pages }
paper-sheet = hoja { $page } de { $pages }

## Alta
paper-step-wifi =
    Conéctate a
    nuestro wifi
paper-step-scan =
    Escanea y pon
    tus datos
paper-step-words =
    Di en la barra
    las dos palabras
paper-wifi-name = Wifi: { $name }
paper-wifi-ask = Pídenos el wifi
paper-join-caption = Abre el alta
paper-word-one = canela
paper-word-two = luna
paper-words-caption =
    Tu móvil muestra
    tus dos palabras.
paper-join-foot = ¿Sin móvil? Dinos tu nombre y tu número: veinte segundos. El alta es gratis, baja cuando quieras; tus datos se quedan en nuestro ordenador.
paper-tent-feet = pie: dobla hacia fuera y une los dos pies con cinta

## Vales
paper-worth = Valor { $amount }
paper-issuer = Emite
paper-issued-by = Emite { $issuer }. ¿Algún problema? Díselo a quien lo emite.
paper-valid =
    Válido
    { $from }
    a { $until }
paper-gift-from = Un regalo de { $issuer }
paper-only-at = Válido solo en
paper-fades = Lejos del calor y del plástico: este papel se borra.

## Tarjetas de socio
paper-card-kind = Tarjeta de socio
paper-card-use =
    Puntos, saldo, regalos:
    enseña esta tarjeta.
paper-card-lost = ¿La has perdido? Dínoslo en la tienda o por teléfono: puntos y saldo siguen siendo tuyos y te damos otra.
paper-card-front = cara
paper-card-back = dorso
paper-card-note = Tarjetas { $from }–{ $to } · { $side } · a doble cara, girar por el lado largo, 100 %

## Recibos
paper-copy = COPY 副本 COPIA
paper-slip-number = N.º { $number }
paper-slip-clerk = Atiende: { $name }
paper-slip-member = Socio: { $name }
paper-sum = Suma
paper-total = Total
paper-change = Cambio
paper-points-now = Puntos hoy
paper-points = Puntos
paper-balance = Saldo
paper-balance-parts = Pagado { $own }, bonificación { $bonus }
paper-gifts-waiting = Regalos pendientes
paper-say-number = Basta con tu número, { $number }
paper-thanks = Gracias
paper-recharge = RECIBO DE RECARGA
paper-paid = Pagado, { $how }
paper-own-added = Importe pagado
paper-bonus-added = Bonificación, { $rule }
paper-own-money = Importe pagado
paper-bonus = Bonificación
paper-refund-rule = Devolución
paper-refund-1 = El importe pagado y no gastado se devuelve cuando quieras, entero y sin gastos.
paper-refund-2 = La bonificación no se paga; caduca al devolver todo el importe pagado.
paper-refund-3 = Primero se gasta el importe pagado, después la bonificación.
paper-refund-4 = No caduca. Solo vale en esta tienda.
paper-refund-4-until = Sin teléfono: vale hasta el { $day }; después queda bloqueado, no perdido, hasta que lo pidas. Solo vale en esta tienda.
paper-refund-5 = Tarjeta perdida: avísanos, el saldo pasa a otra.
paper-refund-read = He leído la norma de devolución.
paper-customer = Cliente
paper-member = Socio
paper-clerk = Atiende
paper-keep-slip = Guarda este recibo. Quejas: { $complaint }
paper-hand-over = REGALO ENTREGADO
paper-quantity = Cantidad
paper-worth-each = Valor de cada uno
paper-given-for = Motivo
paper-received = He recibido el regalo.
paper-shift = FIN DE TURNO
paper-sales = Ventas
paper-drawer = Caja
paper-opening = Al abrir
paper-expected = Debe haber
paper-counted = Contado
paper-difference = Diferencia
paper-counted-by = Cuenta
paper-checked-by = Revisa
paper-day-close = CIERRE { $day }
paper-stored-value = Saldo de socios
paper-owed = Debido a socios
paper-community = Comunidad
paper-audit-head = HUELLA DEL REGISTRO
paper-entries = Asientos { $span }
paper-backup = Copia
paper-keep-close = Guarda este papel con el libro de caja. Mañana el número de arriba tiene que coincidir.

## Clasificación
paper-board-title = Gracias por traer amigos
paper-board-below = Cada punto es una persona nueva que ha venido de verdad a la tienda.
paper-board-ladder = Escalera
paper-board-friends = amigos
paper-board-how = Cómo contamos: tu amigo se da de alta con tu número y compra una vez; entonces es uno. Solo cuentan los que traes tú, no hay niveles. Los premios están en tu tarjeta de socio y se recogen en la tienda.
paper-board-hidden = Los nombres van en parte tapados. Si no quieres salir, dilo en la tienda.
paper-board-foot = { $shop } · { $reach } · { $label } · dudas, en la tienda

## Normas del grupo
paper-rules-kind = Normas del grupo · desde { $since }
paper-rules-join = ¿Aún no eres socio? Escanea en la tienda o dinos tu nombre y tu número.

## Condiciones del saldo
paper-terms-title = Condiciones del saldo
paper-terms-pay = Pagas
paper-terms-get = Recibes
paper-terms-most = Máximo
paper-terms-complaint = Quejas
paper-terms-read = He leído estas condiciones y tengo una copia.
paper-terms-customer = Fecha y firma del cliente
paper-terms-shop = Fecha y firma de la tienda

## Datos de un socio
paper-data-title = Tus datos
paper-data-below = Todo lo que { $shop } guarda sobre { $member }.
paper-data-none = Nada.
paper-data-rights = Tus derechos

## Hoja de recuperación
paper-key-printed = impresa { $when }
paper-key-title = Hoja de recuperación
paper-key-below = Con esta hoja puedes recuperar tu tienda en otro ordenador. Sin ella, nadie puede.
paper-key-step-1 = Dobla
paper-key-step-1-how = Dobla el tercio de abajo por la línea, lo impreso hacia dentro. Cierra encima el tercio de arriba. Pega cinta y firma sobre ella.
paper-key-step-2 = Guarda
paper-key-step-2-how = Lejos de la tienda: en casa, con la familia, en el banco. Ni en la caja, ni en una foto, ni en un chat.
paper-key-step-3 = Usa
paper-key-step-3-how = Solo si el ordenador se pierde, lo roban o se rompe: instala Storeloop, elige "Recuperar mi tienda", escribe las cuatro filas o escanea el cuadro.
paper-key-step-4 = Cambia
paper-key-step-4-how = ¿Cinta rota, hoja perdida o leída por alguien de quien no te fías? Abre Ajustes, Copias, "Clave nueva", e imprime otra hoja.
paper-key-shop = Tienda
paper-key-number = Número de tienda
paper-key-digits = Cifras de control
paper-key-made = Hecha el
paper-key-belongs = Sirve para
paper-key-opens = todas las copias desde ese día
paper-key-try = Pruébala antes de doblar
paper-key-try-1 =
    Las cuatro filas escritas,
    Storeloop dijo "bien"
paper-key-try-2 =
    El cuadro escaneado,
    Storeloop dijo "bien"
paper-key-try-3 =
    Dónde está (díselo a
    alguien de confianza)
paper-key-fold-here = dobla por aquí hacia arriba, lo impreso hacia dentro
paper-key-secret = SECRETO. Quien tenga estas cuatro filas puede leer tus copias.
paper-key-signs = El último signo comprueba cada fila. No hay letras I, L, O ni U: 0 es cero, 1 es uno.
paper-key-scan = lo mismo, para escanear
paper-key-foot = Se imprime una vez y no se guarda en otro sitio. Storeloop nunca pide estas filas por teléfono, chat ni correo.
paper-identity-below = Con esta hoja y tu frase de paso, tu tienda sigue siendo la misma para tus socios.
paper-identity-step-3-how = Cuando tu tienda vuelva a estar en otro ordenador: abre Ajustes, Claves, "Recuperar", escribe las cinco filas o escanea el cuadro, y luego la frase.
paper-identity-step-4-how = ¿Hoja perdida o frase olvidada? Haz otra en Ajustes, Claves. Si otra persona tiene las dos cosas, avisa enseguida a tus socios.
paper-identity-opens = la firma de tus vales
paper-identity-try-1 =
    Las cinco filas escritas,
    Storeloop dijo "bien"
paper-identity-secret = SELLADO. Solo se abre con tu frase de paso. No la escribas aquí.

## Extracto entre dos tiendas
paper-statement-title = Extracto de vales
paper-statement-number = N.º
paper-statement-day = Día
paper-statement-time = Hora
paper-statement-voucher = Vale
paper-statement-offer = Oferta
paper-statement-used = Usado
paper-statement-receipt = Recibo
paper-statement-agreed = Precio
paper-statement-due = A pagar
paper-statement-answer = Estado
paper-statement-forward = Suma y sigue tras la línea { $line }
paper-statement-brought = Suma anterior
paper-statement-net = Neto de las líneas aceptadas
paper-statement-reasons = No aceptado, y por qué
paper-statement-chains = Aquí terminan las dos cadenas

## Talonario de vales
paper-book-note = talonario { $book } de { $books } · cara { $page } de { $pages }
paper-book-how = Cómo se usa
paper-book-ask = ¿Algún problema? Pregunte a { $shop }.
