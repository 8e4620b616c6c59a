# Câu chữ của các phát hiện. Một câu một việc: thấy gì trước, cần gì sau. Không dấu chấm cuối câu.

finding-bad-encoding = tệp không phải văn bản UTF-8 (có thể là TCVN3 hoặc VNI)
help-bad-encoding = mở bằng Notepad: chữ hiện đúng thì chọn Lưu thành…, mục Mã hóa chọn UTF-8; chữ hiện lạ thì chuyển bảng mã sang Unicode trước
finding-not-nfc = chữ có dấu ở dạng tổ hợp (dấu rời); đã đọc thành dạng dựng sẵn
help-not-nfc = trong bộ gõ chọn bảng mã Unicode (dựng sẵn), gõ lại chữ này rồi lưu
finding-control-character = ở đây có ký tự ẩn, mắt không thấy được
help-control-character = xóa chữ ở chỗ này rồi gõ lại bằng tay, đừng chép dán
finding-file-too-large = tệp lớn hơn 8 MiB hoặc có hơn 600.000 dòng và dấu; tệp chữ không lớn đến thế
help-file-too-large = chuyển tệp ra khỏi `content`; mẫu đơn cho tải về thì để trong `content/files/`
finding-download-too-large = tệp lớn hơn 64 MiB, hoặc các tệp cho tải về cộng lại lớn hơn 256 MiB
help-download-too-large = nén hoặc quét lại cho nhẹ hơn, hoặc bỏ tệp này khỏi `content/files/`
finding-not-a-file = đây không phải một tệp nằm trong thư mục `content`
help-not-a-file = xóa nó đi, rồi chép chính tệp cần dùng vào `content`
finding-unknown-file = không biết dùng tệp `{ $file }` vào việc gì
help-unknown-file = đặt tệp đúng tên và đúng thư mục như trong CONTENT.md, hoặc chuyển tệp này ra khỏi `content`
finding-missing-file = thiếu tệp `{ $file }`
help-missing-file = chép lại từ bản lưu; nếu tệp có tên khác, ví dụ thêm đuôi `.txt`, thì đổi lại tên
finding-bad-yaml = từ chỗ này chương trình không đọc được nữa vì sai cách viết YAML
finding-empty-file = tệp chưa có nội dung
finding-second-document = ở đây bắt đầu tài liệu thứ hai; một tệp chỉ chứa một tài liệu
help-second-document = xóa dòng `---` này; điều thuộc về tệp khác thì chuyển sang tệp ấy
finding-too-deep = ngoặc hay danh sách lồng nhau quá sâu
help-too-deep = bỏ bớt ngoặc thừa; kho chỉ cần vài bậc
finding-alias = dấu `*` ở đầu giá trị là bí danh của YAML; tệp nội dung không dùng bí danh
help-alias = chép lại giá trị vào đây; nếu dấu `*` là chữ thì đặt cả giá trị trong dấu nháy
help-bad-yaml = xem lại dấu nháy, dấu ngoặc, dấu hai chấm và thụt dòng ở đây và dòng ngay trên; chữ có `: ` hoặc ` #` phải đặt trong dấu nháy
help-empty-file = viết nội dung, hoặc xóa tệp
finding-tab = dòng thụt vào bằng phím Tab; YAML chỉ cho thụt bằng dấu cách
help-tab = xóa khoảng trống đầu dòng, gõ lại bằng dấu cách, mỗi bậc hai dấu
finding-not-closed = mở ở đây nhưng không đóng lại
help-not-closed = đóng lại ở cuối giá trị: `"` bằng `"`, `[` bằng `]`, `{"{"}` bằng `{"}"}`
finding-no-front-matter = trang thiếu phần đầu, nằm giữa hai dòng `---`
help-no-front-matter = thêm ba dòng `---`, `title: …`, `---` vào đầu tệp
finding-too-many = tệp có hơn { $count } lỗi; sửa những lỗi này rồi chạy lại để xem tiếp

finding-unknown-key = không có khóa nào tên `{ $key }` ở đây
finding-duplicate-key = khóa `{ $key }` đã có ở trên
help-duplicate-key = giữ lại dòng đúng, xóa dòng kia
finding-missing-key = thiếu khóa `{ $key }`
help-add-key = thêm `{ $key }: …`
finding-unknown-value = `{ $value }` không nằm trong các giá trị cho phép
help-did-you-mean = có phải bạn muốn viết `{ $word }`?
help-known-keys = các khóa dùng được: { $words }
help-known-values = các giá trị dùng được: { $words }
finding-wrong-type =
    { $scalar ->
        [no] đây là { $found ->
            [text] một đoạn chữ
            [list] một danh sách
            [map] một nhóm khóa
            [number] một số lẻ
            [integer] một số nguyên
            [bool] giá trị đúng/sai
            [nothing] chỗ trống
           *[other] giá trị khác kiểu
        }
       *[other] `{ $value }` là { $found ->
            [text] chữ
            [list] một danh sách
            [map] một nhóm khóa
            [number] số lẻ
            [integer] số nguyên
            [bool] giá trị đúng/sai
            [nothing] chỗ trống
           *[other] giá trị khác kiểu
        }
    }, ở đây cần { $wanted ->
        [text] chữ
        [list] một danh sách (mỗi mục một dòng bắt đầu bằng `- `)
        [map] một nhóm khóa (những dòng `khóa: giá trị`)
        [row] một dòng số liệu
        [step] một bước (chữ, hoặc `who` và `text`)
        [part] nội dung của phần này, hoặc `absent` kèm lý do
        [integer] một số nguyên không âm
        [bool] `true` hoặc `false`
        [code] mã thủ tục trong dấu nháy
        [money] số tiền
        [date] ngày dạng 2024-01-31
        [id] tên ngắn không dấu
        [count] một số
       *[other] giá trị kiểu khác
    }
