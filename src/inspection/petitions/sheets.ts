/** The register of petitions. A column of senders is not read, and nothing of it is kept. */
import { randomUUID } from 'node:crypto'
import type { SheetKind, SheetRow } from '../../kernel/sheet.ts'
import { dayOf, Findings, hasColumn, refuseErrors, shownDay, textOf, tickOf } from '../../kernel/sheet-rows.ts'
import { unitIn } from '../../kernel/unit-names.ts'
import type { Door } from '../../platform/transaction.ts'
import { lookUpUnits } from '../../register/organizations/writes.store.ts'
import { insertPetitions, type NewPetition, petitionKeys } from './store.ts'

const kinds = {
  'tố cáo': 'denunciation',
  'đơn tố cáo': 'denunciation',
  'khiếu nại': 'complaint',
  'đơn khiếu nại': 'complaint',
  'phản ánh': 'reflection',
  'đơn phản ánh': 'reflection',
  'kiến nghị': 'proposal',
  'đề nghị': 'proposal',
  'đơn kiến nghị': 'proposal',
} as const
const abouts = {
  'tổ chức đảng': 'organization',
  'tổ chức': 'organization',
  'đảng viên': 'member',
  'kỷ luật đảng': 'disciplineDecision',
  'quyết định kỷ luật': 'disciplineDecision',
  'quyết định kỷ luật đảng': 'disciplineDecision',
  khác: 'other',
} as const
const statuses = {
  'đã tiếp nhận': 'received',
  'tiếp nhận': 'received',
  'mới tiếp nhận': 'received',
  'thụ lý': 'accepted',
  'đã thụ lý': 'accepted',
  'đang giải quyết': 'accepted',
  'hướng dẫn': 'guided',
  'đã hướng dẫn': 'guided',
  chuyển: 'forwarded',
  'đã chuyển': 'forwarded',
  'chuyển đơn': 'forwarded',
  'không thụ lý': 'notAccepted',
  'trả đơn': 'notAccepted',
  lưu: 'keptAsInformation',
  'lưu đơn': 'keptAsInformation',
  'đã giải quyết': 'settled',
  'giải quyết xong': 'settled',
} as const

const fields = {
  number: { kind: { is: 'text' }, heads: ['Số đơn', 'Số tiếp nhận', 'Số thụ lý', 'Mã đơn', 'Số'], required: true },
  unit: { kind: { is: 'text' }, heads: ['Cơ quan thụ lý', 'Đơn vị thụ lý', 'Cơ quan tiếp nhận'], required: true },
  kind: { kind: { is: 'code', words: kinds }, heads: ['Loại đơn'], required: true },
  about: {
    kind: { is: 'code', words: abouts },
    heads: ['Đối tượng', 'Đối tượng bị tố cáo, khiếu nại', 'Về đối tượng'],
    required: true,
  },
  receivedOn: { kind: { is: 'day' }, heads: ['Ngày nhận', 'Ngày tiếp nhận', 'Ngày nhận đơn'], required: true },
  withinCompetence: { kind: { is: 'tick' }, heads: ['Thuộc thẩm quyền', 'Đúng thẩm quyền'] },
  needsSettlement: { kind: { is: 'tick' }, heads: ['Phải giải quyết', 'Đủ điều kiện giải quyết', 'Phải xem xét, giải quyết'] },
  status: { kind: { is: 'code', words: statuses }, heads: ['Tình trạng', 'Kết quả xử lý', 'Trạng thái'] },
  settledOn: { kind: { is: 'day' }, heads: ['Ngày giải quyết', 'Ngày giải quyết xong', 'Ngày kết thúc'] },
  outcome: { kind: { is: 'text' }, heads: ['Kết quả', 'Kết quả giải quyết', 'Kết luận'] },
} as const satisfies SheetKind['fields']

/** A blank in a column of ticks says no; a column that is not there says nothing, and the record needs to know. */
function ticked(findings: Findings, row: SheetRow, field: 'withinCompetence' | 'needsSettlement'): boolean | null {
  if (hasColumn(row, field)) return tickOf(row, field) ?? false
  findings.error(row, field, 'petitions:findings.tickNeeded', { head: fields[field].heads[0] })
  return null
}

async function plan(door: Door, rows: readonly SheetRow[]): Promise<{ findings: Findings; added: NewPetition[] }> {
  const findings = new Findings()
  const units = await lookUpUnits(
    door,
    rows.map((row) => textOf(row, 'unit')),
  )
  const meant = rows.flatMap((row): { row: SheetRow; petition: NewPetition }[] => {
    const [receivedOn, settledOn] = [dayOf(row, 'receivedOn')!, dayOf(row, 'settledOn')]
    if (settledOn !== null && settledOn < receivedOn) {
      findings.error(row, 'settledOn', 'petitions:findings.settledBeforeReceived', {
        received: shownDay(receivedOn),
        settled: shownDay(settledOn),
      })
    }
    const [withinCompetence, needsSettlement] = [
      ticked(findings, row, 'withinCompetence'),
      ticked(findings, row, 'needsSettlement'),
    ]
    const unit = unitIn(findings, row, 'unit', units, receivedOn, (u) => u.nature !== 'area')
    if (!unit || withinCompetence === null || needsSettlement === null) return []
    const status = textOf(row, 'status') ?? (settledOn === null ? 'received' : 'settled')
    const petition: NewPetition = {
      id: randomUUID(),
      number: textOf(row, 'number')!,
      kind: textOf(row, 'kind')!,
      about: textOf(row, 'about')!,
      received_on: receivedOn,
      within_competence: withinCompetence,
      needs_settlement: needsSettlement,
      status,
      settled_on: settledOn,
      outcome: textOf(row, 'outcome'),
      unit_id: unit.id,
    }
    return [{ row, petition }]
  })
  const known = await petitionKeys(door, [...new Set(meant.map((m) => m.petition.unit_id))])
  const added: NewPetition[] = []
  for (const { row, petition: p } of meant) {
    const key = [p.unit_id, p.number, p.received_on].join('|')
    if (known.has(key)) findings.notice(row, null, 'petitions:findings.thereAlready', { number: p.number })
    else {
      known.add(key)
      added.push(p)
    }
  }
  return { findings, added }
}

export const sheets: readonly SheetKind<Door>[] = [
  {
    key: 'petitions',
    says: 'petitions:sheet',
    knownBy: ['number', 'kind', 'receivedOn'],
    wing: 'inspection',
    order: 48,
    fields,
    check: async (door, rows) => (await plan(door, rows)).findings.all,
    write: async (door, rows) => {
      const { findings, added } = await plan(door, rows)
      refuseErrors(findings.all)
      await insertPetitions(door, added)
      return { petition: added.length }
    },
  },
]
