-- Who gives rights reads no records: his grant holds that one act and nothing else, and the walls of every table but the map of units stay shut.
alter table goc.access_grant add constraint access_grant_apart
  check (not 'grant' = any (may) or (may = array['grant'] and wings = '{}' and ceiling = 0));

create or replace function goc.lowest(wing text) returns int
language plpgsql stable parallel safe security definer set search_path = goc, pg_temp as $$
declare
  held record;
  lo int := nullif(current_setting('goc.lo', true), '')::int;
  hi int := nullif(current_setting('goc.hi', true), '')::int;
  hash bytea := sha256(convert_to(current_setting('goc.token', true), 'UTF8'));
begin
  select l.lo, l.hi, l.wings, l.may into held from living_session l where l.token_hash = hash;
  if found and held.lo <= lo and hi <= held.hi and held.may && array['read', 'write', 'import', 'report', 'audit']
     and (wing = 'register' or wing = any (held.wings)) then return lo; end if;
  return null;
end $$;

-- The map is read by everyone with a living session inside true bounds: who gives rights gives them over its units.
create function goc.session_stands() returns boolean
language plpgsql stable parallel safe security definer set search_path = goc, pg_temp as $$
begin
  return exists (select from living_session l where l.token_hash = sha256(convert_to(current_setting('goc.token', true), 'UTF8'))
    and l.lo <= nullif(current_setting('goc.lo', true), '')::int and nullif(current_setting('goc.hi', true), '')::int <= l.hi);
end $$;
comment on function goc.session_stands() is 'Phiên còn hiệu lực và giữ phạm vi đã đặt, làm việc gì cũng vậy';
revoke all on function goc.session_stands() from public;
grant execute on function goc.session_stands() to goc_app;

do $$
declare t text;
begin
  foreach t in array array['unit', 'unit_was', 'unit_state', 'unit_state_was', 'unit_succession', 'unit_succession_was', 'unit_custody', 'unit_custody_was', 'unit_span'] loop
    execute format('alter policy signed_in on goc.%I using ((select goc.session_stands()))', t);
  end loop;
end $$;
