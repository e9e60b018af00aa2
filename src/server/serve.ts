/** Opens the port and closes everything in order when asked to stop. */
import type { Installation } from '../platform/installation.ts'
import { ServerProblem } from '../platform/postgres/messages.ts'
import { buildServer, webFolder } from './http.ts'
import { projectRoot } from './setting.ts'

export async function serve(installation: Installation, demo: { password: string } | null): Promise<string> {
  const app = await buildServer({ pools: installation.pools, webDir: webFolder(projectRoot), demo })
  const address = await app.listen({ host: '127.0.0.1', port: Number(process.env.PORT ?? 4680) })
  let closing = false
  const close = () => {
    if (closing) return
    closing = true
    void app
      .close()
      .then(() => installation.close())
      .then(() => process.exit(0))
  }
  process.on('SIGTERM', close)
  process.on('SIGINT', close)
  return address
}

/** Says a start-up problem in both languages and ends. */
export function failed(error: unknown): never {
  if (error instanceof ServerProblem) console.error(`${error.vi}\n\n${error.en}`)
  else console.error(error)
  process.exit(1)
}
