-- Rights are records: who gave which office what, over which units, up to which grade of secrecy, from when to when, and why.
-- A session acts under one grant at a time, so one place, one office, one set of wings stand behind every row of the trail.
create table goc.access_grant (
  id uuid primary key,
  account_id uuid not null references goc.account (id),
  unit_id uuid not null references goc.unit (id),
  office text not null check (office <> ''),
  wings text[] not null default '{}' check (wings <@ array['cadres', 'inspection']),
  may text[] not null default '{}' check (may <@ array['read', 'write', 'import', 'report', 'audit', 'grant']),
  ceiling smallint not null default 0 check (ceiling between 0 and 2),
  valid_from timestamptz not null default statement_timestamp(),
  valid_to timestamptz not null default 'infinity',
  -- on leave: the grant sleeps, and wakes by itself
  away_from timestamptz,
  away_to timestamptz,
  -- a part of somebody's grant, handed on while he is away; it ends with the grant it came from
  delegated_from uuid references goc.access_grant (id),
  reason text not null check (reason <> ''),
  given_by uuid references goc.account (id),
  given_at timestamptz not null default statement_timestamp(),
  needs_second boolean not null default false,
  seconded_by uuid references goc.account (id),
  seconded_at timestamptz,
  ended_by uuid references goc.account (id),
  ended_at timestamptz,
  end_reason text,
  constraint access_grant_period check (valid_from < valid_to),
  constraint access_grant_away check ((away_from is null) = (away_to is null) and (away_from is null or away_from < away_to)),
  constraint access_grant_second check ((seconded_by is null) = (seconded_at is null)),
  -- the second person is neither the one who gave it nor the one who gets it
  constraint access_grant_two_persons check (seconded_by is null or (seconded_by is distinct from given_by and seconded_by <> account_id)),
  constraint access_grant_not_to_oneself check (given_by is distinct from account_id or delegated_from is not null)
);
create index access_grant_account on goc.access_grant (account_id);
create index access_grant_delegated on goc.access_grant (delegated_from) where delegated_from is not null;
comment on table goc.access_grant is 'Quyền được giao: tài khoản nào, ở cơ quan nào, phạm vi đơn vị nào, mảng và việc gì, đến độ mật nào, từ khi nào đến khi nào, ai giao, vì sao';
comment on column goc.access_grant.ceiling is '0 thường, 1 hạn chế, 2 chỉ những người được phân công';

alter table goc.access_grant enable row level security; alter table goc.access_grant force row level security;
create policy keeper on goc.access_grant to goc_owner using (true) with check (true);
create policy signing_in on goc.access_grant to goc_signin using (true) with check (true);
grant select, insert, update on goc.access_grant to goc_signin;

insert into goc.access_grant (id, account_id, unit_id, office, wings, may, reason)
  select gen_random_uuid(), id, unit_id, office, wings, may, 'chuyển từ tài khoản' from goc.account where unit_id is not null;

alter table goc.session add grant_id uuid references goc.access_grant (id),
  add last_used_at timestamptz not null default statement_timestamp(),
  add idle_for interval not null default '15 minutes',
  add stepped_up_at timestamptz,
  add device text;
update goc.session s set grant_id = (select g.id from goc.access_grant g where g.account_id = s.account_id);
comment on column goc.session.idle_for is 'Không dùng quá lâu thế này thì phiên hết';
comment on column goc.session.stepped_up_at is 'Lần gần nhất người dùng tự xác nhận lại danh tính trong phiên';

alter table goc.account drop column office, drop column unit_id, drop column wings, drop column may;

-- Is a grant in force now? Told once, here.
create function goc.in_force(g goc.access_grant) returns boolean language sql stable parallel safe as $$
  select g.ended_at is null and g.valid_from <= now() and now() < g.valid_to
    and (g.away_from is null or now() < g.away_from or g.away_to <= now())
    and (not g.needs_second or g.seconded_at is not null)
