import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { root } from './arrows.ts'
import { missing, readCode, strangers, tablesOf, termsOf, withoutComments } from './glossary.ts'

const terms = termsOf(readFileSync(join(root, 'docs/glossary.md'), 'utf8'))
const code = await readCode()

describe('the glossary', () => {
  test('has every table and every code value of a table', () => {
    expect(code.tables.size).toBeGreaterThan(25)
    expect([...code.tables.values()].reduce((n, columns) => n + [...columns.values()].flat().length, 0)).toBeGreaterThan(60)
    expect(missing(terms, code.tables)).toEqual([])
  })

  test('names nothing that the code does not have', () => {
    expect(terms.length).toBeGreaterThan(150)
    expect(strangers(terms, code)).toEqual([])
  })

  test('says each thing once: no line twice', () => {
    const lines = terms.map((t) => `${t.identifier} in ${t.within}`)
    const twice = lines.filter((line, i) => lines.indexOf(line) !== i)
    // a fact may bear the name of its table, and an act too
    expect(twice.sort()).toEqual(['membership in null', 'post in null', 'report in null', 'tenure in null'])
  })
})

describe('planted faults are caught', () => {
  const line = (identifier: string) => termsOf(`| tiếng Việt | English | ${identifier} |`)

  test('a table without its line, a value without its line', () => {
    const tables = tablesOf(
      "create table goc.rotation (\n  id uuid primary key,\n  -- 'nothing'\n  kind text not null check (kind in ('up', 'down'))\n);",
    )
    expect(missing(line('`up` in `rotation.kind`'), tables)).toEqual([
      'the table rotation is not in the glossary.',
      'the value down of rotation.kind is not in the glossary.',
    ])
    expect(missing([], tablesOf('create table goc.person_was (\n  id uuid\n);'))).toEqual([])
  })

  test.each([
    ['a word that is in no source', '`planningCampaign`', 'is not in the code'],
    ['a part of a longer name', '`apshot`', 'is not in the code'],
    ['a column that the table lacks', '`person.nickname`', 'is not in the code'],
    ['a dimension that no fact has', '`term.yearsLeft`', 'is not in the code'],
    ['a value of another column', '`complaint` in `unit.nature`', 'unit.nature holds area, party, state, front, union'],
    ['a value that nothing writes', '`hamlet` in `unit.kind`', 'is no value in the code'],
    ['a column that no migration makes', '`good` in `engagement.mark`', 'which no migration makes'],
  ])('%s', (_, cell, why) => {
    const found = strangers(line(cell), code)
    expect(found).toHaveLength(1)
    expect(found[0]).toContain(why)
  })

  test('a column that a later migration adds is known', () => {
    const sql =
      'create table goc.rotation (\n  id uuid primary key\n);\nalter table goc.rotation add wings text[], add constraint one check (true);'
    const later = { tables: tablesOf(sql), text: '' }
    expect(strangers(line('`rotation.wings`'), later)).toEqual([])
    expect(strangers(line('`rotation.one`, `rotation.constraint`'), later)).toHaveLength(2)
  })

  test('a name that only a comment has', () => {
    const text = withoutComments("/** `hamlet` */\n// thorp\nselect 1 -- borough\nconst at = 'https://x//village' // end\n")
    expect(strangers(line('`hamlet`, `thorp`, `borough`, `village`'), { tables: new Map(), text })).toHaveLength(3)
  })

  test('two identifiers of one cell are looked at both', () => {
    expect(strangers(line('`snapshot.hash`, `snapshot.salt`'), code)).toHaveLength(1)
  })
})
