-- People by letters of their name. $1, $2: the places of the reader; $3: what the folded name holds.
select p.id
from goc.person p
where p.alias_of is null and p.pos between $1 and $2 and p.name_fold like $3
order by p.name_key, p.id limit 51
