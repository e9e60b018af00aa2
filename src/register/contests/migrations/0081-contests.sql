-- What a person says is wrong in his record, and the answer. It stands where the person stands: who keeps his file sees it and answers it.
create table goc.contest (
  id uuid primary key,
  number text not null,
  person_id uuid not null references goc.person (id),
  tbl text not null,
  record_id uuid not null,
  field text not null,
  about jsonb not null default '{}',
  held text,
  said text,
  proof text,
  filed_on date not null,
  due_on date not null,
  rule text not null,
  status text not null default 'filed' check (status in ('filed', 'taken', 'answered', 'withdrawn')),
  taken_by text,
  outcome text check (outcome in ('corrected', 'partly', 'kept')),
  reason text,
  answered_by text,
  answered_on date,
  way_up_id uuid references goc.unit (id),
  unit_id uuid not null references goc.unit (id),
  pos int not null default 0, version int not null default 1, batch_id uuid,
  recorded_at timestamptz not null default statement_timestamp(),
  constraint contest_due check (due_on >= filed_on),
  -- never an answer without its reason
  constraint contest_answer check ((status = 'answered') = (outcome is not null) and (outcome is null or (reason <> '' and answered_by <> '' and answered_on is not null))),
  constraint contest_field check (case tbl
    when 'person' then field in ('full_name', 'birth', 'sex', 'personal_id', 'ethnicity', 'religion', 'native_place', 'missing')
    when 'tenure' then field in ('valid_from', 'valid_to', 'start_paper')
    when 'membership' then field in ('admitted', 'official', 'valid_from')
    when 'qualification' then field in ('level', 'field', 'obtained')
    when 'local_finding' then field in ('finding') else false end)
);
create index contest_pos on goc.contest (pos, due_on);
create index contest_person on goc.contest (person_id);
create index contest_record on goc.contest (record_id);
comment on table goc.contest is 'Đề nghị sửa hồ sơ của chính người được ghi: giá trị đang ghi, giá trị người ấy cho là đúng, chứng cứ, hạn, kết quả và lý do';
comment on column goc.contest.number is 'Mã biên nhận, ngẫu nhiên: không đếm được có bao nhiêu đề nghị';
comment on column goc.contest.about is 'Giá trị ấy thuộc về gì: chức danh và đơn vị, loại văn bằng';
comment on column goc.contest.way_up_id is 'Đơn vị cấp trên, nơi gửi tiếp nếu không đồng ý với kết quả';
call goc.wall('contest', 'register');

-- An officer answers; what the person said is never his to write, and nobody answers about himself.
revoke insert, update, delete on goc.contest from goc_app;
grant update (status, taken_by, outcome, reason, answered_by, answered_on, way_up_id, version) on goc.contest to goc_app;
create policy not_ones_own on goc.contest as restrictive for update to goc_app
  using (not (person_id = any ((select goc.own_ids())::uuid[])));

