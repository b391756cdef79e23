# The screen of rewards, its editor, and what other screens tell of friends and rewards.
rewards-new = New programme
rewards-failed = The programmes could not be read
rewards-sums = { $given } given, { $promised } promised, of { $budget }
rewards-given-by-clerk = Given by clerk
rewards-payables = To pay
rewards-empty = No programme yet
rewards-empty-note = Say what a member gets for bringing a friend: you see what it costs before it starts, and it stops at its budget.
rewards-empty-clerk = The owner has not started a programme. When one runs, its terms stand here.
rewards-empty-act = Write the first programme
rewards-open = Open { $name }
rewards-of = of { $budget }
rewards-times = { $times ->
    [0] nothing given yet
    [one] once
   *[other] { $count } times
}
rewards-missed = { $missed ->
    [one] { $count } missed
   *[other] { $count } missed
}
rewards-meter = { $given } given and { $promised } promised of { $budget }
rewards-chip-draft = Draft
rewards-chip-ended = Ended
rewards-chip-left = { $left } left
rewards-chip-not-yet = From { $day }
rewards-chip-over = Period over
rewards-chip-budget-used = Budget used
rewards-chip-gift-retired = Gift put away
rewards-chip-offer-stopped = Voucher stopped
rewards-ended-show = { $count ->
    [one] Show { $count } ended programme
   *[other] Show { $count } ended programmes
}
rewards-ended-hide = Hide ended programmes
rewards-ladder = The ladder
rewards-ladder-note = A friend counts when they first buy. One level only.
rewards-ladder-none = No ladder runs
rewards-ladder-none-note = With one, every further friend counts: the third brings more than the first.
rewards-ladder-begin = Build a ladder
rewards-rung-friends = { $friends ->
    [one] friend
   *[other] friends
}
rewards-rung-members = { $members ->
    [0] nobody yet
    [one] { $count } member
   *[other] { $count } members
}
rewards-rung-given = { $given } given
rewards-rung-waiting = { $waiting } waiting
rewards-rung-both = { $given } given, { $waiting } waiting
rewards-rung-nearest = { $name } needs { $missing } more
rewards-rung-cost = costs { $amount }
rewards-board = Who brought friends
rewards-board-period = Period
rewards-board-month = This month
rewards-board-last-month = Last month
rewards-board-year = This year
rewards-board-ever = Ever
rewards-board-next = { $missing } more: { $what }
rewards-board-squares = { $count } friends, the next reward at { $friends }
rewards-board-squares-end = { $count ->
    [one] { $count } friend
   *[other] { $count } friends
}
rewards-board-sum = { $friends } friends, { $members } members
rewards-board-masked = Names stay masked.
rewards-board-none = Nobody in this time
rewards-board-none-note = Whoever brings a friend who buys stands here.

# What staff gave at their own discretion, and what leaders are to be paid.
rewards-given-note = Posts confirmed, gifts and points by hand, and gifts that had gone when their sale was refunded.
rewards-from = From
rewards-to = To
rewards-given-who = Who
rewards-given-posts = Posts
rewards-given-rewarded = { $count } rewarded
rewards-given-gifts = Gifts by hand
rewards-given-points = Points by hand
rewards-given-kept = Kept though refunded
rewards-given-nobody = Nobody signed in
rewards-given-none = Nobody gave anything by hand in this time.
rewards-payables-note = Commissions of leaders that are paid outside Storeloop. Say here when one was paid.
rewards-payables-none = Nothing is to be paid.
rewards-payables-total = Still to pay
rewards-payables-line = { $friends ->
    [one] { $month }, { $count } friend paid { $sales }
   *[other] { $month }, { $count } friends paid { $sales }
}
rewards-payables-month = { $month } { $year }
rewards-payables-pay = Record as paid
rewards-payables-pay-for = Record as paid: { $name }, { $month }
rewards-payables-paid = { $amount } paid on { $day }
rewards-payables-not-due = Not due yet
rewards-payables-done = { $amount } to { $name } recorded as paid

