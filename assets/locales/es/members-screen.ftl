# La pantalla de oficina Socios: la lista, la ficha al lado y los formularios.
members-head = { $people ->
    [one] { $all } persona, { $joined } altas en { $month }
   *[other] { $all } personas, { $joined } altas en { $month }
}
members-new = Nuevo socio
members-panel = Socio
members-all = Todos
members-stage = Etapa
members-stage-new = Nuevo
members-stage-active = Activo
members-stage-core = Fiel
members-stage-sleeping = Dormido
members-stage-lost = Perdido
members-stages-new = Nuevos
members-stages-active = Activos
members-stages-core = Fieles
members-stages-sleeping = Dormidos
members-stages-lost = Perdidos
members-stage-visits = { $stage }: { $count ->
    [0] sin visitas en 90 días
    [one] { $count } visita en 90 días
   *[other] { $count } visitas en 90 días
}
members-gift-waiting = Con regalo
members-tag = Etiqueta
members-every-tag = Cualquier etiqueta
members-source = Origen
members-every-source = Cualquier origen
members-sort-last-visit = Última visita
members-sort-number = Por número
members-sort-name = Por nombre
members-source-walk-in = Entró al pasar
members-source-flyer = Folleto
members-source-partner = Comercio socio
members-source-inviter = Invitado por un socio
members-source-activity = Actividad
members-source-stand = Puesto en la calle
members-source-online = Internet

members-member = Socio
members-last-visit = Última visita
members-likes = Gustos
members-joined = Alta
members-gifts = Regalos
members-never = nunca
members-today-at = hoy { $time }

members-empty = Aún no hay socios
members-empty-note = Aquí estará cada cliente que se dé de alta, con sus gustos y lo que le espera. Empiece con el próximo.
members-empty-act = Dar de alta al primero
members-none-fit = Nadie encaja
members-none-fit-note = Nadie cumple todo lo elegido. Quite un filtro o vea a todos.
members-show-everybody = Ver a todos
members-list-failed = No se ha podido leer la lista
members-choose-one = Elija un socio
members-choose-one-note = Pulse una fila: aquí verá visitas, amigos, gustos y tarjeta.
members-panel-failed = No se ha podido leer este socio

members-known = Lo que se sabe
members-visits = Visitas
members-friends = Amigos
members-gifts-waiting = Por entregar
members-came-through = Llegó por
members-through = { $source }, { $when }
members-through-inviter = { $name }, { $when }
members-card = Tarjeta
members-card-line = acaba en { $ends }, desde { $when }
members-card-none = sin tarjeta válida; haga una nueva
members-household-of = { $count } en casa
members-likes-household = { $likes }; { $count } en casa
members-district = Barrio
members-birthday = Cumpleaños
members-phone = Teléfono
members-phone-ends = acaba en { $last4 }
members-note = Nota
members-number = Número
members-none = ninguno
members-list = { $sum }, { $word }
members-agreed-to = Acepta
members-agreed-card = tarjeta y regalos
members-agreed-offers = ofertas por mensaje
members-agreed-birthday = felicitación de cumpleaños
members-agreed-profile = recordar sus gustos
members-agreed-nothing = nada
members-agreed-but = { $yes }; no acepta { $no }
members-joined-with = Unido
members-merged-line = con { $name }, n.º { $number }, { $when }
members-separate = Separar
members-book = Últimamente
members-book-older = Apuntes anteriores
members-book-empty = Todavía nada. Aquí se anotan visitas y regalos.

members-open-counter = Al mostrador
members-edit = Editar
members-more = Más
members-new-card = Tarjeta perdida o gastada
members-duplicates = Posibles duplicados
members-export = Exportar sus datos
members-erase = Borrar a este socio
members-exported = Guardado como { $file }. Contiene datos personales: entréguelo y bórrelo.

members-new-note = Para pasar altas en papel o cuando hay tiempo. Con cola, el formulario del mostrador es más rápido.
members-edit-title = Editar a { $name }
members-name = Nombre
members-phone-note = Si es del extranjero, con + y el código del país.
members-no-phone = Sin teléfono, porque
members-no-phone-no-phone = no tiene teléfono
members-no-phone-prefers-not = prefiere no darlo
members-no-phone-child = es menor y viene con un adulto
members-no-phone-foreign-phone = es extranjero y no se puede escribir
members-has-phone = ya hay uno
members-choose = Elija un motivo
members-birth-month = Cumpleaños, mes
members-birth-day = Día
members-no-birthday = no lo ha dicho
members-fourteen = Tiene 14 años o más
members-inviter = Lo invita
members-find-person = Número, nombre o últimas cifras
members-other-person = Elegir a otra persona
members-household = Personas en casa
members-interests = Intereses
members-tags = Etiquetas
members-language = Idioma de los mensajes
members-language-shop = El de la tienda
members-agrees = Acepta
members-purpose-card = Tarjeta y regalos
members-purpose-offers = Ofertas por mensaje
members-purpose-birthday = Felicitación de cumpleaños
members-purpose-profile = Recordar sus gustos
members-enrol = Dar de alta
members-enrolled = { $count ->
    [0] { $name } es el socio n.º { $number }.
    [one] { $name } es el socio n.º { $number }. Le espera un regalo.
   *[other] { $name } es el socio n.º { $number }. Le esperan { $count } regalos.
}
members-changed = { $name }: guardado
members-wrong-name = Escriba un nombre; basta una palabra.
members-wrong-phone = Escriba un teléfono o elija por qué no lo hay.
members-wrong-fourteen = Pregunte y márquelo. Con menos de 14 años, el socio es un adulto.
members-wrong-card = Pregunte y márquelo: sin esto no hay tarjeta.
members-wrong-inviter = Busque a quien invita o elija otro origen.

