same_tables <- function(one, other) {
  expect_identical(names(one), names(other))
  same <- vapply(names(one), function(name) identical(one[[name]], other[[name]]), NA)
  expect_identical(names(one)[!same], character())
}

test_that("a folder, its descriptor and its zip hold what was installed", {
  folder <- written()
  same_tables(nk_read(folder), nk_read())
  same_tables(nk_read(file.path(folder, "datapackage.json")), nk_read())
  skip_if(Sys.which("zip") == "", "no zip")
  archive <- file.path(dirname(folder), "package.zip")
  before <- setwd(folder)
  on.exit(setwd(before))
  utils::zip(archive, list.files(), "-qr")
  same_tables(nk_read(archive), nk_read())
})

test_that("some tables alone", {
  expect_identical(names(nk_read(tables = c("sides", "claims"))), c("sides", "claims"))
  expect_identical(names(nk_read(written(), "sides")), "sides")
})

test_that("types are those of the schema", {
  classes <- list(
    string = "character", integer = "integer", number = "numeric", boolean = "logical",
    date = "Date", datetime = c("POSIXct", "POSIXt")
  )
  package <- nk_read()
  for (name in names(package)) {
    described <- nk_describe(name, package = package)
    rows <- package[[name]]
    codes <- setNames(lapply(described$codes, as.character), described$column)
    coded <- lengths(codes) > 0
    expect_identical(names(rows), described$column)
    expect_identical(lapply(rows, levels)[coded], codes[coded])
    expect_identical(lapply(rows, class)[!coded],
                     setNames(classes[described$type], described$column)[!coded])
    expect_false(any(vapply(rows, anyNA, NA) & described$is_required))
  }
})

test_that("unknown names are answered with the nearest", {
  expect_error(nk_read(tables = "claim"), "'claims'.*U01", class = "nk_unknown_name")
  expect_error(nk_read()$claim, "'claims'", class = "nk_unknown_name")
  expect_error(nk_read()[["toll"]], "'tolls'", class = "nk_unknown_name")
  expect_error(nk_describe("claims", "valu"), "'value'.*U02", class = "nk_unknown_name")
  expect_error(nk_describe("tols"), "'tolls'", class = "nk_unknown_name")
  expect_error(nk_read(tables = "zzzz"), "there are: acknowledgements, ", class = "nk_unknown_name")
})

test_that("another dataset and another version are refused", {
  penguins <- function(content) {
    content$name <- "penguins"
    content$resources <- utils::tail(content$resources, 2)
    content
  }
  expect_error(nk_read(described(written(), penguins)), "penguins, which lacks claims",
               class = "nk_other_dataset")
  plain <- function(content) {
    content$name <- "penguins"
    content$resources <- list(list(
      name = "birds", path = "birds.csv",
      schema = list(fields = list(list(name = "species", type = "string")))
    ))
    content
  }
  expect_error(nk_read(described(written(), plain)), "penguins, which lacks claims",
               class = "nk_other_dataset")
  version <- function(version) function(content) replace(content, "version", version)
  newer <- described(written(), version("77.0.0"))
  expect_error(nk_read(newer), "tables and columns may differ", class = "nk_other_version")
  own <- attr(nk_read(), "version")
  later <- described(written(), version(sub("[.].*", ".99.0", own)))
  expect_identical(nk_read(later)$claims, claims)
  expect_error(nk_read(later, version = own), paste("expected version", own),
               class = "nk_other_version")
})

test_that("what is damaged is refused in words", {
  refused <- function(folder, said) {
    expect_error(nk_read(folder), said, class = "nk_damaged_package")
  }
  refused(claims_of(written(), function(text) ""), "an empty file")
  refused(claims_of(written(), function(text) substr(text, 1, nchar(text, "bytes") %/% 2)), "U07")
  refused(claims_of(written(), function(text) sub(",own_voice,", ",own_voise,", text)),
          "'own_voise' in line 2, expected attribution_type as one of direct_quote, ")
  refused(claims_of(written(), function(text) sub(",own_voice,", ",,", text)),
          "an empty cell in attribution_type")
  refused(claims_of(written(), function(text) sub("claim_id,source_id", "source_id,claim_id", text)),
          "the columns source_id")
  nothing <- tempfile()
  expect_error(nk_read(nothing), "no such folder or zip")
  writeLines("no zip at all", nothing)
  refused(nothing, "P05")
  broken <- written()
  writeBin(as.raw(c(0xff, 0xfe)), file.path(broken, "datapackage.json"))
  refused(broken, "no UTF-8")
  expect_error(nk_read(3), "path: give one folder or zip")
})

test_that("a file that may not be read is named", {
  folder <- written()
  claims <- file.path(folder, "data", "claims.csv")
  Sys.chmod(claims, "000")
  skip_if(file.access(claims, 4) == 0, "this user may read everything")
  expect_error(nk_read(folder), "claims.csv: permission denied")
})
