-- A page of people in name order, after one of them. $1, $2: the places of the reader; $3, $4: the name key and the id after which it begins.
select p.id
from goc.person p
where p.alias_of is null and p.pos between $1 and $2 and (p.name_key, p.id) > ($3, $4::uuid)
order by p.name_key, p.id limit 51
