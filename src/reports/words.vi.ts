export const words = {
  title: 'Báo cáo',
  audit: {
    asked: 'hỏi số liệu',
    listed: 'mở danh sách sau một số',
    reportOpened: 'mở báo cáo',
    reportsListed: 'xem các báo cáo',
    reportWritten: 'sửa lời báo cáo',
    reportFrozen: 'chốt báo cáo',
    snapshotOpened: 'mở bản chốt',
    publishedOpened: 'mở bảng công bố của bản chốt',
    paperMade: 'xuất báo cáo ra Word',
  },
  problems: {
    noFact: {
      what: 'Không có loại hồ sơ “{{fact}}” để đếm.',
      why: 'Các loại đếm được là: {{known}}.',
      todo: 'Chọn một trong các loại đó.',
    },
    noDim: {
      what: 'Hồ sơ “{{fact}}” không có mục “{{dim}}”.',
      why: 'Các mục lọc và chia được là: {{known}}.',
      todo: 'Chọn một trong các mục đó.',
    },
    noEntity: {
      what: 'Hồ sơ “{{fact}}” không đếm theo “{{entity}}” được.',
      why: 'Ngoài đếm từng dòng, có thể đếm số khác nhau của: {{known}}.',
      todo: 'Chọn một cách đếm trong đó, hoặc bỏ mục measure.',
    },
    badValue: {
      what: 'Mục “{{dim}}” không nhận giá trị “{{value}}”.',
      why: 'Giá trị được nhận: {{known}}.',
      todo: 'Sửa lại giá trị.',
    },
    notOrdered: {
      what: 'Mục “{{dim}}” không so lớn nhỏ được.',
      why: 'Chỉ mục là số mới có “từ … trở lên”, “đến …”.',
      todo: 'Dùng “là” hoặc “một trong”.',
    },
    dayAndPeriod: {
      what: 'Số liệu này vừa có ngày vừa có kỳ.',
      why: 'Một số liệu chỉ có một: tại một ngày, hoặc trong một kỳ.',
      todo: 'Bỏ bớt một trong hai.',
    },
    needsDay: {
      what: 'Hồ sơ “{{fact}}” phải hỏi tại một ngày.',
      why: 'Đây là trạng thái kéo dài, không phải việc xảy ra trong kỳ.',
      todo: 'Ghi at: "năm-tháng-ngày".',
    },
    needsPeriod: {
      what: 'Hồ sơ “{{fact}}” phải hỏi trong một kỳ.',
      why: 'Đây là việc xảy ra vào một ngày, đếm từ ngày đến ngày.',
      todo: 'Ghi period: từ ngày, đến trước ngày.',
    },
    noSuchDay: { what: 'Không có ngày {{day}}.', why: 'Ngày này không có trong lịch.', todo: 'Ghi lại theo năm-tháng-ngày.' },
    endBeforeStart: {
      what: 'Kỳ từ {{from}} đến {{to}} không có ngày nào.',
      why: 'Ngày cuối phải sau ngày đầu; kỳ không gồm ngày cuối.',
      todo: 'Đổi lại hai ngày.',
    },
    tooLong: {
      what: 'Câu hỏi dài quá: {{words}} giá trị.',
      why: 'Một câu hỏi có nhiều nhất {{most}} giá trị.',
      todo: 'Hỏi thành nhiều câu.',
    },
    notUnderstood: {
      what: 'Không hiểu câu hỏi số liệu.',
      why: '{{why}}',
      todo: 'Xem cách viết trong tài liệu, mục “Hỏi số liệu”.',
    },
    noUnit: { what: 'Không có đơn vị “{{unit}}”.', why: 'Tên tắt hoặc mã không đúng.', todo: 'Mở cây tổ chức để lấy tên tắt.' },
    unitEnded: {
      what: '{{unit}} không còn vào ngày {{day}}.',
      why: 'Đơn vị kết thúc từ ngày {{ended}}; nhập vào hoặc do lưu giữ hồ sơ: {{into}}.',
      todo: 'Hỏi tại ngày trước đó, hoặc hỏi đơn vị mới.',
    },
    unitNotYet: {
      what: '{{unit}} chưa có vào ngày {{day}}.',
      why: 'Đơn vị bắt đầu từ ngày {{from}}.',
      todo: 'Hỏi tại ngày sau đó, hoặc chọn “cây hôm nay” để gom số liệu cũ.',
    },
    changedMeanwhile: {
      what: 'Báo cáo đã được người khác sửa sau khi bạn mở.',
      why: 'Ghi tiếp sẽ làm mất phần của người đó.',
      todo: 'Phần bạn viết vẫn còn trên màn hình: mở bản mới bên cạnh, ghép lại rồi ghi.',
    },
    correctionNeedsReason: {
      what: 'Báo cáo này đã chốt {{number}} lần.',
      why: 'Chốt lại là đính chính, phải ghi lý do.',
      todo: 'Ghi lý do đính chính rồi chốt.',
    },
    notAllInSight: {
      what: 'Bạn chưa chốt được báo cáo này.',
      why: 'Số “{{figure}}” nằm ngoài quyền của bạn, mà bản chốt phải đủ cho mọi người.',
      todo: 'Nhờ người thấy đủ hai mảng chốt.',
    },
  },
  sheets: {
    declarations: {
      name: 'Khai báo đã nhập đủ',
      fields: {
        what: 'Nội dung khai báo',
        unit: 'Đơn vị',
        from: 'Từ ngày',
        to: 'Đến ngày',
        value: 'Số liệu',
        declaredBy: 'Người khai báo',
        declaredOn: 'Ngày khai báo',
        paper: 'Văn bản',
      },
    },
    reports: {
      name: 'Kỳ báo cáo',
      fields: {
        unit: 'Đơn vị',
        year: 'Năm',
        cadresOn: 'Số liệu cán bộ tại ngày',
        from: 'Số liệu kiểm tra từ',
        to: 'Số liệu kiểm tra đến',
      },
    },
  },
  findings: {
    endBeforeStart: {
      what: 'Kỳ kết thúc ngày {{to}} trước ngày bắt đầu {{from}}.',
      why: 'Kỳ phải có ít nhất một ngày.',
      todo: 'Sửa một trong hai ngày.',
    },
    thereAlready: {
      what: 'Dòng này đã có trong sổ: {{what}}.',
      why: 'Cùng nội dung, đơn vị và kỳ.',
      todo: 'Không phải làm gì: không ghi thêm lần nữa.',
    },
    reportOtherwise: {
      what: 'Báo cáo năm {{year}} của {{unit}} đã có, với các ngày khác.',
      why: 'Mỗi đơn vị mỗi năm có một báo cáo.',
      todo: 'Sửa các ngày cho khớp, hoặc bỏ dòng này.',
    },
    notZero: {
      what: 'Khai báo ghi “{{value}}”.',
      why: 'Khai báo chỉ nói rằng đã nhập đủ; con số do sổ đếm.',
      todo: 'Ghi “không có” hoặc “đã nhập đủ”.',
    },
  },
}
