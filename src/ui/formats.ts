/** Numbers and days as the two languages of the product write them; days are d/m/y in both (`formatPartialDate`). */
import { formatPartialDate, type PartialDate, parsePartialDate } from '../kernel/dates.ts'

export type Lang = 'vi' | 'en'

export interface Formats {
  readonly lang: Lang
  /** 1.046 · 1,046; at most `digits` decimals (default 2). */
  readonly number: (value: number, digits?: number) => string
  /** `part` of `whole`, one decimal rounded half up, none when it is 0: 98,6 % · 98.6%. Undefined when `whole` is 0. */
  readonly percent: (part: number, whole: number) => string | undefined
  /** An ISO day (`2025-07-01`) or a partial one (`2025-07`, `2025`, or its parts): 01/7/2025 · 7/2025 · 2025. */
  readonly day: (day: string | PartialDate) => string
  /** An ISO instant in the hour of Vietnam: 16/11/2026 09:12. */
  readonly instant: (iso: string) => string
}

/** The date of a text as it is stored or sent: `2025-07-01`, `2025-07`, `2025`; undefined when it is none. */
export function storedDate(text: string): PartialDate | undefined {
  const reading = /^\d{4}(-\d{2}){0,2}$/.test(text) ? parsePartialDate(text) : undefined
  return reading?.ok ? reading.value : undefined
}

/** Both languages write figures here: a column of dates must line up, and English prose months would not. */
function writeDay(day: PartialDate): string {
  return formatPartialDate(day, 'vi')
}

/**
 * Tenths of a percent, half up, in whole numbers: a ratio kept in binary (0.4985 → 49.849999…) would round 49,85 % down.
 * @param part counted, 0 or more @param whole counted, above 0
 */
function tenthsOfPercent(part: number, whole: number): number {
  return Math.floor((part * 2000 + whole) / (2 * whole))
}

const vietnamTime = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Asia/Ho_Chi_Minh',
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  hour12: false,
})

function writeInstant(iso: string): string {
  const at = new Date(iso)
  if (Number.isNaN(at.getTime())) return iso
  const part = Object.fromEntries(vietnamTime.formatToParts(at).map(({ type, value }) => [type, value]))
  return `${writeDay({ y: Number(part.year), m: Number(part.month), d: Number(part.day) })} ${part.hour}:${part.minute}`
}

function make(lang: Lang): Formats {
  const locale = lang === 'vi' ? 'vi-VN' : 'en-GB'
  const byDigits = new Map<number, Intl.NumberFormat>()
  const number = (value: number, digits = 2) => {
    let format = byDigits.get(digits)
    if (!format) {
      format = new Intl.NumberFormat(locale, { maximumFractionDigits: digits })
      byDigits.set(digits, format)
    }
    return format.format(value)
  }
  return {
    lang,
    number,
    // a no-break space before the sign in Vietnamese, as in the printed reports
    percent: (part, whole) =>
      whole > 0 ? `${number(tenthsOfPercent(part, whole) / 10, 1)}${lang === 'vi' ? '\u00A0%' : '%'}` : undefined,
    day: (day) => {
      const parts = typeof day === 'string' ? storedDate(day) : day
      return parts ? writeDay(parts) : String(day)
    },
    instant: writeInstant,
  }
}

const both: Readonly<Record<Lang, Formats>> = { vi: make('vi'), en: make('en') }

/** The formats of a language; the same object each time. */
export function formatsOf(lang: Lang): Formats {
  return both[lang]
}
