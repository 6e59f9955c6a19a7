# Find the actor or place that is meant, by id or by a name that it goes by.

find_id <- function(package, kind, word) {
  check_one(kind, word)
  key <- paste0(kind, "_id")
  registry <- package[[paste0(kind, "s")]]
  spelt <- package[[paste0(kind, "_names")]]
  if (word %in% registry[[key]]) {
    return(word)
  }
  ids <- c(registry[[key]], spelt[[key]])
  names <- c(registry$name, spelt$name)
  same <- sort(unique(ids[tolower(names) == tolower(word)]), method = "radix")
  if (length(same) == 1) {
    return(same)
  }
  refuse_unknown("U03", kind, word, if (length(same)) same else c(ids, names), "the registry")
}

check_id <- function(package, kind, word, table, column) {
  check_one(kind, word)
  known <- package[[table]][[column]]
  if (!word %in% known) {
    refuse_unknown("U03", kind, word, known, paste("the table", table))
  }
}

check_one <- function(kind, word) {
  if (!is_text(word) || is.na(word)) {
    stop(sprintf("%s: give one word or id, as text", kind), call. = FALSE)
  }
}

actor_name <- function(package, ids) package$actors$name[match(ids, package$actors$actor_id)]
