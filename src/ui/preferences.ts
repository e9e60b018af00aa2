/**
 * What a reader sets for this machine: language, size of type. Kept in localStorage, and only these: nothing of the records
 * is ever stored in the browser.
 */
import { useSyncExternalStore } from 'react'

type Preference = 'lang' | 'size'

/** Private windows and locked-down machines refuse storage; a preference is then good for the session only. */
export function readPreference(name: Preference): string | null {
  try {
    return globalThis.localStorage?.getItem(`goc.${name}`) ?? null
  } catch {
    return null
  }
}

export function writePreference(name: Preference, value: string): void {
  try {
    globalThis.localStorage?.setItem(`goc.${name}`, value)
  } catch {
    // refused: see readPreference
  }
}

let large = readPreference('size') === 'large'
const listeners = new Set<() => void>()

/** Puts the size of type on `<html data-size>`; call it once before the first render. */
export function showSize(): void {
  if (typeof document === 'undefined') return
  if (large) document.documentElement.dataset.size = 'large'
  else delete document.documentElement.dataset.size
}

export function setLargeType(on: boolean): void {
  large = on
  writePreference('size', on ? 'large' : 'normal')
  showSize()
  for (const tell of listeners) tell()
}

/** Whether the larger setting (16 px text, 40 px rows) is on. */
export function useLargeType(): boolean {
  return useSyncExternalStore(
    (tell) => {
      listeners.add(tell)
      return () => listeners.delete(tell)
    },
    () => large,
    () => large,
  )
}
