-- A search by letters reads the places as a page does: the folded name lies beside the order of names, in the same indexes, so that neither a
-- commune nor the nation fetches anybody whom the letters do not find. (LIKE is not leakproof, so it never chooses an index itself; it is asked
-- of what the range by place or the walk along the names gives.)
drop index goc.person_scope_name;
drop index goc.person_scope_place;
alter table goc.person_scope add name_fold text not null default '';
comment on column goc.person_scope.name_fold is 'Tên không dấu của người, chép từ person để tìm theo chữ trong một phạm vi';
update goc.person_scope s set name_fold = p.name_fold from goc.person p where p.id = s.person_id;

create or replace function goc.take_name() returns trigger language plpgsql security definer set search_path = goc, pg_temp as $$
begin
  select p.name_key, p.name_fold, p.alias_of is not null into new.name_key, new.name_fold, new.is_alias from person p where p.id = new.person_id;
  return new;
end $$;
create or replace function goc.give_name() returns trigger language plpgsql security definer set search_path = goc, pg_temp as $$
begin
  update person_scope set name_key = new.name_key, name_fold = new.name_fold, is_alias = new.alias_of is not null where person_id = new.id;
  return null;
end $$;
drop trigger give_name on goc.person;
create trigger give_name after update of name_key, name_fold, alias_of on goc.person for each row
  when (old.name_key is distinct from new.name_key or old.name_fold is distinct from new.name_fold or old.alias_of is distinct from new.alias_of)
  execute function goc.give_name();

create index person_scope_name on goc.person_scope (name_key, person_id, pos) include (name_fold) where not is_alias;
create index person_scope_place on goc.person_scope (pos, name_key, person_id) include (name_fold) where not is_alias;
