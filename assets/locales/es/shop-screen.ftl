# Los ajustes.
shop-find = Buscar un ajuste
shop-find-clear = Borrar
shop-found = { $settings ->
    [one] { $settings } ajuste
   *[other] { $settings } ajustes
} { $sections ->
    [one] en { $sections } sección
   *[other] en { $sections } secciones
}
shop-found-none = Ningún ajuste se llama así
shop-found-none-note = Pruebe una palabra más corta o mire las secciones de la izquierda.
shop-sections = Secciones
shop-saved = Guardado
shop-discard = Descartar
shop-owner-only = Lo cambia el dueño
shop-minutes = { $count ->
    [one] { $count } minuto
   *[other] { $count } minutos
}

shop-section-shop = Tienda
shop-section-shop-note = lo que el cliente lee en el rótulo, la tarjeta y el folleto
shop-section-money = Dinero y ley
shop-section-money-note = cómo se escriben importes y días, y qué avisos aparecen
shop-section-till = Caja y escáner
shop-section-till-note = para todas las cajas de la tienda
shop-section-gifts = Regalos
shop-section-gifts-note = topes, presupuesto y límites diarios
shop-section-members = Socios, permisos
shop-section-members-note = qué se pregunta al socio, y su derecho a irse
shop-section-staff = Personal, permisos
shop-section-staff-note = personas, PIN y quién hizo qué
shop-section-backup = Copias
shop-section-backup-note = cada hora y al cerrar, cifradas, releídas cada vez
shop-section-look = Idioma y aspecto
shop-section-look-note = cambia al momento, no se pierde nada en pantalla
shop-section-about = Acerca de
shop-section-about-note = este programa y dónde está la tienda

