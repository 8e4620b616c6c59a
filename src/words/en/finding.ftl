# The sentences of findings. One phrase each: what was found before what was wanted. No full stop.

finding-bad-encoding = the file is not UTF-8 text (it may be TCVN3 or VNI)
help-bad-encoding = open it in Notepad, choose Save as…, and pick UTF-8 as the encoding
finding-not-nfc = accented letters are decomposed; read as composed ones
help-not-nfc = type them again with a composing Unicode keyboard and save
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

report-help = help
report-note = note
report-accepted = accepted
report-clean = No mistakes.
report-summary = { $errors } errors, { $warnings } warnings, { $accepted } accepted with a reason.
