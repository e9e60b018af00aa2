/** What the source does not do, for lines of docs/asvs.md that no running of it can show. Each rule is tried on a planted breach. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { root, sourceFiles } from './arrows.ts'

type File = readonly [path: string, text: string]
const files: readonly File[] = sourceFiles()
  .filter((path) => !/\.(test|fixture)\.tsx?$/.test(path))
  .map((path) => [path, readFileSync(join(root, path), 'utf8')])

/** Where a pattern stands outside the files in which it may. */
const found = (among: readonly File[], pattern: RegExp, only: readonly string[] = []): string[] =>
  among.flatMap(([path, text]) => {
    const hit = only.includes(path) ? null : pattern.exec(text)
    return hit ? [`${path}: ${hit[0]}`] : []
  })
const planted = (text: string): File => ['src/x/planted.ts', text]

/** No file breaks the rule, and each planted text does. */
function holds(pattern: RegExp, only: readonly string[], faults: readonly string[]): void {
  expect(found(files, pattern, only)).toEqual([])
  for (const fault of faults) expect(found([planted(fault)], pattern)).toHaveLength(1)
  // a file that may and no longer does is taken off the list
  for (const path of only) expect([path, files.some(([p, text]) => p === path && pattern.test(text))]).toEqual([path, true])
}

