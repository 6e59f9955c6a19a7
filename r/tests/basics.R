# What must hold wherever the package is installed; needs nothing but R. More is in testthat/.
library(nkclaims)

package <- nk_read()
stopifnot(
  identical(names(package), nk_tables()$table),
  identical(nkclaims::claims, package$claims),
  is.factor(claims$measure), inherits(claims$stated_to, "Date"), is.logical(claims$is_implied),
  is.integer(claims$quote_start), is.numeric(claims$value),
  inherits(ceasefires$effective_at, "POSIXct"), attr(ceasefires$effective_at, "tzone") == "UTC",
  nrow(nk_toll_series()) == nrow(tolls),
  nrow(nk_disputes()) == sum(claim_links$relation == "denies"),
  nrow(nk_versions_of(events$event_id[1])) == sum(event_claims$event_id == events$event_id[1]),
  identical(nk_quote(claims$claim_id[1])$words, claims$quote[1]),
  identical(nk_describe("tolls")$column, names(tolls)),
  nrow(nk_filter_package(sides = sides$side_code[1])$claims) <= nrow(claims),
  inherits(try(nk_read(tables = "claim"), silent = TRUE), "try-error")
)
