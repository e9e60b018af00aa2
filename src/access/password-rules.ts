/** Which passwords are refused: short ones, ones with the name in them, and the ones that are tried first. Nothing is asked of their make-up. */
import { fold } from '../kernel/vietnamese/fold.ts'

/** Code points, not bytes nor halves of characters (ASVS 5.0, 6.2.1). */
export const leastPassword = 15

/** Tried first everywhere and here, as folded letters and digits; also several times one after the other. */
// biome-ignore format: a list is read as lines of words
const common = [
  '0123456789', '1234567890', '123456789', '12345678', '1234567', '123456', '12345', '1234', '123', '987654321', 'qwertyuiop', 'qwerty', 'qwertyuiopasdfgh',
  'qwertyuiopasdfghjkl', 'asdfghjkl', 'asdfgh', 'zxcvbnm', '1q2w3e4r5t6y', '1q2w3e4r', '1qaz2wsx3edc', '1qaz2wsx', 'password', 'passw0rd', 'letmein', 'welcome',
  'iloveyou', 'administrator', 'admin', 'abcdefghijklmno', 'abcdefghijklmnop', 'abcdef', 'abc', 'matkhau', 'matkhaumacdinh', 'matkhaumoi', 'matkhaucuatoi',
  'matkhaucuaem', 'quantri', 'quantrivien', 'nguoiquantri', 'taikhoan', 'dangnhap', 'vietnam', 'vietnammuonnam', 'hochiminh', 'tphochiminh', 'chutichhochiminh',
  'bachohochiminh', 'hanoi', 'saigon', 'emyeuanh', 'anhyeuem', 'anhyeuemnhieulam', 'emyeuanhnhieulam', 'toiyeuvietnam', 'toiyeuem', 'yeuemnhieu', 'giadinh',
  'khongcomatkhau', 'khongbietmatkhau', 'motsausaubay', 'motramtrieu', 'dangcongsan', 'dangcongsanvietnam', 'conghoaxahoichunghia',
  'conghoaxahoichunghiavietnam', 'doclaptudohanhphuc', 'bantochuc', 'bantochuctinhuy', 'bantochuctrunguong', 'uybankiemtra', 'uybankiemtratinhuy',
  'uybankiemtratrunguong', 'vanphongtinhuy', 'vanphongtrunguong', 'tinhuy', 'thanhuy', 'huyenuy', 'danguy', 'danguyxa', 'xaydungdang', 'canbolacaigoc',
]

/** Letters and digits only, without marks: what a guess and a password have in common. */
const bare = (text: string): string => fold(text).replace(/[^\p{L}\p{N}]/gu, '')
/** Without the years and numbers that are hung on. */
const core = (text: string): string => text.replace(/^\d+|\d+$/g, '')

/** A few letters, or a word of the list, over and over. */
function isRepeated(text: string): boolean {
  if (text === '') return false
  for (let n = 1; n <= 4; n++)
    if (
      text.length >= n &&
      text ===
        text
          .slice(0, n)
          .repeat(Math.ceil(text.length / n))
          .slice(0, text.length)
    )
      return true
  return common.some((word) => text === word.repeat(Math.ceil(text.length / word.length)).slice(0, text.length))
}

export type Fault = 'shortPassword' | 'nameInPassword' | 'commonPassword'

/**
 * What is wrong with a password; null when nothing is.
 * @param unitNames names of units, which are guessed first by those who know the office; asked about only when the rest is right
 */
export async function passwordFault(
  password: string,
  name: string,
  isUnit: (bareName: string) => Promise<boolean>,
): Promise<Fault | null> {
  const composed = password.normalize('NFC')
  if ([...composed].length < leastPassword) return 'shortPassword'
  const letters = bare(composed)
  const bareName = bare(name)
  if (bareName.length >= 3 && letters.includes(bareName)) return 'nameInPassword'
  if (isRepeated(composed) || isRepeated(letters) || common.includes(core(letters)) || isRepeated(core(letters)))
    return 'commonPassword'
  return (await isUnit(letters)) || (await isUnit(core(letters))) ? 'commonPassword' : null
}
