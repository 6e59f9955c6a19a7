# Put claims side by side: tolls over time, a claim and its denials, the versions of one event.
# Nothing here adds up: figures of different claimants are no parts of one sum.

nk_toll_series <- function(claimant = NULL, measure = NULL, package = nk_read()) {
  check_package(package)
  points <- package$tolls
  if (!is.null(measure)) {
    check_one("measure", measure)
    if (!measure %in% levels(points$measure)) {
      refuse_unknown("U03", "measure", measure, levels(points$measure), "the table tolls")
    }
    points <- points[points$measure == measure, ]
  }
  if (!is.null(claimant)) {
    actor <- find_id(package, "actor", claimant)
    points <- points[points$claimant_actor_id %in% actor | points$authority_actor_id %in% actor, ]
  }
  points$authority <- actor_name(package, points$authority_actor_id)
  points$claimant <- actor_name(package, points$claimant_actor_id)
  points$place <- package$places$name[match(points$place_id, package$places$place_id)]
  series <- c("authority_actor_id", "measure", "object", "population", "victim_side", "place_id")
  arranged(points, c(series, "as_of", "claim_id"), na.last = FALSE)
}

nk_disputes <- function(package = nk_read()) {
  check_package(package)
  links <- package$claim_links
  links <- links[links$relation == "denies", ]
  claims <- package$claims
  denied <- claims[match(links$to_claim_id, claims$claim_id), ]
  denial <- claims[match(links$from_claim_id, claims$claim_id), ]
  disputes <- data.frame(
    claim_id = denied$claim_id,
    claimant = actor_name(package, denied$claimant_actor_id),
    denied[c("quote", "kind", "period_start", "is_implied")],
    denial_claim_id = denial$claim_id,
    denial_claimant = actor_name(package, denial$claimant_actor_id),
    denial_quote = denial$quote,
    basis = links$basis
  )
  arranged(disputes, c("claim_id", "denial_claim_id"))
}

VERSION_COLUMNS <- c(
  "role", "used_in", "authority", "claimant", "stance", "measure", "object", "value", "qualifier",
  "population", "victim_side", "loss_relation", "stated_to", "publisher", "quote", "claim_id"
)

nk_versions_of <- function(event, package = nk_read()) {
  check_package(package)
  check_id(package, "event", event, "events", "event_id")
  parts <- package$event_claims
  parts <- parts[parts$event_id == event, c("role", "used_in", "claim_id")]
  claims <- package$claims[match(parts$claim_id, package$claims$claim_id), ]
  versions <- cbind(parts, claims[setdiff(names(claims), names(parts))])
  versions$authority <- actor_name(package, versions$authority_actor_id)
  versions$claimant <- actor_name(package, versions$claimant_actor_id)
  at <- match(versions$source_id, package$sources$source_id)
  versions$publisher <- package$sources$publisher[at]
  arranged(versions, c("authority_actor_id", "stated_to", "claim_id"))[VERSION_COLUMNS]
}

# Rows in the order of some columns: of text by its code points, whatever the locale.
arranged <- function(rows, columns, na.last = TRUE) {
  keys <- c(unname(as.list(rows[columns])), method = "radix", na.last = na.last)
  rows <- rows[do.call(order, keys), ]
  rownames(rows) <- NULL
  rows
}
