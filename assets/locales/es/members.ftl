## Negativas

refusal-members-unknown-member = No existe ese socio. Búsquelo por nombre, teléfono o tarjeta.
refusal-members-erased = Los datos de esta persona se borraron. No queda nada que mostrar.
refusal-members-name-missing = Un socio necesita un nombre. Escriba al menos un carácter.
refusal-members-text-too-long = El texto tiene más de { $most } caracteres. Acórtelo.
refusal-members-too-many-words = Hay más de { $most } etiquetas o intereses. Quite algunos.
refusal-members-limit-out-of-bounds = Una lista muestra de 1 a { $most } socios.
refusal-members-phone-not-usable = No es un número de teléfono completo. Revise las cifras o empiece con + y el código del país.
refusal-members-phone-or-reason = Falta el teléfono. Escríbalo o elija por qué no hay.
refusal-members-birthday-impossible = Ese día no existe en ese mes. Revise el cumpleaños; el día puede quedar vacío.
refusal-members-household-out-of-bounds = Un hogar tiene de { $least } a { $most } personas. Corrija el número o déjelo vacío.
refusal-members-under-fourteen = La tarjeta es para personas de 14 años o más. Pregunte y marque la casilla.
refusal-members-inviter-missing = El origen es una invitación, pero no consta de quién. Elija a quien invita u otro origen.
refusal-members-unknown-inviter = Quien invita no es socio de esta tienda. Elija a otra persona u otro origen.
refusal-members-inviter-is-self = Quien invita tiene el mismo teléfono. Nadie puede invitarse a sí mismo; elija a otra persona.
refusal-members-unknown-wording = Los textos de los permisos han cambiado. Abra de nuevo el formulario y vuelva a preguntar.
refusal-members-card-consent-needed = La tarjeta requiere el permiso del cliente para guardar nombre y teléfono. Sin él no se hace; si ya existe, el dueño puede borrarla.
refusal-members-phone-known = Este número ya es de { $name }. Pida la tarjeta o confirme que comparten teléfono.
refusal-members-maybe-known = { $count ->
    [one] Hay un socio con este nombre o uno parecido. Mírelo primero y después confirme.
   *[other] Hay { $count } socios con este nombre o uno parecido. Mírelos primero y después confirme.
}
refusal-members-same-person = Ya son la misma persona.
refusal-members-unknown-merge = No existe esa unión.
refusal-members-already-undone = Esa unión ya se deshizo.
refusal-members-later-merge = Una unión posterior se apoya en esta. Deshaga primero la posterior.
refusal-members-not-a-table = Este archivo no es una tabla de texto. En la hoja de cálculo, elija Guardar como, después CSV, y use ese archivo.
refusal-members-table-empty = La tabla no tiene filas bajo los encabezados. Elija un archivo con al menos una persona.
refusal-members-table-too-large = La tabla es demasiado grande: caben hasta { $mostMib } MiB y 200 000 filas. Divídala e importe las partes una tras otra.
refusal-members-name-column-missing = Ninguna columna está señalada como la del nombre. Elija cuál es.
refusal-members-unknown-import = Esa importación no se ha iniciado. Elija de nuevo el archivo.

## Lo que encuentra una comprobación

check-member-survivor = Los socios unidos forman un círculo
check-member-card = Un socio no tiene tarjeta válida, o una persona borrada aún tiene una
check-member-search = La búsqueda no contiene exactamente a los socios que hay
check-member-visits = El número de visitas no coincide con las visitas registradas
check-member-inviter = Una invitación sigue bloqueada por una unión que se deshizo
check-member-erased = Queda algo de una persona borrada
