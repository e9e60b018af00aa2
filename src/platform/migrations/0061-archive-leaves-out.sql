-- What lives for minutes and opens something (sessions, steps and attempts of signing in, tickets of a reset) is in no archive, so its reader
-- does not see it either. The list is that of src/platform/backup/manifest.ts; `goc access lint` compares.
create or replace procedure goc.open_to_reader() language plpgsql as $$
declare
  t record;
  kept_out text[] := array['session', 'sign_in_step', 'sign_in_attempt', 'reset_ticket'];
begin
  for t in select c.relname from pg_class c where c.relnamespace = 'goc'::regnamespace and c.relkind in ('r', 'p') and c.relname <> all (kept_out)
             and not exists (select from pg_policy p where p.polrelid = c.oid and p.polname = 'archive') loop
    execute format('create policy archive on goc.%I for select to goc_reader using (true)', t.relname);
    execute format('grant select on goc.%I to goc_reader', t.relname);
  end loop;
  for t in select c.relname from pg_class c join pg_policy p on p.polrelid = c.oid and p.polname = 'archive'
           where c.relnamespace = 'goc'::regnamespace and c.relname = any (kept_out) loop
    execute format('drop policy archive on goc.%I', t.relname);
    execute format('revoke select on goc.%I from goc_reader', t.relname);
  end loop;
  grant select on all sequences in schema goc to goc_reader;
end $$;
call goc.open_to_reader();
