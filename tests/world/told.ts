/** What a check measured, in one line: printed, and with `npm run proof` kept for docs/proof. */
import { appendFileSync } from 'node:fs'

export function told(line: string): void {
  console.log(line)
  if (process.env.GOC_PROOF_FILE) appendFileSync(process.env.GOC_PROOF_FILE, `${line}\n`)
}
