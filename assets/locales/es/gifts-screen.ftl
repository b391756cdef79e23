# La pantalla de oficina Regalos: el estante por finalidad, lo que espera y los formularios.
gifts-views = Qué ver
gifts-view-shelf = Estante
gifts-view-waiting = Por entregar
gifts-view-retired = Retirados
gifts-month = { $given } entregados, { $promised } prometidos
gifts-month-of = { $given } entregados, { $promised } prometidos, de { $budget }
gifts-receive = Recibir
gifts-count-stock = Contar
gifts-new = Nuevo regalo
gifts-rules = Reglas de los regalos
gifts-failed = No se ha podido leer el estante

gifts-tier-drainage = Atraer gente
gifts-tier-lottery = Animar el grupo
gifts-tier-reward = Dar las gracias
gifts-tier-name-drainage = Regalo gancho
gifts-tier-name-lottery = Premio de sorteo
gifts-tier-name-reward = Regalo por recomendar
gifts-tier-capped = { $tier }, tope { $cap }
gifts-tier-drainage-count = { $count ->
    [one] { $count } gancho, { $given } entregados
   *[other] { $count } ganchos, { $given } entregados
}
gifts-tier-lottery-count = { $count ->
    [one] { $count } premio, { $given } entregados
   *[other] { $count } premios, { $given } entregados
}
gifts-tier-reward-count = { $count ->
    [one] { $count } por recomendar, { $given } entregados
   *[other] { $count } por recomendar, { $given } entregados
}
gifts-cap-a-piece = tope por pieza
gifts-add-drainage = Añadir un gancho
gifts-add-lottery = Añadir un premio
gifts-add-reward = Añadir un regalo
gifts-reorder-mark = punto de pedido
gifts-empty = Aún no hay regalos
gifts-empty-note = Empiece con algo pequeño que guste llevarse a casa: cuesta poco y atrae gente.
gifts-empty-act = Añadir el primer regalo
gifts-empty-drainage = Aún nada atrae gente
gifts-empty-drainage-note = Un detalle para cada persona que se dé de alta: útil, querido y por debajo del tope.
gifts-empty-lottery = Aún no hay premios
gifts-empty-lottery-note = Con tres premios hay sorteo: uno que todos querrían y dos que tocan a casi todos.
gifts-empty-reward = Aún no hay agradecimientos
gifts-empty-reward-note = Un regalo para quien trae a un amigo. Puede costar más: se da menos veces.

gifts-free = libres
gifts-reserved = { $count } reservados
gifts-owed = { $count } debidos
gifts-worth = Vale { $amount } para el cliente
gifts-worth-welcome = De bienvenida, vale { $amount }
gifts-above-cap = supera el tope
gifts-above = Supera el tope: { $reason }
gifts-above-by = Supera el tope, { $name }: { $reason }
gifts-order = Pedir más
gifts-order-from = Pedir a { $supplier }

gifts-on-shelf = En estante
gifts-reserved-label = Reservados
gifts-free-label = Libres
gifts-owed-label = Debidos
gifts-perceived = Valor para el cliente
gifts-unit-cost-average = Coste medio por pieza
gifts-cost-of-cap = { $cost }, tope { $cap }
gifts-stock-value = Valor en estante
gifts-why-above = Por qué supera el tope
gifts-reason-by = { $reason } ({ $name })
gifts-given = Entregados hasta hoy
gifts-given-ever = { $count } entregados
gifts-supplier = Proveedor
gifts-reorder = Pedir al llegar a
gifts-book = Movimientos
gifts-shelf-after = quedan
gifts-book-empty = Aún no se ha movido nada.
gifts-movement-received = Recibido
gifts-movement-reserved = Reservado
gifts-movement-released = Ya no reservado
gifts-movement-handed-over = Entregado
gifts-movement-returned = Devuelto
gifts-movement-damaged = Dañado
gifts-movement-counted = Contado
gifts-movement-detail = { $actor }: { $note }
gifts-edit = Editar
gifts-retire = Retirar
gifts-bring-back = Recuperar
gifts-retired-said = { $name } se ha retirado. Sus apuntes se conservan.
gifts-brought-back = { $name } vuelve al estante

