# The installed tables as a package in a folder that a test may damage.
written <- function() {
  if (!dir.exists(MASTER)) {
    write_package(file.path(MASTER, "nkclaims"))
  }
  folder <- tempfile()
  dir.create(folder)
  file.copy(file.path(MASTER, "nkclaims"), folder, recursive = TRUE)
  file.path(folder, "nkclaims")
}

MASTER <- tempfile("master")

write_package <- function(folder) {
  dir.create(file.path(folder, "data"), recursive = TRUE)
  home <- system.file(package = "nkclaims")
  file.copy(file.path(home, c("datapackage.json", "schemas")), folder, recursive = TRUE)
  package <- nk_read()
  for (name in names(package)) {
    rows <- as.data.frame(lapply(package[[name]], printed), check.names = FALSE)
    file <- file(file.path(folder, "data", paste0(name, ".csv")), "wb")
    writeLines(c(
      paste(names(rows), collapse = ","),
      if (nrow(rows)) do.call(paste, c(unname(lapply(rows, quoted)), sep = ","))
    ), file, sep = "\n", useBytes = TRUE)
    close(file)
  }
  described(folder, function(content) {
    for (i in seq_along(content$resources)) {
      content$resources[[i]][c("hash", "bytes")] <- NULL
    }
    content
  })
}

printed <- function(values) {
  text <- if (is.logical(values)) {
    tolower(values)
  } else if (inherits(values, "POSIXct")) {
    format(values, "%Y-%m-%dT%H:%M:%SZ")
  } else {
    as.character(values)
  }
  ifelse(is.na(values), "", text)
}

quoted <- function(text) {
  ifelse(grepl("[\",]", text), paste0("\"", gsub("\"", "\"\"", text), "\""), text)
}

# Change the descriptor of a package in a folder.
described <- function(folder, change) {
  path <- file.path(folder, "datapackage.json")
  content <- change(jsonlite::fromJSON(path, simplifyVector = FALSE))
  writeLines(jsonlite::toJSON(content, auto_unbox = TRUE, digits = NA), path, useBytes = TRUE)
  folder
}

# Change the text of the table of claims.
claims_of <- function(folder, change) {
  path <- file.path(folder, "data", "claims.csv")
  text <- change(readChar(path, file.size(path), useBytes = TRUE))
  writeBin(charToRaw(text), path)
  folder
}
