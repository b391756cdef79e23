## Negativas

refusal-members-unknown-member = No existe ese cliente socio. Búscalo por nombre, teléfono o tarjeta.
refusal-members-erased = Los datos de esta persona se borraron. No queda nada que mostrar.
refusal-members-name-missing = Un cliente socio necesita un nombre. Escribe al menos un carácter.
refusal-members-text-too-long = El texto tiene más de { $most } caracteres. Acórtalo.
refusal-members-too-many-words = Hay más de { $most } etiquetas o intereses. Quita algunos.
refusal-members-limit-out-of-bounds = Una lista muestra de 1 a { $most } clientes socios.
refusal-members-phone-not-usable = No es un número de teléfono completo. Revisa las cifras o empieza con + y el prefijo del país.
refusal-members-phone-or-reason = Falta el teléfono. Escríbelo o elige por qué no hay.
refusal-members-birthday-impossible = Ese día no existe en ese mes. Revisa el cumpleaños; el día puede quedar vacío.
refusal-members-household-out-of-bounds = Un hogar tiene de { $least } a { $most } personas. Corrige el número o déjalo vacío.
refusal-members-under-fourteen = La tarjeta es para personas de 14 años o más. Pregunta y marca la casilla.
refusal-members-inviter-missing = El origen es una invitación, pero no consta de quién. Elige a quien invita u otro origen.
refusal-members-unknown-inviter = Quien invita no es cliente socio de esta tienda. Elige a otra persona u otro origen.
refusal-members-inviter-is-self = Quien invita tiene el mismo teléfono. Nadie puede invitarse a sí mismo; elige a otra persona.
refusal-members-unknown-wording = Los textos de consentimiento han cambiado. Abre de nuevo el formulario y vuelve a preguntar.
refusal-members-card-consent-needed = La tarjeta requiere el consentimiento para guardar nombre y teléfono. Sin él no se crea; si ya existe, la persona propietaria puede borrar los datos.
refusal-members-phone-known = Este número ya es de { $name }. Pide la tarjeta o confirma que comparten teléfono.
refusal-members-maybe-known = { $count ->
    [one] Hay un cliente socio con este nombre o uno parecido. Míralo primero y después confirma.
   *[other] Hay { $count } clientes socios con este nombre o uno parecido. Míralos primero y después confirma.
}
refusal-members-same-person = Ya son la misma persona.
refusal-members-unknown-merge = No existe esa fusión.
refusal-members-already-undone = Esa fusión ya se deshizo.
refusal-members-later-merge = Una fusión posterior se apoya en esta. Deshaz primero la posterior.
refusal-members-not-a-table = Este archivo no es una tabla de texto. En la hoja de cálculo, elija Guardar como, después CSV, y use ese archivo.
refusal-members-table-empty = La tabla no tiene filas bajo los encabezados. Elija un archivo con al menos una persona.
refusal-members-table-too-large = La tabla es demasiado grande: caben hasta { $mostMib } MiB y 200 000 filas. Divídala e importe las partes una tras otra.
refusal-members-name-column-missing = Ninguna columna está señalada como la del nombre. Elija cuál es.
refusal-members-unknown-import = Esa importación no se ha iniciado. Elija de nuevo el archivo.

## Lo que encuentra una comprobación

check-member-survivor = Los clientes socios fusionados forman un círculo
check-member-card = Un cliente socio no tiene tarjeta válida, o una persona borrada aún tiene una
check-member-search = La búsqueda no contiene exactamente a los clientes socios que hay
check-member-visits = El número de visitas no coincide con las visitas registradas
check-member-inviter = Una invitación sigue bloqueada por una fusión que se deshizo
check-member-erased = Queda algo de una persona borrada
