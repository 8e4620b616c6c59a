# Câu chữ của các quy tắc về số đã công bố, ngân sách và các điều đã chấp nhận.

finding-budget-sum = `{ $row }` ghi { $stated } nhưng các dòng con cộng lại được { $total }, lệch { $difference }
help-budget = gõ nhầm thì sửa số; biểu đã ký ghi như vậy thì ghi vào `content/accepted.yaml` với `place: { $place }` và lý do
finding-budget-equal = `{ $row }` ghi { $stated }, ở biểu kia ghi { $other }
note-other-figure = số ở biểu kia
finding-quantity-without-value = không có số liệu cho `{ $quantity }`
finding-declared-number = `{ $value }` (dòng { $line } của báo cáo) không phải số viết đúng; tính lại được { $computed }
finding-declared-figure = { $label } (dòng { $line } của báo cáo) ghi { $value } { $unit }, tính lại được { $computed }
finding-declared-cut-off = { $label } (dòng { $line } của báo cáo) ghi { $value } { $unit }; đây là số cắt bỏ phần lẻ của { $computed }
help-accept = gõ nhầm thì sửa số; báo cáo đã ký ghi như vậy thì ghi vào `content/accepted.yaml` với `place: { $place }` và lý do
finding-unknown-rule = không có quy tắc nào tên `{ $rule }`
finding-not-acceptable = lỗi của quy tắc `{ $rule }` không chấp nhận được, chỉ có thể sửa
help-not-acceptable = sửa chỗ sai, rồi xóa mục này
finding-no-reason = mục này chấp nhận mà không nêu lý do
help-no-reason = viết lý do; lý do được in ra cho mọi người đọc
finding-acceptance-over = việc chấp nhận này đã hết hạn
help-acceptance-over = xóa mục này; nếu còn phải chấp nhận thì xin ý kiến lại rồi ghi ngày mới vào `until`
finding-unused-acceptance = ở `{ $place }` không có gì để chấp nhận
help-unused-acceptance = đã sửa xong thì xóa mục này; nếu chưa thì xem lại `rule`, `file` và `place`
