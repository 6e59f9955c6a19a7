# Turn the CSV of one table into typed columns, strictly: nothing is guessed or dropped.

misfit <- function(found, expected, where) {
  damaged("U07", found, expected, where, "fetch it anew; `nkclaims validate` tells all that is wrong")
}

# `content`: the bytes of the file; `table`: its schema; `where`: what it is called in messages.
typed <- function(content, table, where) {
  columns <- names(table$fields)
  cells <- read_cells(content, columns, where)
  typed <- lapply(table$fields, function(field) column(cells[[field$name]], field, where))
  gaps <- columns[vapply(table$fields, is_required, NA) & vapply(typed, anyNA, NA)]
  if (length(gaps)) {
    misfit(paste("an empty cell in", gaps[1]), "a value in each row", where)
  }
  structure(typed, class = "data.frame", row.names = seq_along(typed[[1]]))
}

# The cells of a file as text, one vector a column; an empty cell is NA.
read_cells <- function(content, columns, where) {
  if (!length(content)) {
    misfit("an empty file", "a header and rows", where)
  }
  if (any(content == 0) || !validUTF8(rawToChar(content))) {
    misfit("bytes that are no text", "UTF-8", where)
  }
  file <- rawConnection(content)
  on.exit(close(file))
  read <- function(...) {
    scan(file, ..., sep = ",", quote = "\"", na.strings = "", quiet = TRUE, encoding = "UTF-8",
         blank.lines.skip = FALSE)
  }
  header <- read(what = "", nlines = 1)
  if (!identical(header, columns)) {
    misfit(paste("the columns", paste(header, collapse = ", ")),
           paste("the columns", paste(columns, collapse = ", ")), where)
  }
  expected <- sprintf("rows of %d cells", length(columns))
  shape <- lapply(stats::setNames(columns, columns), function(name) "")
  told <- function(condition) misfit(conditionMessage(condition), expected, where)
  cells <- tryCatch(read(what = shape, multi.line = FALSE), error = told, warning = told)
  # No cell holds the end of a line, so that a row of twice the cells is seen here.
  lines <- sum(content == 10L) + (content[length(content)] != 10L)
  if (length(cells[[1]]) != lines - 1) {
    misfit(sprintf("%d rows in %d lines", length(cells[[1]]), lines - 1), expected, where)
  }
  cells
}

FORMS <- c(
  integer = "^[+-]?[0-9]+$",
  number = "^[+-]?([0-9]+[.]?[0-9]*|[.][0-9]+)([eE][+-]?[0-9]+)?$",
  date = "^[0-9]{4}-[0-9]{2}-[0-9]{2}$",
  datetime = "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z$"
)

# One column as its schema types it: a factor in the order of the codes, a Date, POSIXct in UTC ...
column <- function(cells, field, where) {
  form <- FORMS[field$type]
  if (!is.na(form)) {
    refuse_cell(!is.na(cells) & !grepl(form, cells), cells, field, where)
  }
  codes <- unlist(field$constraints$enum)
  values <- if (length(codes)) {
    factor(cells, codes)
  } else {
    switch(field$type,
      string = cells,
      integer = suppressWarnings(as.integer(cells)),
      number = as.numeric(cells),
      boolean = c(true = TRUE, false = FALSE)[cells],
      date = as.Date(cells, "%Y-%m-%d"),
      datetime = as.POSIXct(cells, tz = "UTC", format = "%Y-%m-%dT%H:%M:%SZ")
    )
  }
  refuse_cell(is.na(values) & !is.na(cells), cells, field, where)
  if (is.logical(values)) unname(values) else values
}

refuse_cell <- function(wrong, cells, field, where) {
  if (any(wrong)) {
    first <- which(wrong)[1]
    codes <- unlist(field$constraints$enum)
    expected <- paste(field$name, "as", field$type)
    if (length(codes)) {
      expected <- sprintf("%s as one of %s", field$name, paste(codes, collapse = ", "))
    }
    misfit(sprintf("%s in line %d", sQuote(cells[first], FALSE), first + 1L), expected, where)
  }
}

is_required <- function(field) isTRUE(field$constraints$required)
