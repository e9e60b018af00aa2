import { describe, expect, test } from 'vitest'
import { commonPieces } from './common-passwords.ts'
import { deviceOf } from './device.ts'
import { passwordFault } from './password-rules.ts'
import { seal, unseal } from './sealed-secret.ts'

const noUnit = async () => false
const fault = (password: string, name = 'van.loc', isUnit: (bare: string) => Promise<boolean> = noUnit) =>
  passwordFault(password, name, isUnit)

describe('passwords', () => {
  test('long ones of any make-up are good: one case, digits alone, signs alone, marks, other scripts, spaces', async () => {
    for (const good of [
      'chim se do tren mai ngoi',
      '839201748362910',
      '!@#$%^&*()_+-=[]{}',
      'mưa rơi trên mái tôn cũ',
      '春眠不覺曉處處聞啼鳥夜來風雨',
      '  khoảng trắng hai đầu  ',
    ])
      expect([good, [...good].length < 15 ? 'short' : await fault(good)]).toEqual([good, [...good].length < 15 ? 'short' : null])
    expect([...'春眠不覺曉處處聞啼鳥夜來風雨聲'].length).toBe(15)
    expect(await fault('春眠不覺曉處處聞啼鳥夜來風雨聲')).toBeNull()
  })

  test('characters are counted as people count them, not as they are stored', async () => {
    const seven = '\u{1F600}\u{1F601}\u{1F602}\u{1F603}\u{1F604}\u{1F605}\u{1F606}'
    expect(seven.length).toBe(14)
    expect(await fault(`${seven}\u{1F607}`)).toBe('shortPassword') // 16 halves, 8 characters
    // a letter with its marks apart is one letter
    expect(await fault('ế'.normalize('NFD').repeat(5))).toBe('shortPassword')
    expect(await fault('14 chữ mà thôi')).toBe('shortPassword')
    expect(await fault('15 chữ mà thôi.')).toBeNull()
  })

  test('not with the name in it, in any writing', async () => {
    expect(await fault('Văn Lộc đi công tác xa')).toBe('nameInPassword')
    expect(await fault('VANLOC va con meo den')).toBe('nameInPassword')
    expect(await fault('van di cong tac loc xuan')).toBeNull()
    // a name of two letters is in half of all sentences
    expect(await fault('chim se do tren mai ngoi', 'ch')).toBeNull()
  })

  test('not what is tried first: the list, repeated, with years hung on', async () => {
    for (const bad of [
      'aaaaaaaaaaaaaaaa',
      'abcabcabcabcabcabc',
      '123456789012345',
      'matkhaumatkhaumatkhau',
      'Mật khẩu mặc định 2025',
      'Việt Nam muôn năm',
      'qwertyuiopasdfgh',
      '2024 Ban Tổ chức Tỉnh ủy 2024',
      '!!!!!!!!!!!!!!!!',
    ])
      expect([bad, await fault(bad)]).toEqual([bad, 'commonPassword'])
  })

  test('not a few common words put together, in any order, with numbers between; not a name with a year; a sentence of one’s own stays', async () => {
    for (const bad of [
      'matkhau123456789',
      'Admin@Password2024',
      'iloveyou vietnam 1975',
      'Anh yêu em mãi mãi 14/02',
      'Không có gì quý hơn độc lập tự do',
      'Học, học nữa, học mãi!!!',
      '1q2w3e4r5t6y7u8i',
      'Nguyễn Văn An 1990',
      'tranthithanhhoa85',
      'qwerty123asdfgh456',
      'Mừng Đảng mừng Xuân 2026',
    ])
      expect([bad, [...bad].length >= 15 ? await fault(bad) : 'too short']).toEqual([bad, 'commonPassword'])
    for (const good of [
      'con mèo mướp trèo cây cau',
      'mật khẩu của bà ngoại ngủ trưa',
      'bốn quyển vở và Hà Nội mùa gió',
      'nguyen van nao cung khong phai toi',
    ])
      expect([good, await fault(good)]).toEqual([good, null])
  })

  test('more than three thousand of them, each of fifteen characters or more', async () => {
    const made = new Set<string>()
    for (const one of commonPieces) for (const two of commonPieces) if (one.length + two.length >= 15) made.add(one + two)
    expect(made.size).toBeGreaterThan(3000)
    const sample = [...made].filter((_, i) => i % Math.floor(made.size / 200) === 0)
    for (const bad of sample) expect([bad, await fault(bad)]).toEqual([bad, 'commonPassword'])
    // each is written as it is compared, or it would never be met
    for (const word of commonPieces) expect(word).toMatch(/^[a-z0-9]+$/)
  })

  test('not with the owner’s own name or his office’s in it', async () => {
    const near = (password: string) =>
      passwordFault(password, 'v.loc', noUnit, ['Phạm Văn Lộc', 'Văn phòng Tỉnh ủy Tây Ninh', 'Tổ'])
    expect(await near('trưa nay Phạm Văn Lộc câu cá')).toBe('nameInPassword')
    expect(await near('cổng Văn phòng Tỉnh ủy Tây Ninh màu xanh')).toBe('nameInPassword')
    // a short one is in half of all sentences
    expect(await near('tổ chim trên ngọn cau sau hè')).toBeNull()
  })

  test('not the name of a unit', async () => {
    const units = new Set(['uybannhandanxarachkien'])
    const isUnit = async (bare: string) => units.has(bare)
    expect(await fault('Ủy ban nhân dân xã Rạch Kiến', 'van.loc', isUnit)).toBe('commonPassword')
    expect(await fault('Ủy ban nhân dân xã Rạch Kiến 2025', 'van.loc', isUnit)).toBe('commonPassword')
    expect(await fault('Ủy ban nhân dân xã Rạch Kiến có mưa', 'van.loc', isUnit)).toBeNull()
  })
})

describe('sealed secrets', () => {
  const key = Buffer.alloc(32, 7)
  const secret = Buffer.from('mười hai ký tự')

  test('open with their key, for their owner, unchanged; twice sealed is twice different', () => {
    const sealed = seal(key, 'a', secret)
    expect(unseal(key, 'a', sealed)).toEqual(secret)
    expect(seal(key, 'a', secret)).not.toEqual(sealed)
    expect(sealed.includes(secret)).toBe(false)
  })

  test('and not otherwise', () => {
    const sealed = seal(key, 'a', secret)
    expect(unseal(Buffer.alloc(32, 8), 'a', sealed)).toBeNull()
    expect(unseal(key, 'b', sealed)).toBeNull()
    for (let i = 0; i < sealed.length; i++) {
      const changed = Buffer.from(sealed)
      changed[i]! ^= 1
      expect([i, unseal(key, 'a', changed)]).toEqual([i, null])
    }
    expect(unseal(key, 'a', sealed.subarray(0, 20))).toBeNull()
  })
})

test('a machine is named by what its owner knows', () => {
  const of = (text: string) => deviceOf(text)
  expect(
    of('Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36'),
  ).toBe('Chrome, Windows')
  expect(
    of(
      'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36 Edg/140.0',
    ),
  ).toBe('Edge, Windows')
  expect(of('Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0')).toBe('Firefox, Linux')
  expect(
    of('Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 Version/18.0 Mobile/15E148 Safari/604.1'),
  ).toBe('Safari, iOS')
  expect(of('curl/8')).toBeNull()
  expect(deviceOf(undefined)).toBeNull()
})
