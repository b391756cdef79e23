# La alianza: comercios socios, emparejamiento, intercambio, ofertas, paquetes, listas.
app-screen-alliance = Alianza
alliance-joint = { ", " }
alliance-failed = No se pudieron leer los comercios socios
alliance-back = Volver a todos los comercios
alliance-back-to = Volver a { $name }
alliance-more = Más

## Todos los comercios socios

alliance-owed-to-us = Nos deben
alliance-we-owe = Debemos
alliance-owes-in = Nos deben
alliance-owes-out = Les debemos
alliance-owes-even = En paz
alliance-read = Leer un archivo
alliance-statements = Extractos
alliance-statement = Extracto
alliance-exchange = Intercambiar
alliance-pair = Emparejar un comercio
alliance-open = Abrir { $name }
alliance-used-here = { $count ->
    [one] { $number } suyo, usado aquí
   *[other] { $number } suyos, usados aquí
}
alliance-used-there = { $count ->
    [one] { $number } nuestro, usado allí
   *[other] { $number } nuestros, usados allí
}
alliance-exchange-none = Aún sin intercambios
alliance-compare = Comparar las cifras
alliance-hand-list = Anotar su lista
alliance-next = ¿Un vecino al que también van sus clientes?
alliance-next-note = Basta con leer una vez el código del otro. Después los vales funcionan sin internet.
alliance-empty = ¿Un vecino al que también van sus clientes?
alliance-empty-note = Repartan cada uno los vales del otro. Cada comercio los comprueba sin internet y los dos llevan la misma cuenta.
alliance-step-pair = Emparejar
alliance-step-pair-note = Cada caja lee una vez el código de la otra.
alliance-step-agree = Acordar
alliance-step-agree-note = Un comercio hace una oferta y el otro la acepta.
alliance-step-hand = Repartir
alliance-step-hand-note = Los clientes llevan los vales. No hace falta conexión.
alliance-step-settle = Liquidar
alliance-step-settle-note = Un archivo de vez en cuando y un extracto que firman los dos.
alliance-recovering = El comercio se está recuperando tras restaurar una copia. Los socios esperan hasta que termine.
alliance-recovering-go = Verlo
alliance-secrets-missing = Las claves del comercio no están en este ordenador. Aquí no se puede firmar nada.
alliance-lists = Lista de la alianza
alliance-coupon-book = Talonario de vales
alliance-distributors = Quién reparte mejor
alliance-hand-partner = Comercio sin Storeloop
alliance-recovery = Tras restaurar o cambiar de ordenador
alliance-retire = Una clave está en otras manos

## Cómo está cada comercio

alliance-state-unconfirmed = Cifras sin comparar
alliance-state-paired = Emparejado
alliance-state-introduced = Por lista
alliance-state-suspended = { $by ->
    [them] En pausa por ellos
   *[us] En pausa
}
alliance-state-left = { $by ->
    [them] Se fueron
   *[us] Nos fuimos
}
alliance-state-retired = Verse otra vez
alliance-state-hand = En papel
alliance-means-unconfirmed = Su tarjeta llegó de lejos. Compare antes 24 cifras con el dueño; hasta entonces no se emite, ni se acepta, ni se lee nada.
alliance-means-paired = Los vales van en los dos sentidos, con o sin internet.
alliance-means-introduced = Conocido por la lista de una alianza. Sus vales se aceptan hasta un tope bajo; los paquetes esperan a que se emparejen.
alliance-means-suspended = Sin vales nuevos. Los que están fuera se siguen aceptando y pagando.
alliance-means-left = Sin vales nuevos. Los que están fuera se agotan y se liquidan.
alliance-means-retired = Se anuló una clave. Nada se mueve hasta que los dos dueños se emparejen otra vez en persona.
alliance-means-hand = Participa con vales impresos; su lista se anota aquí y consta como no comprobada.
alliance-stopped-why = Motivo: { $why }
alliance-meet-now = Emparejar en persona
alliance-way-file = por archivo
alliance-way-text = por chat
alliance-way-qr = por QR
alliance-how-screen = de pantalla a pantalla
alliance-how-file = por archivo, cifras comparadas
alliance-how-chat = por chat, cifras comparadas
alliance-how-list = por la lista de una alianza
alliance-how-hand = anotado aquí

## Lo que pide atención: breve, y qué hacer