members-same-title = ¿Es la misma persona?
members-same-note = Hay alguien parecido a { $name }. Pida la tarjeta o las cuatro últimas cifras del teléfono.
members-same-person = La misma persona
members-another-person = Otra persona
members-likeness-same-phone = mismo teléfono
members-likeness-same-name = mismo nombre
members-likeness-like-name = nombre parecido

members-new-card-title = Tarjeta nueva para { $name }
members-new-card-note = La tarjeta que acaba en { $ends } deja de valer al momento. Lo demás no cambia.
members-card-lost = Perdida
members-card-lost-note = A quien muestre la anterior se le dirá que se dio por perdida.
members-card-replaced = Gastada
members-card-replaced-note = Recoja la anterior y córtela.
members-make-card = Hacer la tarjeta
members-card-made = Tarjeta nueva para { $name }

members-duplicates-title = ¿Quién más puede ser { $name }?
members-duplicates-note = Mismo teléfono, mismo nombre o casi. Mire bien antes de decidir: en una familia se repiten nombres.
members-duplicates-none = Nadie se parece a este socio.
members-duplicates-other = Unir con otra persona
members-compare = Comparar
members-open = Abrir
members-merge-title = Unir dos socios
members-merge-note = Para una persona que se dio de alta dos veces. Elija qué número y nombre quedan.
members-merge-stays = Quién queda
members-merge-this-stays = Queda este
members-merge-this-goes = Pasa al otro
members-merge-cards = Las dos tarjetas siguen valiendo: la n.º { $first } y la n.º { $second } abren a { $name }, n.º { $first }.
members-merge-sums = Visitas, amigos y regalos por entregar se suman en { $name }.
members-merge-words = Teléfono, cumpleaños y demás son los de { $name }; lo que le falte viene del otro.
members-merge = Unir
members-merged = El n.º { $gone } pasa a ser { $survivor }, n.º { $kept }
members-merge-undone = { $name } vuelve a estar aparte

members-erase-title = ¿Borrar a { $name }?
members-erase-note = Cuando un socio pide que se le olvide. No se puede deshacer, ni con una copia de seguridad.
members-erase-goes = Qué se borra
members-erase-goes-what = Nombre, teléfono, cumpleaños, barrio, gustos, notas y permisos. La tarjeta deja de valer y se anulan los regalos por entregar.
members-erase-merged = También lo de los socios unidos a este.
members-erase-stays = Qué queda
members-erase-stays-what = Visitas y regalos en los libros, sin nombre. Durante doce meses, un código hecho con el teléfono, para no dar dos veces el regalo de alta.
members-erase-reason = Motivo, para los libros; sin nombres
members-erase-type = Escriba { $number } para confirmar
members-erase-for-good = Borrar para siempre
members-erase-keep = Conservar al socio
members-erased = El n.º { $number } está borrado

# Pasar socios desde una tabla.
members-import = Importar
members-import-title = Importar socios
members-import-note = Desde una hoja de cálculo u otro programa.
members-import-how-save = Guarde la tabla como CSV: en la hoja de cálculo elija Guardar como y después CSV. La primera fila lleva los encabezados.
members-import-how-look = Elija el archivo. Verá qué contiene y dirá qué hay en cada columna.
members-import-how-take = Nadie pasa a ser socio hasta que usted lo confirme.
members-import-no-gift = La importación no promete regalo de bienvenida a nadie.
members-import-no-twice = Un teléfono que ya está en la tienda no se importa dos veces.
members-import-agreed = Estas personas han aceptado que la tienda guarde su nombre y su teléfono para la tarjeta
members-import-begin = { $rows ->
    [one] Importar una fila
   *[other] Importar { $count } filas
}
members-import-running = Importando socios
members-import-meanwhile = Las cajas siguen funcionando. Los socios ya importados se quedan aunque la detenga.
members-import-done = Importación terminada
members-import-stopped = Importación detenida
members-import-taken = { $people ->
    [0] No se ha importado a nadie
    [one] Se ha importado a una persona
   *[other] Se ha importado a { $taken } personas
}
members-import-missed-note = Las filas se cuentan como en la hoja de cálculo: los encabezados son la fila 1. Corríjalas e importe de nuevo el archivo, o dé de alta a estas personas una a una.
