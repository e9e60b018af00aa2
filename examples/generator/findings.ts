/** “Người địa phương”: found by a body under a rule, on evidence, for every secretary and chair. */
import { areaName } from './can-duoc.ts'
import type { CommuneStaff } from './commune-cadres.ts'
import type { Chance } from './random.ts'
import { communeTitles as T } from './seats.ts'
import type { Finding, Person } from './world.ts'

export const LOCAL_RULE = 'Quy định của huyện về bố trí bí thư, chủ tịch không là người địa phương (giả định), mục 2'

function evidence(draw: Chance, person: Person, area: string, local: boolean): string {
  const nativeHere = person.nativePlace.startsWith(`${area},`)
  const native = person.nativePlace.replace(', tỉnh Long An', '')
  if (local)
    return nativeHere ? `quê quán và thường trú tại ${area}` : `quê quán ${native}; sinh ra, lớn lên và thường trú tại ${area}`
  if (nativeHere) return `quê quán ${area}; từ nhỏ cư trú tại huyện Bến Lức, chưa từng thường trú ở xã`
  return draw.percent(50)
    ? `quê quán và thường trú tại ${native}`
    : `quê quán ${native}; thường trú tại thành phố Tân An trước khi nhận nhiệm vụ`
}

export function findLocals(draw: Chance, staff: readonly CommuneStaff[]): Finding[] {
  return staff.flatMap(({ commune, secretary, chair, tenures }) => {
    const area = areaName(commune)
    const finding = (person: Person, title: string, local: boolean): Finding => {
      const from = tenures.find((t) => t.title === title)!.from
      const paper = `${draw.between(10, 190)}-TB/BTC`
      return { person: person.key, area, local, evidence: evidence(draw, person, area, local), paper, from }
    }
    const ofSecretary = finding(secretary, T.secretary, commune.secretaryLocal)
    return commune.dual ? [ofSecretary] : [ofSecretary, finding(chair, T.chair, commune.chairLocal)]
  })
}
