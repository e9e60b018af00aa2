/** The browser's side of passkeys. Loaded only when one is used: most sign in without. */

/** A passkey belongs to a name of a site; a bare address of a machine (127.0.0.1) is none, and the browser refuses. */
export type PasskeyState = 'yes' | 'byName' | 'no'
export function passkeyState(): PasskeyState {
  if (typeof PublicKeyCredential === 'undefined') return 'no'
  return /^[\d.]+$|:/.test(window.location.hostname) ? 'byName' : 'yes'
}

/** The same server under its name, where passkeys work. */
export const addressByName = (): string => {
  const url = new URL(window.location.href)
  url.hostname = 'localhost'
  return url.href
}

type Plain = Readonly<Record<string, unknown>>

/** Lets the browser ask for a passkey. Throws when the reader gives none. */
export async function givePasskey(options: Plain): Promise<Record<string, unknown>> {
  const { startAuthentication } = await import('@simplewebauthn/browser')
  return { ...(await startAuthentication({ optionsJSON: options as never })) }
}

/** Lets the browser make one. Throws when the reader does not go through with it. */
export async function makePasskey(options: Plain): Promise<Record<string, unknown>> {
  const { startRegistration } = await import('@simplewebauthn/browser')
  return { ...(await startRegistration({ optionsJSON: options as never })) }
}

/** The reader closed the browser's own window, or let it wait: no fault, nothing to say but that nothing was done. */
export const wasLeft = (error: unknown): boolean => error instanceof Error && /^(NotAllowedError|AbortError)$/.test(error.name)
