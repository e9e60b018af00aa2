-- The top of every tree: a unit that names no superior stands under it. So one range holds the nation, and a fresh installation has a place to start from.
insert into goc.unit (id, slug, nature, kind, level, valid_from, lft, rgt) values ('00000000-0000-4000-8000-000000000001', 'viet-nam', 'area', 'country', 'central', '1945-09-02', 1, 1);
update goc.unit set area_id = id, area_today_id = id;
insert into goc.unit_state (id, unit_id, name, name_fold, valid_from) values ('00000000-0000-4000-8000-000000000002', '00000000-0000-4000-8000-000000000001', 'Cả nước', 'ca nuoc', '1945-09-02');

create function goc.under_the_top() returns trigger language plpgsql as $$
begin
  if new.parent_id is null and new.unit_id <> '00000000-0000-4000-8000-000000000001' then new.parent_id := '00000000-0000-4000-8000-000000000001'; end if;
  return new;
end $$;
comment on function goc.under_the_top() is 'Đơn vị không ghi cấp trên thì đứng ngay dưới gốc cây';
create trigger under_the_top before insert or update of parent_id on goc.unit_state for each row execute function goc.under_the_top();

-- Places. A live unit stands under its parent of today; an ended one under the custodian of its records, or where it last stood.
-- Takes no argument and reads only what is recorded, so calling it can never put a unit where it does not belong.
create function goc.replace_places() returns void language plpgsql security definer set search_path = goc, pg_temp as $$
declare tbl text;
begin
  perform pg_advisory_xact_lock(hashtext('goc.replace_places'));
  if to_regclass('pg_temp.place') is not null then drop table pg_temp.place, pg_temp.placed; end if;
  create temp table place on commit drop as
  with recursive last_state as (
    select distinct on (unit_id) unit_id, parent_id, name_fold from unit_state order by unit_id, valid_from desc
  ), edge as (
    select u.id, coalesce(c.custodian_id, s.parent_id) as parent_id, s.name_fold
    from unit u join last_state s on s.unit_id = u.id
    left join unit_custody c on c.unit_id = u.id and c.valid_to = 'infinity'
  ), walk as (
    select id, array[name_fold || id::text] as path, array[id] as ids from edge where parent_id is null
    union all
    select e.id, w.path || (e.name_fold || e.id::text), w.ids || e.id from edge e join walk w on e.parent_id = w.id
  )
  select id, ids, (row_number() over (order by path collate "C"))::int as lft from walk;
  if (select count(*) from place) <> (select count(*) from unit) then
    raise exception 'goc: the tree of units has a loop or a unit without a state' using errcode = 'P0001';
  end if;
  -- preorder without gaps: a subtree is the places from its top to its top plus its size
  create temp table placed on commit drop as
  select p.id, p.lft, p.lft + n.size - 1 as rgt
  from place p join (select a as id, count(*)::int as size from place, unnest(ids) a group by a) n on n.id = p.id;
  update unit u set lft = p.lft, rgt = p.rgt from placed p where p.id = u.id and (u.lft, u.rgt) is distinct from (p.lft, p.rgt);

  -- Whole successions are followed to their end; a part cannot be added up, so it leads nowhere. What nobody succeeded goes to the
  -- custodian of its records, and on with him.
  with recursive step as (
    select from_unit_id as f, to_unit_id as t, share = 'part' as parted from unit_succession
    union all
    select c.unit_id, c.custodian_id, false from unit_custody c join unit u on u.id = c.unit_id
    where c.valid_to = 'infinity' and u.valid_to <> 'infinity' and not exists (select from unit_succession s where s.from_unit_id = c.unit_id)
  ), onward as (
    select a.id as area, a.id as now, false as parted from unit a where a.nature = 'area'
    union
    select o.area, s.t, o.parted or s.parted from onward o join step s on s.f = o.now where not o.parted
  ), ending as (
    select o.area, case when bool_or(o.parted) then null else (array_agg(o.now order by o.now) filter (where u.valid_to = 'infinity'))[1] end as now
    from onward o join unit u on u.id = o.now group by o.area
  )
  update unit u set area_today_id = e.now from ending e where e.area = u.area_id and u.area_today_id is distinct from e.now;

  -- An earlier wording of a unit stands where the unit stands: where something belongs is a matter of today, what was known of it is not.
  update unit_was w set lft = u.lft, rgt = u.rgt, area_today_id = u.area_today_id from unit u
  where u.id = w.id and (w.lft, w.rgt, w.area_today_id) is distinct from (u.lft, u.rgt, u.area_today_id);

  foreach tbl in array array['document', 'person_scope', 'person', 'qualification', 'post', 'tenure', 'local_finding', 'membership', 'field_match',
    'waiver', 'study_commitment', 'programme', 'engagement', 'engagement_subject', 'regular_supervision', 'discipline_decision', 'petition',
    'declaration', 'report', 'snapshot', 'import_batch'] loop
    execute format('update %I r set pos = u.lft from unit u where u.id = r.unit_id and r.pos <> u.lft', tbl);
    if tbl not in ('person_scope', 'snapshot') then
      execute format('update %I r set pos = u.lft from unit u where u.id = r.unit_id and r.pos <> u.lft', tbl || '_was');
    end if;
  end loop;

  -- subtrees as they stood: between two dates on which some unit's state changed, the tree is the same
  truncate unit_span;
  insert into unit_span
  with recursive cut as (
    select valid_from as d from unit_state union select valid_to from unit_state where valid_to <> 'infinity'
  ), stretch as (
    select d as f, coalesce(lead(d) over (order by d), 'infinity') as t from cut
  ), below as (
    select x.f, x.t, s.unit_id as top, s.unit_id as unit_id from stretch x join unit_state s on s.valid_from <= x.f and s.valid_to > x.f
    union all
    select b.f, b.t, b.top, s.unit_id from below b join unit_state s on s.parent_id = b.unit_id and s.valid_from <= b.f and s.valid_to > b.f
  ), ranged as (
    select b.top, b.f, b.t, range_agg(int4range(u.lft, u.lft, '[]')) as ranges from below b join unit u on u.id = b.unit_id group by b.top, b.f, b.t
  ), marked as (
    select *, case when lag(ranges) over w = ranges and lag(t) over w = f then 0 else 1 end as starts from ranged window w as (partition by top order by f)
  ), numbered as (
    select *, sum(starts) over (partition by top order by f) as run from marked
  )
  select top, min(f), max(t), (array_agg(ranges))[1] from numbered group by top, run;

  -- the one who moved the tree stands in the moved tree
  perform set_config('goc.lo', u.lft::text, true), set_config('goc.hi', u.rgt::text, true)
  from session x join account a on a.id = x.account_id join unit u on u.id = a.unit_id
  where x.token_hash = sha256(convert_to(current_setting('goc.token', true), 'UTF8'));
end $$;
revoke all on function goc.replace_places() from public;
grant execute on function goc.replace_places() to goc_app;
comment on function goc.replace_places() is 'Tính lại chỗ đứng của mọi đơn vị và mọi dòng sau khi cây tổ chức thay đổi';
