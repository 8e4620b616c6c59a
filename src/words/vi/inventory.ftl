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
