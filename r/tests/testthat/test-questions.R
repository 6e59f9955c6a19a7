test_that("all series are the table of tolls, each in the order of time", {
  series <- nk_toll_series()
  expect_setequal(series$claim_id, tolls$claim_id)
  expect_identical(names(series), c(names(tolls), "authority", "claimant", "place"))
  key <- series[c("authority_actor_id", "measure", "object", "population", "victim_side", "place_id")]
  expect_false(any(vapply(split(series$as_of, do.call(paste, key)), is.unsorted, NA)))
})

test_that("a claimant goes by any name that is printed", {
  expect_identical(nk_toll_series("Baku"), nk_toll_series("azerbaijan"))
  expect_error(nk_toll_series("Azerbajan"), "'azerbaijan'", class = "nk_unknown_name")
  expect_error(nk_toll_series(measure = "kiled"), "'killed'", class = "nk_unknown_name")
})

test_that("a dispute is a claim and its denial", {
  links <- claim_links[claim_links$relation == "denies", ]
  found <- nk_disputes()
  expect_setequal(paste(found$claim_id, found$denial_claim_id),
                  paste(links$to_claim_id, links$from_claim_id))
})

test_that("the versions of an event are its claims", {
  event <- event_claims$event_id[1]
  said <- nk_versions_of(event)
  expect_setequal(said$claim_id, event_claims$claim_id[event_claims$event_id == event])
  expect_error(nk_versions_of(sub(".$", "", event)), event, class = "nk_unknown_name")
})

test_that("a quotation names who said it, and asks for the text that was coded", {
  claim <- claims[1, ]
  quotation <- nk_quote(claim$claim_id)
  expect_identical(quotation$words, claim$quote)
  expect_match(format(quotation), quotation$publisher, fixed = TRUE)
  articles <- tempfile()
  dir.create(file.path(articles, claim$source_id), recursive = TRUE)
  writeLines("another text", file.path(articles, claim$source_id, "article.txt"))
  expect_error(nk_quote(claim$claim_id, tempfile()), "no such article")
  skip_if_not_installed("digest")
  expect_error(nk_quote(claim$claim_id, articles), class = "nk_other_text")
})

test_that("what is cut down keeps its keys, and answers further questions", {
  cut <- nk_filter_package(sides = "AZE", period = c("2020-10-28", "2020-10-28"))
  expect_lt(nrow(cut$claims), nrow(claims))
  lost <- character()
  for (table in names(cut)) {
    described <- nk_describe(table, package = cut)
    for (i in grep("[.]", described$key)) {
      target <- strsplit(sub("primary, ", "", described$key[i]), ".", fixed = TRUE)[[1]]
      values <- stats::na.omit(cut[[table]][[described$column[i]]])
      lost <- c(lost, setdiff(values, cut[[target[1]]][[target[2]]]))
    }
  }
  expect_identical(lost, character())
  expect_true(all(nk_disputes(cut)$claim_id %in% cut$claims$claim_id))
  expect_error(nk_filter_package(sides = "AZ"), "'AZE'", class = "nk_unknown_name")
  expect_error(nk_filter_package(period = c("2020-10-28", "2020-10-27")), "before it begins")
  for (period in list("2020-10-27", c("2020-13-01", "2020-13-02"), "yesterday")) {
    expect_error(nk_filter_package(period = period), "its first and its last day")
  }
})

test_that("a list that is no package is refused", {
  tables <- unclass(nk_read())
  for (ask in list(nk_tables, nk_disputes, nk_toll_series, nk_filter_package)) {
    expect_error(ask(package = tables), "what nk_read\\(\\)")
  }
})

test_that("one thing is asked for at a time", {
  expect_error(nk_quote(claims$claim_id[1:2]), "claim: give one")
  expect_error(nk_versions_of(NULL), "event: give one")
  expect_error(nk_toll_series(measure = NA), "measure: give one")
  expect_error(nk_filter_package(place = 7), "place: give one")
})
