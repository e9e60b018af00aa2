create table goc.regular_supervision (
  id uuid primary key,
  subject_kind text not null check (subject_kind in ('organization', 'member')),
  subject_unit_id uuid references goc.unit (id),
  subject_person_id uuid references goc.person (id),
  topic text not null,
  noted_on date not null,
  follower text,
  observation text,
  reminder text,
  unit_id uuid not null references goc.unit (id),
  pos int not null default 0, version int not null default 1, batch_id uuid,
  recorded_at timestamptz not null default statement_timestamp(),
  constraint regular_supervision_one check ((subject_kind = 'organization') = (subject_unit_id is not null) and (subject_kind = 'member') = (subject_person_id is not null))
);
create index regular_supervision_pos on goc.regular_supervision (pos, noted_on);
comment on table goc.regular_supervision is 'Giám sát thường xuyên: theo dõi việc thực hiện nhiệm vụ; không ghi đời tư, thiết bị, phát ngôn trên mạng';
call goc.wall('regular_supervision', 'inspection');
