# The two words that phone and customer display show alike.
join-word = { $word ->
 *[w00] plum
  [w01] lantern
  [w02] apple
  [w03] kite
  [w04] lemon
  [w05] bell
  [w06] peach
  [w07] boat
  [w08] cherry
  [w09] drum
  [w10] olive
  [w11] lamp
  [w12] melon
  [w13] tower
  [w14] walnut
  [w15] bridge
  [w16] mango
  [w17] garden
  [w18] fig
  [w19] mirror
  [w20] almond
  [w21] candle
  [w22] ginger
  [w23] window
  [w24] pepper
  [w25] saddle
  [w26] clover
  [w27] anchor
  [w28] pumpkin
  [w29] ribbon
  [w30] basil
  [w31] compass
}