# The editor: a programme as the sentence it will become. Every $name stands for a blank to fill in.
rewards-back = Back to rewards
rewards-name = Name of the programme
rewards-name-hint = Name the programme
rewards-draft-new = Not saved yet
rewards-draft-saved = Draft, saved { $time }
rewards-runs-since = Runs since { $day }
rewards-ended-on = Ended on { $day }
rewards-keep-draft = Keep as draft
rewards-kept = Draft saved
rewards-drop = Throw the draft away
rewards-dropped = Draft thrown away
rewards-drop-note = Nobody has got anything from it. It cannot be brought back.
rewards-drop-title = Throw { $name } away?
rewards-start = Start
rewards-start-on = Start on { $day }
rewards-start-title = Start { $name }?
rewards-start-note = Your members may rely on it from then on: terms change only in their favour.
rewards-start-worst = It costs at most { $amount }; it stops there.
rewards-started = { $name } has started
rewards-change = Save the change
rewards-changed = The change is saved, with what was before
rewards-end = End it
rewards-end-title = End { $name }?
rewards-end-note = Nobody gets anything new from it. What was given or promised stands.
rewards-end-reason = Why
rewards-ended = { $name } has ended
rewards-owner-only = Only the owner changes programmes. You may try what it would cost.
rewards-changes = Changes
rewards-changes-title = Changes of { $name }
rewards-changes-none = Nothing was changed since it started.
rewards-changes-line = { $when }, { $by }: { $fields }
rewards-before = Before
rewards-after = After
rewards-field = { $field ->
    [name] name
    [trigger] what has to happen
    [member] what the member gets
    [friend] what the friend gets
    [friendWhen] when the friend gets it
    [perMember] limit for each member
    [perDay] limit a day
    [perClerkDay] limit for each clerk
    [budget] budget
    [holdDays] days until it can be collected
    [fromDay] first day
    [toDay] last day
   *[other] terms
}
rewards-form-friend = When { $trigger }, you get { $member } and your friend gets { $friend }.
rewards-form-friend-least = When { $trigger }, for at least { $least }, you get { $member } and your friend, { $when }, gets { $friend }.
rewards-form-own = When { $trigger }, you get { $member }.
rewards-form-own-least = When { $trigger }, for at least { $least }, you get { $member }.
rewards-form-streak = When { $trigger } { $weeks } weeks in a row, you get { $member }.
rewards-form-ladder = When { $trigger }, you get:
rewards-form-leader = When { $trigger } in a month, the leader gets { $paid }:
rewards-form-limit = At most { $times } { $every } for each member and { $perDay } a day in the whole shop, from { $from } to { $to }.
rewards-form-no-limit = For each member { $every }, and at most { $perDay } a day in the whole shop, from { $from } to { $to }.
rewards-form-clerk = A clerk confirms at most { $perClerk } a day; beyond that a manager does.
rewards-form-period = It runs from { $from } to { $to }.
rewards-form-budget = It stops when { $budget } are used. What is given can be collected after { $hold } days, unless the sale is refunded.
rewards-blank-trigger = What has to happen
rewards-blank-least = At least this amount
rewards-blank-weeks = Weeks in a row
rewards-blank-member = What the member gets
rewards-blank-friend = What the friend gets
rewards-blank-points = Points
rewards-blank-bonus = Bonus
rewards-blank-chances = Draw chances
rewards-blank-when = When the friend gets it
rewards-blank-every = How often the limit counts
rewards-blank-times = Times
rewards-blank-per-day = Limit of the whole shop a day
rewards-blank-per-clerk = Limit of each clerk a day
rewards-blank-from = First day
rewards-blank-to = Last day
rewards-blank-budget = Budget
rewards-blank-hold = Days until it can be collected
rewards-blank-paid = How the leader gets it
rewards-any-number = any number
rewards-any-amount = any amount
rewards-choose = choose
rewards-nothing = nothing
rewards-points-some = points
rewards-bonus-some = bonus
rewards-chances-some = draw chances
rewards-voucher-some = voucher
rewards-free = { $free } free
rewards-trigger-friend-joined = a friend you invited joins
rewards-trigger-friend-bought = a friend you invited buys for the first time
rewards-trigger-friend-recharged = a friend you invited tops up for the first time
rewards-trigger-post-shared = you share a post and we have seen it
rewards-trigger-bought = you buy
rewards-trigger-visit-streak = you come in
rewards-trigger-birthday-month = you first buy in the month of your birthday
rewards-trigger-member-day = you buy on the member day
rewards-trigger-ladder = so many friends you brought have bought
rewards-trigger-leader = friends of a leader buy
rewards-when-joined = on joining
rewards-when-with-inviter = together with you
rewards-every-none = without limit
rewards-every-day = a day
rewards-every-week = a week
rewards-every-month = a month
rewards-every-ever = in all
rewards-paid-bonus = bonus on the card
rewards-paid-payable = money paid outside
rewards-rungs = Rungs
rewards-rung-form = { $count ->
    [one] For { $friends } friend { $reward }
   *[other] For { $friends } friends { $reward }
}
rewards-rung-count = Friends, rung { $rung }
rewards-rung-reward = Reward, rung { $rung }
rewards-rung-add = Add a rung
rewards-rung-remove = Remove rung { $rung }
rewards-steps = Steps
rewards-step-form = above { $amount } in the month { $share } %
rewards-step-amount = Amount, step { $step }
rewards-step-share = Share in percent, step { $step }
rewards-step-add = Add a step
rewards-step-remove = Remove step { $step }
rewards-leaders = Leaders
rewards-leaders-note = You name leaders one by one. Only friends they brought themselves count.
rewards-leaders-name = Name a leader
rewards-leaders-named = { $name } is a leader now
rewards-reads = Your members will read
rewards-reads-language = Language

