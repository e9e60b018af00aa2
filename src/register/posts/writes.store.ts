/** The catalogue of titles, the seats of organizations with who sits in them, and the seats that sheets make. */
import { sql } from 'kysely'
import type { Door } from '../../platform/transaction.ts'
import { type KnownTitle, TitleCatalogue } from './title-match.ts'

export async function titleCatalogue(door: Door): Promise<TitleCatalogue> {
  return new TitleCatalogue(
    await door.run(sql<KnownTitle>`select key, name_vi as name, level, body, rank, sort from goc.title order by sort`),
  )
}

export interface KnownPost {
  id: string
  version: number
  unit: string
  title: string
  seat: number
  from: string
  to: string
}
export interface KnownTenure {
  id: string
  version: number
  postId: string
  person: string
  name: string
  unit: string
  title: string
  capacity: string
  from: string
  to: string
  termEnds: string | null
  paper: string | null
}

export const postsIn = (door: Door, units: readonly string[]): Promise<KnownPost[]> =>
  door.run(
    sql<KnownPost>`select id, version, unit_id as unit, title, seat, valid_from as from, valid_to as to from goc.post where unit_id = any (${units}::uuid[])`,
  )

export const tenuresIn = (door: Door, units: readonly string[]): Promise<KnownTenure[]> =>
  door.run(sql<KnownTenure>`select f.id, f.version, f.post_id as "postId", f.person_id as person, p.full_name as name, f.unit_id as unit, f.title, f.capacity,
      f.valid_from as from, f.valid_to as to, f.term_ends_on as "termEnds", f.start_paper as paper
    from goc.tenure f join goc.person p on p.id = f.person_id where f.unit_id = any (${units}::uuid[])`)

export interface NewPost {
  id: string
  unit: string
  title: string
  seat: number
  from: string
  to: string
}
export const insertPosts = (door: Door, posts: readonly NewPost[]): Promise<void> => {
  const batch_id = door.batchId
  return door.insertMany(
    'post',
    posts.map((p) => ({ id: p.id, unit_id: p.unit, title: p.title, seat: p.seat, valid_from: p.from, valid_to: p.to, batch_id })),
  )
}

/** Seats that were there earlier than was known. Returns how many of the versions seen were still there. */
export async function beginEarlier(door: Door, posts: readonly { id: string; version: number; from: string }[]): Promise<number> {
  if (posts.length === 0) return 0
  const done = await door.run(sql`
    update goc.post p set valid_from = x."from", batch_id = ${door.batchId}::uuid
    from json_to_recordset(${JSON.stringify(posts)}::json) as x(id uuid, version int, "from" date) where p.id = x.id and p.version = x.version returning p.id`)
  return done.length
}
