create table goc.discipline_decision (
  id uuid primary key,
  subject_kind text not null check (subject_kind in ('organization', 'member')),
  subject_unit_id uuid references goc.unit (id),
  subject_person_id uuid references goc.person (id),
  form text not null check (form in ('reprimand', 'warning', 'removal', 'expulsion', 'dissolution')),
  content text not null,
  source text,
  paper text not null,
  signed_on date not null,
  effective_on date,
  unit_id uuid not null references goc.unit (id),
  pos int not null default 0, version int not null default 1, batch_id uuid,
  recorded_at timestamptz not null default statement_timestamp(),
  constraint discipline_one check ((subject_kind = 'organization') = (subject_unit_id is not null) and (subject_kind = 'member') = (subject_person_id is not null)),
  -- 69-QĐ/TW Điều 7: organizations are reprimanded, warned or dissolved; members reprimanded, warned, removed or expelled
  constraint discipline_form check (case subject_kind when 'organization' then form in ('reprimand', 'warning', 'dissolution') else form <> 'dissolution' end),
  constraint discipline_dates check (effective_on is null or signed_on <= effective_on)
);
create index discipline_decision_pos on goc.discipline_decision (pos, signed_on);
comment on table goc.discipline_decision is 'Quyết định thi hành kỷ luật đảng';
call goc.wall('discipline_decision', 'inspection');
