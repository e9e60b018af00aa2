export const sheetWords = {
  sheets: { 'roster-field-matches': { name: 'Ngành phù hợp (trong trích ngang)', fields: { fieldFits: 'Ngành phù hợp' } } },
  findings: {
    matchOtherwise: {
      what: '{{name}}, {{title}}: sổ đã có xác nhận khác từ ngày {{known}}.',
      why: 'Dòng này bắt đầu không sau ngày đó mà xác nhận ngược lại.',
      todo: 'Sửa ô Ngành phù hợp, hoặc sửa xác nhận trong sổ.',
    },
    matchReplaces: {
      what: '{{name}}, {{title}}: xác nhận từ ngày {{known}} sẽ hết khi xác nhận mới bắt đầu.',
      why: 'Xác nhận sau thay xác nhận trước; cả hai còn trong sổ.',
      todo: 'Không phải làm gì, nếu đúng là có xác nhận mới.',
    },
  },
}
