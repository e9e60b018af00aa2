-- Rules as data: the verified ones come from regulations/standards.ts, an office may add its own. The rule of the day asked applies.
create table goc.standard (
  key text primary key,
  name_vi text not null, name_en text not null,
  valid_from date not null, valid_to date not null default 'infinity',
  legal_basis text not null,
  certainty text not null check (certainty in ('verified', 'local', 'assumed')),
  text_vi text not null, text_en text not null,
  constraint standard_life check (valid_from < valid_to)
);
comment on table goc.standard is 'Tiêu chuẩn chức danh, có thời gian hiệu lực và căn cứ';

create table goc.criterion (
  standard text not null references goc.standard (key),
  title text not null references goc.title (key),
  key text not null check (key in ('degree', 'fieldMatch', 'politicalTheory', 'stateManagement')),
  least smallint not null,
  mandatory boolean not null,
  grace_until date,
  grace_for_holders_before date,
  valid_from date not null, valid_to date not null default 'infinity',
  legal_basis text not null,
  certainty text not null check (certainty in ('verified', 'local', 'assumed')),
  primary key (standard, title, key),
  constraint criterion_once exclude using gist (title with =, key with =, daterange(valid_from, valid_to) with &&)
);
comment on table goc.criterion is 'Từng tiêu chí của tiêu chuẩn, cho từng chức danh';
comment on column goc.criterion.least is 'Bậc thấp nhất đạt (fieldMatch: 1)';
call goc.open_wall('standard', false); call goc.open_wall('criterion', false);

-- “Phù hợp chuyên môn” is a judgement: it is confirmed by a person on a paper, never guessed from the words of a diploma.
create table goc.field_match (
  id uuid primary key,
  person_id uuid not null references goc.person (id),
  title text not null references goc.title (key),
  fits boolean not null,
  paper text,
  valid_from date not null, valid_to date not null default 'infinity',
  unit_id uuid not null references goc.unit (id),
  pos int not null default 0, version int not null default 1, batch_id uuid,
  recorded_at timestamptz not null default statement_timestamp(),
  constraint field_match_period check (valid_from < valid_to),
  constraint field_match_once exclude using gist (person_id with =, title with =, daterange(valid_from, valid_to) with &&)
);
comment on table goc.field_match is 'Xác nhận ngành đào tạo phù hợp với chức danh';
call goc.wall('field_match', 'cadres');

create table goc.waiver (
  id uuid primary key,
  person_id uuid not null references goc.person (id),
  title text not null references goc.title (key),
  criterion text not null,
  paper text not null,
  valid_from date not null, valid_to date not null default 'infinity',
  unit_id uuid not null references goc.unit (id),
  pos int not null default 0, version int not null default 1, batch_id uuid,
  recorded_at timestamptz not null default statement_timestamp(),
  constraint waiver_period check (valid_from < valid_to),
  constraint waiver_once exclude using gist (person_id with =, title with =, criterion with =, daterange(valid_from, valid_to) with &&)
);
comment on table goc.waiver is 'Trường hợp được miễn một tiêu chí theo quyết định';
call goc.wall('waiver', 'cadres');
