/** `goc access lint`: the walls as the running database's catalogue shows them; ends with 1 when one does not stand. */
import { type Lint, lint } from '../access/lint.store.ts'
import { asOwner } from '../platform/database.ts'
import type { Installation } from '../platform/installation.ts'
import type { Lang } from '../platform/words.ts'

const words = {
  vi: (l: Lint) =>
    `Đã xem ${l.tables.length} bảng, ${l.views.length} khung nhìn, ${l.definers.length} hàm chạy bằng danh nghĩa chủ sở hữu, ${l.roles.length} vai trò đăng nhập.`,
  en: (l: Lint) =>
    `Looked at ${l.tables.length} tables, ${l.views.length} views, ${l.definers.length} functions in the owner’s name, ${l.roles.length} login roles.`,
}
const verdict = {
  vi: (n: number) => (n === 0 ? 'Mọi tường đều đứng.' : `${n} chỗ hở. Không cho ai dùng cho đến khi đã bịt.`),
  en: (n: number) => (n === 0 ? 'Every wall stands.' : `${n} ${n === 1 ? 'hole' : 'holes'}. Let nobody in until closed.`),
}

/** What is printed, and the exit code. `out` is the result, `err` the sentences for the person at the terminal. */
export function lintReport(found: Lint, how: { json: boolean; lang: Lang }): { out: string; err: string; code: number } {
  const { holes } = found
  const sentences = holes.map((h) => `${how.lang === 'vi' ? h.vi : `${h.what[0]?.toUpperCase()}${h.what.slice(1)}`}: ${h.name}.`)
  const told = [words[how.lang](found), ...sentences, verdict[how.lang](holes.length)].join('\n')
  const code = holes.length === 0 ? 0 : 1
  if (how.json) return { out: JSON.stringify(found), err: code === 0 ? '' : told, code }
  return { out: told, err: '', code }
}

export async function accessLint(installation: Installation, how: { json: boolean; lang: Lang }): Promise<number> {
  const { out, err, code } = lintReport(await asOwner(installation.owner, lint), how)
  console.log(out)
  if (err) console.error(err)
  return code
}
