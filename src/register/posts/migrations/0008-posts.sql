-- A title is a kind of post, from the catalogue regulations/titles.ts. A post is one seat of that title in one unit.
create table goc.title (
  key text primary key,
  name_vi text not null,
  name_en text not null,
  level text not null,
  body text not null,
  rank text not null check (rank in ('head', 'deputy', 'member', 'staff')),
  staff_kind text not null check (staff_kind in ('cadre', 'civilServant', 'none')),
  is_key boolean not null,
  sort smallint not null
);
comment on table goc.title is 'Chức danh (danh mục, nạp từ regulations/titles.ts)';
call goc.open_wall('title', false);

create table goc.post (
  id uuid primary key,
  unit_id uuid not null references goc.unit (id),
  title text not null references goc.title (key),
  seat smallint not null default 1,
  managed_by uuid references goc.unit (id),
  valid_from date not null,
  valid_to date not null default 'infinity',
  pos int not null default 0,
  version int not null default 1,
  batch_id uuid,
  recorded_at timestamptz not null default statement_timestamp(),
  constraint post_life check (valid_from < valid_to),
  constraint post_once exclude using gist (unit_id with =, title with =, seat with =, daterange(valid_from, valid_to) with &&)
);
create index post_pos on goc.post (pos);
create index post_unit on goc.post (unit_id, valid_from, valid_to);
comment on table goc.post is 'Vị trí: một ghế của một chức danh trong một tổ chức';
call goc.wall('post', 'register');
