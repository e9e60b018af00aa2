create table goc.membership (
  id uuid primary key,
  person_id uuid not null references goc.person (id),
  unit_id uuid not null references goc.unit (id),
  status text not null check (status in ('official', 'probationary', 'unknown')),
  admitted_y smallint, admitted_m smallint, admitted_d smallint,
  official_y smallint, official_m smallint, official_d smallint,
  valid_from date not null,
  valid_to date not null default 'infinity',
  end_reason text,
  pos int not null default 0,
  version int not null default 1,
  batch_id uuid,
  recorded_at timestamptz not null default statement_timestamp(),
  constraint membership_period check (valid_from < valid_to)
);
create index membership_pos on goc.membership (pos, valid_from, valid_to);
create index membership_person on goc.membership (person_id);
comment on table goc.membership is 'Đảng viên sinh hoạt ở chi bộ nào, từ ngày nào';
call goc.wall('membership', 'register');
