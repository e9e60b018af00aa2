export const words = {
  title: 'Trích ngang',
  problems: {
    twoHolders: {
      what: 'Hai người cùng giữ chính thức một chức danh trong những ngày trùng nhau.',
      why: 'Mỗi ghế chỉ có một người giữ chính thức tại một thời điểm.',
      todo: 'Ghi ngày thôi giữ của người trước, hoặc sửa hình thức giữ chức danh.',
    },
  },
  sheets: {
    roster: {
      name: 'Danh sách trích ngang',
      fields: {
        fullName: 'Họ và tên',
        birth: 'Ngày sinh',
        sex: 'Giới tính',
        personalId: 'Số định danh',
        ethnicity: 'Dân tộc',
        religion: 'Tôn giáo',
        nativePlace: 'Quê quán',
        partyAdmitted: 'Vào Đảng (dự bị)',
        partyOfficial: 'Vào Đảng (chính thức)',
        degree: 'Chuyên môn',
        field: 'Ngành',
        degreeYear: 'Năm tốt nghiệp',
        politicalTheory: 'LLCT',
        stateManagement: 'QLNN',
        fieldFits: 'Ngành phù hợp',
        title: 'Chức danh',
        unit: 'Tổ chức',
        from: 'Từ ngày',
        paper: 'Quyết định số',
        termEnds: 'Nhiệm kỳ đến',
        until: 'Giữ đến hết ngày',
        capacity: 'Hình thức',
        note: 'Ghi chú',
      },
    },
  },
  findings: {
    unitIsArea: {
      what: '“{{unit}}” là địa bàn, không phải tổ chức có chức danh.',
      why: 'Ghế thuộc về một tổ chức: cấp ủy, UBND, hội, phòng…',
      todo: 'Ghi tên tổ chức, ví dụ “UBND {{unit}}”.',
    },
    titleUnknown: {
      what: 'Không có chức danh “{{title}}” ở “{{unit}}”.',
      why: 'Danh mục chức danh của loại tổ chức này có: {{known}}.',
      todo: 'Ghi đúng tên chức danh, hoặc sửa tổ chức.',
    },
    endBeforeStart: {
      what: 'Ngày thôi giữ {{until}} trước ngày bắt đầu {{from}}.',
      why: 'Không ai thôi giữ chức danh trước khi giữ.',
      todo: 'Đối chiếu quyết định rồi sửa một trong hai ngày.',
    },
    termBeforeStart: {
      what: 'Nhiệm kỳ đến {{until}}, trước ngày bắt đầu {{from}}.',
      why: 'Nhiệm kỳ không thể hết trước khi bắt đầu.',
      todo: 'Sửa một trong hai ngày.',
    },
    endsAfterUnit: {
      what: 'Ngày thôi giữ {{until}} sau ngày “{{unit}}” kết thúc ({{ended}}).',
      why: 'Chức danh hết khi tổ chức kết thúc.',
      todo: 'Sửa ngày thôi giữ.',
    },
    endsWithUnit: {
      what: 'Chức danh được ghi hết ngày “{{unit}}” kết thúc ({{ended}}).',
      why: 'Dòng này không có ngày thôi giữ mà tổ chức đã kết thúc.',
      todo: 'Ghi ngày thôi giữ nếu người này thôi sớm hơn.',
    },
    birthAfterStart: {
      what: '“{{name}}” sinh {{value}}, không trước ngày giữ chức danh {{from}}.',
      why: 'Ngày sinh hoặc ngày bổ nhiệm bị ghi nhầm.',
      todo: 'Đối chiếu giấy tờ rồi sửa.',
    },
    admittedBeforeBirth: {
      what: 'Ngày vào Đảng {{value}} trước ngày sinh.',
      why: 'Một trong hai ngày bị ghi nhầm.',
      todo: 'Đối chiếu giấy tờ rồi sửa.',
    },
    officialBeforeAdmitted: {
      what: 'Ngày chính thức {{value}} trước ngày kết nạp.',
      why: 'Đảng viên được công nhận chính thức sau khi kết nạp.',
      todo: 'Đối chiếu lý lịch rồi sửa.',
    },
    notAYear: {
      what: '{{value}} không phải là năm.',
      why: 'Cần một năm bốn chữ số.',
      todo: 'Ghi lại năm.',
    },
    degreeBeforeBirth: {
      what: 'Năm tốt nghiệp {{value}} không sau năm sinh.',
      why: 'Một trong hai năm bị ghi nhầm.',
      todo: 'Đối chiếu văn bằng rồi sửa.',
    },
    partyDatesNotKept: {
      what: '{{count}} dòng có ngày vào Đảng; danh sách này không ghi ngày ấy vào sổ.',
      why: 'Ngày vào Đảng thuộc về việc sinh hoạt ở một chi bộ, mà trích ngang không ghi chi bộ.',
      todo: 'Nhập danh sách đảng viên của các chi bộ.',
    },
    twoHolders: {
      what: '{{title}}, {{unit}}: “{{name}}” ({{days}}) và “{{other}}” ({{otherDays}}) cùng giữ chính thức.',
      why: 'Ghế này chỉ có một người giữ chính thức tại một thời điểm.',
      todo: 'Ghi ngày thôi giữ của người trước, hoặc sửa hình thức (quyền, phụ trách, biệt phái).',
    },
    vacantButHeld: {
      what: '{{title}}, {{unit}} ghi khuyết mà “{{name}}” đang giữ ({{days}}).',
      why: 'Ghế có người giữ thì không khuyết.',
      todo: 'Ghi ngày thôi giữ của người đó, hoặc bỏ dòng khuyết.',
    },
    vacancyThere: {
      what: 'Ghế khuyết {{title}}, {{unit}} đã có trong sổ.',
      why: 'Sổ có ghế này và không ai giữ.',
      todo: 'Không phải làm gì.',
    },
    tenureThere: {
      what: '{{name}}, {{title}}, {{unit}}: đã có trong sổ.',
      why: 'Cùng người, cùng chức danh, cùng ngày.',
      todo: 'Không phải làm gì: dòng này không ghi thêm lần nữa.',
    },
    tenureDiffers: {
      what: '{{name}}, {{title}}, {{unit}}: sổ có dòng này với chi tiết khác.',
      why: 'Khác ở quyết định, nhiệm kỳ, hình thức hoặc ngày thôi giữ; nhập tệp không sửa điều đã ghi.',
      todo: 'Nếu sổ sai thì sửa trong hồ sơ.',
    },
    tenureEnds: {
      what: '{{name}} thôi giữ {{title}}, {{unit}} hết ngày {{until}}.',
      why: 'Sổ đang ghi còn giữ; dòng này cho biết ngày thôi.',
      todo: 'Không phải làm gì: ngày thôi sẽ được ghi.',
    },
    tenureOtherwise: {
      what: '{{name}} giữ {{title}}, {{unit}} từ ngày {{known}}, không phải {{value}}.',
      why: 'Hai khoảng thời gian của cùng một người trùng nhau.',
      todo: 'Sửa ngày bắt đầu cho khớp, hoặc bỏ dòng.',
    },
    rowTwice: {
      what: '{{name}}, {{title}}, {{unit}}: trùng với dòng {{row}}.',
      why: 'Cùng người, cùng chức danh, cùng ngày.',
      todo: 'Không phải làm gì: chỉ ghi một lần.',
    },
    changedMeanwhile: {
      what: 'Hồ sơ vừa được người khác thay đổi.',
      why: 'Bản đã kiểm tra không còn là bản mới nhất. Chưa ghi gì.',
      todo: 'Mở lại đợt nhập, kiểm tra lại rồi ghi.',
    },
  },
}