$$;
comment on function goc.in_force(goc.access_grant) is 'Quyền đang có hiệu lực: chưa hết, không nghỉ, đã đủ người thứ hai khi cần';

-- What ends takes with it what stands on it, at once and in the same transaction, so that the check of a session reads the session and its
-- grant and nothing else: an account that is closed ends its sessions; a grant that ends, or is shortened, does so to those handed on from it.
create function goc.end_sessions() returns trigger language plpgsql security definer set search_path = goc, pg_temp as $$
begin
  update session set revoked_at = now() where account_id = new.id and revoked_at is null;
  return null;
end $$;
comment on function goc.end_sessions() is 'Tài khoản bị đóng thì mọi phiên của tài khoản kết thúc';
create trigger end_sessions after update of closed_at on goc.account for each row when (new.closed_at is not null) execute function goc.end_sessions();

create function goc.end_delegated() returns trigger language plpgsql security definer set search_path = goc, pg_temp as $$
begin
  update access_grant set ended_at = new.ended_at, end_reason = new.end_reason where delegated_from = new.id and ended_at is null and new.ended_at is not null;
  update access_grant set valid_to = new.valid_to where delegated_from = new.id and valid_to > new.valid_to and valid_from < new.valid_to;
  return null;
end $$;
comment on function goc.end_delegated() is 'Quyền gốc hết thì quyền ủy lại từ đó cũng hết';
create trigger end_delegated after update of ended_at, valid_to on goc.access_grant for each row execute function goc.end_delegated();

-- Handed on: never more than one has oneself, not longer, not by one who has it from another.
create function goc.hand_on_part() returns trigger language plpgsql security definer set search_path = goc, pg_temp as $$
declare o record;
begin
  if new.delegated_from is null then return new; end if;
  select g.*, u.lft, u.rgt into o from access_grant g join unit u on u.id = g.unit_id where g.id = new.delegated_from;
  if o.delegated_from is not null or o.ended_at is not null or o.account_id = new.account_id or o.account_id is distinct from new.given_by
     or not new.wings <@ o.wings or not new.may <@ o.may or 'grant' = any (new.may) or new.ceiling > o.ceiling
     or not exists (select from unit u where u.id = new.unit_id and u.lft between o.lft and o.rgt)
     or (o.needs_second and o.seconded_at is null) then
    raise exception 'goc: more is handed on than is held' using errcode = '23514', constraint = 'access_grant_handed_on';
  end if;
  new.valid_to := least(new.valid_to, o.valid_to);
  return new;
end $$;
comment on function goc.hand_on_part() is 'Chỉ ủy lại được phần mình có, không lâu hơn, không ủy tiếp';
create trigger hand_on_part before insert on goc.access_grant for each row execute function goc.hand_on_part();
revoke all on function goc.end_sessions(), goc.end_delegated(), goc.hand_on_part() from public;

-- A living session with the grant it acts under.
create view goc.living_session with (security_invoker = true) as
  select s.id, s.token_hash, s.account_id, s.last_used_at, s.stepped_up_at, g.id as grant_id, g.office, g.unit_id, g.wings, g.may, g.ceiling, u.lft as lo, u.rgt as hi
  from goc.session s join goc.access_grant g on g.id = s.grant_id join goc.unit u on u.id = g.unit_id
  where s.revoked_at is null and s.expires_at > now() and s.last_used_at > now() - s.idle_for and g.account_id = s.account_id and goc.in_force(g);
comment on view goc.living_session is 'Phiên còn hiệu lực, kèm quyền mà phiên đang dùng';

