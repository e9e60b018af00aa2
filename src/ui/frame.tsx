/** Frame: skip link, top band, menu, main. What stands in them is handed in by the shell. */
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { Go, type Target } from './go.tsx'
import { kitWords } from './kit-words.ts'
import { setLargeType, useLargeType } from './preferences.ts'
import { useIsWide } from './wide.ts'
import { setLang, useLang, useWords } from './words.ts'

export interface MenuSection {
  readonly id: string
  /** Left out for the first section, which needs none. */
  readonly title?: string
  readonly entries: readonly { readonly id: string; readonly label: string; readonly target: Target }[]
}

export const MAIN_ID = 'noi-dung'

/** The link before everything else; moves the focus and leaves the address alone. */
function SkipLink() {
  const w = useWords(kitWords)
  return (
    <a
      className="skip"
      href={`#${MAIN_ID}`}
      onClick={(event) => {
        event.preventDefault()
        document.getElementById(MAIN_ID)?.focus()
      }}
    >
      {w('frame.skip')}
    </a>
  )
}

const languages = [
  { lang: 'vi', name: 'Tiếng Việt' },
  { lang: 'en', name: 'English' },
] as const

/** vi | en, each named in its own language. */
export function LanguageSwitch() {
  const w = useWords(kitWords)
  const lang = useLang()
  return (
    // biome-ignore lint/a11y/useSemanticElements: two words in the band, a fieldset would draw a box
    <span className="lang" role="group" aria-label={w('frame.language')}>
      {languages.map((each) => (
        <button
          key={each.lang}
          type="button"
          className="link"
          lang={each.lang}
          title={each.name}
          aria-label={`${each.lang}, ${each.name}`}
          aria-current={each.lang === lang ? 'true' : undefined}
          onClick={() => setLang(each.lang)}
        >
          {each.lang}
        </button>
      ))}
    </span>
  )
}

/** “Chữ lớn”: 16 px text and 40 px rows, remembered on this machine. */
export function LargeTypeSwitch() {
  const w = useWords(kitWords)
  const large = useLargeType()
  return (
    <button type="button" className="link" aria-pressed={large} onClick={() => setLargeType(!large)}>
      {w('frame.large')}
    </button>
  )
}

export interface UserMenuProps {
  readonly name: string
  readonly office: string
  readonly onSignOut: () => void
  /** Where one's own account is. */
  readonly account: Target
  /** For which wing he works now, when he holds both; made when the menu is first opened. */
  readonly work?: ReactNode
}

/** Who is signed in; opens the way out, and to his own account. */
export function UserMenu({ name, office, onSignOut, account, work }: UserMenuProps) {
  const w = useWords(kitWords)
  const box = useRef<HTMLDetailsElement>(null)
  const [opened, setOpened] = useState(false)
  const close = () => {
    if (box.current) box.current.open = false
  }
  return (
    <details
      className="who"
      ref={box}
      onToggle={() => setOpened(true)}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !box.current?.open) return
        close()
        box.current.querySelector('summary')?.focus()
      }}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) close()
      }}
    >
      <summary>{name}</summary>
      <div className="who-in">
        <p className="dim">{office}</p>
        {opened ? work : null}
        <button type="button" className="btn" onClick={onSignOut}>
          {w('frame.signOut')}
        </button>
        <p>
          <Go target={account} onClick={close}>
            {w('frame.account')}
          </Go>
        </p>
      </div>
    </details>
  )
}

function Menu({ sections, path }: { sections: readonly MenuSection[]; path: string }) {
  const w = useWords(kitWords)
  const wide = useIsWide()
  const [unfolded, setUnfolded] = useState(false)
  // the folded menu folds again when another page is shown
  useEffect(() => setUnfolded(false), [path])
  return (
    <details className="menu" open={wide || unfolded} onToggle={(event) => !wide && setUnfolded(event.currentTarget.open)}>
      <summary>{w('frame.contents')}</summary>
      <nav className="menu-in" aria-label={w('frame.contents')}>
        {sections.map((section) => (
          <section key={section.id}>
            {section.title ? <h2>{section.title}</h2> : null}
            <ul>
              {section.entries.map((entry) => (
                <li key={entry.id}>
                  <Go target={entry.target} markCurrent>
                    {entry.label}
                  </Go>
                </li>
              ))}
            </ul>
          </section>
        ))}
        <section>
          <h2>{w('frame.display')}</h2>
          <LargeTypeSwitch />
        </section>
      </nav>
    </details>
  )
}

export interface FrameProps {
  readonly office: string
  /** The top band turns to aged paper: the day shown is not today. */
  readonly past: boolean
  /** The day of the figures, written at the head of a printed page. */
  readonly day: string
  readonly asOf: ReactNode
  readonly find?: ReactNode
  readonly user: ReactNode
  readonly sections: readonly MenuSection[]
  readonly path: string
  readonly children: ReactNode
}

export function Frame({ office, past, day, asOf, find, user, sections, path, children }: FrameProps) {
  const w = useWords(kitWords)
  return (
    <>
      <SkipLink />
      <div className="frame">
        <header className={past ? 'top is-past' : 'top'}>
          <div className="brand">
            <Go target={{ to: '/' }}>Gốc</Go>
            <span title={office}>{office}</span>
          </div>
          {asOf}
          <div className="tools">
            {find}
            <LanguageSwitch />
            {user}
          </div>
        </header>
        <Menu sections={sections} path={path} />
        <main className="page" id={MAIN_ID} tabIndex={-1}>
          <div className="on-paper">
            <span title={office}>{office}</span>
            <span>{w('frame.dataOn', { day })}</span>
          </div>
          {children}
        </main>
      </div>
    </>
  )
}

/** The frame before one is signed in: brand, language, size of type, and the page. */
export function OuterFrame({ children }: { children: ReactNode }) {
  return (
    <>
      <SkipLink />
      <div className="outer">
        <header className="top">
          <div className="brand">
            <b>Gốc</b>
          </div>
          <div className="tools">
            <LargeTypeSwitch />
            <LanguageSwitch />
          </div>
        </header>
        <main className="page" id={MAIN_ID} tabIndex={-1}>
          {children}
        </main>
      </div>
    </>
  )
}
