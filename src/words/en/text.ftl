# The sentences of rules about letters and files.

finding-mixed-tone = `{ $word }` (in this file: { $count }) places its tone mark unlike most of the inventory, which writes `{ $other }`
help-mixed-tone = write `{ $word }`
finding-double-space = more than one space between two words
help-double-space = leave one space
