create table goc.engagement (
  id uuid primary key,
  programme_id uuid references goc.programme (id),
  kind text not null check (kind in ('inspection', 'supervision', 'signBasedInspection', 'inspectionDutyReview', 'disciplineEnforcementReview', 'financeInspection')),
  form text not null check (form in ('thematic', 'periodic', 'adHoc', 'programme')),
  topic text not null,
  paper text,
  decided_on date,
  concluded_on date,
  conclusion_paper text,
  unit_id uuid not null references goc.unit (id),
  pos int not null default 0, version int not null default 1, batch_id uuid,
  recorded_at timestamptz not null default statement_timestamp(),
  constraint engagement_dates check (decided_on is null or concluded_on is null or decided_on <= concluded_on)
);
create index engagement_pos on goc.engagement (pos, concluded_on);
comment on table goc.engagement is 'Cuộc kiểm tra, giám sát; đơn vị là chủ thể tiến hành';
call goc.wall('engagement', 'inspection');

-- One row per organization or member in an engagement: the unit of counting (lượt), with its own conclusion.
create table goc.engagement_subject (
  id uuid primary key,
  engagement_id uuid not null references goc.engagement (id),
  subject_kind text not null check (subject_kind in ('organization', 'member')),
  subject_unit_id uuid references goc.unit (id),
  subject_person_id uuid references goc.person (id),
  is_head boolean not null default false,
  committee_member text check (committee_member in ('none', 'cell', 'grassroots', 'district', 'province')),
  conclusion text check (conclusion in ('good', 'shortcomings', 'violation', 'liable', 'signs')),
  concluded_on date,
  kind text not null,
  form text not null,
  unit_id uuid not null references goc.unit (id),
  pos int not null default 0, version int not null default 1, batch_id uuid,
  recorded_at timestamptz not null default statement_timestamp(),
  constraint engagement_subject_one check ((subject_kind = 'organization') = (subject_unit_id is not null) and (subject_kind = 'member') = (subject_person_id is not null)),
  constraint engagement_subject_concluded check ((conclusion is null) = (concluded_on is null))
);
create index engagement_subject_pos on goc.engagement_subject (pos, concluded_on);
create index engagement_subject_engagement on goc.engagement_subject (engagement_id);
create index engagement_subject_person on goc.engagement_subject (subject_person_id) where subject_person_id is not null;
create index engagement_subject_unit on goc.engagement_subject (subject_unit_id) where subject_unit_id is not null;
comment on table goc.engagement_subject is 'Đối tượng của cuộc kiểm tra, giám sát, có kết luận riêng: một dòng là một lượt';
comment on column goc.engagement_subject.unit_id is 'Chủ thể tiến hành: đếm theo nơi làm, không theo nơi đối tượng thuộc về';
call goc.wall('engagement_subject', 'inspection');
