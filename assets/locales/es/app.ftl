# El marco, las palabras de todas las pantallas y lo que el propio núcleo rechaza.

app-screens = Pantallas
app-screen-counter = Mostrador
app-screen-today = Hoy
app-screen-members = Socios
app-screen-gifts = Regalos
app-screen-rewards = Premios
app-screen-staff = Personal
app-screen-settings = Ajustes

app-close = Cerrar
app-cancel = Cancelar
app-save = Guardar
app-again = Reintentar
app-back = Atrás
app-done = Listo
app-all = Ver todo
app-optional = opcional
app-undo = Deshacer
app-undo-left = { $seconds } s
app-hidden = Oculto
app-pad = Teclas numéricas
app-pad-back = Borrar la última cifra
app-pin = PIN
app-pin-done = Confirmar PIN
app-remove-word = Quitar { $word }
app-amount-wrong = Esto no es un importe. Escríbalo así: 12,50.
app-number-wrong = Este número no vale. Escriba un número entero.

app-find = Buscar un socio
app-find-counter = Escanee una tarjeta, o escriba teléfono o nombre
app-found = Socios encontrados
app-found-none = No se encuentra a nadie.
app-found-more = Hay más. Escriba algo más del nombre o del número.
app-new-member = Nuevo socio
app-member-number = N.º { $number }
app-member-line = N.º { $number }, móvil acaba en { $last4 }
app-gifts-waiting = { $count ->
    [one] { $count } regalo
   *[other] { $count } regalos
}

app-scan-member = { $name }
app-scan-ended = { $state ->
    [lost] Esta tarjeta se dio por perdida.
   *[replaced] Esta tarjeta se cambió por otra nueva.
}
app-scan-unknown-card = Esta tarjeta no es de esta tienda.
app-scan-half = Hay un carácter que no encaja. Escanee otra vez, más despacio.
app-scan-later = { $kind ->
    [voucher] Aquí todavía no se canjean vales.
    [shop_card] Es la tarjeta de una tienda, no de un socio.
    [staff_badge] Es una acreditación del personal, no una tarjeta de socio.
    [recovery_sheet] Es la hoja de recuperación. Guárdela.
   *[other] Este código no es para el mostrador.
}
app-scan-form-open = Termine o cierre el formulario y escanee otra vez.

app-backup = Copia
app-backup-label = Copia { $state }
app-backup-here = { $when }
app-backup-elsewhere = { $when }, también fuera
app-backup-overdue = última { $when }
app-backup-none = aún no hay
app-backup-problem = revísela
app-lock = Bloquear
app-lock-label = { $name } Bloquear

app-keys = Teclas
app-keys-note = El escáner funciona siempre, esté donde esté el cursor.
app-key-display = Mostrar la pantalla del cliente
app-key-find = Buscar un socio
app-key-new = Nuevo socio
app-key-hand-over = Entregar el primer regalo
app-key-close = Cerrar el socio o la ventana
app-key-undo = Deshacer lo último
app-key-keys = Ver estas teclas
app-language = Idioma de esta caja

app-demo = DEMO
app-demo-note = Los socios y regalos son inventados. Mire con calma, aquí nada se rompe.
app-demo-wipe = Abrir mi tienda
app-demo-wipe-title = ¿Abrir su propia tienda?
app-demo-wipe-note = Se borra todo lo de la demostración. Su tienda empieza vacía.
app-demo-keep = Seguir con la demo

app-act-line = { $at } { $sentence }
app-closed-to-you = Solo para encargados
app-closed-to-you-note = Pida a un encargado que entre en esta caja.
app-no-core = La tienda no responde
app-failed = No se ha hecho. Lo escrito se conserva. Ref. { $reference }
app-unreachable = El ordenador de la tienda no responde. Lo escrito se conserva; inténtelo otra vez.

app-hand-over = Entregar
app-handed-over = { $gift }: entregado a { $name }
app-grant-waiting = { $count ->
    [one] { $count } regalo por entregar
   *[other] { $count } regalos por entregar
}
app-grant-owed = Por entregar, aún no está en el estante
app-grant-reason = { $reason ->
    [joined] regalo de bienvenida
    [post] por compartir
    [apology] con nuestras disculpas
    [birthday] por su cumpleaños
    [drew] del sorteo
    [referred] por traer a alguien
    [voucher] por un vale
    [activity] de una actividad
    [points] por puntos
   *[other] detalle de la casa
}
app-grant-why = { $reason }, hasta el { $until }
app-grant-why-today = { $reason }, hasta esta noche
app-grant-until = hasta el { $until }
app-grant-until-today = hasta esta noche
app-grant-until-owed = aún sin existencias
app-grant-why-owed = { $reason }, aún sin existencias

app-source = { $source ->
    [walk_in] De paso
    [flyer] Folleto
    [partner] Comercio
    [inviter] Amigo
    [activity] Actividad
    [stand] Puesto
   *[online] Web
}
app-purpose = { $purpose ->
    [card] Guardar nombre y teléfono para la tarjeta
    [offers] Mensajes con ofertas
    [birthday] Felicitación de cumpleaños
   *[profile] Recordar gustos y visitas
}
app-no-phone = { $reason ->
    [no_phone] No tiene teléfono
    [prefers_not] Prefiere no darlo
    [child] Es menor
   *[foreign_phone] Teléfono extranjero
}

refusal-kernel-not-allowed = { $needs ->
    [owner] Solo puede hacerlo el dueño. Pídale que entre en la caja.
   *[manager] Solo puede hacerlo un encargado. Pídale que entre en la caja.
}
refusal-kernel-unknown-command = Esta ventana es más antigua que la tienda. Ciérrela y ábrala otra vez.
refusal-kernel-bad-request = Algo del formulario no encaja. Revíselo e inténtelo otra vez.
refusal-kernel-request-id-missing = No se pudo enviar con seguridad. Cierre el formulario y ábralo otra vez.
refusal-kernel-request-id-reused = Ya se envió antes con otros datos. Cierre el formulario, mire qué se hizo y empiece de nuevo.
refusal-kernel-already-done = Ya se hizo, { $atMs }. No se ha repetido nada.
refusal-kernel-signed-out = No hay nadie en esta caja. Introduzca un PIN.
refusal-kernel-till-locked = La caja está bloqueada. Introduzca un PIN.
refusal-kernel-disk-full = El disco está lleno. Libere espacio; no se ha perdido nada.
refusal-kernel-read-only = No se puede escribir en el archivo de la tienda. No ha cambiado nada; avise al dueño.
refusal-kernel-busy = La tienda está ocupada con otra cosa. Inténtelo en un momento.
refusal-kernel-approval-needed = Hace falta la autorización de un encargado. Llámelo a la caja.
refusal-kernel-approval-invalid = La autorización era para otra cosa o ya ha caducado. Pídala otra vez.
refusal-kernel-corrupt = El archivo de la tienda está dañado. No se escribe nada más; avise al dueño.
refusal-kernel-no-shop = En esta carpeta no hay ninguna tienda. Cree una o elija otra carpeta.
refusal-kernel-other = Ahora no se puede hacer. No ha cambiado nada.
