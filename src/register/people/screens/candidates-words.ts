import { defineNamespace } from '../../../ui/words.ts'

export const candidateWords = defineNamespace(
  'people.candidates',
  {
    which: 'Những người có thể là người của dòng này',
    thisOne: 'Là người này',
    born: 'sinh {{day}}',
    bornUnknown: 'chưa ghi ngày sinh',
    numberEnds: 'số định danh …{{end}}',
    noNumber: 'chưa ghi số định danh',
    madeByRow: 'Người ở dòng {{row}}, trang “{{sheet}}” của tệp này',
    outOfSight:
      '{{n}} người nữa không mở ra được ở đây: ngoài phạm vi của bạn, hoặc chỉ có trong tệp này. Ghi Số định danh vào tệp thì không phải hỏi.',
    noneOfThem: 'Người khác, chưa có trong sổ',
    aNewOne: 'Là người mới',
    male: 'nam',
    female: 'nữ',
    noPosts: 'không giữ chức danh',
  },
  {
    which: 'People whom this row may mean',
    thisOne: 'It is this one',
    born: 'born {{day}}',
    bornUnknown: 'birth not recorded',
    numberEnds: 'personal number …{{end}}',
    noNumber: 'no personal number recorded',
    madeByRow: 'The person of row {{row}}, sheet “{{sheet}}” of this file',
    outOfSight:
      '{{n}} more cannot be opened here: outside your rights, or only in this file. With the personal number in the file nothing is asked.',
    noneOfThem: 'Somebody else, not in the register yet',
    aNewOne: 'It is a new person',
    male: 'male',
    female: 'female',
    noPosts: 'holds no title',
  },
)
