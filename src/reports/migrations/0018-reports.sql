-- “We have entered all there was”: by whom, of which fact, for which unit and period. Without it an empty count is “not reported”.
create table goc.declaration (
  id uuid primary key,
  fact text not null,
  slice text not null default '*',
  period_from date not null,
  period_to date not null,
  declared_by text not null,
  declared_on date not null,
  paper text,
  unit_id uuid not null references goc.unit (id),
  pos int not null default 0, version int not null default 1, batch_id uuid,
  recorded_at timestamptz not null default statement_timestamp(),
  constraint declaration_period check (period_from < period_to)
);
create index declaration_pos on goc.declaration (pos);
create index declaration_fact on goc.declaration (fact, unit_id);
comment on table goc.declaration is 'Khai báo đã nhập đủ: loại việc, đơn vị, kỳ; số 0 chỉ có nghĩa khi có khai báo';
call goc.wall('declaration', 'register');

create table goc.report (
  id uuid primary key,
  unit_id uuid not null references goc.unit (id),
  year smallint not null,
  form text not null default 'year',
  cadres_on date not null,
  period_from date not null,
  period_to date not null,
  words jsonb not null default '{}',
  pos int not null default 0, version int not null default 1, batch_id uuid,
  recorded_at timestamptz not null default statement_timestamp(),
  constraint report_once unique (unit_id, year, form),
  constraint report_period check (period_from < period_to)
);
create index report_pos on goc.report (pos);
comment on table goc.report is 'Báo cáo năm: đơn vị, các ngày số liệu riêng của báo cáo, lời của người viết';
call goc.wall('report', 'register');

create table goc.snapshot (
  id uuid primary key,
  report_id uuid not null references goc.report (id),
  number int not null,
  taken_at timestamptz not null default statement_timestamp(),
  taken_by text not null,
  account_id uuid not null,
  reason text,
  body jsonb not null,
  hash text not null,
  unit_id uuid not null references goc.unit (id),
  pos int not null default 0,
  constraint snapshot_once unique (report_id, number)
);
create index snapshot_pos on goc.snapshot (pos);
comment on table goc.snapshot is 'Bản chốt của báo cáo: giá trị, mã hồ sơ đã đếm và phiên bản, người chốt, lúc chốt, hàm băm. Không sửa; sai thì đính chính có số.';
call goc.wall('snapshot', 'register', false);
revoke update, delete on goc.snapshot from goc_app;
