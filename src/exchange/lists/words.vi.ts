/** What is told of lists in any shape: fetched by a screen only when a file has some of it, for most files have little. */
export const words = {
  findings: {
    dateInText: {
      name: 'Ngày trong cột không phải cột ngày',
      what: 'Ô ghi ngày {{value}} trong cột không phải cột ngày.',
      why: 'Excel thường tự đổi điều gõ như “12/12” thành ngày; không biết được lúc gõ là gì.',
      todo: 'Gõ lại đúng điều muốn ghi, ví dụ 12/12.',
    },
    figuresWrong: {
      name: 'Số định danh, điện thoại thiếu hoặc thừa chữ số',
      what: '“{{value}}” có {{count}} chữ số.',
      why: 'Số này phải có đúng {{wanted}} chữ số; Excel hay làm mất số 0 ở đầu.',
      todo: 'Đối chiếu giấy tờ rồi ghi lại, hoặc để trống.',
    },
    wordWithMore: {
      what: '“{{value}}” được đọc là “{{known}}”.',
      why: 'Phần còn lại của ô không có chỗ trong cột này nên không được giữ.',
      todo: 'Xem qua; nếu là ngành học thì ghi vào cột ngành.',
    },
    yearAsDate: {
      what: 'Ô hiện {{value}}, có lẽ đã gõ năm {{year}}.',
      why: 'Năm gõ vào ô định dạng ngày thành một ngày của năm 1905.',
      todo: 'Ghi lại năm, hoặc ngày đúng.',
    },
    yearNotShown: {
      what: 'Ô chỉ hiện {{value}}, không hiện năm.',
      why: 'Excel tự thêm năm lúc gõ (đang là {{read}}); đó có thể không phải năm muốn ghi.',
      todo: 'Ghi đủ ngày/tháng/năm.',
    },
    runTogether: {
      what: '“{{value}}” được đọc là {{read}}.',
      why: 'Tám chữ số viết liền, không có dấu ngăn.',
      todo: 'Xem qua; nếu không phải thì ghi lại ngày.',
    },
    nameWithMore: {
      what: '“{{value}}” được đọc là “{{read}}”.',
      why: 'Phần xưng hô hoặc chú thích không thuộc về họ tên.',
      todo: 'Xem qua.',
    },
    notAName: {
      what: '“{{value}}” không giống họ tên một người.',
      why: 'Có dấu câu, tên tổ chức, hoặc nhiều người trong một ô.',
      todo: 'Ghi họ tên một người, hoặc bỏ dòng.',
    },
    garbled: {
      name: 'Chữ không đọc được',
      what: 'Chữ trong ô không đọc được: “{{value}}”.',
      why: 'Các chữ này không thuộc bảng mã nào nhận ra, hoặc đã mất dấu khi chép.',
      todo: 'Gõ lại ô này theo bản giấy.',
    },
    guessedEncoding: {
      what: '“{{raw}}” được đọc là “{{value}}”.',
      why: 'Chữ gõ bằng bảng mã cũ mà phông của ô không nói; mọi tiếng đều thành tiếng Việt nên đã đổi.',
      todo: 'Xem lại từng ô.',
    },
    twoReadings: {
      what: '“{{raw}}” được đọc theo phông là “{{value}}”.',
      why: 'Đọc theo Unicode cũng thành tiếng Việt; đã tin phông của ô.',
      todo: 'Xem lại, nhất là họ tên.',
    },
    lookalikeLetters: {
      what: 'Ô có chữ của bảng chữ khác giống chữ Việt; đã đọc là “{{value}}”.',
      why: 'Chép từ PDF hay web thường lẫn các chữ như Ð, ƣ.',
      todo: 'Xem qua.',
    },
    ditto: {
      what: 'Lấy như dòng trên: “{{value}}”.',
      why: 'Ô ghi “{{raw}}”.',
      todo: 'Xem qua.',
    },
    fromAbove: {
      what: 'Lấy theo dòng mục hoặc dòng đầu danh sách: “{{value}}”.',
      why: 'Ô của dòng này trống.',
      todo: 'Xem qua; nếu không phải thì ghi vào ô.',
    },
    hiddenColumn: {
      what: 'Cột này đang ẩn trong tệp; ô ghi “{{value}}”.',
      why: 'Cột ẩn thường là dữ liệu cũ.',
      todo: 'Xem lại; nếu không dùng thì xóa cột trong tệp rồi chọn lại.',
    },
    columnsDisagree: {
      name: 'Hai cột cùng tên ghi khác nhau',
      what: 'Hai cột cùng tên ghi khác nhau: “{{value}}” và “{{other}}”.',
      why: 'Không rõ lấy cột nào.',
      todo: 'Ghi giá trị đúng.',
    },
    unknownPart: {
      what: '“{{value}}” nằm ở cột “{{head}}”, không có mức như vậy.',
      why: 'Cùng nhóm cột có các mức khác được đọc; mức này thì không.',
      todo: 'Ghi mức đúng vào ô, hoặc xóa dấu.',
    },
    continued: {
      what: 'Dòng {{row}} ghi tiếp “{{value}}” của ô này.',
      why: 'Dòng ấy không có số thứ tự và họ tên nên không phải một hồ sơ; phần ghi tiếp không được lấy.',
      todo: 'Ghi đủ vào ô này.',
    },
    unreadPlanning: {
      what: 'Chưa đọc loại danh sách này: quy hoạch (trang “{{sheet}}”).',
      why: 'Sổ chưa có phần quy hoạch để ghi vào.',
      todo: 'Bỏ trang này; giữ tệp để nhập khi có phần ấy.',
    },
    unreadVotes: {
      what: 'Chưa đọc loại danh sách này: kết quả phiếu (trang “{{sheet}}”).',
      why: 'Sổ chưa có phần lấy phiếu, bầu cử để ghi vào.',
      todo: 'Bỏ trang này; giữ tệp để nhập khi có phần ấy.',
    },
    unreadClasses: {
      what: 'Chưa đọc loại danh sách này: lớp học, kết quả học tập (trang “{{sheet}}”).',
      why: 'Sổ chưa có phần lớp học để ghi vào.',
      todo: 'Bỏ trang này; giữ tệp để nhập khi có phần ấy.',
    },
    unreadReturns: {
      what: 'Chưa đọc loại biểu này: số liệu tổng hợp theo chỉ tiêu (trang “{{sheet}}”).',
      why: 'Sổ đếm từ hồ sơ, chưa nhận số tổng hợp.',
      todo: 'Bỏ trang này; nhập danh sách chi tiết nếu có.',
    },
    sideBySide: {
      what: 'Dòng này còn ghi “{{value}}” ở danh sách đứng cạnh.',
      why: 'Trang có hai danh sách cạnh nhau; mỗi dòng là hai người, cả hai được đọc.',
      todo: 'Xem qua.',
    },
    oldCard: {
      what: 'Số có chín chữ số: số chứng minh nhân dân cũ.',
      why: 'Số định danh cá nhân có mười hai chữ số.',
      todo: 'Thay bằng số định danh khi có giấy tờ.',
    },
    paperWithMore: {
      what: '“{{value}}” được đọc là số “{{read}}”.',
      why: 'Ngày ghi liền trong ô không được lấy.',
      todo: 'Ghi ngày vào cột ngày quyết định nếu cần.',
    },
    monthFirst: {
      what: 'Ô hiện tháng trước ngày ({{value}}), được đọc là {{read}}.',
      why: 'Nếu người gõ ghi ngày trước tháng thì Excel đã đảo lại.',
      todo: 'Đối chiếu giấy tờ.',
    },
    unitSpelled: {
      what: '“{{value}}” được hiểu là “{{unit}}”.',
      why: 'Tên trong sổ viết khác dấu.',
      todo: 'Xem lại; nếu là đơn vị khác thì ghi đúng tên.',
    },
    unitCodeOther: {
      what: 'Mã {{value}} không phải mã của “{{unit}}” ({{code}}).',
      why: 'Mã và tên chỉ hai đơn vị khác nhau.',
      todo: 'Sửa mã hoặc tên.',
    },
    notSuccessor: {
      what: '“{{unit}}” không nhập vào “{{value}}”.',
      why: 'Theo sổ, đơn vị ấy thành: {{into}}.',
      todo: 'Sửa đơn vị cũ hoặc đơn vị mới.',
    },
    statedOnly: {
      what: 'Cột “{{head}}” được đọc nhưng chưa ghi vào sổ.',
      why: 'Sổ chưa có mục cho điều này. Nó ở lại trong bản nháp của đợt nhập, cùng ngày của danh sách.',
      todo: 'Không phải làm gì.',
    },
    beyondHeads: {
      what: 'Dòng này còn ghi “{{value}}” ở cột {{column}}, ngoài các cột có tiêu đề.',
      why: 'Trong tệp văn bản (.csv), dòng thừa ô thường là dấu ngăn bị hiểu lầm: các ô có thể lệch cột.',
      todo: 'Xem lại cả dòng.',
    },
    admittedTooYoung: {
      what: 'Ngày vào Đảng {{value}} khi chưa đủ 18 tuổi.',
      why: 'Người vào Đảng phải từ đủ 18 tuổi (Điều lệ Đảng, Điều 1); một trong hai ngày bị ghi nhầm.',
      todo: 'Đối chiếu lý lịch rồi sửa ngày sinh hoặc ngày vào Đảng.',
    },
    bornTooLate: {
      what: '“{{value}}” không thể là ngày sinh của người có trong danh sách ngày {{day}}.',
      why: 'Người ấy khi đó chưa sinh, hoặc chưa đủ 14 tuổi.',
      todo: 'Đối chiếu giấy tờ rồi ghi lại ngày sinh.',
    },
    afterTheList: {
      what: '“{{value}}” sau ngày của danh sách ({{day}}).',
      why: 'Danh sách không thể biết trước một ngày chưa tới.',
      todo: 'Sửa ngày, hoặc chọn lại ngày của danh sách.',
    },
    seatNotWritten: {
      what: 'Không ghi việc giữ chức vụ “{{title}}”.',
      why: 'Danh sách không có ngày giữ chức vụ, mà sổ không đặt ra ngày nào. Người vẫn được ghi.',
      todo: 'Bổ sung ngày bổ nhiệm nếu cần ghi cả chức vụ.',
    },
    vacancyWithoutSeat: {
      what: 'Ghế khuyết thiếu chức danh hoặc ngày.',
      why: 'Ghế khuyết phải có tên chức danh và từ ngày nào.',
      todo: 'Ghi thêm hai mục ấy, hoặc bỏ dòng.',
    },
  },
}
