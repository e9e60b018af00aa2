-- Different persons among the subjects of a period. $1, $2: the places of the bodies; $3, $4: the first day and the day after the last; $5: the reader's grade of secrecy.
select count(distinct s.subject_person_id) as value
from goc.engagement_subject s
where s.pos between $1 and $2 and s.concluded_on >= $3 and s.concluded_on < $4 and s.secrecy <= $5
