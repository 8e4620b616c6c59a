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
finding-successor-gap = this procedure ends on { $from }, its successor { $code } begins only on { $begin }: { $days } days without either
finding-successor-overlap = the successor { $code } begins on { $begin }, this procedure ends only on { $end }: { $days } days with both
finding-successor-over = the successor { $code } ends on { $over }, no later than this procedure ({ $end })
note-successor-day = the day of { $code } stands here
help-successor-day = the old procedure ends on the day on which the new one begins: write `repealed: { $date }`, or mend `effective` of the new one
help-successor-overlap = write `repealed: { $date }`; where it was merged into a procedure that was there already, add to that one an entry of `changes` with the day as `from`
help-successor-over = name under `replaced_by` the procedure that is in force
finding-successor-without-end = is replaced by { $code }, but its last day is not given
help-successor-without-end = add `repealed: year-month-day`, the first day without it; where it has not been replaced, leave out `replaced_by`
finding-counter-without-posts = nobody's post is named for counter { $number }
help-counter-without-posts = add `posts: [post]`; never the name of a person
finding-idle-counter = counter { $number } receives no field that has procedures
help-idle-counter = write `counter: { $number }` at the field that it receives, in `content/fields.yaml`; delete a counter that is gone
finding-empty-subject = counter { $number } receives `{ $subject }`, but no official there is in charge of it, and no field of the inventory belongs to it
help-empty-subject = add `post: …` (one of: { $posts }) and `fields: [id of the field]`; where the counter does not receive it, leave this entry out
finding-subject-without-post = counter { $number } receives `{ $subject }`, but no official there is in charge of it
help-subject-without-post = add `post: …`, one of the counter's posts: { $posts }
finding-subject-post = `{ $post }` is not among the posts of counter { $number }
help-subject-post = write one of the counter's posts: { $posts }; or add this one to `posts`
finding-subject-without-fields = counter { $number } receives `{ $subject }`, but no field of the inventory belongs to it
help-subject-without-fields = add `fields: [id of the field]`; where there is no procedure of it, leave this entry out
finding-fields-unannounced = counter { $number } receives { $count } more fields that its list of subjects does not name: { $fields }
help-fields-unannounced = write these fields under `subjects` of the counter, as the notice at the office has them
finding-field-elsewhere = counter { $number } receives the field `{ $field }`
note-field-counter = the counter of the field stands here
help-field-elsewhere = take this field out here, or mend its `counter` in `content/fields.yaml`
finding-feedback-missing = the place for feedback has no `{ $key }`
help-feedback-missing = write `{ $key }: …`; where it is not published, write `{ $key }: {"{"}absent: not_published{"}"}`
finding-feedback-unreachable = the place for feedback has neither telephone nor mail
help-feedback-unreachable = write `phone` or `email`; where it is not published, write `phone: {"{"}absent: not_published{"}"}`
finding-feedback-phone = this is no telephone number
help-feedback-phone = write it with its area code, 8 to 15 digits, such as `0220.3812345`; several are divided by a semicolon
finding-feedback-email = this is no mail address
help-feedback-email = write it in full, such as `ubnd@xa.example`; several are divided by a semicolon
finding-sentence-as-document = this is a sentence of instruction and not the name of a paper (0 originals, 0 copies)
help-sentence-as-document = move the sentence into the `note` of the paper that it speaks of, and delete this row
finding-zero-copies = does not say how many of this paper (0 originals, 0 copies)
help-zero-copies = write `originals: 1` or `copies: 1`; where it is needed by some only, add `conditional: true` and say in `note` when
finding-time-zero = the time limit is { $amount }
help-time-zero = write the real number of days; for the same day, write `{"{"}amount: 1, unit: working_day, note: Trong ngày{"}"}`
finding-time-long = a time limit of { $amount } { $unit ->
        [minute] minutes
        [hour] hours
        [day] days
        [working_day] working days
       *[month] months
    } is longer than { $most } days
help-time-long = compare number and `unit` with the act
finding-time-bare = the time limit { $number } has no unit
help-time-bare = say hours, days, working days or months right after the number
finding-council-fee =
    { $state ->
        [state] says `free`, but its words say that the People's Council sets the amount
       *[amount] says 0 đồng, but its words say that the People's Council sets the amount
    }
help-council-fee = write `state: by_resolution` and leave out `amount`; where the council has decided that nothing is charged, say so in `note`, with the resolution
finding-fee-tiny = { $amount } đồng is less than { $least } đồng
finding-fee-odd = { $amount } đồng is no multiple of { $note } đồng
finding-fee-small = { $amount } đồng is far below the usual { $usual } đồng of the same kind and unit
finding-fee-cap = the cap of { $cap } đồng is below the amount of { $amount } đồng
help-fee-small = compare with the act that sets it; often three zeros at the end are lost
help-fee-cap = compare `amount` and `cap` with the act that sets them
finding-known-code = on the national portal the code { $code } is that of `{ $name }`
help-known-code = compare the code with the publication decision
help-known-code-twin = compare the code with the publication decision; { $twin } bears this very name
finding-stale-check = last compared on { $date }, { $days } days before the day of the site ({ $day })
help-stale-check = compare with the source again and write the new day into `checked`; until then write `state: reconstructed`
finding-partial-reason = is only partly online and does not say why; the reason must be public from { $from } on, by act { $act }
help-partial-reason = add `partial_reason: …`, such as a signature at the counter or originals that are compared
finding-duplicate-channel = the channel `{ $by }` stands above already
help-duplicate-channel = make one entry of the two; a longer time in some cases goes under `extended`, the time of each office under `stages`
finding-self-reference = { $code } is the code of this procedure itself
help-self-reference = take it out of `related`, or write the code that was meant
finding-named-twice = `{ $name }` is in this list already
help-named-twice = delete one of the two
finding-results-negative = a count of { $count } dossiers is below 0
help-results-negative = write what was counted, 0 or more
finding-results-on-time = { $count } dossiers on time, more than the { $whole } resolved (by { $over })
finding-results-resolved = { $count } dossiers resolved, more than the { $whole } to resolve (by { $over })
finding-results-digitised = { $count } dossiers digitised, more than the { $whole } to resolve (by { $over })
help-results-on-time = on time is a part of `resolved`; compare both with the register of dossiers
help-results-part = to resolve = `carried_over` + `received`; compare each with the register of dossiers
finding-results-opening = { $count } dossiers carried over, but { $open } were open at the end of the period before ({ $to }), { $over } apart
note-results-open = the period before: `carried_over` + `received` − `resolved`
help-results-opening = compare the closing figure of the period before with the opening of this one; the two are one
finding-results-overlap = this period begins on { $from }, while that of { $year } ends only on { $to }
note-results-period = the last day of the period before stands here
help-results-overlap = mend `period`, so that no day is counted twice
note-results-too = this is more, too: { $count } dossiers
finding-needless-reason = says why it is only partly online, but its online level is another
note-online-here = the level stands here
help-needless-reason = if something is still done in person, write `online: partial`; if not, delete `partial_reason`
