-- Names beside ids. No view adds up figures: those of different claimants are no parts of one sum.

CREATE VIEW claims_named AS
SELECT
  claims.*,
  claimant.name AS claimant,
  authority.name AS authority,
  agent.name AS agent,
  places.name AS place,
  sources.publisher,
  sources.published_on
FROM claims
JOIN actors AS claimant ON claimant.actor_id = claims.claimant_actor_id
JOIN actors AS authority ON authority.actor_id = claims.authority_actor_id
LEFT JOIN actors AS agent ON agent.actor_id = claims.agent_actor_id
LEFT JOIN places USING (place_id)
JOIN sources USING (source_id);

CREATE VIEW disputes AS
SELECT
  denied.claim_id,
  denied.claimant,
  denied.quote,
  denied.kind,
  denied.period_start,
  denied.is_implied,
  denial.claim_id AS denial_claim_id,
  denial.claimant AS denial_claimant,
  denial.quote AS denial_quote,
  claim_links.basis
FROM claim_links
JOIN claims_named AS denied ON denied.claim_id = claim_links.to_claim_id
JOIN claims_named AS denial ON denial.claim_id = claim_links.from_claim_id
WHERE claim_links.relation = 'denies'
ORDER BY denied.claim_id, denial.claim_id;

CREATE VIEW toll_series AS
SELECT tolls.*, authority.name AS authority, claimant.name AS claimant, places.name AS place
FROM tolls
JOIN actors AS authority ON authority.actor_id = tolls.authority_actor_id
JOIN actors AS claimant ON claimant.actor_id = tolls.claimant_actor_id
LEFT JOIN places USING (place_id);

CREATE VIEW event_versions AS
SELECT
  event_claims.event_id,
  event_claims.role,
  event_claims.used_in,
  claims_named.authority,
  claims_named.claimant,
  claims_named.stance,
  claims_named.measure,
  claims_named.object,
  claims_named.value,
  claims_named.qualifier,
  claims_named.population,
  claims_named.victim_side,
  claims_named.loss_relation,
  claims_named.stated_to,
  claims_named.publisher,
  claims_named.quote,
  claims_named.claim_id
FROM event_claims
JOIN claims_named USING (claim_id);
