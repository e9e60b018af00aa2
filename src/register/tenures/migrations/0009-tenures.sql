create table goc.tenure (
  id uuid primary key,
  person_id uuid not null references goc.person (id),
  post_id uuid not null references goc.post (id),
  unit_id uuid not null references goc.unit (id),
  title text not null references goc.title (key),
  capacity text not null default 'official' check (capacity in ('official', 'acting', 'inCharge', 'seconded')),
  start_mode text,
  valid_from date not null,
  valid_to date not null default 'infinity',
  term_ends_on date,
  start_document_id uuid references goc.document (id),
  start_paper text,
  end_reason text,
  end_paper text,
  pos int not null default 0,
  version int not null default 1,
  batch_id uuid,
  recorded_at timestamptz not null default statement_timestamp(),
  constraint tenure_period check (valid_from < valid_to),
  -- one official holder of a seat at a time
  constraint tenure_one_holder exclude using gist (post_id with =, daterange(valid_from, valid_to) with &&) where (capacity = 'official')
);
create index tenure_pos on goc.tenure (pos, valid_from, valid_to);
create index tenure_unit on goc.tenure (unit_id, valid_from, valid_to);
create index tenure_person on goc.tenure (person_id);
create index tenure_post on goc.tenure (post_id);
comment on table goc.tenure is 'Quá trình giữ chức vụ: ai giữ vị trí nào, từ ngày nào đến ngày nào, theo văn bản nào';
call goc.wall('tenure', 'register');

-- “Not a local person” is found by a body under a rule, on evidence; never read off the native place.
create table goc.local_finding (
  id uuid primary key,
  person_id uuid not null references goc.person (id),
  area_id uuid not null references goc.unit (id),
  finding text not null check (finding in ('local', 'nonLocal')),
  rule text not null,
  evidence text not null,
  paper text,
  valid_from date not null,
  valid_to date not null default 'infinity',
  unit_id uuid not null references goc.unit (id),
  pos int not null default 0,
  version int not null default 1,
  batch_id uuid,
  recorded_at timestamptz not null default statement_timestamp(),
  constraint local_finding_period check (valid_from < valid_to),
  constraint local_finding_once exclude using gist (person_id with =, area_id with =, daterange(valid_from, valid_to) with &&)
);
create index local_finding_pos on goc.local_finding (pos);
comment on table goc.local_finding is 'Xác định người địa phương: kết luận, quy tắc, căn cứ';
call goc.wall('local_finding', 'register');