alliance-warn-compare-digits = cifras sin comparar
alliance-warn-compare-digits-next = Las cifras aún no se han comparado. Llame al dueño.
alliance-warn-alarms = { $count ->
    [one] algo no encaja
   *[other] { $count } no encajan
}
alliance-warn-alarms-next = { $count ->
    [one] Algo no encaja. Ábralo y vea qué hacer.
   *[other] { $count } cosas no encajan. Ábralas y vea qué hacer.
}
alliance-warn-missing = falta una parte
alliance-warn-missing-next = Falta una parte de lo que enviaron (entradas { $from } a { $to }). Envíeles su archivo: pide esa parte por sí solo.
alliance-warn-no-answer = aún sin respuesta
alliance-warn-no-answer-next = { $frames ->
    [one] El { $day } se envió algo y ninguna respuesta dice que llegó. Envíelo otra vez; repetir no hace daño.
   *[other] El { $day } se enviaron { $frames } entradas y ninguna respuesta dice que llegaron. Envíelas otra vez; repetir no hace daño.
}
alliance-warn-offers-wait = { $count ->
    [one] una oferta espera
   *[other] { $count } ofertas esperan
}
alliance-warn-offers-wait-next = { $count ->
    [one] Una oferta suya espera su respuesta. Ábrala abajo.
   *[other] { $count } ofertas suyas esperan su respuesta. Ábralas abajo.
}
alliance-warn-statement-waits = extracto { $number } por firmar
alliance-warn-statement-waits-next = Su extracto { $number } espera su firma. Revíselo en Extractos.
alliance-warn-disputed = { $count ->
    [one] 1 línea en disputa
   *[other] { $count } líneas en disputa
}
alliance-warn-disputed-next = { $count ->
    [one] No están de acuerdo en una línea. Hable con el dueño y que uno de los dos ceda en Extractos.
   *[other] No están de acuerdo en { $count } líneas. Hable con el dueño y que uno de los dos ceda en Extractos.
}
alliance-warn-we-owe = { $amount } por pagar
alliance-warn-we-owe-next = De un extracto firmado el { $day } le quedan { $amount } por pagar.
alliance-warn-they-owe = { $amount } sin cobrar
alliance-warn-they-owe-next = De un extracto firmado el { $day } le quedan { $amount } por cobrar. Recuérdeselo al dueño o haga una pausa.
alliance-warn-cap-near = tope casi alcanzado
alliance-warn-cap-near-next = Van { $used } de { $cap }. Liquide pronto o suba el tope; por encima, sus vales se rechazan.
alliance-warn-keys-old = pida su archivo
alliance-warn-keys-old-next = Ninguna clave suya emite hoy. Pida su último archivo; hasta entonces aquí no se conocen sus vales nuevos.
alliance-warn-list-old = lista antigua
alliance-warn-list-old-next = La última noticia es del { $day }. Los vales que retiraron después aquí no se conocen. Pida su último archivo.

## Emparejar

alliance-pair-cards-note = Cada comercio enseña su tarjeta y lee la del otro. Basta una lectura cada uno y funciona sin internet.
alliance-our-card = Nuestra tarjeta
alliance-our-card-note = Que su caja la escanee. Nuestro número es { $short }.
alliance-their-card = Su tarjeta
alliance-their-card-scan = Escanéela ahora de su pantalla. La encuentran en Alianza, Emparejar un comercio.
alliance-their-card-paste = O pegue el texto que enviaron
alliance-save-file = Guardar archivo
alliance-copy-text = Copiar texto
alliance-copied = Copiado. Péguelo en el chat.
alliance-saved = Guardado como { $file }
alliance-choose-file = Elegir un archivo
alliance-drop = o arrástrelo aquí
alliance-drop-now = Suéltelo para leerlo
alliance-paste-read = Leer el texto
alliance-pair-theirs = ¿Es este el comercio?
alliance-short = Número { $short }
alliance-card-known = Ya conoce este comercio: { $state }.
alliance-card-newer = Ya conoce este comercio ({ $state }). Esta tarjeta es más nueva.
alliance-card-old-keys = Ninguna de sus claves emite hoy. Pida al dueño la última tarjeta.
alliance-from = ¿Dónde la escaneó?
alliance-from-screen = De su pantalla
alliance-from-screen-note = Usted estaba delante de su caja. Quedan emparejados al momento.
alliance-from-picture = De una foto o papel
alliance-from-picture-note = Podría ser de cualquiera. Antes comparen 24 cifras.
alliance-from-missing = Diga dónde la escaneó.
alliance-from-afar = Llegó de lejos y alguien pudo cambiarla por el camino. Ahora compare 24 cifras con el dueño.
alliance-pair-now = Emparejar
alliance-pair-later = Guardarla y comparar
alliance-pair-compare = Comparar con { $name }
alliance-pair-compare-note = Los dos dueños comparan las cifras. Si una no coincide, paren.
alliance-digits = 24 cifras en seis grupos
alliance-digits-both = En las dos pantallas
alliance-digits-how = Véanse, o llame a un número que ya conocía. Uno lee el grupo 1, el otro el grupo 2, y así. No envíe las cifras con la tarjeta: quien cambia una puede cambiar las otras.
alliance-differ = No coinciden, parar
alliance-later = Más tarde
alliance-same = Las 24 coinciden
alliance-pair-paired = Emparejado con { $name }
alliance-paired-next = { $name } también tiene que leer su tarjeta. Después haga una oferta: nada se reparte antes de que el otro comercio acepte.
alliance-offer-first = Hacer una oferta
alliance-pair-differ = Sin emparejar
alliance-differ-why = La tarjeta que decía ser de { $name } se descartó y se guarda como prueba. Alguien la cambió por el camino, o se leyó mal una cifra.
alliance-differ-next = Pida la tarjeta otra vez, mejor en persona, de pantalla a pantalla. No use el mismo chat sin preguntar antes al dueño.

