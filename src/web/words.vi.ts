/** Words of the shell: menu sections, pages that are not there. Entries of the menu stand in the page list. */
export const vi = {
  sections: {
    register: 'Sổ gốc',
    cadres: 'Cán bộ',
    inspection: 'Kiểm tra, giám sát',
    figures: 'Số liệu',
    data: 'Dữ liệu',
  },
  notFound: {
    title: 'Không có trang này',
    why: 'Địa chỉ “{{path}}” không dẫn tới màn hình nào. Có thể địa chỉ bị gõ thiếu, hoặc màn hình đã đổi tên.',
    home: 'Về trang đầu',
  },
  mayNot: {
    title: 'Tài khoản này không mở được trang này',
    why: 'Trang thuộc mảng việc hoặc quyền mà tài khoản không có. Cần dùng thì đề nghị người quản trị tài khoản của cơ quan.',
  },
  toToday: 'Về hôm nay',
} as const
