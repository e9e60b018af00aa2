-- Birth and Party dates may be known to the year or the month only: year, month and day stand apart, nothing is made up.
create table goc.person (
  id uuid primary key,
  full_name text not null,
  name_key text collate "C" not null,
  name_fold text not null,
  sex text check (sex in ('male', 'female')),
  birth_y smallint, birth_m smallint, birth_d smallint,
  personal_id text,
  native_place text,
  ethnicity text,
  religion text,
  alias_of uuid references goc.person (id),
  unit_id uuid not null references goc.unit (id),
  pos int not null default 0,
  version int not null default 1,
  batch_id uuid,
  recorded_at timestamptz not null default statement_timestamp(),
  constraint person_birth check (birth_y between 1900 and 2100 and (birth_m is null or birth_m between 1 and 12)
    and (birth_d is null or (birth_m is not null and birth_d between 1 and 31)))
);
create index person_pos_name on goc.person (pos, name_key, id);
create index person_name on goc.person (name_key, id);
create index person_fold on goc.person (name_fold text_pattern_ops);
create index person_personal_id on goc.person (personal_id) where personal_id is not null;
comment on table goc.person is 'Con người. Không lưu đặc điểm lịch sử chính trị, không lưu nhận xét về thân nhân.';
comment on column goc.person.pos is 'Chỗ đứng của đơn vị chính; các chỗ khác nằm ở person_scope';
comment on column goc.person.alias_of is 'Hồ sơ trùng đã gộp: trỏ tới hồ sơ đứng tên';

-- The places a person has besides his own: every unit where he holds or held a post or belongs to a cell.
create table goc.person_scope (
  person_id uuid not null references goc.person (id),
  unit_id uuid not null references goc.unit (id),
  pos int not null default 0,
  primary key (person_id, unit_id)
);
create index person_scope_pos on goc.person_scope (pos, person_id);
comment on table goc.person_scope is 'Những chỗ một người thuộc về (giữ chức danh, sinh hoạt đảng): ai quản lý chỗ ấy thì thấy hồ sơ';
call goc.wall('person_scope', 'register', false);

create table goc.person_was (like goc.person, superseded_at timestamptz not null);
create index on goc.person_was (id, recorded_at);
comment on table goc.person_was is 'Nguyên văn trước của person';
create trigger take_place before insert or update of unit_id on goc.person for each row execute function goc.take_place();
create trigger keep_history before update or delete on goc.person for each row execute function goc.keep_history();
-- The sub-select is not correlated: it runs once, and only when a row fails the plain range.
do $$
declare t text;
begin
  foreach t in array array['person', 'person_was'] loop
    execute format('alter table goc.%I enable row level security', t);
    execute format('alter table goc.%I force row level security', t);
    execute format('create policy keeper on goc.%I to goc_owner using (true) with check (true)', t);
    execute format($p$create policy by_place on goc.%I to goc_app
      using (((pos < (select nullif(current_setting('goc.lo', true), '')::int)) is false
              and (pos > (select nullif(current_setting('goc.hi', true), '')::int)) is false
              or id in (select s.person_id from goc.person_scope s
                        where s.pos between nullif(current_setting('goc.lo', true), '')::int and nullif(current_setting('goc.hi', true), '')::int))
             and (select goc.session_holds('register')))
      with check (pos between nullif(current_setting('goc.lo', true), '')::int and nullif(current_setting('goc.hi', true), '')::int
             and (select goc.session_holds('register')))$p$, t);
  end loop;
end $$;
grant select, insert, update, delete on goc.person to goc_app;
grant select, insert on goc.person_was to goc_app;
