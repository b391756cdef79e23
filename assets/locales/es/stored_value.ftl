# Saldo: a qué dice que no el núcleo, qué encuentra su comprobación y las reglas de pantallas y recibos.
refusal-stored-value-amount-out-of-bounds = El importe es cero, menor que cero o demasiado grande. Revíselo y escríbalo de nuevo.
refusal-stored-value-unknown-package = Las recargas han cambiado. Elija una de nuevo.
refusal-stored-value-cash-too-little = Faltan { $missing } en efectivo. Cuéntelo otra vez o cambie la forma de pago.
refusal-stored-value-above-cap = Una tarjeta puede tener { $cap } y aún caben { $amount }. Haga una recarga menor o añada un teléfono al socio.
refusal-stored-value-not-enough = La tarjeta tiene { $amount } y faltan { $missing }. Recargue o cobre el resto de otra forma.
refusal-stored-value-expired = Este saldo valía hasta { $atMs }. Se conserva: añada un teléfono, recargue o pida a un encargado que lo reabra.
refusal-stored-value-more-than-paid = Quedan { $amount } de lo pagado. Devuelva eso o menos.
refusal-stored-value-unknown-recharge = Esta recarga no está en el libro. Abra otra vez la ficha del socio.
refusal-stored-value-already-undone = Ya se anuló, { $atMs }. No se anuló dos veces.
refusal-stored-value-already-spent = Parte de esta recarga ya se gastó. Devuelva lo que queda de lo pagado.
refusal-stored-value-no-card = No es una tarjeta completa de esta tienda. Escanee otra vez la del socio.
refusal-stored-value-other-card = Esta tarjeta es de otra persona. Escanee la de este socio o use su PIN.
refusal-stored-value-card-ended = Esta tarjeta se perdió o se cambió. Use la nueva, el PIN del socio o un encargado.
refusal-stored-value-proof-invalid = El PIN se comprobó para otra cosa o hace demasiado. Que el socio lo escriba de nuevo.
refusal-stored-value-proof-missing = Gastar tanto exige una prueba. Escanee la tarjeta del socio, use su PIN o pida a un encargado.
refusal-stored-value-no-pin = Este socio no tiene PIN. Escanee su tarjeta o pida a un encargado.
refusal-stored-value-wrong-pin = { $left ->
    [one] PIN incorrecto. Un fallo más lo bloquea.
   *[other] PIN incorrecto. Quedan { $left } intentos antes de que se bloquee.
}
refusal-stored-value-pin-locked = { $seconds ->
    [one] Demasiados PIN incorrectos. Se abre en un segundo. La tarjeta funciona ya.
   *[other] Demasiados PIN incorrectos. Se abre en { $seconds } segundos. La tarjeta funciona ya.
}
refusal-stored-value-pin-too-simple = Este PIN es de los primeros que cualquiera probaría. Elija uno que no se repita ni vaya seguido.
refusal-stored-value-packages-unfit = Puede haber { $most } recargas, cada una con otro pago. Cambie la lista.
refusal-stored-value-cap-above-law = La ley permite aquí { $cap } como máximo. Escriba un tope menor o déjelo vacío.
refusal-stored-value-years-out-of-bounds = Un saldo sin teléfono vale de { $least } a { $most } años. Escriba un número intermedio o déjelo vacío.
refusal-stored-value-balance-left = Este socio aún tiene aquí { $amount } suyos. Devuélvalos primero y borre después.
refusal-stored-value-merge-owes = Se gastaron { $missing } de las dos tarjetas juntas. Recargue antes esa cantidad y deshaga la unión después.
refusal-stored-value-days-out-of-bounds = Un extracto abarca hasta { $most } días, el primero antes que el último. Elija otros días.

check-value-balance = El saldo de una tarjeta no coincide con sus apuntes.
check-value-reversal = Se devolvió más de lo que se cobró, o en otro sitio.
check-value-act = Una recarga o una devolución no tiene apunte.
check-value-below-zero = Un saldo está por debajo de cero sin una devolución que lo explique.

stored-value-refund-rule = Devolución cualquier día: lo que queda de lo pagado, entero; la bonificación caduca en proporción.
stored-value-order = Primero se gasta lo pagado y al final la bonificación.
stored-value-only-here = Vale solo en esta tienda.
