/** One account of others: its grants, its sessions, its reset, its end. */
import { useState } from 'react'
import { useAct } from '../../ui/answer.tsx'
import { Button } from '../../ui/button.tsx'
import { ConfirmButton } from '../../ui/confirm.tsx'
import { CheckField, TextField } from '../../ui/field.tsx'
import { SidePanel } from '../../ui/panel.tsx'
import { ProblemNote } from '../../ui/problem-note.tsx'
import { useWords } from '../../ui/words.ts'
import type {
  agreeGrant,
  agreeReset,
  closeAccount,
  endGrant,
  endSessionsOf,
  giveGrant,
  reopenAccount,
  startReset,
} from '../session-contract.ts'
import type { Account } from './accounts.tsx'
import { accountsWords } from './accounts-words.ts'
import { GrantForm } from './grant-form.tsx'
import { actNames, useGrantWords } from './grant-words.tsx'
import { accountWords } from './words.ts'

/** Shown once, until it is said to be handed over. */
export function Ticket({ ticket, onKept }: { ticket: string; onKept: () => void }) {
  const w = useWords(accountsWords)
  return (
    <div role="status">
      <h3>{w('ticket')}</h3>
      <p className="once">{ticket}</p>
      <p>{w('ticketLead')}</p>
      <p className="acts">
        <Button onClick={onKept}>{w('ticketKept')}</Button>
      </p>
    </div>
  )
}

export function AccountPanel({ account: a, onClose }: { account: Account; onClose: () => void }) {
  const w = useWords(accountsWords)
  return (
    <SidePanel title={`${a.fullName} (${a.name})`} subject={a.id} onClose={onClose}>
      {a.self ? <p>{w('self')}</p> : a.elsewhere ? <p>{w('elsewhere')}</p> : null}
      {a.onRecord ? <p className="small">{w('onRecord', { id: a.onRecord })}</p> : null}
      <GrantsOf account={a} />
      {a.self || a.elsewhere ? null : (
        <>
          {a.closed ? null : <ResetOf account={a} />}
          <EndOf account={a} />
        </>
      )}
    </SidePanel>
  )
}

function GrantsOf({ account: a }: { account: Account }) {
  const w = useWords(accountsWords)
  const own = useWords(accountWords)
  const words = useGrantWords()
  const agree = useAct<typeof agreeGrant>('accounts.agree')
  const end = useAct<typeof endGrant>('accounts.endGrant')
  const give = useAct<typeof giveGrant>('accounts.give')
  const [giving, setGiving] = useState(false)
  const [ending, setEnding] = useState<{ id: string; reason: string }>()
  const failure = agree.error ?? end.error ?? give.error
  return (
    <section>
      <h3>{w('grants')}</h3>
      {failure ? <ProblemNote error={failure} /> : null}
      {give.data ? <p role="status">{give.data.waits ? w('givenWaits', { name: a.name }) : w('given')}</p> : null}
      {a.grants.length === 0 ? <p className="dim">{w('noGrants')}</p> : null}
      <ul className="plain">
        {a.grants.map((g) => (
          <li key={g.id}>
            <p>
              <b>{g.office}</b>, {g.unit}: {words.wings(g)}; {words.acts(g)}; {words.period(g)}; {own(`state.${g.state}`)}
            </p>
            <p className="small dim">{w('givenBy', { who: g.givenBy ?? w('machine'), why: g.reason })}</p>
            {ending?.id === g.id ? (
              <form
                noValidate
                onSubmit={(event) => {
                  event.preventDefault()
                  if (ending.reason.trim().length > 2) end.mutate(ending, { onSuccess: () => setEnding(undefined) })
                }}
              >
                <TextField
                  label={w('reasonEnd')}
                  value={ending.reason}
                  onChange={(reason) => setEnding({ id: g.id, reason })}
                  autoComplete="off"
                />
                <p className="acts">
                  <Button type="submit" waiting={ending.reason.trim().length < 3}>
                    {w('end')}
                  </Button>
                  <Button quiet onClick={() => setEnding(undefined)}>
                    {w('cancel')}
                  </Button>
                </p>
              </form>
            ) : (
              <p className="acts">
                {g.mayAgree ? (
                  <ConfirmButton quiet question={w('agreeAsk')} yes={w('agree')} onYes={() => agree.mutate({ id: g.id })}>
                    {w('agree')}
                    <span className="vh">: {g.office}</span>
                  </ConfirmButton>
                ) : null}
                <Button quiet onClick={() => setEnding({ id: g.id, reason: '' })}>
                  {w('end')}
                  <span className="vh">: {g.office}</span>
                </Button>
              </p>
            )}
          </li>
        ))}
      </ul>
      {a.self || a.closed ? null : giving ? (
        <GrantForm
          submit={w('give')}
          acts={a.onRecord ? actNames : actNames.filter((act) => act !== 'own')}
          busy={give.isPending}
          onGive={(grant) => give.mutate({ id: a.id, grant }, { onSuccess: () => setGiving(false) })}
          onCancel={() => setGiving(false)}
        />
      ) : (
        <p className="acts">
          <Button onClick={() => setGiving(true)}>{w('giveTitle')}</Button>
        </p>
      )}
    </section>
  )
}

