import type { SameKeys } from '../../kernel/feature.ts'
import type { words as vi } from './words.vi.ts'

export const words: SameKeys<typeof vi> = {
  title: 'Training',
  sheet: {
    name: 'Study commitments',
    fields: {
      fullName: 'Full name',
      birth: 'Born',
      personalId: 'Personal number',
      title: 'Title',
      unit: 'Unit',
      criterion: 'Criterion',
      studying: 'Studying',
      due: 'Due',
      from: 'Committed on',
      paper: 'Paper',
    },
  },
  findings: {
    dueBeforeCommitted: {
      what: 'Due on {{due}}, before the commitment of {{from}}.',
      why: 'The due day comes after the commitment.',
      todo: 'Mend one of the days.',
    },
    noSuchSeat: {
      what: '{{name}} does not hold “{{title}}” in {{unit}} on {{day}}.',
      why: 'A commitment belongs to a title that is held.',
      todo: 'Mend the title, the unit or the day; or import the roster first.',
    },
    thereAlready: {
      what: 'The commitment of {{name}} is recorded already.',
      why: 'Same person, title, criterion and day.',
      todo: 'Nothing to do: it is not written again.',
    },
  },
}
