# La pantalla del cliente: cómo hacerse socio, el saludo y el formulario que rellenan los clientes.
display-title = Hágase socio aquí
display-code = Código para hacerse socio con el móvil
display-must-show = Su móvil debe mostrar
display-words = { $first } { $second }
display-scan = Escanee con la cámara del móvil. Sin aplicación y gratis.
display-no-phone = ¿Sin móvil? Pregunte en el mostrador.
display-wifi = Código de la wifi de la tienda
display-wifi-first = Primero, conéctese a nuestra wifi
display-wifi-then = Después, escanee el código grande.
display-ask = Hágase socio en el mostrador
display-ask-note = Se tarda un minuto y no cuesta nada.
display-type-here = Escribirlo aquí
display-on = Qué hay ahora
display-welcome-gift = Su regalo de bienvenida
display-free = { $free ->
    [one] Queda 1 para usted
   *[other] Hay { $free } disponibles
}
display-greeting = Le damos la bienvenida, { $name }
display-leave = Volver a la caja
display-join-small = Hágase socio aquí
display-quiet = Pregunte en el mostrador
display-quiet-note = Esta pantalla vuelve sola.

## El formulario

display-language = Idioma
display-stop = Parar y borrar
display-name = Su nombre
display-name-note = cómo le llamamos
display-phone = Móvil
display-phone-note = para encontrarle sin tarjeta
display-hide = Ocultar el número
display-show = Mostrar el número
display-send = Pedir el alta
display-fourteen = Tengo 14 años o vengo con mi padre o madre
display-offers = Avísenme de las ofertas por mensaje
display-birthday = Un detalle por mi cumpleaños
display-birthday-in = Un detalle por mi cumpleaños, en { $month }
display-month = ¿En qué mes es su cumpleaños?
display-no-month = Prefiero no decirlo
display-keys = Teclas
display-digits = Cifras
display-space = espacio
display-shift = ABC
display-shift-name = Mayúsculas
display-accents = á é ñ
display-accents-name = Letras con acento
display-han = 拼音
display-han-name = Caracteres chinos a partir del pinyin
display-delete = Borrar
display-delete-digit = Borrar una cifra
display-name-as = Su nombre como
display-stays = Queda en el ordenador de la tienda. La pantalla se borra a los { $seconds } segundos.
display-wipes = Se borra en { $seconds } s. Toque la pantalla para seguir.
display-kept = Qué guardamos
display-kept-title = Lo que usted acepta
display-kept-card = Con «Pedir el alta»
display-kept-back = Volver al formulario
display-see-clerk = Hable con quien atiende
display-see-clerk-note = La tarjeta se hace en el mostrador. Lo que escribió ya no está en esta pantalla.
display-see-clerk-words = Diga estas dos palabras
display-done = Listo

## Qué está mal, junto al campo

display-wrong-name = Escriba al menos una letra.
display-wrong-name-long = Demasiado largo. Acórtelo.
display-wrong-phone = Número incompleto. Revíselo.
display-wrong-fourteen = Marque esto o pregunte en el mostrador.
display-wrong-wording = Los textos han cambiado. Léalos y pídalo otra vez.
display-wrong-unreachable = No se ha enviado. Toque otra vez.
display-wrong-other = No se ha enviado. Pregunte en el mostrador.

## Después de una venta

display-thanks = Gracias
display-thanks-name = Gracias, { $name }
display-earned = { $count ->
    [one] { $count } punto por esta visita
   *[other] { $count } puntos por esta visita
}
display-lines = { $count ->
    [one] { $count } línea
   *[other] { $count } líneas
}
display-total = Total
display-change = Cambio
display-paid-cash = Pagado en efectivo
display-paid-card = Pagado con tarjeta
display-paid-mobile = Pagado con el móvil
display-paid-stored_value = Pagado con saldo
display-paid-points = Pagado con puntos
display-paid-parts = Pagado por partes
display-how = ¿Qué tal hoy?
display-how-note = Un toque, o siga su camino.
display-how-missed = No se guardó. Toque otra vez una cara.
display-faces = De 1, mal, a 5, muy bien
display-face-1 = Mal
display-face-2 = Regular
display-face-3 = Aceptable
display-face-4 = Bien
display-face-5 = Muy bien
display-rated = Gracias
