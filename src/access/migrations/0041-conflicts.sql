-- Who must not see a case: its subject, his kin, the head of the organization that is its subject, a named witness, one who declared a conflict
-- or for whom one was found. One function says it (goc.conflicts); every wall of case records asks it, so a conflict found later closes at once.
-- And grades of secrecy: 0 ordinary, 1 restricted, 2 for those who work on the case.

-- Kinship is kept for this rule alone: who is kin to whom, nothing about the kin.
create table goc.kinship (
  id uuid primary key,
  person_id uuid not null references goc.person (id),
  kin_id uuid not null references goc.person (id),
  relation text not null check (relation in ('spouse', 'parent', 'child', 'sibling', 'spouseParent', 'spouseSibling', 'other')),
  basis text not null,
  unit_id uuid not null references goc.unit (id),
  pos int not null default 0, version int not null default 1, batch_id uuid,
  recorded_at timestamptz not null default statement_timestamp(),
  constraint kinship_two check (person_id <> kin_id)
);
create index kinship_person on goc.kinship (person_id);
create index kinship_kin on goc.kinship (kin_id);
create index kinship_pos on goc.kinship (pos);
comment on table goc.kinship is 'Quan hệ thân nhân, chỉ để biết ai phải tránh vụ việc nào';
call goc.wall('kinship', 'register');

create table goc.case_team (
  id uuid primary key,
  engagement_id uuid not null references goc.engagement (id),
  person_id uuid not null references goc.person (id),
  role text not null check (role in ('lead', 'member', 'clerk')),
  valid_from date not null,
  valid_to date not null default 'infinity',
  unit_id uuid not null references goc.unit (id),
  pos int not null default 0, version int not null default 1, batch_id uuid,
  recorded_at timestamptz not null default statement_timestamp(),
  constraint case_team_period check (valid_from < valid_to)
);
create index case_team_person on goc.case_team (person_id);
create index case_team_engagement on goc.case_team (engagement_id);
create index case_team_pos on goc.case_team (pos);
comment on table goc.case_team is 'Người được phân công vào cuộc, từ khi nào đến khi nào';
call goc.wall('case_team', 'inspection');

create table goc.case_conflict (
  id uuid primary key,
  person_id uuid not null references goc.person (id),
  about_person_id uuid references goc.person (id),
  about_unit_id uuid references goc.unit (id),
  engagement_id uuid references goc.engagement (id),
  ground text not null check (ground in ('witness', 'declared', 'found')),
  noted_on date not null,
  note text,
  unit_id uuid not null references goc.unit (id),
  pos int not null default 0, version int not null default 1, batch_id uuid,
  recorded_at timestamptz not null default statement_timestamp(),
  constraint case_conflict_one check (num_nonnulls(about_person_id, about_unit_id, engagement_id) = 1),
  constraint case_conflict_witness check (ground <> 'witness' or engagement_id is not null)
);
create index case_conflict_person on goc.case_conflict (person_id);
create index case_conflict_pos on goc.case_conflict (pos);
comment on table goc.case_conflict is 'Ai phải tránh vụ việc, người hay tổ chức nào: nhân chứng, tự khai, hoặc được phát hiện';
call goc.wall('case_conflict', 'inspection');

do $$
declare t text;
begin
  foreach t in array array['engagement', 'engagement_subject', 'regular_supervision', 'discipline_decision', 'petition'] loop
    execute format('alter table goc.%I add secrecy smallint not null default 0 check (secrecy between 0 and 2)', t);
    -- the row of the past ends with the moment it was superseded, so the new column goes before that one
    execute format('alter table goc.%I rename column superseded_at to superseded_before', t || '_was');
    execute format('alter table goc.%I add secrecy smallint not null default 0, add superseded_at timestamptz', t || '_was');
    execute format('update goc.%I set superseded_at = superseded_before', t || '_was');
    execute format('alter table goc.%I alter superseded_at set not null, drop column superseded_before', t || '_was');
    execute format('comment on column goc.%I.secrecy is %L', t, '0 thường, 1 hạn chế, 2 chỉ người được phân công vào cuộc');
    if t <> 'engagement_subject' then execute format('grant update (secrecy) on goc.%I to goc_app', t); end if;
  end loop;
end $$;

-- A subject is as secret as its case. The walls then need the columns (pos, concluded_on, engagement_id, secrecy) and no row of the table.
create function goc.take_secrecy() returns trigger language plpgsql security definer set search_path = goc, pg_temp as $$
begin
  new.secrecy := (select e.secrecy from engagement e where e.id = new.engagement_id);
  return new;
