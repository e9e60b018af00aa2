create table goc.import_batch (
  id uuid primary key,
  number int not null,
  file_name text not null,
  file_hash text not null,
  file_size int not null,
  status text not null check (status in ('staged', 'committed', 'undone', 'discarded')),
  staged jsonb not null,
  counts jsonb not null default '{}',
  created_by text not null,
  committed_at timestamptz,
  undone_at timestamptz,
  unit_id uuid not null references goc.unit (id),
  pos int not null default 0, version int not null default 1, batch_id uuid,
  recorded_at timestamptz not null default statement_timestamp()
);
create index import_batch_pos on goc.import_batch (pos);
create index import_batch_hash on goc.import_batch (file_hash);
comment on table goc.import_batch is 'Đợt nhập: tệp, bản nháp đã đọc, tình trạng';
call goc.wall('import_batch', 'register');
