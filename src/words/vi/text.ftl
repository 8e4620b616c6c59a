# Câu chữ của các quy tắc về chữ viết và tệp.

finding-mixed-tone = `{ $word }` ({ $count } lần trong tệp này) đặt dấu khác kiểu với phần lớn kho, nơi viết `{ $other }`
help-mixed-tone = viết `{ $word }`
finding-double-space = thừa dấu cách giữa hai chữ
help-double-space = chỉ để một dấu cách
finding-personal-number = `{ $masked }` trông như { $kind ->
        [card] số chứng minh nhân dân
       *[citizen] số căn cước
    } của một người
help-personal = xóa số này; nếu không phải thông tin riêng của ai thì chấp nhận trong `content/accepted.yaml` với `place: { $masked }`
finding-private-phone = `{ $masked }` là số điện thoại di động, không phải số của cơ quan ghi ở `site.yaml`
finding-account-number = `{ $masked }` trông như số tài khoản ngân hàng riêng
finding-private-email = `{ $masked }` là hộp thư riêng, không phải của cơ quan
help-private-email = thay bằng hộp thư của cơ quan, hoặc xóa; nếu được phép công khai thì chấp nhận với `place: { $masked }`
finding-misspelt = `{ $word }` viết sai, chữ đúng là `{ $right }`
help-misspelt = viết `{ $right }`
finding-doubled-word = `{ $word }` viết hai lần liền nhau
help-doubled-word = bỏ một lần, hoặc sửa một trong hai
finding-not-a-syllable = `{ $word }` không phải một chữ tiếng Việt: sai dấu, sai chữ cái hoặc hai chữ dính nhau
help-not-a-syllable = gõ lại chữ này; nếu là tên riêng thì chấp nhận với `place: { $word }`
help-no-tone = chữ này thiếu dấu: viết `{ $one }` hoặc `{ $other }`
finding-no-marks = `{ $title }` viết không dấu
help-no-marks = gõ lại bằng tiếng Việt có dấu
finding-outdated-term = `{ $term }` chỉ dùng đến hết ngày { $last } ({ $act }), trang này chốt ngày { $day }
help-outdated-term = viết `{ $instead }`
finding-dead-link = không có trang hay tệp nào ở `{ $link }`
finding-dead-link-early = `{ $link }` chưa có hoặc không còn vào ngày { $day } của trang
help-dead-link = sửa địa chỉ, hoặc bỏ liên kết và chỉ giữ chữ
help-dead-link-early = bỏ liên kết và chỉ giữ chữ, hoặc dẫn tới danh sách chung
finding-link-case = `{ $link }` khác chữ hoa, chữ thường với `{ $right }`; máy chủ coi là hai địa chỉ
help-link-case = viết `{ $right }`
finding-files-case = hai tệp `{ $one }` và `{ $other }` chỉ khác chữ hoa, chữ thường; trên Windows tệp này đè tệp kia
help-files-case = đổi tên một tệp
finding-outside-link = `{ $link }` { $kind ->
        [machine] chỉ có trên máy của người soạn
        [script] chạy mã lệnh, không phải một địa chỉ
        [scheme] không phải kiểu địa chỉ mà trang dùng được
        [server] thiếu `https:` ở đầu
       *[above] đi ra ngoài trang
    }
help-outside-link = đặt tệp vào `content/files` rồi viết `/files/tên-tệp`; trang khác thì viết đủ `https://…`
help-outside-form = đặt tệp vào `content/files` rồi chỉ ghi tên tệp
finding-missing-form = không có `{ $form }` trong `content/files`, chỉ có `{ $near }`
help-missing-form = viết `{ $near }`, hoặc thêm tệp `{ $form }`
finding-orphan-file = không trang, giấy tờ hay quyết định nào dẫn tới tệp này
help-orphan-file = ghi tên tệp vào `form` của giấy tờ, đặt liên kết tới `/files/{ $path }`, hoặc xóa tệp
finding-changed-file = tệp `{ $path }` không còn là tệp đã ghi trong danh sách
help-changed-file = mở tệp xem có đúng bản mới không; đúng thì viết `sha256: { $hash }`
finding-digit-grouping = `{ $number }` chia nhóm chữ số sai, đọc ra được hai số khác nhau
help-digit-grouping = viết từng nhóm ba chữ số, cách nhau bằng dấu chấm, như 3.000.000 đồng; phần lẻ sau dấu phẩy, như 2,5