do $$ begin
  execute replace(pg_get_functiondef('goc.replace_places()'::regprocedure), $a$array['document',$a$, $b$array['contest', 'document',$b$);
end $$;

create function goc.partial_text(r jsonb, key text) returns text language sql immutable parallel safe as $$
  select nullif(concat_ws('-', r ->> (key || '_y'), lpad(r ->> (key || '_m'), 2, '0'), lpad(r ->> (key || '_d'), 2, '0')), '')
$$;
comment on function goc.partial_text(jsonb, text) is 'Ngày có thể thiếu của một dòng, viết thành 1975, 1975-05 hoặc 1975-05-06';

-- The row that is the session's own, as it stands; null for another's, whoever asks.
create function goc.own_row(tbl text, target uuid) returns jsonb
language plpgsql stable security definer set search_path = goc, pg_temp as $$
begin
  return case tbl
    when 'person' then (select to_jsonb(x) from person x where x.id = target and x.id = any (own_ids()))
    when 'tenure' then (select to_jsonb(x) from tenure x where x.id = target and x.person_id = any (own_ids()))
    when 'membership' then (select to_jsonb(x) from membership x where x.id = target and x.person_id = any (own_ids()))
    when 'qualification' then (select to_jsonb(x) from qualification x where x.id = target and x.person_id = any (own_ids()))
    when 'local_finding' then (select to_jsonb(x) from local_finding x where x.id = target and x.person_id = any (own_ids())) end;
end $$;
comment on function goc.own_row(text, uuid) is 'Một dòng trong hồ sơ của chính mình';

-- Files a contest. Answers 'filed', or why not: 'notYours', 'open' (the same value is contested already), 'tooMany'. What stands there is read
-- here, so that nobody can be told that something else stood there.
create function goc.file_contest(contest uuid, receipt text, tbl text, target uuid, field text, said text, proof text, filed date, due date, rule text)
returns text language plpgsql volatile security definer set search_path = goc, pg_temp as $$
declare
  r jsonb := own_row(tbl, target);
  me record;
begin
  select p.id, p.unit_id into me from own_person() p limit 1;
  if r is null or me.id is null then return 'notYours'; end if;
  perform pg_advisory_xact_lock(hashtext('goc.contest'), hashtext(me.id::text));
  if exists (select from goc.contest c where c.record_id = target and c.field = file_contest.field and c.field <> 'missing' and c.status in ('filed', 'taken')) then
    return 'open';
  end if;
  if (select count(*) from goc.contest c where c.person_id = any (own_ids()) and c.status in ('filed', 'taken')) >= 20 then return 'tooMany'; end if;
  insert into goc.contest (id, number, person_id, tbl, record_id, field, about, held, said, proof, filed_on, due_on, rule, unit_id)
    values (contest, receipt, me.id, tbl, target, field,
      jsonb_strip_nulls(jsonb_build_object('title', r -> 'title', 'kind', r -> 'kind', 'unit', case when tbl <> 'person' then coalesce(r -> 'area_id', r -> 'unit_id') end)),
      case field when 'birth' then partial_text(r, 'birth') when 'admitted' then partial_text(r, 'admitted') when 'official' then partial_text(r, 'official')
        when 'obtained' then partial_text(r, 'obtained') when 'missing' then null else r ->> field end,
      said, nullif(proof, ''), filed, due, rule, me.unit_id);
  return 'filed';
end $$;
comment on function goc.file_contest(uuid, text, text, uuid, text, text, text, date, date, text) is 'Nhận đề nghị sửa hồ sơ của chính người đang làm việc';

create function goc.own_contests() returns setof goc.contest
language plpgsql stable security definer set search_path = goc, pg_temp as $$
begin
  return query select * from contest where person_id = any (own_ids());
end $$;
comment on function goc.own_contests() is 'Các đề nghị của chính mình và kết quả';

-- He takes it back while it is not answered. The function runs as the owner, for whom no history is kept by itself.
create function goc.withdraw_contest(contest uuid) returns boolean
language plpgsql volatile security definer set search_path = goc, pg_temp as $$
begin
  insert into contest_was select c.*, statement_timestamp() from goc.contest c
    where c.id = contest and c.person_id = any (own_ids()) and c.status in ('filed', 'taken');
  update goc.contest c set status = 'withdrawn', version = version + 1, recorded_at = statement_timestamp()
    where c.id = contest and c.person_id = any (own_ids()) and c.status in ('filed', 'taken');
  return found;
end $$;
comment on function goc.withdraw_contest(uuid) is 'Rút đề nghị của chính mình khi chưa được trả lời';

revoke all on function goc.own_row(text, uuid), goc.file_contest(uuid, text, text, uuid, text, text, text, date, date, text), goc.own_contests(),
  goc.withdraw_contest(uuid) from public;
grant execute on function goc.file_contest(uuid, text, text, uuid, text, text, text, date, date, text), goc.own_contests(), goc.withdraw_contest(uuid)
  to goc_app;
