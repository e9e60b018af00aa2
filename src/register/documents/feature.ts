import { randomUUID } from 'node:crypto'
import { feature } from '../../kernel/feature.ts'
import { operation } from '../../kernel/operation.ts'
import { Problem } from '../../kernel/problem.ts'
import { nfc } from '../../kernel/vietnamese/fold.ts'
import type { Door } from '../../platform/transaction.ts'
import { keepNumber, pageDocuments, registerDocument } from './contract.ts'
import { sheets } from './sheets.ts'
import { mostIssuer, mostNumber, saysTooMuch } from './state-secrets.ts'
import { insertDocuments, isIsolated, keepNumberOnly, keyOf, keysOf, page } from './store.ts'
import { words as en } from './words.en.ts'
import { words as vi } from './words.vi.ts'

const tidy = (text: string | null): string | null => (text === null ? null : nfc(text))

export const documents = feature<Door>({
  name: 'documents',
  words: { vi, en },
  sheets,
  operations: [
    operation(pageDocuments, async (door: Door, { q, after, limit }) => {
      const [rows, isolated] = [await page(door, q, after, limit), await isIsolated(door)]
      return { documents: rows.slice(0, limit), more: rows.length > limit, isolated }
    }),
    operation(registerDocument, async (door: Door, d) => {
      const paper = {
        id: randomUUID(),
        number: nfc(d.number),
        issuer: nfc(d.issuer),
        issued_on: d.issuedOn,
        grade: d.grade,
        kind: tidy(d.kind),
        title: tidy(d.title),
        unit_id: door.actor.unitId,
      }
      // the database says it again; this sentence comes before anything is sent to it
      if (saysTooMuch(paper, await isIsolated(door))) throw new Problem('documents:problems.numberOnly', {}, 409)
      if (paper.grade === 'none' && paper.kind === null) throw new Problem('documents:problems.kindMissing', {}, 422)
      if (paper.grade !== 'none' && (paper.number.length > mostNumber || paper.issuer.length > mostIssuer))
        throw new Problem('documents:problems.numberLong', {}, 422)
      if ((await keysOf(door, [paper.number])).has(keyOf(paper)))
        throw new Problem('documents:problems.thereAlready', { number: paper.number }, 409)
      await insertDocuments(door, [paper])
      return { id: paper.id }
    }),
    operation(keepNumber, async (door: Door, { id, version, grade }) => {
      if (!(await keepNumberOnly(door, id, version, grade))) throw new Problem('documents:problems.changedOrGone', {}, 409)
      return {}
    }),
  ],
})
