# The sentences of findings. One phrase each: what was found before what was wanted. No full stop.

finding-bad-encoding = the file is not UTF-8 text (it may be TCVN3 or VNI)
help-bad-encoding = open it in Notepad: if the letters look right, choose Save as… and pick UTF-8; if they look strange, convert them to Unicode first
finding-not-nfc = accented letters are decomposed; read as composed ones
help-not-nfc = choose Unicode (composed) in the keyboard program, type this again and save
finding-control-character = there is an invisible character here
help-control-character = delete the text here and type it again by hand, without pasting
finding-file-too-large = the file is larger than 8 MiB or has more than 600,000 lines and signs, which no text has
help-file-too-large = move it out of `content`; forms for download belong in `content/files/`
finding-download-too-large = the file is larger than 64 MiB, or all files for download together are larger than 256 MiB
help-download-too-large = compress or rescan it, or take it out of `content/files/`
finding-not-a-file = this is not a file inside the folder `content`
help-not-a-file = delete it and copy the file itself into `content`
finding-unknown-file = no use is known for the file `{ $file }`
help-unknown-file = give it the name and folder that CONTENT.md shows, or move it out of `content`
finding-missing-file = the file `{ $file }` is missing
help-missing-file = copy it from the backup; if it has another name, for example with `.txt` behind, give it its own again
finding-bad-yaml = from here on the program cannot read this, because it is not well-formed YAML
finding-empty-file = the file has no content yet
finding-second-document = a second document begins here; a file holds one
help-second-document = delete this line `---`; move what belongs to another file there
finding-too-deep = brackets or lists are nested too deep
help-too-deep = take out needless brackets; the inventory needs few levels
finding-alias = a `*` before a value is an alias of YAML; content files have none
help-alias = write the value out here; if the `*` is text, put the whole value in quotes
help-bad-yaml = look at quotes, brackets, colons and indentation here and on the line above; text with `: ` or ` #` stands in quotes
help-empty-file = write its content, or delete the file
finding-tab = the line is indented by a tab; YAML allows spaces only
help-tab = delete the blank at the start of the line and type spaces, two a level
finding-not-closed = opened here and never closed
help-not-closed = close it where the value ends: `"` by `"`, `[` by `]`, `{"{"}` by `{"}"}`
finding-no-front-matter = the page has no head between two `---` lines
help-no-front-matter = put three lines `---`, `title: …`, `---` at the top of the file
finding-too-many = the file has more than { $count } mistakes; mend these and run again to see the rest

finding-unknown-key = there is no key `{ $key }` here
finding-duplicate-key = the key `{ $key }` stands above already
help-duplicate-key = keep the right line, delete the other
finding-missing-key = the key `{ $key }` is missing
help-add-key = add `{ $key }: …`
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
        [map] a group of keys (lines of `key: value`)
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
help-list = write `[{ $value }]`; several items are separated by commas
help-bool = write `true` for yes, `false` for no
help-integer = write it in digits, such as `1`
finding-does-not-fit = the value does not fit this key
finding-unquoted-code = the code `{ $value }` is not quoted; YAML would read a number and drop its last zeros
help-quote = write `"{ $value }"`
finding-bad-code = `{ $value }` is not a procedure code
help-bad-code = a code looks like `"1.001193"`: one or two digits, a dot, three to six digits
finding-bad-id = `{ $value }` cannot be a short name
help-bad-id = use lower-case ASCII letters, digits and hyphens, such as `ho-tich`
finding-bad-date = `{ $value }` is not a day that exists, written year-month-day
help-bad-date = write year-month-day, such as `2024-01-31`
finding-bad-money = `{ $value }` is not a well-written amount
finding-unquoted-money = the amount `{ $value }` is not quoted; YAML would read a fraction
help-bad-money = write it in quotes, in groups of exactly three digits, such as `"10.379.376.539"`
finding-bad-count = `{ $value }` is not a number
help-bad-count = write it in digits, such as `3` or `0.5`
finding-bad-text = `{ $value }` cannot stand here
help-bad-text = see the examples in CONTENT.md
finding-stated-and-absent = it is stated and `absent` at once
finding-time-and-stages = has both `amount` and `stages`
help-stated-and-absent = keep one of the two, delete the other
finding-time-without-unit = the time limit has a number and no unit
help-time-without-unit = add `unit: working_day`, `day`, `hour` or `month`
finding-time-without-amount = the time limit has no number
help-time-without-amount = write `{"{"}amount: 3, unit: working_day{"}"}`, or `{"{"}absent: not_published{"}"}`
finding-fee-without-amount = `state: amount` without an amount
help-fee-without-amount = add `amount: "8.000"`, or make `state` one of `free` (nothing is charged), `by_resolution` or `not_stated` (the source says nothing)
finding-fee-with-amount = an amount beside a `state` that is not `amount`
help-fee-with-amount = make it `state: amount`, or take the amount away
finding-fee-below-zero = the fee is below zero
help-fee-below-zero = take the minus away; if nothing is charged, write `state: free` and leave out `amount`
finding-documents-without-sets = the dossier does not say how many sets
help-documents-without-sets = add `sets: 1`
finding-base-url = this is not the whole address of a site
help-base-url = write it whole, with a slash at the end, such as `https://xa.example/`
finding-web-address = this is no address on the web that a page may lead to
help-web-address = write it whole, beginning with `https://`, such as `https://dichvucong.gov.vn/`
finding-quantity = the formula of the declared figure is not understood
help-quantity = for example: `procedures(level=commune, online=full)`, `results(resolved)`, `budget(2023, q4, 113, I, plan)`

report-help = help
report-note = note
report-accepted = accepted
report-accepted-because = accepted, because: { $reason }
report-folder = The commune's folder, which holds content/
report-clean = No mistakes.
report-summary = { $errors } errors, { $warnings } warnings, { $accepted } accepted with a reason.
note-again = the same here
