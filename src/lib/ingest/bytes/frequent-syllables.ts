/**
 * Syllables with a mark that tables and reports of Vietnamese offices are full of: names of
 * provinces, words of headings, frequent words of the language. From general knowledge of the
 * language; a word here weighs more than one that is merely possible.
 */
const TEXT = `
bà bá bạc bắc bạch bãi bản bán bàn bảng bằng bánh báo bảo bảy bầu bậc bắt bé bên bến bề bệnh bì bí
bị biên biến biết biển biểu bình bộ bổ bố bốn bồi bước bưu bậu cà cả cá các cách cải cán càng cảng
cảnh cạnh cao cáo cắt cấp cần cầu cây cổ có cô cố công cộng cộng cơ cờ cũ củ cục cùng cũng cư cứ cứu
cửa của cực cựu chánh chào chăm chăn chắc chặng chậm chất châu chấp chế chỉ chí chị chiếc chiến chiếm
chiều chính chịu cho chọn chống chồng chờ chợ chủ chú chúc chức chúng chuẩn chuyên chuyến chuyển
chưa chứ chứa chức chứng chương chất dã dạng dài dành dã dân dẫn dầu dậy dạy dể dễ dị dịch diện diễn
diệt dinh doanh dọc dồn dù dũng dụng dự dưới dương dưỡng dựng dữ đã đá đà đại đài đảm đàm đang đáng
đảng đánh đạo đào đáp đạt đạc đắc đắk đăng đặng đặc đất đấu đầu đây đầy đậu đẩy đề để đều đến đêm đệ
địa điểm điện điều điển đích đi định đình đó đoàn đoạn đọc đối đội đồi đổi đông đồng động đóng đô độ
đỗ đơn đời đợt đức đúng đủ đường đương được đưa đứng gắn gần gặp gây giá giả giác giai giải giám
giàu giảm giảng giáo giao giáp giấy giêng giếng giới giờ giữ giữa giúp giống gì gò gỗ gồm góp gửi hà
hạ hàng hành hạn hại hải hai hài hằng hậu hết hệ hiểm hiến hiện hiếu hiểu hiệp hiệu hình hòa hoà hoá
hóa hoàn hoàng hoạch hoạt học hỏi họ họp hóc hồ hộ hỗ hội hồi hồng hợp hơn hơi huế huệ huyện hưng
hướng hưởng hữu hùng huấn huy húc ít kạn kế kể kết kém khá khác khách khám khánh khắc khăn khẩu
khen khí khích khó khoá khóa khoản khoảng khoẻ khỏe khối không khởi khu khuyến khuyết kỳ kỷ kỹ kì kỉ
kiểm kiên kiến kiện kiểu kinh lạc lạng lãnh làm lào lắk lăng lắng lắp lâm lần lập lâu lấy lẻ lê lễ
lệ lịch liên liền liệt liệu lĩnh loại lộ lộc lỗ lời lớn lợi lớp lục lũ lúa lũy luật luận lực lượng
lương lưu lược lửa lựa mã mạnh mạng mãi màu mát máy mặt mặc mẫu mậu mẹ mến mỏ mới mỗi mọi một mô môn
mộc mở mục mùa mức mỹ mĩ mừng mười nà nào nam năm nắm năng nặng nâng nầy nền nếp này nội nông nổi nợ
nộp nơi nữ nữa nước núi nhà nhã nhánh nhân nhận nhập nhất nhật nhằm nhiên nhiều nhiệm nhiệt nhỏ nhóm
những nhu như nhưng nhơn ngã ngành ngày ngân ngắn ngãi ngạn ngập nghề nghĩa nghệ nghị nghỉ nghiêm
nghiên nghiệm nghiệp nghèo ngoài ngoại ngọc nguồn nguyên nguyễn nguyện người ngữ ngừng nhũng ổn ở
ông ơn phạm phải phát phái phân phần phẩm phấn phê phí phía phiếu phó phổ phố phòng phong phối phú
phụ phúc phục phủ phước phương phường phượng phối quà quá quả quản quan quảng quang quân quận quấn
quế quê quốc quý quỹ quy quyền quyết quyển quỳ quỳnh rà rạch rộng rồi rõ rừng rủi rưởi sách sản sáng
sau sáu sạch sắm sắp sẵn sâu sĩ sinh sóc sóng sông số sổ sơ sơn sở sớm sống sự sử sửa sức suất sút
tạ tả tài tác tại tám tạm tán tàn tạo tàu tặng tăng tắc tắt tây tận tầm tầng tập tất tấn tâm tân tế
tệ tên tết tỉ tỉnh tính tình tích tịch tiến tiền tiễn tiên tiếng tiếp tiết tiểu tiêu tín tỉnh tĩnh
tìm tòa toà toàn toán tỏ tổ tố tốt tổng tông tốc tối tồn tôn tội tộc tới từ tứ tử tự tư tức từng
tương tượng tướng tưởng tuổi tuần tuyên tuyến tuyển tuyết tùng tụ tỷ tý thạc thạch thái thải thanh
thành tháng thắng thăm thẩm thấp thập thất thấy thật thầu thẻ thế thể theo thêm thi thí thị thiên
thiết thiện thiếu thiểu thiệt thiệu thìn thịnh thỏa thoả thọ thôn thông thống thổ thời thới thợ thu
thú thủ thuận thuật thuộc thuế thuê thuỷ thủy thuý thường thưởng thượng thương thực thứ thừa thức
thửa tiệp trà trách trại trái trạm trang trạng tranh trăm trẻ trên trì trị trí triển triệu trình
trích trọng trong trồng trở trợ trú trụ trúc trung trúng trực trước trường trưởng trương trừ truyền
truyện trận trấn trật trị úng ủng ủy uỷ ước ứng ưu ưng vai vài vàng vào vạn văn vắng vận vân vật vấn
vẫn vẽ vé về vệ vì vị việc viên viện viết việt vĩ vĩnh vinh vòng võ vô vốn với vùng vũ vụ vu vừa vực
vững vượt vườn vượng vương xã xác xây xấu xếp xét xóa xoá xử xuân xuất xuyên xứ xưởng xương ý yên yếu
yêu áp án ảnh anh ấp ấy ấn ẩm âm ăn
cấu cụ cụm cuộc cuối cuốn dệt giầy khảo kê khứ lũng lý lí lò lỡ mận mố mộ nậm nuôi nhì nhị niên niệm
pá pác phiên phỏng rằng riêng sỹ tà tảo tẻ thăng thâm thốt tô tố tỏi trạc trảng trù trữ trưng tuệ tỵ
vạch vay vĩ xuống đãi đẳng đĩa đĩnh đôn đống đốc đột đợi đúc đặt đập đạm ngũ ngoặc nguy nhạc nhẹ nhẫn
nhượng nhựa lãi lõm luỹ lưới mảng miền miễn miếu mình mức nạn nghìn nghĩ ngưng nhiễm nhờ nhớ như
phản phẫu phép phiền phim phóng phù phụng rất rẫy rút sai săn sẽ sỏi suối tấm thoát thoại thị tiệm
tốn trầm trễ triệt trợ tuyệt vẹn vết vỡ xếp xin xuồng
`;

/** Lower case, NFC. */
export const FREQUENT: ReadonlySet<string> = new Set(TEXT.normalize('NFC').trim().split(/\s+/));
