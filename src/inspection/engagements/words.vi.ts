export const words = {
  title: 'Cuộc kiểm tra, giám sát',
  indicators: {
    'standing-committee-inspection-topics': {
      name: 'Chuyên đề Ban Thường vụ kiểm tra',
      definition:
        'Số chuyên đề kiểm tra của Ban Thường vụ cấp huyện có kết luận trong kỳ; một chuyên đề đếm một lần dù nhiều đối tượng.',
    },
    'standing-committee-inspected-organizations': {
      name: 'Tổ chức đảng được Ban Thường vụ kiểm tra',
      definition: 'Số tổ chức đảng khác nhau là đối tượng các cuộc kiểm tra của Ban Thường vụ cấp huyện, có kết luận trong kỳ.',
    },
    'standing-committee-inspected-heads': {
      name: 'Người đứng đầu được Ban Thường vụ kiểm tra',
      definition:
        'Số người khác nhau là người đứng đầu tổ chức đảng, đối tượng các cuộc kiểm tra của Ban Thường vụ cấp huyện, có kết luận trong kỳ.',
    },
    'grassroots-inspected-members': {
      name: 'Đảng viên được cấp ủy cơ sở kiểm tra',
      definition: 'Số đảng viên khác nhau được cấp ủy cơ sở kiểm tra, có kết luận trong kỳ.',
    },
    'grassroots-inspected-cells': {
      name: 'Chi bộ trực thuộc được cấp ủy cơ sở kiểm tra',
      definition: 'Số chi bộ khác nhau được cấp ủy cơ sở kiểm tra, có kết luận trong kỳ.',
    },
    'grassroots-inspections-violations': {
      name: 'Đối tượng cấp ủy cơ sở kết luận có vi phạm',
      definition: 'Số lượt đối tượng được cấp ủy cơ sở kiểm tra mà kết luận trong kỳ là có vi phạm.',
    },
    'committee-supervised-organization-turns': {
      name: 'Lượt tổ chức đảng được Huyện ủy giám sát',
      definition: 'Mỗi tổ chức đảng trong mỗi cuộc giám sát của Huyện ủy có kết luận trong kỳ là một lượt.',
    },
    'commission-supervised-organizations': {
      name: 'Tổ chức đảng được Ủy ban Kiểm tra giám sát',
      definition: 'Số tổ chức đảng khác nhau được Ủy ban Kiểm tra cấp huyện giám sát, có kết luận trong kỳ.',
    },
    'commission-supervised-members': {
      name: 'Đảng viên được Ủy ban Kiểm tra giám sát',
      definition: 'Số đảng viên khác nhau được Ủy ban Kiểm tra cấp huyện giám sát, có kết luận trong kỳ.',
    },
  },
  facts: { engagement: 'cuộc kiểm tra, giám sát', 'engagement-subject': 'đối tượng kiểm tra, giám sát' },
  sheet: {
    name: 'Cuộc kiểm tra, giám sát',
    fields: {
      no: 'Cuộc số',
      body: 'Chủ thể',
      kind: 'Hình thức',
      form: 'Loại',
      topic: 'Nội dung',
      subjectKind: 'Đối tượng là',
      subject: 'Tên đối tượng',
      subjectUnit: 'Chi bộ, đơn vị',
      birthYear: 'Năm sinh',
      personalId: 'Số định danh',
      isHead: 'Người đứng đầu',
      decidedOn: 'Ngày quyết định',
      concludedOn: 'Ngày kết luận',
      conclusion: 'Kết luận',
      paper: 'Thông báo kết luận',
    },
  },
  findings: {
    subjectOtherwise: {
      what: '“{{subject}}” đã có trong cuộc “{{topic}}” với kết luận khác.',
      why: 'Sổ không sửa kết luận đã ghi bằng cách nhập lại.',
      todo: 'Đối chiếu thông báo kết luận; bỏ dòng này, hoặc hoàn tác đợt trước rồi nhập lại.',
    },
    formAssumed: {
      what: 'Chưa ghi loại cuộc; hiểu là theo chương trình.',
      why: 'Cột loại để trống.',
      todo: 'Nếu là chuyên đề, định kỳ hay đột xuất thì ghi rõ.',
    },
    notAPartyBody: {
      what: '“{{unit}}” không phải tổ chức đảng.',
      why: 'Chủ thể và đối tượng kiểm tra, giám sát là tổ chức đảng hoặc đảng viên.',
      todo: 'Ghi tên tổ chức đảng: cấp ủy, ban thường vụ, ủy ban kiểm tra, chi bộ.',
    },
    endBeforeStart: {
      what: 'Kết luận ngày {{concluded}} trước ngày quyết định {{decided}}.',
      why: 'Cuộc kiểm tra, giám sát không thể kết thúc trước khi bắt đầu.',
      todo: 'Đối chiếu hai văn bản rồi sửa một trong hai ngày.',
    },
    conclusionWithoutDay: {
      what: 'Có kết luận “{{value}}” mà chưa có ngày kết luận.',
      why: 'Số liệu đếm theo ngày kết luận.',
      todo: 'Ghi ngày của thông báo kết luận, hoặc bỏ kết luận nếu chưa kết luận.',
    },
    dayWithoutConclusion: {
      what: 'Có ngày kết luận {{day}} mà chưa ghi kết luận gì.',
      why: 'Mỗi đối tượng phải có kết luận riêng.',
      todo: 'Ghi kết luận: tốt, có khuyết điểm, có vi phạm, đến mức kỷ luật, có dấu hiệu vi phạm.',
    },
    twoEngagementsOneNumber: {
      what: 'Cuộc số “{{no}}” ở dòng này khác với dòng {{first}}.',
      why: 'Cùng số cuộc thì phải cùng chủ thể, hình thức, nội dung.',
      todo: 'Sửa số cuộc hoặc sửa phần khác nhau.',
    },
    subjectTwice: {
      what: '“{{subject}}” có hai dòng trong cuộc {{no}}.',
      why: 'Mỗi đối tượng trong một cuộc chỉ tính một lượt.',
      todo: 'Bỏ một dòng, hoặc tách thành hai cuộc.',
    },
    thereAlready: {
      what: 'Cuộc này đã có trong sổ: {{topic}}.',
      why: 'Cùng chủ thể, hình thức, nội dung, ngày và đối tượng.',
      todo: 'Không phải làm gì: không ghi thêm lần nữa.',
    },
  },
}
