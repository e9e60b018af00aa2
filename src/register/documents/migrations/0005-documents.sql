create table goc.document (
  id uuid primary key,
  number text not null,
  kind text not null,
  issuer text not null,
  issued_on date,
  title text,
  unit_id uuid not null references goc.unit (id),
  pos int not null default 0,
  version int not null default 1,
  batch_id uuid,
  recorded_at timestamptz not null default statement_timestamp()
);
create index document_pos on goc.document (pos);
create index document_number on goc.document (number);
comment on table goc.document is 'Văn bản: số ký hiệu, loại, cơ quan ban hành, ngày';
call goc.wall('document', 'register');
