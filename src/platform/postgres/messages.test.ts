import { describe, expect, test } from 'vitest'
import { problems, ServerProblem, type ServerProblemCode } from './messages.ts'

const samples: Record<ServerProblemCode, { problem: ServerProblem; named: string[] }> = {
  'binaries-missing': { problem: problems['binaries-missing']('@pack/age'), named: ['@pack/age', 'GOC_PG_BIN'] },
  'binaries-incomplete': {
    problem: problems['binaries-incomplete']('/opt/pg', ['initdb', 'pg_ctl']),
    named: ['/opt/pg', 'initdb, pg_ctl'],
  },
  'binaries-not-runnable': { problem: problems['binaries-not-runnable']('/opt/pg', 'goc', 'EACCES'), named: ['/opt/pg', 'goc'] },
  'binaries-too-old': { problem: problems['binaries-too-old']('/opt/pg', '9.6', 15), named: ['/opt/pg', '9.6', '15'] },
  'account-missing': { problem: problems['account-missing']('no useradd'), named: ['useradd', 'root'] },
  'data-folder-unusable': { problem: problems['data-folder-unusable']('/data', 'EROFS'), named: ['/data'] },
  'data-folder-unreachable': {
    problem: problems['data-folder-unreachable']('/root', '/root/data', 'goc'),
    named: ['/root/data', 'goc', 'chmod o+x'],
  },
  'socket-path-long': { problem: problems['socket-path-long']('/x/.s', 200, 107), named: ['/x/.s', '200', '107'] },
  'socket-folder-foreign': { problem: problems['socket-folder-foreign']('/tmp/x', 'owner 5'), named: ['/tmp/x'] },
  'app-running': {
    problem: problems['app-running'](4321, '08:00 01/02/2026', '/data'),
    named: ['4321', '08:00 01/02/2026', '/data'],
  },
  'wrong-major': { problem: problems['wrong-major']('15', 18, '/data/cluster'), named: ['15', '18', '/data/cluster'] },
  'cluster-damaged': { problem: problems['cluster-damaged']('/data/cluster'), named: ['/data/cluster', 'PG_VERSION'] },
  'initdb-failed': { problem: problems['initdb-failed']('/data/cluster', 'No space left'), named: ['/data/cluster'] },
  'start-failed': { problem: problems['start-failed']('/data/postgres.log', 'FATAL: x'), named: ['/data/postgres.log'] },
  'start-slow': { problem: problems['start-slow'](60, '/data/postgres.log', 'LOG: redo'), named: ['60', '/data/postgres.log'] },
  'secret-rejected': { problem: problems['secret-rejected']('/data/secret'), named: ['/data/secret'] },
  'address-unreadable': { problem: problems['address-unreadable'](), named: ['DATABASE_URL', 'postgres://'] },
  'address-unknown': { problem: problems['address-unknown']('ssl'), named: ['DATABASE_URL', 'ssl', 'sslrootcert'] },
  'address-open': { problem: problems['address-open']('db.example', null), named: ['db.example', 'sslmode=verify-full'] },
  'address-root': { problem: problems['address-root']('/etc/ca.pem', 'ENOENT'), named: ['/etc/ca.pem', 'sslrootcert'] },
  'stop-failed': { problem: problems['stop-failed'](77, '/data/postgres.log', 'LOG: y'), named: ['77', '/data/postgres.log'] },
}

describe.each(Object.entries(samples))('%s', (code, { problem, named }) => {
  test('carries its own code', () => {
    expect(problem).toBeInstanceOf(ServerProblem)
    expect(problem.code).toBe(code)
  })

  test('names what it is about in both languages', () => {
    for (const words of [problem.vi, problem.en]) for (const name of named) expect(words).toContain(name)
  })

  test('is Vietnamese first, then English, then the evidence', () => {
    expect(problem.message.split('\n').slice(0, 2)).toEqual([problem.vi, problem.en])
    expect(problem.message.endsWith(problem.evidence)).toBe(true)
    expect(problem.vi).toMatch(/[ăâđêôơưạảấầẩậắằẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/)
    expect(problem.en.replaceAll('Gốc', '')).not.toMatch(/[ạảấầẩậắằẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹđ]/)
  })

  test('says what, why and what to do', () => {
    for (const words of [problem.vi, problem.en]) expect(words.match(/[.!?](?= |$)/g)?.length).toBeGreaterThanOrEqual(3)
    expect(problem.vi).toMatch(/(?:^|\. )Hãy .|Dữ liệu đã ghi không mất\. Hãy /)
  })
})
