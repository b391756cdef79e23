# El mostrador: la pantalla mira al cliente, aquí no hay secretos ni nada que avergüence.
counter-ready = Listo para el siguiente cliente
counter-ready-note = Escanee una tarjeta de socio o empiece por aquí.
counter-find = Buscar un socio

counter-member-line = N.º { $number }, móvil acaba en { $last4 }, desde { $since }
counter-member-line-no-phone = N.º { $number }, desde { $since }
counter-active = Activo
counter-invited-by = lo invitó { $name }
counter-hide = Ocultar datos privados
counter-show = Mostrar datos privados
counter-close = Cerrar el socio
counter-today = hoy
counter-visits = Visitas
counter-no-gift = Ningún regalo por entregar
counter-no-gift-note = Traer a alguien da uno
counter-more-gifts = { $count ->
    [one] { $count } regalo más
   *[other] { $count } regalos más
}
counter-show-all = Ver todos
counter-gifts-waiting = { $count ->
    [0] Todo entregado
    [one] { $count } regalo por entregar
   *[other] { $count } regalos por entregar
}

counter-lately = Últimos apuntes
counter-all-entries = Ver todos
counter-lately-hidden = Oculto. Pulse el ojo para verlo otra vez.
counter-lately-empty = Aún no hay nada. Empieza con la primera visita.
counter-all-of-today = Todo lo de hoy
counter-line-welcome = Regalo de bienvenida: { $gift }
counter-line-free = { $count } libres en el estante
counter-line-joined = { $count ->
    [0] Hoy aún no hay altas
    [one] { $count } alta hoy
   *[other] { $count } altas hoy
}
counter-line-handed-over = { $count ->
    [one] { $count } regalo entregado
   *[other] { $count } regalos entregados
}
counter-line-owed = Pendiente: { $gift }
counter-line-owed-note = { $count ->
    [one] { $count } socio lo espera y no hay existencias
   *[other] { $count } socios lo esperan y no hay existencias
}
counter-line-low = Se acaba: { $gift }
counter-line-low-note = { $count ->
    [one] queda { $count }
   *[other] quedan { $count }
}
counter-line-well = El estante está bien surtido
counter-line-well-note = No se debe nada ni se acaba nada

counter-card = Ver tarjeta
counter-give = Regalar
counter-more-acts = Más
counter-edit = Editar


counter-welcome = Regalo de bienvenida
counter-welcome-none = Sin elegir
counter-welcome-none-note = Lo elige un encargado en Regalos.
counter-waiting = Por entregar
counter-waiting-none = Nadie más tiene un regalo por entregar.
counter-ends = acaba en { $last4 }

counter-open = Abrir
counter-open-for = Abrir a { $name }

counter-ended-kind = Tarjeta del socio n.º { $number }
counter-ended = { $state ->
    [lost] Esta tarjeta se dio por perdida.
   *[replaced] Esta tarjeta se cambió por otra.
}
counter-ended-why = { $state ->
    [lost] Ya no abre nada. Pida la tarjeta nueva o busque al socio por teléfono.
   *[replaced] Hay una tarjeta más nueva. Pida esa o busque al socio por teléfono.
}
counter-ended-close = Siguiente cliente
counter-ended-open = Abrir al socio sin ella

counter-card-title = Tarjeta de socio
counter-card-note = Hágale una foto con el móvil; la foto se escanea como la tarjeta.
counter-card-code = Código de la tarjeta de { $name }

counter-give-title = Dar un regalo a { $name }
counter-give-note = Queda en la ficha del socio hasta que lo entregue.
counter-give-choose = Regalos
counter-give-reason = Por qué
counter-give-reason-word = { $reason ->
    [post] Compartir
    [birthday] Cumpleaños
    [apology] Disculpa
   *[other] Otro
}
counter-give-words = Nota
counter-give-free = { $count ->
    [one] { $count } libre
   *[other] { $count } libres
}
counter-give-owed = sin existencias, queda pendiente
counter-give-none = Aún no hay regalos
counter-give-none-note = El primero lo añade un encargado en Regalos.
counter-give-do = Prometerlo
counter-given = { $gift }: prometido a { $name }

counter-enrol-note = Basta con nombre y teléfono. Lo demás puede esperar.
counter-enrol-name = Nombre
counter-enrol-phone = Teléfono
counter-enrol-no-phone = Sin teléfono
counter-enrol-with-phone = Escribir un teléfono
counter-enrol-why-none = Por qué no hay
counter-enrol-source = Qué le ha traído
counter-enrol-consents = Pregunte y marque
counter-enrol-fourteen = Tiene 14 años o más
counter-enrol-twins = Quizá sea la misma persona
counter-enrol-likeness = { $likeness ->
    [same_phone] N.º { $number }, mismo teléfono
    [same_name] N.º { $number }, mismo nombre
   *[like_name] N.º { $number }, nombre parecido
}
counter-enrol-needs-name = Falta el nombre.
counter-enrol-needs-phone = Escriba el teléfono o diga por qué no hay.
counter-enrol-needs-card = Pregunte si puede guardar nombre y teléfono para la tarjeta.
counter-enrol-needs-age = Pregunte si tiene 14 años o más.
counter-enrol-ready = Todo listo para el alta.
counter-enrol-do = Dar de alta
counter-enrol-do-anyway = Dar de alta igualmente
counter-inviter = Quién le invita
counter-inviter-how = Escanee la tarjeta del amigo, o escriba su teléfono o nombre
counter-inviter-is = { $name }, n.º { $number }
counter-inviter-remove = Quitar a quien invita
counter-inviter-no-card = No es una tarjeta de socio. Escanee otra vez o escriba el nombre.

counter-welcome-title = Ya es de la casa: { $name }
counter-welcome-say = Socio n.º { $number }. Que fotografíe la tarjeta.
counter-welcome-open = Abrir en mostrador
