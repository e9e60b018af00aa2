/** The import with the words of every feature whose sheets it can show. */
import BatchScreen from '../exchange/screens/batch.tsx'
import { FeatureWordsProvider } from '../exchange/screens/finding-words.ts'
import { featureWords } from './feature-words.ts'

export default function ImportPage() {
  return (
    <FeatureWordsProvider value={featureWords}>
      <BatchScreen />
    </FeatureWordsProvider>
  )
}
