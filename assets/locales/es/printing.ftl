# Impresión: por qué no, qué falta en el papel, qué le pasa a una impresora.

refusal-printing-nothing-to-print = No hay nada que imprimir: se anuló o no existe.
refusal-printing-size-unfit = Este documento no existe en ese tamaño.
refusal-printing-no-printer = No hay impresora para esto. Añada una en Ajustes o guárdelo como archivo.
refusal-printing-unknown-printer = Esa impresora ya no está.
refusal-printing-wrong-printer = Esto necesita hojas; esa impresora hace recibos.
refusal-printing-copies-out-of-bounds = Imprima de 1 a { $most } copias cada vez.
refusal-printing-cards-out-of-bounds = Imprima de 1 a { $most } tarjetas cada vez.
refusal-printing-rules-unfit = Las normas necesitan un título de hasta 80 caracteres y de 1 a 30 normas de hasta 400.
refusal-printing-unknown-job = No existe ese trabajo de impresión.
refusal-printing-job-not-open =
    { $state ->
        [waiting] Todavía espera a su impresora.
        [sending] Va de camino a la impresora y no se puede parar.
        [unsure] Quizá se imprimió. Mire la impresora y dígalo.
        [printed] Ya se imprimió.
        [failed] No se pudo imprimir.
       *[other] Se detuvo.
    }
refusal-printing-text-too-long = Como mucho { $most } caracteres.
refusal-printing-name-missing = Necesita un nombre.
refusal-printing-address-outside = Escriba la dirección de una impresora de la red de la tienda, como 192.168.1.50, y su puerto.
refusal-printing-queue-unfit = Elija una de las impresoras que conoce este ordenador.
refusal-printing-office-needs-queue = Una impresora de hojas se elige entre las que conoce este ordenador.
refusal-printing-printer-busy = { $waiting } trabajos la esperan. Deténgalos antes.
refusal-printing-not-by-itself = Esto solo se imprime cuando alguien lo pide.
refusal-printing-unknown-design = No existe ese diseño.
refusal-printing-unknown-flyer = Ese folleto ya no está.
refusal-printing-words-unfit = Hay demasiado texto: como mucho { $most } caracteres en todos los idiomas.
refusal-printing-day-unreadable = Escriba el día como 2026-11-30.
refusal-printing-pieces-out-of-bounds = Reparta de 1 a { $most } folletos cada vez.
refusal-printing-cost-out-of-bounds = Escriba lo que costaron, desde cero.
refusal-printing-key-malformed = Esto no es una clave de recuperación. Escríbala entera, como se mostró.
refusal-printing-drawing-stopped = Se detuvo el dibujo. No se imprimió nada.
refusal-printing-not-drawing = Ya está dibujado, o se detuvo.

## Qué le pasa a una impresora
print-trouble-unreachable = La impresora no responde. ¿Está encendida y en la red de la tienda?
print-trouble-queue-stopped = El ordenador ha detenido esta impresora. Actívela en los ajustes del ordenador.
print-trouble-queue-unknown = El ordenador ya no conoce esta impresora.
print-trouble-paper-out = No tiene papel.
print-trouble-jammed = La tapa está abierta o hay un atasco.
print-trouble-line-dropped = Se cortó la línea mientras imprimía.
print-trouble-interrupted = El programa se cerró mientras imprimía.
print-trouble-queue-gave-up = El ordenador lo aceptó y luego lo dejó.
print-trouble-cannot-draw = Lo que cuenta ya no está.
print-trouble-too-old = Nadie lo necesitó en medio día.

