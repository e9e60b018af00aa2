import { issuerOf } from './issuer.ts'
import { type Nothing, quarterOf, type Reporting, type Studying, type Template } from './narrative.ts'

export const yearReport: readonly Template[] = [
  {
    key: 'cadres',
    heading: 'I. Training, arranging and assigning cadres',
    paragraphs: [
      'From the start of the year {{planner}} drew up a training plan tied to succession planning and to the standards of each post. District cadres basically meet the professional standards: [[district-heads-deputies-qualified|percent]] of heads and deputy heads hold a university degree that fits their field and intermediate or advanced political theory. [[commune-key-cadres-degree|percent]] of key cadres of communes and the township hold a university degree, [[commune-key-cadres-theory|percent]] meet the standard in political theory. Of the cadres and civil servants of communes and the township, [[commune-staff-degree|percent]] meet the professional standard; [[commune-staff-degree|rest]] do not yet{{studying}}.',
      'The model of one person as Party secretary and chair of the People’s Committee is kept in [[dual-head-units]] communes; the Party secretary is not a local person in [[non-local-secretaries|fraction]] communes and township; the chair of the People’s Committee is not a local person in [[non-local-chairs|fraction]].',
    ],
  },
  {
    key: 'inspection',
    heading: 'II. Inspection and supervision',
    paragraphs: [
      'In {{year}} {{standingCommittee}} inspected and concluded [[standing-committee-inspection-topics]] topic at [[standing-committee-inspected-organizations]] Party organizations and on [[standing-committee-inspected-heads]] individuals who head them. Grass-roots committees inspected [[grassroots-inspected-members]] members and [[grassroots-inspected-cells]] cells under them and [[grassroots-inspections-violations|none:found no violation;found {n} in violation]].',
      '{{committee}} supervised Party organizations [[committee-supervised-organization-turns]] times. {{commission}} supervised [[commission-supervised-organizations]] Party organizations and [[commission-supervised-members]] members. Grass-roots inspection commissions kept regular supervision of [[grassroots-regularly-supervised-members]] members and [[grassroots-regularly-supervised-cells]] cells.',
      'In the year there was [[organizations-disciplined|none:no;{n}]] Party organization disciplined, [[denunciations-against-members|none:no;{n}]] denunciation of a member, [[discipline-complaints|none:no;{n}]] complaint against Party discipline for the committee to settle, and [[denunciations-against-organizations|none:no;{n}]] denunciation of a Party organization to consider. Members disciplined: [[members-disciplined]].',
    ],
  },
]
export function bodies({
  unitName,
  unitLevel,
}: Reporting): Record<'planner' | 'standingCommittee' | 'committee' | 'commission', string> {
  const own = `the ${issuerOf(unitName, 'en').body}`
  const planner = unitLevel === 'commune' ? own : `the Organization Department of ${own}`
  return unitLevel === 'district'
    ? {
        planner,
        standingCommittee: `the Standing Committee of ${own}`,
        committee: `T${own.slice(1)}`,
        commission: `The Inspection Commission of ${own}`,
      }
    : {
        planner,
        standingCommittee: 'standing committees of districts',
        committee: 'Committees of districts',
        commission: 'Inspection commissions of districts',
      }
}
export const nothing: Nothing = { notReported: 'not reported', locked: '–' }
export const studying = (s: Studying): string =>
  s && s.people > 0
    ? `; [[commune-staff-degree|studying:${s.people}]] of them are studying on their own to complete it in quarter ${quarterOf(s.dueOn)}`
    : ''
