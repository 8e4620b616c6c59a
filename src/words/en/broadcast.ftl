# What is read over the loudspeaker. Each # gives way to words of the procedure or the quarter, in order.
# Read it aloud before you change it: short sentences, no brackets, no figures, no abbreviations.

# How abbreviations are said, and units of measurement after a number.
speech_abbreviations = UBND: People's Committee; HĐND: People's Council; MTTQ: Fatherland Front; TTHC: administrative procedures; PAKN: feedback and petitions; CCCD: citizen identity card; CMND: identity card; BHYT: health insurance; BHXH: social insurance; TNXP: youth volunteers; GPLX: driving licence; THCS: lower secondary school; THPT: upper secondary school; NSNN: state budget; NSX: commune budget; TP: city; HIV: aitch eye vee; VNeID: vee en ee eye dee; SĐT: telephone number
speech_units = cm: centimetres; mm: millimetres; m: metres; m2: square metres; m²: square metres; km: kilometres; kg: kilograms; ha: hectares; đ: đồng; VNĐ: đồng

# Procedures.
# A page is written for one reader (you); a loudspeaker speaks to all (neighbours).
speech_you = you
speech_neighbours = neighbours
speech_call = Please listen, neighbours.
speech_lead = This is how to do an administrative procedure in #.
speech_name = The procedure is called: #.
speech_official = Its full name in the rules is: #.
speech_reconstructed = This was put together from public sources, and the commune has not confirmed it.
speech_sample = This is only an illustration and not official.
speech_day = It stands as of #.
speech_starts = This procedure applies only from #.
speech_ends = This procedure no longer applies from #.
speech_who = This procedure is for: #.
speech_who_more = This procedure is for: #; and for others named on the notice board.
speech_who_board = Who may do this procedure is said on the notice board.
speech_who_unknown = Who may do this procedure has not been published.
speech_bring_one = Please bring: #.
speech_bring = Please bring these papers.
speech_nth = Number #: #.
speech_bring_rest = And the other papers named on the notice board.
speech_bring_case = Which papers to bring depends on the case, and is said on the notice board.
speech_bring_board = Which papers to bring is said on the notice board.
speech_bring_nothing = This procedure needs no papers.
speech_bring_unknown = Which papers to bring has not been published; please ask at the counter.
speech_forms = The form is given out at the counter.
speech_fee_free = You pay nothing.
speech_fee = # is #.
speech_fee_each = # for each #
speech_fee_step = from # number # on it is #
speech_fee_cap = at most #
speech_fee_nothing = For # you pay nothing.
speech_fee_resolution = For # you pay what the province's People's Council has resolved.
speech_fee_ask = Please ask at the counter how much it is.
speech_fee_unknown = The fee has not been published; please ask at the counter.
speech_fee_rest = The other fees are on the notice board.
speech_fee_others = Filed in another way, the fee may be different.
speech_time = It takes #.
speech_time_longer = Some cases take longer, at most #.
speech_time_nothing = There is no time limit.
speech_time_unknown = How long it takes has not been published; please ask at the counter.
speech_time_others = Filed in another way, the time may be different.
speech_half = half a #
speech_where = Where to file: counter number #, #.
speech_help = If you need help, come to counter number #, #.
speech_again_help = Once more. The procedure: #. Where you find help: counter number #, in #.
speech_address = The address: #.
speech_hours = It is open: #.
speech_online = You can also file it online.
speech_online_partly = You can also file a part of it online.
speech_post = You can also send it by post.
speech_phone = The telephone for questions is: #. Once more, the telephone: #.
speech_phone_unknown = A telephone has not been published; please ask at the counter.
speech_result = In the end you receive: #.
speech_refused = Whoever does not accept your papers must give the reason in writing.
speech_late = If it is late, the office must apologise in writing and name a new day.
speech_again = Once more. The procedure: #. Where to file: counter number #, in #.
speech_check = Because this has not been confirmed, please ask at the counter before you file.
speech_close = Thank you for listening.

# Budget.
speech_budget_lead = These are the revenue and expenditure of #, #.
speech_budget_quarter = up to the end of # of #
speech_budget_months = for the first # months of #
speech_budget_year = for the whole of #
speech_budget_reconstructed = These figures were put together from public sources, and the commune has not confirmed them.
speech_budget_sample = Some of these figures are only an illustration and not the commune's official figures.
speech_budget_round = The amounts are rounded so that they are easy to hear.
speech_budget_revenue = Revenue came to #.
speech_budget_expenditure = Expenditure came to #.
speech_budget_share = #, which is # of the plan for the year
speech_budget_lines = Among them:
speech_budget_line = #, #.
speech_budget_see = You can see the whole table at #.
speech_budget_posted = It is posted until the end of #.
speech_budget_ask = If you have questions, please ask #.
speech_budget_again = Once more. Revenue #; expenditure #.
speech_budget_check = Because these figures have not been confirmed, please ask the commune before you use them.
