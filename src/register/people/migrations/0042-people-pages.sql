-- A page of people is taken from their places alone, in any bounds: wide ones are walked along the names, narrow ones gathered by place and
-- sorted, and only the people of the page itself are fetched. A duplicate that was merged stands on no page, so its places say so.
alter table goc.person_scope add is_alias boolean not null default false;
comment on column goc.person_scope.is_alias is 'Hồ sơ trùng đã gộp: không đứng trong danh sách nào';
update goc.person_scope s set is_alias = true from goc.person p where p.id = s.person_id and p.alias_of is not null;

create or replace function goc.take_name() returns trigger language plpgsql security definer set search_path = goc, pg_temp as $$
begin
  select p.name_key, p.alias_of is not null into new.name_key, new.is_alias from person p where p.id = new.person_id;
  return new;
end $$;
create or replace function goc.give_name() returns trigger language plpgsql security definer set search_path = goc, pg_temp as $$
begin
  update person_scope set name_key = new.name_key, is_alias = new.alias_of is not null where person_id = new.id;
  return null;
end $$;
drop trigger give_name on goc.person;
create trigger give_name after update of name_key, alias_of on goc.person for each row
  when (old.name_key is distinct from new.name_key or old.alias_of is distinct from new.alias_of) execute function goc.give_name();

drop index goc.person_scope_name;
drop index goc.person_scope_pos;
create index person_scope_name on goc.person_scope (name_key, person_id, pos) where not is_alias;
create index person_scope_place on goc.person_scope (pos, name_key, person_id) where not is_alias;
