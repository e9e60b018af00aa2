-- A lawful erasure of one value of a person: the value that stands, its earlier wordings, what the trail and contests keep of it. The trail's
-- entries stay with their salted hash (0050), so the chain stays whole. Asked of one who gives rights, inside his bounds, who has just shown
-- who he is: he reads no records, so he erases what a paper names and learns nothing by it. Answers how many rows of each went.
create function goc.erase_value(tbl text, target uuid, field text) returns table (live int, past int, told int, contested int)
language plpgsql volatile security definer set search_path = goc, pg_temp as $$
declare
  l record;
  columns text[] := case tbl || '.' || field
    when 'person.sex' then array['sex'] when 'person.birth' then array['birth_y', 'birth_m', 'birth_d']
    when 'person.personal_id' then array['personal_id'] when 'person.ethnicity' then array['ethnicity']
    when 'person.religion' then array['religion'] when 'person.native_place' then array['native_place']
    when 'tenure.start_paper' then array['start_paper']
    when 'membership.admitted' then array['admitted_y', 'admitted_m', 'admitted_d']
    when 'membership.official' then array['official_y', 'official_m', 'official_d']
    when 'qualification.field' then array['field'] when 'qualification.obtained' then array['obtained_y', 'obtained_m', 'obtained_d'] end;
  emptied text := (select string_agg(quote_ident(c) || ' = null', ', ') from unnest(columns) c);
  held text := (select string_agg(quote_ident(c) || ' is not null', ' or ') from unnest(columns) c);
begin
  select * into l from living_session v where v.token_hash = sha256(convert_to(current_setting('goc.token', true), 'UTF8'));
  if l.id is null or not 'grant' = any (l.may) or coalesce(l.stepped_up_at < now() - interval '5 minutes', true) then
    raise exception 'goc: no right to erase' using errcode = '42501';
  end if;
  if columns is null then raise exception 'goc: % of % cannot be erased', field, tbl using errcode = 'P0001'; end if;
  execute format('select pos from %I where id = $1', tbl) into live using target;
  if live is null or live not between l.lo and l.hi then live := 0; past := 0; told := 0; contested := 0; return next; return; end if;
  -- recorded_at stays: the row is the same statement, known as long as before, with one value fewer. Its version moves, so that nobody who
  -- saw the value writes it back unawares.
  execute format('update %I set %s, version = version + 1 where id = $1 and (%s)', tbl, emptied, held) using target;
  get diagnostics live = row_count;
  execute format('update %I set %s where id = $1 and (%s)', tbl || '_was', emptied, held) using target;
  get diagnostics past = row_count;
  update trail_change c set digest = values_digest(c.salt, c.before, c.after), before = null, after = null, salt = null
    where c.row_id = target and c.salt is not null and (c.field = any (columns) or c.field = '*');
  get diagnostics told = row_count;
  update contest c set held = null, said = null, proof = null, version = version + 1
    where c.record_id = target and c.field = erase_value.field and num_nonnulls(c.held, c.said, c.proof) > 0;
  get diagnostics contested = row_count;
  update contest_was c set held = null, said = null, proof = null where c.record_id = target and c.field = erase_value.field;
  return next;
end $$;
comment on function goc.erase_value(text, uuid, text) is 'Xóa hợp pháp một giá trị về một người, cả nguyên văn trước và trong nhật ký; chuỗi nhật ký vẫn nguyên';
revoke all on function goc.erase_value(text, uuid, text) from public;
grant execute on function goc.erase_value(text, uuid, text) to goc_app;
