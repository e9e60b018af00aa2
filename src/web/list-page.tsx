/** The list behind a number, with the names that features give their indicators. */
import { IndicatorNamesProvider } from '../reports/screens/indicator-names.ts'
import ListScreen from '../reports/screens/list.tsx'
import { featureWords } from './feature-words.ts'

export default function ListPage() {
  return (
    <IndicatorNamesProvider value={featureWords}>
      <ListScreen />
    </IndicatorNamesProvider>
  )
}
