# The sentences of findings. One phrase each: what was found before what was wanted. No full stop.

finding-bad-encoding = the file is not UTF-8 text (it may be TCVN3 or VNI)
help-bad-encoding = open it in Notepad, choose Save as…, and pick UTF-8 as the encoding
finding-not-nfc = accented letters are decomposed; read as composed ones
help-not-nfc = type them again with a composing Unicode keyboard and save
finding-mixed-tone = `{ $word }` (in this file: { $count }) places its tone mark unlike most of the inventory, which writes `{ $other }`
help-mixed-tone = write `{ $word }`
finding-double-space = more than one space between two words
help-double-space = leave one space
finding-control-character = there is a control character or an invisible one
help-control-character = delete the invisible character here and type again
finding-file-too-large = the file is larger than 32 MiB, which no person writes
finding-not-a-file = this is not a file inside the content folder
finding-unknown-file = no use is known for the file `{ $file }`
help-unknown-file = give it the name and folder that CONTENT.md shows, or take it out of content
finding-missing-file = the file `{ $file }` is missing
finding-bad-yaml = from here on this is not well-formed YAML
finding-empty-file = the file has no content yet
finding-second-document = a file holds one document; a second one begins here
finding-too-deep = nested too deep
finding-alias = a YAML alias (`*name`) stands here; content files have none
help-alias = write the value out here
help-bad-yaml = look at quotes, brackets, colons and indentation here and on the line above; text with `: ` or ` #` stands in quotes
help-empty-file = write its content, or delete the file
finding-tab = the line is indented by a tab; YAML allows spaces only
finding-not-closed = opened here and never closed
finding-no-front-matter = a page begins with a head between two `---` lines
help-no-front-matter = put `---`, `title: …`, `---` at the top of the file
finding-too-many = the file has more than { $count } mistakes; mend these and run again to see the rest

finding-unknown-key = there is no key `{ $key }` here
finding-duplicate-key = the key `{ $key }` stands above already
help-duplicate-key = keep one of the lines, delete the other
finding-missing-key = the key `{ $key }` is missing
help-add-key = add a line `{ $key }: …`
finding-unknown-value = `{ $value }` is not one of the allowed values
help-did-you-mean = did you mean `{ $word }`?
help-known-keys = keys that can stand here: { $words }
help-known-values = values that can stand here: { $words }
finding-wrong-type =
    { $scalar ->
        [no] this is { $found ->
            [text] text
            [list] a list
            [map] a group of keys
            [number] a fraction
            [integer] a whole number
            [bool] true or false
            [nothing] empty
           *[other] a value of another type
        }
       *[other] `{ $value }` is { $found ->
            [text] text
            [list] a list
            [map] a group of keys
            [number] a fraction
            [integer] a whole number
            [bool] true or false
            [nothing] empty
           *[other] a value of another type
        }
    }, wanted is { $wanted ->
        [text] text
        [list] a list (each item on a line that begins with `- `)
        [map] a group of keys
        [row] a row of figures
        [step] a step (text, or `who` and `text`)
        [part] the part itself, or `absent` with a reason
        [integer] a whole number, not negative
        [bool] `true` or `false`
        [code] a procedure code in quotes
        [money] an amount of money
        [date] a date such as 2024-01-31
        [id] a short ASCII name
        [count] a number
       *[other] a value of another type
    }
finding-does-not-fit = the value does not fit this key
finding-unquoted-code = the code `{ $value }` is not quoted; YAML would read a number and drop its last zeros
help-quote = write `"{ $value }"`
finding-bad-code = `{ $value }` is not a procedure code
help-bad-code = a code looks like `"1.001193"`: one or two digits, a dot, three to six digits
finding-bad-id = `{ $value }` cannot be a short name
help-bad-id = use lower-case ASCII letters, digits and hyphens, such as `ho-tich`
finding-bad-date = `{ $value }` is not a day that exists
help-bad-date = write year-month-day, such as `2024-01-31`
finding-bad-money = `{ $value }` is not a well-written amount
finding-unquoted-money = the amount `{ $value }` is not quoted; YAML would read a fraction
help-bad-money = write it in quotes, in groups of exactly three digits, such as `"10.379.376.539"`
finding-bad-count = `{ $value }` is not a count
help-bad-count = write a number, such as `3` or `0.5`
finding-bad-text = `{ $value }` cannot stand here
help-bad-text = see the examples in the README
finding-stated-and-absent = it is stated and `absent` at once
finding-time-and-stages = has both `amount` and `stages`
help-stated-and-absent = keep one of the two
finding-time-without-unit = the time limit has a number and no unit
help-time-without-unit = add `unit: working_day` (or hour, day, month)
finding-time-without-amount = the time limit has no number
help-time-without-amount = write `{"{"}amount: 3, unit: working_day{"}"}`, or `{"{"}absent: not_published{"}"}`
finding-fee-without-amount = `state: amount` without an amount
help-fee-without-amount = add `amount: "8.000"`, or make the state free, by_resolution or not_stated
finding-fee-with-amount = an amount beside a state that is not amount
help-fee-with-amount = make it `state: amount`, or take the amount away
finding-fee-below-zero = a fee cannot be below zero
finding-documents-without-sets = the dossier does not say how many sets
help-documents-without-sets = add `sets: 1`
finding-base-url = this is no address for a site
help-base-url = write it whole, with a slash at the end, such as `https://xa.example/`
finding-web-address = this is no address on the web that a page may lead to
help-web-address = write it whole, beginning with `https://`, such as `https://dichvucong.gov.vn/`
finding-quantity = the formula of the declared figure is not understood
help-quantity = for example: `procedures(level=commune, online=full)`, `results(resolved)`, `budget(2023, q4, 113, I, plan)`

