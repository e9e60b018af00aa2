-- The ground everything stands on: the schema, the two login roles, and the one procedure that builds a wall round a table.
-- Run as the owner. The roles are made by the platform before the first migration (they belong to the server, not to a database).
create extension if not exists btree_gist;
create schema if not exists goc;
comment on schema goc is 'Sổ gốc: hồ sơ cán bộ và hồ sơ kiểm tra, giám sát';
revoke all on schema public from public;
grant usage on schema goc to goc_app, goc_signin;

-- What the owner's own functions may do is said in policies too: row-level security is forced, so without these
-- a renumbering of the tree or a backfill would touch no row, in silence.

-- History. A live row is what is held to be true now; each earlier wording of it lies in <table>_was with the moment it was superseded.
-- So "as known on a day" is: live rows recorded by then, and past rows recorded by then and superseded after.
create function goc.keep_history() returns trigger language plpgsql as $$
begin
  if current_user = 'goc_owner' then
    -- only the owner's renumbering of places comes here as owner; a place is derived and has no history
    if tg_op = 'UPDATE' then return new; else return old; end if;
  end if;
  execute format('insert into %I.%I select ($1).*, statement_timestamp()', tg_table_schema, tg_table_name || '_was') using old;
  if tg_op = 'UPDATE' then
    new.version := old.version + 1;
    new.recorded_at := statement_timestamp();
    return new;
  end if;
  return old;
end $$;
comment on function goc.keep_history() is 'Giữ nguyên văn dòng cũ trước khi dòng được sửa hoặc rút';

-- The wall of a table whose rows have a place (column pos): a reader sees the rows inside the bounds of his session.
-- The bounds are plain settings, so that the planner sees them; session_holds() checks them once a query against the session table:
-- a forged setting sees nothing, a revoked session ends at once.
create procedure goc.wall(tbl text, wing text, with_history boolean default true) language plpgsql as $$
declare
  inside text := $p$pos between nullif(current_setting('goc.lo', true), '')::int and nullif(current_setting('goc.hi', true), '')::int$p$;
  -- Read once a query, not once a row. 'is false' keeps the planner's estimate near the truth (a range of two unknowns it takes for
  -- a two-hundredth of the table) and denies where nothing is set. What makes a scan narrow is the range the query itself names.
  seen text := $p$(pos < (select nullif(current_setting('goc.lo', true), '')::int)) is false
    and (pos > (select nullif(current_setting('goc.hi', true), '')::int)) is false$p$;
  holds text := format('(select goc.session_holds(%L))', wing);
  t text;
begin
  if with_history then
    execute format('create table goc.%1$I (like goc.%2$I, superseded_at timestamptz not null)', tbl || '_was', tbl);
    execute format('create index on goc.%I (id, recorded_at)', tbl || '_was');
    execute format('create trigger keep_history before update or delete on goc.%I for each row execute function goc.keep_history()', tbl);
    execute format('comment on table goc.%I is %L', tbl || '_was', 'Nguyên văn trước của ' || tbl);
  end if;
  foreach t in array case when with_history then array[tbl, tbl || '_was'] else array[tbl] end loop
    execute format('alter table goc.%I enable row level security', t);
    execute format('alter table goc.%I force row level security', t);
    execute format('create policy keeper on goc.%I to goc_owner using (true) with check (true)', t);
    execute format('create policy by_place on goc.%I to goc_app using (%s and %s) with check (%s and %s)', t, seen, holds, inside, holds);
  end loop;
  execute format('create trigger take_place before insert or update of unit_id on goc.%I for each row execute function goc.take_place()', tbl);
  execute format('grant select, insert, update, delete on goc.%I to goc_app', tbl);
  if with_history then execute format('grant select, insert on goc.%I to goc_app', tbl || '_was'); end if;
end $$;
comment on procedure goc.wall(text, text, boolean) is 'Dựng tường cho một bảng có chỗ đứng (pos): bật và buộc RLS, chính sách theo phạm vi của phiên, giữ nguyên văn cũ';

-- The wall of a table that belongs to everyone who is signed in (the public map of bodies, catalogues, rules).
create procedure goc.open_wall(tbl text, may_write boolean default true, with_history boolean default false) language plpgsql as $$
declare t text;
begin
  if with_history then
    execute format('create table goc.%1$I (like goc.%2$I, superseded_at timestamptz not null)', tbl || '_was', tbl);
    execute format('create index on goc.%I (id, recorded_at)', tbl || '_was');
    execute format('create trigger keep_history before update or delete on goc.%I for each row execute function goc.keep_history()', tbl);
    execute format('comment on table goc.%I is %L', tbl || '_was', 'Nguyên văn trước của ' || tbl);
    execute format('grant select, insert on goc.%I to goc_app', tbl || '_was');
  end if;
  foreach t in array case when with_history then array[tbl, tbl || '_was'] else array[tbl] end loop
    execute format('alter table goc.%I enable row level security', t);
    execute format('alter table goc.%I force row level security', t);
    execute format('create policy keeper on goc.%I to goc_owner using (true) with check (true)', t);
    execute format('create policy signed_in on goc.%I to goc_app using ((select goc.session_holds(%L))) with check ((select goc.session_holds(%L)))', t, 'register', 'register');
  end loop;
  if may_write then execute format('grant select, insert, update, delete on goc.%I to goc_app', tbl);
  else execute format('grant select on goc.%I to goc_app', tbl); end if;
end $$;
comment on procedure goc.open_wall(text, boolean, boolean) is 'Dựng tường cho một bảng chung: ai có phiên còn hiệu lực thì đọc được';

-- Closed until the accounts exist: 0003 puts the real check in its place.
create function goc.session_holds(wing text) returns boolean language sql stable parallel safe as 'select false';

-- A scoped row stands where its unit stands; nobody types a place.
create function goc.take_place() returns trigger language plpgsql as $$
begin
  new.pos := (select u.lft from goc.unit u where u.id = new.unit_id);
  if new.pos is null then raise exception 'goc: unit % does not exist', new.unit_id using errcode = '23503'; end if;
  return new;
end $$;
comment on function goc.take_place() is 'Đặt chỗ đứng của dòng theo đơn vị của nó';
