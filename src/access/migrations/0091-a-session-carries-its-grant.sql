-- The check that every wall asks once a query reads one row: a session carries what its grant and its account say, copied when it is opened and
-- again whenever they change. The places of its unit are read where they stand, for the map is drawn anew under living sessions.

-- When a grant holds: the days it was given for less the leave; never once it is ended, nor before its second person. Told once, here.
create function goc.holding(g goc.access_grant) returns tstzmultirange language sql stable parallel safe as $$
  select case when g.ended_at is not null or (g.needs_second and g.seconded_at is null) then '{}'::tstzmultirange
    when g.away_from is null then tstzmultirange(tstzrange(g.valid_from, g.valid_to))
    else tstzmultirange(tstzrange(g.valid_from, g.valid_to)) - tstzmultirange(tstzrange(g.away_from, g.away_to)) end
$$;
comment on function goc.holding(goc.access_grant) is 'Quyền có hiệu lực vào lúc nào: trừ lúc nghỉ; không lúc nào khi đã hết hoặc chưa đủ người thứ hai';
revoke all on function goc.holding(goc.access_grant) from public;
grant execute on function goc.holding(goc.access_grant) to goc_signin;
create or replace function goc.in_force(g goc.access_grant) returns boolean language sql stable parallel safe as $$
  select goc.holding(g) @> now()
$$;

alter table goc.session add office text, add unit_id uuid, add wings text[], add may text[], add ceiling smallint,
  add account_name text, add full_name text, add holds tstzmultirange not null default '{}';
comment on column goc.session.holds is 'Quyền của phiên có hiệu lực vào lúc nào, chép từ quyền';

drop trigger take_person on goc.session;
drop function goc.take_person();
create function goc.take_grant() returns trigger language plpgsql security definer set search_path = goc, pg_temp as $$
begin
  new.holds := '{}';
  select g.office, g.unit_id, g.wings, g.may, g.ceiling, a.person_id, a.name, a.full_name, case when a.closed_at is null then holding(g) else '{}' end
    into new.office, new.unit_id, new.wings, new.may, new.ceiling, new.person_id, new.account_name, new.full_name, new.holds
    from access_grant g join account a on a.id = g.account_id where g.id = new.grant_id and a.id = new.account_id;
  new.holds := coalesce(new.holds, '{}');
  return new;
end $$;
comment on function goc.take_grant() is 'Phiên mang những gì quyền và tài khoản của nó ghi; không ai đặt khác được';
create trigger take_grant before insert or update of account_id, grant_id, office, unit_id, wings, may, ceiling, person_id, account_name, full_name, holds
  on goc.session for each row execute function goc.take_grant();

create function goc.give_grant() returns trigger language plpgsql security definer set search_path = goc, pg_temp as $$
begin
  update session set grant_id = grant_id where grant_id = new.id and revoked_at is null;
  return null;
end $$;
comment on function goc.give_grant() is 'Quyền đổi thì phiên đang dùng quyền ấy đổi theo ngay';
create trigger give_grant after update on goc.access_grant for each row execute function goc.give_grant();

create function goc.give_account() returns trigger language plpgsql security definer set search_path = goc, pg_temp as $$
begin
  update session set account_id = account_id where account_id = new.id and revoked_at is null;
  return null;
end $$;
comment on function goc.give_account() is 'Tài khoản đổi tên thì phiên của tài khoản đổi theo ngay';
create trigger give_account after update of name, full_name, closed_at on goc.account for each row
  when (old.name <> new.name or old.full_name <> new.full_name or old.closed_at is distinct from new.closed_at) execute function goc.give_account();
revoke all on function goc.take_grant(), goc.give_grant(), goc.give_account() from public;
update goc.session set grant_id = grant_id where revoked_at is null;

create or replace view goc.living_session with (security_invoker = true) as
  select s.id, s.token_hash, s.account_id, s.last_used_at, s.stepped_up_at, s.grant_id, s.office, s.unit_id, s.wings, s.may, s.ceiling,
    case when 'own' = any (s.may) then 1 else u.lft end as lo, case when 'own' = any (s.may) then 0 else u.rgt end as hi, s.person_id, s.account_name, s.full_name
  from goc.session s join goc.unit u on u.id = s.unit_id
  where s.revoked_at is null and s.expires_at > now() and s.last_used_at > now() - s.idle_for and s.holds @> now();

create or replace function goc.lowest(wing text) returns int
language plpgsql stable parallel safe security definer set search_path = goc, pg_temp as $$
declare
  hash bytea := sha256(convert_to(current_setting('goc.token', true), 'UTF8'));
  lowest int;
