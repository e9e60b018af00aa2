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
}