# What it costs, from the shop’s own numbers.
rewards-sim = What it costs
rewards-sim-history = from your last months
rewards-sim-no-history = no friends yet to learn from
rewards-sim-join = Friends who join
rewards-sim-buy = of whom buy
rewards-sim-times = Times
rewards-sim-in-month = { $month }: { $count }
rewards-sim-expected = Expected
rewards-sim-worst = Worst
rewards-sim-per-friend = Per counted friend
rewards-sim-range = Expected { $expected }, at most { $worst } of { $budget }
rewards-sim-stops = stops
rewards-sim-line-gift = { $count } × { $name } at { $each }
rewards-sim-line-points = { $count } × { $points } points at { $each }
rewards-sim-line-bonus = { $count } × bonus at { $each }
rewards-sim-line-chances = { $count } × draw chances
rewards-sim-line-voucher = { $count } × voucher { $name } at { $each }
rewards-sim-line-payable = { $count } × commission at { $each }
rewards-sim-before-stop = Before the budget stops it
rewards-sim-spent = A friend of { $month } spent in 30 days
rewards-sim-refunded = Sales of { $month } refunded
rewards-sim-refunded-of = { $refunded } of { $sales }
rewards-sim-assume-line = Assumed: { $list }.
rewards-list-between = {", "}
rewards-sim-assume = Assumed
rewards-sim-assume-costs-as-today = gifts and points cost what they cost today
rewards-sim-assume-everyone-reaches-least = whoever buys reaches the least amount
rewards-sim-assume-no-limit-reached = no limit for members, days or clerks is reached
rewards-sim-assume-nothing-refunded = no sale is refunded
rewards-sim-assume-friends-each = { $count ->
    [one] every inviter brings { $count } friend
   *[other] every inviter brings { $count } friends
}
rewards-sim-assume-friend-spends = every friend spends { $amount }
rewards-sim-assume-budget-stops = the budget stops it
rewards-sim-law = One level only. Once it runs, terms change only in members’ favour.
rewards-sim-short = { $name }: { $short } short
rewards-sim-short-note = { $free } free, { $needed } expected
rewards-sim-receive = Receive
rewards-sim-open = Say who gets what, and the budget: then the cost stands here.

# What is lacking before a programme can be kept.
rewards-wrong-name = A programme needs a name.
rewards-wrong-reward = Choose what somebody gets.
rewards-wrong-budget = Say where it stops.
rewards-wrong-number = A number is missing.
rewards-wrong-reason = Say why, in a few words.