-- The lowest place that the session may see with this wing; null when the session is dead, the wing is not its, or the bounds set are not its bounds.
-- Asked once a query: the wall compares each row with the answer, so that a row costs two comparisons.
create function goc.lowest(wing text) returns int
language plpgsql stable parallel safe security definer set search_path = goc, pg_temp as $$
declare
  held record;
  lo int := nullif(current_setting('goc.lo', true), '')::int;
  hi int := nullif(current_setting('goc.hi', true), '')::int;
  hash bytea := sha256(convert_to(current_setting('goc.token', true), 'UTF8'));
begin
  select l.lo, l.hi, l.wings into held from living_session l where l.token_hash = hash;
  if found and held.lo <= lo and hi <= held.hi and (wing = 'register' or wing = any (held.wings)) then return lo; end if;
  return null;
end $$;
comment on function goc.lowest(text) is 'Chỗ thấp nhất mà phiên được thấy ở mảng này; trống nếu phiên không giữ phạm vi đã đặt';

create or replace function goc.session_holds(wing text) returns boolean
language plpgsql stable parallel safe security definer set search_path = goc, pg_temp as $$
begin
  return lowest(wing) is not null;
end $$;

create or replace function goc.session_account() returns uuid
language plpgsql stable parallel safe security definer set search_path = goc, pg_temp as $$
begin
  return (select l.account_id from living_session l where l.token_hash = sha256(convert_to(current_setting('goc.token', true), 'UTF8')));
end $$;

create or replace function goc.session_writes() returns boolean
language plpgsql stable parallel safe security definer set search_path = goc, pg_temp as $$
begin
  return exists (select from living_session l where l.token_hash = sha256(convert_to(current_setting('goc.token', true), 'UTF8')) and l.may && array['write', 'import', 'report']);
end $$;

drop function goc.enter(text);
create function goc.enter(token text)
returns table (account_id uuid, account_name text, full_name text, person_id uuid, grant_id uuid, office text, unit_id uuid, wings text[], may text[], ceiling smallint,
  lo int, hi int, session_id uuid, stepped_up_at timestamptz)
language plpgsql volatile security definer set search_path = goc, pg_temp as $$
declare l record;
begin
  select v.*, a.name, a.full_name, a.person_id into l from living_session v join account a on a.id = v.account_id
  where v.token_hash = sha256(convert_to(token, 'UTF8')) and a.closed_at is null;
  if not found then return; end if;
  perform set_config('goc.token', token, true), set_config('goc.lo', l.lo::text, true), set_config('goc.hi', l.hi::text, true),
    set_config('goc.actor', l.account_id::text, true);
  -- A session in use stays awake. Every half minute is enough, and nobody waits for the row; a standby server only reads.
  if l.last_used_at < now() - interval '30 seconds' and not pg_is_in_recovery() and current_setting('transaction_read_only') = 'off' then
    update session s set last_used_at = now() where s.id = (select t.id from session t where t.id = l.id for update skip locked);
  end if;
  return query select l.account_id, l.name, l.full_name, l.person_id, l.grant_id, l.office, l.unit_id, l.wings, l.may, l.ceiling, l.lo, l.hi, l.id, l.stepped_up_at;
end $$;
comment on function goc.enter(text) is 'Cửa vào: đặt phạm vi của giao dịch theo phiên và quyền mà phiên đang dùng';

revoke all on function goc.enter(text), goc.lowest(text), goc.in_force(goc.access_grant) from public;
grant execute on function goc.enter(text), goc.lowest(text) to goc_app;
grant execute on function goc.in_force(goc.access_grant) to goc_signin;

-- The walls anew: the session is checked by the very bound that each row is compared with. 'is false' denies where the bound is null and
-- keeps the planner's estimate near the truth (see goc.wall).
create or replace procedure goc.raise_wall(tbl text, wing text) language plpgsql as $$
declare
  inside text := $p$pos between nullif(current_setting('goc.lo', true), '')::int and nullif(current_setting('goc.hi', true), '')::int$p$;
