# Câu chữ của các quy tắc về chữ viết và tệp.

finding-mixed-tone = `{ $word }` ({ $count } lần trong tệp này) đặt dấu khác kiểu với phần lớn kho, nơi viết `{ $other }`
help-mixed-tone = viết `{ $word }`
finding-double-space = thừa dấu cách giữa hai chữ
help-double-space = chỉ để một dấu cách
