-- A page of people in the order of their names, inside any bounds: the places of a person carry the key of his name, so the page walks one index.
alter table goc.person_scope add name_key text collate "C" not null default '';
comment on column goc.person_scope.name_key is 'Khóa xếp tên của người, chép từ person để đi theo thứ tự tên trong một phạm vi';
update goc.person_scope s set name_key = p.name_key from goc.person p where p.id = s.person_id;
create index person_scope_name on goc.person_scope (name_key, person_id, pos);

create function goc.take_name() returns trigger language plpgsql security definer set search_path = goc, pg_temp as $$
begin
  new.name_key := (select p.name_key from person p where p.id = new.person_id);
  return new;
end $$;
comment on function goc.take_name() is 'Chép khóa xếp tên của người vào chỗ của người ấy';
create trigger take_name before insert on goc.person_scope for each row execute function goc.take_name();

create function goc.give_name() returns trigger language plpgsql security definer set search_path = goc, pg_temp as $$
begin
  update person_scope set name_key = new.name_key where person_id = new.id;
  return null;
end $$;
comment on function goc.give_name() is 'Người đổi tên thì các chỗ của người ấy xếp theo tên mới';
create trigger give_name after update of name_key on goc.person for each row when (old.name_key is distinct from new.name_key) execute function goc.give_name();
revoke all on function goc.take_name(), goc.give_name() from public;

-- The second arm is asked only of people whose main place is outside the bounds. Written with exists, the planner may answer it for a few
-- people by a look at the index instead of gathering everyone of the bounds first.
do $$
declare t text;
begin
  foreach t in array array['person', 'person_was'] loop
    execute format('drop policy by_place on goc.%I', t);
    execute format($p$create policy by_place on goc.%I to goc_app
      using (((pos < (select nullif(current_setting('goc.lo', true), '')::int)) is false
              and (pos > (select nullif(current_setting('goc.hi', true), '')::int)) is false
              or exists (select from goc.person_scope s where s.person_id = %I.id
                         and s.pos between nullif(current_setting('goc.lo', true), '')::int and nullif(current_setting('goc.hi', true), '')::int))
             and (select goc.session_holds('register')))
      with check (pos between nullif(current_setting('goc.lo', true), '')::int and nullif(current_setting('goc.hi', true), '')::int
             and (select goc.session_holds('register')))$p$, t, t);
  end loop;
end $$;