shop-set-name = Nombre
shop-set-name-note = Como en el rótulo; sale en tarjetas y recibos.
shop-set-address = Dirección
shop-set-address-note = Para recibos, tarjetas y folletos.
shop-set-promise = Promesa
shop-set-promise-note = ¿Por qué hacerse socio? Una frase que el cliente crea.
shop-set-kind = Tipo de tienda
shop-set-kind-note = Decide qué sugerencias salen primero.
shop-set-logo = Logotipo
shop-set-logo-note = PNG, JPEG o WebP; las imágenes grandes se reducen.
shop-logo-none = ninguno
shop-logo-choose = Elegir una imagen
shop-logo-remove = Quitar
shop-set-currency = Moneda
shop-set-currency-note = Fija desde que abrió la tienda: todos los importes están en ella.
shop-set-country = País
shop-set-country-note = Los teléfonos se leen como se escriben allí.
shop-set-zone = Zona horaria
shop-set-zone-note = El día de la tienda acaba aquí a medianoche.
shop-set-law = Avisos legales
shop-set-law-note = Los avisos están junto al campo del que hablan. No son asesoría legal.
shop-set-sounds = Sonidos y volumen
shop-set-sounds-note = Cada lectura responde con un tono, un destello y palabras.
shop-set-scanner = Prueba del escáner
shop-set-scanner-note = Muestra lo que envía el escáner, tecla a tecla.
shop-scanner-test = Probar el escáner
shop-scanner-done = Terminar la prueba
shop-set-prefix = Prefijo del escáner
shop-set-prefix-note = Letras que el escáner pone antes de cada código, si las pone.
shop-prefix-none = ninguno
shop-set-lock = Bloqueo automático
shop-set-lock-note = Tras ese tiempo sin tocar nada. Lo que hay en pantalla se conserva.
shop-set-touch = Teclado o pantalla táctil
shop-set-touch-note = «Solo táctil» oculta las teclas en los botones.
shop-touch-keys = Teclado
shop-touch-only = Solo táctil
shop-set-gift-rules = Reglas de los regalos
shop-set-gift-rules-note = Qué puede costar un regalo, el presupuesto del mes, el regalo de bienvenida, cuánto espera y cuántos puede dar al día cada dependiente.
shop-open-gifts = Abrir Regalos
shop-set-consent = Lo que se pregunta al socio
shop-set-consent-note = Cada finalidad por separado, nada marcado de antemano, y el regalo de bienvenida nunca depende de ello.
shop-consent = { $purpose ->
    [card] Necesario para la tarjeta: nombre y teléfono, para encontrarle en la caja.
    [offers] Se puede retirar cuando se quiera; la tarjeta sigue.
    [birthday] Solo mes y día, nunca el año.
   *[profile] Lo que compra y le gusta, para sugerir mejor. No sale de la tienda.
}
shop-consent-version = Texto { $version }. Cada respuesta se guarda con el texto y el día.
shop-set-erasure = Datos de un socio
shop-set-erasure-note = Entregarlos y borrarlos se hace en la página del socio. Las cuentas quedan, el nombre se va.
shop-open-members = Abrir Socios
shop-set-people = Personas, funciones y PIN
shop-set-people-note = Añadir a alguien, poner un PIN nuevo, dejar entrar a quien está bloqueado.
shop-open-staff = Abrir Personal
shop-set-approvals = Autorizaciones y registro
shop-set-approvals-note = Quién autorizó qué, y si el registro está entero.
shop-open-book = Abrir el registro
shop-set-own = En este ordenador
shop-set-own-note = En la carpeta de la tienda.
shop-set-elsewhere = En un segundo lugar
shop-set-elsewhere-note = Una memoria USB o una carpeta de otro ordenador.
shop-set-key = Clave de la hoja de recuperación
shop-set-key-note = Anotada la primera vez. Escríbala una vez para estar seguro.
shop-set-check = ¿Cuadra todo?
shop-set-check-note = Revisa el archivo entero: existencias, promesas, registro.
shop-set-restore = Recuperar la tienda
shop-set-restore-note = Con una copia y la clave. La tienda actual se aparta, no se borra.
shop-back-up = Copiar ahora
shop-backed-up = Copia hecha y entera, { $when }.
shop-backup-whole = Entera a las { $when }
shop-backup-files = { $count ->
    [one] { $count } copia allí
   *[other] { $count } copias allí
}
shop-backup-files-next = { $count ->
    [one] { $count } copia, la próxima a las { $when }
   *[other] { $count } copias, la próxima a las { $when }
}
shop-backup-next = la próxima a las { $when }
shop-backup-none-yet = Aún ninguna
shop-backup-failed = Sin copia
shop-backup-problem = La última copia no se hizo. Se repite sola.
shop-backup-no-second = Sin segundo lugar
shop-backup-no-second-note = Un incendio o un ladrón se lleva las dos copias a la vez.
shop-folder-choose = Elegir carpeta
shop-folder-change = Cambiar
shop-folder-title = Un segundo lugar para las copias
shop-folder-note = Una memoria USB o una carpeta de otro ordenador. Las copias van cifradas; quien las encuentre no puede leerlas.
shop-folder = Carpeta
shop-folder-example = La ruta completa, por ejemplo E:\storeloop o /media/stick/storeloop
shop-folder-use = Usar esta carpeta
shop-folder-none = Sin segundo lugar
shop-key-checked = Comprobada { $when }
shop-key-unchecked = Sin comprobar
shop-key-without = sin esta clave no se abre ninguna copia
shop-key-check = Comprobar la clave
shop-key-check-note = Escríbala leyendo el papel, sin copiar y pegar. Se compara y no se guarda.
shop-key-right = La clave es correcta. Guarde otra vez la hoja.
shop-key-new = Crear otra clave
shop-key-new-note = Solo si se ha perdido la hoja. Las copias nuevas se abren únicamente con la clave nueva; las anteriores siguen necesitando la antigua.
shop-key-keep = Conservar la clave que tengo
shop-key-new-done = La clave nueva vale desde ahora.
shop-check-now = Comprobar ahora
shop-check-ok = Todo cuadra
shop-check-found = { $count ->
    [one] { $count } cosa no cuadra
   *[other] { $count } cosas no cuadran
}
shop-check-at = comprobado { $when }
shop-check-other = Algo no cuadra ({ $what }).
shop-check-what-now = No se ha cambiado nada. Conserve las copias y enseñe estas líneas a quien le ayude.
shop-set-language = Idioma de esta caja
shop-set-language-note = Solo aquí. Las demás cajas siguen con el suyo.
shop-set-shop-language = Idioma de la tienda
shop-set-shop-language-note = Para cajas nuevas y para lo que va en papel.
shop-set-theme = Claro u oscuro
shop-set-theme-note = Como el ordenador, o siempre igual.
shop-theme-light = Claro
shop-theme-dark = Oscuro
shop-theme-system = Como el ordenador
shop-set-version = Versión
shop-set-version-note = Del programa y del formato del archivo.
shop-version = Storeloop { $version }, formato { $schema }
shop-set-folder = Carpeta de la tienda
shop-set-folder-note = Todo lo que sabe la tienda está aquí, en un archivo.
shop-set-network = Sin nube
shop-set-network-note = Storeloop no envía nada a ningún sitio. Quite el cable de red: todo funciona.
shop-set-licences = Licencias
shop-set-licences-note = Storeloop es libre; también aquello de lo que está hecho.
shop-licence-storeloop = Storeloop: licencia MIT.
shop-licence-font = Noto Sans SC, la letra china: SIL Open Font License 1.1.
shop-licence-pdfjs = pdf.js de Mozilla, que muestra las páginas antes de imprimirlas: licencia Apache 2.0.
shop-licence-others = Bibliotecas: licencias MIT, Apache 2.0, BSD, ISC, MPL 2.0, Unicode, Unlicense y Zlib.

