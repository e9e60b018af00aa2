/** The committee of an area by its own name, as it signs papers and as the report tells of it. Pure. */
import { issuers } from '../../regulations/layouts.ts'
import type { Lang } from './narrative.ts'

/** The body that issues the paper of an area or of a body: its name, the place it signs at, the code that ends the number. */
export function issuerOf(unitName: string, lang: Lang): { body: string; place: string; code: string } {
  const name = unitName.normalize('NFC').trim()
  for (const row of issuers) {
    const prefix = [row.committee, row.area].find((p) => name.toLocaleLowerCase('vi').startsWith(`${p.toLocaleLowerCase('vi')} `))
    if (!prefix) continue
    const own = name.slice(prefix.length + 1)
    const body = lang === 'vi' ? `${row.committee} ${own}` : `${own} ${row.areaEn} Party Committee`
    // “Phường 1” is a place, “1” is not
    const place = /^\d/.test(own) ? `${row.area[0]!.toLocaleUpperCase('vi')}${row.area.slice(1)} ${own}` : own
    return { body, place, code: row.code ?? '…' }
  }
  return { body: name, place: name, code: '…' }
}

/** A superior given as an area stands in the head as its Party organization; a body stands under its own name. */
export function superiorOf(name: string, lang: Lang): string {
  const starts = (prefix: string) => name.toLocaleLowerCase('vi').startsWith(`${prefix.toLocaleLowerCase('vi')} `)
  const row = issuers.some((r) => starts(r.committee)) ? undefined : issuers.find((r) => starts(r.area))
  if (!row) return name
  return lang === 'vi' ? `Đảng bộ ${name}` : `${name.slice(row.area.length + 1)} ${row.areaEn} Party Organization`
}
