-- Posts held on a day, split by the rank of the title. $1, $2: the places of the scope; $3: the day.
select t.rank as key, count(*) as value
from goc.tenure h join goc.title t on t.key = h.title
where h.pos between $1 and $2 and h.valid_from <= $3 and h.valid_to > $3
group by t.rank
