# An offer between two shops in plain sentences; both owners read the same words, each in their own language.
alliance-say-day-of-year = { $year }年{ $day }
alliance-say-open = （金额待填）
alliance-say-promise = 顾客持{ $issuer }的券到{ $redeemer }，可得{ $what }。
alliance-say-amount = 减 { $amount }
alliance-say-percent = { $percent } 的折扣
alliance-say-chances = { $count } 次抽奖机会
alliance-say-some-gift = { $redeemer }选定的一份礼品
alliance-say-some-amount = 一笔立减
alliance-say-some-percent = 一个折扣
alliance-say-some-chance = 抽奖机会
alliance-say-some-newcomer = { $redeemer }的新人礼包
alliance-say-pays-issuer = 每用一张，{ $issuer }付给{ $redeemer } { $price }。
alliance-say-pays-halves = 每用一张按 { $price } 计：{ $issuer }付一半给{ $redeemer }，另一半由{ $redeemer }承担。
alliance-say-pays-redeemer = { $redeemer }为引客而赠送，{ $issuer }不付钱。
alliance-say-prepaid = { $issuer }可按每张 { $price } 把整包预先卖给{ $redeemer }；用掉时不再另付。
alliance-say-cap = 全部合计最多 { $cap }。
alliance-say-good-days = { $days ->
    [0] 券仅在发出当天有效。
   *[other] 券自发出之日起 { $days } 天内有效。
}
alliance-say-good-dates = 券的有效期为{ $from }至{ $until }。
alliance-say-window = { $days ->
    [0] { $redeemer }须在券的最后有效日之内交来已用的券，才能收款。
   *[other] { $redeemer }最迟在券的最后有效日之后 { $days } 天内交来已用的券，才能收款。
}
alliance-say-manager = 每次使用须经{ $redeemer }的店长同意。
