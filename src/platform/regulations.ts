/** Loads the catalogues and rules of `regulations/` into their tables, as the owner, at every start: the program's data is the truth for them. */
import type pg from 'pg'
import { criteria, standards } from '../../regulations/standards.ts'
import { titles } from '../../regulations/titles.ts'

/** Writes titles, standards and criteria; rows of an office's own (other keys) are left alone. */
export async function loadRegulations(owner: pg.Client): Promise<void> {
  await owner.query('set role goc_owner')
  await owner.query('begin')
  await owner.query(
    `insert into goc.title (key, name_vi, name_en, level, body, rank, staff_kind, is_key, sort)
     select * from json_to_recordset($1) as x(key text, vi text, en text, level text, body text, rank text, "staffKind" text, "isKey" boolean, sort smallint)
     on conflict (key) do update set name_vi = excluded.name_vi, name_en = excluded.name_en, level = excluded.level, body = excluded.body,
       rank = excluded.rank, staff_kind = excluded.staff_kind, is_key = excluded.is_key, sort = excluded.sort`,
    [JSON.stringify(titles.map((t, sort) => ({ ...t, sort })))],
  )
  await owner.query(
    `insert into goc.standard (key, name_vi, name_en, valid_from, valid_to, legal_basis, certainty, text_vi, text_en)
     select * from json_to_recordset($1) as x(key text, vi text, en text, "validFrom" date, "validTo" date, "legalBasis" text, certainty text, "textVi" text, "textEn" text)
     on conflict (key) do update set name_vi = excluded.name_vi, name_en = excluded.name_en, valid_from = excluded.valid_from, valid_to = excluded.valid_to,
       legal_basis = excluded.legal_basis, certainty = excluded.certainty, text_vi = excluded.text_vi, text_en = excluded.text_en`,
    [JSON.stringify(standards)],
  )
  await owner.query(
    `insert into goc.criterion (standard, title, key, least, mandatory, grace_until, grace_for_holders_before, valid_from, valid_to, legal_basis, certainty)
     select * from json_to_recordset($1) as x(standard text, title text, key text, least smallint, mandatory boolean, "graceUntil" date,
       "graceForHoldersBefore" date, "validFrom" date, "validTo" date, "legalBasis" text, certainty text)
     on conflict (standard, title, key) do update set least = excluded.least, mandatory = excluded.mandatory, grace_until = excluded.grace_until,
       grace_for_holders_before = excluded.grace_for_holders_before, valid_from = excluded.valid_from, valid_to = excluded.valid_to,
       legal_basis = excluded.legal_basis, certainty = excluded.certainty`,
    [JSON.stringify(criteria)],
  )
  await owner.query('commit')
  await owner.query('reset role')
}
