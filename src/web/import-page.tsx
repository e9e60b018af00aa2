/**
 * The import with what the register shows of people who share a name, and the words of every feature whose sheets it can show, in the
 * reader's language only: both languages weigh as much as a screen.
 */
import { lazy, Suspense, useEffect, useState } from 'react'
import BatchScreen from '../exchange/screens/batch.tsx'
import { FeatureWordsProvider, type WordsOfFeatures } from '../exchange/screens/finding-words.ts'
import { type PersonChoiceProps, PersonChoiceProvider } from '../exchange/screens/person-choice.tsx'
import { Loading } from '../ui/loading.tsx'
import { type Lang, useLang } from '../ui/words.ts'

const load: Readonly<Record<Lang, () => Promise<{ featureWords: WordsOfFeatures }>>> = {
  vi: () => import('./feature-words.vi.ts'),
  en: () => import('./feature-words.en.ts'),
}

/** Most files ask of nobody who he is: what shows people apart is fetched with the first question. */
const Candidates = lazy(() => import('../register/people/screens/candidates.tsx').then((m) => ({ default: m.Candidates })))
const Choice = (props: PersonChoiceProps) => (
  <Suspense fallback={<Loading />}>
    <Candidates {...props} />
  </Suspense>
)

export default function ImportPage() {
  const lang = useLang()
  const [words, setWords] = useState<WordsOfFeatures>()
  const [failure, setFailure] = useState<unknown>()
  useEffect(() => {
    let wanted = true
    load[lang]().then(
      (loaded) => wanted && setWords(loaded.featureWords),
      (error: unknown) => wanted && setFailure(error),
    )
    return () => {
      wanted = false
    }
  }, [lang])
  // said where every screen that failed says it
  if (failure !== undefined) throw failure
  // the words before stay until the others are here, so that nothing typed is lost on the way
  return words === undefined ? (
    <Loading />
  ) : (
    <FeatureWordsProvider value={words}>
      <PersonChoiceProvider value={Choice}>
        <BatchScreen />
      </PersonChoiceProvider>
    </FeatureWordsProvider>
  )
}
