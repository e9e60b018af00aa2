export const sheetWords = {
  sheets: {
    members: {
      name: 'Danh sách đảng viên',
      fields: {
        fullName: 'Họ và tên',
        birth: 'Ngày sinh',
        sex: 'Giới tính',
        personalId: 'Số định danh',
        unit: 'Chi bộ',
        partyAdmitted: 'Vào Đảng (dự bị)',
        partyOfficial: 'Vào Đảng (chính thức)',
        from: 'Ngày về chi bộ',
      },
    },
  },
  findings: {
    sinceWhen: {
      what: 'Không rõ {{name}} sinh hoạt ở chi bộ từ ngày nào.',
      why: 'Cả ngày về chi bộ và ngày vào Đảng đều trống.',
      todo: 'Ghi một trong hai ngày.',
    },
    notACell: {
      what: '“{{unit}}” không phải chi bộ.',
      why: 'Đảng viên sinh hoạt ở chi bộ hoặc chi bộ cơ sở.',
      todo: 'Ghi tên chi bộ.',
    },
    memberThere: {
      what: '{{name}} đã có trong “{{unit}}”.',
      why: 'Cùng người, cùng chi bộ, thời gian trùng nhau.',
      todo: 'Không phải làm gì: dòng này không ghi thêm lần nữa.',
    },
    rowTwice: {
      what: '{{name}}: trùng với dòng {{row}}.',
      why: 'Cùng người, cùng chi bộ.',
      todo: 'Không phải làm gì: chỉ ghi một lần.',
    },
    memberTwice: {
      what: '{{name}} có hai dòng trong một chi bộ: dòng này và dòng {{row}}.',
      why: 'Cùng họ tên và năm sinh; có thể là hai người, có thể ghi trùng.',
      todo: 'Nếu là hai người thì ghi đủ ngày sinh hoặc Số định danh; nếu ghi trùng thì bỏ một dòng.',
    },
    memberElsewhere: {
      what: '{{name}} đang sinh hoạt ở “{{unit}}” từ ngày {{from}}.',
      why: 'Một đảng viên chỉ sinh hoạt chính thức ở một chi bộ.',
      todo: 'Ghi việc chuyển sinh hoạt trước; nếu là người khác trùng tên thì ghi Số định danh.',
    },
  },
}