finding-duplicate-code = the code `{ $code }` is already that of another procedure
help-duplicate-code = a code names one procedure: mend the code, or delete the second record
finding-duplicate-id = the name `{ $id }` is already that of another record
note-first-here = first used here
finding-unknown-reference = there is no { $kind ->
        [level] level
        [field] field
        [counter] counter
        [decision] decision
        [act] legal act
        [procedure] procedure
        [source] source
        [row] row
        [form-set] form set
       *[other] record
    } named `{ $name }`
help-unknown-reference = add it to `{ $file }`, or mend the name
finding-missing-part = procedure { $code } lacks part { $letter }) `{ $key }`
help-missing-part = add `{ $key }: …`; if the procedure has no such part, write `{ $key }: {"{"}absent: not_applicable{"}"}`
finding-empty-part = `{ $key }` is empty
help-empty-part = write something, leave the key out, or write `{ $key }: {"{"}absent: not_published{"}"}` and why
help-empty-text = write something, or leave it out
finding-successor-circle = what takes its place leads back to { $code }
help-successor-circle = `replaced_by` names the new procedure that is in use
finding-long-sentence = this sentence has { $count } words, more than { $most }
help-long-sentence = make two sentences of it, one thing each
finding-long-step = this step has { $count } sentences, more than { $most }
help-long-step = make two steps of it
finding-verified-without = says `verified`, but `{ $key }` is missing
help-verified-without = add `{ $key }`, or write `reconstructed`
finding-synonym-reaches-none = `{ $word }` leads to no procedure
help-synonym-reaches-none = write `means` as the words stand in a name, or put a code into `codes`
finding-synonym-too-broad = `{ $word }` leads to { $count } procedures, more than { $most }
help-synonym-too-broad = leave out `means` and put at most { $most } codes into `codes`
finding-duplicate-word = `{ $word }` stands above already (case and marks do not count)
help-duplicate-word = make one row of the two
finding-synonym-without-meaning = this word has neither `means` nor `codes`
help-synonym-without-meaning = add `codes: ["1.001193"]` or `means: official words`
finding-legal-ended = act `{ $number }` is no longer in force (last day { $date }); this site stands for { $day }
finding-legal-not-yet = act `{ $number }` comes into force only on { $date }; this site stands for { $day }
note-legal-day = that day stands here
help-legal-not-in-force = name an act in force instead; where it changed on a certain day, add an entry to `changes` with `from` and the new `legal_basis`
finding-date-order = `{ $after }` ({ $second }) comes before `{ $before }` ({ $first })
finding-date-equal = `{ $after }` ({ $second }) is the same day as `{ $before }`; it must come after
finding-level-not-there = { $level } does not exist on { $date }
note-level-day = the days of this level stand here
note-first-day = the day that must come first
finding-shared-address = `{ $address }` is an address of the site's own
help-shared-address = give the file another name
finding-budget-sum = `{ $row }` says { $stated } and its parts add up to { $total }, a difference of { $difference }
finding-budget-equal = `{ $row }` says { $stated }, the other form says { $other }
note-other-figure = the figure in the other form
finding-quantity-without-value = there is no figure for `{ $quantity }`
finding-declared-number = `{ $value }` (line { $line } of the report) is not a well-written number; it comes to { $computed }
finding-declared-figure = { $label } (line { $line } of the report) says { $value } { $unit }, it comes to { $computed }
finding-declared-cut-off = { $label } (line { $line } of the report) says { $value } { $unit }; that is { $computed } with its decimals cut off
help-accept = mend the figure, or enter it in `content/accepted.yaml` with `place: { $place }` and a reason
finding-unknown-rule = there is no rule `{ $rule }`
finding-not-acceptable = findings of the rule `{ $rule }` cannot be accepted, only mended
finding-no-reason = accepted without a reason
help-no-reason = write the reason; it is published
finding-acceptance-over = this acceptance has run out
finding-unused-acceptance = nothing is left at `{ $place }` to accept
help-unused-acceptance = delete this entry

report-help = help
report-note = note
report-accepted = accepted
report-clean = No mistakes.
report-summary = { $errors } errors, { $warnings } warnings, { $accepted } accepted with a reason.