gifts-name = Nombre, con tamaño
gifts-purpose = Para qué es
gifts-perceived-note = Lo que costaría en la tienda.
gifts-reorder-note = Con esta cantidad se avisa.
gifts-picture = Imagen
gifts-photo = Foto del regalo
gifts-photo-add = Añadir una foto
gifts-photo-other = Otra foto
gifts-photo-away = Quitar la foto
gifts-photo-wrong = Este archivo no es una imagen válida. Elija un JPEG, PNG o WebP.
gifts-drawing-orange = Naranja
gifts-drawing-bag = Bolsa
gifts-drawing-bottle = Botella
gifts-drawing-peeler = Pelador
gifts-drawing-crate = Caja de fruta
gifts-drawing-pomelo = Pomelo
gifts-drawing-persimmon = Caqui
gifts-drawing-apple = Manzana
gifts-drawing-jar = Tarro
gifts-drawing-grapes = Uvas
gifts-drawing-kiwi = Kiwi
gifts-drawing-gift = Caja de regalo
gifts-quantity = Piezas recibidas
gifts-pieces = uds.
gifts-unit-cost = Coste por pieza
gifts-cap-note = Tope { $cap } por pieza.
gifts-cap-note-average = Tope { $cap } por pieza, de media.
gifts-wrong-cap = Supera el tope de { $cap }. Bájelo o escriba por qué.
gifts-wrong-cap-owner = Supera el tope de { $cap }. Bájelo o pregunte al dueño.
gifts-cap-reason = Por qué supera el tope
gifts-cap-reason-note = Se verá junto al regalo, con su nombre.
gifts-add = Añadir el regalo
gifts-added = { $name } ya está en el estante
gifts-edit-title = Editar { $name }
gifts-changed = { $name }: guardado
gifts-wrong-name = Escriba cómo se llama.
gifts-wrong-worth = Escriba lo que costaría en la tienda.
gifts-wrong-cost = Escriba lo que cuesta una pieza; 0 si fue un obsequio.
gifts-wrong-reason = Escriba por qué o baje el coste.
gifts-wrong-quantity = Escriba cuántas piezas.

gifts-gift = Regalo
gifts-choose = Elija un regalo
gifts-receive-title = Recibir: { $name }
gifts-received-said = { $count ->
    [one] { $name }: { $count } pieza recibida, { $shelf } en el estante
   *[other] { $name }: { $count } piezas recibidas, { $shelf } en el estante
}
gifts-shelf-said = { $name }: { $shelf } en el estante
gifts-note = Nota para los libros
gifts-damage-act = Dañado
gifts-damage-title = Dañado: { $name }
gifts-damage-note = Hay { $shelf } en el estante. Lo dañado sale de él; lo prometido se mantiene mientras alcance.
gifts-damage-pieces = Piezas dañadas
gifts-damage-why = Qué ha pasado
gifts-wrong-note = Escriba qué ha pasado; basta una palabra.
gifts-take-back-act = Devolución
gifts-take-back-title = Devolución: { $name }
gifts-take-back-note = Un cliente devuelve piezas que se pueden volver a dar. Ahora hay { $shelf } en el estante.
gifts-take-back-pieces = Piezas devueltas
gifts-count-act = Contar
gifts-count-title = Contar: { $name }
gifts-count-note = Las reservadas también están ahí: cuéntelas todas. Según los libros hay { $shelf }.
gifts-count-pieces = Piezas en el estante
gifts-count-all = Contar existencias
gifts-count-all-note = Cuente cada pieza, también las reservadas. Una fila vacía no se cuenta.
gifts-count-book = según los libros, { $shelf }
gifts-count-of = { $name }, contados
gifts-count-fits = cuadra
gifts-count-more = sobran { $count }
gifts-count-fewer = faltan { $count }
gifts-count-save = { $count ->
    [0] Guardar el recuento
    [one] Guardar { $count } recuento
   *[other] Guardar { $count } recuentos
}
gifts-counted-said = { $count ->
    [one] { $count } regalo contado
   *[other] { $count } regalos contados
}

gifts-rules-saved = Reglas guardadas
gifts-rules-caps = Lo que puede costar una pieza
gifts-rules-caps-note = Por encima, alguien escribe por qué. Vacío quiere decir sin tope.
gifts-month-budget = Presupuesto al mes
gifts-month-budget-note = Para la barra sobre el estante; no detiene nada.
gifts-welcome = Regalo de bienvenida
gifts-welcome-none = Ninguno
gifts-welcome-note = Espera a cada persona que se da de alta, acepte lo que acepte.
gifts-grant-days = Días que espera un regalo
gifts-grant-days-note = Después vuelve al estante.
gifts-clerk-per-day = Un dependiente, al día
gifts-manager-per-day = Un encargado, al día
gifts-per-day-note = Regalos a su criterio, con motivo.

gifts-waiting-none = Nada por entregar
gifts-waiting-none-note = Los regalos prometidos a los socios están aquí hasta que los recogen. En el mostrador se da uno con dos teclas.
gifts-to-counter = Al mostrador
gifts-waiting-more = { $shown } de { $total }. Busque al socio para ver los demás.
gifts-phone-ends = móvil acaba en { $last4 }
gifts-no-phone = sin teléfono
gifts-since = desde { $when }
gifts-until = hasta { $when }
gifts-reason-note = { $reason }: { $note }
gifts-reason-owed = { $reason }; no queda en el estante
gifts-hand-over = Entregar
gifts-cancel = Anular
gifts-cancel-title = ¿Anular { $gift } de { $name }?
gifts-cancel-note = La pieza queda libre. Nadie avisa al socio; dígaselo usted.
gifts-cancel-reason = Por qué, para los libros
gifts-wrong-cancel = Escriba por qué; basta una palabra.
gifts-cancel-act = Anular el regalo
gifts-cancel-keep = Que siga esperando
gifts-cancelled = { $gift } ya no espera a { $name }
gifts-retired-none = No hay nada retirado
gifts-retired-none-note = Un regalo que ya no se da se retira desde su propia ficha. Sus apuntes se conservan.
