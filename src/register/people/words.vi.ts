export const words = {
  title: 'Con người',
  audit: { peopleListed: 'xem danh sách người', personOpened: 'mở hồ sơ' },
}
