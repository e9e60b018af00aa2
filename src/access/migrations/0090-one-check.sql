-- Everything a wall compares a row with is a setting of the transaction, and one check a query (goc.lowest) says whether the settings are the session's:
-- bounds, grade of secrecy, and who the reader is on record. A forged one sees nothing. A row of a case then costs one comparison more than another
-- row, and for a reader of whom no conflict can be known the rule of conflict costs one look (docs/decisions/0012-conflict-and-grades.md).
alter table goc.session add person_id uuid;
comment on column goc.session.person_id is 'Người trong sổ mà tài khoản là của người ấy, chép từ tài khoản khi mở phiên';
update goc.session s set person_id = a.person_id from goc.account a where a.id = s.account_id;
create function goc.take_person() returns trigger language plpgsql security definer set search_path = goc, pg_temp as $$
begin
  new.person_id := (select a.person_id from account a where a.id = new.account_id);
  return new;
end $$;
comment on function goc.take_person() is 'Phiên mang người của tài khoản';
revoke all on function goc.take_person() from public;
create trigger take_person before insert or update of account_id, person_id on goc.session for each row execute function goc.take_person();
-- tied to somebody else, the account begins anew
create trigger end_sessions_of_another after update of person_id on goc.account for each row
  when (old.person_id is distinct from new.person_id) execute function goc.end_sessions();

create or replace view goc.living_session with (security_invoker = true) as
  select s.id, s.token_hash, s.account_id, s.last_used_at, s.stepped_up_at, g.id as grant_id, g.office, g.unit_id, g.wings, g.may, g.ceiling,
    case when 'own' = any (g.may) then 1 else u.lft end as lo, case when 'own' = any (g.may) then 0 else u.rgt end as hi, s.person_id
  from goc.session s join goc.access_grant g on g.id = s.grant_id join goc.unit u on u.id = g.unit_id
  where s.revoked_at is null and s.expires_at > now() and s.last_used_at > now() - s.idle_for and g.account_id = s.account_id and goc.in_force(g);

create or replace function goc.lowest(wing text) returns int
language plpgsql stable parallel safe security definer set search_path = goc, pg_temp as $$
declare
  held record;
  lo int := nullif(current_setting('goc.lo', true), '')::int;
  hi int := nullif(current_setting('goc.hi', true), '')::int;
  grade int := nullif(current_setting('goc.ceiling', true), '')::int;
  hash bytea := sha256(convert_to(current_setting('goc.token', true), 'UTF8'));
begin
  select l.lo, l.hi, l.wings, l.may, l.ceiling, l.person_id into held from living_session l where l.token_hash = hash;
  if found and held.lo <= lo and hi <= held.hi and grade <= held.ceiling and nullif(current_setting('goc.person', true), '') is not distinct from held.person_id::text
     and held.may && array['read', 'write', 'import', 'report', 'audit'] and (wing = 'register' or wing = any (held.wings)) then return lo; end if;
  return null;
end $$;

create or replace function goc.enter(token text)
returns table (account_id uuid, account_name text, full_name text, person_id uuid, grant_id uuid, office text, unit_id uuid, wings text[], may text[], ceiling smallint,
  lo int, hi int, session_id uuid, stepped_up_at timestamptz)
language plpgsql volatile security definer set search_path = goc, pg_temp as $$
declare l record;
begin
  select v.*, a.name, a.full_name into l from living_session v join account a on a.id = v.account_id
  where v.token_hash = sha256(convert_to(token, 'UTF8')) and a.closed_at is null;
  if not found then return; end if;
  perform set_config('goc.token', token, true), set_config('goc.lo', l.lo::text, true), set_config('goc.hi', l.hi::text, true),
    set_config('goc.ceiling', l.ceiling::text, true), set_config('goc.person', coalesce(l.person_id::text, ''), true), set_config('goc.actor', l.account_id::text, true);
  -- A session in use stays awake. Every half minute is enough, and nobody waits for the row; a standby server only reads.
  if l.last_used_at < now() - interval '30 seconds' and not pg_is_in_recovery() and current_setting('transaction_read_only') = 'off' then
    update session s set last_used_at = now() where s.id = (select t.id from session t where t.id = l.id for update skip locked);
  end if;
  return query select l.account_id, l.name, l.full_name, l.person_id, l.grant_id, l.office, l.unit_id, l.wings, l.may, l.ceiling, l.lo, l.hi, l.id, l.stepped_up_at;
end $$;

do $$
declare
  t text;
  own text;
  lo text := $p$(select goc.lowest('inspection'))$p$;
  hi text := $p$(select nullif(current_setting('goc.hi', true), '')::int)$p$;
  grade text := $p$(select nullif(current_setting('goc.ceiling', true), '')::int)$p$;
  inside text := $p$pos between nullif(current_setting('goc.lo', true), '')::int and nullif(current_setting('goc.hi', true), '')::int$p$;
  nobody text := $p$(select nullif(current_setting('goc.person', true), '')) is null$p$;
  clear text;
begin
  foreach t in array array['engagement', 'engagement_subject', 'regular_supervision', 'discipline_decision', 'petition'] loop
    own := case t when 'engagement' then 'id' when 'engagement_subject' then 'engagement_id' end;
    clear := case when own is not null then format($p$(%s or not (%s = any ((select goc.conflicts('engagement'))::uuid[])))$p$, nobody, own)
      when t = 'petition' then null
      else format($p$(%s or (subject_person_id = any ((select goc.conflicts('person'))::uuid[]) or subject_unit_id = any ((select goc.conflicts('unit'))::uuid[])) is not true)$p$, nobody) end;
    foreach t in array array[t, t || '_was'] loop
      execute format('drop policy clear_of_conflict on goc.%I', t);
      execute format('drop policy by_place on goc.%I', t);
      execute format('create policy by_place on goc.%I to goc_app using ((pos < %s or pos > %s or secrecy > %s) is false) with check (%s and secrecy <= %s and (select goc.session_holds(''inspection'')))',
        t, lo, hi, grade, inside, grade);
      -- Who is in the team of a case sees it whatever its grade. Looked at only for rows that the first policy leaves out, so its bounds may be read for each.
      if own is not null then
        execute format($p$create policy by_team on goc.%1$I to goc_app
          using (%2$I = any ((select case when goc.lowest('inspection') is not null then goc.own_cases() end)::uuid[]) and %3$s)
          with check (%3$s and %2$I = any ((select goc.own_cases())::uuid[]) and (select goc.session_holds('inspection')))$p$, t, own, inside);
      end if;
      if clear is not null then
        execute format('create policy clear_of_conflict on goc.%I as restrictive to goc_app using (%s) with check (%s)', t, clear, case when t like '%\_was' then 'true' else clear end);
      end if;
    end loop;
  end loop;
end $$;

-- Undoing an import writes a subject's earlier wording whole, its grade too: whatever is written, the grade stays that of the case.
drop trigger take_secrecy on goc.engagement_subject;
create trigger take_secrecy before insert or update of engagement_id, secrecy on goc.engagement_subject for each row execute function goc.take_secrecy();
grant update (secrecy) on goc.engagement_subject to goc_app;
