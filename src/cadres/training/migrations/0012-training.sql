create table goc.study_commitment (
  id uuid primary key,
  person_id uuid not null references goc.person (id),
  title text not null references goc.title (key),
  criterion text not null,
  studying text not null,
  due_on date not null,
  paper text,
  valid_from date not null, valid_to date not null default 'infinity',
  unit_id uuid not null references goc.unit (id),
  pos int not null default 0, version int not null default 1, batch_id uuid,
  recorded_at timestamptz not null default statement_timestamp(),
  constraint study_commitment_period check (valid_from < valid_to and valid_from <= due_on)
);
create index study_commitment_person on goc.study_commitment (person_id);
create index study_commitment_pos on goc.study_commitment (pos);
comment on table goc.study_commitment is 'Cam kết tự đào tạo để đạt một tiêu chí, có hạn; quá hạn là tính ra, không ghi cờ';
call goc.wall('study_commitment', 'cadres');
