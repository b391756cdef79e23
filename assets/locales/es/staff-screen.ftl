# El bloqueo, la autorización, el personal y el registro de quién hizo qué.
staff-role-guest = Invitado
staff-role-clerk = Dependiente
staff-role-manager = Encargado
staff-role-owner = Dueño
staff-role-display = Pantalla
staff-role-system = Storeloop

staff-who = ¿Quién está en la caja?
staff-has-left = ya no trabaja aquí
staff-next-try = nuevo intento en { $wait }
staff-never-here = aún no ha entrado
staff-here-now = aquí, último acto { $when }
staff-last-here-today = última vez { $when }
staff-last-here = última vez { $when }
staff-demo-pin = PIN { $pin }
staff-tap-name = Toque su nombre
staff-tap-name-note = Después escriba aquí su PIN.
staff-pin-of = PIN de { $name }
staff-lock-wait = { $name }, nuevo intento en { $wait }
staff-lock-why = Demasiados PIN equivocados. Espere, o un encargado deja entrar a { $name }.
staff-lock-why-till = Demasiados PIN equivocados en esta caja. Espere, o un encargado deja entrar a { $name }.
staff-lock-why-alone = Demasiados PIN equivocados. Espere o use el código de recuperación del dueño.
staff-let-in = Un encargado deja entrar a { $name }
staff-let-in-by = { $helper } deja entrar a { $name }
staff-let-in-done = { $name } puede intentarlo otra vez.
staff-who-approves = Quién autoriza
staff-kept = Lo que hacía { $name } se conserva
staff-kept-note = para cuando vuelva a entrar
staff-scans-wait = Las lecturas esperan
staff-scans-wait-note = hasta que entre alguien
staff-recover = Código de recuperación
staff-recover-note = El código de la hoja de recuperación abre la tienda una vez y después se cambia por otro.
staff-recover-code = Código de recuperación
staff-recover-code-note = Los espacios y las minúsculas no importan.
staff-recover-pin = Elija un PIN nuevo de 4 a 8 cifras
staff-recover-step-sheet = Tome la última hoja de recuperación; cada código vale una vez.
staff-recover-step-pin = Elija un PIN nuevo y escríbalo dos veces.
staff-recover-step-new = Recibirá un código nuevo. Anótelo en la hoja antes de seguir.
staff-recover-do = Abrir la tienda
staff-sheet-next = Está guardado: seguir
staff-restored = La tienda ha vuelto. Entre como siempre.
staff-restored-aside = El archivo anterior se guarda en { $path }
staff-restored-erasures = { $count ->
    [one] Se ha vuelto a borrar a { $count } socio que lo pidió.
   *[other] Se ha vuelto a borrar a { $count } socios que lo pidieron.
}

override-other = Hace falta un encargado
override-discretion = Regalo por encima del límite del día
override-undo-late = Deshacer fuera de plazo
override-note = Hace falta una segunda persona. Quien lo pide no puede autorizarlo.
override-asks = { $name } lo pide a las { $at }
override-quote = «{ $reason }»
override-reason = Motivo
override-reasons = Corregir un error | Disculpa al cliente | Acordado con el dueño
override-discretion-reasons = Disculpa al cliente | Compartió la publicación | Cliente habitual
override-undo-late-reasons = Socio equivocado | Regalo equivocado | El cliente cambió de idea
override-reason-missing = Escriba o toque antes un motivo. Queda en el registro.
override-once = Vale una vez, solo para este acto. Los dos nombres quedan en el registro.
override-nobody = Aquí nadie más puede autorizar. Añada antes un encargado o un dueño en Personal.
override-not-now = Ahora no
override-approve = Autorizar
override-approve-amount = Autorizar { $amount }

