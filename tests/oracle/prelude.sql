-- What the rules speak of, in the words of docs/rules.md and the codebook. No line was taken from the
-- validator: two authors who make the same mistake in two languages are less likely than one.

-- The authority of an actor is the root of its parent chain; its camp is that of the nearest side,
-- if one of the camp's sides fights; its party is the camp, else the authority.
create or replace temp table ancestry as
with recursive up(actor_id, ancestor, distance) as (
  select actor_id, actor_id, 0 from actors
  union all
  select up.actor_id, a.parent_actor_id, distance + 1
  from up join actors a on a.actor_id = up.ancestor
  where a.parent_actor_id is not null and distance < 50
) select * from up;

create or replace temp table standing as
select a.actor_id, r.ancestor as authority, n.camp, coalesce(n.camp, r.ancestor) as party
from actors a
join (select actor_id, ancestor from ancestry
      qualify row_number() over (partition by actor_id order by distance desc) = 1) r using (actor_id)
left join (
  select y.actor_id, case when s.camp in (select camp from sides where is_belligerent) then s.camp end as camp
  from ancestry y join actors x on x.actor_id = y.ancestor join sides s on s.side_code = x.side
  qualify row_number() over (partition by y.actor_id order by distance) = 1) n using (actor_id);

-- A figure counts if it is actual, meant, no stub, and nobody replaced or withdrew it; a toll of an
-- earlier day, with which the text compares the newer one, is replaced by none.
create or replace temp table figures as
select c.* replace (
  coalesce(population, 'none') as population, coalesce(victim_side, 'unstated') as victim_side,
  coalesce("group", 'none') as "group")
from claims c
where modality = 'actual' and stance in ('asserts', 'concedes', 'agrees') and not is_implied
  and value is not null and measure is not null and object is not null
  and claim_id not in (
    select to_claim_id from claim_links l join claims f on f.claim_id = l.from_claim_id
    join claims o on o.claim_id = l.to_claim_id
    where relation in ('supersedes', 'revises') and not f.is_implied
      and not coalesce(relation = 'supersedes' and o.as_of < f.as_of, false));

create or replace temp table named as select actor_id from actors where actor_type <> 'unspecified';

-- Links in both directions; some of them say why two figures differ.
create or replace temp table linked as
select from_claim_id as one, to_claim_id as other, relation from claim_links
union select to_claim_id, from_claim_id, relation from claim_links;
create or replace temp table explained as
select one, other from linked where relation in ('contradicts', 'denies', 'revises', 'supersedes');

-- Whom a count holds: that of all people holds civilians, military and the unspecified.
create or replace temp macro holds_all(whole, part) as
  whole = part or (whole = 'combined' and part in ('civilian', 'military', 'unspecified'));

-- Two figures of one moment: of one event, or cumulative to one day and place.
create or replace temp table moments as
select f.*, 'event ' || m.event_id as moment from figures f join event_claims m using (claim_id)
where f.scope = 'incident' and m.role = 'supports'
union all
select f.*, as_of::varchar || ' ' || coalesce(place_id, '') from figures f where scope = 'cumulative';

create or replace temp table place_ancestry as
with recursive up(place_id, ancestor, distance) as (
  select place_id, place_id, 0 from places
  union all
  select up.place_id, p.parent_place_id, distance + 1
  from up join places p on p.place_id = up.ancestor
  where p.parent_place_id is not null and distance < 50
) select * from up;

-- Places are together if one is or contains the other, or they lie within the sum of both radii.
create or replace temp table together as
select a.place_id as one, b.place_id as other,
  case when exists (select 1 from place_ancestry y where y.place_id = a.place_id and y.ancestor = b.place_id)
         or exists (select 1 from place_ancestry y where y.place_id = b.place_id and y.ancestor = a.place_id)
       then true
       else 2 * 6371.0088 * asin(sqrt(least(1, greatest(0,
              pow(sin(radians(b.latitude - a.latitude) / 2), 2) + cos(radians(a.latitude))
              * cos(radians(b.latitude)) * pow(sin(radians(b.longitude - a.longitude) / 2), 2)))))
            <= a.radius_km + b.radius_km
  end as is_together
from places a cross join places b;

create or replace temp table claims_at as
select claim_id, place_id from claims where place_id is not null
union select claim_id, place_id from claim_places where place_id is not null;