end $$;
create function goc.give_secrecy() returns trigger language plpgsql security definer set search_path = goc, pg_temp as $$
begin
  update engagement_subject set secrecy = new.secrecy where engagement_id = new.id and secrecy <> new.secrecy;
  return null;
end $$;
comment on function goc.take_secrecy() is 'Đối tượng mang độ mật của cuộc';
comment on function goc.give_secrecy() is 'Cuộc đổi độ mật thì các đối tượng đổi theo';
create trigger take_secrecy before insert or update of engagement_id on goc.engagement_subject for each row execute function goc.take_secrecy();
create trigger give_secrecy after update of secrecy on goc.engagement for each row when (old.secrecy <> new.secrecy) execute function goc.give_secrecy();
drop index goc.engagement_subject_pos;
create index engagement_subject_pos on goc.engagement_subject (pos, concluded_on) include (engagement_id, secrecy);

-- The rule. Of what kind: 'self' who the actor is (merged duplicates too), 'person' those he may not judge, 'unit' organizations, 'engagement'
-- cases. Null when his account is tied to nobody on record: then nothing is known of him.
-- The head: of the organization that is the subject (the members of a body do not lose sight of each other's cases through their head).
create function goc.conflicts(what text) returns uuid[]
language plpgsql stable parallel safe security definer set search_path = goc, pg_temp as $$
declare
  me uuid := (select a.person_id from session s join account a on a.id = s.account_id
    where s.token_hash = sha256(convert_to(current_setting('goc.token', true), 'UTF8')));
  mine uuid[];
  people uuid[];
  units uuid[];
begin
  if me is null then return null; end if;
  mine := goc.same_person(array[me]);
  if what = 'self' then return mine; end if;
  people := goc.same_person(mine
    || array(select kin_id from kinship where person_id = any (mine)) || array(select person_id from kinship where kin_id = any (mine))
    || array(select about_person_id from case_conflict where person_id = any (mine) and about_person_id is not null));
  if what = 'person' then return people; end if;
  units := array(select t.unit_id from tenure t join title x on x.key = t.title
                 where t.person_id = any (mine) and x.rank = 'head' and t.valid_from <= current_date and t.valid_to > current_date)
    || array(select about_unit_id from case_conflict where person_id = any (mine) and about_unit_id is not null);
  if what = 'unit' then return units; end if;
  return array(select engagement_id from engagement_subject where subject_person_id = any (people)
               union select engagement_id from engagement_subject where subject_unit_id = any (units)
               union select engagement_id from case_conflict where person_id = any (mine) and engagement_id is not null);
end $$;
comment on function goc.conflicts(text) is 'Quy tắc tránh: người, tổ chức, cuộc mà người đang làm việc không được thấy hồ sơ';

-- A merged duplicate is the same person, whichever of the two is named.
create function goc.same_person(ids uuid[]) returns uuid[]
language plpgsql stable parallel safe security definer set search_path = goc, pg_temp as $$
declare heads uuid[] := array(select coalesce(alias_of, id) from person where id = any (ids));
begin
  return heads || array(select id from person where alias_of = any (heads)) || ids;
end $$;
comment on function goc.same_person(uuid[]) is 'Các hồ sơ của cùng một người, kể cả hồ sơ trùng đã gộp';

create function goc.ceiling() returns smallint
language plpgsql stable parallel safe security definer set search_path = goc, pg_temp as $$
begin
  return (select l.ceiling from living_session l where l.token_hash = sha256(convert_to(current_setting('goc.token', true), 'UTF8')));
end $$;
comment on function goc.ceiling() is 'Độ mật cao nhất mà phiên được thấy';

create function goc.own_cases() returns uuid[]
language plpgsql stable parallel safe security definer set search_path = goc, pg_temp as $$
begin
  return array(select t.engagement_id from case_team t where t.person_id = any (conflicts('self')) and t.valid_from <= current_date and t.valid_to > current_date);
end $$;
comment on function goc.own_cases() is 'Các cuộc mà người đang làm việc được phân công';
revoke all on function goc.conflicts(text), goc.same_person(uuid[]), goc.ceiling(), goc.own_cases(), goc.take_secrecy(), goc.give_secrecy() from public;
grant execute on function goc.conflicts(text), goc.ceiling(), goc.own_cases() to goc_app;

-- Restrictive: whatever else lets a row through, these must too. Each question is asked once a query; where the answer is nothing a row costs
-- one look at it.
do $$
declare
  t text;
  graded text := '(secrecy > (select goc.ceiling())) is false';
  no_case text := $p$((select goc.conflicts('engagement')) is null or not (%1$s = any ((select goc.conflicts('engagement'))::uuid[])))$p$;
  no_one text := $p$((select goc.conflicts('person')) is null or (%1$s = any ((select goc.conflicts('person'))::uuid[])) is not true)$p$;
  no_unit text := $p$((select goc.conflicts('unit')) is null or (%1$s = any ((select goc.conflicts('unit'))::uuid[])) is not true)$p$;
  clear text;
begin
  foreach t in array array['engagement', 'engagement_subject', 'case_team', 'case_conflict', 'regular_supervision', 'discipline_decision', 'petition'] loop
    clear := case t
      when 'engagement' then format('(%s or id = any ((select goc.own_cases())::uuid[])) and %s', graded, format(no_case, 'id'))
      when 'engagement_subject' then format('(%s or engagement_id = any ((select goc.own_cases())::uuid[])) and %s', graded, format(no_case, 'engagement_id'))
      when 'case_team' then format(no_case, 'engagement_id')
      when 'case_conflict' then format('%s and %s and %s and (engagement_id is null or %s)',
        $p$((select goc.conflicts('self')) is null or not (person_id = any ((select goc.conflicts('self'))::uuid[])))$p$,
        format(no_one, 'about_person_id'), format(no_unit, 'about_unit_id'), format(no_case, 'engagement_id'))
      when 'petition' then graded
      else format('%s and %s and %s', graded, format(no_one, 'subject_person_id'), format(no_unit, 'subject_unit_id')) end;
    execute format('create policy clear_of_conflict on goc.%I as restrictive to goc_app using (%s) with check (%s)', t, clear, clear);
    execute format('create policy clear_of_conflict on goc.%I as restrictive to goc_app using (%s) with check (true)', t || '_was', clear);
  end loop;
end $$;

-- A case still open about one who sits in the very body that would handle it goes to the body above. What was done so in the past is recorded as it was.
create function goc.not_ones_own() returns trigger language plpgsql security definer set search_path = goc, pg_temp as $$
begin
  if new.concluded_on is null and new.subject_person_id is not null and exists (
      select from tenure t where t.person_id = any (same_person(array[new.subject_person_id])) and t.unit_id = new.unit_id
        and t.valid_from <= current_date and t.valid_to > current_date) then
    raise exception 'goc: the subject sits in the body that would handle the case' using errcode = '23514', constraint = 'engagement_subject_own_body';
  end if;
  return new;
end $$;
comment on function goc.not_ones_own() is 'Vụ việc về người của chính cơ quan xử lý thì chuyển lên cấp trên';
revoke all on function goc.not_ones_own() from public;
create trigger not_ones_own before insert or update of subject_person_id, unit_id on goc.engagement_subject for each row execute function goc.not_ones_own();

-- A batch that wrote a case from which the reader is barred is not shown to him, nor is another's draft of the inspection side.
alter table goc.import_batch add account_id uuid default goc.session_account();
alter table goc.import_batch_was rename column superseded_at to superseded_before;
alter table goc.import_batch_was add account_id uuid, add superseded_at timestamptz;
update goc.import_batch_was set superseded_at = superseded_before;
alter table goc.import_batch_was alter superseded_at set not null, drop column superseded_before;
comment on column goc.import_batch.account_id is 'Tài khoản đã nhập';
create function goc.barred_batches() returns uuid[]
language plpgsql stable parallel safe security definer set search_path = goc, pg_temp as $$
declare cases uuid[] := conflicts('engagement');
begin
  if cases is null then return null; end if;
  return array(select batch_id from engagement where id = any (cases) and batch_id is not null
    union select batch_id from engagement_subject where engagement_id = any (cases) and batch_id is not null
    union select batch_id from regular_supervision where (subject_person_id = any (conflicts('person')) or subject_unit_id = any (conflicts('unit'))) and batch_id is not null
    union select batch_id from discipline_decision where (subject_person_id = any (conflicts('person')) or subject_unit_id = any (conflicts('unit'))) and batch_id is not null);
end $$;
comment on function goc.barred_batches() is 'Các đợt nhập có ghi vụ việc mà người đang làm việc phải tránh';
revoke all on function goc.barred_batches() from public;
grant execute on function goc.barred_batches() to goc_app;
do $$
declare t text;
begin
  foreach t in array array['import_batch', 'import_batch_was'] loop
    execute format($p$create policy clear_of_conflict on goc.%I as restrictive to goc_app
      using ((not ('inspection' = any (wings)) or status = 'committed' or account_id is null or account_id = (select goc.session_account()))
        and ((select goc.barred_batches()) is null or not (id = any ((select goc.barred_batches())::uuid[]))))
      with check (true)$p$, t);
  end loop;
end $$;
