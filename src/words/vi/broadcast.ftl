# Lời đọc trên loa truyền thanh. Mỗi dấu # được thay bằng chữ của từng thủ tục, từng quý, theo thứ tự.
# Đọc thử thành tiếng trước khi sửa: câu ngắn, không ngoặc, không số viết bằng chữ số, không viết tắt.

# Viết tắt đọc ra sao, và đơn vị đo đứng sau con số.
speech_abbreviations = UBND: Ủy ban nhân dân; HĐND: Hội đồng nhân dân; MTTQ: Mặt trận Tổ quốc; TTHC: thủ tục hành chính; PAKN: phản ánh, kiến nghị; CCCD: căn cước công dân; CMND: chứng minh nhân dân; BHYT: bảo hiểm y tế; BHXH: bảo hiểm xã hội; TNXP: thanh niên xung phong; GPLX: giấy phép lái xe; THCS: trung học cơ sở; THPT: trung học phổ thông; NSNN: ngân sách nhà nước; NSX: ngân sách xã; TP: thành phố; HIV: hát i vê; VNeID: vi en ai đi; SĐT: số điện thoại
speech_units = cm: xăng ti mét; mm: mi li mét; m: mét; m2: mét vuông; m²: mét vuông; km: ki lô mét; kg: ki lô gam; ha: héc ta; đ: đồng; VNĐ: đồng

# Thủ tục.
# Trang viết cho một người đọc (bạn); loa nói với mọi người (bà con).
speech_you = bạn
speech_neighbours = bà con
speech_call = Mời bà con chú ý lắng nghe.
speech_lead = Sau đây là hướng dẫn làm thủ tục hành chính tại #.
speech_name = Tên thủ tục là: #.
speech_official = Tên đầy đủ ghi trong quy định là: #.
speech_reconstructed = Thông tin này ghép từ nguồn công khai, chưa được xã xác minh.
speech_sample = Thông tin này chỉ để minh họa, không phải thông tin chính thức.
speech_day = Thông tin tính đến #.
speech_starts = Thủ tục này chỉ áp dụng từ #.
speech_ends = Thủ tục này hết áp dụng từ #.
speech_who = Thủ tục này dành cho: #.
speech_who_more = Thủ tục này dành cho: #; và trường hợp khác ghi ở bảng niêm yết.
speech_who_board = Ai được làm thủ tục này, xin xem bảng niêm yết.
speech_who_unknown = Ai được làm thủ tục này thì chưa được công bố.
speech_bring_one = Bà con cần mang theo: #.
speech_bring = Bà con cần mang theo những giấy tờ sau.
speech_nth = # là: #.
speech_bring_rest = Và giấy tờ khác ghi ở bảng niêm yết.
speech_bring_case = Giấy tờ cần mang theo tùy từng trường hợp, ghi ở bảng niêm yết.
speech_bring_board = Giấy tờ cần mang theo ghi ở bảng niêm yết.
speech_bring_nothing = Thủ tục này không cần nộp giấy tờ.
speech_bring_unknown = Giấy tờ cần mang theo chưa được công bố, bà con hỏi tại quầy.
speech_forms = Mẫu tờ khai, bà con nhận tại quầy.
speech_fee_free = Bà con không phải nộp phí, lệ phí.
speech_fee = # là #.
speech_fee_each = # một #
speech_fee_step = từ # thứ # trở đi là #
speech_fee_cap = cao nhất là #
speech_fee_nothing = # thì không phải nộp tiền.
speech_fee_resolution = # thì nộp theo nghị quyết của Hội đồng nhân dân tỉnh.
speech_fee_ask = Mức thu cụ thể, bà con hỏi tại quầy.
speech_fee_unknown = Mức phí, lệ phí chưa được công bố, bà con hỏi tại quầy.
speech_fee_rest = Các khoản thu khác ghi ở bảng niêm yết.
speech_fee_others = Nộp hồ sơ bằng cách khác thì mức thu có thể khác.
speech_time = Thời hạn giải quyết là #.
speech_time_longer = Có trường hợp lâu hơn, nhiều nhất là #.
speech_time_nothing = Thủ tục này không có thời hạn giải quyết.
speech_time_unknown = Thời hạn giải quyết chưa được công bố, bà con hỏi tại quầy.
speech_time_others = Nộp hồ sơ bằng cách khác thì thời hạn có thể khác.
speech_half = nửa #
speech_where = Nơi nộp hồ sơ: quầy số #, #.
speech_help = Bà con cần giúp thì đến quầy số #, #.
speech_again_help = Xin nhắc lại. Thủ tục: #. Nơi giúp bà con: quầy số #, tại #.
speech_address = Địa chỉ: #.
speech_hours = Giờ làm việc: #.
speech_online = Bà con cũng nộp được hồ sơ qua mạng.
speech_online_partly = Bà con cũng nộp được một phần hồ sơ qua mạng.
speech_post = Bà con cũng gửi được hồ sơ qua bưu điện.
speech_phone = Số điện thoại để hỏi là: #. Xin đọc lại số điện thoại: #.
speech_phone_unknown = Số điện thoại chưa được công bố, bà con hỏi tại quầy.
speech_result = Xong việc, bà con nhận: #.
speech_refused = Nếu không nhận hồ sơ, cán bộ phải nói rõ lý do bằng văn bản.
speech_late = Nếu quá hẹn mà chưa xong, cơ quan phải xin lỗi bằng văn bản và hẹn lại ngày trả.
speech_again = Xin nhắc lại. Thủ tục: #. Nơi nộp hồ sơ: quầy số #, tại #.
speech_check = Thông tin chưa được xác minh, xin bà con hỏi lại tại quầy trước khi nộp.
speech_close = Cảm ơn bà con đã lắng nghe.

# Ngân sách.
speech_budget_lead = Sau đây là số liệu thu, chi ngân sách của #, #.
speech_budget_quarter = đến hết # năm #
speech_budget_months = đến hết # tháng đầu năm #
speech_budget_year = cả năm #
speech_budget_reconstructed = Số liệu này ghép từ các nguồn công khai, chưa được xã xác minh.
speech_budget_sample = Số liệu này có phần chỉ để minh họa, không phải số liệu chính thức của xã.
speech_budget_round = Các số tiền được làm tròn cho dễ nghe.
speech_budget_revenue = Tổng số thu là #.
speech_budget_expenditure = Tổng số chi là #.
speech_budget_share = #, đạt # dự toán năm
speech_budget_lines = Trong đó:
speech_budget_line = #, #.
speech_budget_see = Bà con xem bảng đầy đủ tại trụ sở #.
speech_budget_posted = Bảng được niêm yết đến hết #.
speech_budget_ask = Bà con cần hỏi, xin gặp #.
speech_budget_again = Xin nhắc lại. Tổng số thu #; tổng số chi #.
speech_budget_check = Số liệu chưa được xác minh, xin bà con hỏi lại xã trước khi dùng.
