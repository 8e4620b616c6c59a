# The sentences of rules about declared figures, budgets and acceptances.

finding-budget-sum = `{ $row }` says { $stated } and its parts add up to { $total }, a difference of { $difference }
help-budget = if it was mistyped, mend the figure; if the signed form says so, enter it in `content/accepted.yaml` with `place: { $place }` and a reason
finding-budget-equal = `{ $row }` says { $stated }, the other form says { $other }
note-other-figure = the figure in the other form
finding-quantity-without-value = there is no figure for `{ $quantity }`
finding-declared-number = `{ $value }` (line { $line } of the report) is not a well-written number; it comes to { $computed }
finding-declared-figure = { $label } (line { $line } of the report) says { $value } { $unit }, it comes to { $computed }
finding-declared-cut-off = { $label } (line { $line } of the report) says { $value } { $unit }; that is { $computed } with its decimals cut off
help-accept = if it was mistyped, mend the figure; if the signed report says so, enter it in `content/accepted.yaml` with `place: { $place }` and a reason
finding-unknown-rule = there is no rule `{ $rule }`
finding-not-acceptable = findings of the rule `{ $rule }` cannot be accepted, only mended
help-not-acceptable = mend what is wrong, then delete this entry
finding-no-reason = this entry accepts without a reason
help-no-reason = write the reason; it is published
finding-acceptance-over = this acceptance has run out
help-acceptance-over = delete this entry; if it must go on, ask whoever decides and write the new day in `until`
finding-unused-acceptance = there is nothing at `{ $place }` to accept
help-unused-acceptance = if it is mended, delete this entry; if not, look at `rule`, `file` and `place` again
