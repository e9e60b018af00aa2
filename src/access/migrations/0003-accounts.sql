create table goc.account (
  id uuid primary key,
  name text not null unique,
  full_name text not null,
  office text not null,
  unit_id uuid references goc.unit (id),
  wings text[] not null default '{}',
  may text[] not null default '{}',
  secret text not null,
  person_id uuid,
  created_at timestamptz not null default statement_timestamp(),
  closed_at timestamptz
);
comment on table goc.account is 'Tài khoản: ai, làm việc ở cơ quan nào, phạm vi đơn vị nào, mảng nào, được làm gì';

create table goc.session (
  id uuid primary key,
  token_hash bytea not null unique,
  account_id uuid not null references goc.account (id),
  created_at timestamptz not null default statement_timestamp(),
  expires_at timestamptz not null,
  revoked_at timestamptz
);
comment on table goc.session is 'Phiên đăng nhập; chỉ vai trò đăng nhập được lập';

-- Sessions and accounts: the sign-in role makes and ends them; the app role reads neither, it asks the functions below.
alter table goc.account enable row level security; alter table goc.account force row level security;
alter table goc.session enable row level security; alter table goc.session force row level security;
create policy keeper on goc.account to goc_owner using (true) with check (true);
create policy keeper on goc.session to goc_owner using (true) with check (true);
create policy signing_in on goc.account to goc_signin using (true) with check (true);
create policy signing_in on goc.session to goc_signin using (true) with check (true);
grant select, insert, update on goc.account, goc.session to goc_signin;
grant select on goc.unit, goc.unit_state to goc_signin;
create policy signing_in on goc.unit for select to goc_signin using (true);
create policy signing_in on goc.unit_state for select to goc_signin using (true);

-- Once a query: does the session behind the settings exist, live, and hold the bounds and the wing that the settings claim?
-- Asked once a table of every query: its plan is kept (the bounds are compared outside it, so it is the same plan for everyone).
create or replace function goc.session_holds(wing text) returns boolean
language plpgsql stable parallel safe security definer set search_path = goc, pg_temp set plan_cache_mode = force_generic_plan as $$
declare held record;
begin
  select u.lft, u.rgt, a.wings into held
  from session s join account a on a.id = s.account_id join unit u on u.id = a.unit_id
  where s.token_hash = sha256(convert_to(current_setting('goc.token', true), 'UTF8'))
    and s.revoked_at is null and s.expires_at > now() and a.closed_at is null;
  return found
    and coalesce(held.lft <= nullif(current_setting('goc.lo', true), '')::int and nullif(current_setting('goc.hi', true), '')::int <= held.rgt, false)
    and (wing = 'register' or wing = any (held.wings));
end $$;
comment on function goc.session_holds(text) is 'Phiên có thật, còn hiệu lực, và giữ phạm vi cùng mảng mà thiết đặt nêu';

-- The door: sets the bounds of this transaction from the session, and says who acts. No row comes back for a dead session.
create function goc.enter(token text)
returns table (account_id uuid, account_name text, full_name text, office text, unit_id uuid, wings text[], may text[], lo int, hi int, session_id uuid)
language plpgsql volatile security definer set search_path = goc, pg_temp set plan_cache_mode = force_generic_plan as $$
begin
  return query
    select a.id, a.name, a.full_name, a.office, a.unit_id, a.wings, a.may, u.lft, u.rgt, s.id
    from session s join account a on a.id = s.account_id join unit u on u.id = a.unit_id
    where s.token_hash = sha256(convert_to(token, 'UTF8')) and s.revoked_at is null and s.expires_at > now() and a.closed_at is null;
  if found then
    perform set_config('goc.token', token, true), set_config('goc.lo', u.lft::text, true), set_config('goc.hi', u.rgt::text, true),
            set_config('goc.actor', a.id::text, true)
    from session s join account a on a.id = s.account_id join unit u on u.id = a.unit_id
    where s.token_hash = sha256(convert_to(token, 'UTF8'));
  end if;
end $$;
revoke all on function goc.enter(text), goc.session_holds(text) from public;
grant execute on function goc.enter(text), goc.session_holds(text) to goc_app;
comment on function goc.enter(text) is 'Cửa vào: đặt phạm vi của giao dịch theo phiên';
