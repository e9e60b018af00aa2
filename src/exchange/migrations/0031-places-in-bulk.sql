-- The place of a row is looked up in the public map. Asked under the reader's own policies it checks his session once for every row written;
-- the row's own policy checks it once a statement, and that is enough.
alter function goc.take_place() security definer set search_path = goc, pg_temp;