## Intercambio

alliance-exchange-title = Intercambio con { $name }
alliance-read-title = Leer un archivo
alliance-read-note = Un archivo, una tarjeta o una lista de un socio. Sea lo que sea, se reconoce; leerlo dos veces no hace daño.
alliance-read-another = Leer otro
alliance-file-waits = { $file } espera: lo lee un encargado cuando entre.
alliance-give = Para { $name }
alliance-take = De ellos
alliance-take-scan = Escanee ahora sus códigos, en cualquier orden.
alliance-take-paste = O pegue el texto del chat
alliance-way = Cómo viaja
alliance-by-file = Archivo
alliance-by-text = Chat
alliance-by-qr = QR
alliance-waits = { $count ->
    [one] 1 entrada espera desde { $since }.
   *[other] { $number } entradas esperan desde { $since }.
}
alliance-waits-for = Espera para { $name }
alliance-send = Enviarlo
alliance-nothing-waits = Nada espera. Un archivo solo diría hasta dónde ha leído a { $name }.
alliance-no-answer = Enviado: { $when }. Aún no hay respuesta de que llegó; enviarlo otra vez no hace daño.
alliance-way-file-note = Guarde un archivo y páselo: en una memoria, por correo o por chat.
alliance-way-text-note = Se copia un texto. Péguelo solo en un chat con { $name }.
alliance-way-qr-note = { $codes ->
    [one] Un código en esta pantalla, para su escáner.
   *[other] { $codes } códigos en esta pantalla, uno tras otro, para su escáner.
}
alliance-too-many-codes = Demasiado para códigos. Use un archivo.
alliance-give-file = Guardar el archivo
alliance-give-text = Copiar el texto
alliance-give-qr = Mostrar los códigos
alliance-text = El texto para el chat
alliance-text-note = Está copiado. Péguelo en el chat con { $name }. Si el chat lo parte en trozos, no pasa nada.
alliance-copy-again = Copiarlo otra vez
alliance-text-by-hand = Marque el texto, cópielo y péguelo en el chat con { $name }.
alliance-card-text = Nuestra tarjeta como texto
alliance-card-by-hand = Marque el texto, cópielo y péguelo en el chat.
alliance-show-code = Ver el código
alliance-code-of = Código { $place } de { $of }
alliance-code-before = Código anterior
alliance-code-next = Código siguiente
alliance-code-note = Gire la pantalla hacia ellos. El orden no importa.
alliance-read-from = Leído de { $name }
alliance-read-count = { $count ->
    [0] No traía nada nuevo.
    [one] 1 entrada nueva.
   *[other] { $number } entradas nuevas.
}
alliance-read-before = { $count ->
    [one] { " " }Una ya se conocía.
   *[other] { " " }{ $number } ya se conocían.
}
alliance-read-known = Ya se conocía todo
alliance-read-known-note = Nada cambió. Este archivo, o uno más nuevo, ya se había leído.
alliance-gap = Falta una parte: entradas { $from } a { $to }.
alliance-gap-why = { $held ->
    [one] Nada se pierde: lo que vino detrás se guarda hasta entonces. Envíe a { $name } su archivo; pide la parte que falta por sí solo.
   *[other] Nada se pierde: las { $held } entradas de detrás se guardan hasta entonces. Envíe a { $name } su archivo; pide la parte que falta por sí solo.
}
alliance-look-offers = Ver la oferta
alliance-look-statement = Ver el extracto
alliance-answer = Enviar la respuesta a { $name }
alliance-pieces = Han llegado { $have } de { $of } trozos
alliance-pieces-note = Siga con los demás; el orden no importa.
alliance-pieces-missing = Faltan: { $places }
alliance-pieces-damaged = { $count ->
    [one] Un trozo se cortó por el camino. Escanéelo o cópielo otra vez.
   *[other] { $count } trozos se cortaron por el camino. Escanéelos o cópielos otra vez.
}
alliance-news-amount = { $what }, { $amount }
alliance-news-card-renewed = Una tarjeta de comercio más nueva
alliance-news-key-announced = { $count ->
    [one] La clave de un trimestre
   *[other] Las claves de { $number } trimestres
}
alliance-news-quarter-closed = El último día para entregar vales de un trimestre
alliance-news-key-revealed = La prueba de los códigos tecleados de un trimestre
alliance-news-key-retired = Una clave anulada
alliance-news-acknowledged = Acuse de lo que llegó
alliance-news-offer-proposed = { $count ->
    [one] Una oferta por responder
   *[other] { $number } ofertas por responder
}
alliance-news-offer-agreed = { $count ->
    [one] Una oferta aceptada
   *[other] { $number } ofertas aceptadas
}
alliance-news-offer-declined = { $count ->
    [one] Una oferta rechazada
   *[other] { $number } ofertas rechazadas
}
alliance-news-vouchers-issued = { $count ->
    [one] 1 vale emitido
   *[other] { $number } vales emitidos
}
alliance-news-vouchers-revoked = { $count ->
    [one] 1 vale retirado
   *[other] { $number } vales retirados
}
alliance-news-vouchers-confirmed = { $count ->
    [one] 1 vale de la clave anulada es verdadero
   *[other] { $number } vales de la clave anulada son verdaderos
}
alliance-news-pack-came = { $count ->
    [one] Un paquete de vales para repartir
   *[other] { $number } paquetes de vales para repartir
}
alliance-news-pack-reported = { $count ->
    [one] Qué fue de un paquete
   *[other] Qué fue de { $number } paquetes
}
alliance-news-claims-came = { $count ->
    [one] 1 vale usado por pagar
   *[other] { $number } vales usados por pagar
}
alliance-news-claim-reversed = { $count ->
    [one] 1 uso deshecho
   *[other] { $number } usos deshechos
}
alliance-news-claims-accepted = { $count ->
    [one] 1 vale usado, aceptado
   *[other] { $number } vales usados, aceptados
}
alliance-news-claims-rejected = { $count ->
    [one] 1 vale usado, no aceptado
   *[other] { $number } vales usados, no aceptados
}
alliance-news-line-disputed = { $count ->
    [one] 1 línea en disputa
   *[other] { $number } líneas en disputa
}
alliance-news-line-conceded = { $count ->
    [one] 1 disputa cedida
   *[other] { $number } disputas cedidas
}
alliance-news-statement-came = Un extracto por revisar
alliance-news-statement-signed = Un extracto firmado por los dos
alliance-news-payment-came = Un pago en camino
alliance-news-payment-received = Un pago recibido
alliance-news-partner-suspended = La pareja está en pausa
alliance-news-partner-resumed = La pareja sigue
alliance-news-partner-left = Uno de los dos se va
alliance-news-frames-returned = { $count ->
    [one] Vuelve 1 entrada perdida
   *[other] Vuelven { $number } entradas perdidas
}
alliance-news-unfit = { $count ->
    [one] 1 entrada que no encaja; no tiene efecto
   *[other] { $number } entradas que no encajan; no tienen efecto
}

