/** /account: everything that is one's own in the sign-in: sessions, password, second factor, grants. */
import { Answer, useAct, useAnswer } from '../../ui/answer.tsx'
import { Button } from '../../ui/button.tsx'
import type { OutputOf } from '../../ui/client.ts'
import { ConfirmButton } from '../../ui/confirm.tsx'
import { PageHead } from '../../ui/page-head.tsx'
import { ProblemNote } from '../../ui/problem-note.tsx'
import { Table } from '../../ui/table.tsx'
import { useWords } from '../../ui/words.ts'
import type { endOneSession, endOtherSessions, ownAccount, switchGrant } from '../session-contract.ts'
import { CodesPart } from './codes-part.tsx'
import { FailuresTable } from './failures.tsx'
import { useGrantWords } from './grant-words.tsx'
import { HandOnPart } from './hand-on-part.tsx'
import { PasskeysPart } from './passkeys-part.tsx'
import { PasswordPart } from './password-part.tsx'
import { accountWords } from './words.ts'

export type Own = OutputOf<typeof ownAccount>
type Session = Own['sessions'][number]
type Grant = Own['grants'][number]

export default function AccountScreen() {
  const w = useWords(accountWords)
  const answer = useAnswer<typeof ownAccount>('session.own', {})
  return (
    <div className="account">
      <PageHead title={w('title')} {...(answer.data ? { sub: w('sub', { name: answer.data.name }) } : {})} />
      <Answer of={answer}>
        {(own) => (
          <>
            <Sessions own={own} />
            <Grants own={own} />
            <HandOnPart own={own} />
            <PasswordPart name={own.name} />
            <CodesPart own={own} />
            <PasskeysPart own={own} />
          </>
        )}
      </Answer>
    </div>
  )
}

function Sessions({ own }: { own: Own }) {
  const w = useWords(accountWords)
  const end = useAct<typeof endOneSession>('session.end')
  const endOthers = useAct<typeof endOtherSessions>('session.endOthers')
  const failure = end.error ?? endOthers.error
  return (
    <section>
      <h2>{w('sessions.head')}</h2>
      <p className="dim">{w('sessions.lead')}</p>
      {failure ? <ProblemNote error={failure} /> : null}
      <Table<Session>
        caption={w('sessions.head')}
        rows={own.sessions}
        rowKey={(s) => s.id}
        selected={own.sessions.find((s) => s.here)?.id}
        columns={[
          { id: 'device', head: w('sessions.device'), rowHead: true, cell: (s) => s.device ?? w('sessions.unknown') },
          { id: 'begun', head: w('sessions.begun'), cell: (s) => w.instant(s.begunAt) },
          { id: 'used', head: w('sessions.used'), cell: (s) => w.instant(s.usedAt) },
          { id: 'office', head: w('sessions.office'), wrap: true, cell: (s) => s.office },
          {
            id: 'acts',
            head: w('sessions.acts'),
            acts: true,
            cell: (s) =>
              s.here ? (
                w('sessions.here')
              ) : (
                <Button quiet onClick={() => end.mutate({ id: s.id })}>
                  {w('sessions.end')}
                  <span className="vh">
                    : {s.device ?? w('sessions.unknown')}, {w.instant(s.begunAt)}
                  </span>
                </Button>
              ),
          },
        ]}
      />
      {own.sessions.length > 1 ? (
        <p className="acts">
          <ConfirmButton question={w('sessions.endOthersAsk')} yes={w('sessions.end')} onYes={() => endOthers.mutate({})}>
            {w('sessions.endOthers')}
          </ConfirmButton>
        </p>
      ) : null}
      {own.failures.length > 0 ? (
        <>
          <h3>{w('failures.head')}</h3>
          <p className="dim">{w('failures.lead')}</p>
          <FailuresTable rows={own.failures} />
        </>
      ) : null}
    </section>
  )
}

function Grants({ own }: { own: Own }) {
  const w = useWords(accountWords)
  const words = useGrantWords()
  const use = useAct<typeof switchGrant>('session.switch')
  return (
    <section>
      <h2>{w('grant.head')}</h2>
      <p className="dim">{w('grant.lead')}</p>
      {use.error ? <ProblemNote error={use.error} /> : null}
      <Table<Grant>
        caption={w('grant.head')}
        rows={own.grants}
        rowKey={(g) => g.id}
        selected={own.grants.find((g) => g.here)?.id}
        columns={[
          { id: 'office', head: w('grant.office'), rowHead: true, wrap: true, cell: (g) => g.office },
          { id: 'unit', head: w('grant.unit'), wrap: true, cell: (g) => g.unit },
          { id: 'wings', head: w('grant.wings'), wrap: true, cell: words.wings },
          { id: 'may', head: w('grant.may'), wrap: true, cell: words.acts },
          { id: 'until', head: w('grant.until'), wrap: true, cell: words.period },
          { id: 'state', head: w('grant.state'), wrap: true, cell: (g) => w(`state.${g.state}`) },
          {
            id: 'acts',
            head: w('grant.acts'),
            acts: true,
            cell: (g) =>
              g.here ? (
                w('grant.here')
              ) : g.state === 'inForce' ? (
                <Button
                  quiet
                  // nothing that was read under the other role stays on this page
                  onClick={() => use.mutate({ id: g.id }, { onSuccess: () => window.location.assign('/account') })}
                >
                  {w('grant.use')}
                  <span className="vh">: {g.office}</span>
                </Button>
              ) : null,
          },
        ]}
      />
    </section>
  )
}
