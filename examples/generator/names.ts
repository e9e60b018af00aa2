/**
 * Invented names, put together from syllables that are common in southern Vietnam. Nobody's name is looked up or copied: no list of
 * real persons was used. Leaders are given four syllables, so that meeting a real leader's name by chance is most improbable, and
 * two given names of persons in the newspaper page that the example is shaped after are left out of the lists altogether.
 */
import { fold } from '../../src/kernel/vietnamese/fold.ts'
import type { Chance } from './random.ts'

export type Sex = 'male' | 'female'

// Capitals with a tone (Út, Ánh) have no code in TCVN3, in which one of the workbooks is written: such syllables are not in the lists.
const FAMILIES = {
  Nguyễn: 30,
  Trần: 12,
  Lê: 10,
  Phạm: 8,
  Huỳnh: 8,
  Võ: 6,
  Phan: 5,
  Trương: 4,
  Đặng: 4,
  Bùi: 3,
  Hồ: 3,
  Đỗ: 2,
  Ngô: 2,
  Dương: 2,
  Đoàn: 2,
  Lâm: 2,
  Mai: 2,
  Cao: 1,
  Châu: 1,
  Lương: 1,
  Tô: 1,
  Thái: 1,
  Hà: 1,
  Đinh: 1,
}
const list = (words: string): readonly string[] => words.split(' ')
const FIRST_MIDDLE_MALE = {
  Văn: 22,
  Thanh: 7,
  Minh: 7,
  Hữu: 6,
  Quốc: 6,
  Tấn: 6,
  Hoàng: 5,
  Công: 5,
  Thành: 5,
  Trọng: 4,
  Ngọc: 4,
  Đức: 4,
  Chí: 3,
  Phước: 3,
  Trung: 3,
  Duy: 2,
  Xuân: 2,
  Hồng: 2,
  Bá: 1,
}
const SECOND_MIDDLE_MALE = list(
  'Nhật Thiện Hoài Thế Khánh Vĩnh Gia Bảo Tuấn Phú Anh Thiên Đăng Quang Trí Nguyên Hải Đình Kim Kiến',
)
const GIVEN_MALE = list(
  'An Bảo Chương Cường Danh Dũng Duy Đạt Điền Đông Giang Hào Hải Hậu Hiền Hiệp Hiếu Hòa Hội Hùng Huy Hưng Khang Khánh Khoa Khôi Kiên ' +
    'Kiệt Lâm Liêm Long Luân Lực Mạnh Mẫn Nghĩa Nguyên Nhân Nhựt Phát Phong Phú Quân Quang Quý Sang Sơn Tài Tâm Tân Thắng Thành Thái ' +
    'Thiện Thịnh Thọ Thông Thuận Tiến Tín Toàn Triết Trọng Trung Trường Tuấn Tùng Vinh Vũ Vương',
)
const SECOND_MIDDLE_FEMALE = list(
  'Kim Ngọc Thanh Hồng Bích Thu Cẩm Tuyết Diễm Phương Minh Xuân Lệ Thùy Trúc Bảo Như Mộng Yến Hoàng Kiều Tố',
)
const GIVEN_FEMALE = list(
  'Anh Châu Chi Diễm Diệu Dung Duyên Đào Giang Hà Hạnh Hằng Hiền Hoa Huệ Huyền Khanh Lan Liên Linh Loan Ly Mai My Nga Ngân Nguyệt ' +
    'Nhàn Nhi Oanh Phương Quyên Sương Tâm Thảo Thắm Thoa Thơ Thúy Thương Tiên Trang Trinh Trâm Tuyền Tuyết Tươi Uyên Vân Vy Yến',
)

/** One name. `leader`: always four syllables. */
export function inventName(draw: Chance, sex: Sex, leader = false): string {
  const family = draw.weighted(FAMILIES)
  const long = leader || draw.percent(60)
  if (sex === 'female') {
    const second = draw.pick(SECOND_MIDDLE_FEMALE)
    let given = draw.pick(GIVEN_FEMALE)
    while (given === second) given = draw.pick(GIVEN_FEMALE)
    return long ? `${family} Thị ${second} ${given}` : `${family} ${draw.percent(85) ? 'Thị' : second} ${given}`
  }
  const first = draw.weighted(FIRST_MIDDLE_MALE)
  let second = draw.pick(SECOND_MIDDLE_MALE)
  while (second === first) second = draw.pick(SECOND_MIDDLE_MALE)
  let given = draw.pick(GIVEN_MALE)
  while (given === first || given === second) given = draw.pick(GIVEN_MALE)
  return long ? `${family} ${first} ${second} ${given}` : `${family} ${first} ${given}`
}

/**
 * Hands out names, none twice: compared folded, as the importer compares them, so that “Hòa” and “Hoa” do not meet either.
 * @param taken names that belong to drawn persons: never handed out.
 */
export function nameBook(draw: Chance, taken: readonly string[]): (sex: Sex, leader?: boolean) => string {
  const given = new Set(taken.map(fold))
  return (sex, leader = false) => {
    for (;;) {
      const name = inventName(draw, sex, leader)
      const key = fold(name)
      if (given.has(key)) continue
      given.add(key)
      return name
    }
  }
}
