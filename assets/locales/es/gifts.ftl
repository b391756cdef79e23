# Regalos: a qué dice que no el núcleo y qué encuentra su comprobación.
refusal-gifts-unknown-gift = Este regalo no está en la lista. Elija otro.
refusal-gifts-name-missing = El regalo necesita un nombre. Escriba uno.
refusal-gifts-name-taken = Ya hay un regalo con este nombre. Elija otro nombre.
refusal-gifts-text-too-long = El texto es demasiado largo. Acórtelo a { $most } caracteres.
refusal-gifts-unknown-picture = Este dibujo no está en la lista. Elija otro.
refusal-gifts-quantity-out-of-bounds = Este número de piezas no es posible. Escriba uno entre { $least } y { $most }.
refusal-gifts-amount-out-of-bounds = El importe es menor que cero o demasiado grande. Revíselo y escríbalo de nuevo.
refusal-gifts-above-cap = Cada pieza costaría { $cost } y el tope es { $cap }. El dueño puede permitirlo si indica el motivo.
refusal-gifts-retired = Este regalo está retirado. Recupérelo primero o elija otro.
refusal-gifts-out-of-stock = Todas las piezas están reservadas para otras personas. El regalo sigue por entregar hasta que lleguen más.
refusal-gifts-more-than-shelf = { $shelf ->
    [0] No queda ninguna pieza en el estante. Si hay alguna, haga un recuento.
    [one] Solo hay una pieza en el estante. Escriba 1 o haga antes un recuento.
   *[other] Solo hay { $shelf } piezas en el estante. Escriba menos o haga antes un recuento.
}
refusal-gifts-more-than-given = { $given ->
    [0] No queda ninguna pieza entregada por devolver. Si sobran en el estante, haga un recuento.
    [one] Solo se entregó una pieza. Escriba 1.
   *[other] Solo se entregaron { $given } piezas. Escriba { $given } o menos.
}
refusal-gifts-note-missing = Aquí hace falta el motivo en pocas palabras. Añada una nota.
refusal-gifts-reason-not-by-hand = Este motivo lo usan las reglas de la tienda. Elija otro.
refusal-gifts-daily-limit = { $most ->
    [0] Los regalos a criterio propio están desactivados. El dueño puede prometer uno.
   *[other] Los regalos a criterio propio de hoy están agotados ({ $most }). El dueño puede prometer más.
}
refusal-gifts-unknown-grant = Este regalo no está por entregar aquí. Vuelva a abrir la ficha del socio.
refusal-gifts-already-handed-over = Ya se entregó, { $atMs }, en la caja { $till }, por { $by }. No se ha entregado dos veces.
refusal-gifts-expired = Este regalo se guardó hasta { $atMs }. Prometa otro si el socio debe recibirlo.
refusal-gifts-not-ready = Este regalo está retenido hasta { $atMs }. Entréguelo a partir de entonces.
refusal-gifts-cancelled = Este regalo se anuló. Prometa otro si el socio debe recibirlo.
refusal-gifts-unknown-handover = Esta entrega no consta. Vuelva a abrir la ficha del socio.
refusal-gifts-already-undone = Ya se deshizo, { $atMs }. No se ha deshecho dos veces.
refusal-gifts-days-out-of-bounds = Un regalo puede esperar entre { $least } y { $most } días. Escriba un número intermedio.
refusal-gifts-limit-out-of-bounds = El número diario puede ser { $most } como máximo. Escriba uno menor.

check-gift-stock = Las existencias de un regalo no coinciden con sus movimientos.
check-gift-promises = Hay más piezas reservadas de un regalo que regalos por entregar o que piezas en el estante.
check-gift-owed = Se debe un regalo aunque queda una pieza libre.
check-gift-reservation = Un regalo por entregar no coincide con la pieza reservada.
check-gift-handover = Un regalo entregado no coincide con su movimiento.
check-gift-reversal = Una entrega no se deshizo con exactitud.
check-gift-value = Un estante vacío todavía tiene valor.
