# Por qué no se aceptan los datos, los ajustes o las imágenes de la tienda.
refusal-shop-name-missing = La tienda necesita un nombre. Escríbelo como está en el rótulo.
refusal-shop-text-too-long = El texto es demasiado largo. Acórtalo a { $most } caracteres.
refusal-shop-unknown-time-zone = Esta zona horaria no se conoce. Elige una de la lista.
refusal-shop-unknown-currency = Esta moneda no se conoce. Elige una de la lista.
refusal-shop-unknown-country = Este país no se conoce. Elige uno de la lista.
refusal-shop-lock-minutes-out-of-bounds = La caja puede bloquearse entre { $least } y { $most } minutos. Elige un tiempo intermedio.
refusal-shop-loudness-out-of-bounds = El volumen va de 0 a 100. Elige un número intermedio.
refusal-shop-prefix-not-usable = El prefijo del lector tiene hasta 8 letras y cifras. Míralo en el manual del lector.
refusal-shop-already-open = En esta carpeta ya hay una tienda. Entra en ella o elige otra carpeta.
refusal-picture-unknown-picture = Este archivo no es una imagen que se pueda mostrar. Elige un PNG, JPEG o WebP.
refusal-picture-too-large = La imagen es demasiado grande. Elige una de { $mostKib } KiB como máximo.
