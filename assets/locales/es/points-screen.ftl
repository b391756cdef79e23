# Los puntos en pantalla.
points-adjust = Puntos a mano
points-adjust-title = Puntos a mano para { $name }
points-now = { $points } puntos ahora
points-give = Dar
points-take = Quitar
points-give-act = Dar { $points }
points-take-act = Quitar { $points }
points-number = Puntos
points-reason = Motivo, para el libro
points-wrong-number = Escriba cuántos puntos.
points-wrong-reason = Escriba brevemente el motivo.
points-adjusted = { $name } tiene ahora { $points } puntos

points-gift = Regalo por puntos
points-gift-title = Regalo por puntos para { $name }
points-gift-none = Ningún regalo tiene aún precio en puntos
points-gift-none-note = El dueño pone los precios en Ajustes, Puntos. Los socios eligen un regalo por lo que juntaron.
points-gift-shelf = { $count ->
    [one] uno en el estante
   *[other] { $count } en el estante
}
points-cost = { $count ->
    [one] { $points } punto
   *[other] { $points } puntos
}
points-gift-choose = Elija un regalo
points-gift-act = Usar { $points } puntos
points-gift-done = { $gift } por { $points } puntos. Espera a ser entregado.
points-gift-undone = { $points } puntos devueltos

points-purse = Puntos
points-purse-worth = valen { $amount }
points-purse-expiry = { $points } hasta el { $day }
points-purse-debt = { $points } pendientes tras una devolución
points-purse-level = Nivel
