import { sheetWords } from './sheets.words.vi.ts'

export const words = {
  title: 'Chức danh và người giữ',
  indicators: {
    'dual-head-units': {
      name: 'Đơn vị có bí thư đồng thời là chủ tịch UBND',
      definition: 'Đếm đơn vị cấp xã mà một người cùng lúc giữ ghế bí thư cấp ủy và ghế chủ tịch UBND của chính đơn vị đó.',
    },
    'non-local-secretaries': {
      name: 'Đơn vị có bí thư không là người địa phương',
      definition:
        'Đếm đơn vị cấp xã có bí thư được xác định không là người địa phương, trên tổng số đơn vị; chưa xác định thì không tính.',
    },
    'non-local-chairs': {
      name: 'Đơn vị có chủ tịch UBND không là người địa phương',
      definition:
        'Đếm đơn vị cấp xã có chủ tịch UBND được xác định không là người địa phương, trên tổng số đơn vị; chưa xác định thì không tính.',
    },
  },
  facts: { tenure: 'người đang giữ chức danh', post: 'ghế', 'commune-leadership': 'người đứng đầu các đơn vị cấp xã' },
  ...sheetWords,
}
