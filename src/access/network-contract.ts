/** What the administrator's screen shows of the office's network: where it is reached, and what the PCs must trust. It is set at the machine itself (goc network). */
import { z } from 'zod'

const authority = z.object({
  /** SHA-256 of the certificate; and SHA-1, which Windows shows as “thumbprint”. Pairs of hexadecimal digits with colons. */
  fingerprint: z.string(),
  thumbprint: z.string(),
  until: z.string(),
  /** The public certificate, DER in base64. */
  certificate: z.string(),
})
export const networkState = {
  name: 'accounts.network',
  input: z.strictObject({}),
  output: z.discriminatedUnion('on', [
    z.object({ on: z.literal(false) }),
    z.object({
      on: z.literal(true),
      /** What people type, one for each name. */
      addresses: z.array(z.string()),
      names: z.array(z.string()),
      listen: z.string(),
      port: z.number(),
      /** Does it answer there now, with a certificate that is kept up? If not, why: the address is not this machine's, a file is damaged, the ten years are over. */
      failure: z.enum(['listen', 'damaged', 'over', 'failed']).nullable(),
      authority: authority.nullable(),
      /** When the server's own certificate ends; it renews it itself before. */
      certificateUntil: z.string().nullable(),
    }),
  ]),
} as const
export type NetworkState = z.output<typeof networkState.output>
