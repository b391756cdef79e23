# Puntos: a qué dice que no el núcleo y qué encuentra su comprobación.
refusal-points-points-out-of-bounds = Este número de puntos no es posible. Escriba uno entre 1 y { $most }.
refusal-points-not-enough = { $points ->
    [one] Hay un punto. Elija menos.
   *[other] Hay { $points } puntos. Elija menos.
}
refusal-points-below-minimum = Una venta admite { $least } puntos o más. Use más o ninguno.
refusal-points-not-a-step = Los puntos se usan de { $step } en { $step }. Elija un múltiplo.
refusal-points-no-price = El precio en puntos de este regalo cambió o ya no existe. Abra otra vez la lista.
refusal-points-unknown-purchase = Este regalo por puntos no está en el libro. Abra otra vez la ficha del socio.
refusal-points-already-undone = Los puntos ya se devolvieron, { $atMs }. No se devolvieron dos veces.
refusal-points-not-waiting = Este regalo ya no está por entregar y sus puntos quedan gastados. Un encargado puede dar puntos a mano.
refusal-points-reason-missing = Los puntos a mano necesitan un motivo. Escríbalo.
refusal-points-text-too-long = El texto es demasiado largo. Acórtelo a { $most } caracteres.
refusal-points-rule-out-of-bounds = Un número de las reglas no es posible. Debe estar entre { $least } y { $most }.
refusal-points-names-unfit = Cada nivel y cada producto necesita un nombre propio. Escriba uno.
refusal-points-levels-not-rising = El nivel anterior empieza en { $amount }. El siguiente debe empezar por encima.

check-points-balance = Los puntos de un socio no coinciden con sus apuntes.
check-points-lot = Lo que queda de unos puntos que caducan juntos no coincide con sus apuntes.
check-points-reversal = Se quitaron o devolvieron más puntos de los que movió una venta.
check-points-settled = Lo que un socio ha gastado para su nivel no coincide con sus apuntes.
