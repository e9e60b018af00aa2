export const words = {
  written: 'Đã ghi và đọc lại bản lưu {{file}}: {{tables}} bảng, {{rows}} dòng, {{figures}} số liệu đối chiếu.',
  writtenSealed: 'Bản lưu có niêm phong bằng câu mật; mất câu mật thì không ai mở được.',
  writtenOpen: 'Bản lưu không niêm phong: mật khẩu của các tài khoản không nằm trong đó. Ai cầm tệp đều đọc được hồ sơ.',
  copied:
    'Đã chép cụm dữ liệu vào {{folder}}: {{files}} tệp, {{bytes}} byte. Bản chép chứa tất cả, không niêm phong: giữ như hồ sơ giấy.',
  restored: 'Đã khôi phục {{rows}} dòng từ bản lưu ngày {{day}}; {{figures}} số liệu đối chiếu đều khớp.',
  restoredCopy: 'Đã khôi phục cụm dữ liệu: {{files}} tệp đúng, đọc lại {{tables}} bảng, {{rows}} dòng.',
  upgraded:
    'Bản lưu thuộc phiên bản cũ hơn; đã nâng lên phiên bản này ({{count}} bước). Số liệu được đối chiếu khi cùng phiên bản.',
  passwordsLeft: 'Tài khoản không kèm mật khẩu. Đặt mật khẩu mới cho từng người bằng lệnh: npm run -s goc -- account …',
  signInAgain: 'Mọi phiên cũ đã hết; ai cũng phải đăng nhập lại.',
  askPassphrase: 'Câu mật của bản lưu (từ 15 ký tự): ',
  askAgain: 'Nhập lại câu mật: ',
  problems: {
    fileThere: {
      what: 'Không ghi được bản lưu vào {{file}}.',
      why: 'Ở đó đã có tệp; bản lưu không bao giờ đè lên bản cũ.',
      todo: 'Chọn tên khác, hoặc tự xóa tệp ấy nếu chắc không cần nữa.',
    },
    folderFull: {
      what: 'Không chép được vào {{folder}}.',
      why: 'Thư mục ấy không trống.',
      todo: 'Chọn một thư mục mới hoặc trống.',
    },
    noFile: { what: 'Không có bản lưu {{file}}.', why: 'Không tìm thấy tệp hoặc thư mục ấy.', todo: 'Kiểm tra lại đường dẫn.' },
    noTarget: {
      what: 'Chưa biết lưu vào đâu, hoặc khôi phục từ đâu.',
      why: 'Cần một tên: tệp là bản lưu mang đi được, thư mục là bản chép cụm dữ liệu.',
      todo: 'Viết: goc backup <tệp>, goc backup <thư mục>/, goc restore <tệp hoặc thư mục>.',
    },
    rowsMissing: {
      what: 'Bản lưu không ghi được: bảng {{table}} thiếu dòng.',
      why: 'Đọc được {{copied}} dòng mà bảng có {{counted}}; có chính sách đang che vai trò sao lưu.',
      todo: 'Chạy goc access lint, mở lại chính sách “archive” của bảng, rồi lưu lại. Chưa có tệp nào được giữ.',
    },
    foreign: {
      what: 'Tệp này không phải bản lưu của Gốc.',
      why: 'Đầu tệp không đúng dạng bản lưu.',
      todo: 'Chọn đúng tệp do lệnh goc backup ghi ra.',
    },
    newer: {
      what: 'Bản lưu thuộc phiên bản mới hơn chương trình này.',
      why: 'Bản lưu do Gốc {{program}} ghi, có {{what}} mà chương trình này chưa biết.',
      todo: 'Cài Gốc phiên bản {{program}} hoặc mới hơn rồi khôi phục lại. Chưa có gì bị thay đổi.',
    },
    otherHistory: {
      what: 'Bản lưu thuộc một chương trình khác với chương trình này.',
      why: 'Bước nâng cấp {{what}} trong bản lưu không giống bước cùng số ở đây.',
      todo: 'Khôi phục bằng đúng chương trình đã ghi bản lưu. Chưa có gì bị thay đổi.',
    },
    damaged: {
      what: 'Bản lưu đã hỏng hoặc đã bị sửa.',
      why: 'Khi đọc đối chiếu: {{why}}.',
      todo: 'Dùng bản lưu khác, hoặc chép lại tệp từ nơi giữ. Chưa có gì bị thay đổi.',
    },
    needsPassphrase: {
      what: 'Bản lưu này có niêm phong.',
      why: 'Phải có câu mật mới mở được.',
      todo: 'Thêm --passphrase-file <tệp chứa câu mật>, hoặc --sealed để nhập từ bàn phím.',
    },
    wrongPassphrase: {
      what: 'Không mở được niêm phong.',
      why: 'Câu mật không đúng.',
      todo: 'Kiểm tra bộ gõ và phím Caps Lock rồi nhập lại.',
    },
    shortPassphrase: {
      what: 'Câu mật quá ngắn.',
      why: 'Câu mật phải có từ {{least}} ký tự.',
      todo: 'Dùng một câu dài, giữ ở nơi khác với bản lưu.',
    },
    differentPassphrases: {
      what: 'Hai lần nhập không giống nhau.',
      why: 'Câu mật phải nhập hai lần như nhau.',
      todo: 'Nhập lại.',
    },
    notEmpty: {
      what: 'Không khôi phục vào đây được.',
      why: 'Nơi này đã có hồ sơ (bảng {{table}}: {{count}} dòng); khôi phục không bao giờ đè lên hồ sơ.',
      todo: 'Đặt GOC_DATA là một thư mục mới rồi khôi phục vào đó.',
    },
    trailBroken: {
      what: 'Bản lưu không được nhận.',
      why: 'Chuỗi của nhật ký không khớp: {{why}}.',
      todo: 'Dùng bản lưu khác và báo người phụ trách. Chưa có gì được giữ lại.',
    },
    figuresDiffer: {
      what: 'Bản lưu không được nhận: số liệu sau khi khôi phục không giống lúc lưu.',
      why: '{{count}} số khác, đầu tiên là {{figure}}: lúc lưu {{was}}, bây giờ {{is}}.',
      todo: 'Dùng bản lưu khác và báo người phụ trách. Chưa có gì được giữ lại.',
    },
    noPhysicalCopy: {
      what: 'Không chép cụm dữ liệu được.',
      why: 'DATABASE_URL chỉ một máy chủ PostgreSQL riêng; tệp của nó không thuộc về Gốc.',
      todo: 'Dùng bản lưu mang đi được (goc backup <tệp>), hoặc pg_basebackup của máy chủ ấy.',
    },
    copyFailed: {
      what: 'Không chép xong cụm dữ liệu.',
      why: '{{why}}.',
      todo: 'Kiểm tra đĩa còn chỗ rồi chép lại vào một thư mục mới.',
    },
  },
}
