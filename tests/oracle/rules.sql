-- rule: A03
select 'events', event_id from events where event_id not in (select event_id from event_claims)
union
select 'ceasefires', ceasefire_id from ceasefires
where ceasefire_id not in (select ceasefire_id from ceasefire_claims);

-- rule: D26
with points as (select c.*, coalesce(c.place_id, '') as spot from claims c join tolls t using (claim_id))
select distinct 'claims', p.claim_id
from points p join points e
  on (p.authority_actor_id, p.measure, p.object, coalesce(p.population, 'none'), coalesce(p.victim_side, 'unstated'), p.spot)
   = (e.authority_actor_id, e.measure, e.object, coalesce(e.population, 'none'), coalesce(e.victim_side, 'unstated'), e.spot)
where e.as_of < p.as_of and p.high < e.low;

-- rule: D29
select distinct 'claims', i.claim_id
from figures i
join tolls t on t.previous_claim_id is not null
join claims l on l.claim_id = t.claim_id
join claims e on e.claim_id = t.previous_claim_id and e.claim_id in (select claim_id from tolls)
where i.scope = 'increment' and i."group" = 'none'
  and i.qualifier = 'exact' and l.qualifier = 'exact' and e.qualifier = 'exact'
  and i.authority_actor_id = l.authority_actor_id and i.measure = l.measure and i.object = l.object
  and i.population = coalesce(l.population, 'none') and i.victim_side = coalesce(l.victim_side, 'unstated')
  and coalesce(i.place_id, '') = coalesce(l.place_id, '')
  and i.period_start = e.as_of + interval 1 day and i.period_end = l.as_of
  and e.value + i.value <> l.value
  and (i.claim_id, l.claim_id) not in (select (one, other) from explained);

-- rule: D30
select distinct 'claims', i.claim_id
from figures i join figures t
  on t.scope = 'cumulative' and t."group" = 'none' and t.authority_actor_id = i.authority_actor_id
 and t.measure = i.measure and t.object = i.object and t.victim_side = i.victim_side
 and holds_all(t.population, i.population)
 and (t.place_id is null or t.place_id = i.place_id)
where i.scope = 'incident' and i.authority_actor_id in (select actor_id from named)
  and t.as_of >= coalesce(i.period_end, i.period_start)
  and coalesce(t.period_start <= coalesce(i.period_end, i.period_start), true)
  and i.low > t.high
  and (i.claim_id, t.claim_id) not in (select (one, other) from explained);

-- rule: D32
select 'claims', c.claim_id
from claim_links l
join claims c on c.claim_id = l.from_claim_id join claims w on w.claim_id = l.to_claim_id
where l.relation = 'part_of' and (c.measure <> w.measure or c.low > w.high)
  and (c.claim_id, w.claim_id) not in (select (one, other) from explained)
union
select 'claims', g.claim_id
from moments g join moments w
  on w.moment = g.moment and w.authority_actor_id = g.authority_actor_id and w.measure = g.measure
 and w.object = g.object and w.victim_side = g.victim_side and w.population = g.population
where g."group" <> 'none' and w."group" = 'none' and g.low > w.high
  and g.authority_actor_id in (select actor_id from named)
  and (g.claim_id, w.claim_id) not in (select (one, other) from explained)
union
select 'claims', b.claim_id
from moments b
join moments c on c.moment = b.moment and c.authority_actor_id = b.authority_actor_id
 and c.measure = b.measure and c.object = b.object and c.victim_side = b.victim_side
join moments m on m.moment = b.moment and m.authority_actor_id = b.authority_actor_id
 and m.measure = b.measure and m.object = b.object and m.victim_side = b.victim_side
where b."group" = 'none' and c."group" = 'none' and m."group" = 'none'
  and b.population = 'combined' and c.population = 'civilian' and m.population = 'military'
  and c.low + m.low > b.high and b.authority_actor_id in (select actor_id from named)
  and (b.claim_id, c.claim_id) not in (select (one, other) from explained);

-- rule: D33
select distinct 'claims', s.claim_id
from moments s join moments a
  on a.moment = s.moment and a.authority_actor_id = s.authority_actor_id and a.measure = s.measure
 and a.object = s.object and holds_all(a.population, s.population)
where a.victim_side = 'all' and a."group" = 'none' and s.victim_side not in ('all', 'unstated')
  and s.authority_actor_id in (select actor_id from named) and s.low > a.high
  and (s.claim_id, a.claim_id) not in (select (one, other) from explained);