## Lo que no encaja

alliance-alarm-do = Qué hacer:
alliance-alarm-both = En el lugar { $sequence } una historia dice { $known } y la otra { $other }. Las dos están firmadas.
alliance-alarm-see = Visto
alliance-alarm-see-note = Queda en el libro con los dos papeles firmados como prueba. Solo deja de pedir atención.
alliance-alarm-note = Qué averiguó
alliance-alarm-seen-do = Lo he visto
alliance-alarm-seen = { ", visto. " }{ $note }
alliance-alarms-show = { $count ->
    [one] Mostrar 1 ya visto
   *[other] Mostrar { $count } ya vistos
}
alliance-alarms-hide = Ocultar los vistos
alliance-alarm-fork = { $name } contó dos historias
alliance-alarm-fork-why = Dos entradas están en el mismo lugar y las dos llevan su firma. Ocurre cuando siguieron con una copia antigua, o cuando alguien cuenta cosas distintas a dos comercios.
alliance-alarm-fork-next = De la segunda historia no se tomó nada. Llame al dueño y compare las dos marcas de abajo; si restauraron una copia, que hagan los pasos de «Tras restaurar o cambiar de ordenador».
alliance-alarm-ahead-of-us = { $name } sabe más de nosotros que nosotros mismos
alliance-alarm-ahead-of-us-why = Su archivo confirma entradas nuestras que este ordenador no tiene. Es probable que trabaje con una copia antigua del comercio.
alliance-alarm-ahead-of-us-next = Vaya a «Tras restaurar o cambiar de ordenador». Hasta entonces no acepte vales dudosos.
alliance-alarm-digits-differ = Las cifras con { $name } no coincidían
alliance-alarm-digits-differ-why = La tarjeta se cambió por el camino, o se leyó mal una cifra. Se descartó.
alliance-alarm-digits-differ-next = Consiga la tarjeta en persona, de pantalla a pantalla.
alliance-alarm-short-taken = Dos comercios tienen el mismo número corto
alliance-alarm-short-taken-why = La tarjeta de { $name } tiene el número corto de un comercio que usted conoce. Por azar casi nunca ocurre.
alliance-alarm-short-taken-next = No acepte tarjetas de esa fuente. Pregunte en persona al comercio que conoce.
alliance-alarm-two-lists = Dos listas tienen el mismo número
alliance-alarm-two-lists-why = Quien firma la lista de la alianza firmó dos distintas ({ $name }).
alliance-alarm-two-lists-next = Vale la primera. Pida al fundador una lista nueva con un número mayor.
alliance-alarm-claim-twice = { $name } entregó un vale dos veces
alliance-alarm-claim-twice-why = Cuenta la primera vez; la segunda se guarda como prueba. Puede deberse a dos cajas o a un error.
alliance-alarm-claim-twice-next = Por la segunda no se debe nada. Si pasa a menudo, hable con el dueño.
alliance-alarm-wrong-tags = { $name } entregó códigos que usted nunca emitió
alliance-alarm-wrong-tags-why = Los últimos signos de un código tecleado solo se saben por su papel. Estos son falsos.
alliance-alarm-wrong-tags-next = A la tercera la pareja queda en pausa por sí sola. Pida ver los vales en papel.
alliance-alarm-contradicts = Algo de { $name } no encaja con lo acordado
alliance-alarm-contradicts-why = Un paquete, unos números o un extracto dicen otra cosa de lo que acordaron.
alliance-alarm-contradicts-next = Aquí no tiene efecto. Enseñe al dueño la oferta que firmaron los dos.
alliance-alarm-unreadable = Una entrada de { $name } no se puede leer
alliance-alarm-unreadable-why = La hizo un programa más nuevo, o está dañada.
alliance-alarm-unreadable-next = Actualice antes este programa y pida otra vez el archivo.

