create table goc.trail (
  id uuid primary key,
  at timestamptz not null default clock_timestamp(),
  unit_id uuid not null,
  account_id uuid not null,
  who text not null,
  office text not null,
  operation text not null,
  purpose text,
  record_id uuid,
  person_id uuid,
  batch_id uuid,
  detail jsonb
);
create index trail_person on goc.trail (person_id, at) where person_id is not null;
create index trail_at on goc.trail (at);
comment on table goc.trail is 'Nhật ký: ai, lúc nào, ở cơ quan nào, làm hoặc xem gì, vì sao. Chỉ ghi thêm.';
alter table goc.trail enable row level security; alter table goc.trail force row level security;
create policy keeper on goc.trail to goc_owner using (true) with check (true);
-- An entry is written in the name of the one who acts. It keeps the unit, not the place: places move when the tree does,
-- an entry never changes; so the place is looked up on reading (one array a query, never a row at a time).
create policy writing on goc.trail for insert to goc_app
  with check (account_id = nullif(current_setting('goc.actor', true), '')::uuid and (select goc.session_holds('register')));
create policy reading on goc.trail for select to goc_app
  using (unit_id = any (array(select u.id from goc.unit u where u.lft between nullif(current_setting('goc.lo', true), '')::int
                                                                         and nullif(current_setting('goc.hi', true), '')::int))
         and (select goc.session_holds('register')));
grant select, insert on goc.trail to goc_app;

-- Append only, for every role: no grant is given, and a trigger stops the owner too.
create function goc.append_only() returns trigger language plpgsql as $$
begin raise exception 'goc: % is append-only', tg_table_name using errcode = 'P0001'; end $$;
create trigger append_only before update or delete or truncate on goc.trail for each statement execute function goc.append_only();
