-- No change without its entry. The door names the entry of its transaction beforehand (goc.entry) and writes it last; what is changed in
-- between is told under that name, and a transaction that changed something and left no entry does not commit.

-- Runs as the owner, so that the app itself may not write a change: a trigger cannot be called. What is worked out from other columns,
-- and the draft of an import (its workbook is kept by its hash and its past wordings), is not told.
create function goc.tell_change() returns trigger language plpgsql security definer set search_path = goc, pg_temp as $$
declare
  entry uuid := nullif(current_setting('goc.entry', true), '')::uuid;
  silent text[] := array['id', 'version', 'batch_id', 'recorded_at', 'pos', 'lft', 'rgt', 'area_today_id', 'name_key', 'name_fold', 'staged'];
  was jsonb := to_jsonb(old);
  now_is jsonb;
begin
  if entry is null then
    raise exception 'goc: a change of % names no entry of the trail', tg_table_name using errcode = 'P0001';
  end if;
  if tg_op = 'DELETE' then
    insert into trail_change (trail_id, wing, tbl, row_id, field, before, salt)
      values (entry, tg_argv[0], tg_table_name, old.id, '*', (was - silent)::text, gen_random_uuid());
  else
    now_is := to_jsonb(new);
    insert into trail_change (trail_id, wing, tbl, row_id, field, before, after, salt)
      select entry, tg_argv[0], tg_table_name, old.id, f.key, f.value, now_is ->> f.key, gen_random_uuid()
      from jsonb_each_text(was) f where f.key <> all (silent) and f.value is distinct from now_is ->> f.key;
  end if;
  return null;
end $$;
comment on function goc.tell_change() is 'Ghi vào nhật ký từng trường trước và sau khi một dòng được sửa hoặc rút';

-- Deferred to the commit; it asks for an entry of this very transaction, so no setting can stand in for one.
create function goc.must_be_told() returns trigger language plpgsql security definer set search_path = goc, pg_temp as $$
begin
  if tg_table_name = 'trail_change' then
    if exists (select from trail where id = new.trail_id and xid = pg_current_xact_id()) then return null; end if;
  elsif exists (select from trail where xid = pg_current_xact_id()) then return null;
  end if;
  raise exception 'goc: a change of % left no entry in the trail', tg_table_name using errcode = 'P0001';
end $$;
comment on function goc.must_be_told() is 'Không có sửa đổi nào mà không có dòng nhật ký trong cùng giao dịch';
create constraint trigger told after insert on goc.trail_change deferrable initially deferred for each row execute function goc.must_be_told();

-- Renumbering of places, cascades and upkeep run as the owner: they derive, they change no record.
create procedure goc.tell(tbl text, wing text) language plpgsql as $$
declare unless_keeper text := $w$when (not pg_has_role(current_user, 'goc_owner', 'member'))$w$;
begin
  execute format('create constraint trigger told after insert or update or delete on goc.%I deferrable initially deferred for each row %s
    execute function goc.must_be_told()', tbl, unless_keeper);
  if exists (select from pg_trigger where tgrelid = format('goc.%I', tbl)::regclass and tgname = 'keep_history') then
    execute format('create trigger tell_change after update or delete on goc.%I for each row %s execute function goc.tell_change(%L)', tbl, unless_keeper, wing);
  end if;
end $$;
comment on procedure goc.tell(text, text) is 'Cho nhật ký kể mọi sửa đổi của một bảng';

-- Every wall from now on tells; the walls that stand are given it below.
alter procedure goc.wall(text, text, boolean) rename to wall_alone;
create procedure goc.wall(tbl text, wing text, with_history boolean default true) language plpgsql as $$
begin
  call goc.wall_alone(tbl, wing, with_history);
  call goc.tell(tbl, wing);
end $$;
comment on procedure goc.wall(text, text, boolean) is 'Dựng tường cho một bảng có chỗ đứng (pos), giữ nguyên văn cũ, và cho nhật ký kể mọi sửa đổi';
alter procedure goc.open_wall(text, boolean, boolean) rename to open_wall_alone;
create procedure goc.open_wall(tbl text, may_write boolean default true, with_history boolean default false) language plpgsql as $$
begin
  call goc.open_wall_alone(tbl, may_write, with_history);
  if may_write then call goc.tell(tbl, 'register'); end if;
end $$;
comment on procedure goc.open_wall(text, boolean, boolean) is 'Dựng tường cho một bảng chung, và cho nhật ký kể mọi sửa đổi nếu bảng sửa được';

do $$
declare p record;
begin
  for p in select tablename, (regexp_match(with_check, $r$session_holds\('([a-z]+)'$r$))[1] as wing from pg_policies
           where schemaname = 'goc' and policyname in ('by_place', 'signed_in') and tablename not like '%\_was' order by 1 loop
    if has_table_privilege('goc_app', format('goc.%I', p.tablename), 'insert') then call goc.tell(p.tablename, p.wing); end if;
  end loop;
end $$;