begin
  execute format('drop policy if exists by_place on goc.%I', tbl);
  execute format($p$create policy by_place on goc.%I to goc_app
    using ((pos < (select goc.lowest(%L))) is false and (pos > (select nullif(current_setting('goc.hi', true), '')::int)) is false)
    with check (%s and (select goc.session_holds(%L)))$p$, tbl, wing, inside, wing);
end $$;
comment on procedure goc.raise_wall(text, text) is 'Chính sách theo chỗ đứng của một bảng';

do $$
declare p record;
begin
  for p in select tablename, (regexp_match(with_check, $r$session_holds\('([a-z]+)'$r$))[1] as wing from pg_policies
           where schemaname = 'goc' and policyname = 'by_place' and tablename not in ('person', 'person_was') loop
    call goc.raise_wall(p.tablename, p.wing);
  end loop;
end $$;

create or replace procedure goc.wall(tbl text, wing text, with_history boolean default true) language plpgsql as $$
declare t text;
begin
  if with_history then
    execute format('create table goc.%1$I (like goc.%2$I, superseded_at timestamptz not null)', tbl || '_was', tbl);
    execute format('create index on goc.%I (id, recorded_at)', tbl || '_was');
    execute format('create trigger keep_history before update or delete on goc.%I for each row execute function goc.keep_history()', tbl);
    execute format('comment on table goc.%I is %L', tbl || '_was', 'Nguyên văn trước của ' || tbl);
  end if;
  foreach t in array case when with_history then array[tbl, tbl || '_was'] else array[tbl] end loop
    execute format('alter table goc.%I enable row level security', t);
    execute format('alter table goc.%I force row level security', t);
    execute format('create policy keeper on goc.%I to goc_owner using (true) with check (true)', t);
    call goc.raise_wall(t, wing);
    execute format('create policy writers_insert on goc.%I as restrictive for insert to goc_app with check ((select goc.session_writes()))', t);
    execute format('create policy writers_update on goc.%I as restrictive for update to goc_app using ((select goc.session_writes()))', t);
    execute format('create policy writers_delete on goc.%I as restrictive for delete to goc_app using ((select goc.session_writes()))', t);
  end loop;
  execute format('create trigger take_place before insert or update of unit_id on goc.%I for each row execute function goc.take_place()', tbl);
  execute format('grant select, insert, delete on goc.%I to goc_app', tbl);
  -- where something stands is worked out, never typed
  execute format('grant update (%s) on goc.%I to goc_app', (select string_agg(quote_ident(attname), ', ') from pg_attribute
    where attrelid = format('goc.%I', tbl)::regclass and attnum > 0 and not attisdropped and attname <> 'pos' and attgenerated = ''), tbl);
  if with_history then execute format('grant select, insert on goc.%I to goc_app', tbl || '_was'); end if;
end $$;

-- A person is seen from his own place and from each place where he holds or held a post; those places keep their own wall.
do $$
declare t text;
begin
  foreach t in array array['person', 'person_was'] loop
    execute format('drop policy by_place on goc.%I', t);
    execute format($p$create policy by_place on goc.%1$I to goc_app
      using ((pos < (select goc.lowest('register'))) is false and (pos > (select nullif(current_setting('goc.hi', true), '')::int)) is false
             or exists (select from goc.person_scope s where s.person_id = %1$I.id
                        and s.pos between nullif(current_setting('goc.lo', true), '')::int and nullif(current_setting('goc.hi', true), '')::int))
      with check (pos between nullif(current_setting('goc.lo', true), '')::int and nullif(current_setting('goc.hi', true), '')::int
             and (select goc.session_holds('register')))$p$, t);
  end loop;
end $$;

-- Who moves the tree stands in the moved tree: by his grant, no longer by his account.
do $$ begin
  execute replace(pg_get_functiondef('goc.replace_places()'::regprocedure),
    'join account a on a.id = x.account_id join unit u on u.id = a.unit_id', 'join access_grant g on g.id = x.grant_id join unit u on u.id = g.unit_id');
end $$;
