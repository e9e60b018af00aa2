-- What the matrix of rights found open beside 0040 and 0041: the past of a record was judged by its old wording alone, a case's team and
-- conflicts were less secret than the case, what was handed on could outlive what it came from, and new tables did not move with the tree.

-- The tables of 0041 have a place like every other record: it moves when the tree does.
do $$ begin
  execute replace(pg_get_functiondef('goc.replace_places()'::regprocedure), '''snapshot'', ''import_batch'']',
    '''snapshot'', ''import_batch'', ''kinship'', ''case_team'', ''case_conflict'']');
  if pg_get_functiondef('goc.replace_places()'::regprocedure) !~ 'case_conflict' then raise exception 'goc: replace_places does not know the tables of 0041'; end if;
end $$;

-- A place is worked out, never typed: nor when a unit is founded. Who restores or renumbers is the owner.
create function goc.no_typed_place() returns trigger language plpgsql as $$
begin
  new.lft := 0; new.rgt := 0; new.area_today_id := null;
  return new;
end $$;
comment on function goc.no_typed_place() is 'Đơn vị mới chưa có chỗ đứng: chỗ đứng được tính ra, không ai tự ghi';
create trigger no_typed_place before insert on goc.unit for each row when (not pg_has_role(current_user, 'goc_owner', 'member')) execute function goc.no_typed_place();