# Venta, productos, saldo, puntos.
shop-rules-empty = Falta un número. Escríbalo o quite su línea.
shop-section-selling = Venta
shop-section-selling-note = pagos, efectivo y devoluciones, en todas las cajas
shop-set-pay-labels = Nombres de los pagos
shop-set-pay-labels-note = Como los llaman aquí los clientes. Vacío: las palabras del programa.
shop-card-label = Pagos con tarjeta
shop-mobile-label = Pago móvil
shop-set-cash-step = Redondeo del efectivo
shop-set-cash-step-note = El efectivo se cobra en pasos de este importe; tarjeta y móvil, exactos.
shop-set-refund-limit = Límite de devolución del dependiente
shop-set-refund-limit-note = Por encima hace falta la palabra de un encargado.
shop-set-blind-count = Arqueo de caja
shop-set-blind-count-note = A ciegas: quien cuenta ve lo esperado solo después.
shop-count-blind = A ciegas
shop-count-open = A la vista

shop-section-products = Productos
shop-section-products-note = una lista corta para la caja; basta siempre un importe
shop-set-product-list = Lo que se vende
shop-set-product-list-note = Los de reclamo atraen gente, los de margen dan de vivir.
shop-product-find = Nombre, pinyin o iniciales
shop-product-retired = Ya no se venden
shop-products = { $count ->
    [one] un producto
   *[other] { $all } productos
}
shop-products-none = Aún no hay productos
shop-products-none-note = Con unos pocos productos el recibo dice qué se compró. Añada los de cada día.
shop-products-not-found = Ningún producto se llama así
shop-products-not-found-note = Pruebe una palabra más corta o muestre los que ya no se venden.
shop-product-add = Añadir producto
shop-product-edit = Cambiar { $name }
shop-product-name = Nombre en el recibo
shop-product-price = Precio por pieza
shop-product-wrong-price = Escriba un precio; 0 también vale.
shop-product-kind = Para qué sirve
shop-product-traffic = Reclamo
shop-product-traffic-note = Atrae gente, deja poco.
shop-product-profit = Margen
shop-product-profit-note = Da de vivir a la tienda.
shop-product-gone = ya no se vende
shop-product-saved = { $name } guardado
shop-product-retire = Dejar de venderlo
shop-product-ended = { $name } ya no se vende
shop-product-bring-back = Volver a venderlo
shop-product-back = { $name } se vende de nuevo

