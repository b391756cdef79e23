# La primera vez, y lo que comparte con el bloqueo y los ajustes.
setup-steps = Pasos
setup-step-of = Paso { $step } de { $steps }
setup-step-language = Idioma
setup-step-shop = Tienda
setup-step-money = Dinero
setup-step-scanner = Escáner
setup-step-owner = Dueño
setup-title-language = Le damos la bienvenida
setup-title-shop = Su tienda
setup-title-money = Dinero y hora
setup-title-scanner = Pruebe el escáner
setup-title-owner = Usted, al frente de la tienda
setup-next-language = Siguiente: su tienda
setup-next-shop = Siguiente: dinero y hora
setup-next-money = Siguiente: escáner
setup-next-scanner = Siguiente: dueño y PIN
setup-next-owner = Abrir la tienda

setup-language = Idioma
setup-language-note = Cada caja puede hablar otro idioma. Se cambia cuando se quiera.
setup-demo-title = ¿Solo quiere mirar?
setup-demo-note = Una frutería inventada, con socios, regalos y personal. Se borra con un toque.
setup-demo = Ver una tienda de prueba
setup-demo-first = Ver primero una tienda de prueba
setup-restore-title = ¿Ordenador nuevo?
setup-restore-note = Su tienda vuelve con una copia y la clave de la hoja de recuperación.
setup-restore = Restaurar una copia

setup-name = Nombre, como en el rótulo
setup-name-example = Frutería El Toldo Verde
setup-name-missing = La tienda necesita un nombre. Escríbalo como en el rótulo.
setup-address = Dirección, para recibos y folletos
setup-address-example = Calle del Jardín, 12
setup-preview = Lo que verán sus clientes
setup-preview-name = Su tienda
setup-preview-address = Dónde está
setup-preview-receipt = Recibo 0001
setup-preview-today = hoy
setup-preview-goods = Manzanas 1,2 kg
setup-preview-card = Tarjeta de socio
setup-preview-later = Todo esto se puede cambiar después en Ajustes.

setup-country = País
setup-country-note = Los teléfonos se leen como se escriben allí.
setup-currency = Moneda
setup-currency-note = No se puede cambiar con la tienda abierta.
setup-zone = Zona horaria
setup-zone-note = El día de la tienda acaba aquí a medianoche.
setup-sample = Así se verá
setup-sample-moment = { $day }, { $time }
setup-law-note = Los avisos están junto al campo del que hablan. No son asesoría legal.

setup-hear = Lo que oirá
setup-hear-note = Cada lectura responde con un tono, un destello y palabras.
setup-sounds-later = se cambia después en Ajustes
setup-no-scanner = ¿Sin escáner?
setup-no-scanner-note = Escriba las cuatro últimas cifras del teléfono o el código bajo el QR. Todo funciona.
setup-scanner-help = No lee nada, ayuda

setup-owner-name = Su nombre
setup-owner-note = Como le llama su personal. Sale en el bloqueo y en el registro.
setup-owner-missing = Escriba primero su nombre.
setup-owner-you = Usted
setup-pin = Elija un PIN de 4 a 8 cifras
setup-pin-missing = Elija un PIN y escríbalo dos veces.
setup-pin-why = El PIN distingue a quien está en la caja. Cada acto lleva un nombre.
setup-pin-forgotten = ¿Lo olvida? El código de recuperación abre la tienda. Lo verá en la página siguiente.
setup-pin-others = Su personal tendrá sus propios PIN después, en Personal.

shared-pick-none = Nada coincide. Escriba menos letras.

shared-law = ¿Qué ley deben recordar los formularios?
shared-law-cn = China
shared-law-eu = Unión Europea
shared-law-none = Ninguna
shared-law-cn-means = Una tarjeta con nombre guarda como mucho 5.000 ¥ y no caduca; sin nombre, 1.000 ¥ durante al menos 3 años.
shared-law-eu-means = No se puede cobrar nada por recoger un premio, se pide permiso para cada finalidad y el socio puede hacer borrar sus datos.
shared-law-none-means = Sin avisos. Usted conoce las normas de su lugar.

shared-kind = ¿Cada cuánto hace falta lo que vende?
shared-kind-frequent = Cada semana
shared-kind-frequent-sells = Fruta, pan, comestibles
shared-kind-frequent-does = Altas en la caja, compras en grupo, saldo en la tarjeta.
shared-kind-rare = Cada muchos años
shared-kind-rare-sells = Azulejos, muebles, electrodomésticos
shared-kind-rare-does = Intercambio de clientes y vales con las tiendas vecinas.
shared-kind-niche = Por afición
shared-kind-niche-sells = Caligrafía, pesca
shared-kind-niche-does = Escribir, reunirse, llegar a gente más allá del barrio.