begin
  select nullif(current_setting('goc.lo', true), '')::int into lowest from living_session l
  where l.token_hash = hash and l.lo <= nullif(current_setting('goc.lo', true), '')::int and nullif(current_setting('goc.hi', true), '')::int <= l.hi
    and nullif(current_setting('goc.ceiling', true), '')::int <= l.ceiling and nullif(current_setting('goc.person', true), '') is not distinct from l.person_id::text
    and l.may && array['read', 'write', 'import', 'report', 'audit'] and (wing = 'register' or wing = any (l.wings));
  return lowest;
end $$;

create or replace function goc.session_stands() returns boolean
language plpgsql stable parallel safe security definer set search_path = goc, pg_temp as $$
declare hash bytea := sha256(convert_to(current_setting('goc.token', true), 'UTF8'));
begin
  perform from living_session l
  where l.token_hash = hash and l.lo <= nullif(current_setting('goc.lo', true), '')::int and nullif(current_setting('goc.hi', true), '')::int <= l.hi;
  return found;
end $$;

create or replace function goc.session_account() returns uuid
language plpgsql stable parallel safe security definer set search_path = goc, pg_temp as $$
declare
  hash bytea := sha256(convert_to(current_setting('goc.token', true), 'UTF8'));
  account uuid;
begin
  -- as in living_session, without the place, which every entry of the trail would look up for nothing
  select s.account_id into account from session s
    where s.token_hash = hash and s.revoked_at is null and s.expires_at > now() and s.last_used_at > now() - s.idle_for and s.holds @> now();
  return account;
end $$;

-- Where the entry is known that a change will be told under, the transaction writes and is waited for; without one it reads, and its row of the
-- trail may be lost with the power in the last fraction of a second (docs/decisions/0007-reads-commit-without-waiting.md). What reads is ended after
-- two minutes a statement (the role's default), what writes after thirty: no question holds one of the few connections for ever.
drop function goc.enter(text);
create function goc.enter(token text, entry uuid default null)
returns table (account_id uuid, account_name text, full_name text, person_id uuid, grant_id uuid, office text, unit_id uuid, wings text[], may text[], ceiling smallint,
  lo int, hi int, session_id uuid, stepped_up_at timestamptz)
language plpgsql volatile security definer set search_path = goc, pg_temp as $$
declare
  hash bytea := sha256(convert_to(token, 'UTF8'));
  used timestamptz;
begin
  select l.account_id, l.account_name, l.full_name, l.person_id, l.grant_id, l.office, l.unit_id, l.wings, l.may, l.ceiling, l.lo, l.hi, l.id, l.stepped_up_at, l.last_used_at
    into enter.account_id, enter.account_name, enter.full_name, enter.person_id, enter.grant_id, enter.office, enter.unit_id, enter.wings, enter.may, enter.ceiling,
      enter.lo, enter.hi, enter.session_id, enter.stepped_up_at, used
    from living_session l where l.token_hash = hash;
  if not found then return; end if;
  perform set_config('goc.token', token, true), set_config('goc.lo', lo::text, true), set_config('goc.hi', hi::text, true), set_config('goc.ceiling', ceiling::text, true),
    set_config('goc.person', coalesce(person_id::text, ''), true), set_config('goc.actor', account_id::text, true),
    case when entry is null then set_config('synchronous_commit', 'off', true)
      else set_config('goc.entry', entry::text, true) || set_config('statement_timeout', '30min', true) end;
  -- A session in use stays awake. Every half minute is enough, and nobody waits for the row; a standby server only reads.
  if used < now() - interval '30 seconds' and not pg_is_in_recovery() and current_setting('transaction_read_only') = 'off' then
    update session s set last_used_at = now() where s.id = (select t.id from session t where t.id = enter.session_id for update skip locked);
  end if;
  return next;
end $$;
comment on function goc.enter(text, uuid) is 'Cửa vào: đặt phạm vi của giao dịch theo phiên và quyền mà phiên đang dùng';
revoke all on function goc.enter(text, uuid) from public;
grant execute on function goc.enter(text, uuid) to goc_app;

-- Policies that allow are tried from the last name to the first (PostgreSQL keeps them so), and most rows need only the place: who is in the team
-- of a case is asked after it, and only for a row that the place leaves out.
do $$
declare t text;
begin
  foreach t in array array['engagement', 'engagement_was', 'engagement_subject', 'engagement_subject_was'] loop
    execute format('alter policy by_team on goc.%I rename to assigned', t);
  end loop;
end $$;
