-- A unit is an organization or an administrative area with its own life. Codes and names are reused in time: identity is ours.
create table goc.unit (
  id uuid primary key,
  slug text not null unique,
  nature text not null check (nature in ('area', 'party', 'state', 'front', 'union')),
  kind text not null,
  level text not null check (level in ('central', 'province', 'district', 'commune', 'cell')),
  area_id uuid references goc.unit (id),
  valid_from date not null,
  valid_to date not null default 'infinity',
  founded_by text,
  ended_by text,
  -- derived, by register/organizations/place.ts and nowhere else:
  lft int not null default 0,
  rgt int not null default 0,
  area_today_id uuid references goc.unit (id),
  version int not null default 1,
  batch_id uuid,
  recorded_at timestamptz not null default statement_timestamp(),
  constraint unit_life check (valid_from < valid_to)
);
create index unit_lft on goc.unit (lft);
create index unit_area on goc.unit (area_id);
comment on table goc.unit is 'Đơn vị: tổ chức hoặc đơn vị hành chính, có đời sống riêng';
comment on column goc.unit.lft is 'Chỗ đứng trong cây hôm nay; đơn vị đã kết thúc đứng ở đơn vị lưu giữ hồ sơ';
comment on column goc.unit.area_today_id is 'Địa bàn hôm nay mà số liệu cũ được gom về; trống nếu không kế thừa toàn bộ';

create table goc.unit_state (
  id uuid primary key,
  unit_id uuid not null references goc.unit (id),
  name text not null,
  name_fold text not null,
  code text,
  parent_id uuid references goc.unit (id),
  valid_from date not null,
  valid_to date not null default 'infinity',
  version int not null default 1,
  batch_id uuid,
  recorded_at timestamptz not null default statement_timestamp(),
  constraint unit_state_life check (valid_from < valid_to),
  constraint unit_state_once exclude using gist (unit_id with =, daterange(valid_from, valid_to) with &&)
);
create index unit_state_parent on goc.unit_state (parent_id, valid_from, valid_to);
create index unit_state_fold on goc.unit_state (name_fold text_pattern_ops);
create index unit_state_code on goc.unit_state (code);
comment on table goc.unit_state is 'Tên, mã, cấp trên của đơn vị theo thời gian';

create table goc.unit_succession (
  id uuid primary key,
  from_unit_id uuid not null references goc.unit (id),
  to_unit_id uuid not null references goc.unit (id),
  on_date date not null,
  share text not null check (share in ('whole', 'part')),
  legal_basis text not null,
  version int not null default 1,
  batch_id uuid,
  recorded_at timestamptz not null default statement_timestamp(),
  constraint unit_succession_once unique (from_unit_id, to_unit_id, on_date),
  constraint unit_succession_not_itself check (from_unit_id <> to_unit_id)
);
create index unit_succession_to on goc.unit_succession (to_unit_id);
comment on table goc.unit_succession is 'Kế thừa giữa các đơn vị: nhiều với nhiều, toàn bộ hoặc một phần';

create table goc.unit_custody (
  id uuid primary key,
  unit_id uuid not null references goc.unit (id),
  custodian_id uuid not null references goc.unit (id),
  valid_from date not null,
  valid_to date not null default 'infinity',
  legal_basis text not null,
  version int not null default 1,
  batch_id uuid,
  recorded_at timestamptz not null default statement_timestamp(),
  constraint unit_custody_life check (valid_from < valid_to),
  constraint unit_custody_once exclude using gist (unit_id with =, daterange(valid_from, valid_to) with &&)
);
comment on table goc.unit_custody is 'Đơn vị lưu giữ hồ sơ của đơn vị đã kết thúc, theo thời gian';

-- The subtree of a unit as it stood, as ranges of today's places: one row per stretch of time in which it did not change.
create table goc.unit_span (
  unit_id uuid not null references goc.unit (id),
  valid_from date not null,
  valid_to date not null,
  ranges int4multirange not null,
  primary key (unit_id, valid_from)
);
comment on table goc.unit_span is 'Cây con của đơn vị theo thời gian, ghi bằng các khoảng chỗ đứng hôm nay (tính ra, không nhập)';

-- The map of bodies is public inside the Party: whoever is signed in reads it. Who may change it is said by the operation.
call goc.open_wall('unit', true, true); call goc.open_wall('unit_state', true, true);
call goc.open_wall('unit_succession', true, true); call goc.open_wall('unit_custody', true, true);
call goc.open_wall('unit_span', false);
