# The sentences of rules about the inventory.

finding-duplicate-code = the code `{ $code }` is already that of another procedure
help-duplicate-code = a code names one procedure: mend the code, or delete the second record
finding-duplicate-id = the name `{ $id }` is already that of another record
help-duplicate-id = give one of the two another name; if they are one, delete the second
note-first-here = first used here
finding-unknown-reference = there is no { $kind ->
        [level] level named
        [field] field named
        [counter] counter with the number
        [decision] decision named
        [act] legal act named
        [procedure] procedure with the code
        [source] source named
        [row] row with the number
        [form-set] form set named
       *[other] record named
    } `{ $name }`
help-unknown-reference = add it to `{ $file }`, or mend the { $kind ->
        [procedure] code
        [counter] number
       *[other] name
    }
help-unknown-level = the folder names the level: rename the folder `{ $name }`, or add the level to `content/levels.yaml`
finding-missing-part = procedure { $code } lacks part { $letter }) { $key ->
        [name] the name
        [steps] the steps
        [channels] the ways of filing
        [documents] the papers and their number
        [time_limit] the time limit
        [applicants] who may apply
       *[agency] the deciding office
    } (`{ $key }`)
help-missing-part = add `{ $key }: …`; if the procedure has no such part, write `{ $key }: {"{"}absent: not_applicable{"}"}`; if it has not been published, `not_published`
finding-empty-part = `{ $key }` is empty
help-empty-part = write something, leave the key out, or write `{ $key }: {"{"}absent: not_published{"}"}` if the office has not published it
help-empty-text = write something, or leave the key out
help-empty-record = write something, or take the whole entry out
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
help-date-order = compare both days with the original document and mend the wrong one
finding-level-not-there = { $level } does not exist on { $date }
note-level-day = the days of this level stand here
note-first-day = the day that must come first
finding-shared-address = `{ $address }` is already the address of a page of the site
help-shared-address = rename this file
