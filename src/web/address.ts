/** Addresses: every parameter is plain text (`?at=2023-12-31&open=3`), nothing is read as a number or as JSON. Pure. */

export function readSearch(text: string): Record<string, string> {
  return Object.fromEntries(new URLSearchParams(text))
}

/** With the leading `?`, or empty; parameters without a value are left out. */
export function writeSearch(search: Readonly<Record<string, unknown>>): string {
  const params = new URLSearchParams()
  for (const [name, value] of Object.entries(search)) {
    if (typeof value === 'string' && value !== '') params.append(name, value)
  }
  const text = params.toString()
  return text === '' ? '' : `?${text}`
}
