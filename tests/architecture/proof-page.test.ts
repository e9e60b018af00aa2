import { expect, test } from 'vitest'
import { pageAfter, sectionsOf } from '../world/proof-page.ts'

const outcome = (part: string, day: string, failed: string[] = []) => ({
  part,
  circumstances: day,
  passed: 2,
  failed,
  lines: [`${part} of ${day}`],
})

test('a part that is run alone leaves the lines of the others with their day', () => {
  const parts = ['walls', 'kills', 'never']
  const first = pageAfter('', parts, [outcome('walls', '2026-01-01'), outcome('kills', '2026-01-01')])
  const page = pageAfter(first, parts, [outcome('kills', '2026-02-02')])
  expect(sectionsOf(page).get('walls')).toBe(sectionsOf(first).get('walls'))
  expect(page).toContain('- walls of 2026-01-01')
  expect(page).toContain('- kills of 2026-02-02')
  expect(page).not.toContain('kills of 2026-01-01')
  expect([...sectionsOf(page).keys()]).toEqual(parts)
  expect(sectionsOf(page).get('never')).toBe('Not run yet.')
  expect(pageAfter(page, ['walls'], [])).not.toContain('kills of')
})

test('a part that failed says so and names what failed', () => {
  const page = pageAfter('', ['kills'], [outcome('kills', '2026-01-01', ['a write\nwas lost'])])
  expect(page).toContain('**1 failed**')
  expect(page).toContain('- **failed:** a write was lost')
})