function ResetOf({ account: a }: { account: Account }) {
  const w = useWords(accountsWords)
  const start = useAct<typeof startReset>('accounts.reset')
  const agree = useAct<typeof agreeReset>('accounts.agreeReset')
  const [dropsSecondFactor, setDrops] = useState(false)
  const failure = start.error ?? agree.error
  const ticket = start.data?.ticket ?? agree.data?.ticket
  const { reset } = a
  return (
    <section>
      <h3>{w('reset')}</h3>
      {failure ? <ProblemNote error={failure} /> : null}
      {ticket ? (
        <Ticket
          ticket={ticket}
          onKept={() => {
            start.reset()
            agree.reset()
          }}
        />
      ) : null}
      {start.data && !start.data.ticket ? <p role="status">{w('ticketWaits', { name: a.name })}</p> : null}
      {reset ? <p>{w('resetBy', { who: reset.startedBy ?? w('machine') })}</p> : null}
      {reset?.mayAgree ? (
        <p className="acts">
          <ConfirmButton question={w('resetAgreeAsk')} yes={w('agree')} onYes={() => agree.mutate({ id: reset.id })}>
            {w('agree')}
          </ConfirmButton>
        </p>
      ) : ticket ? null : (
        <>
          <p className="dim">{w('resetLead')}</p>
          {a.secondFactor ? <CheckField label={w('drops')} checked={dropsSecondFactor} onChange={setDrops} /> : null}
          <p className="acts">
            <Button waiting={start.isPending} onClick={() => start.mutate({ id: a.id, dropsSecondFactor })}>
              {w('resetDo')}
            </Button>
          </p>
        </>
      )}
    </section>
  )
}

function EndOf({ account: a }: { account: Account }) {
  const w = useWords(accountsWords)
  const endAll = useAct<typeof endSessionsOf>('accounts.endSessions')
  const close = useAct<typeof closeAccount>('accounts.close')
  const reopen = useAct<typeof reopenAccount>('accounts.reopen')
  const [reason, setReason] = useState('')
  const failure = endAll.error ?? close.error ?? reopen.error
  return (
    <section>
      <h3>{w('account')}</h3>
      {failure ? <ProblemNote error={failure} /> : null}
      {a.closed ? (
        <p className="acts">
          <Button waiting={reopen.isPending} onClick={() => reopen.mutate({ id: a.id })}>
            {w('reopen')}
          </Button>
        </p>
      ) : (
        <>
          {a.sessions > 0 ? (
            <p className="acts">
              <ConfirmButton
                question={w('sessionsAsk', { count: a.sessions })}
                yes={w('sessionsEnd')}
                onYes={() => endAll.mutate({ id: a.id })}
              >
                {w('sessionsEnd')}
              </ConfirmButton>
            </p>
          ) : null}
          <TextField label={w('reasonClose')} value={reason} onChange={setReason} autoComplete="off" />
          <p className="acts">
            <ConfirmButton
              question={w('closeAsk')}
              yes={w('close')}
              waiting={reason.trim().length < 3}
              onYes={() => close.mutate({ id: a.id, reason })}
            >
              {w('close')}
            </ConfirmButton>
          </p>
        </>
      )}
    </section>
  )
}
