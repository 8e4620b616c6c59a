# Câu chữ của các quy tắc về kho thủ tục.

finding-duplicate-code = mã `{ $code }` đã dùng cho một thủ tục khác
help-duplicate-code = mỗi mã chỉ một thủ tục: sửa mã, hoặc xóa bản ghi thừa
finding-duplicate-id = tên `{ $id }` đã dùng cho một bản ghi khác
note-first-here = xuất hiện lần đầu ở đây
finding-unknown-reference = không có { $kind ->
        [level] cấp
        [field] lĩnh vực
        [counter] quầy
        [decision] quyết định
        [act] văn bản pháp lý
        [procedure] thủ tục
        [source] nguồn
        [row] dòng
        [form-set] bộ biểu mẫu
       *[other] bản ghi
    } nào tên `{ $name }`
help-unknown-reference = thêm vào `{ $file }`, hoặc sửa lại tên
finding-missing-part = thủ tục { $code } thiếu phần { $letter }) `{ $key }`
help-missing-part = thêm `{ $key }: …`; nếu thủ tục không có phần này thì ghi `{ $key }: {"{"}absent: not_applicable{"}"}`
finding-empty-part = `{ $key }` để trống
help-empty-part = viết nội dung, bỏ hẳn khóa này, hoặc ghi `{ $key }: {"{"}absent: not_published{"}"}` kèm lý do
help-empty-text = viết nội dung, hoặc bỏ hẳn dòng này
finding-successor-circle = thủ tục thay thế dẫn vòng về chính { $code }
help-successor-circle = `replaced_by` phải là mã của thủ tục mới đang dùng
finding-long-sentence = câu này có { $count } chữ, dài hơn { $most }
help-long-sentence = tách làm hai câu; mỗi câu nói một việc
finding-long-step = bước này có { $count } câu, nhiều hơn { $most }
help-long-step = tách làm hai bước
finding-verified-without = ghi `verified` nhưng thiếu `{ $key }`
help-verified-without = thêm `{ $key }`, hoặc ghi `reconstructed`
finding-synonym-reaches-none = chữ `{ $word }` chưa dẫn tới thủ tục nào
help-synonym-reaches-none = ghi `means` đúng như chữ trong tên thủ tục, hoặc ghi mã vào `codes`
finding-synonym-too-broad = chữ `{ $word }` dẫn tới { $count } thủ tục, nhiều hơn { $most }
help-synonym-too-broad = bỏ `means`, ghi nhiều nhất { $most } mã vào `codes`
finding-duplicate-word = chữ `{ $word }` đã có ở trên (không kể hoa thường)
help-duplicate-word = gộp hai dòng làm một
finding-synonym-without-meaning = chữ này chưa có `means` hay `codes`
help-synonym-without-meaning = thêm `codes: ["1.001193"]` hoặc `means: chữ chính thức`
finding-legal-ended = văn bản `{ $number }` đã hết hiệu lực (ngày cuối { $date }), trang này chốt ngày { $day }
finding-legal-not-yet = văn bản `{ $number }` đến { $date } mới có hiệu lực, trang này chốt ngày { $day }
note-legal-day = ngày ấy ghi ở đây
help-legal-not-in-force = thay bằng văn bản đang có hiệu lực; nếu đổi từ một ngày nào đó thì thêm một mục vào `changes` với `from` và `legal_basis` mới
finding-date-order = `{ $after }` ({ $second }) đứng trước `{ $before }` ({ $first })
finding-date-equal = `{ $after }` ({ $second }) trùng ngày với `{ $before }`; nó phải đến sau
finding-level-not-there = { $level } không tồn tại vào ngày { $date }
note-level-day = ngày của cấp này ghi ở đây
note-first-day = ngày phải đến trước
finding-shared-address = `{ $address }` là địa chỉ sẵn có của trang
help-shared-address = đặt tên tệp khác
