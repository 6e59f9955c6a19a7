# What stops a read: conditions whose message says what is wrong, what is there, what to do.
# Their codes are those of the Python loader.

refuse <- function(class, code, found, expected, hint = "", where = "") {
  message <- paste0(
    if (nzchar(where)) paste0(where, ": "),
    "found ", found, ", expected ", expected,
    if (nzchar(hint)) paste0("; ", hint),
    " [", code, "]"
  )
  parts <- list(message = message, call = NULL, code = code, found = found,
                expected = expected, hint = hint, where = where)
  stop(structure(parts, class = c(class, "nk_load_error", "error", "condition")))
}

damaged <- function(code, found, expected, where, hint = "fetch it anew") {
  refuse("nk_damaged_package", code, found, expected, hint, where)
}

SHORTEST <- 3 # characters that a word has, if the names that contain it are to be told

# There is no `kind` called `word`: tells the nearest names that there are.
refuse_unknown <- function(code, kind, word, known, where) {
  known <- sort(unique(as.character(known)), method = "radix")
  near <- nearest(word, known)
  if (!length(near) && nchar(word) >= SHORTEST) {
    near <- utils::head(known[grepl(tolower(word), tolower(known), fixed = TRUE)], 3)
  }
  hint <- if (length(near)) {
    sprintf("did you mean %s?", paste(sQuote(near, FALSE), collapse = " or "))
  } else if (length(known) <= 40) {
    paste("there are:", paste(known, collapse = ", "))
  } else {
    sprintf("there are %d, for example %s", length(known), paste(known[1:3], collapse = ", "))
  }
  refuse("nk_unknown_name", code, sQuote(word, FALSE), sprintf("one %s of %s", kind, where), hint)
}

# Up to three names that are like `word`: at least six of ten letters in common, in their order.
nearest <- function(word, known) {
  known <- known[!duplicated(tolower(known), fromLast = TRUE)]
  if (!length(known)) {
    return(character())
  }
  # With a substitution at the price of a deletion and an insertion, what is left is common.
  costs <- c(insertions = 1, deletions = 1, substitutions = 2)
  apart <- drop(adist(tolower(word), tolower(known), costs = costs))
  alike <- 1 - apart / (nchar(word) + nchar(known))
  utils::head(known[order(-alike, -rank(tolower(known)))], min(3, sum(alike >= 0.6)))
}
