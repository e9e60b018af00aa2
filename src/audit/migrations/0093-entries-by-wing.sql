-- A page of the trail walks the entries of the reader's own wings, newest first; those of another wing lie elsewhere in the index and are not
-- even passed, so that the time of an answer does not tell how many there are.
drop index goc.trail_at;
drop index goc.trail_person;
drop index goc.trail_record;
drop index goc.trail_account;
create index trail_wing on goc.trail (wing, at, id);
create index trail_imports on goc.trail (at, id) where wing = 'inspection' and batch_id is not null;
create index trail_person on goc.trail (person_id, wing, at) where person_id is not null;
create index trail_record on goc.trail (record_id, wing, at) where record_id is not null;
create index trail_account on goc.trail (account_id, wing, at);
