/** The import with what other features bring to it: the words of their sheets, and how the register shows people apart. */
import { lazy, Suspense } from 'react'
import BatchScreen from '../exchange/screens/batch.tsx'
import { WordsOfFeaturesProvider } from '../exchange/screens/finding-words.tsx'
import { type PersonChoiceProps, PersonChoiceProvider } from '../exchange/screens/person-choice.tsx'
import { Loading } from '../ui/loading.tsx'
import { featureWords } from './feature-words.ts'

/** Most files ask of nobody who he is: what shows people apart is fetched with the first question. */
const Candidates = lazy(() => import('../register/people/screens/candidates.tsx').then((m) => ({ default: m.Candidates })))
const Choice = (props: PersonChoiceProps) => (
  <Suspense fallback={<Loading />}>
    <Candidates {...props} />
  </Suspense>
)

export default function ImportPage() {
  return (
    <WordsOfFeaturesProvider value={featureWords}>
      <PersonChoiceProvider value={Choice}>
        <BatchScreen />
      </PersonChoiceProvider>
    </WordsOfFeaturesProvider>
  )
}
