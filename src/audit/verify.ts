/**
 * Verifying the chain of the trail: every entry is hashed anew from its rows, the tree is built anew, every head is compared with it, and
 * with the heads that a second body kept. Pure but for what `source` reads; holds the heads of one stretch at a time.
 */
import { type Head, hashOf, type Kept, noHead, signatureHolds } from './head.ts'
import type { Sealed } from './leaf.ts'
import { Peaks } from './tree.ts'

export const kinds = [
  'entryEdited',
  'entryRemoved',
  'leafEdited',
  'reordered',
  'leafRemoved',
  'insertedLate',
  'backdated',
  'unsealed',
  'looseChanges',
  'rootDiffers',
  'headBroken',
  'headRemoved',
  'headReplaced',
  'badSignature',
  'strangeKey',
  'otherChain',
  'keptUnsigned',
  'rolledBack',
  'forked',
  'rewritten',
] as const
export type Kind = (typeof kinds)[number]
/** `values` fill the sentence `audit:verify.<kind>`. */
export type Finding = { readonly kind: Kind; readonly values: Readonly<Record<string, string | number>> }
export type Report = {
  readonly whole: boolean
  readonly entries: number
  readonly unsealed: number
  readonly heads: number
  readonly keptHeads: number
  readonly last: Head | null
  /** At most a hundred; `found` counts them all. */
  readonly findings: readonly Finding[]
  readonly found: number
  /** Places where the clock of the server went back: not a fault. */
  readonly clockWentBack: number
}

export type Source = {
  leaves(): Promise<number>
  /** Hands out the sealed entries after `from`, a stretch of them; tells where it ends. What is handed out is valid only then. */
  stretch(from: number, take: (sealed: Sealed) => void): Promise<number>
  /** The heads after the size `after`, up to the first that stands over entry `to`. */
  heads(after: number, to: number): Promise<readonly Head[]>
  readonly stretchLength: number
  /** What is not sealed; `strange`: entries that should be, being older than the last head. */
  loose(last: Head | null, changesSeen: number): Promise<{ unsealed: number; strange: readonly string[]; looseChanges: number }>
}

/** An entry is written as its transaction ends, so it may be older than the head before it by a moment; never by this much. */
export const leewayMs = 5 * 60_000
const epochOfServer = Date.UTC(2000, 0, 1)
const msOf = (sealed: Sealed): number => epochOfServer + sealed.at / 1000
const iso = (ms: number): string => new Date(ms).toISOString()
const uuid = (id: Buffer): string => id.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')

/**
 * @param kept heads that a second body kept, as files or as codes from paper
 * @param trusted public keys (hexadecimal) of this installation, known from elsewhere than the database
 */