-- What is handed on neither begins before what it came from, nor begins after that has ended.
do $$ begin
  execute replace(pg_get_functiondef('goc.hand_on_part()'::regprocedure), 'new.valid_to := least(new.valid_to, o.valid_to);',
    'new.valid_to := least(new.valid_to, o.valid_to); new.valid_from := greatest(new.valid_from, o.valid_from);');
  execute replace(pg_get_functiondef('goc.end_delegated()'::regprocedure), 'return null;',
    'update access_grant set ended_at = now(), end_reason = coalesce(new.end_reason, ''quyền gốc hết trước'')
       where delegated_from = new.id and ended_at is null and valid_from >= new.valid_to;
     return null;');
end $$;

-- A duplicate may be merged into one that was merged before: all of them are one person.
create or replace function goc.same_person(ids uuid[]) returns uuid[]
language plpgsql stable parallel safe security definer set search_path = goc, pg_temp as $$
begin
  return array(
    with recursive up as (
      select id, alias_of from person where id = any (ids) union select p.id, p.alias_of from up join person p on p.id = up.alias_of
    ), down as (
      select id from up union select p.id from down join person p on p.alias_of = down.id
    ) select id from down) || ids;
end $$;

-- Reopening is a change of concluded_on: then too the case goes to the level above.
drop trigger not_ones_own on goc.engagement_subject;
create trigger not_ones_own before insert or update of subject_person_id, unit_id, concluded_on on goc.engagement_subject for each row execute function goc.not_ones_own();

-- 'past': the cases closed today, and those of which someone he may not judge was a subject once: what was withdrawn lies there still.
create index engagement_subject_was_person on goc.engagement_subject_was (subject_person_id) where subject_person_id is not null;
create index engagement_subject_was_unit on goc.engagement_subject_was (subject_unit_id) where subject_unit_id is not null;
create index engagement_subject_was_engagement on goc.engagement_subject_was (engagement_id);
do $$ begin
  execute replace(pg_get_functiondef('goc.conflicts(text)'::regprocedure), 'return array(select engagement_id from engagement_subject where subject_person_id',
    'if what = ''past'' then
       return conflicts(''engagement'') || array(select engagement_id from engagement_subject_was where subject_person_id = any (people)
         union select engagement_id from engagement_subject_was where subject_unit_id = any (units));
     end if;
     return array(select engagement_id from engagement_subject where subject_person_id');
end $$;

-- Today is the country's day: a connection that sets its clock to another zone does not leave a post, or a team, a day early.
alter function goc.conflicts(text) set timezone = 'Asia/Ho_Chi_Minh';
alter function goc.own_cases() set timezone = 'Asia/Ho_Chi_Minh';
alter function goc.not_ones_own() set timezone = 'Asia/Ho_Chi_Minh';

-- Who is on the team of a case, and who must keep away from it, is as secret as the case.
create function goc.cases_above() returns uuid[]
language plpgsql stable parallel safe security definer set search_path = goc, pg_temp as $$
declare
  top smallint := (select l.ceiling from living_session l where l.token_hash = sha256(convert_to(current_setting('goc.token', true), 'UTF8')));
  own uuid[] := coalesce(own_cases(), '{}');
begin
  return array(select id from engagement where secrecy > 0 and secrecy > top and id <> all (own));
end $$;
comment on function goc.cases_above() is 'Các cuộc mật hơn mức phiên được thấy, trừ cuộc mà người đang làm việc được phân công';

-- Of a table of cases, the records whose past is closed: it is as closed as the most closed of all wordings, the live one too. A case that
-- became secret was not secret in its old wording; a record corrected to another person named the first one.
create function goc.closed_past(tbl text) returns uuid[]
language plpgsql stable parallel safe security definer set search_path = goc, pg_temp as $$
declare
  top smallint := (select l.ceiling from living_session l where l.token_hash = sha256(convert_to(current_setting('goc.token', true), 'UTF8')));
  self uuid[] := conflicts('self');
  people uuid[] := '{}';
  units uuid[] := '{}';
  cases uuid[] := '{}';
  part text;
  out uuid[];
begin
  if tbl not in ('engagement', 'engagement_subject', 'case_team', 'case_conflict', 'regular_supervision', 'discipline_decision', 'petition') then
    raise exception 'goc: % is no table of cases', tbl using errcode = 'P0001';
  end if;
  -- of whom nothing is known and from whom nothing is secret
  if self is null and top >= 2 then return '{}'; end if;
  if tbl in ('engagement', 'engagement_subject', 'case_team', 'case_conflict') then
    if self is not null then cases := conflicts('past'); end if;
    if top < 2 then
      cases := cases || array(select c.id from (select id from engagement where secrecy > 0 and secrecy > top union select id from engagement_was where secrecy > 0 and secrecy > top) c
        where c.id not in (select unnest(own_cases())));
    end if;
    if tbl = 'engagement' then return cases; end if;
  end if;
  if self is not null and tbl in ('case_conflict', 'regular_supervision', 'discipline_decision') then
    people := conflicts('person');
    units := conflicts('unit');
  end if;
  part := case tbl
    when 'engagement_subject' then 'engagement_id = any ($1)'
    when 'case_team' then 'engagement_id = any ($1)'
    when 'case_conflict' then 'engagement_id = any ($1) or person_id = any ($2) or about_person_id = any ($3) or about_unit_id = any ($4)'
    when 'petition' then 'secrecy > $5 and secrecy > 0'
    else '(secrecy > $5 and secrecy > 0) or subject_person_id = any ($3) or subject_unit_id = any ($4)' end;
  execute format('select array(select id from goc.%1$I where %2$s union select id from goc.%1$I_was where %2$s)', tbl, part)
    into out using cases, self, people, units, top;
  return out;
end $$;
comment on function goc.closed_past(text) is 'Các hồ sơ mà nguyên văn trước phải đóng với người đang làm việc, vì tránh hoặc vì độ mật, ở bất cứ lần ghi nào';

-- The draft of a batch holds what it wrote: it is closed with the most closed record that ever bore its number.
create or replace function goc.barred_batches() returns uuid[]
language plpgsql stable parallel safe security definer set search_path = goc, pg_temp as $$
declare tbl text; out uuid[] := '{}';
begin
  -- who does not work in the wing sees none of its batches
  if lowest('inspection') is null then return out; end if;
  -- nor is anything closed to one of whom nothing is known and from whom nothing is secret
  if conflicts('self') is null and exists (select from living_session l where l.token_hash = sha256(convert_to(current_setting('goc.token', true), 'UTF8')) and l.ceiling >= 2) then
    return out;
  end if;
  foreach tbl in array array['engagement', 'engagement_subject', 'case_team', 'case_conflict', 'regular_supervision', 'discipline_decision', 'petition'] loop
    execute format('select $2 || array(select batch_id from goc.%1$I where id = any ($1) and batch_id is not null
      union select batch_id from goc.%1$I_was where id = any ($1) and batch_id is not null)', tbl) into out using closed_past(tbl), out;
  end loop;
  return out;
end $$;
revoke all on function goc.cases_above(), goc.closed_past(text), goc.no_typed_place() from public;
grant execute on function goc.cases_above(), goc.closed_past(text) to goc_app;

do $$
declare
  t text;
  no_one text := $p$((select goc.conflicts('person')) is null or (subject_person_id = any ((select goc.conflicts('person'))::uuid[])) is not true)$p$;
  no_unit text := $p$((select goc.conflicts('unit')) is null or (subject_unit_id = any ((select goc.conflicts('unit'))::uuid[])) is not true)$p$;
begin
  foreach t in array array['engagement', 'regular_supervision', 'discipline_decision', 'petition'] loop
    execute format('create index %1$I on goc.%2$I (secrecy) where secrecy > 0', t || '_secret', t);
    execute format('create index %1$I on goc.%2$I (secrecy) where secrecy > 0', t || '_was_secret', t || '_was');
  end loop;
  foreach t in array array['case_team', 'case_conflict'] loop
    execute format('create policy as_the_case on goc.%I as restrictive to goc_app using ((engagement_id = any ((select goc.cases_above())::uuid[])) is not true)', t);
  end loop;
  foreach t in array array['engagement', 'engagement_subject', 'case_team', 'case_conflict', 'regular_supervision', 'discipline_decision', 'petition'] loop
    -- for reading: the trigger that writes a past wording must write it whatever its writer sees of the past
    execute format('create policy as_the_record on goc.%I as restrictive for select to goc_app using (not (id = any ((select goc.closed_past(%L))::uuid[])))', t || '_was', t);
  end loop;
  -- nobody makes a case about one he may not judge
  execute format('create policy not_of_ones_own_insert on goc.engagement_subject as restrictive for insert to goc_app with check (%s and %s)', no_one, no_unit);
  execute format('create policy not_of_ones_own_update on goc.engagement_subject as restrictive for update to goc_app using (true) with check (%s and %s)', no_one, no_unit);
end $$;
