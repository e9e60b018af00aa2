import type { SameKeys } from '../../kernel/feature.ts'
import type { sheetWords as vi } from './sheets.words.vi.ts'

export const sheetWords: SameKeys<typeof vi> = {
  sheets: {
    areas: {
      name: 'Areas',
      fields: { code: 'Code', name: 'Name', kind: 'Kind', parent: 'Under', from: 'From', basis: 'Basis', slug: 'Short name' },
    },
    organizations: {
      name: 'Organizations',
      fields: {
        name: 'Name',
        nature: 'System',
        kind: 'Kind of organization',
        area: 'Area',
        parent: 'Under',
        from: 'Founded on',
        basis: 'Decision',
      },
    },
    reorganization: {
      name: 'Reorganization of areas',
      fields: {
        oldCode: 'Old code',
        oldUnit: 'Old unit',
        newCode: 'New code',
        newUnit: 'New unit',
        newKind: 'Kind',
        share: 'Whole or part',
        on: 'From',
        basis: 'Basis',
        newSlug: 'Short name',
        parent: 'Under',
        custodian: 'Keeper of records',
      },
    },
  },
  findings: {
    unitNotFound: {
      name: 'Units not found',
      what: 'There is no unit “{{unit}}”.',
      why: 'No unit in the register bears that name.',
      todo: 'Write the name as in the tree, or import the list of organizations first.',
    },
    unitTwice: {
      what: '{{count}} units are called “{{unit}}”.',
      why: 'They are: {{places}}.',
      todo: 'Add the superior unit in brackets, such as “xã Phước Đông (huyện Cần Đước)”.',
    },
    unitEnded: {
      name: 'Units that have ended',
      what: '“{{unit}}” ended on {{ended}}, before {{day}}, the day of this row.',
      why: 'It was merged into: {{into}}.',
      todo: 'Write the name of the unit of that day, or mend the day of the row.',
    },
    unitEndedAlone: {
      what: '“{{unit}}” ended on {{ended}}, before {{day}}, the day of this row.',
      why: 'No unit succeeded it.',
      todo: 'Write another unit, or mend the day of the row.',
    },
    unitNotYet: {
      what: '“{{unit}}” was founded on {{founded}}, after {{day}}, the day of this row.',
      why: 'On that day the unit did not exist.',
      todo: 'Write the unit of that time, or mend the day of the row.',
    },
    unitNotYours: {
      what: '“{{unit}}” lies outside your rights.',
      why: 'An account writes only to the units it is in charge of.',
      todo: 'Ask the superior office to import the row, or leave it out.',
    },
    unitThere: {
      what: '“{{unit}}” is in the register already.',
      why: 'The same name, founded on the same day.',
      todo: 'Nothing: the row is not written a second time.',
    },
    unitThereOtherwise: {
      what: '“{{unit}}” is in the register since {{founded}}, with code {{code}}.',
      why: 'The row gives another day, code or kind.',
      todo: 'Mend the row to agree with the register, or leave it out.',
    },
    codeTaken: {
      what: 'Code {{code}} belongs to “{{unit}}”.',
      why: 'At one time a code belongs to one unit of a level.',
      todo: 'Check the code or the day.',
    },
    codeDiffers: {
      what: 'Code {{code}} does not fit: in the register “{{unit}}” has code {{known}}.',
      why: 'Name and code must mean the same unit.',
      todo: 'Mend the code or the name.',
    },
    slugTaken: {
      what: 'The short name “{{slug}}” belongs to another unit.',
      why: 'A short name is the address of a unit; no two are alike.',
      todo: 'Write another, with the year for instance, or leave it blank.',
    },
    notAnArea: {
      what: '“{{unit}}” is an organization, not an area.',
      why: 'This column needs a province, district, commune, ward or township.',
      todo: 'Write the name of the area.',
    },
    parentNotHigher: {
      what: '“{{unit}}” cannot stand under “{{parent}}”.',
      why: 'The superior must be of a higher level.',
      todo: 'Mend the superior or the kind.',
    },
    parentIsItself: {
      what: '“{{unit}}” is said to stand under itself.',
      why: 'The tree has no circles.',
      todo: 'Write the superior, or leave it blank if it stands under the area.',
    },
    parentCircle: {
      what: '“{{unit}}” and its superiors stand under each other in a circle.',
      why: 'The tree has no circles.',
      todo: 'Mend the superior of one of these rows.',
    },
    parentNeeded: {
      what: 'It is not said what “{{unit}}” stands under.',
      why: 'A new unit of a commune or district needs a superior.',
      todo: 'Fill the column of the superior.',
    },
    newUnitIncomplete: {
      what: 'The new unit “{{unit}}” lacks its code or kind.',
      why: 'It is founded from this very row.',
      todo: 'Write its code and kind.',
    },
    shareNeeded: {
      what: 'It is not said whether “{{unit}}” goes over whole or in part.',
      why: 'Older figures can be gathered to the new unit only when it goes over whole.',
      todo: 'Write “toàn bộ” (whole) or “một phần” (part).',
    },
    custodianNeeded: {
      what: 'It is not said who keeps the records of “{{unit}}”.',
      why: 'A unit that ends with no successor, or with several, needs a keeper.',
      todo: 'Fill the column of the keeper of records.',
    },
    alreadyEnded: {
      what: '“{{unit}}” ended on {{ended}}.',
      why: 'It was merged into: {{into}}.',
      todo: 'Leave the row out, or mend name and day.',
    },
    alreadyEndedAlone: {
      what: '“{{unit}}” ended on {{ended}}.',
      why: 'A unit ends once.',
      todo: 'Leave the row out, or mend name and day.',
    },
    successionThere: {
      what: 'The reorganization of “{{unit}}” is in the register already.',
      why: 'The same unit on the same day.',
      todo: 'Nothing: the row is not written a second time.',
    },
    areaLeftBehind: {
      what: '“{{left}}” still stands under “{{unit}}” and is not in the sheet.',
      why: 'When “{{unit}}” ends, the units under it need a place too.',
      todo: 'Add a row for “{{left}}”.',
    },
    laterRecords: {
      what: '{{count}} records of these units begin on {{day}} or later.',
      why: 'Units that end on that day have no new posts or members from then on.',
      todo: 'Check the day, or mend those records first.',
    },
    changedMeanwhile: {
      what: 'Somebody else has just changed a unit.',
      why: 'What was checked is no longer the newest. Nothing was written.',
      todo: 'Open the import again, check and write.',
    },
  },
}
