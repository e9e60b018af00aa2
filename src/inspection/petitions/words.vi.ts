export const words = {
  title: 'Sổ đơn',
  indicators: {
    'denunciations-against-members': {
      name: 'Đơn tố cáo đối với đảng viên',
      definition: 'Số đơn tố cáo đảng viên thuộc thẩm quyền, nhận trong kỳ. Số 0 chỉ ghi khi đã có khai báo đủ.',
    },
    'denunciations-against-organizations': {
      name: 'Đơn tố cáo tổ chức đảng',
      definition: 'Số đơn tố cáo tổ chức đảng thuộc thẩm quyền, nhận trong kỳ. Số 0 chỉ ghi khi đã có khai báo đủ.',
    },
    'discipline-complaints': {
      name: 'Khiếu nại kỷ luật đảng',
      definition: 'Số đơn khiếu nại kỷ luật đảng thuộc thẩm quyền, nhận trong kỳ. Số 0 chỉ ghi khi đã có khai báo đủ.',
    },
  },
  facts: { petition: 'đơn' },
  sheet: {
    name: 'Sổ đơn (không có người gửi)',
    fields: {
      number: 'Số đơn',
      unit: 'Cơ quan thụ lý',
      kind: 'Loại đơn',
      about: 'Đối tượng',
      receivedOn: 'Ngày nhận',
      withinCompetence: 'Thuộc thẩm quyền',
      needsSettlement: 'Phải giải quyết',
      status: 'Tình trạng',
      settledOn: 'Ngày giải quyết',
      outcome: 'Kết quả',
    },
  },
  findings: {
    tickNeeded: {
      what: 'Tệp không có cột “{{head}}”.',
      why: 'Sổ đơn cần biết điều này của từng đơn.',
      todo: 'Thêm cột đó vào tệp rồi đánh dấu x ở những đơn có.',
    },
    settledBeforeReceived: {
      what: 'Giải quyết xong ngày {{settled}} trước ngày nhận {{received}}.',
      why: 'Đơn không thể giải quyết trước khi nhận.',
      todo: 'Sửa một trong hai ngày.',
    },
    thereAlready: {
      what: 'Đơn số {{number}} đã có trong sổ.',
      why: 'Cùng cơ quan, số đơn và ngày nhận.',
      todo: 'Không phải làm gì: không ghi thêm lần nữa.',
    },
  },
}
