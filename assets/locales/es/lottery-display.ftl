# Draws on the customers’ display, and words that both windows use.
draws-rank = { $number ->
    [1] 1.er premio
    [2] 2.º premio
    [3] 3.er premio
   *[other] { $number }.º premio
}
draws-rank-short = { $number ->
    [1] 1.º
    [2] 2.º
    [3] 3.º
   *[other] { $number }.º
}
draws-blank = Sin premio
draws-cards-left = { $left ->
    [one] Queda { $count } carta
   *[other] Quedan { $count } cartas
}
draws-sealed-display = Sellado antes de empezar como { $code }.
draws-scratch = Rasque aquí
draws-display-choose = { $name }, elija una carta.
draws-display-all-win = Todas las cartas ganan.
draws-display-no-face = Ninguna carta tiene cara todavía: su elección participa en el reparto.
draws-display-missed = No ha llegado. Toque otra vez una carta.
draws-display-gone = Este turno ha terminado. Pregunte en el mostrador.
draws-display-final = Un reparto no se deshace.
draws-display-cards = Cartas boca abajo
draws-display-card = Carta { $number }
draws-display-number = Un número del 1 al { $most }
draws-display-digits = Cifras
draws-display-delete = Borrar una cifra
draws-display-take = Tomar esta carta
draws-display-turning = { $name }, su carta está repartida
draws-display-card-chosen = Ha elegido el número { $choice }.
draws-display-wins = { $name } gana el { $rank }
draws-display-blank-who = { $name }, esta vez
draws-display-blank = Esta carta no tiene premio
draws-display-yours = Ya es suyo, gratis, en el mostrador
draws-display-check = En la página de su tarjeta puede comprobarlo.
draws-display-list = { $entrants ->
    [one] { $count } nombre en la lista. Está cerrada.
   *[other] { $count } nombres en la lista. Está cerrada.
}
draws-display-list-digest = Esta lista: { $code }