staff-count = { $people ->
    [one] { $people } persona, { $atWork } trabajando
   *[other] { $people } personas, { $atWork } trabajando
}
staff-people = Personas
staff-person = Persona
staff-role = Función
staff-sign = En la caja
staff-locked = bloqueada
staff-no-pin = aún sin PIN
staff-wrong-today = { $count ->
    [one] { $count } fallo hoy
   *[other] { $count } fallos hoy
}
staff-at-work = trabajando
staff-joint = ,{" "}
staff-role-since = { $role } desde { $month }
staff-pin-set = PIN del { $when }
staff-may-gifts = Regala por su cuenta
staff-may-late = Deshace tarde
staff-may-costs = Ve los costes
staff-may-approve = Autoriza a otros
staff-may-people = Cambia el personal
staff-may-lock = Se bloquea a los
staff-may-yes = sí
staff-may-no = no
staff-may-with-manager = con encargado
staff-may-no-limit = sin límite
staff-may-a-day = { $count } al día
staff-minutes = { $count } min
staff-owner-only = Solo el dueño cambia el personal.
staff-lift = Dejar entrar ({ $wait })
staff-new-pin = Nuevo PIN
staff-new-pin-of = Nuevo PIN de { $name }
staff-new-pin-note = El anterior deja de valer al momento, en todas las cajas.
staff-new-pin-set = Poner el PIN
staff-current-pin = Primero el PIN actual
staff-choose-pin = Nuevo PIN de 4 a 8 cifras
staff-pin-changed = { $name } tiene un PIN nuevo.
staff-change = Cambiar a { $name }
staff-changed = Cambios de { $name } guardados.
staff-leaves = Ya no trabaja aquí
staff-leaves-title = ¿{ $name } ya no trabaja aquí?
staff-leaves-note = El PIN deja de valer al momento. Lo hecho queda en el registro con este nombre. Si vuelve, se añade de nuevo.
staff-stays = Sigue trabajando aquí
staff-left-done = { $name } ya no puede entrar.
staff-add = Añadir persona
staff-added = { $name } ya puede entrar.
staff-name = Nombre
staff-name-note = Como le llaman sus compañeros. Sale en el bloqueo.
staff-name-missing = Hace falta un nombre. Escriba cómo le llaman sus compañeros.
staff-first-pin = Primer PIN de 4 a 8 cifras
staff-pin-missing = Que elija un PIN y lo escriba dos veces.
staff-role-clerk-may = Da de alta socios, entrega regalos, corrige errores al momento.
staff-role-manager-may = También autoriza a otros, recibe existencias, ve costes y registro.
staff-role-owner-may = También personal, tienda, ley, copias y todo lo demás.
staff-sheet = Hoja de recuperación
staff-sheet-note = Le deja entrar si olvida el PIN y devuelve la tienda en un ordenador nuevo.
staff-sheet-code = El código de recuperación se puede renovar aquí. El anterior deja de valer al momento.
staff-sheet-key = La clave de las copias no cambia ni se muestra. Compruébela en Ajustes, Copias.
staff-code-new = Crear un código nuevo
staff-code-keep = Conservar el código
staff-code-done = Desde ahora vale el código nuevo.

staff-book = Quién hizo qué
staff-entries = { $many ->
    [one] { $count } entrada
   *[other] { $count } entradas
}
staff-everyone = Todas
staff-filter-look = Por revisar
staff-filter-approved = Autorizado
staff-filter-members = Socios
staff-filter-gifts = Regalos
staff-filter-staff = Personal
staff-filter-shop = Tienda
staff-at-lock = en la caja bloqueada
staff-approved-by = autorizado por
staff-book-older = Entradas anteriores
staff-book-empty = Aún no hay nada de este tipo
staff-book-empty-note = Cada acto de la tienda queda aquí con su nombre, mientras exista la tienda.
staff-chain-checking = Comprobando cada entrada con la anterior.
staff-chain-whole = La cadena está entera:
staff-chain-broken = La cadena se rompe en la entrada { $entry }:
staff-chain-broken-note = Alguien cambió el archivo fuera de Storeloop. Guarde una copia y mire las copias anteriores a esa entrada.
staff-chain-head = cabeza
staff-chain-checked = comprobada { $when }
staff-chain-again = Comprobar otra vez

audit-other = { $command }
audit-staff-sign-out = Salida
audit-setup-load-demo = Tienda de prueba creada
audit-setup-wipe-demo = Tienda de prueba borrada
audit-shop-change-shop = Tienda cambiada
audit-shop-change-settings = Ajustes cambiados
audit-shop-set-logo = Logotipo cambiado
audit-members-enrol = Alta
audit-members-change = Socio cambiado
audit-members-merge = Socios unidos
audit-members-undo-merge = Unión deshecha
audit-members-replace-card = Tarjeta cambiada
audit-privacy-erase = Datos borrados
audit-privacy-export-person = Datos entregados
audit-gifts-add = Regalo añadido
audit-gifts-change = Regalo cambiado
audit-gifts-retire = Regalo retirado
audit-gifts-bring-back = Regalo recuperado
audit-gifts-set-photo = Foto cambiada
audit-gifts-receive = Entrada de existencias
audit-gifts-report-damage = Dañado
audit-gifts-take-back = Devuelto a existencias
audit-gifts-count = Recuento
audit-gifts-give = Regalo por cuenta propia
audit-gifts-hand-over = Entregado
audit-gifts-undo-hand-over = Entrega deshecha
audit-gifts-cancel-grant = Regalo por entregar anulado
audit-gifts-change-rules = Reglas de los regalos cambiadas
