export const words = { title: 'Nhật ký', audit: { trailOpened: 'xem nhật ký của một hồ sơ' } }
