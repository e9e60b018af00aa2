-- Failed attempts at signing in are told, and a grant that somebody gives waits for a second person (docs/decisions/0016-two-persons-for-every-grant.md).

-- One entry a failure, whoever was tried: an account that is there is named by its own name; of anything else nothing is kept that was
-- typed, since what is typed in the wrong field is often a password. Both ways the same work is done, so that the time tells nothing.
-- Nobody acted in whom one could believe, so the entry is nobody's: no account, no person.
create function goc.leave_failure(tried uuid, way text, source text, device text) returns void
language plpgsql volatile security definer set search_path = goc, pg_temp as $$
declare
  root uuid := (select u.id from unit u where u.lft > 0 order by u.lft limit 1);
  place uuid := (select g.unit_id from access_grant g where g.account_id = leave_failure.tried order by g.ended_at nulls first, g.given_at desc limit 1);
  named text := (select a.name from account a where a.id = leave_failure.tried);
begin
  if way not in ('password', 'code', 'passkey', 'ticket') then raise exception 'goc: % is no way to sign in', way using errcode = 'P0001'; end if;
  insert into trail (id, unit_id, account_id, who, office, operation, detail, salt)
    values (gen_random_uuid(), coalesce(place, root), '00000000-0000-0000-0000-000000000000', '(chưa rõ là ai)', '(ngoài cửa)', 'access.signInFailed',
      jsonb_strip_nulls(jsonb_build_object('way', way, 'source', source, 'device', device, 'account', case when place is not null then named end)), gen_random_uuid());
end $$;
comment on function goc.leave_failure(uuid, text, text, text) is 'Dòng nhật ký của một lần đăng nhập không thành; không giữ chữ đã gõ';

-- Who keeps accounts reads no trail: of it he gets these entries, of the accounts inside his bounds and of names that nobody has. With `one`
-- those of that account alone, for its owner.
create index trail_failed on goc.trail (at) where operation = 'access.signInFailed';
create function goc.failures(low int, high int, one uuid) returns table (id uuid, at timestamptz, account text, way text, source text, device text)
language sql stable security definer set search_path = goc, pg_temp as $$
  select t.id, t.at, t.detail ->> 'account', t.detail ->> 'way', t.detail ->> 'source', t.detail ->> 'device' from trail t
  where t.operation = 'access.signInFailed' and t.at > now() - interval '90 days' and case
    when failures.one is not null then t.detail ->> 'account' = (select a.name from account a where a.id = failures.one)
    when t.detail ->> 'account' is null then true
    else exists (select from account a join access_grant g on g.account_id = a.id join unit u on u.id = g.unit_id
      where a.name = t.detail ->> 'account' and u.lft between failures.low and failures.high) end
  order by t.at desc, t.id limit 200
$$;
comment on function goc.failures(int, int, uuid) is 'Những lần đăng nhập không thành trong 90 ngày: của tài khoản trong phạm vi và của tên không có ai, hoặc của một tài khoản';
-- Whoever opens an account for somebody on record names him by his id: is there such a person?
create function goc.on_record(person uuid) returns boolean language sql stable security definer set search_path = goc, pg_temp
  as $$ select exists (select from person p where p.id = on_record.person) $$;
comment on function goc.on_record(uuid) is 'Mã này có phải của một người trong sổ không';
revoke all on function goc.leave_failure(uuid, text, text, text), goc.failures(int, int, uuid), goc.on_record(uuid) from public;
grant execute on function goc.leave_failure(uuid, text, text, text), goc.failures(int, int, uuid), goc.on_record(uuid) to goc_signin;

-- A grant that somebody gives waits for somebody else. What is made at the machine itself names no giver: whoever holds the machine holds
-- everything (SECURITY.md). Grants of before stay as they are.
create function goc.two_persons() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' and new.given_by is not null then new.needs_second := true; end if;
  -- one person behind two accounts is one person
  if exists (select from goc.account h join goc.account o on o.person_id = h.person_id
             where h.id = new.account_id and o.id in (new.given_by, new.seconded_by) and o.id <> h.id)
     or exists (select from goc.account g join goc.account s on s.person_id = g.person_id where g.id = new.given_by and s.id = new.seconded_by) then
    raise exception 'goc: one person on both sides of a grant' using errcode = '23514', constraint = 'access_grant_two_persons';
  end if;
  return new;
end $$;
comment on function goc.two_persons() is 'Quyền do người này giao phải chờ người khác đồng ý; một người có hai tài khoản vẫn là một người';
revoke all on function goc.two_persons() from public;
create trigger two_persons before insert or update of seconded_by on goc.access_grant for each row execute function goc.two_persons();
