# The two words that phone and customer display show alike.
join-word = { $word ->
 *[w00] ciruela
  [w01] farol
  [w02] manzana
  [w03] cometa
  [w04] limón
  [w05] campana
  [w06] melocotón
  [w07] barco
  [w08] cereza
  [w09] tambor
  [w10] aceituna
  [w11] lámpara
  [w12] melón
  [w13] torre
  [w14] nuez
  [w15] puente
  [w16] mango
  [w17] jardín
  [w18] higo
  [w19] espejo
  [w20] almendra
  [w21] vela
  [w22] jengibre
  [w23] ventana
  [w24] pimiento
  [w25] montura
  [w26] trébol
  [w27] ancla
  [w28] calabaza
  [w29] cinta
  [w30] albahaca
  [w31] brújula
}
