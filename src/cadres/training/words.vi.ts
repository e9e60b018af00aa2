export const words = {
  title: 'Đào tạo',
  sheet: {
    name: 'Cam kết tự đào tạo',
    fields: {
      fullName: 'Họ và tên',
      birth: 'Ngày sinh',
      personalId: 'Số định danh',
      title: 'Chức danh',
      unit: 'Đơn vị',
      criterion: 'Tiêu chí',
      studying: 'Đang học',
      due: 'Hạn hoàn thành',
      from: 'Ngày cam kết',
      paper: 'Văn bản',
    },
  },
  findings: {
    dueBeforeCommitted: {
      what: 'Hạn {{due}} trước ngày cam kết {{from}}.',
      why: 'Hạn phải sau ngày cam kết.',
      todo: 'Sửa một trong hai ngày.',
    },
    noSuchSeat: {
      what: '{{name}} không giữ chức danh “{{title}}” ở {{unit}} vào ngày {{day}}.',
      why: 'Cam kết gắn với chức danh đang giữ.',
      todo: 'Sửa chức danh, đơn vị hoặc ngày; hoặc nhập danh sách trích ngang trước.',
    },
    thereAlready: {
      what: 'Cam kết của {{name}} đã có trong sổ.',
      why: 'Cùng người, chức danh, tiêu chí và hạn.',
      todo: 'Không phải làm gì: không ghi thêm lần nữa.',
    },
  },
}
