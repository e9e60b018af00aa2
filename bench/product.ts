/** The product's own server, as `npm start` serves it, in a process of its own. Started by requests.ts with fork(). */
import type { AddressInfo } from 'node:net'
import { features } from '../src/goc.ts'
import { type OwnerConnection, openPools } from '../src/platform/database.ts'
import { loadWords } from '../src/platform/words.ts'
import { buildServer } from '../src/server/http.ts'
import { askedOf, sizeOfPool } from './servers.ts'

const [{ owner, secret }] = await askedOf<{ owner: OwnerConnection; secret: string }>()
loadWords(features as never)
const app = await buildServer({ pools: openPools(owner, secret, sizeOfPool), webDir: '/nowhere', demo: null })
await app.listen({ host: '127.0.0.1', port: 0 })
process.send!({ port: (app.server.address() as AddressInfo).port })
