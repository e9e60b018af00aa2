import type { SameKeys } from '../../kernel/feature.ts'
import type { words as vi } from './words.vi.ts'

export const words: SameKeys<typeof vi> = {
  title: 'Programmes',
  sheet: {
    name: 'Programmes of inspection and supervision',
    fields: { body: 'Body', name: 'Programme', year: 'Year', paper: 'Paper', approvedOn: 'Issued on' },
  },
  findings: {
    thereAlready: {
      what: 'The programme “{{name}}” is recorded already.',
      why: 'Same body, year and name.',
      todo: 'Nothing to do: the row is not written again.',
    },
  },
}