help-list = viết `[{ $value }]`; nhiều mục thì cách nhau bằng dấu phẩy
help-bool = viết `true` là có, `false` là không
help-integer = viết bằng chữ số, ví dụ `1`
finding-does-not-fit = giá trị không hợp với khóa này
finding-unquoted-code = mã `{ $value }` chưa có dấu nháy; YAML sẽ đọc thành số và làm rơi số 0 cuối
help-quote = viết `"{ $value }"`
finding-bad-code = `{ $value }` không phải mã thủ tục
help-bad-code = mã có dạng `"1.001193"`: một hoặc hai chữ số, dấu chấm, ba đến sáu chữ số
finding-bad-id = `{ $value }` không dùng làm tên ngắn được
help-bad-id = chỉ dùng chữ thường không dấu, chữ số và dấu gạch nối, ví dụ `ho-tich`
finding-bad-date = `{ $value }` không phải ngày có thật viết theo năm-tháng-ngày
help-bad-date = viết năm-tháng-ngày, ví dụ `2024-01-31`
finding-bad-money = `{ $value }` không phải số tiền viết đúng
finding-unquoted-money = số tiền `{ $value }` chưa có dấu nháy; YAML sẽ đọc thành số lẻ
help-bad-money = viết trong dấu nháy, mỗi nhóm đúng ba chữ số, ví dụ `"10.379.376.539"`
finding-bad-count = `{ $value }` không phải một số
help-bad-count = viết bằng chữ số, ví dụ `3` hoặc `0.5`
finding-bad-text = không dùng `{ $value }` ở đây được
help-bad-text = xem ví dụ trong CONTENT.md
finding-stated-and-absent = vừa có nội dung vừa ghi `absent`
finding-time-and-stages = vừa ghi `amount` vừa ghi `stages`
help-stated-and-absent = giữ một trong hai, bỏ cái kia
finding-time-without-unit = thời hạn có số nhưng thiếu đơn vị
help-time-without-unit = thêm `unit: working_day` (ngày làm việc), `day` (ngày), `hour` (giờ) hay `month` (tháng)
finding-time-without-amount = thời hạn thiếu số
help-time-without-amount = viết `{"{"}amount: 3, unit: working_day{"}"}`, hoặc `{"{"}absent: not_published{"}"}`
finding-fee-without-amount = ghi `state: amount` nhưng thiếu số tiền
help-fee-without-amount = thêm `amount: "8.000"`, hoặc đổi `state` thành `free` (không thu), `by_resolution` (theo nghị quyết) hay `not_stated` (nguồn không ghi)
finding-fee-with-amount = có số tiền nhưng `state` không phải `amount`
help-fee-with-amount = đổi thành `state: amount`, hoặc bỏ số tiền
finding-fee-below-zero = mức thu nhỏ hơn 0
help-fee-below-zero = bỏ dấu trừ; nếu không thu thì ghi `state: free` và bỏ `amount`
finding-documents-without-sets = thành phần hồ sơ thiếu số bộ
help-documents-without-sets = thêm `sets: 1`
finding-base-url = đây chưa phải địa chỉ đầy đủ của trang
help-base-url = viết đủ, kết thúc bằng dấu gạch chéo, ví dụ `https://xa.example/`
finding-web-address = đây không phải địa chỉ mạng dùng được
help-web-address = viết đủ, bắt đầu bằng `https://`, ví dụ `https://dichvucong.gov.vn/`
finding-quantity = không hiểu công thức của số công bố
help-quantity = ví dụ: `procedures(level=commune, online=full)`, `results(resolved)`, `budget(2023, q4, 113, I, plan)`

report-help = gợi ý
report-note = ghi chú
report-accepted = đã chấp nhận
report-accepted-because = đã chấp nhận, lý do: { $reason }
report-folder = Thư mục của xã, nơi có content/
report-clean = Không có lỗi.
report-summary = { $errors } lỗi, { $warnings } cảnh báo, { $accepted } điều đã chấp nhận có lý do.
note-again = chỗ này cũng vậy
