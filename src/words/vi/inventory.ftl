# Câu chữ của các quy tắc về kho thủ tục.

finding-duplicate-code = mã `{ $code }` đã dùng cho một thủ tục khác
help-duplicate-code = mỗi mã chỉ một thủ tục: sửa mã, hoặc xóa bản ghi thừa
finding-duplicate-id = tên `{ $id }` đã dùng cho một bản ghi khác
help-duplicate-id = đặt tên khác cho một trong hai; nếu là một thì xóa bản ghi thừa
note-first-here = xuất hiện lần đầu ở đây
finding-unknown-reference = không có { $kind ->
        [level] cấp nào tên
        [field] lĩnh vực nào tên
        [counter] quầy nào mang số
        [decision] quyết định nào tên
        [act] văn bản pháp lý nào tên
        [procedure] thủ tục nào mang mã
        [source] nguồn nào tên
        [row] dòng nào mang số
        [form-set] bộ biểu mẫu nào tên
       *[other] bản ghi nào tên
    } `{ $name }`
help-unknown-reference = thêm vào `{ $file }`, hoặc sửa lại { $kind ->
        [procedure] mã
        [counter] số quầy
       *[other] tên
    }
help-unknown-level = cấp lấy theo tên thư mục: đổi tên thư mục `{ $name }`, hoặc thêm cấp ấy vào `content/levels.yaml`
finding-missing-part = thủ tục { $code } thiếu phần { $letter }) { $key ->
        [name] tên thủ tục
        [steps] trình tự thực hiện
        [channels] cách thức thực hiện
        [documents] thành phần, số lượng hồ sơ
        [time_limit] thời hạn giải quyết
        [applicants] đối tượng thực hiện
       *[agency] cơ quan giải quyết
    } (`{ $key }`)