## La página de un comercio

alliance-unpaid-in = firmado, les falta pagar
alliance-unpaid-out = firmado, nos falta pagar
alliance-cap = Tope
alliance-cap-of = { $used } de { $cap }
alliance-cap-note = Lo más que pueden sumar los vales de { $name } usados aquí y aún sin pagar. Por encima se rechazan.
alliance-contact = Contacto
alliance-contact-own = Su tarjeta dice: { $contact }
alliance-trade = A qué se dedica
alliance-trade-hint = panadería
alliance-note = Nota
alliance-met = Desde
alliance-met-how = { $day }, { $how }
alliance-key = Su clave
alliance-key-until = { $key }, vales hasta el { $day } a más tardar
alliance-key-over = { $key }, ya no emite
alliance-change = Cambiar
alliance-marks = Marcas para comparar
alliance-mark-short = Número
alliance-mark-digits = 24 cifras
alliance-mark-out = Escribimos
alliance-mark-in = Escribieron
alliance-mark-chain = { $sequence } entradas, marca { $hash }, leído hasta { $acknowledged }
alliance-marks-note = Los dos comercios ven las mismas marcas. Si no coinciden, el libro de uno no es el que conoce el otro.
alliance-terms-title = { $name }: condiciones
alliance-terms-saved = Condiciones con { $name } guardadas
alliance-suspend = Hacer una pausa
alliance-suspend-title = ¿Hacer una pausa con { $name }?
alliance-suspend-1 = No se hacen vales nuevos del uno para el otro, ni aquí ni allí.
alliance-suspend-2 = Los vales que tienen los clientes se siguen aceptando y pagando.
alliance-suspend-3 = { $name } lo lee con su próximo archivo, con el motivo.
alliance-suspend-4 = Puede seguir cuando quiera.
alliance-suspend-said = En pausa con { $name }
alliance-resume = Seguir con ellos
alliance-resumed = Sigue con { $name }
alliance-why = Motivo
alliance-why-wish = Quiero un descanso
alliance-why-unpaid = Un extracto firmado está sin pagar
alliance-why-wrong-tags = Entregaron códigos inventados
alliance-why-fork = Contaron dos historias
alliance-why-theft = Una clave está en otras manos
alliance-leave = Dejarlo del todo
alliance-leave-title = ¿Dejar a { $name } del todo?
alliance-leave-1 = Ya no se hacen vales nuevos del uno para el otro.
alliance-leave-2 = Los vales que tienen los clientes sirven hasta la fecha impresa; se aceptan y se pagan hasta entonces.
alliance-leave-3 = Lo pendiente se liquida: extractos y pagos siguen.
alliance-leave-4 = No se puede deshacer. Para volver a trabajar juntos, los dos dueños se emparejan otra vez en persona.
alliance-leave-said = Ha dejado a { $name }
alliance-retire-title = Una clave está en otras manos
alliance-retire-note = Tras un robo, un ordenador sustraído o una copia perdida de la hoja de claves.
alliance-retire-what = Qué se llevaron
alliance-retire-issuing = Pueden falsificar vales
alliance-retire-issuing-note = Alguien podría hacer vales en su nombre. Anula la clave de este trimestre.
alliance-retire-identity = Pueden hacerse pasar por nosotros
alliance-retire-identity-note = Se llevaron el ordenador, o la hoja de claves con sus palabras. Anula la identidad del comercio.
alliance-retire-issuing-1 = No se hacen más vales con esta clave; empieza una nueva al momento.
alliance-retire-issuing-2 = Los socios solo aceptan los vales de esta clave que usted hizo de verdad; su archivo los nombra.
alliance-retire-issuing-3 = Hasta que lo lean, sus topes limitan la pérdida. Envíe hoy su archivo a cada socio.
alliance-retire-identity-1 = Todas las parejas se congelan al momento: no se emite, ni se acepta, ni se liquida nada.
alliance-retire-identity-2 = Usted se empareja otra vez con cada socio, en persona, de pantalla a pantalla.
alliance-retire-identity-3 = No se puede deshacer.
alliance-retire-reason = Qué pasó
alliance-retire-missing = Diga en pocas palabras qué pasó.
alliance-retire-do = Anular la clave
alliance-retired-said = Anulada. Envíe su archivo a cada socio.

