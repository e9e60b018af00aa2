/**
 * What is tried first by those who guess a password of fifteen characters or more in Vietnam: the words, slogans, verses and keyboard walks that
 * such passwords are put together of, as folded letters and digits. Written down for this product, not copied from a list of stolen passwords.
 */

/** Each may be a piece of a password; none is so short or so plain that a sentence of one's own is made of them. */
// biome-ignore format: a list is read as lines of words
export const commonPieces: readonly string[] = [
  // walks over the keyboard
  'qwerty', 'qwertyui', 'qwertyuiop', 'qwertyuiopasdfgh', 'qwertyuiopasdfghjkl', 'asdfgh', 'asdfghjkl', 'asdf', 'zxcvbn', 'zxcvbnm', 'zxcv', 'qazwsx', 'qazwsxedc',
  'qazwsxedcrfv', '1q2w3e4r', '1q2w3e4r5t', '1q2w3e4r5t6y', '1q2w3e4r5t6y7u8i', '1qaz2wsx', '1qaz2wsx3edc', '1qaz2wsx3edc4rfv', 'zaq12wsx', 'q1w2e3r4', 'q1w2e3r4t5', 'abcdef',
  'abcdefgh', 'abcdefghijkl', 'abcdefghijklmno', 'abcdefghijklmnop', 'abcd', 'abc', 'xyz', 'aaa', 'zzz',
  // of the world
  'password', 'passw0rd', 'pass', 'passwd', 'letmein', 'welcome', 'welcomeback', 'iloveyou', 'iloveyousomuch', 'iloveyouverymuch', 'iloveyouforever', 'loveyou', 'love', 'forever', 'sunshine',
  'princess', 'dragon', 'monkey', 'football', 'baseball', 'superman', 'batman', 'trustno1', 'whatever', 'master', 'hello', 'helloworld', 'computer', 'internet', 'google', 'facebook',
  'gmail', 'microsoft', 'windows', 'samsung', 'iphone', 'admin', 'administrator', 'administrador', 'root', 'user', 'username', 'guest', 'test', 'testing', 'default', 'changeme', 'secret',
  'login', 'system', 'server', 'company', 'office', 'security', 'access', 'account', 'mypassword', 'thisismypassword', 'ilovemyfamily', 'ilovevietnam', 'manchesterunited', 'realmadrid',
  'barcelona', 'chelsea', 'liverpool', 'arsenal', 'correcthorsebatterystaple', 'nopassword', 'newpassword', 'password1', 'p4ssw0rd', 'michael', 'jordan', 'shadow', 'killer', 'pokemon',
  // of signing in
  'matkhau', 'matkhaumoi', 'matkhaucu', 'matkhaumacdinh', 'matkhaucuatoi', 'matkhaucuaem', 'matkhaucuaanh', 'matkhauday', 'matkhaukho', 'matkhaudai', 'matkhaumanh', 'matkhaubaomat', 'matkhautamthoi',
  'khongcomatkhau', 'khongbietmatkhau', 'quenmatkhau', 'quenmatkhauroi', 'doimatkhau', 'matkhaula', 'nhapmatkhau', 'dangnhap', 'dangnhapvao', 'dangky', 'taikhoan', 'taikhoancuatoi', 'tendangnhap',
  'quantri', 'quantrivien', 'nguoiquantri', 'quantrihethong', 'hethong', 'maychu', 'maytinh', 'vanphong', 'coquan', 'phanmem', 'canbo', 'congchuc', 'vienchuc', 'nhanvien', 'chuyenvien', 'lanhdao',
  'giamdoc', 'truongphong', 'bithu', 'chutich', 'ketoan', 'vanthu', 'luutru', 'thuky', 'baomat', 'bimat', 'tuyetmat', 'toimat', 'xinchao', 'xinchaocacban', 'chaomung', 'chaobuoisang', 'camon',
  // of the heart and the house
  'emyeuanh', 'anhyeuem', 'anhyeuemnhieulam', 'emyeuanhnhieulam', 'anhyeuemsuotdoi', 'emyeuanhsuotdoi', 'anhyeuemmaimai', 'emyeuanhmaimai', 'yeuem', 'yeuanh', 'yeuemmaimai', 'yeuanhmaimai',
  'yeuemnhieu', 'yeuanhnhieu', 'yeunhieu', 'maimai', 'maiyeuem', 'maiyeuanh', 'maibenem', 'maibennhau', 'mottinhyeu', 'tinhyeu', 'tinhyeucuatoi', 'motdoi', 'suotdoi', 'toiyeuem', 'toiyeuvietnam',
  'toiyeuban', 'conyeume', 'conyeubame', 'conyeubo', 'conyeucha', 'boyeucon', 'meyeucon', 'giadinh', 'giadinhtoi', 'giadinhhanhphuc', 'giadinhlaso1', 'giadinhlatatca', 'bome', 'bocon', 'mecon',
  'vochong', 'voyeu', 'chongyeu', 'conyeu', 'conyeucuame', 'conyeucuabo', 'congai', 'contrai', 'hanhphuc', 'hanhphucmaimai', 'maimaihanhphuc', 'maimaimottinhyeu', 'maimaibennhau', 'motminh',
  'codon', 'buonqua', 'chanqua', 'vuive', 'maymanvahanhphuc', 'mayman', 'suckhoe', 'suckhoedoidao', 'vannhuy', 'vansunhuy', 'vansunhuyy', 'phattai', 'phatloc', 'phattaiphatloc', 'tailoc', 'lamgiau',
  'khongaibiet', 'khongnoichoaibiet', 'khongnhogica', 'khongcogi', 'khongbiet', 'khongthenao', 'toidi', 'toikhongbiet', 'toilaai', 'chungtoi', 'banbe', 'thayco', 'hocsinh', 'sinhvien', 'lophoc',
  // of the country
  'vietnam', 'vietnammuonnam', 'vietnamvodich', 'vietnamquehuongtoi', 'vietnamtoiyeu', 'tuhaovietnam', 'toilanguoivietnam', 'nguoivietnam', 'datnuocvietnam', 'quehuong', 'quehuongtoi', 'datnuoc',
  'hochiminh', 'tphochiminh', 'thanhphohochiminh', 'chutichhochiminh', 'bachohochiminh', 'bacho', 'bachokinhyeu', 'bachovidai', 'bachomuonnam', 'hanoi', 'hanoitoiyeu', 'thudohanoi', 'saigon',
  'saigondeplam', 'danang', 'cantho', 'haiphong', 'hue', 'nghean', 'thanhhoa', 'tayninh', 'longan', 'namdinh', 'hatinh', 'quangninh', 'dienbienphu', 'truongsa', 'hoangsa', 'truongsahoangsa',
  'hoangsatruongsa', 'hoangsatruongsalacuavietnam', 'tienquanca', 'doanquanvietnamdi', 'doanquanvietnamdichunglongcuuquoc', 'nhuconbachotrongngayvuidaithang', 'anhhung', 'giaiphong',
  // slogans and sayings everybody was taught
  'khongcogiquyhondoclaptudo', 'doclaptudohanhphuc', 'doclap', 'tudo', 'doclaptudo', 'conghoaxahoichunghia', 'conghoaxahoichunghiavietnam', 'chunghiaxahoi', 'songvahoctaptheoguongbacho',
  'songchiendaulaodongvahoctaptheoguongbacho', 'hoctapvalamtheobac', 'hoctapvalamtheotuongdaoduchochiminh', 'hoctapvalamtheotutuongdaoduchochiminh', 'danta', 'dantaphaibietsuta', 'doanket',
  'doanketdoanketdaidoanket', 'doanketlasucmanh', 'daidoanket', 'thanhcongthanhcongdaithanhcong', 'thanhcong', 'chienthang', 'quyetthang', 'quyettam', 'quyetchienquyetthang', 'canbolacaigoc',
  'canbolacaigoccuamoicongviec', 'dangtamuonnam', 'dangcongsan', 'dangcongsanvietnam', 'dangcongsanvietnamquangvinh', 'dangcongsanvietnamquangvinhmuonnam', 'dangcongsanvietnammuonnam', 'mungdangmungxuan',
  'mungdang', 'mungxuan', 'dangvien', 'danglacuocsong', 'dangdachotamuaxuan', 'hochocnuahocmai', 'hocnuahocmai', 'tienhoclehauhoc', 'congchanuthaison', 'congchanhunuithaison',
  'nghiamenhunuoctrongnguonchayra', 'uongnuocnhonguon', 'anquanhoketrongcay', 'cocongmaisatcongaynenkim', 'cochithinen', 'dimotngaydanghocmotsangkhon', 'gandenthisang',
  'ganmucthidengandenthisang', 'motcaylamchangnennon', 'bacaychumlaithanhhonnuicao', 'motcaylamchangnennonbacaychumlainenhonnuicao', 'tramnamtrongcoinguoita', 'chutaichumenhkheolaghetnhau',
  'trongdamgidepbangsen', 'trongdamgidepbangsenlaxanhbongtranglaichennhivang', 'thanemnhuhatmuasa', 'conconamgaoconnho', 'motconvitxoerahaicaicanh', 'kialaconbuomvang', 'chaulenba', 'cahaicungvui',
  'happybirthday', 'happynewyear', 'merrychristmas', 'chucmungnammoi', 'chucmungsinhnhat', 'namoithanhcong', 'motsausaubay', 'motramtrieu', 'motngan', 'mottrieu', 'motty', 'motty1', 'motrambabay',
  'mothaibabonnam', 'mothaibabonnamsau', 'mothaibabonnamsaubaytamchin', 'mothaiba', 'khongmothaiba', 'onetwothree', 'onetwothreefour', 'onetwothreefourfive',
  // of the office this is for
  'bantochuc', 'bantochuctinhuy', 'bantochuctrunguong', 'bantochucthanhuy', 'bantochuchuyenuy', 'banxaydungdang', 'uybankiemtra', 'uybankiemtratinhuy', 'uybankiemtratrunguong', 'uybankiemtradanguy',
  'uybankiemtrahuyenuy', 'vanphongtinhuy', 'vanphongtrunguong', 'vanphonghuyenuy', 'vanphongdanguy', 'uybannhandan', 'hoidongnhandan', 'mattrantoquoc', 'bandanvan', 'bantuyengiao',
  'bannoichinh', 'tinhuy', 'thanhuy', 'huyenuy', 'quanuy', 'danguy', 'danguyxa', 'danguyphuong', 'chibo', 'chibomot', 'xaydungdang', 'kiemtra', 'giamsat', 'kiemtragiamsat', 'kyluatdang', 'kyluat',
  'hosocanbo', 'hosodangvien', 'hoso', 'nhansu', 'quyhoach', 'luanchuyen', 'bonhiem', 'danhgiacanbo', 'congtaccanbo', 'congtackiemtra',
]

/** Family names and the words that stand between them and the given name: “Nguyễn Văn …”, with a year hung on, is a name and no password. */
export const ofAName =
  /^(nguyen|tran|le|pham|hoang|huynh|phan|vu|vo|dang|bui|do|ho|ngo|duong|ly|dinh|truong|mai|trinh|cao|lam)(van|thi|huu|duc|minh|thanh|ngoc|quoc|xuan|kim|hong|thu|dinh|cong|tuan|anh|thuy|hoang|phuong){1,2}\p{L}{1,7}$/u