help-missing-part = thêm `{ $key }: …`; nếu thủ tục không có phần này thì ghi `{ $key }: {"{"}absent: not_applicable{"}"}`, nếu chưa công bố thì ghi `not_published`
finding-empty-part = `{ $key }` để trống
help-empty-part = viết nội dung, bỏ hẳn khóa này, hoặc ghi `{ $key }: {"{"}absent: not_published{"}"}` nếu cơ quan chưa công bố
help-empty-text = viết nội dung, hoặc bỏ hẳn khóa này
help-empty-record = viết nội dung, hoặc bỏ cả mục này
finding-successor-circle = thủ tục thay thế dẫn vòng về chính { $code }
help-successor-circle = `replaced_by` phải là mã của thủ tục mới đang dùng
finding-long-sentence = câu này có { $count } chữ, dài hơn { $most }
help-long-sentence = tách thành hai câu, mỗi câu nói một việc
finding-long-step = bước này có { $count } câu, nhiều hơn { $most }
help-long-step = tách thành hai bước
finding-verified-without = ghi `verified` nhưng thiếu `{ $key }`
help-verified-without = thêm `{ $key }`, hoặc ghi `reconstructed`
finding-synonym-reaches-none = chữ `{ $word }` chưa dẫn tới thủ tục nào
help-synonym-reaches-none = ghi `means` đúng như chữ trong tên thủ tục, hoặc ghi mã vào `codes`
finding-synonym-too-broad = chữ `{ $word }` dẫn tới { $count } thủ tục, nhiều hơn { $most }
help-synonym-too-broad = bỏ `means`, ghi nhiều nhất { $most } mã vào `codes`
finding-duplicate-word = chữ `{ $word }` đã có ở trên (không kể hoa thường)
help-duplicate-word = gộp hai dòng thành một
finding-synonym-without-meaning = chữ này chưa có `means` hay `codes`
help-synonym-without-meaning = thêm `codes: ["1.001193"]` hoặc `means: chữ chính thức`
finding-legal-ended = văn bản `{ $number }` đã hết hiệu lực (ngày cuối { $date }); trang dựng cho ngày { $day }
finding-legal-not-yet = văn bản `{ $number }` đến { $date } mới có hiệu lực; trang dựng cho ngày { $day }
note-legal-day = ngày ấy ghi ở đây
help-legal-not-in-force = thay bằng văn bản đang có hiệu lực; nếu đổi từ một ngày nào đó thì thêm một mục vào `changes` với `from` và `legal_basis` mới
finding-date-order = `{ $after }` ({ $second }) đứng trước `{ $before }` ({ $first })
finding-date-equal = `{ $after }` ({ $second }) trùng ngày với `{ $before }`; nó phải đến sau
help-date-order = so hai ngày với văn bản gốc rồi sửa ngày sai
finding-level-not-there = { $level } không tồn tại vào ngày { $date }
note-level-day = ngày của cấp này ghi ở đây
note-first-day = ngày phải đến trước
finding-shared-address = `{ $address }` đã là địa chỉ của một trang có sẵn
help-shared-address = đổi tên tệp này
finding-successor-gap = thủ tục này hết áp dụng từ { $from }, thủ tục thay thế { $code } đến { $begin } mới áp dụng: trống { $days } ngày
finding-successor-overlap = thủ tục thay thế { $code } đã áp dụng từ { $begin }, thủ tục này đến { $end } mới hết áp dụng: trùng { $days } ngày
finding-successor-over = thủ tục thay thế { $code } hết áp dụng từ { $over }, không muộn hơn ngày thủ tục này hết áp dụng ({ $end })
note-successor-day = ngày của { $code } ghi ở đây
help-successor-day = thủ tục cũ hết áp dụng đúng ngày thủ tục mới bắt đầu: ghi `repealed: { $date }`, hoặc sửa `effective` của thủ tục mới
help-successor-overlap = ghi `repealed: { $date }`; nếu việc này nhập vào một thủ tục đã có sẵn thì thêm vào thủ tục ấy một mục `changes` có `from` là ngày nhập
help-successor-over = ghi vào `replaced_by` mã của thủ tục đang áp dụng
finding-successor-without-end = đã có thủ tục thay thế { $code } nhưng chưa ghi ngày hết áp dụng
help-successor-without-end = thêm `repealed: năm-tháng-ngày`, là ngày đầu tiên không còn áp dụng; nếu chưa bị thay thì bỏ `replaced_by`
finding-counter-without-posts = quầy { $number } chưa có chức danh nào ngồi
help-counter-without-posts = thêm `posts: [chức danh]`; không ghi tên người
finding-idle-counter = quầy { $number } không tiếp nhận lĩnh vực nào đang có thủ tục
help-idle-counter = ghi `counter: { $number }` ở lĩnh vực quầy này nhận, trong `content/fields.yaml`; quầy không còn thì xóa
finding-empty-subject = quầy { $number } nhận `{ $subject }` nhưng không công chức nào của quầy phụ trách, và kho không có lĩnh vực nào thuộc việc này
help-empty-subject = thêm `post: …` (một trong: { $posts }) và `fields: [id của lĩnh vực]`; nếu quầy không nhận việc này thì bỏ mục này
finding-subject-without-post = quầy { $number } nhận `{ $subject }` nhưng không công chức nào của quầy phụ trách việc này
help-subject-without-post = thêm `post: …`, một trong các chức danh của quầy: { $posts }
finding-subject-post = `{ $post }` không có trong các chức danh của quầy { $number }
help-subject-post = ghi đúng một chức danh của quầy: { $posts }; hoặc thêm chức danh này vào `posts`
finding-subject-without-fields = quầy { $number } nhận `{ $subject }` nhưng kho không có lĩnh vực nào thuộc việc này
help-subject-without-fields = thêm `fields: [id của lĩnh vực]`; nếu việc này không có thủ tục nào thì bỏ mục này
finding-fields-unannounced = quầy { $number } nhận thêm { $count } lĩnh vực mà danh sách việc của quầy không nhắc tới: { $fields }
help-fields-unannounced = ghi các lĩnh vực này vào `subjects` của quầy, đúng như bảng niêm yết tại Một cửa
finding-field-elsewhere = lĩnh vực `{ $field }` do quầy { $number } nhận
note-field-counter = quầy của lĩnh vực ghi ở đây
help-field-elsewhere = bỏ lĩnh vực này khỏi đây, hoặc sửa `counter` của nó trong `content/fields.yaml`
finding-feedback-missing = nơi nhận phản ánh, kiến nghị chưa có `{ $key }`
help-feedback-missing = ghi `{ $key }: …`; chưa công bố thì ghi `{ $key }: {"{"}absent: not_published{"}"}`
finding-feedback-unreachable = nơi nhận phản ánh, kiến nghị không có điện thoại cũng không có thư điện tử
help-feedback-unreachable = ghi `phone` hoặc `email`; chưa công bố thì ghi `phone: {"{"}absent: not_published{"}"}`
finding-feedback-phone = đây không phải số điện thoại gọi được
help-feedback-phone = ghi đủ mã vùng, 8 đến 15 chữ số, ví dụ `0220.3812345`; nhiều số thì ngăn bằng dấu chấm phẩy
finding-feedback-email = đây không phải địa chỉ thư điện tử
help-feedback-email = ghi đủ, ví dụ `ubnd@xa.example`; nhiều địa chỉ thì ngăn bằng dấu chấm phẩy
finding-sentence-as-document = đây là một câu hướng dẫn, không phải tên giấy tờ (0 bản chính, 0 bản sao)
help-sentence-as-document = chuyển câu này vào `note` của giấy tờ mà nó nói đến, rồi bỏ dòng này
finding-zero-copies = giấy tờ này chưa ghi số bản (0 bản chính, 0 bản sao)
help-zero-copies = ghi `originals: 1` hoặc `copies: 1`; nếu chỉ khi cần mới nộp thì thêm `conditional: true` và nói rõ trong `note`
finding-time-zero = thời hạn là { $amount }
help-time-zero = ghi số ngày thật; giải quyết ngay trong ngày thì ghi `{"{"}amount: 1, unit: working_day, note: Trong ngày{"}"}`
finding-time-long = thời hạn { $amount } { $unit ->
        [minute] phút
        [hour] giờ
        [day] ngày
        [working_day] ngày làm việc
       *[month] tháng
    } dài hơn { $most } ngày
