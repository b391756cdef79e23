# Join by QR on the staff's side: who asks at the counter, the join page, flyers and invitations.
intake-requests = Solicitudes de alta
intake-asked = { $minutes ->
    [0] { $last4 }, ahora
   *[other] { $last4 }, hace { $minutes } min
}
intake-at-display = en la pantalla
intake-invited-by = por { $name }
intake-belongs = número de { $name }
intake-confirm = Confirmar
intake-decline = Rechazar
intake-decline-for = Rechazar { $name }
intake-declined = Solicitud de { $name } rechazada
intake-confirmed = { $name } ya es socio, n.º { $number }
intake-arrived = { $name } pide el alta
intake-none = No espera nadie. Quien escanee el código y envíe el formulario aparece aquí.
intake-gift-until = { $gift }, { $until }
intake-free = libres
intake-takes = El alta con el móvil dura { $seconds } s de media
intake-not-now = Ahora no
intake-key-confirm = Confirmar la solicitud más antigua
shared-tone-request = Alguien pide el alta
shared-tone-request-note = dos, bajando

intake-same = ¿{ $name } ya es socio?
intake-same-note = El nombre se parece a uno de estos. Mírelo antes; la solicitud se queda.
intake-confirm-new = Confirmar como nuevo

intake-ask-card = Pedir tarjeta
intake-ask-card-for = Pedir tarjeta: { $name }
intake-known = Este número es de { $name }
intake-known-note = Pida la tarjeta. Tras escanearla, el móvil muestra esa tarjeta.
intake-waits-for-card = Escanee ahora la tarjeta del socio.
intake-connecting = Un momento.
intake-managers-word = Visto bueno de un encargado
intake-connected = El móvil muestra la tarjeta de { $name }

intake-join = Alta con el móvil
intake-phone-shows = El móvil mostrará
intake-qr = Código que abre la página de alta
intake-open = Abrir la página
intake-opening = La página de alta se está abriendo.
intake-look = Ver en Ajustes
intake-shut = { $door ->
    [no_network] Sin altas por móvil: este ordenador no tiene red.
    [address_gone] Sin altas por móvil: la red elegida ya no está.
    [port_taken] Sin altas por móvil: otro programa usa el puerto.
    [failed] Sin altas por móvil: la página no se pudo abrir.
    [listening] El código se está creando.
   *[closed] La página de alta está cerrada.
}
intake-page = Página de alta
intake-page-label = Página de alta { $state }
intake-page-on = abierta
intake-page-on-waiting = abierta, { $count } en espera
intake-page-off = cerrada
intake-page-off-waiting = cerrada, { $count } en espera
intake-page-trouble = { $door ->
    [no_network] sin red
   *[other] hay que mirarla
}
intake-switch-open = Abierta
intake-switch-closed = Cerrada
intake-address = en { $address }
intake-test-scan = Escanee el código con cualquier móvil en el wifi de la tienda: esto se pone verde cuando la página se ha cargado.
intake-test-seen = Un móvil ha cargado la página, { $when }
intake-hint-wifi = El móvil debe estar en el mismo wifi que este ordenador, no con datos móviles.
intake-hint-guest = Una red de invitados suele separar los móviles de los ordenadores. Use la principal o permita el acceso local en el router.
intake-hint-stay = Si el móvil avisa de que no hay internet, elija «Seguir conectado».
intake-hint-firewall = El cortafuegos de este ordenador puede preguntar una vez. Permita Storeloop en redes privadas.

intake-scan-flyer = Folleto: { $run }
intake-scan-invite = Invitación de { $name }
intake-scan-unknown-code = Este folleto o invitación no es de esta tienda. Haga el alta sin él.

intake-invite = Invitar
intake-invite-title = { $name } invita
intake-invite-note = Un amigo fotografía el código y lo enseña aquí, o lo dice.
intake-invite-code = Invitación de { $name }
intake-invite-friends = { $count ->
    [0] Todavía ningún amigo
    [one] { $count } amigo hasta ahora
   *[other] { $count } amigos hasta ahora
}

shop-section-intake = Alta, pantalla
shop-section-intake-note = cómo entran los clientes con el móvil y qué enseña la segunda pantalla
shop-set-join-page = Página de alta
shop-set-join-page-note = Los móviles en el wifi de la tienda llegan con el código. Nadie entra sin un dependiente.
shop-set-join-test = ¿Llega un móvil?
shop-set-join-test-note = Una prueba con cualquier móvil.
shop-set-join-network = Red
shop-set-join-network-note = En la que están los móviles.
shop-set-join-port = Puerto
shop-set-join-port-note = De 1024 a 65535. Cámbielo si otro programa lo usa.
shop-set-join-source = Quien lo escanea viene por
shop-set-join-source-note = Vale para quien no trae folleto ni invitación.
shop-set-kiosk = Escribir en la pantalla
shop-set-kiosk-note = Quien no lleva móvil rellena el formulario en la segunda pantalla.
shop-set-wifi = Wifi en la pantalla
shop-set-wifi-note = Se muestra como código para que el móvil se conecte solo. Deje el nombre vacío para no mostrarlo.
shop-set-idle = Imágenes en reposo
shop-set-idle-note = Se turnan en la pantalla mientras no hay nada que mostrar.
shop-set-flyers = Códigos de folletos
shop-set-flyers-note = Un código por tirada dice qué folletos traen gente.
intake-network = { $name }, { $ip }
intake-network-auto = La elige el programa
intake-network-gone = { $ip }, ya no está
intake-port-wrong = Esto no es un puerto. Escriba un número de 1024 a 65535.
intake-kiosk-on = Sí
intake-kiosk-off = No
intake-wifi-name = Nombre de la red
intake-wifi-password = Contraseña
intake-wifi-security = Protección
intake-wifi-wpa = Con contraseña
intake-wifi-open = Abierta
intake-idle-after = Después de
intake-idle-never = Nunca
intake-idle-seconds = { $count ->
    [one] { $count } segundo
   *[other] { $count } segundos
}
intake-idle-minutes = { $count ->
    [one] { $count } minuto
   *[other] { $count } minutos
}
intake-picture = Imagen en reposo { $slot }
intake-picture-add = Añadir
intake-picture-add-for = Añadir imagen { $slot }
intake-picture-remove = Quitar
intake-picture-remove-for = Quitar imagen { $slot }
intake-picture-wrong = Esta imagen no sirve. Elija PNG, JPEG o WebP.
intake-run-made = { $when }, { $code }
intake-run-pieces = Ejemplares
intake-run-pieces-note = 0 para carteles
intake-run-uncounted = –
intake-run-came-back = Volvieron
intake-run-joined = Altas
intake-run-show = Ver código
intake-run-show-for = Ver código de { $run }
intake-run-none = Aún no hay tiradas. Dé un código al próximo folleto y el mostrador sabrá de dónde viene la gente.
intake-run-name = Nombre de la tirada
intake-run-name-example = Otoño, buzones
intake-run-add = Crear código
intake-run-note = Póngalo en el folleto; el mostrador lo escanea.
intake-run-code = Código de { $run }
intake-run-so-far = { $joined ->
    [0] Todavía ninguna alta con él
    [one] { $joined } alta con él
   *[other] { $joined } altas con él
}