test('no text is run as code', () => {
  holds(
    /\beval\s*\(|\bnew Function\b|(?<![.\w])Function\s*\(|node:vm|\bset(Timeout|Interval)\(\s*['"`]/,
    [],
    ['eval(x)', 'new Function(x)', `setTimeout('a()')`, `import vm from 'node:vm'`],
  )
})

test('no markup is made of text', () => {
  holds(
    /dangerouslySetInnerHTML|\.(inner|outer)HTML\b|insertAdjacentHTML|document\.write\(|createContextualFragment|\bDOMParser\b|srcDoc/,
    [],
    ['<p dangerouslySetInnerHTML={x} />', 'e.innerHTML = x', 'document.write(x)'],
  )
})

test('no window is listened to or spoken to, none is opened, no plug-in is loaded', () => {
  holds(
    /\bpostMessage\(|addEventListener\(\s*['"]message['"]|\bonmessage\b|window\.open\(|<(embed|applet|iframe)\b|<object\s+\w+=/,
    [],
    ['w.postMessage(x)', `addEventListener('message', f)`, 'window.open(x)', '<iframe />', '<object data={x} />'],
  )
})

test('programs are started in two places, without a shell', () => {
  holds(
    /node:child_process/,
    ['src/platform/postgres/postmaster.ts', 'src/platform/postgres/run.ts'],
    [`import { spawn } from 'node:child_process'`],
  )
  holds(
    /(?<![.\w])(exec|execSync|execFile|execFileSync|fork)\(|\bshell: (true\b|process)/,
    [],
    ['exec(x)', 'spawn(x, [], { shell: true })'],
  )
})

test('the server calls nobody; the browser calls the server it came from, in one place', () => {
  holds(/(?<![.\w])fetch\s*\(/, ['src/ui/client.ts'], ['await fetch(x)'])
  holds(
    /(?<!type [^\n]*)'node:(https?|http2|tls|dgram|dns)'|\b(createConnection|connect)\(\s*\{?\s*(host|port)|\bhttps?\.(get|request)\(/,
    [],
    [`import { request } from 'node:https'`, 'createConnection({ host })', 'https.get(x)'],
  )
  // the one that asks whether a port of the loopback is free; the other only whether a text is an address
  holds(
    /'node:net'/,
    ['src/platform/postgres/postmaster.ts', 'src/server/network/names.ts'],
    [`import { connect } from 'node:net'`],
  )
  holds(
    /import (?!\{ isIP, isIPv4 \})[^\n]*'node:net'/,
    ['src/platform/postgres/postmaster.ts'],
    [`import { connect } from 'node:net'`, `import { isIP, connect } from 'node:net'`],
  )
})

test('no WebSocket, WebRTC, beacon, worker or second way to ask', () => {
  holds(
    /\b(WebSocket|EventSource|RTCPeerConnection|XMLHttpRequest|sendBeacon|SharedWorker|serviceWorker|BroadcastChannel)\b/,
    [],
    ['new WebSocket(x)', 'new RTCPeerConnection()', 'navigator.sendBeacon(x)', 'navigator.serviceWorker'],
  )
})

test('the browser’s storage is touched in one place', () => {
  holds(
    /\b(localStorage|sessionStorage|indexedDB|document\.cookie|cookieStore)\b/,
    ['src/ui/preferences.ts'],
    ['localStorage.setItem(a, b)', 'document.cookie'],
  )
})

test('patterns are not made of what people type', () => {
  // of a number of bytes; of the name of a table in a query
  holds(/new RegExp\(/, ['src/audit/head.ts', 'src/reports/compile.ts'], ['new RegExp(typed)'])
})

/** Every naming of an algorithm, and where it does not stand as a word. */
const algorithms = (among: readonly File[]): string[] =>
  among.flatMap(([path, text]) =>
    [
      ...text.matchAll(
        /(?<![.\w])(createHash|createHmac|hash|hkdfSync|createCipheriv|createDecipheriv|generateKeyPairSync|argon2)\((?!=)\s*([^,)\s]+)/g,
      ),
    ]
      .filter(([, call, name]) => call !== 'hash' || /^['"]/.test(name!))
      .map(([, call, name]) => {
        const is = /^'(.+)'$/.exec(name!)?.[1] ?? `? ${path}`
        return is === 'sha1' ? `${call} sha1 ${path}` : `${call} ${is}`
      }),
  )
test('the inventory of cryptography: Node’s own, by this list; a change is a decision', () => {
  expect([...new Set(algorithms(files))].sort()).toEqual([
    'argon2 argon2id',
    'createCipheriv aes-256-gcm',
    'createDecipheriv aes-256-gcm',
    // the name of a prepared statement: PostgreSQL refuses a name whose text differs, so nothing rests on the hash
    'createHash sha1 src/platform/transaction.ts',
    'createHash sha256',
    'createHmac sha256',
    'generateKeyPairSync ed25519',
    'hash sha256',
    'hkdfSync sha256',
  ])
  for (const [fault, told] of [
    [`createHash('md5')`, 'createHash md5'],
    [`createCipheriv('aes-256-ecb', key, null)`, 'createCipheriv aes-256-ecb'],
    ['createHash(name)', 'createHash ? src/x/planted.ts'],
    [`createHash('sha1')`, 'createHash sha1 src/x/planted.ts'],
  ] as const)
    expect(algorithms([planted(fault)])).toEqual([told])
})

test('Web Crypto makes keys for certificates and nothing else, in one place, by one algorithm', () => {
  holds(/\bsubtle\b/, ['src/server/network/authority.ts'], ['await crypto.subtle.digest(a, b)'])
  const [, text] = files.find(([path]) => path === 'src/server/network/authority.ts')!
  const named = (of: string) => [...of.matchAll(/(?:name|hash|namedCurve): '([^']+)'/g)].map((m) => m[1]).sort()
  expect(named(text)).toEqual(['ECDSA', 'ECDSA', 'P-256', 'SHA-256'])
  expect(named(`{ name: 'RSA-OAEP', hash: 'SHA-1' }`)).toEqual(['RSA-OAEP', 'SHA-1'])
})

test('what must not be guessed comes from the system’s generator', () => {
  holds(/Math\.random\(/, [], ['const token = Math.random()'])
})

/** Fields with the words by which their type is chosen: `type={type}` is what the file says of `const type`. */
const fields = (among: readonly File[]): string[] =>
  among.flatMap(([, text]) =>
    (text.match(/<(?:TextField|input)\b[\s\S]*?\/>/g) ?? []).map((field) =>
      field.replace(
        /type=\{(\w+)\}/,
        (whole, name: string) => `type={${new RegExp(`const ${name} = (.*)`).exec(text)?.[1] ?? whole}}`,
      ),
    ),
  )
/** Fields of secrets that hide nothing, or keep a password manager or the clipboard out. */
const badSecrets = (among: readonly File[]): string[] => [
  ...fields(among).filter((f) => {
    const hides = /type=(\{[^}]*'password'\s*\}|"password")/.test(f)
    const managed = /autoComplete="(current|new)-password"/.test(f)
    return hides !== managed
  }),
  ...found(among, /\bon(Paste|Copy|Cut|ContextMenu)=/),
]
test('passwords are masked, and typed, pasted or filled in by a password manager', () => {
  expect(badSecrets(files)).toEqual([])
  expect(fields(files).filter((f) => f.includes('current-password')).length).toBeGreaterThan(0)
  for (const fault of [
    '<TextField type="text" autoComplete="current-password" />',
    '<TextField type="password" autoComplete="off" />',
    '<TextField onPaste={refuse} />',
    `const type = 'text'\n<TextField type={type} autoComplete="new-password" />`,
  ])
    expect(badSecrets([planted(fault)])).not.toEqual([])
})

test('the session’s cookie is set in one place, HttpOnly, SameSite=Strict, for this host alone', () => {
  holds(/\bsetCookie\(/, ['src/server/http.ts'], [`reply.setCookie('a', b)`])
  const set = [...files.find(([path]) => path === 'src/server/http.ts')![1].matchAll(/\bsetCookie\(([^)]*)\)/g)].map((m) => m[1]!)
  const good = (options: string) =>
    /httpOnly: true, sameSite: 'strict', path: '\/', secure: reach\.scheme === 'https'/.test(options) && !/domain/.test(options)
  expect([set.length, set.every(good)]).toEqual([1, true])
  expect(good(`sessionCookie, token, { httpOnly: true, sameSite: 'lax', path: '/' }`)).toBe(false)
})

/** Packages by whose coming lines begin to apply that do not today. */
const wouldApply: readonly (readonly [pattern: RegExp, lines: string])[] = [
  [/graphql|apollo|mercurius/, 'V4.3'],
  [/(^|\/)ws$|websocket|socket\.io/, 'V4.4'],
  [/jsonwebtoken|jose|jwt|paseto/, 'V9'],
  [/oauth|openid|oidc|passport|saml/, 'V6.8, V7.6.1, V10'],
  [/nodemailer|smtp|imap|sendgrid|twilio/, 'V1.3.11, V6.6.1'],
  [/ldap|xpath|memcache|redis|latex|jndi/, 'V1.2.6–V1.2.8, V1.3.8, V1.3.9'],
  [
    /marked|markdown|mdx|bbcode|handlebars|ejs|mustache|pug|nunjucks|sanitize-html|dompurify|tiptap|quill/,
    'V1.3.1, V1.3.5, V1.3.7',
  ],
  [/webrtc|simple-peer|mediasoup|coturn/, 'V17'],
  [/axios|got|node-fetch|undici|request$/, 'V1.3.6, V13.2.4, V15.3.2'],
  [/bcrypt|crypto-js|node-forge|tweetnacl|sodium/, 'V11.2.1'],
]
const begins = (names: readonly string[]): string[] =>
  names.flatMap((name) => wouldApply.filter(([pattern]) => pattern.test(name)).map(([, lines]) => `${name}: ${lines}`))
type Package = {
  dependencies: Record<string, string>
  optionalDependencies: Record<string, string>
  devDependencies: Record<string, string>
}
const read = <T>(path: string) => JSON.parse(readFileSync(join(root, path), 'utf8')) as T

test('no package by which lines begin to apply that are said not to', () => {
  const { dependencies } = read<Package>('package.json')
  expect(begins(Object.keys(dependencies))).toEqual([])
  expect(begins(['openid-client', 'ws', 'nodemailer', 'jose', 'ldapts'])).toHaveLength(5)
})

type Lock = { packages: Record<string, { version?: string; integrity?: string; link?: boolean }> }
const loose = (all: Record<string, string>) =>
  Object.entries(all).filter(([, v]) => !/^(npm:.+@)?\d+\.\d+\.\d+([-+][\w.]+)?$/.test(v))
const unsealed = ({ packages }: Lock) =>
  Object.entries(packages).filter(([path, p]) => path !== '' && !(p.version && /^sha512-/.test(p.integrity ?? '')))
test('every package is named by its one version, and the lock file has the hash of each', () => {
  const p = read<Package>('package.json')
  expect(loose({ ...p.dependencies, ...p.optionalDependencies, ...p.devDependencies })).toEqual([])
  const lock = read<Lock>('package-lock.json')
  expect(Object.keys(lock.packages).length).toBeGreaterThan(100)
  expect(unsealed(lock)).toEqual([])
  expect(loose({ a: '^1.0.0', b: 'latest', c: '1.0.0', d: 'https://example.org/x.tgz' })).toHaveLength(3)
  expect(unsealed({ packages: { '': {}, a: { version: '1.0.0' } } })).toHaveLength(1)
})