shop-section-stored-value = Saldo
shop-section-stored-value-note = recargas y cuánto cabe en una tarjeta
shop-set-packages = Recargas
shop-set-packages-note = Hasta ocho, cada una con otro pago. La bonificación se gasta al final.
shop-package-pay = El cliente paga
shop-package-bonus = La tienda añade
shop-package-gets = { $amount } en la tarjeta
shop-package-add = Añadir recarga
shop-package-remove = Quitar la recarga de { $amount }
shop-set-named-cap = Máximo en una tarjeta con teléfono
shop-set-named-cap-note = Vacío: lo que permite la ley.
shop-set-anonymous-cap = Máximo en una tarjeta sin teléfono
shop-set-anonymous-cap-note = Vacío: lo que permite la ley.
shop-cap-now = En vigor: { $amount }
shop-set-anonymous-years = Validez de un saldo sin teléfono
shop-set-anonymous-years-note = Desde la última recarga. Después queda bloqueado, no perdido.
shop-years = años
shop-years-now = { $count ->
    [one] En vigor: un año
   *[other] En vigor: { $count } años
}
shop-years-for-good = En vigor: sin fecha de caducidad
shop-set-value-law = Lo que dice la ley
shop-set-value-law-note = Una pista para el país de esta tienda; no es asesoramiento.
shop-value-law = { $law ->
    [cn] China: tarjetas con nombre hasta 5.000 ¥ sin caducidad; anónimas hasta 1.000 ¥ y válidas al menos tres años. Lo que pase de ahí se rechaza aquí.
    [eu] Unión Europea: el saldo que solo vale en esta tienda suele quedar fuera de las normas de dinero electrónico. Consulte a un asesor si crece mucho.
   *[other] No hay ley elegida en Dinero y ley. Consulte a un asesor qué rige aquí para las tarjetas de prepago.
}

shop-section-points = Puntos
shop-section-points-note = ganar, gastar, niveles
shop-set-earn = Puntos por comprar
shop-set-earn-note = Por cada importe completo. 0: comprar no da puntos.
shop-earn-points = Puntos
shop-earn-per = Por cada
shop-set-visit-points = Puntos por visita
shop-set-visit-points-note = Además, con cada venta.
shop-set-member-day = Día del socio
shop-set-member-day-note = Un día de cada mes con más puntos.
shop-member-day-none = Ninguno
shop-member-day = Día { $day } del mes
shop-member-day-day = Día
shop-multiplier = Los puntos cuentan
shop-set-points-worth = Cuánto valen los puntos
shop-set-points-worth-note = Cuando pagan una venta.
shop-worth-points = Tantos puntos
shop-worth-amount = Valen
shop-set-points-spending = Gastar en una venta
shop-set-points-spending-note = Cuántos como mínimo y en qué pasos.
shop-points-minimum = Al menos
shop-points-step = En pasos de
shop-set-points-expiry = Validez de los puntos
shop-set-points-expiry-note = Desde el día en que se ganaron; primero se gastan los más antiguos.
shop-expiry-never = Sin caducidad
shop-days = { $count ->
    [one] un día
   *[other] { $count } días
}
shop-set-points-proof = Prueba por encima de
shop-set-points-proof-note = Puntos de más valor piden la tarjeta, el PIN o un encargado.
shop-set-levels = Niveles
shop-set-levels-note = Según lo gastado en firme. De menor a mayor, cada uno por encima del anterior.
shop-levels-none = Sin niveles: todos ganan igual.
shop-level-name = Nombre
shop-level-from = Desde un gasto de
shop-level-add = Añadir nivel
shop-level-remove = Quitar el nivel { $name }
shop-set-gift-prices = Regalos por puntos
shop-set-gift-prices-note = Lo que cuesta un regalo cuando el socio paga con puntos.
shop-prices-none = Ningún regalo tiene precio en puntos.
shop-price-gift = Regalo
shop-price-points = Puntos
shop-price-add = Añadir regalo
shop-price-remove = Quitar este precio