# Friends and rewards of one person: in the members’ panel and at the counter.
rewards-person = Friends and rewards
rewards-person-brought = Brought by { $name }
rewards-person-nobody = Nobody brought them
rewards-person-not-bought-yet = Does not count yet: has not bought anything.
rewards-person-refunded = Does not count: what they first bought was given back.
rewards-person-rejoined = Does not count: the phone was erased here lately. Joining again is welcome and not rewarded.
rewards-person-same-person = Does not count: inviter and friend are one person.
rewards-person-same-phone = Does not count: inviter and friend have the same phone.
rewards-person-invited-before = Does not count: somebody invited them before.
rewards-person-friends = { $joined ->
    [0] Has brought nobody yet
    [one] { $joined } friend joined, { $counted } counted
   *[other] { $joined } friends joined, { $counted } counted
}
rewards-person-next = { $missing ->
    [one] One more friend: { $what }
   *[other] { $missing } more friends: { $what }
}
rewards-person-leader = Leader
rewards-person-commission = Commission this month { $amount }
rewards-person-name-leader = Name as leader
rewards-person-dismiss-leader = No leader any more
rewards-person-dismissed = { $name } is no leader any more
rewards-person-none = No reward yet.
rewards-person-failed = Friends and rewards could not be read
rewards-name-inviter = Name who brought them
rewards-name-inviter-title = Who brought { $name }?
rewards-name-inviter-note = Once only, and only before they have bought anything.
rewards-name-inviter-who = Member who brought them
rewards-name-inviter-missing = Look the member up.
rewards-inviter-named = { $inviter } brought { $name }
rewards-what-points = { $points ->
    [one] { $count } point
   *[other] { $count } points
}
rewards-what-bonus = { $amount } bonus
rewards-what-payable = { $amount } commission
rewards-why-friend-joined = { $what } because { $name } joined
rewards-why-own-friend-joined = { $what } for joining through { $name }
rewards-why-friend-bought = { $what } because { $name } bought for the first time
rewards-why-own-friend-bought = { $what } for the first purchase, invited by { $name }
rewards-why-friend-recharged = { $what } because { $name } topped up for the first time
rewards-why-own-friend-recharged = { $what } for the first top-up, invited by { $name }
rewards-why-post-shared = { $what } for a shared post
rewards-why-bought = { $what } for a purchase
rewards-why-visit-streak = { $what } for coming in week after week
rewards-why-birthday-month = { $what } for the birthday month
rewards-why-member-day = { $what } for buying on the member day
rewards-why-leader = { $what } from what friends paid
rewards-why-ladder = { $rung ->
    [one] { $what } for the first friend
   *[other] { $what } for { $rung } friends
}
rewards-state-held = from { $day }
rewards-state-given = given
rewards-state-taken-back = taken back: the sale was refunded
rewards-state-kept = sale refunded, gift had gone
rewards-state-missed-budget = missed: the budget was used
rewards-state-missed-member-limit = missed: the limit for each member was reached
rewards-state-missed-day-limit = missed: the limit of the day was reached
rewards-state-missed-clerk-limit = missed: the limit of the clerk was reached
rewards-state-missed-gift-retired = missed: the gift is put away
rewards-state-missed-voucher-over = missed: these vouchers are no longer issued
rewards-state-missed-no-room = missed: the card holds no more stored value
rewards-state-paid = paid on { $day }
rewards-state-less = { $amount } taken back by refunds
rewards-post = Shared a post
rewards-post-title = { $name } shared a post
rewards-post-note = Look at the post on the customer’s phone first.
rewards-post-seen = Seen, give it
rewards-post-none = No programme for shared posts runs now.
rewards-post-done = { $what } for { $name }
rewards-post-why-budget = The budget is used: a post would give nothing.
rewards-post-why-member-limit = This member has had it as often as they may for now.
rewards-post-why-day-limit = Today’s limit of the shop is reached.
rewards-post-why-clerk-limit = Your limit of today is reached: a manager has to agree.
rewards-post-why-gift-retired = The gift is put away.
rewards-post-why-voucher-over = These vouchers are no longer issued.
rewards-post-why-no-room = The card holds no more stored value.
rewards-key-post = Confirm a shared post
