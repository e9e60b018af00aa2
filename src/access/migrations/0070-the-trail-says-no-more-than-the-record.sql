-- What one may not see in the records, the trail, the numbers and the refusals do not tell either: a subject must not learn of his case from
-- an entry about it, from a gap in a series of numbers, or from a key that holds what nothing he sees holds on to.

-- An entry is as closed as what it is about. An entry that names an import shows with that import. On the inspection side an entry that
-- names none (a question asked, a list looked at) shows to the one who made it alone: whom it was about is not said in it, so nobody who is
-- himself on record can be told apart from the one it was about. An account that is tied to nobody has no case of its own to learn of.
drop policy reading on goc.trail;
create policy reading on goc.trail for select to goc_app
  using (wing = any (array(select w from unnest(array['register', 'cadres', 'inspection']) w where goc.session_holds(w)))
         and unit_id = any (array(select u.id from goc.unit u where u.lft between nullif(current_setting('goc.lo', true), '')::int
                                                                              and nullif(current_setting('goc.hi', true), '')::int))
         and (account_id = (select goc.session_account())
              or (batch_id is null or batch_id in (select b.id from goc.import_batch b))
                 and (wing <> 'inspection' or batch_id is not null or (select goc.session_person()) is null)));

-- Numbers of imports: a series for each account, so that what others import leaves no gap in one's own.
create function goc.next_import_number() returns int
language plpgsql volatile security definer set search_path = goc, pg_temp as $$
declare me uuid := session_account();
begin
  perform pg_advisory_xact_lock(hashtext('goc.import_number'), hashtext(me::text));
  return (select coalesce(max(number), 0) + 1 from import_batch where account_id = me);
end $$;
comment on function goc.next_import_number() is 'Số đợt nhập kế tiếp của chính tài khoản đang làm việc';
revoke all on function goc.next_import_number() from public;
grant execute on function goc.next_import_number() to goc_app;
revoke usage on sequence goc.import_number from goc_app;
create index import_batch_account on goc.import_batch (account_id);

-- A record of a case names people, organizations and a programme. A foreign key would refuse to let go of a person because of a case that
-- whoever takes him back cannot see. So it is asked when the case is written, and not when the other row goes: an import that founded
-- somebody can be undone by one who sees no case about him, and the case keeps his id; his last wording stays in person_was.
create function goc.stands_on() returns trigger language plpgsql security definer set search_path = goc, pg_temp as $$
declare missing boolean;
begin
  execute format('select exists (select from arriving a where a.%1$I is not null and not exists (select from goc.%2$I t where t.id = a.%1$I))', tg_argv[0], tg_argv[1])
    into missing;
  if missing then
    raise exception 'goc: % names a % that does not exist', tg_table_name, tg_argv[1] using errcode = '23503', constraint = tg_argv[2];
  end if;
  return null;
end $$;
comment on function goc.stands_on() is 'Dòng được nêu phải có khi ghi; sau này dòng ấy bị rút thì hồ sơ vụ việc không giữ lại, để không lộ là có vụ việc';
revoke all on function goc.stands_on() from public;

do $$
declare k record;
begin
  for k in select c.conname, f.relname as tbl, a.attname as col, t.relname as ref
    from pg_constraint c join pg_class f on f.oid = c.conrelid join pg_class t on t.oid = c.confrelid
      join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
    where c.contype = 'f' and c.connamespace = 'goc'::regnamespace and t.relname in ('person', 'unit', 'programme')
      and f.relname in ('engagement', 'engagement_subject', 'regular_supervision', 'discipline_decision', 'case_team', 'case_conflict')
  loop
    execute format('alter table goc.%I drop constraint %I', k.tbl, k.conname);
    execute format('create trigger %I after insert on goc.%I referencing new table as arriving for each statement execute function goc.stands_on(%L, %L, %L)',
      'stands_on_' || k.col, k.tbl, k.col, k.ref, k.conname);
    execute format('create trigger %I after update on goc.%I referencing new table as arriving for each statement execute function goc.stands_on(%L, %L, %L)',
      'stays_on_' || k.col, k.tbl, k.col, k.ref, k.conname);
  end loop;
end $$;

-- Whoever writes under a case sees the case: a case that is hidden and one that is not there refuse alike, in the name of the same policy
-- (they are asked in the order of their names).
do $$
declare t text;
begin
  foreach t in array array['engagement_subject', 'case_team', 'case_conflict'] loop
    execute format('create policy a_case_in_sight on goc.%I as restrictive for insert to goc_app
      with check (engagement_id is null or exists (select from goc.engagement e where e.id = engagement_id))', t);
  end loop;
end $$;
