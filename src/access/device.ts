/** The words by which somebody knows his own machine again, from what the browser says of itself. Pure. */

const browsers: readonly [RegExp, string][] = [
  [/\bEdg(?:A|iOS)?\//, 'Edge'],
  [/\bcoc_coc_browser\//i, 'Cốc Cốc'],
  [/\bOPR\//, 'Opera'],
  [/\bFirefox\//, 'Firefox'],
  [/\b(?:Headless)?Chrome\//, 'Chrome'],
  [/\bSafari\//, 'Safari'],
]
const systems: readonly [RegExp, string][] = [
  [/\bAndroid\b/, 'Android'],
  [/\b(?:iPhone|iPad)\b/, 'iOS'],
  [/\bWindows\b/, 'Windows'],
  [/\bMac OS X\b/, 'macOS'],
  [/\bLinux\b/, 'Linux'],
]
const first = (list: readonly [RegExp, string][], text: string) => list.find(([pattern]) => pattern.test(text))?.[1]

/** “Chrome, Windows”; null when the browser says nothing that is known. Versions are left out: they change and tell nothing. */
export function deviceOf(userAgent: string | undefined): string | null {
  const found = [first(browsers, userAgent ?? ''), first(systems, userAgent ?? '')].filter((word) => word !== undefined)
  return found.length > 0 ? found.join(', ') : null
}
