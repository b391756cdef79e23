# Por qué no se acepta a una persona o un PIN.
refusal-staff-unknown-person = Aquí no trabaja nadie con ese nombre. Elija un nombre de la lista.
refusal-staff-left = Esta persona ya no trabaja aquí. El dueño puede añadirla de nuevo.
refusal-staff-no-pin = Esta persona aún no tiene PIN. El dueño le pone uno en Personal.
refusal-staff-wrong-pin = { $left ->
    [one] El PIN no coincide. Queda un intento antes del bloqueo.
   *[other] El PIN no coincide. Quedan { $left } intentos antes del bloqueo.
}
refusal-staff-person-locked = { $seconds ->
    [one] Demasiados PIN no coincidieron. Espere un segundo o pida a un encargado que quite el bloqueo.
   *[other] Demasiados PIN no coincidieron. Espere { $seconds } segundos o pida a un encargado que quite el bloqueo.
}
refusal-staff-till-locked-out = { $seconds ->
    [one] En esta caja no coincidieron demasiados PIN. Espere un segundo o pida a un encargado que quite el bloqueo.
   *[other] En esta caja no coincidieron demasiados PIN. Espere { $seconds } segundos o pida a un encargado que quite el bloqueo.
}
refusal-staff-pin-not-digits = Un PIN tiene de { $least } a { $most } cifras y nada más. Escríbalo con las teclas numéricas.
refusal-staff-pin-too-simple = Este PIN es de los primeros que cualquiera probaría. Quien autoriza necesita otro, por ejemplo cuatro cifras que no se repitan ni vayan seguidas.
refusal-staff-current-pin-missing = Para cambiar el PIN hace falta el actual. Escríbalo arriba.
refusal-staff-recovery-code-mistyped = El código tiene algún error. Compárelo con la hoja de recuperación y escríbalo otra vez.
refusal-staff-wrong-recovery-code = { $left ->
    [0] Este código ya se usó o se cambió. Tome la última hoja de recuperación.
    [one] Este código no es el que vale ahora. Tome la última hoja de recuperación; queda un intento antes de una pausa.
   *[other] Este código no es el que vale ahora. Tome la última hoja de recuperación; quedan { $left } intentos antes de una pausa.
}
refusal-staff-recovery-locked = { $seconds ->
    [one] Demasiados códigos no coincidieron. Espere un segundo y tome la última hoja de recuperación.
   *[other] Demasiados códigos no coincidieron. Espere { $seconds } segundos y tome la última hoja de recuperación.
}
refusal-staff-not-for-oneself = Esto requiere a una segunda persona. Avise a otro encargado o al dueño.
refusal-staff-not-a-manager = Esto requiere la autorización de un encargado o del dueño. Elija a uno de ellos.
refusal-staff-reason-missing = Una autorización necesita su motivo. Diga en pocas palabras para qué es.
refusal-staff-name-missing = Una persona necesita un nombre. Escriba cómo le llaman sus compañeros.
refusal-staff-name-taken = Ya trabaja aquí alguien con ese nombre. Añada algo que los distinga.
refusal-staff-text-too-long = El texto es demasiado largo. Acórtelo a { $most } caracteres.
refusal-staff-role-not-for-people = Una persona es dependiente, encargado o dueño. Elija una de las tres funciones.
refusal-staff-last-owner = La tienda necesita al menos un dueño con PIN. Haga antes dueño a otra persona.
refusal-staff-too-many-people = Hay sitio para { $most } personas. Quien ya no trabaja aquí puede salir de la lista.

# Quién hizo qué.
audit-staff-sign-in = Entrada
audit-staff-approve = Autorización
audit-staff-let-in = Bloqueo quitado
audit-staff-recover = Entrada con el código de recuperación
audit-staff-new-recovery-code = Código de recuperación nuevo
audit-staff-add-person = Persona añadida
audit-staff-change-person = Persona modificada
audit-staff-set-pin = PIN nuevo
audit-staff-person-leaves = Dejó la tienda
audit-setup-open-shop = Tienda abierta
audit-kind-locked-out = Bloqueo: demasiados PIN o códigos que no coincidieron
audit-kind-refused = Rechazado: la autorización no correspondía

# Lo que puede encontrar la comprobación.
check-audit-chain = La cadena de quién hizo qué está rota.
check-staff-owner = Nadie puede entrar como dueño.
check-staff-approvals = Las autorizaciones usadas y los actos autorizados no cuadran.