## Ofertas

alliance-offers-theirs = { $name } ofrece
alliance-offers-ours = Ofrecemos
alliance-offers-theirs-none = Aún nada. Sus ofertas llegan con su archivo.
alliance-offers-ours-none = Aún nada. Ofrezca a sus clientes algo que recoger aquí, o a los de usted algo allí.
alliance-offer-new = Oferta nueva
alliance-offer-proposed = espera respuesta
alliance-offer-waits = responda usted
alliance-offer-agreed = aceptada
alliance-offer-declined = rechazada
alliance-offer-over = terminada
alliance-offer-by-us = Usted ofrece esto a { $name }.
alliance-offer-by-them = { $name } le ofrece esto.
alliance-offer-to = Oferta a { $name }
alliance-propose = Proponerla
alliance-proposed = Propuesta. Va con su próximo archivo para { $name }.
alliance-propose-note = Va con su firma. Nada se reparte antes de que { $name } acepte, y lo acordado no se cambia: se termina y se propone otra.
alliance-reads = Los dos dueños leen
alliance-reads-language = Idioma de la frase
alliance-form-promise = Quien lleve nuestro vale a { $shop } recibe allí { $what }.
alliance-form-pays = Por cada vale usado { $bearer } { $price }. Entre todos suman { $cap } como máximo.
alliance-form-pays-nothing = Por cada vale usado { $bearer }. Entre todos cuentan { $cap } como máximo.
alliance-form-good-days = Un vale sirve { $days } { $valid }.
alliance-form-good-dates = Un vale sirve { $valid }: del { $from } al { $until }.
alliance-form-window = { $shop } tiene { $window } días tras su último día para entregarlo.
alliance-gives-gift = un regalo que ellos eligen
alliance-gives-amount = de descuento en una compra
alliance-gives-percent = % de descuento en una compra
alliance-gives-chance = oportunidades en un sorteo
alliance-gives-newcomer = su paquete de bienvenida
alliance-some-gift = un regalo
alliance-some-amount = un descuento
alliance-some-percent = un porcentaje de descuento
alliance-some-chance = oportunidades en un sorteo
alliance-some-newcomer = paquete de bienvenida
alliance-bears-issuer = pagamos
alliance-bears-halves = pagamos a medias
alliance-bears-redeemer = pagan ellos, no debemos nada
alliance-pays-issuer = { $price } por uso
alliance-pays-halves = { $owed } por uso, la mitad de { $price }
alliance-pays-redeemer = nada que pagar
alliance-pays-prepaid = { $price }, pagado por adelantado
alliance-good-days = días desde su emisión
alliance-good-dates = entre dos días
alliance-blank-what = Qué reciben
alliance-blank-amount = Importe de descuento
alliance-blank-percent = Porcentaje de descuento
alliance-blank-chances = Oportunidades
alliance-blank-bearer = Quién lo asume
alliance-blank-price = Precio por uso
alliance-blank-cap = Tope entre todos
alliance-blank-valid = Cuánto tiempo sirve
alliance-blank-days = Días
alliance-blank-from = Primer día
alliance-blank-until = Último día
alliance-blank-window = Días para entregarlo
alliance-texts = Qué dice el vale
alliance-texts-hint = Un bollo con su café
alliance-needs-manager = Un encargado aprueba cada uso
alliance-no-change = No se da cambio
alliance-prepaid = Pueden comprar paquetes por adelantado
alliance-prepaid-note = Esos vales los reparten ellos mismos; al usarlos no se debe nada.
alliance-wrong-number = Falta un número.
alliance-wrong-price = Diga cuánto vale un uso.
alliance-wrong-cap = Diga cuánto puede sumar como máximo.
alliance-wrong-dates = El último día va después del primero.
alliance-wrong-texts = Diga qué pone en el vale.
alliance-agree = Aceptar
alliance-agree-gift = Qué entregamos por él
alliance-agree-gift-note = De nuestros propios regalos. Sale de nuestro estante cuando un cliente trae el vale.
alliance-agree-gift-missing = Elija el regalo.
alliance-agreed = Aceptada. { $name } lo lee con su próximo archivo.
alliance-decline = Rechazar
alliance-decline-note = { $name } lee con su próximo archivo que usted la rechazó. El motivo se queda aquí.
alliance-decline-reason = Motivo
alliance-decline-missing = Diga en pocas palabras por qué.
alliance-declined = Rechazada. { $name } lo lee con su próximo archivo.
alliance-declined-because = Rechazada: { $reason }
alliance-offer-used = { $used } de { $issued } usados, { $amount } de { $cap }
alliance-offer-gift = Entregamos: { $gift }
alliance-offer-mark = Oferta { $number } del { $day }, marca { $hash }: la misma en los dos comercios
alliance-end-offer = Terminar esta oferta
alliance-end-note = No se emite nada más de ella. Los vales que están fuera sirven y { $name } los cobra como se acordó.
alliance-ended = Terminada
alliance-issue = Vales para repartir aquí
alliance-issue-title = Vales: { $offer }
alliance-issue-note = Se imprimen y reparten aquí y se usan en { $name }.
alliance-pieces-count = Cuántos
alliance-pieces-count-note = { $most } como máximo
alliance-run-name = Dónde se reparten
alliance-run-hint = Caja del fin de semana
alliance-run-missing = Diga dónde se reparten.
alliance-issue-do = Hacerlos
alliance-issued = { $count ->
    [one] 1 vale hecho
   *[other] { $number } vales hechos
}
alliance-issued-good = Sirven en { $name } del { $from } al { $until }.
alliance-issued-next = Envíe su archivo a { $name } antes de repartirlos: solo entonces su caja conoce los números.

