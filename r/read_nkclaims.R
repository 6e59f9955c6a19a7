# Reads all tables of a released package into a list of data frames with their types: factors, Dates,
# times in UTC, integers, logicals. Nothing but jsonlite is needed; the package nkclaims checks more.
#   source("read_nkclaims.R"); nk <- read_nkclaims(); summary(nk$claims)
read_nkclaims <- function(folder = ".") {
  json <- function(file) jsonlite::fromJSON(file.path(folder, file), simplifyVector = FALSE)
  typed <- function(cells, field) {
    codes <- unlist(field$constraints$enum)
    if (length(codes)) return(factor(cells, codes))
    switch(field$type, integer = as.integer(cells), number = as.numeric(cells),
           boolean = cells == "true", date = as.Date(cells, "%Y-%m-%d"),
           datetime = as.POSIXct(cells, tz = "UTC", format = "%Y-%m-%dT%H:%M:%SZ"), cells)
  }
  resources <- json("datapackage.json")$resources
  names(resources) <- vapply(resources, function(one) one$name, "")
  lapply(resources, function(one) {
    fields <- json(one$schema)$fields
    rows <- read.csv(file.path(folder, one$path), colClasses = "character", na.strings = "",
                     encoding = "UTF-8")
    stopifnot(names(rows) == vapply(fields, function(field) field$name, ""))
    rows[] <- Map(typed, rows, fields)
    rows
  })
}
