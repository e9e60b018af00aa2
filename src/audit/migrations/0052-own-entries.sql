-- The one whose record it is reads who looked with any living session, also one that may read nothing else.
drop policy own on goc.trail;
create policy own on goc.trail for select to goc_app
  using (person_id = (select goc.session_person()) and wing <> 'inspection' and (select goc.session_account()) is not null);