## Paquetes

alliance-packs = Paquetes para repartir
alliance-packs-none = Aún no hay paquetes. En un paquete { $name } recibe vales para sus clientes, sellados para que nadie más pueda usar el archivo.
alliance-packs-received = Los hizo { $name }, los repartimos nosotros
alliance-packs-sent = Los hicimos nosotros, los reparte { $name }
alliance-pack-of = { $what } en { $redeemer }
alliance-pack-where = se usan en { $redeemer }, hasta el { $until }
alliance-pack-counts = { $count } vales, { $out } repartidos, { $used } usados
alliance-pack-counts-received = { $count } vales, { $out } repartidos
alliance-pack-on-way = espera a { $name }
alliance-pack-no-report = aún sin informe
alliance-pack-reported = informe del { $day }
alliance-make-pack = Hacer un paquete
alliance-pack-title = Un paquete para { $name }
alliance-pack-note = { $name } reparte estos vales. El archivo está sellado para ellos; trátelo como dinero de todos modos.
alliance-pack-what = Qué vales
alliance-pack-what-missing = Elija los vales.
alliance-used-at = se usan en { $name }
alliance-pack-made = El paquete va con su próximo archivo para { $name }
alliance-pack-from = { $redeemer ->
    [there] De { $name }, se usan allí, del { $from } al { $until }
   *[other] De { $name }, se usan en { $redeemer }, del { $from } al { $until }
}
alliance-pack-with = { $redeemer ->
    [there] Los reparte { $name }, se usan allí, del { $from } al { $until }
   *[other] Los reparte { $name }, se usan en { $redeemer }, del { $from } al { $until }
}
alliance-pack-count = Vales
alliance-pack-printed = Impresos
alliance-pack-out = Repartidos
alliance-pack-spoiled = Estropeados
alliance-pack-used = Usados
alliance-pack-joined = Altas
alliance-pack-theirs = { $name } informa con su archivo de qué fue de ellos.
alliance-pieces-new = Sin tocar
alliance-pieces-printed = Impresos
alliance-pieces-handed-out = Repartidos
alliance-pieces-spoiled = Estropeados
alliance-pack-tell = Qué fue del papel
alliance-piece-printed = impresos
alliance-piece-out = repartidos
alliance-piece-spoiled = estropeados
alliance-pack-tell-do = Anotarlo
alliance-pack-told = Anotado. { $name } lo lee con su próximo archivo.
alliance-wrong-run = Escriba el primer número y el último.
alliance-pack-print = { $count ->
    [0] Todos están en papel
    [one] Imprimir el que falta
   *[other] Imprimir los { $number } que faltan
}
alliance-pack-print-note = Impresos desde aquí, cuentan enseguida como impresos. Si los guarda como archivo, anótelo abajo cuando estén en papel.
alliance-pack-book = Ponerlos en un talonario
alliance-give-one = Entregar uno
alliance-given-at = Se usa en { $redeemer }
alliance-given-note = Se usa en { $redeemer }, hasta el { $until }
alliance-given-photo = Que el cliente lo fotografíe, o guárdelo como imagen y envíelo.
alliance-save-picture = Guardar como imagen
alliance-picture-saved = Guardado como imagen

