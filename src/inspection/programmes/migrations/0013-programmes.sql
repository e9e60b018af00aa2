create table goc.programme (
  id uuid primary key,
  name text not null,
  year smallint not null,
  paper text,
  approved_on date,
  unit_id uuid not null references goc.unit (id),
  pos int not null default 0, version int not null default 1, batch_id uuid,
  recorded_at timestamptz not null default statement_timestamp()
);
create index programme_pos on goc.programme (pos);
comment on table goc.programme is 'Chương trình kiểm tra, giám sát năm của một chủ thể';
call goc.wall('programme', 'inspection');
