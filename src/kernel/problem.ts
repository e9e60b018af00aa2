/**
 * A refusal that a person can act on. `code` names a text of the words catalogue (`<feature>:problems.<name>`) that says three things:
 * what is wrong, why, and what to do. The values in `with` are filled into that text.
 */
export class Problem extends Error {
  readonly code: string
  readonly with: Record<string, string | number>
  readonly status: number

  constructor(code: string, values: Record<string, string | number> = {}, status = 422) {
    super(`${code} ${JSON.stringify(values)}`)
    this.name = 'Problem'
    this.code = code
    this.with = values
    this.status = status
  }
}

/** What a face (web, command line) shows of a problem. */
export type ProblemText = { code: string; what: string; why: string; todo: string }