## Vales que están fuera

alliance-out = Nuestros vales para { $name }
alliance-out-numbers = { $first }–{ $last }, { $run }
alliance-out-counts = { $open } de { $count } sin usar, hasta el { $until }
alliance-out-none = no queda ninguno
alliance-revoke = Retirar
alliance-revoke-of = Retirar: { $what }
alliance-revoke-title = Retirar: { $what }
alliance-revoke-note = { $run }: { $open } de { $count } están sin usar, que sepamos.
alliance-revoke-1 = Aquí dejan de valer enseguida.
alliance-revoke-2 = { $name } los rechaza solo después de leer su próximo archivo. Lo que acepte antes se debe.
alliance-revoke-3 = Los usados siguen usados.
alliance-revoke-4 = No se puede deshacer. Quien tenga uno de esos papeles no recibe nada por él.
alliance-revoke-reason = Motivo
alliance-revoke-hint = mal impresos
alliance-revoke-missing = Diga en pocas palabras por qué.
alliance-revoke-wrong = Los números van del { $first } al { $last }.
alliance-revoke-do = Retirarlos
alliance-revoked = { $count ->
    [0] Ya no quedaba ninguno fuera.
    [one] Se retiró 1 vale. Envíe ahora su archivo a { $name }.
   *[other] Se retiraron { $number } vales. Envíe ahora su archivo a { $name }.
}

## Listas de alianzas

alliance-lists-empty = Aún no hay alianza
alliance-lists-empty-note = Con una lista muchos comercios se conocen de una vez, hasta un tope bajo. Quien la funda firma la lista.
alliance-found = Fundar una alianza
alliance-found-note = Usted firma una lista de comercios. Quien la lee los conoce a todos, con un tope bajo y sin paquetes hasta emparejarse.
alliance-found-name = Cómo se llama
alliance-found-hint = Comercios de la calle Jardín
alliance-found-missing = Póngale un nombre.
alliance-found-who = Comercios de la lista
alliance-found-nobody = Empareje antes un comercio.
alliance-found-sign = Firmar la lista
alliance-founded = Firmada: { $name }. Guárdela y pásela.
alliance-list-read-one = Leer una lista
alliance-list-read = Leída la lista de { $name }
alliance-list-known = La lista de { $name } ya se conocía
alliance-list-introduced = { $count ->
    [0] No trae comercios nuevos.
    [one] Presenta un comercio.
   *[other] Presenta { $count } comercios.
}
alliance-list-look = Ver la lista
alliance-list-line = { $count ->
    [one] { $count } comercio, lista { $sequence } del { $day }, firmada por { $founder }
   *[other] { $count } comercios, lista { $sequence } del { $day }, firmada por { $founder }
}
alliance-list-save = Guardar la lista
alliance-list-change = Lista nueva
alliance-list-hand-over = Traspasar
alliance-list-founder = firma
alliance-list-us = nosotros
alliance-list-unknown = sin incorporar
alliance-hand-over-title = ¿Quién firma { $name } desde ahora?
alliance-hand-over-to = Comercio
alliance-hand-over-choose = Elija un comercio
alliance-hand-over-missing = Elija quién firma.
alliance-hand-over-1 = Usted firma que la traspasa; ellos firman que la toman. Solo cuenta con las dos firmas.
alliance-hand-over-2 = Guarde el archivo y déselo.
alliance-hand-over-3 = Después solo ellos pueden cambiar la lista.
alliance-take-over = Tomar una lista
alliance-take-over-note = Lea el archivo en que el fundador traspasa la lista. Desde entonces la firma usted.
alliance-taken-over = Desde ahora usted firma { $name }. Guarde la lista y pásela.
alliance-hand-over-do = Firmar y guardar

## En la caja

alliance-scan-shop-card = La tarjeta de un comercio
alliance-scan-exchange = Una parte del archivo de un socio
alliance-give-piece = Vale de un comercio socio
alliance-give-piece-to = Vale de un comercio socio para { $name }
alliance-give-piece-note = De los paquetes que los comercios socios le dieron para repartir.
alliance-give-piece-none = No queda ningún paquete con vales. Los paquetes llegan con el archivo de un socio.
alliance-pack-left = quedan { $left }
