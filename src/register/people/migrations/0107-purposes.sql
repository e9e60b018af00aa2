-- What of a person is sensitive (91/2025/QH15: ethnicity, religion; the office adds the personal number) is not read with the rest of him. The app
-- role has no right to these columns; it asks the functions below, each of which says to whom it answers. regulations/purposes.ts has the groups and
-- the purposes. Ethnicity stays readable for counting: a figure splits by it, and no list shows it.
do $$
declare t text;
begin
  foreach t in array array['person', 'person_was'] loop
    execute format('revoke select on goc.%I from goc_app', t);
    -- a column that comes later is closed until somebody has thought of it
    execute format('grant select (%s) on goc.%I to goc_app', (select string_agg(quote_ident(attname), ', ') from pg_attribute
      where attrelid = format('goc.%I', t)::regclass and attnum > 0 and not attisdropped and attname not in ('personal_id', 'religion')), t);
  end loop;
end $$;

-- Who opened which group of whose file, and what for. An opening holds for the grant it was made under, until the day ends.
create table goc.opening (
  id uuid primary key default gen_random_uuid(),
  account_id uuid not null,
  grant_id uuid not null,
  person_id uuid not null,
  fields text not null check (fields in ('identity', 'belief')),
  purpose text not null check (purpose <> ''),
  at timestamptz not null default clock_timestamp()
);
create index opening_of on goc.opening (person_id, grant_id, at);
comment on table goc.opening is 'Lần mở nhóm trường nhạy cảm của một người: tài khoản nào, theo quyền nào, nhóm nào, mục đích gì';
alter table goc.opening enable row level security; alter table goc.opening force row level security;
create policy keeper on goc.opening to goc_owner using (true) with check (true);
create trigger append_only before update or delete or truncate on goc.opening for each statement execute function goc.append_only();

-- No value is seen without an entry in the trail that says of whom and what for.
create function goc.opening_told() returns trigger language plpgsql security definer set search_path = goc, pg_temp as $$
begin
  if exists (select from trail t where t.xid = pg_current_xact_id() and t.person_id = new.person_id and t.purpose is not null) then return null; end if;
  raise exception 'goc: an opening left no entry in the trail' using errcode = 'P0001';
end $$;
comment on function goc.opening_told() is 'Không mở được trường nhạy cảm mà không có dòng nhật ký ghi rõ mục đích trong cùng giao dịch';
create constraint trigger told after insert on goc.opening deferrable initially deferred for each row execute function goc.opening_told();

create function goc.group_of(field text) returns text language sql immutable parallel safe as $$
  select case field when 'personal_id' then 'identity' when 'ethnicity' then 'belief' when 'religion' then 'belief' end
$$;
comment on function goc.group_of(text) is 'Nhóm nhạy cảm của một trường về người; trống nếu trường không nhạy cảm';

-- The wall of a person by place, asked of one row in the owner's name.
create function goc.person_in_sight(target uuid, place int) returns boolean
language plpgsql stable parallel safe security definer set search_path = goc, pg_temp as $$
declare lo int := lowest('register'); hi int := nullif(current_setting('goc.hi', true), '')::int;
begin
  return coalesce(place between lo and hi, false) or exists (select from person_scope s where s.person_id = target and s.pos between lo and hi);
end $$;
comment on function goc.person_in_sight(uuid, int) is 'Người ở chỗ này có nằm trong phạm vi của phiên không';

-- The groups of this person that are open under a grant to whom it is given; one's own are always.
create function goc.opened_under(held uuid, me uuid, target uuid) returns text[]
language plpgsql stable parallel safe security definer set search_path = goc, pg_temp as $$
begin
  if me is not null and target = any (same_person(array[me])) then return array['identity', 'belief']; end if;
  return coalesce((select array_agg(distinct o.fields) from opening o where o.person_id = target and o.grant_id = held
    and o.at >= date_trunc('day', now() at time zone 'Asia/Ho_Chi_Minh') at time zone 'Asia/Ho_Chi_Minh'), '{}');
end $$;
comment on function goc.opened_under(uuid, uuid, uuid) is 'Những nhóm trường nhạy cảm của một người đang mở theo một quyền, đến hết ngày';

create function goc.opened(target uuid) returns text[]
language plpgsql stable parallel safe security definer set search_path = goc, pg_temp as $$
declare
  hash bytea := sha256(convert_to(current_setting('goc.token', true), 'UTF8'));
  held uuid;
  me uuid;
begin
  select l.grant_id, l.person_id into held, me from living_session l where l.token_hash = hash;
  return opened_under(held, me, target);
end $$;
comment on function goc.opened(uuid) is 'Những nhóm trường nhạy cảm của người này đang mở cho phiên, đến hết ngày';

-- One person's groups: which are recorded, which are open; the values of those alone. The session and its own bounds are read once, for all of it.
create function goc.sensitive_of(target uuid) returns table (recorded text[], open text[], personal_id text, ethnicity text, religion text)
language plpgsql stable security definer set search_path = goc, pg_temp as $$
declare
  hash bytea := sha256(convert_to(current_setting('goc.token', true), 'UTF8'));
  held record;
  mine text[];
begin
  select l.grant_id, l.person_id, l.lo, l.hi into held from living_session l
    where l.token_hash = hash and l.may && array['read', 'write', 'import', 'report', 'audit'];
  if not found then return; end if;
  mine := opened_under(held.grant_id, held.person_id, target);
  return query select array_remove(array[case when p.personal_id is not null then 'identity' end,
      case when coalesce(p.ethnicity, p.religion) is not null then 'belief' end], null), mine,
      case when 'identity' = any (mine) then p.personal_id end, case when 'belief' = any (mine) then p.ethnicity end,
      case when 'belief' = any (mine) then p.religion end
    from person p where p.id = target
      and (p.pos between held.lo and held.hi or exists (select from person_scope s where s.person_id = target and s.pos between held.lo and held.hi));
