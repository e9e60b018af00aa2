-- Members on a day, split by status. $1, $2: the places of the scope; $3: the day.
select m.status as key, count(*) as value
from goc.membership m
where m.pos between $1 and $2 and m.valid_from <= $3 and m.valid_to > $3
group by m.status
