import type { SameKeys } from '../../kernel/feature.ts'
import type { sheetWords as vi } from './sheets.words.vi.ts'

export const sheetWords: SameKeys<typeof vi> = {
  sheets: {
    'local-findings': {
      name: 'Findings of local persons',
      fields: {
        fullName: 'Full name',
        birth: 'Born',
        sex: 'Sex',
        personalId: 'Personal number',
        area: 'Area',
        finding: 'Finding',
        rule: 'Rule',
        evidence: 'Evidence',
        paper: 'Paper',
        from: 'From',
      },
    },
  },
  findings: {
    findingThere: {
      what: 'The finding about {{name}} is in the register already.',
      why: 'The same person, area and finding.',
      todo: 'Nothing: the row is not written a second time.',
    },
    findingTwice: {
      what: 'The file has two different findings about {{name}} in one area.',
      why: 'At one time there is one finding.',
      todo: 'Keep one of the rows.',
    },
    findingLater: {
      what: 'The register has a finding about {{name}} since {{known}}.',
      why: 'This row begins no later and says otherwise.',
      todo: 'Mend the day or the finding.',
    },
    findingReplaces: {
      what: 'The finding about {{name}} since {{known}} will end when the new one begins.',
      why: 'A later finding takes the place of an earlier one; both stay in the register.',
      todo: 'Nothing, if there is indeed a new finding.',
    },
  },
}
