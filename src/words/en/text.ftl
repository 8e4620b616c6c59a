# The sentences of rules about letters and files.

finding-mixed-tone = `{ $word }` (in this file: { $count }) places its tone mark unlike most of the inventory, which writes `{ $other }`
help-mixed-tone = write `{ $word }`
finding-double-space = more than one space between two words
help-double-space = leave one space
finding-personal-number = `{ $masked }` looks like { $kind ->
        [card] the number of a person's identity card
       *[citizen] a citizen's number
    }
help-personal = delete this number; if it is nobody's own, accept it in `content/accepted.yaml` with `place: { $masked }`
finding-private-phone = `{ $masked }` is a mobile telephone, and not the office's own in `site.yaml`
finding-account-number = `{ $masked }` looks like a private bank account
finding-private-email = `{ $masked }` is a private mailbox, not the office's
help-private-email = write the office's mailbox, or delete it; if it may be public, accept it with `place: { $masked }`
finding-misspelt = `{ $word }` is misspelt, the right word is `{ $right }`
help-misspelt = write `{ $right }`
finding-doubled-word = `{ $word }` stands twice in a row
help-doubled-word = delete one, or correct one of the two
finding-not-a-syllable = `{ $word }` is no Vietnamese syllable: a wrong mark, a wrong letter, or two words joined
help-not-a-syllable = type this word again; if it is a name, accept it with `place: { $word }`
help-no-tone = this word lacks its tone: write `{ $one }` or `{ $other }`
finding-no-marks = `{ $title }` is written without marks
help-no-marks = type it again in Vietnamese with its marks
finding-outdated-term = `{ $term }` was in use until { $last } ({ $act }), and this site stands for { $day }
help-outdated-term = write `{ $instead }`
finding-dead-link = there is no page or file at `{ $link }`
finding-dead-link-early = `{ $link }` is not there yet or no more on { $day }, the day of the site
help-dead-link = correct the address, or keep the words without the link
help-dead-link-early = keep the words without the link, or lead to the common list
finding-link-case = `{ $link }` differs from `{ $right }` in capitals; a server takes them for two addresses
help-link-case = write `{ $right }`
finding-files-case = the files `{ $one }` and `{ $other }` differ only in capitals; on Windows one overwrites the other
help-files-case = give one of them another name
finding-outside-link = `{ $link }` { $kind ->
        [machine] is only on the author's machine
        [script] runs code, it is no address
        [scheme] is no kind of address that the site can use
        [server] lacks `https:` at its beginning
       *[above] leaves the site
    }
help-outside-link = put the file into `content/files` and write `/files/its-name`; for another site write the whole `https://…`
help-outside-form = put the file into `content/files` and write only its name
finding-missing-form = `{ $form }` is not in `content/files`, only `{ $near }` is
help-missing-form = write `{ $near }`, or add the file `{ $form }`
finding-orphan-file = no page, document or decision leads to this file
help-orphan-file = name the file in `form` of a document, link to `/files/{ $path }`, or delete it
finding-changed-file = the file `{ $path }` is no longer the one in the list
help-changed-file = look whether the file is the right new one; if so, write `sha256: { $hash }`
finding-digit-grouping = the digits of `{ $number }` stand in the wrong groups and can be read as two numbers
help-digit-grouping = write groups of three with dots, as in 3.000.000 đồng, and decimals after a comma, as in 2,5