help-time-long = xem lại số và đơn vị (`unit`) với văn bản
finding-time-bare = thời hạn { $number } chưa có đơn vị
help-time-bare = viết rõ giờ, ngày, ngày làm việc hay tháng ngay sau số
finding-council-fee =
    { $state ->
        [state] ghi `free` nhưng lời kèm theo nói mức thu do Hội đồng nhân dân quy định
       *[amount] ghi 0 đồng nhưng lời kèm theo nói mức thu do Hội đồng nhân dân quy định
    }
help-council-fee = ghi `state: by_resolution`, bỏ `amount`; nếu Hội đồng nhân dân đã quyết định không thu thì nói rõ trong `note`: không thu theo nghị quyết số mấy
finding-fee-tiny = { $amount } đồng nhỏ hơn { $least } đồng
finding-fee-odd = { $amount } đồng không chẵn { $note } đồng
finding-fee-small = { $amount } đồng quá nhỏ so với mức thường gặp là { $usual } đồng của cùng loại, cùng đơn vị tính
finding-fee-cap = mức tối đa { $cap } đồng nhỏ hơn mức thu { $amount } đồng
help-fee-small = xem lại văn bản quy định mức thu; số thường bị rơi mất ba chữ số 0 ở cuối
help-fee-cap = xem lại `amount` và `cap` với văn bản quy định mức thu
finding-known-code = mã { $code } trên Cổng Dịch vụ công quốc gia là của thủ tục `{ $name }`
help-known-code = so lại mã với quyết định công bố
help-known-code-twin = so lại mã với quyết định công bố; mã { $twin } mang đúng tên thủ tục này
finding-stale-check = lần đối chiếu cuối là { $date }, cách ngày của trang ({ $day }) { $days } ngày
help-stale-check = so lại với nguồn rồi ghi ngày mới vào `checked`; chưa so được thì ghi `state: reconstructed`
finding-partial-reason = mới làm trực tuyến được một phần mà chưa nói vì sao; phải công bố lý do từ { $from }, theo văn bản số { $act }
help-partial-reason = thêm `partial_reason: …`, ví dụ phải ký vào sổ tại quầy, phải đối chiếu bản chính
finding-duplicate-channel = cách nộp `{ $by }` đã có ở trên
help-duplicate-channel = gộp hai mục làm một; thời hạn dài hơn trong vài trường hợp thì ghi vào `extended`, thời hạn của từng nơi thì ghi vào `stages`
finding-self-reference = { $code } là mã của chính thủ tục này
help-self-reference = bỏ mã này khỏi `related`, hoặc ghi đúng mã của thủ tục hay đi cùng
finding-named-twice = `{ $name }` đã có trong danh sách này
help-named-twice = xóa một trong hai
finding-results-negative = số hồ sơ { $count } nhỏ hơn 0
help-results-negative = ghi số đếm được, từ 0 trở lên
finding-results-on-time = { $count } hồ sơ đúng hạn, nhiều hơn { $whole } hồ sơ đã giải quyết, dư { $over }
finding-results-resolved = { $count } hồ sơ đã giải quyết, nhiều hơn { $whole } hồ sơ phải giải quyết, dư { $over }
finding-results-digitised = đã số hóa { $count }, nhiều hơn { $whole } hồ sơ phải giải quyết, dư { $over }
help-results-on-time = đúng hạn là một phần của `resolved`; so lại hai số với sổ theo dõi hồ sơ
help-results-part = phải giải quyết = `carried_over` + `received`; so lại từng số với sổ theo dõi hồ sơ
finding-results-opening = kỳ trước chuyển sang { $count } hồ sơ, nhưng đến { $to } kỳ trước còn { $open } hồ sơ chưa giải quyết, lệch { $over }
note-results-open = kỳ trước: `carried_over` + `received` − `resolved`
help-results-opening = so lại số cuối kỳ trước với số đầu kỳ này; hai số phải là một
finding-results-overlap = kỳ này bắt đầu ngày { $from }, trong khi kỳ của năm { $year } đến { $to } mới hết
note-results-period = ngày cuối của kỳ trước ghi ở đây
help-results-overlap = sửa `period` để không ngày nào bị đếm hai lần
note-results-too = số này cũng lớn hơn: { $count } hồ sơ
finding-needless-reason = nêu lý do chỉ làm được một phần, nhưng mức độ ghi là mức khác
note-online-here = mức độ ghi ở đây
help-needless-reason = còn việc phải làm tại chỗ thì ghi `online: partial`; không còn thì xóa `partial_reason`
