# Read every CSV of a folder with one reader's defaults; write columns, types and cells as JSON.
words <- commandArgs(trailingOnly = TRUE)
read <- switch(words[1],
  read.csv = function(file) read.csv(file),
  readr = function(file) suppressMessages(readr::read_csv(file, show_col_types = FALSE))
)
files <- list.files(words[2], "[.]csv$", full.names = TRUE)
names(files) <- sub("[.]csv$", "", basename(files))
found <- lapply(files, function(file) {
  rows <- read(file)
  lapply(as.list(rows), function(cells) {
    type <- class(cells)[1]
    moment <- inherits(cells, "POSIXct")
    text <- moment || inherits(cells, "Date")
    list(type = type, cells = I(
      if (moment) format(cells, "%Y-%m-%dT%H:%M:%S+00:00", tz = "UTC")
      else if (text) as.character(cells)
      else cells
    ))
  })
})
writeLines(jsonlite::toJSON(found, na = "null", digits = NA, auto_unbox = TRUE), useBytes = TRUE)
