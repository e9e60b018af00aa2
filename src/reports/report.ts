/** The yearly report and its snapshots: what is asked, and what is kept. Pure. */
import { createHash } from 'node:crypto'
import type { Answer } from './contract.ts'
import type { Published } from './small-cells.ts'

/** The order in which the seed tells its year. */
export const yearFigures = [
  'district-heads-deputies-qualified',
  'commune-key-cadres-degree',
  'commune-key-cadres-theory',
  'commune-staff-degree',
  'dual-head-units',
  'non-local-secretaries',
  'non-local-chairs',
  'standing-committee-inspection-topics',
  'standing-committee-inspected-organizations',
  'standing-committee-inspected-heads',
  'grassroots-inspected-members',
  'grassroots-inspected-cells',
  'grassroots-inspections-violations',
  'committee-supervised-organization-turns',
  'commission-supervised-organizations',
  'commission-supervised-members',
  'grassroots-regularly-supervised-members',
  'grassroots-regularly-supervised-cells',
  'organizations-disciplined',
  'denunciations-against-members',
  'denunciations-against-organizations',
  'discipline-complaints',
  'members-disciplined',
] as const

/** `published`: its division by unit with small cells merged; reports closed before there was one have none. */
export type KeptRow = { key: string; wing: string; answer: Answer; ids: string[]; published?: Published }
export type KeptHead = {
  unit: string
  unitName: string
  year: number
  cadresOn: string
  period: { from: string; to: string }
  words: Record<string, string>
}
/** `least`: the smallest count that stood alone when it was closed. */
export type Kept = { head: KeptHead; rows: KeptRow[]; least?: number }

/** JSON with sorted keys: the same content always has the same bytes, whatever stored it in between. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (value !== null && typeof value === 'object') {
    return `{${Object.entries(value)
      .filter(([, v]) => v !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([k, v]) => `${JSON.stringify(k)}:${canonical(v)}`)
      .join(',')}}`
  }
  return JSON.stringify(value)
}

/** The seal of a snapshot: SHA-256 over its canonical body. */
export const seal = (body: unknown): string => createHash('sha256').update(canonical(body)).digest('hex')

export function difference(kept: readonly string[], now: readonly string[]): { came: string[]; went: string[] } {
  const was = new Set(kept)
  const is = new Set(now)
  return { came: now.filter((id) => !was.has(id)), went: kept.filter((id) => !is.has(id)) }
}

const shownPart = ({ state, value, numerator, denominator }: Answer) => canonical({ state, value, numerator, denominator })
export const sameAnswer = (a: Answer, b: Answer): boolean => shownPart(a) === shownPart(b)
