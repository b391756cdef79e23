# Por qué no se aceptan los datos y las imágenes de la tienda.
refusal-shop-name-missing = La tienda necesita un nombre. Escríbalo como en el rótulo.
refusal-shop-text-too-long = El texto es demasiado largo. Use como mucho { $most } caracteres.
refusal-shop-unknown-time-zone = Esta zona horaria no existe. Elija una de la lista.
refusal-shop-unknown-currency = Esta moneda no existe. Elija una de la lista.
refusal-shop-unknown-country = Este país no existe. Elija uno de la lista.
refusal-shop-lock-minutes-out-of-bounds = La caja se bloquea a los { $least } a { $most } minutos. Elija un número entre ellos.
refusal-shop-loudness-out-of-bounds = El volumen va de 0 a 100. Elija un valor entre ellos.
refusal-shop-prefix-not-usable = El prefijo tiene como mucho 8 letras y cifras. Mire el folleto del escáner o déjelo vacío.
refusal-shop-already-open = Ya hay una tienda en esta carpeta. Cierre esta página y entre con su PIN.
refusal-picture-unknown-picture = Storeloop no puede mostrar esta imagen. Elija un PNG, JPEG o WebP.
refusal-picture-too-large = La imagen pasa de { $mostKib } KiB. Hágala más pequeña y elíjala otra vez.