## Avisos de un documento dibujado
paper-warning-text-cut = «{ $text }» no cabe y se cortó. Acórtelo.
paper-warning-outside = «{ $what }» queda demasiado cerca del borde.
paper-warning-touch = «{ $first }» y «{ $second }» se tocan.
paper-warning-sign-missing = El signo { $sign } no se puede imprimir y se omite.
paper-warning-code-small = El código es pequeño para leerlo bien. Elija un tamaño mayor.
paper-warning-code-long = En el código no cabe «{ $text }».
paper-warning-list-cut = { $count } entradas de la lista «{ $list }» no caben.
paper-warning-logo-missing = Hay sitio para su logotipo: póngalo en Ajustes, Tienda.
paper-warning-picture-missing = Falta una imagen; su sitio queda en blanco.
paper-warning-picture = La imagen es basta: { $dpi } puntos por pulgada; con 200 se ve limpia.

## Lo que nunca debe faltar
paper-lack-who = Quién: tienda, dirección y teléfono.
paper-lack-what = Qué es: la cosa, cuántas, cuánto vale.
paper-lack-until = Hasta cuándo: el último día, con el año.
paper-lack-terms = Las condiciones: cuántos por persona, cuántos en total.
paper-lack-complaint = Cómo quejarse.
paper-lack-reference = El precio habitual junto al rebajado.
paper-lack-run = El código de su tirada. Repártelo primero.
paper-lack-join-page = El código para hacerse socio: abre antes la página de alta.
paper-lack-address-outside = Lleva una dirección que solo se abre dentro de la tienda.
paper-lack-draw = Los datos del sorteo: premios, valor, día de recogida, código de control.
paper-lack-redeemer = La tienda que acepta el vale.
paper-lack-field = El campo «{ $field }».
paper-lack-share = Promete algo por compartir o dar «me gusta», y las plataformas y la ley lo prohíben.

## Diseños de folletos
flyer-design-awning = Toldo
flyer-design-market-board = Pizarra
flyer-design-big-number = Número grande
flyer-design-letter = Carta
flyer-design-stamp = Sello, dos tiendas
flyer-design-window = Escaparate, un sorteo
flyer-design-tiles = Azulejos

## Campos de los diseños
flyer-field-shop = Tienda
flyer-field-headline = Titular
flyer-field-gift = Regalo
flyer-field-promise = Promesa
flyer-field-until = Hasta
flyer-field-address = Dirección
flyer-field-terms = Condiciones
flyer-field-complaint = Quejas
flyer-field-url = Código de la tirada
flyer-field-run = Código para escribir
flyer-field-bring = Bajo el código
flyer-field-scan = Junto al código
flyer-field-tag = Cartel
flyer-field-when = Cuándo
flyer-field-item = Artículo
flyer-field-parts = Qué lleva
flyer-field-ladder = Escalera de precios
flyer-field-how = Cómo funciona
flyer-field-pickup = Recogida
flyer-field-reference = Precio habitual
flyer-field-number = Número
flyer-field-every = Cada
flyer-field-sub = Bajo el titular
flyer-field-benefits = Ventajas
flyer-field-dates = Fechas
flyer-field-date = Fecha
flyer-field-greeting = Saludo
flyer-field-letter = Carta
flyer-field-signature = Firma
flyer-field-role = Cargo
flyer-field-offer-title = Título de la oferta
flyer-field-offer = Oferta
flyer-field-value = Valor
flyer-field-a = Primera tienda
flyer-field-b = Segunda tienda
flyer-field-a-text = Texto de la primera
flyer-field-b-text = Texto de la segunda
flyer-field-a-head = Título de la primera
flyer-field-b-head = Título de la segunda
flyer-field-mark = Marca del sello
flyer-field-prizes = Premios
flyer-field-sum = Suma
flyer-field-who = Quién puede
flyer-field-claim = Día de recogida
flyer-field-proof = Código de control
flyer-field-total = Total
flyer-field-label = Etiqueta
flyer-field-price = Precio
flyer-field-unit = Unidad
flyer-field-month = Mes
flyer-field-day = Día
flyer-field-weekday = Día de la semana
flyer-field-art = Dibujo
flyer-field-rank = Puesto
flyer-field-count = Cuántos
flyer-field-name = Nombre
