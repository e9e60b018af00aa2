-- The person on record signs in for his own record. His grant holds that one act (own); its session has bounds in which no place lies, so
-- every wall by place shows nothing, in either wing. What is his comes through the functions below: fixed text, no argument that names a
-- person, rows of the session's own person alone. Not as policies beside the walls by place: an "or" there would cost the figures their
-- index-only scans, and every table would have to be thought of again.
alter table goc.access_grant drop constraint access_grant_may_check;
alter table goc.access_grant add constraint access_grant_may_check
  check (may <@ array['read', 'write', 'import', 'report', 'audit', 'grant', 'own']);
alter table goc.access_grant add constraint access_grant_own_apart
  check (not 'own' = any (may) or (may = array['own'] and wings = '{}' and ceiling = 0));

create or replace view goc.living_session with (security_invoker = true) as
  select s.id, s.token_hash, s.account_id, s.last_used_at, s.stepped_up_at, g.id as grant_id, g.office, g.unit_id, g.wings, g.may, g.ceiling,
    case when 'own' = any (g.may) then 1 else u.lft end as lo, case when 'own' = any (g.may) then 0 else u.rgt end as hi
  from goc.session s join goc.access_grant g on g.id = s.grant_id join goc.unit u on u.id = g.unit_id
  where s.revoked_at is null and s.expires_at > now() and s.last_used_at > now() - s.idle_for and g.account_id = s.account_id and goc.in_force(g);

-- Who the session is on record, merged duplicates too; nobody when it is over. An officer whose account is tied to a person is asked the same.
create function goc.own_ids() returns uuid[]
language plpgsql stable parallel safe security definer set search_path = goc, pg_temp as $$
begin
  if session_account() is null then return '{}'; end if;
  return coalesce(conflicts('self'), '{}');
end $$;
comment on function goc.own_ids() is 'Các hồ sơ của chính người đang làm việc; trống khi phiên đã hết hoặc tài khoản không gắn với ai';

create function goc.own_person() returns setof goc.person
language plpgsql stable security definer set search_path = goc, pg_temp as $$
begin
  return query select * from person where id = any (own_ids()) order by alias_of is not null, id;
end $$;
comment on function goc.own_person() is 'Hồ sơ của chính mình, hồ sơ đứng tên trước';

create function goc.own_tenures() returns setof goc.tenure
language plpgsql stable security definer set search_path = goc, pg_temp as $$
begin
  return query select * from tenure where person_id = any (own_ids());
end $$;
comment on function goc.own_tenures() is 'Quá trình giữ chức vụ của chính mình';

create function goc.own_memberships() returns setof goc.membership
language plpgsql stable security definer set search_path = goc, pg_temp as $$
begin
  return query select * from membership where person_id = any (own_ids());
end $$;
comment on function goc.own_memberships() is 'Sinh hoạt đảng của chính mình';

create function goc.own_qualifications() returns setof goc.qualification
language plpgsql stable security definer set search_path = goc, pg_temp as $$
begin
  return query select * from qualification where person_id = any (own_ids());
end $$;
comment on function goc.own_qualifications() is 'Văn bằng, chứng chỉ của chính mình';

create function goc.own_findings() returns setof goc.local_finding
language plpgsql stable security definer set search_path = goc, pg_temp as $$
begin
  return query select * from local_finding where person_id = any (own_ids());
end $$;
comment on function goc.own_findings() is 'Kết luận về người địa phương của chính mình';

-- From which file a value came, and when. A file that brought something of the inspection side is not named, whatever else it brought: its
-- name could tell of a case.
create function goc.own_sources() returns table (batch_id uuid, file_name text, brought_on date)
language plpgsql stable security definer set search_path = goc, pg_temp as $$
begin
  return query select b.id, b.file_name, b.committed_at::date from import_batch b
    where b.status = 'committed' and not 'inspection' = any (b.wings) and b.id in (
      select x.batch_id from person x where x.id = any (own_ids())
      union select x.batch_id from tenure x where x.person_id = any (own_ids())
      union select x.batch_id from membership x where x.person_id = any (own_ids())
      union select x.batch_id from qualification x where x.person_id = any (own_ids())
      union select x.batch_id from local_finding x where x.person_id = any (own_ids()));
end $$;
comment on function goc.own_sources() is 'Tệp đã mang giá trị về chính mình vào sổ, trừ tệp có việc của bên kiểm tra';

revoke all on function goc.own_ids(), goc.own_person(), goc.own_tenures(), goc.own_memberships(), goc.own_qualifications(), goc.own_findings(),
  goc.own_sources() from public;
grant execute on function goc.own_ids(), goc.own_person(), goc.own_tenures(), goc.own_memberships(), goc.own_qualifications(),
  goc.own_findings(), goc.own_sources() to goc_app;
