export const sheetWords = {
  sheets: {
    areas: {
      name: 'Danh mục địa bàn',
      fields: {
        code: 'Mã đơn vị',
        name: 'Tên đơn vị',
        kind: 'Loại',
        parent: 'Trực thuộc',
        from: 'Từ ngày',
        basis: 'Căn cứ',
        slug: 'Tên tắt',
      },
    },
    organizations: {
      name: 'Danh mục tổ chức',
      fields: {
        name: 'Tên tổ chức',
        nature: 'Khối',
        kind: 'Loại tổ chức',
        area: 'Địa bàn',
        parent: 'Trực thuộc',
        from: 'Ngày thành lập',
        basis: 'Quyết định',
      },
    },
    reorganization: {
      name: 'Sắp xếp đơn vị hành chính',
      fields: {
        oldCode: 'Mã cũ',
        oldUnit: 'Đơn vị cũ',
        newCode: 'Mã mới',
        newUnit: 'Đơn vị mới',
        newKind: 'Loại',
        share: 'Mức độ nhập',
        on: 'Từ ngày',
        basis: 'Căn cứ',
        newSlug: 'Tên tắt',
        parent: 'Trực thuộc',
        custodian: 'Lưu giữ hồ sơ',
      },
    },
  },
  findings: {
    unitNotFound: {
      name: 'Không tìm thấy đơn vị',
      what: 'Không tìm thấy đơn vị “{{unit}}”.',
      why: 'Sổ không có đơn vị nào mang tên đó.',
      todo: 'Ghi tên như trong cây tổ chức, hoặc nhập danh mục tổ chức trước.',
    },
    unitTwice: {
      what: 'Có {{count}} đơn vị tên “{{unit}}”.',
      why: 'Đó là: {{places}}.',
      todo: 'Ghi thêm đơn vị cấp trên trong ngoặc, ví dụ “xã Phước Đông (huyện Cần Đước)”.',
    },
    unitEnded: {
      name: 'Đơn vị đã kết thúc',
      what: '“{{unit}}” đã kết thúc ngày {{ended}}, trước ngày {{day}} của dòng này.',
      why: 'Đơn vị ấy đã nhập vào: {{into}}.',
      todo: 'Ghi tên đơn vị hiện nay, hoặc sửa ngày của dòng.',
    },
    unitEndedAlone: {
      what: '“{{unit}}” đã kết thúc ngày {{ended}}, trước ngày {{day}} của dòng này.',
      why: 'Không có đơn vị nào kế thừa.',
      todo: 'Ghi tên đơn vị khác, hoặc sửa ngày của dòng.',
    },
    unitNotYet: {
      what: '“{{unit}}” được thành lập ngày {{founded}}, sau ngày {{day}} của dòng này.',
      why: 'Vào ngày của dòng chưa có đơn vị ấy.',
      todo: 'Ghi tên đơn vị khi đó, hoặc sửa ngày của dòng.',
    },
    unitNotYours: {
      what: '“{{unit}}” nằm ngoài phạm vi của bạn.',
      why: 'Mỗi tài khoản chỉ ghi được vào các đơn vị mình phụ trách.',
      todo: 'Nhờ cơ quan cấp trên nhập dòng này, hoặc bỏ dòng.',
    },
    unitThere: {
      what: '“{{unit}}” đã có trong sổ.',
      why: 'Cùng tên, cùng ngày thành lập.',
      todo: 'Không phải làm gì: dòng này không ghi thêm lần nữa.',
    },
    unitThereOtherwise: {
      what: '“{{unit}}” đã có trong sổ từ ngày {{founded}}, mã {{code}}.',
      why: 'Dòng này ghi ngày, mã hoặc loại khác.',
      todo: 'Sửa dòng cho khớp với sổ, hoặc bỏ dòng.',
    },
    codeTaken: {
      what: 'Mã {{code}} đang là của “{{unit}}”.',
      why: 'Cùng lúc, mỗi mã chỉ thuộc một đơn vị cùng cấp.',
      todo: 'Kiểm tra lại mã hoặc ngày.',
    },
    codeDiffers: {
      what: 'Mã {{code}} không khớp: trong sổ “{{unit}}” có mã {{known}}.',
      why: 'Tên và mã phải chỉ cùng một đơn vị.',
      todo: 'Sửa mã hoặc tên.',
    },
    slugTaken: {
      what: 'Tên tắt “{{slug}}” đã có đơn vị khác dùng.',
      why: 'Tên tắt là địa chỉ của đơn vị, không trùng nhau.',
      todo: 'Ghi tên tắt khác, ví dụ thêm năm; hoặc để trống.',
    },
    notAnArea: {
      what: '“{{unit}}” là một tổ chức, không phải địa bàn.',
      why: 'Cột này cần tên tỉnh, huyện, xã, phường hoặc thị trấn.',
      todo: 'Ghi tên địa bàn.',
    },
    parentNotHigher: {
      what: '“{{unit}}” không thể trực thuộc “{{parent}}”.',
      why: 'Đơn vị cấp trên phải ở cấp cao hơn.',
      todo: 'Sửa cột Trực thuộc hoặc cột Loại.',
    },
    parentIsItself: {
      what: '“{{unit}}” ghi trực thuộc chính nó.',
      why: 'Cây tổ chức không có vòng.',
      todo: 'Ghi tổ chức cấp trên, hoặc để trống nếu trực thuộc địa bàn.',
    },
    parentCircle: {
      what: '“{{unit}}” và các tổ chức cấp trên của nó trực thuộc vòng quanh.',
      why: 'Cây tổ chức không có vòng.',
      todo: 'Sửa cột Trực thuộc của một trong các dòng đó.',
    },
    parentNeeded: {
      what: 'Chưa ghi “{{unit}}” trực thuộc đơn vị nào.',
      why: 'Đơn vị mới cấp xã, cấp huyện phải có đơn vị cấp trên.',
      todo: 'Ghi cột Trực thuộc.',
    },
    newUnitIncomplete: {
      what: 'Đơn vị mới “{{unit}}” thiếu mã hoặc loại.',
      why: 'Đơn vị mới được lập từ chính dòng này.',
      todo: 'Ghi mã mới và loại đơn vị.',
    },
    shareNeeded: {
      what: 'Chưa ghi “{{unit}}” nhập toàn bộ hay một phần.',
      why: 'Số liệu cũ chỉ gom được về đơn vị mới khi nhập toàn bộ.',
      todo: 'Ghi “toàn bộ” hoặc “một phần”.',
    },
    custodianNeeded: {
      what: 'Chưa ghi đơn vị nào lưu giữ hồ sơ của “{{unit}}”.',
      why: 'Đơn vị kết thúc mà không có, hoặc có nhiều đơn vị kế thừa thì phải nói rõ.',
      todo: 'Ghi cột Lưu giữ hồ sơ.',
    },
    alreadyEnded: {
      what: '“{{unit}}” đã kết thúc ngày {{ended}}.',
      why: 'Đơn vị ấy đã nhập vào: {{into}}.',
      todo: 'Bỏ dòng này, hoặc sửa tên và ngày.',
    },
    alreadyEndedAlone: {
      what: '“{{unit}}” đã kết thúc ngày {{ended}}.',
      why: 'Một đơn vị chỉ kết thúc một lần.',
      todo: 'Bỏ dòng này, hoặc sửa tên và ngày.',
    },
    successionThere: {
      what: 'Việc sắp xếp “{{unit}}” đã có trong sổ.',
      why: 'Cùng đơn vị, cùng ngày.',
      todo: 'Không phải làm gì: dòng này không ghi thêm lần nữa.',
    },
    areaLeftBehind: {
      what: '“{{left}}” còn trực thuộc “{{unit}}” mà chưa có trong bảng sắp xếp.',
      why: 'Khi “{{unit}}” kết thúc, đơn vị bên dưới cũng phải có nơi về.',
      todo: 'Thêm dòng cho “{{left}}”.',
    },
    laterRecords: {
      what: '{{count}} hồ sơ ở các đơn vị này bắt đầu từ ngày {{day}} trở đi.',
      why: 'Đơn vị kết thúc ngày đó thì không có chức danh, đảng viên mới nào từ đó.',
      todo: 'Kiểm tra ngày sắp xếp, hoặc sửa các hồ sơ đó trước.',
    },
    changedMeanwhile: {
      what: 'Đơn vị vừa được người khác thay đổi.',
      why: 'Bản đã kiểm tra không còn là bản mới nhất. Chưa ghi gì.',
      todo: 'Mở lại đợt nhập, kiểm tra lại rồi ghi.',
    },
  },
}
