-- What signing in needs beside a password: one-time codes, recovery codes, passkeys, tickets of a reset, steps that wait for the next one, and
-- the attempts by which guessing is slowed. Only the sign-in role reaches them.

create table goc.one_time_code (
  account_id uuid primary key references goc.account (id),
  -- AES-256-GCM under a key of the installation; who copies the database has no codes
  secret bytea not null,
  confirmed_at timestamptz,
  -- the newest step whose code was taken: a code counts once, and none before it counts any more (RFC 6238, 5.2)
  last_step bigint not null default 0
);
comment on table goc.one_time_code is 'Mã dùng một lần (TOTP): khóa bí mật đã mã hóa và bước mới nhất đã dùng';

create table goc.recovery_code (
  account_id uuid not null references goc.account (id),
  hash bytea not null check (length(hash) = 32),
  used_at timestamptz,
  primary key (account_id, hash)
);
comment on table goc.recovery_code is 'Mã dự phòng của từng tài khoản, chỉ giữ băm, mỗi mã dùng một lần';

create table goc.passkey (
  id uuid primary key,
  account_id uuid not null references goc.account (id),
  credential_id bytea not null unique,
  public_key bytea not null,
  counter bigint not null default 0,
  transports text[] not null default '{}',
  name text not null check (name <> ''),
  created_at timestamptz not null default statement_timestamp(),
  last_used_at timestamptz
);
create index passkey_account on goc.passkey (account_id);
comment on table goc.passkey is 'Khóa đăng nhập (passkey): chỉ giữ khóa công khai';

create table goc.reset_ticket (
  id uuid primary key,
  account_id uuid not null references goc.account (id),
  -- null while a second person has not agreed yet: until then there is no ticket to hand out
  hash bytea unique check (length(hash) = 32),
  drops_second_factor boolean not null default false,
  needs_second boolean not null default false,
  -- null: the person at the machine itself
  started_by uuid references goc.account (id),
  started_at timestamptz not null default statement_timestamp(),
  seconded_by uuid references goc.account (id),
  expires_at timestamptz not null default statement_timestamp() + interval '24 hours',
  used_at timestamptz,
  constraint reset_ticket_second check (hash is null or not needs_second or seconded_by is not null),
  constraint reset_ticket_two_persons check (seconded_by is null or (seconded_by is distinct from started_by and seconded_by <> account_id)),
  constraint reset_ticket_not_of_oneself check (started_by is distinct from account_id)
);
create index reset_ticket_account on goc.reset_ticket (account_id);
comment on table goc.reset_ticket is 'Phiếu đặt lại mật khẩu: một lần, 24 giờ, chỉ giữ băm; người quản trị mở phiếu, chủ tài khoản tự đặt mật khẩu';

create table goc.sign_in_step (
  hash bytea primary key check (length(hash) = 32),
  kind text not null check (kind in ('second', 'passkey', 'new passkey')),
  account_id uuid references goc.account (id),
  challenge text,
  tries smallint not null default 0,
  expires_at timestamptz not null default statement_timestamp() + interval '5 minutes'
);
comment on table goc.sign_in_step is 'Bước đăng nhập đang chờ bước sau; chưa phải là phiên';

create table goc.sign_in_attempt (
  id uuid primary key,
  -- keyed: the list of names tried, right and wrong ones, is not readable from a copy
  name_hash bytea not null check (length(name_hash) = 32),
  source text not null,
  at timestamptz not null default clock_timestamp()
);
create index sign_in_attempt_source on goc.sign_in_attempt (source, at);
comment on table goc.sign_in_attempt is 'Lần thử đăng nhập chưa thành: tên (đã băm có khóa), từ đâu, lúc nào; để làm chậm việc đoán';

do $$
declare t text;
begin
  foreach t in array array['one_time_code', 'recovery_code', 'passkey', 'reset_ticket', 'sign_in_step', 'sign_in_attempt'] loop
    execute format('alter table goc.%I enable row level security', t);
    execute format('alter table goc.%I force row level security', t);
    execute format('create policy keeper on goc.%I to goc_owner using (true) with check (true)', t);
    execute format('create policy signing_in on goc.%I to goc_signin using (true) with check (true)', t);
    execute format('grant select, insert, update, delete on goc.%I to goc_signin', t);
  end loop;
end $$;

grant select on goc.living_session to goc_signin;

-- The entry of what the sign-in role does, in the transaction in which it does it. The role cannot write the trail otherwise, and of the trail
-- it writes only entries of this kind; the office is that of the grant acted under, or the newest one of the account.
create function goc.leave_entry(who uuid, under uuid, operation text, detail jsonb) returns void
language plpgsql volatile security definer set search_path = goc, pg_temp as $$
begin
  if operation !~ '^access\.[a-zA-Z]+$' then raise exception 'goc: % is no act of the sign-in', operation using errcode = 'P0001'; end if;
  insert into trail (id, unit_id, account_id, who, office, operation, detail, salt)
    select gen_random_uuid(), g.unit_id, a.id, a.full_name, g.office, leave_entry.operation, leave_entry.detail,
      case when leave_entry.detail is not null then gen_random_uuid() end
    from account a join access_grant g on g.account_id = a.id
    where a.id = leave_entry.who and (g.id = leave_entry.under or leave_entry.under is null)
    order by g.ended_at nulls first, g.given_at desc limit 1;
end $$;
comment on function goc.leave_entry(uuid, uuid, text, jsonb) is 'Dòng nhật ký của vai trò đăng nhập: đăng nhập, mật khẩu, quyền được giao';
revoke all on function goc.leave_entry(uuid, uuid, text, jsonb) from public;
grant execute on function goc.leave_entry(uuid, uuid, text, jsonb) to goc_signin;
