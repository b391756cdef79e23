# The two words that phone and customer display show alike.
join-word = { $word ->
 *[w00] 李子
  [w01] 灯笼
  [w02] 苹果
  [w03] 风筝
  [w04] 柠檬
  [w05] 铃铛
  [w06] 桃子
  [w07] 小船
  [w08] 樱桃
  [w09] 小鼓
  [w10] 橄榄
  [w11] 台灯
  [w12] 甜瓜
  [w13] 高塔
  [w14] 核桃
  [w15] 石桥
  [w16] 芒果
  [w17] 花园
  [w18] 无花果
  [w19] 镜子
  [w20] 杏仁
  [w21] 蜡烛
  [w22] 生姜
  [w23] 窗户
  [w24] 辣椒
  [w25] 马鞍
  [w26] 三叶草
  [w27] 船锚
  [w28] 南瓜
  [w29] 丝带
  [w30] 罗勒
  [w31] 指南针
}
