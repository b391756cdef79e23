# An offer between two shops in plain sentences; both owners read the same words, each in their own language.
alliance-say-day-of-year = { $day } { $year }
alliance-say-open = an amount still to be said
alliance-say-promise = Whoever brings a voucher of { $issuer } to { $redeemer } gets { $what }.
alliance-say-amount = { $amount } off a purchase
alliance-say-percent = { $percent } off a purchase
alliance-say-chances = { $count ->
    [one] a chance in a draw
   *[other] { $count } chances in a draw
}
alliance-say-some-gift = a gift that { $redeemer } chooses
alliance-say-some-amount = an amount off a purchase
alliance-say-some-percent = a part off a purchase
alliance-say-some-chance = chances in a draw
alliance-say-some-newcomer = the pack for newcomers of { $redeemer }
alliance-say-pays-issuer = For each one used { $issuer } pays { $redeemer } { $price }.
alliance-say-pays-halves = Each one used counts { $price }: { $issuer } pays half of it to { $redeemer }, { $redeemer } bears the other half.
alliance-say-pays-redeemer = { $redeemer } gives it away to win customers; { $issuer } pays nothing.
alliance-say-prepaid = { $issuer } may sell { $redeemer } a pack ahead at { $price } each; nothing more is owed when they are used.
alliance-say-cap = All of them together come to { $cap } at most.
alliance-say-good-days = { $days ->
    [0] A voucher is good on the day of issue.
    [one] A voucher is good until the day after it was issued.
   *[other] A voucher is good for { $days } days after it was issued.
}
alliance-say-good-dates = Vouchers are good from { $from } to { $until }.
alliance-say-window = { $days ->
    [0] { $redeemer } hands a used voucher in by its last day to be paid.
    [one] { $redeemer } hands a used voucher in at the latest one day after its last day to be paid.
   *[other] { $redeemer } hands a used voucher in at the latest { $days } days after its last day to be paid.
}
alliance-say-manager = A manager of { $redeemer } agrees to each use.
