# List the tables of a package, or say what the columns of one mean.

nk_tables <- function(package = nk_read()) {
  check_package(package)
  schemas <- attr(package, "schemas")[names(package)]
  rows <- unclass(package)
  data.frame(
    table = names(rows),
    title = vapply(schemas, function(one) text_or(one$title, one$name), ""),
    n_rows = vapply(rows, nrow, 1L),
    n_columns = vapply(rows, ncol, 1L),
    description = vapply(schemas, function(one) text_or(one$description, ""), ""),
    row.names = NULL
  )
}

nk_describe <- function(table, columns = NULL, package = nk_read()) {
  check_package(package)
  schema <- table_schema(package, table)
  fields <- schema$fields
  unknown <- setdiff(columns, names(fields))
  if (length(unknown)) {
    refuse_unknown("U02", "column", unknown[1], names(fields), paste("the table", table))
  }
  described <- data.frame(
    column = names(fields),
    type = vapply(fields, function(one) one$type, ""),
    description = vapply(fields, function(one) text_or(one$description, ""), ""),
    codes = I(unname(lapply(fields, function(one) as.character(unlist(one$constraints$enum))))),
    example = vapply(fields, shown_example, ""),
    is_required = vapply(fields, is_required, NA),
    is_derived = vapply(fields, function(one) isTRUE(one$derived), NA),
    key = vapply(names(fields), function(name) key_of(name, schema), ""),
    row.names = NULL
  )
  if (is.null(columns)) described else described[match(columns, described$column), ]
}

text_or <- function(text, otherwise) if (is_text(text)) text else otherwise

shown_example <- function(field) {
  if (is.null(field$example)) NA_character_ else format(field$example, digits = 15)
}

key_of <- function(column, schema) {
  parts <- if (column %in% unlist(schema$primaryKey)) "primary"
  for (key in schema$foreignKeys) {
    at <- match(column, unlist(key$fields))
    if (!is.na(at)) {
      parts <- c(parts, paste0(key_target(key, schema), ".", unlist(key$reference$fields)[at]))
    }
  }
  if (length(parts)) paste(parts, collapse = ", ") else NA_character_
}

# The standard writes "" where a table refers to itself.
key_target <- function(key, schema) {
  target <- text_or(key$reference$resource, "")
  if (nzchar(target)) target else schema$name
}