-- rule: D36
with f as (
  select c.*, m.event_id from figures c join event_claims m using (claim_id)
  where c.scope = 'incident' and m.role = 'supports'
    and c.authority_actor_id in (select actor_id from named)
    and not exists (
      select 1 from claim_links l join event_claims w on w.claim_id = l.to_claim_id
      where l.relation = 'part_of' and l.from_claim_id = c.claim_id and w.event_id = m.event_id))
select distinct 'claims', a.claim_id
from f a join f b
  on (a.event_id, a.authority_actor_id, a.measure, a.object, a.population, a.victim_side, a."group")
   = (b.event_id, b.authority_actor_id, b.measure, b.object, b.population, b.victim_side, b."group")
where a.low > b.high and (a.claim_id, b.claim_id) not in (select (one, other) from linked);

-- rule: D37
with s as (select * from claim_links where relation = 'supersedes')
select distinct 'claim_links', concat_ws('/', s.from_claim_id, s.to_claim_id, s.relation)
from s join claims n on n.claim_id = s.from_claim_id join claims o on o.claim_id = s.to_claim_id
where n.authority_actor_id is distinct from o.authority_actor_id
   or n.measure is distinct from o.measure or n.object is distinct from o.object
   or n.population is distinct from o.population or n."group" is distinct from o."group"
   or n.victim_side is distinct from o.victim_side or n.scope is distinct from o.scope
   or (n.as_of is distinct from o.as_of and not coalesce(s.basis = 'explicit' and o.as_of < n.as_of, false))
   -- a day of statement that was only inferred bounds nothing from below
   or n.stated_to < coalesce(o.stated_from, case when o.stated_basis <> 'inferred' then o.stated_to end)
   or exists (select 1 from s r where r.to_claim_id = s.to_claim_id and r.from_claim_id < s.from_claim_id
              and (r.from_claim_id, s.from_claim_id) not in (select (one, other) from linked));

-- rule: E43
select 'claims', claim_id
from claims c join sources s using (source_id) join conflicts w using (conflict_id)
where modality not in ('historical', 'scheduled') and (
  case when date_precision not in ('day', 'minute')
       then period_end < window_start or period_start > window_end
       when kind in ('territorial_control', 'legal_status', 'position')
       then period_end < window_start or coalesce(period_end, period_start) > window_end
       else coalesce(period_start, period_end) < window_start
         or coalesce(period_end, period_start) > window_end end);

-- rule: E44
select 'claims', claim_id from claims c join sources s using (source_id)
where modality not in ('scheduled', 'conditional') and stance not in ('demands', 'calls_for')
  and case when date_precision in ('day', 'minute') then coalesce(period_end, period_start)
           else coalesce(period_start, period_end) end > published_on;

-- rule: F51
with scenes as (
  select place_id, conflict_id from claims join sources using (source_id)
  where modality = 'actual' and kind in ('attack', 'casualties', 'damage', 'equipment_loss')
  union
  select place_id, conflict_id from events
  where event_type in ('shelling', 'missile_strike', 'drone_strike', 'air_strike', 'air_defence',
                       'ground_clash', 'capture', 'ceasefire_breach'))
select distinct 'places', place_id
from scenes join places using (place_id) join conflicts using (conflict_id)
where latitude < latitude_min or latitude > latitude_max
   or longitude < longitude_min or longitude > longitude_max;

-- rule: G57
select 'claims', claim_id from claims
where stance = 'denies'
  and claim_id not in (select from_claim_id from claim_links where relation = 'denies');

-- rule: G58
select 'claim_links', concat_ws('/', l.from_claim_id, l.to_claim_id, l.relation)
from claim_links l
join claims d on d.claim_id = l.from_claim_id join claims a on a.claim_id = l.to_claim_id
join standing denier on denier.actor_id = d.claimant_actor_id
join standing denied on denied.actor_id = a.claimant_actor_id
left join standing accused on accused.actor_id = a.agent_actor_id
where l.relation = 'denies'
  and ((denier.authority = denied.authority and d.claimant_actor_id is distinct from 'unattributed')
    -- whoever speaks of his own deed accuses nobody
    or (accused.party is not null and denied.party <> accused.party and denier.party <> accused.party
      -- somebody without side, body or name may be of any camp
      and not exists (select 1 from actors n join standing s on s.actor_id = n.actor_id
        where n.actor_id in (d.claimant_actor_id, a.claimant_actor_id, a.agent_actor_id) and s.camp is null
          and (n.actor_type = 'unspecified' or (n.actor_type not in ('igo', 'ngo', 'media')
            and n.side is null and n.parent_actor_id is null)))));

