# Câu chữ của các quy tắc về số đã công bố, ngân sách và các điều đã chấp nhận.

finding-budget-sum = `{ $row }` ghi { $stated } nhưng các dòng con cộng lại được { $total }, lệch { $difference }
finding-budget-equal = `{ $row }` ghi { $stated }, ở biểu kia ghi { $other }
note-other-figure = số ở biểu kia
finding-quantity-without-value = không có số liệu cho `{ $quantity }`
finding-declared-number = `{ $value }` (dòng { $line } của báo cáo) không phải số viết đúng; tính lại được { $computed }
finding-declared-figure = { $label } (dòng { $line } của báo cáo) ghi { $value } { $unit }, tính lại được { $computed }
finding-declared-cut-off = { $label } (dòng { $line } của báo cáo) ghi { $value } { $unit }; đây là số cắt bỏ phần lẻ của { $computed }
help-accept = sửa số, hoặc ghi vào `content/accepted.yaml` với `place: { $place }` và lý do
finding-unknown-rule = không có quy tắc nào tên `{ $rule }`
finding-not-acceptable = phát hiện của quy tắc `{ $rule }` không thể chấp nhận, chỉ có thể sửa
finding-no-reason = chấp nhận mà không nêu lý do
help-no-reason = viết lý do; lý do được in ra cho mọi người đọc
finding-acceptance-over = việc chấp nhận này đã hết hạn
finding-unused-acceptance = không còn phát hiện nào ở `{ $place }` để chấp nhận
help-unused-acceptance = xóa mục này
