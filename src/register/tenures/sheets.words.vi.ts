export const sheetWords = {
  sheets: {
    'local-findings': {
      name: 'Xác định người địa phương',
      fields: {
        fullName: 'Họ và tên',
        birth: 'Ngày sinh',
        sex: 'Giới tính',
        personalId: 'Số định danh',
        area: 'Địa bàn',
        finding: 'Kết luận',
        rule: 'Quy tắc',
        evidence: 'Căn cứ',
        paper: 'Văn bản',
        from: 'Từ ngày',
      },
    },
  },
  findings: {
    findingThere: {
      what: 'Kết luận về {{name}} đã có trong sổ.',
      why: 'Cùng người, cùng địa bàn, cùng kết luận.',
      todo: 'Không phải làm gì: dòng này không ghi thêm lần nữa.',
    },
    findingTwice: {
      what: 'Tệp có hai kết luận khác nhau về {{name}} ở cùng địa bàn.',
      why: 'Tại một thời điểm chỉ có một kết luận.',
      todo: 'Giữ lại một dòng.',
    },
    findingLater: {
      what: 'Sổ đã có kết luận về {{name}} từ ngày {{known}}.',
      why: 'Dòng này bắt đầu không sau ngày đó mà kết luận khác.',
      todo: 'Sửa ngày hoặc kết luận.',
    },
    findingReplaces: {
      what: 'Kết luận về {{name}} từ ngày {{known}} sẽ hết khi kết luận mới bắt đầu.',
      why: 'Kết luận sau thay kết luận trước; cả hai còn trong sổ.',
      todo: 'Không phải làm gì, nếu đúng là có kết luận mới.',
    },
  },
}