-- rule: G59
select 'claim_links', concat_ws('/', l.from_claim_id, l.to_claim_id, l.relation)
from claim_links l
join claims d on d.claim_id = l.from_claim_id join claims a on a.claim_id = l.to_claim_id
where l.relation = 'denies' and (
  d.period_end < a.period_start or a.period_end < d.period_start
  or (a.stated_from > d.stated_to and a.attribution_type <> 'own_voice')
  or (not exists (select 1 from event_claims x join event_claims y using (event_id)
                  where x.claim_id = d.claim_id and y.claim_id = a.claim_id)
      and exists (select 1 from claims_at x, claims_at y
                  where x.claim_id = d.claim_id and y.claim_id = a.claim_id)
      and not exists (select 1 from claims_at x, claims_at y, together t
                      where x.claim_id = d.claim_id and y.claim_id = a.claim_id
                        and t.one = x.place_id and t.other = y.place_id
                        and coalesce(t.is_together, true))));

-- rule: G60
select 'claims', c.claim_id
from claims c join standing me on me.actor_id = c.claimant_actor_id
join standing blamed on blamed.actor_id = c.agent_actor_id
where c.stance = 'denies' and blamed.party <> me.party and not exists (
  select 1 from claim_links l join claims a on a.claim_id = l.to_claim_id
  join standing their on their.actor_id = a.agent_actor_id
  where l.relation = 'denies' and l.from_claim_id = c.claim_id and their.party = blamed.party);

-- rule: G62
with recursive passed(claim_id, origin) as (
  select claim_id, claim_id from claims
  union
  select p.claim_id, l.to_claim_id from passed p join claim_links l on l.from_claim_id = p.origin
  where l.relation = 'relays')
select 'claim_links', concat_ws('/', l.from_claim_id, l.to_claim_id, l.relation)
from claim_links l
join claims f on f.claim_id = l.from_claim_id join claims t on t.claim_id = l.to_claim_id
join standing sf on sf.actor_id = f.claimant_actor_id join standing st on st.actor_id = t.claimant_actor_id
where (l.relation = 'repeats' and (sf.authority <> st.authority or f.value is distinct from t.value))
   or (l.relation = 'corroborates' and (
        sf.authority = st.authority
        or coalesce(f.relayed_by_actor_id = t.claimant_actor_id, false)
        or exists (select 1 from passed x join passed y using (origin)
                   where x.claim_id = f.claim_id and y.claim_id = t.claim_id)));

-- rule: G63
-- one authority is one camp too, but that is what G62 says of the same link
select 'claim_links', concat_ws('/', l.from_claim_id, l.to_claim_id, l.relation)
from claim_links l
join claims f on f.claim_id = l.from_claim_id join claims t on t.claim_id = l.to_claim_id
join standing sf on sf.actor_id = f.claimant_actor_id join standing st on st.actor_id = t.claimant_actor_id
where l.relation = 'corroborates' and sf.authority <> st.authority and sf.party = st.party;

-- rule: G67
select 'claim_links', concat_ws('/', l.from_claim_id, l.to_claim_id, l.relation)
from claim_links l
where exists (select 1 from claim_links b where b.relation = l.relation
              and b.from_claim_id = l.to_claim_id and b.to_claim_id = l.from_claim_id);

-- rule: H69
select 'event_claims', concat_ws('/', m.event_id, m.claim_id)
from event_claims m join events e using (event_id) join claims c using (claim_id)
where m.role <> 'context' and m.reason is null and (
  c.period_end < e.period_start or e.period_end < c.period_start
  or (e.place_id is not null
      and exists (select 1 from claims_at x where x.claim_id = c.claim_id)
      and not exists (select 1 from claims_at x, together t where x.claim_id = c.claim_id
                      and t.one = x.place_id and t.other = e.place_id
                      and coalesce(t.is_together, true))));

-- rule: I75
with who as (
  select ceasefire_id, string_agg(distinct party, ',' order by party) as parties
  from ceasefire_parties join standing using (actor_id) where role in ('party', 'declarer')
  group by all),
full_truces as (
  select c.*, coalesce(effective_on, announced_on, agreed_on) as began, parties
  from ceasefires c left join who using (ceasefire_id) where coverage = 'full')
select distinct 'ceasefires', t.ceasefire_id
from full_truces t join full_truces n
  on n.conflict_id = t.conflict_id and (n.began, n.ceasefire_id) > (t.began, t.ceasefire_id)
where (t.parties is null or n.parties is null or t.parties = n.parties)
  and (t.ended_on is null or t.ended_on > n.began);
