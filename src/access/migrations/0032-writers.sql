-- Who may only read cannot write, whatever the program asks for him; and an entry of the trail is in the name of the session, not of a setting.
create function goc.session_account() returns uuid
language plpgsql stable parallel safe security definer set search_path = goc, pg_temp set plan_cache_mode = force_generic_plan as $$
begin
  return (select a.id from session s join account a on a.id = s.account_id
    where s.token_hash = sha256(convert_to(current_setting('goc.token', true), 'UTF8')) and s.revoked_at is null and s.expires_at > now() and a.closed_at is null);
end $$;
comment on function goc.session_account() is 'Tài khoản của phiên đang mở; trống nếu phiên không còn hiệu lực';

create function goc.session_writes() returns boolean
language plpgsql stable parallel safe security definer set search_path = goc, pg_temp set plan_cache_mode = force_generic_plan as $$
begin
  return exists (select from session s join account a on a.id = s.account_id
    where s.token_hash = sha256(convert_to(current_setting('goc.token', true), 'UTF8')) and s.revoked_at is null and s.expires_at > now() and a.closed_at is null
      and a.may && array['write', 'import', 'report']);
end $$;
comment on function goc.session_writes() is 'Phiên có quyền ghi không';
revoke all on function goc.session_account(), goc.session_writes() from public;
grant execute on function goc.session_account(), goc.session_writes() to goc_app;

do $$
declare t text;
begin
  for t in select tablename from pg_policies where schemaname = 'goc' and policyname in ('by_place', 'signed_in') loop
    execute format('create policy writers_insert on goc.%I as restrictive for insert to goc_app with check ((select goc.session_writes()))', t);
    execute format('create policy writers_update on goc.%I as restrictive for update to goc_app using ((select goc.session_writes()))', t);
    execute format('create policy writers_delete on goc.%I as restrictive for delete to goc_app using ((select goc.session_writes()))', t);
  end loop;
end $$;

-- The map of units is read by all and changed only inside one's own bounds; a unit just founded has no place yet.
do $$
declare
  inside text := $p$(lft = 0 or lft between nullif(current_setting('goc.lo', true), '')::int and nullif(current_setting('goc.hi', true), '')::int)$p$;
begin
  execute format('create policy own_units_update on goc.unit as restrictive for update to goc_app using (%s)', inside);
  execute format('create policy own_units_delete on goc.unit as restrictive for delete to goc_app using (%s)', inside);
end $$;

-- Where something stands is worked out, never typed: nobody but the owner's own function may write a place.
do $$
declare t text; columns text;
begin
  for t in select distinct table_name from information_schema.columns where table_schema = 'goc' and column_name in ('pos', 'lft')
             and table_name in (select table_name from information_schema.role_table_grants where grantee = 'goc_app' and privilege_type = 'UPDATE' and table_schema = 'goc') loop
    select string_agg(quote_ident(column_name), ', ') into columns from information_schema.columns
      where table_schema = 'goc' and table_name = t and column_name not in ('pos', 'lft', 'rgt', 'area_today_id') and is_generated = 'NEVER';
    execute format('revoke update on goc.%I from goc_app', t);
    execute format('grant update (%s) on goc.%I to goc_app', columns, t);
  end loop;
end $$;

drop policy writing on goc.trail;
create policy writing on goc.trail for insert to goc_app with check (account_id = (select goc.session_account()));

comment on column goc.qualification.level is 'Bậc theo regulations/standards.ts, so sánh được trong cùng một loại';
