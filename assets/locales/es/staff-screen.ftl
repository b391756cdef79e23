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
staff-lock-why = Demasiados PIN equivocados. Puede entrar otra persona, o un encargado deja entrar a { $name }.
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
