/** For tests of the sign-in: the server without a port, people who ask it, each from his own machine with his own cookie. */
import { randomUUID } from 'node:crypto'
import { TOTP } from 'otpauth'
import { afterAll } from 'vitest'
import type { World } from '../../tests/world/database.ts'
import { buildServer } from '../server/http.ts'
import { keepAccount, unitBySlug } from './store.ts'

export type Told = {
  status: number
  data: Record<string, unknown>
  problem: { code: string; what: string; why: string; todo: string }
}
export const goodPassword = 'chim se do tren mai ngoi'

export async function office(w: World) {
  const app = await buildServer({ pools: w.pools, webDir: '/nowhere', demo: null })
  afterAll(() => app.close())
  /** Somebody at a machine. */
  function at(source = '127.0.0.1', agent = 'Mozilla/5.0 (Windows NT 10.0) Chrome/140.0 Safari/537.36') {
    let cookie = ''
    return {
      get cookie() {
        return cookie
      },
      async ask(name: string, body: unknown = {}, lang = 'vi'): Promise<Told> {
        const answer = await app.inject({
          method: 'POST',
          url: `/api/${name.replace('.', '/')}`,
          remoteAddress: source,
          headers: {
            'x-goc': '1',
            'content-type': 'application/json',
            host: 'localhost:4680',
            'user-agent': agent,
            'accept-language': lang,
            ...(cookie ? { cookie } : {}),
          },
          payload: JSON.stringify(body),
        })
        const set = answer.headers['set-cookie']
        if (set) cookie = String(set).split(';')[0]!
        const { data, problem } = answer.json()
        return { status: answer.statusCode, data, problem }
      },
      /** The session's token, to ask an operation or the tables directly. */
      token: () => cookie.replace(/^goc=/, ''),
    }
  }
  async function account(o: { unit?: string; wings?: string[]; may?: string[]; password?: string | null; name?: string } = {}) {
    const name = o.name ?? `a${randomUUID().slice(0, 8)}`
    const id = await keepAccount(w.pools.signin, {
      name,
      fullName: `Người ${name}`,
      office: 'Cơ quan thử',
      unitId: (await unitBySlug(w.pools.signin, o.unit ?? 'viet-nam'))!,
      wings: o.wings ?? ['cadres'],
      may: o.may ?? ['read'],
      password: o.password === undefined ? goodPassword : o.password,
    })
    return { id, name }
  }
  /** Signed in, from a machine of his own. */
  async function enter(
    name: string,
    password = goodPassword,
    source = `10.9.${Math.floor(Math.random() * 250)}.${Math.floor(Math.random() * 250)}`,
  ) {
    const person = at(source)
    const told = await person.ask('session.signIn', { name, password })
    if (told.status !== 200) throw new Error(`${name} cannot sign in: ${told.problem.code}`)
    return person
  }
  return { app, at, account, enter }
}

/** The code that an authenticator shows at a moment. */
export const codeOf = (secret: string, timestamp = Date.now()): string =>
  new TOTP({ secret, algorithm: 'SHA1', digits: 6, period: 30 }).generate({ timestamp })
