/** The person's file with what each feature puts beside it: one line a panel. */
import { PersonTrail } from '../audit/screens/person-trail.tsx'
import { PersonStandards } from '../cadres/standards/screens/person-standards.tsx'
import { type PersonAside, PersonScreen } from '../register/people/screens/person.tsx'

const asides: readonly PersonAside[] = [PersonStandards, PersonTrail]

export default function PersonPage() {
  return <PersonScreen asides={asides} />
}
