import type { SameKeys } from '../../kernel/feature.ts'
import type { words as vi } from './words.vi.ts'

export const words: SameKeys<typeof vi> = {
  title: 'Inspections and supervisions',
  indicators: {
    'standing-committee-inspection-topics': {
      name: 'Topics inspected by the Standing Committee',
      definition:
        'Thematic inspections of the district Standing Committee concluded in the period; a topic counts once however many subjects it has.',
    },
    'standing-committee-inspected-organizations': {
      name: 'Party organizations inspected by the Standing Committee',
      definition:
        'Different Party organizations that were subjects of inspections of the district Standing Committee concluded in the period.',
    },
    'standing-committee-inspected-heads': {
      name: 'Heads inspected by the Standing Committee',
      definition:
        'Different heads of Party organizations who were subjects of inspections of the district Standing Committee concluded in the period.',
    },
    'grassroots-inspected-members': {
      name: 'Members inspected by grass-roots committees',
      definition: 'Different Party members inspected by grass-roots committees, concluded in the period.',
    },
    'grassroots-inspected-cells': {
      name: 'Cells inspected by grass-roots committees',
      definition: 'Different cells inspected by grass-roots committees, concluded in the period.',
    },
    'grassroots-inspections-violations': {
      name: 'Subjects found in violation by grass-roots committees',
      definition: 'Subjects of inspections of grass-roots committees whose conclusion in the period is a violation.',
    },
    'committee-supervised-organization-turns': {
      name: 'Turns of Party organizations supervised by the District Committee',
      definition: 'Each Party organization in each supervision of the District Committee concluded in the period is one turn.',
    },
    'commission-supervised-organizations': {
      name: 'Party organizations supervised by the Inspection Commission',
      definition: 'Different Party organizations supervised by the district Inspection Commission, concluded in the period.',
    },
    'commission-supervised-members': {
      name: 'Members supervised by the Inspection Commission',
      definition: 'Different Party members supervised by the district Inspection Commission, concluded in the period.',
    },
  },
  facts: { engagement: 'inspections and supervisions', 'engagement-subject': 'subjects of inspections and supervisions' },
}