shared-scan-ask = Escanee esto o lo que tenga cerca
shared-scan-ask-note = Una bolsa de té, un móvil con un código QR. No se guarda nada ni hay que elegir antes un campo.
shared-scan-code = Código de prueba { $text }
shared-scan-waiting = Escuchando
shared-scan-waiting-note = Aquí aparecen el texto y el tiempo de cada tecla.
shared-scan-well = Lectura correcta
shared-scan-well-note = { $end ->
    [silence] Es un escáner: más rápido que una mano. No envía tecla final, así que cada lectura espera un instante.
   *[other] Es un escáner: más rápido que una mano, y termina con { $end }.
}
shared-scan-partial = Solo se leyó el final
shared-scan-partial-note = Algunas teclas llegaron con más de { $ms } ms entre sí. Ponga el escáner a la velocidad máxima y lea otra vez.
shared-scan-hand = Esto vino de una mano
shared-scan-hand-note = Las teclas de más de { $ms } ms son escritura. Si era el escáner, póngalo a la velocidad máxima.
shared-scan-tape = Texto leído { $text }; milisegundos entre teclas
shared-scan-end-enter = Enter
shared-scan-end-tab = Tab
shared-scan-end-silence = –
shared-scan-limit = { $ms } ms, más lento es una mano
shared-scan-text = Texto
shared-scan-kind = Tipo
shared-scan-kind-is = { $kind ->
    [product] código de producto, el dígito de control encaja
    [product_wrong] código de producto, el dígito de control no encaja
    [address] dirección web
    [storeloop] un código de Storeloop
   *[text] texto
}
shared-scan-whole = Lectura entera
shared-scan-so-far = Lecturas
shared-scan-help-plug = Desenchufe el escáner y vuelva a enchufarlo. Una luz o un pitido indica que tiene corriente.
shared-scan-help-light = Sujételo a un palmo del código, algo inclinado.
shared-scan-help-keyboard = Su folleto trae un código «teclado USB» o «HID». Lea ese, no «serie» ni «COM».
shared-scan-help-end = También trae «añadir Enter» o «sufijo CR». Con él cada lectura es inmediata.
shared-scan-help-other = Siga sin él: todo se puede escribir, y la prueba está también en Ajustes.

shared-tone-play = Oír: { $tone }
shared-tone-accepted = Aceptado
shared-tone-accepted-note = uno corto, ascendente
shared-tone-refused = Rechazado
shared-tone-refused-note = dos, graves
shared-tone-gift = Regalo por entregar
shared-tone-gift-note = tres, subiendo
shared-loudness = Volumen
shared-loudness-is = { $heard ->
    [none] 0 %, en silencio
    [quiet] { $percent } %, para un local tranquilo
    [busy] { $percent } %, se oye con gente
   *[loud] { $percent } %, se oye en la calle
}
shared-sounds-on = Sonidos activados

shared-pin-again = Escriba otra vez el mismo PIN
shared-pin-short = El PIN tiene al menos { $least } cifras. Escriba uno más largo.
shared-pin-differs = No coinciden. Elija un PIN y escríbalo dos veces.
shared-pin-set = Las dos veces coinciden
shared-pin-other = Elegir otro

shared-secret-code = Código de recuperación
shared-secret-code-note = Abre la tienda si se olvida el PIN del dueño. Vale una vez; al usarlo se crea otro.
shared-secret-key = Clave de las copias
shared-secret-key-note = Abre todas las copias de esta tienda. Sin ella, una copia no sirve de nada.
shared-secret-copy = Copiar
shared-secret-copied = Copiado
shared-secret-last = ¿Ya lo anotó? Escriba los 4 últimos caracteres
shared-secret-wrong = No son los cuatro últimos. Compárelos con lo anotado.
shared-secret-written = anotado
shared-sheet-title = Anótelo ahora
shared-sheet-note = Se muestra una vez y no se guarda en ningún otro sitio. Escríbalo en papel y guárdelo fuera de la tienda: en casa, en el banco; ni en la caja ni en una foto.
shared-sheet-note-code = Se muestra una vez. Anótelo en la hoja de recuperación y tache el código anterior.
shared-sheet-save = Guardar como texto
shared-sheet-save-note = Ponga el archivo en una memoria USB que se quede en casa, no en este ordenador.
shared-sheet-file-name = storeloop-hoja-de-recuperacion.txt
shared-sheet-file-title = Hoja de recuperación de Storeloop de { $shop }, { $day }
shared-sheet-file-keep = Guárdela fuera de la tienda. Quien la tenga puede abrir la tienda y sus copias. Storeloop nunca la pide por teléfono, chat o correo.
