# Ask the R package: reads calls as JSON from a file and writes their answers as JSON to another.
# A call has a function, its arguments, and the path of a package if it is not the installed one.
words <- commandArgs(trailingOnly = TRUE)
calls <- jsonlite::fromJSON(words[1], simplifyVector = FALSE)

as_text <- function(values) {
  text <- if (inherits(values, "POSIXct")) {
    format(values, "%Y-%m-%dT%H:%M:%SZ", tz = "UTC")
  } else if (is.logical(values)) {
    tolower(values)
  } else if (is.list(values)) {
    vapply(values, function(one) paste(one, collapse = "|"), "")
  } else if (is.double(values) && !inherits(values, "Date")) {
    vapply(values, format, "", digits = 15, scientific = FALSE)
  } else {
    as.character(values)
  }
  text[is.na(values)] <- NA
  text
}

told <- function(answer) {
  if (is.data.frame(answer)) {
    list(
      columns = I(names(answer)),
      types = I(unname(vapply(answer, function(values) class(values)[1], ""))),
      cells = lapply(unname(as.list(answer)), function(values) I(as_text(values)))
    )
  } else if (inherits(answer, "nk_package")) {
    lapply(unclass(answer)[names(answer)], told)
  } else if (inherits(answer, "nk_quotation")) {
    c(lapply(unclass(answer), as_text), list(printed = format(answer)))
  } else {
    answer
  }
}

packages <- list(installed = nkclaims::nk_read())
ask <- function(call) {
  arguments <- lapply(call$arguments, unlist)
  if (call[["function"]] != "nk_read") {
    place <- if (is.null(call$path)) "installed" else call$path
    if (is.null(packages[[place]])) {
      packages[[place]] <<- nkclaims::nk_read(place)
    }
    arguments$package <- packages[[place]]
  }
  told(do.call(getExportedValue("nkclaims", call[["function"]]), arguments))
}

answers <- lapply(calls, function(call) {
  tryCatch(ask(call), nk_load_error = function(error) {
    list(error = class(error)[1], code = error$code, message = conditionMessage(error))
  }, error = function(error) list(error = "error", message = conditionMessage(error)))
})
json <- jsonlite::toJSON(answers, auto_unbox = TRUE, na = "null", null = "null", digits = NA)
writeLines(json, file(words[2], "wb"), useBytes = TRUE)
