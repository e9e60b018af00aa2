/** Beside the record: what stands there, what is right, the proof; then the receipt. */
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { useAct } from '../../../ui/answer.tsx'
import { Acts, Button } from '../../../ui/button.tsx'
import type { OutputOf } from '../../../ui/client.ts'
import { Field, TextField } from '../../../ui/field.tsx'
import { SidePanel } from '../../../ui/panel.tsx'
import { ProblemNote } from '../../../ui/problem-note.tsx'
import { RuleQuote } from '../../../ui/rule-quote.tsx'
import { SummaryList } from '../../../ui/summary-list.tsx'
import { useWords } from '../../../ui/words.ts'
import type { fileContest } from '../contract.ts'
import type { Item } from './own.tsx'
import { nameOf, valueText } from './shown.ts'
import { contestWords } from './words.ts'

const asBase64 = (file: File): Promise<string> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => resolve(String(reader.result).split(',')[1] ?? '')
    reader.onerror = () => reject(reader.error)
    reader.readAsDataURL(file)
  })

export function ContestPanel({ item, onClose }: { item: Item; onClose: () => void }) {
  const w = useWords(contestWords)
  const [said, setSaid] = useState('')
  const [proof, setProof] = useState('')
  const [file, setFile] = useState<File>()
  const [tried, setTried] = useState(false)
  const send = useAct<typeof fileContest>('contests.file')
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (said.trim() === '' || send.isPending) return
    const paper = file ? { name: file.name, bytes: await asBase64(file) } : null
    send.mutate({ table: item.table, recordId: item.recordId, field: item.field, said, proof, paper })
  }
  if (send.data) return <Receipt receipt={send.data} what={nameOf(w, item)} onClose={onClose} />
  return (
    <SidePanel title={w('form.title')} subject={item.key} onClose={onClose}>
      <form onSubmit={(event) => void submit(event)} noValidate>
        <SummaryList
          facts={[
            { name: w('head.item'), value: nameOf(w, item) },
            ...(item.field === 'missing'
              ? []
              : [{ name: w('form.now'), value: valueText(w, item, item.value) ?? w('notRecorded') }]),
          ]}
        />
        <TextField
          label={w('form.said')}
          value={said}
          onChange={setSaid}
          maxLength={1000}
          required
          error={tried && said.trim() === '' ? w('form.saidEmpty') : undefined}
        />
        <Field label={w('form.proof')} hint={w('form.proofHint')}>
          {(ties) => (
            <textarea
              {...ties}
              className="in"
              rows={5}
              maxLength={4000}
              value={proof}
              onChange={(e) => setProof(e.target.value)}
            />
          )}
        </Field>
        <Field label={w('form.paper')} hint={w('form.paperHint')}>
          {(ties) => (
            <input
              {...ties}
              type="file"
              accept=".pdf,.jpg,.jpeg,.png"
              onChange={(event) => setFile(event.target.files?.[0] ?? undefined)}
            />
          )}
        </Field>
        <Acts>
          <Button type="submit" main waiting={send.isPending}>
            {w('form.send')}
          </Button>
        </Acts>
      </form>
      {send.error ? <ProblemNote error={send.error} /> : null}
    </SidePanel>
  )
}

type Filed = OutputOf<typeof fileContest>

function Receipt({ receipt, what, onClose }: { receipt: Filed; what: string; onClose: () => void }) {
  const w = useWords(contestWords)
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => box.current?.focus(), [])
  return (
    <SidePanel title={w('receipt.title')} subject={receipt.id} onClose={onClose}>
      <div ref={box} tabIndex={-1} role="status">
        <SummaryList
          facts={[
            { name: w('receipt.number'), value: <b className="receipt-code">{receipt.number}</b> },
            { name: w('head.item'), value: what },
            { name: w('receipt.filedOn'), value: w.day(receipt.filedOn) },
            { name: w('receipt.dueOn'), value: w.day(receipt.dueOn) },
          ]}
        />
        <RuleQuote
          basis={receipt.rule.basis}
          from={receipt.rule.from}
          certainty={receipt.rule.certainty as 'assumed'}
          note={w('receipt.keep')}
        >
          {w('receipt.rule', { n: receipt.rule.days })}
        </RuleQuote>
      </div>
      <Acts>
        <Button onClick={() => window.print()}>{w('print')}</Button>
      </Acts>
    </SidePanel>
  )
}