end $$;
comment on function goc.sensitive_of(uuid) is 'Trường nhạy cảm của một người trong phạm vi: nhóm nào có ghi, nhóm nào đang mở; chỉ trả giá trị của nhóm đang mở';

-- Opens a group for a purpose. False: nobody in sight has that id.
create function goc.open_fields(target uuid, fields text, purpose text) returns boolean
language plpgsql volatile security definer set search_path = goc, pg_temp as $$
begin
  insert into opening (account_id, grant_id, person_id, fields, purpose)
    select l.account_id, l.grant_id, p.id, open_fields.fields, open_fields.purpose from person p, living_session l
    where p.id = target and person_in_sight(p.id, p.pos) and l.token_hash = sha256(convert_to(current_setting('goc.token', true), 'UTF8'));
  return found;
end $$;
comment on function goc.open_fields(uuid, text, text) is 'Mở một nhóm trường nhạy cảm của một người cho một mục đích, đến hết ngày';

create function goc.session_may(acts text[]) returns boolean
language plpgsql stable parallel safe security definer set search_path = goc, pg_temp as $$
begin
  return exists (select from living_session l where l.token_hash = sha256(convert_to(current_setting('goc.token', true), 'UTF8')) and l.may && acts);
end $$;
comment on function goc.session_may(text[]) is 'Phiên có một trong các quyền này không';

-- Who writes a file of an office into the register must know whom its rows mean and what differs; so these answer to who may import, and the
-- program tells him of a sensitive field only that it differs. Asked by number or by folded name, inside the bounds.
create function goc.persons_to_match(numbers text[], folds text[]) returns table (id uuid, version int, full_name text, name_fold text, sex text,
  birth_y smallint, birth_m smallint, birth_d smallint, personal_id text, ethnicity text, religion text, native_place text)
language plpgsql stable security definer set search_path = goc, pg_temp as $$
begin
  if not session_may(array['import']) then return; end if;
  return query select p.id, p.version, p.full_name, p.name_fold, p.sex, p.birth_y, p.birth_m, p.birth_d, p.personal_id, p.ethnicity, p.religion, p.native_place
    from person p where p.id in (select coalesce(n.alias_of, n.id) from person n
      where (n.name_fold = any (folds) or n.personal_id = any (numbers)) and person_in_sight(n.id, n.pos)) and person_in_sight(p.id, p.pos);
end $$;
comment on function goc.persons_to_match(text[], text[]) is 'Những người mang số hoặc tên này trong phạm vi, cho việc nhập tệp';

-- The last four figures, to tell apart those who share a name.
create function goc.number_ends(people uuid[]) returns table (id uuid, number_end text)
language plpgsql stable security definer set search_path = goc, pg_temp as $$
begin
  if not session_may(array['import']) then return; end if;
  return query select p.id, right(p.personal_id, 4) from person p where p.id = any (people) and person_in_sight(p.id, p.pos);
end $$;
comment on function goc.number_ends(uuid[]) is 'Bốn số cuối của số định danh, để phân biệt người trùng tên khi nhập tệp';

-- What an undo puts back and what an answer to a contest compares: the closed values of one wording.
create function goc.closed_values(tbl text, target uuid, wording int) returns jsonb
language plpgsql stable security definer set search_path = goc, pg_temp as $$
begin
  if tbl <> 'person' or not session_may(array['import', 'write']) then return '{}'; end if;
  return coalesce((select jsonb_build_object('personal_id', x.personal_id, 'religion', x.religion) from (
      select p.personal_id, p.religion from person p where p.id = target and p.version = wording and person_in_sight(p.id, p.pos)
      union all select w.personal_id, w.religion from person_was w where w.id = target and w.version = wording and person_in_sight(w.id, w.pos)) x limit 1), '{}');
end $$;
comment on function goc.closed_values(text, uuid, int) is 'Giá trị của các trường đóng ở một lời ghi, cho việc hoàn tác và trả lời đề nghị sửa';

-- A row of a person that was withdrawn, as the trail keeps it, without what is not open to the reader.
create function goc.uncovered(told text, target uuid) returns text language sql stable parallel safe as $$
  select (told::jsonb - array(select f from unnest(array['personal_id', 'ethnicity', 'religion']) f where not goc.group_of(f) = any (goc.opened(target))))::text
$$;
comment on function goc.uncovered(text, uuid) is 'Dòng đã rút của một người, bỏ các trường nhạy cảm chưa mở';

revoke all on function goc.opening_told(), goc.uncovered(text, uuid), goc.group_of(text), goc.person_in_sight(uuid, int), goc.opened_under(uuid, uuid, uuid), goc.opened(uuid), goc.sensitive_of(uuid),
  goc.open_fields(uuid, text, text), goc.session_may(text[]), goc.persons_to_match(text[], text[]), goc.number_ends(uuid[]),
  goc.closed_values(text, uuid, int) from public;
grant execute on function goc.uncovered(text, uuid), goc.group_of(text), goc.opened(uuid), goc.sensitive_of(uuid), goc.open_fields(uuid, text, text),
  goc.persons_to_match(text[], text[]), goc.number_ends(uuid[]), goc.closed_values(text, uuid, int) to goc_app;
