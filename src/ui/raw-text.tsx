/** RawText: the cell as it is stored in the file. The soft hyphen is drawn, because in TCVN3 text it is the letter ư. */
import { kitWords } from './kit-words.ts'
import { useWords } from './words.ts'

export function RawText({ text }: { text: string }) {
  const w = useWords(kitWords)
  return (
    <span className="raw">
      {text.split('\u00AD').map((piece, i) => (
        <span key={i}>
          {i > 0 ? (
            <span className="shy">
              <span className="vh">{w('raw.softHyphen')}</span>
            </span>
          ) : null}
          {piece}
        </span>
      ))}
    </span>
  )
}
