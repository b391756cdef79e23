# What a member's book and the undo bar say; the core names the kind.
timeline-joined = Joined
    .detail = { $source ->
        [walk_in] walked in
        [flyer] through a flyer
        [partner] through a partner shop
        [inviter] brought by a friend
        [activity] at an activity
        [stand] at a stand
       *[online] online
    }
timeline-visited = Visited
timeline-gift-promised = { $gift }
    .detail = promised
timeline-gift-handed-over = { $gift } handed over
timeline-gift-taken-back = { $gift } taken back
timeline-gift-cancelled = { $gift } no longer waits
timeline-gift-expired = { $gift } was not collected in time
timeline-friend-joined = { $name } joined
    .detail = brought along
timeline-card-issued = Card issued
timeline-card-lost = Card reported lost
timeline-card-replaced = Card replaced
timeline-details-changed = Details changed
timeline-consent-given = Agreed
    .detail = { $purpose ->
        [card] to keeping name and phone
        [offers] to messages with offers
        [birthday] to a birthday greeting
       *[profile] to remembering tastes and visits
    }
timeline-consent-withdrawn = No longer agrees
    .detail = { $purpose ->
        [card] to keeping name and phone
        [offers] to messages with offers
        [birthday] to a birthday greeting
       *[profile] to remembering tastes and visits
    }
timeline-merged = Joined with No. { $number }
timeline-merge-undone = Separated from No. { $number }

act-gift-handed-over = { $gift }, { $name }
act-gift-promised = { $gift } promised, { $name }
act-joined = Joined, No. { $number } { $name }
