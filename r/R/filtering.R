# Cut a package down to some claims, and every other table to what belongs to them.

# What is kept because a claim that is kept belongs to it: by which table, in which column.
MEMBERSHIP <- list(
  sources = c("claims", "source_id"),
  events = c("event_claims", "event_id"),
  ceasefires = c("ceasefire_claims", "ceasefire_id")
)

nk_filter_package <- function(place = NULL, sides = NULL, period = NULL, package = nk_read()) {
  check_package(package)
  kept <- rep(TRUE, nrow(package$claims))
  if (!is.null(place)) {
    kept <- kept & is_at(find_id(package, "place", place), package)
  }
  if (!is.null(sides)) {
    kept <- kept & concerns(sides, package)
  }
  if (!is.null(period)) {
    kept <- kept & touches(period, package$claims)
  }
  tables <- unclass(package)
  tables$claims <- tables$claims[kept, ]
  cut <- cascade(tables, attr(package, "schemas"))
  for (name in names(cut)) {
    rownames(cut[[name]]) <- NULL
  }
  attributes(cut) <- attributes(package)
  cut
}

# The tables without rows that belong to no claim of `claims`, so that all keys hold: a row goes if
# a required column refers to one that went; an optional one is emptied.
cascade <- function(tables, schemas) {
  for (name in names(MEMBERSHIP)) {
    member <- MEMBERSHIP[[name]][1]
    column <- MEMBERSHIP[[name]][2]
    if (member != "claims") {
      tables[[member]] <- without_orphans(tables, schemas[[member]])
    }
    rows <- tables[[name]]
    tables[[name]] <- rows[rows[[column]] %in% tables[[member]][[column]], ]
  }
  before <- -1
  while (before != sum(vapply(tables, nrow, 1L))) {
    before <- sum(vapply(tables, nrow, 1L))
    for (name in names(tables)) {
      tables[[name]] <- without_orphans(tables, schemas[[name]])
    }
  }
  tables
}

without_orphans <- function(tables, schema) {
  rows <- tables[[schema$name]]
  for (key in schema$foreignKeys) {
    column <- unlist(key$fields)
    known <- tables[[key_target(key, schema)]][[unlist(key$reference$fields)]]
    there <- rows[[column]] %in% known
    if (is_required(schema$fields[[column]]) || column %in% unlist(schema$primaryKey)) {
      rows <- rows[there, ]
    } else {
      rows[[column]][!there] <- NA
    }
  }
  rows
}

# Claims about a place, about one within it, or part of an event there.
is_at <- function(place, package) {
  places <- package$places
  within <- place
  repeat {
    more <- setdiff(places$place_id[places$parent_place_id %in% within], within)
    if (!length(more)) {
      break
    }
    within <- c(within, more)
  }
  here <- function(table) package[[table]][package[[table]]$place_id %in% within, ]
  told <- package$event_claims
  told <- told$claim_id[told$event_id %in% here("events")$event_id]
  known <- c(here("claims")$claim_id, here("claim_places")$claim_id, told)
  package$claims$claim_id %in% known
}

# Claims by, against, or about victims of one of the sides.
concerns <- function(sides, package) {
  for (side in sides) {
    check_id(package, "side", side, "sides", "side_code")
  }
  members <- package$actors$actor_id[package$actors$side %in% sides]
  claims <- package$claims
  claims$claimant_actor_id %in% members | claims$agent_actor_id %in% members |
    claims$victim_side %in% sides | claims$target_side %in% sides
}

# Claims that speak of a time that touches the period: its first and last day.
touches <- function(period, claims) {
  days <- tryCatch(as.Date(period), error = function(error) NA)
  if (length(days) != 2 || anyNA(days)) {
    stop("period: give its first and its last day, such as c(\"2020-10-27\", \"2020-10-29\")",
         call. = FALSE)
  }
  if (days[2] < days[1]) {
    stop(sprintf("the period ends (%s) before it begins (%s)", days[2], days[1]), call. = FALSE)
  }
  starts <- claims$period_start
  ends <- claims$period_end
  starts[is.na(starts)] <- ends[is.na(starts)]
  ends[is.na(ends)] <- starts[is.na(ends)]
  !is.na(starts) & starts <= days[2] & ends >= days[1]
}