export async function verifyTrail(source: Source, kept: readonly Kept[], trusted: readonly string[]): Promise<Report> {
  const findings: Finding[] = []
  let found = 0
  const tell = (kind: Kind, values: Finding['values']) => {
    found++
    if (findings.length < 100) findings.push({ kind, values })
  }
  const vouched = new Set(trusted)
  const files = kept.flatMap((k) => ('head' in k ? [k] : []))
  for (const { from, head } of files) {
    if (signatureHolds(head)) vouched.add(head.key)
    else tell('keptUnsigned', { from })
  }
  const codes = kept.flatMap((k) => ('code' in k ? [k] : []))

  const tree = new Peaks()
  // From the first entry that does not fit its leaf on, the tree over the leaves as they are stored goes beside the one over the entries.
  let asStored: Peaks | null = null
  let parted = false
  let unfit: { sealed: Sealed; hex: string | null }[] = []
  const rootsNow = () => [tree, ...(asStored ? [asStored] : [])].map((t) => t.root().toString('hex'))

  let previous: Head | null = null
  /** The head over the entry at hand, and those read ahead. */
  let coming: Head | undefined
  let ahead: Head[] = []
  let headCount = 0
  let counted = 0
  let changes = 0
  let clockWentBack = 0
  const strangeKeys = new Set<string>()
  let agreed = 0
  const disagreed: { size: number; from: string; at: string }[] = []

  function flush(treeHolds: boolean) {
    const stored = new Set(unfit.map(({ sealed }) => sealed.stored.toString('hex')))
    for (const { sealed, hex } of unfit) {
      const where = { seq: sealed.seq, id: uuid(sealed.trailId) }
      if (hex === null) tell('entryRemoved', where)
      else if (treeHolds) tell('leafEdited', where)
      else if (stored.has(hex)) tell('reordered', where)
      else tell('entryEdited', where)
    }
    unfit = []
  }

  /** The heads kept of this size, against the root that the entries (or their leaves) give here and the head that stands here. */
  function compareKept(size: number, head: Head | null) {
    for (const k of files) {
      if (k.head.size !== size) continue
      if (!rootsNow().includes(k.head.root)) disagreed.push({ size, from: k.from, at: k.head.at })
      else {
        agreed = Math.max(agreed, size)
        if (!head) tell('headRemoved', { size, from: k.from })
        else if (hashOf(head) !== hashOf(k.head))
          tell(head.installation === k.head.installation ? 'headReplaced' : 'otherChain', { size, from: k.from })
      }
    }
    for (const k of codes) {
      if (k.size !== size) continue
      if (head && hashOf(head).startsWith(k.code)) agreed = Math.max(agreed, size)
      else disagreed.push({ size, from: k.from, at: '' })
    }
  }

  function checkHead(head: Head) {
    if (head.previous !== (previous ? hashOf(previous) : noHead))
      tell('headBroken', { size: head.size, before: previous?.size ?? 0 })
    else if (previous && head.installation !== previous.installation)
      tell('headBroken', { size: head.size, before: previous.size })
    if (!vouched.has(head.key) && !strangeKeys.has(head.key)) {
      strangeKeys.add(head.key)
      tell('strangeKey', { size: head.size, key: head.key.slice(0, 16) })
    }
    // The head after it covers a signature; where the key changes and at the end nothing else does.
    if (previous && previous.key !== head.key && !signatureHolds(previous)) tell('badSignature', { size: previous.size })
    if (tree.size !== counted) return
    const [entries, leaves] = rootsNow()
    if (parted) flush(false)
    else if (entries === head.root) {
      flush(true)
      asStored = null
    } else if (leaves === head.root) {
      flush(false)
    } else {
      flush(false)
      parted = true
      tell('rootDiffers', { from: (previous?.size ?? 0) + 1, to: head.size })
    }
  }

  const place = (s: Sealed) => ({ seq: s.seq, id: uuid(s.trailId) })
  let lastXid = -1
  let lastBatch: Head | undefined
  let headBefore: Head | null = null
  let sealedBefore = 0
  let horizon = 0
  /** What the entries tell of themselves: their order, their transaction, their moment, against the head before them. */
  function checkEntry(s: Sealed) {
    const batch = coming
    if (lastBatch === batch && s.xid < lastXid) tell('reordered', place(s))
    lastXid = s.xid
    lastBatch = batch
    if (!previous || !batch) return
    if (previous !== headBefore) {
      headBefore = previous
      sealedBefore = Date.parse(previous.at)
      horizon = previous.cluster === batch.cluster ? Number(previous.horizon) : 0
    }
    if (s.xid < horizon) tell('insertedLate', place(s))
    if (msOf(s) >= sealedBefore - leewayMs) return
    if (Date.parse(batch.at) < sealedBefore) clockWentBack++
    else tell('backdated', { ...place(s), at: iso(msOf(s)), before: previous.at })
  }

  const keptSizes = new Set([...files.map((k) => k.head.size), ...codes.map((k) => k.size)])
  const passHead = () => {
    const head = coming!
    checkHead(head)
    previous = head
    headCount++
    coming = ahead.shift()
    return head
  }

  function take(s: Sealed) {
    if (s.seq !== counted + 1) tell('leafRemoved', { from: counted + 1, to: s.seq - 1 })
    // a head in a gap of the leaves stands over nothing that is there
    while (coming && coming.size < s.seq) passHead()
    counted = s.seq
    changes += s.changes
    const fits = s.computed?.equals(s.stored) ?? false
    if (!fits) {
      asStored ??= tree.copy()
      if (unfit.length < 200)
        unfit.push({
          sealed: { ...s, stored: Buffer.from(s.stored), trailId: Buffer.from(s.trailId) },
          hex: s.computed?.toString('hex') ?? null,
        })
      else tell('entryEdited', { seq: s.seq, id: uuid(s.trailId) })
    }
    asStored?.add(Buffer.from(s.stored))
    tree.add(s.computed ?? Buffer.from(s.stored))
    if (s.computed) checkEntry(s)
    const head = coming?.size === counted ? passHead() : null
    if (keptSizes.has(counted)) compareKept(counted, head)
  }

  const end = await source.leaves()
  let lastAhead = 0
  for (let from = 0; from < end; ) {
    const read = await source.heads(lastAhead, from + source.stretchLength)
    lastAhead = read.at(-1)?.size ?? lastAhead
    ahead = [...ahead, ...read]
    coming ??= ahead.shift()
    from = await source.stretch(from, take)
  }
  ahead = [...ahead, ...(await source.heads(lastAhead, Number.MAX_SAFE_INTEGER))]
  coming ??= ahead.shift()
  const leaves = counted
  while (coming) {
    tell('leafRemoved', { from: leaves + 1, to: coming.size })
    passHead()
  }
  const last = previous as Head | null
  flush(false)
  if (last && !signatureHolds(last)) tell('badSignature', { size: last.size })
  if (leaves > (last?.size ?? 0)) tell('headRemoved', { size: leaves, from: '' })

  for (const k of [
    ...files.map((f) => ({ from: f.from, size: f.head.size, at: f.head.at })),
    ...codes.map((c) => ({ ...c, at: '' })),
  ])
    if (k.size > leaves) tell('rolledBack', { size: leaves, kept: k.size, at: k.at, from: k.from })
  for (const { from, head } of files)
    if (last && head.installation !== last.installation) tell('otherChain', { size: head.size, from })
  const first = disagreed.sort((a, b) => a.size - b.size)[0]
  if (first) {
    if (agreed > 0 && agreed < first.size) tell('forked', { from: agreed, to: first.size, kept: first.from })
    else tell('rewritten', { to: first.size, kept: first.from })
  }

  const loose = await source.loose(last, changes)
  for (const id of loose.strange) tell('unsealed', { id })
  if (loose.looseChanges > 0) tell('looseChanges', { count: loose.looseChanges })
  return {
    whole: found === 0,
    entries: leaves,
    unsealed: loose.unsealed,
    heads: headCount,
    keptHeads: kept.length,
    last,
    findings,
    found,
    clockWentBack,
  }
}
