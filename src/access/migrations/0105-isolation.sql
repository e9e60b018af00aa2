-- Is this installation declared an isolated network? The law (117/2025/QH15) keeps state secrets off every other one. A declaration is a fact
-- of the installation: who said so, when, on what paper; the last one holds. Only the machine itself writes one (goc installation isolated).
create table goc.isolation (
  n bigint generated always as identity primary key,
  isolated boolean not null,
  account_id uuid not null references goc.account (id),
  who text not null check (who <> ''),
  ground text not null check (ground <> ''),
  at timestamptz not null default clock_timestamp()
);
comment on table goc.isolation is 'Khai báo bản cài đặt có đứng trong mạng LAN độc lập hay không: ai, lúc nào, theo văn bản nào; dòng sau cùng có hiệu lực';
alter table goc.isolation enable row level security; alter table goc.isolation force row level security;
create policy keeper on goc.isolation to goc_owner using (true) with check (true);
create trigger append_only before update or delete or truncate on goc.isolation for each statement execute function goc.append_only();

create function goc.isolated() returns boolean
language plpgsql stable parallel safe security definer set search_path = goc, pg_temp as $$
begin
  return coalesce((select i.isolated from isolation i order by i.n desc limit 1), false);
end $$;
comment on function goc.isolated() is 'Bản cài đặt đang được khai là mạng LAN độc lập';

-- What whoever has a living session may know of it; by whom and on what paper is the administrator's.
create function goc.isolation_now() returns table (isolated boolean, who text, ground text, at timestamptz)
language plpgsql stable security definer set search_path = goc, pg_temp as $$
declare gives boolean;
begin
  select 'grant' = any (l.may) into gives from living_session l where l.token_hash = sha256(convert_to(current_setting('goc.token', true), 'UTF8'));
  if gives is null then return; end if;
  return query select x.isolated, case when gives then i.who end, case when gives then i.ground end, case when gives then i.at end
    from (select goc.isolated() as isolated) x left join (select * from isolation order by n desc limit 1) i on true;
end $$;
comment on function goc.isolation_now() is 'Bản cài đặt có được khai là mạng độc lập không; ai khai, theo văn bản nào thì chỉ người quản trị biết';
revoke all on function goc.isolated(), goc.isolation_now() from public;
grant execute on function goc.isolated(), goc.isolation_now() to goc_app;
