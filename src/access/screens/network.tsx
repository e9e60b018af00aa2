/** /network: for whoever lets others in: where the server is reached from the office's PCs, and the certificate they must be given. */
import { Answer, useAnswer } from '../../ui/answer.tsx'
import { Button } from '../../ui/button.tsx'
import type { OutputOf } from '../../ui/client.ts'
import { Empty } from '../../ui/empty.tsx'
import { Go } from '../../ui/go.tsx'
import { PageHead } from '../../ui/page-head.tsx'
import { SummaryList } from '../../ui/summary-list.tsx'
import { useWords } from '../../ui/words.ts'
import type { networkState } from '../network-contract.ts'
import { networkWords } from './network-words.ts'

type On = Extract<OutputOf<typeof networkState>, { on: true }>
type Authority = NonNullable<On['authority']>

const file = 'goc-authority.crt'
const command = 'npm run -s goc -- network on --name goc.van-phong.internal --listen 192.168.1.10'
/** Windows' own way to read a file's hash. */
const compare = `certutil -hashfile ${file} SHA256`
const hosts = 'C:\\Windows\\System32\\drivers\\etc\\hosts'

function download({ certificate }: Authority): void {
  const bytes = Uint8Array.from(atob(certificate), (c) => c.charCodeAt(0))
  const url = URL.createObjectURL(new Blob([bytes], { type: 'application/pkix-cert' }))
  const link = document.createElement('a')
  link.href = url
  link.download = file
  link.click()
  URL.revokeObjectURL(url)
}

export default function NetworkScreen() {
  const w = useWords(networkWords)
  const answer = useAnswer<typeof networkState>('accounts.network', {})
  return (
    <>
      <PageHead title={w('title')} sub={w('sub')} crumb={<Go target={{ to: '/accounts' }}>{w('accounts')}</Go>} />
      <Answer of={answer}>
        {(state) =>
          state.on ? (
            <Network state={state} />
          ) : (
            <Empty title={w('off')}>
              {w('offWhy')}
              <br />
              <code>{command}</code>
            </Empty>
          )
        }
      </Answer>
    </>
  )
}

function Network({ state }: { state: On }) {
  const w = useWords(networkWords)
  const { authority, certificateUntil, names } = state
  return (
    <>
      <SummaryList
        facts={[
          { name: w('state'), value: state.failure ? w(`failures.${state.failure}`) : w('answers') },
          {
            name: w('addresses'),
            value: state.addresses.map((address) => (
              <div key={address}>
                <code>{address}</code>
              </div>
            )),
          },
          { name: w('listen'), value: `${state.listen} : ${state.port}` },
          ...(authority
            ? [
                { name: w('until'), value: w.day(authority.until) },
                { name: w('fingerprint'), value: <code>{authority.fingerprint}</code> },
                { name: w('thumbprint'), value: <code>{authority.thumbprint}</code> },
              ]
            : []),
          ...(certificateUntil ? [{ name: w('leaf'), value: w('leafAgain', { day: w.day(certificateUntil) }) }] : []),
        ]}
      />
      {authority ? (
        <>
          <p className="dim by-hand">{w('only', { names: names.join(', ') })}</p>
          <p className="acts by-hand">
            <Button onClick={() => download(authority)}>{w('download')}</Button>
          </p>
          <h2>{w('steps')}</h2>
          <ol className="by-hand">
            <li>{w.rich('one', { command: <code>{compare}</code> })}</li>
            <li>{w('two')}</li>
            <li>
              {w.rich('three', {
                address: <code>{state.addresses[0]}</code>,
                line: <code>{`${state.listen} ${names.join(' ')}`}</code>,
                file: <code>{hosts}</code>,
              })}
            </li>
          </ol>
          <p>{w('warning')}</p>
        </>
      ) : null}
      <p>{w('passkeys')}</p>
    </>
  )
}
