import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { temporaryFolder } from '../../tests/world/folder.ts'
import { foreignServer } from './foreign-server.ts'
import { ServerProblem } from './postgres/messages.ts'

const read = (url: string) => foreignServer(url, 'goc').owner
const codeOf = (url: string): string => {
  try {
    foreignServer(url, 'goc')
    return 'taken'
  } catch (error) {
    return error instanceof ServerProblem ? error.code : String(error)
  }
}

test('a server on this machine needs no TLS: by a socket, by the loopback', () => {
  expect(read('postgres://ng%C6%B0%E1%BB%9Di:m%40t@localhost:6000/h%E1%BB%93-s%C6%A1')).toEqual({
    host: 'localhost',
    port: 6000,
    user: 'người',
    password: 'm@t',
    database: 'hồ-sơ',
    ssl: false,
  })
  expect(read('postgres://u@localhost/?host=/var/run/postgresql&port=5433')).toEqual({
    host: '/var/run/postgresql',
    port: 5433,
    user: 'u',
    database: 'goc',
    ssl: false,
  })
  for (const url of [
    'postgres://127.0.0.1/goc',
    'postgresql://u:p@[::1]:5432/goc?sslmode=disable',
    'postgres://%2Fvar%2Frun%2Fpostgresql/goc',
    'postgres:///goc',
  ])
    expect([url, read(url).ssl]).toEqual([url, false])
})

test('a server elsewhere only by verified TLS; everything weaker is refused, wherever the host is named', () => {
  for (const url of [
    'postgres://u:p@db.example/goc',
    'postgres://u:p@10.0.0.5:5432/goc',
    'postgres://u:p@localhost/goc?host=db.example',
    'postgres://u:p@localhost/goc?host=db.example&sslmode=disable',
    'postgres://u:p@localhost.evil.example/goc',
    'postgres://u:p@127.0.0.1.evil.example/goc',
    ...['disable', 'allow', 'prefer', 'require', 'verify-ca', 'no-verify', 'Verify-Full', ''].map(
      (mode) => `postgres://u:p@db.example/goc?sslmode=${mode}`,
    ),
    // half a wish is none: nothing here would hear it
    'postgres://u:p@localhost/goc?sslmode=require',
  ])
    expect([url, codeOf(url)]).toEqual([url, 'address-open'])
  expect(read('postgres://u:p@db.example/goc?sslmode=verify-full').ssl).toEqual({
    rejectUnauthorized: true,
    minVersion: 'TLSv1.2',
  })
  expect(read('postgres://u:p@localhost/goc?sslmode=verify-full').ssl).toEqual({
    rejectUnauthorized: true,
    minVersion: 'TLSv1.2',
  })
})

test('the root named is read; what cannot be read, or would go unheard, is refused', async () => {
  const file = join(await temporaryFolder('root'), 'ca.pem')
  const url = (path: string) => `postgres://u:p@db.example/goc?sslmode=verify-full&sslrootcert=${encodeURIComponent(path)}`
  expect(codeOf(url(file))).toBe('address-root')
  await writeFile(file, 'PEM')
  expect(read(url(file)).ssl).toMatchObject({ ca: 'PEM' })
  for (const more of ['ssl=0', 'sslcert=/x', 'uselibpqcompat=true', 'hostaddr=10.0.0.1', 'sslnegotiation=direct'])
    expect([more, codeOf(`postgres://u:p@localhost/goc?${more}`)]).toEqual([more, 'address-unknown'])
  for (const bad of ['', 'db.example', 'mysql://u@localhost/goc', 'postgres://u:p@[::1/goc'])
    expect([bad, codeOf(bad)]).toEqual([bad, 'address-unreadable'])
})

test('what is shown of it has no password', () => {
  expect(foreignServer('postgres://u:mat-khau@localhost:5432/goc', 'goc').shown).toBe('postgres://localhost:5432/goc')
})
