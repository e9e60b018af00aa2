-- An import can be undone, so nothing derived may hold on to what it founded: spans are worked out anew, and so is where an area has gone.
alter table goc.unit_span drop constraint unit_span_unit_id_fkey,
  add constraint unit_span_unit_id_fkey foreign key (unit_id) references goc.unit (id) on delete cascade;
alter table goc.unit drop constraint unit_area_today_id_fkey,
  add constraint unit_area_today_id_fkey foreign key (area_today_id) references goc.unit (id) on delete set null;

-- The draft of an import holds what its sheets hold: it opens only to those who work in all the wings of its sheets.
alter table goc.import_batch add wings text[] not null default '{}';
comment on column goc.import_batch.wings is 'Các mảng mà trang tính của tệp thuộc về; chỉ ai làm đủ các mảng ấy mới mở được';
-- The row of the past ends with the moment it was superseded, so the new column goes before that one.
alter table goc.import_batch_was rename column superseded_at to superseded_before;
alter table goc.import_batch_was add wings text[] not null default '{}', add superseded_at timestamptz;
update goc.import_batch_was set superseded_at = superseded_before;
alter table goc.import_batch_was alter superseded_at set not null, drop column superseded_before;
do $$
declare t text;
begin
  foreach t in array array['import_batch', 'import_batch_was'] loop
    execute format($p$create policy by_wing on goc.%I as restrictive to goc_app
      using ((not ('cadres' = any (wings)) or (select goc.session_holds('cadres'))) and (not ('inspection' = any (wings)) or (select goc.session_holds('inspection'))))
      with check ((not ('cadres' = any (wings)) or (select goc.session_holds('cadres'))) and (not ('inspection' = any (wings)) or (select goc.session_holds('inspection'))))$p$, t);
  end loop;
end $$;

-- Numbers of batches go on over the installation: whoever names one means one.
create sequence goc.import_number as int;
grant usage on sequence goc.import_number to goc_app;

-- Taking a person back asks every table whether it still refers to him: without these, by reading it whole.
create index person_alias on goc.person (alias_of) where alias_of is not null;
create index regular_supervision_person on goc.regular_supervision (subject_person_id) where subject_person_id is not null;
create index discipline_decision_person on goc.discipline_decision (subject_person_id) where subject_person_id is not null;

-- What a batch wrote is found by its batch.
do $$
declare t text;
begin
  for t in select c.relname from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'batch_id' and not a.attisdropped
           where c.relnamespace = 'goc'::regnamespace and c.relkind = 'r' and c.relname not in ('trail', 'import_batch', 'import_batch_was') loop
    execute format('create index on goc.%I (batch_id) where batch_id is not null', t);
  end loop;
end $$;
