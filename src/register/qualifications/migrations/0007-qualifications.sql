create table goc.qualification (
  id uuid primary key,
  person_id uuid not null references goc.person (id),
  kind text not null check (kind in ('schooling', 'degree', 'politicalTheory', 'stateManagement')),
  level smallint not null,
  field text,
  obtained_y smallint, obtained_m smallint, obtained_d smallint,
  valid_from date not null,
  valid_to date not null default 'infinity',
  equivalent boolean not null default false,
  provenance text not null default 'declared' check (provenance in ('declared', 'verified', 'imported')),
  source text,
  unit_id uuid not null references goc.unit (id),
  pos int not null default 0,
  version int not null default 1,
  batch_id uuid,
  recorded_at timestamptz not null default statement_timestamp(),
  constraint qualification_period check (valid_from < valid_to)
);
create index qualification_person on goc.qualification (person_id, kind);
comment on table goc.qualification is 'Văn bằng, chứng chỉ của một người';
comment on column goc.qualification.level is 'Bậc theo regulations/levels.ts, so sánh được trong cùng một loại';
comment on column goc.qualification.valid_from is 'Ngày muộn nhất mà văn bằng chắc chắn đã có (chỉ biết năm thì lấy 31/12)';
call goc.wall('qualification', 'register');
