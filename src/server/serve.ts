/** Opens the port and closes everything in order when asked to stop. */
import { openSealer } from '../audit/seal.ts'
import { Problem } from '../kernel/problem.ts'
import type { Installation } from '../platform/installation.ts'
import { ServerProblem } from '../platform/postgres/messages.ts'
import { textOf } from '../platform/words.ts'
import { buildServer, webFolder } from './http.ts'
import { officeNetwork } from './network/listen.ts'
import { projectRoot } from './setting.ts'

/** Seconds between two sealings of the trail: so much of it, at most, stands under no head yet. */
const sealEvery = 10
/** Seconds between two looks at what was set for the office's network, and at its certificate. */
const lookEvery = 10

/** Of the log only what went wrong (pino's 40 and above): its number is what the person on the screen was told. */
const faults = {
  write(line: string): void {
    if ((JSON.parse(line) as { level: number }).level >= 40) process.stderr.write(line)
  },
}

const told = (problem: Problem) => Object.values(textOf(problem, 'vi')).slice(1).join('\n')

/** Returns the addresses: the machine's own, and those of the office's network if that is on. */
export async function serve(installation: Installation, demo: { password: string } | null): Promise<string> {
  const shared = { pools: installation.pools, webDir: webFolder(projectRoot), demo, log: faults }
  const network = officeNetwork({
    dataDir: installation.dataDir,
    build: (office) => buildServer({ ...shared, office, network: () => network.state() }),
    tell: (problem) => console.error(told(problem)),
  })
  const app = await buildServer({ ...shared, network: () => network.state() })
  const address = await app.listen({ host: '127.0.0.1', port: Number(process.env.PORT ?? 4680) })
  // the demo's passwords are public: it is for this machine alone, whatever was set
  if (!demo) {
    // the machine itself works on, whatever is wrong with the network
    await network.look().catch((error: Error) => console.error(error.message))
    network.every(lookEvery)
  }
  const state = network.state()
  const sealer = await openSealer(installation.pools.sealer, installation.dataDir)
  const stopSealing = sealer.every(sealEvery, (error) => {
    if (error instanceof Problem) console.error(told(error))
    else
      console.error(
        `Chưa niêm được nhật ký, sẽ thử lại / the trail was not sealed, to be tried again: ${(error as Error).message}`,
      )
  })
  let closing = false
  const close = () => {
    if (closing) return
    closing = true
    void network
      .close()
      .then(() => app.close())
      .then(stopSealing)
      .then(() => installation.close())
      .then(() => process.exit(0))
  }
  process.on('SIGTERM', close)
  process.on('SIGINT', close)
  return [address, ...(state.on && !state.failure ? state.addresses : [])].join(' · ')
}

/** Says a start-up problem in both languages and ends. */
export function failed(error: unknown): never {
  if (error instanceof ServerProblem) console.error(`${error.vi}\n\n${error.en}`)
  else console.error(error)
  process.exit(1)
}
