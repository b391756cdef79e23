# Tables taken over from other programs: what their columns become, how far it is, what was not taken.
import-choose = Choose a file
import-column = Column in the file
import-samples = First entries
import-becomes = Becomes
import-becomes-what = { $column } becomes
import-leave-out = Left out
import-no-heading = without a heading
import-no-samples = empty
import-stop = Stop
import-go-on = Go on
import-progress = { $done } of { $total } rows
import-missed-so-far = { $count } not taken
import-missed-first = The list holds the first { $most } of them.
import-row = Row
import-why = Why not
import-save = Save the list
import-saved = Saved as { $file }
import-list-file = not-imported.csv
import-file = { $rows ->
    [one] { $file }: one row, read as { $encoding }
   *[other] { $file }: { $count } rows, read as { $encoding }
}
import-left = { $rows ->
    [one] One row was not reached.
   *[other] { $left } rows were not reached.
}
import-missed = { $rows ->
    [one] One row was not taken
   *[other] { $missed } rows were not taken
}
import-list = { $sum }, { $word }

## Sales from another till

import-sales-title = Sales from another till
import-sales-note = From the till you used before, or one that still runs beside this one.
import-sales-how-save = Export the sales there as CSV or as an Excel workbook. The first row holds the headings.
import-sales-how-look = Choose the file. You see how its first rows are read and say what each column holds.
import-sales-how-take = A sale that was taken before is passed over, even from another file.
import-sales-date = Day
import-sales-time = Time
import-sales-receipt = Receipt number
import-sales-amount = Amount
import-sales-phone = Member’s phone
import-sales-member = Member’s number or card
import-sales-way = How it was paid
import-sales-note-column = Note
import-sales-first = How the first rows are read
import-sales-when = When
import-sales-who = Member
import-sales-unread = not readable
import-sales-nobody = nobody
import-sales-before = { $rows ->
    [one] One row of this file was taken before and is passed over.
   *[other] { $count } rows of this file were taken before and are passed over.
}
import-sales-earns = Members earn points for these sales
import-sales-quiet = These sales belong to no shift and hand out no gift.
import-sales-begin = { $rows ->
    [one] Take over one row
   *[other] Take over { $count } rows
}
import-sales-running = Taking over sales
import-sales-meanwhile = The tills go on working. What is taken over stays, even if you stop.
import-sales-done = Sales taken over
import-sales-stopped = Stopped
import-sales-taken = { $rows ->
    [0] No sale was taken over
    [one] One sale was taken over
   *[other] { $taken } sales were taken over
}
import-sales-passed = { $rows ->
    [one] One row had been taken before and was passed over.
   *[other] { $passed } rows had been taken before and were passed over.
}
import-sales-missed-note = Rows are counted as in the spreadsheet: the headings are row 1. Correct them and take the file over again; nothing comes twice.
