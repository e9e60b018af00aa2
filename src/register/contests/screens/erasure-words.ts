/** Words of the screen on which a value is erased by law. */
import { defineNamespace } from '../../../ui/words.ts'

export const erasureWords = defineNamespace(
  'contests.erasure',
  {
    title: 'Xóa một giá trị theo quyết định',
    sub: 'Chỉ khi có quyết định của người có thẩm quyền. Giá trị, nguyên văn trước của nó và điều nhật ký giữ về nó đều mất hẳn; dòng nhật ký nói đã xóa thì còn.',
    table: 'Sổ',
    record: 'Mã bản ghi',
    recordHint: 'Bên giữ sổ chép trong nhật ký của bản ghi ấy; của một người: 36 ký tự cuối địa chỉ trang của người ấy.',
    recordWrong: 'Mã gồm 36 ký tự, như 01234567-89ab-4cde-8f01-23456789abcd.',
    field: 'Giá trị',
    basis: 'Quyết định số, ngày',
    reason: 'Lý do',
    missing: 'Chưa ghi.',
    erase: 'Xóa',
    ask: 'Không lấy lại được. Giá trị này mất ở sổ, ở các bản trước, ở nhật ký và ở đề nghị sửa đã nhận.',
    done: 'Đã xóa: {{live}} ở sổ, {{past}} ở các bản trước, {{told}} ở nhật ký, {{contested}} ở đề nghị sửa.',
    copies: 'Những bản sao lưu làm trước hôm nay còn giữ giá trị này: hủy hoặc làm lại.',
  },
  {
    title: 'Erase a value by decision',
    sub: 'Only on a decision of who has the power to take it. The value, its earlier wordings and what the trail keeps of it are gone for good; the entry that says it was erased stays.',
    table: 'Register',
    record: 'Id of the record',
    recordHint:
      'Who keeps the register copies it from the trail of that record; of a person: the last 36 signs of the address of his page.',
    recordWrong: 'An id has 36 signs, like 01234567-89ab-4cde-8f01-23456789abcd.',
    field: 'Value',
    basis: 'Decision: number, day',
    reason: 'Reason',
    missing: 'Nothing is written.',
    erase: 'Erase',
    ask: 'It cannot be got back. The value goes from the register, from earlier wordings, from the trail and from contests received.',
    done: 'Erased: {{live}} in the register, {{past}} in earlier wordings, {{told}} in the trail, {{contested}} in contests.',
    copies: 'Copies made before today still hold the value: destroy them or make them anew.',
  },
)
