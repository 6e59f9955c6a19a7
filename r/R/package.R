# Find a package, hold its descriptor against what is read here, and hand out its tables.

DESCRIPTOR <- "datapackage.json"
NAME <- "nkclaims"
TYPES <- c("string", "integer", "number", "boolean", "date", "datetime")

# Tables that tell a package of claims from any other, with the beginning of their key.
KEYS <- c(claims = "claim_id", sources = "source_id", claim_links = "from_claim_id")

nk_read <- function(path = NULL, tables = NULL, version = NULL) {
  home <- system.file(package = NAME)
  place <- if (is.null(path)) home else find_package(path, version)
  descriptor <- read_descriptor(place)
  resources <- read_resources(place, descriptor)
  found <- descriptor_version(descriptor)
  where <- sprintf("the package (%s %s)", NAME, found)
  unknown <- setdiff(tables, names(resources))
  if (length(unknown)) {
    refuse_unknown("U01", "table", unknown[1], names(resources), where)
  }
  if (!is.null(path)) {
    refuse_lost(place, descriptor, setdiff(names(KEYS), names(resources)))
  }
  schemas <- Map(function(name, one) read_schema(place, name, one), names(resources), resources)
  if (!is.null(path)) {
    begins <- vapply(names(KEYS), function(name) unlist(schemas[[name]]$primaryKey)[1], "")
    refuse_lost(place, descriptor, names(KEYS)[begins != KEYS])
    if (identical(descriptor$name, NAME)) { # what `nkclaims extract` makes has its own versions
      refuse_other_major(place, found, descriptor_version(read_descriptor(home)))
    }
  }
  if (!is.null(version) && !identical(version, found)) {
    refuse("nk_other_version", "U05", paste("version", found), paste("version", version),
           "give the released folder or zip of that version as path", basename(place))
  }
  wanted <- if (is.null(tables)) names(resources) else unique(tables)
  rows <- lapply(stats::setNames(wanted, wanted), function(name) {
    if (is.null(path)) {
      return(getExportedValue(NAME, name))
    }
    file <- resources[[name]]$path
    content <- read_bytes(place, file)
    refuse_other_bytes(content, resources[[name]], sprintf("%s: %s", basename(place), file))
    typed(content, schemas[[name]], sprintf("%s: %s", basename(place), file))
  })
  structure(rows, class = "nk_package", name = descriptor$name, version = found, schemas = schemas)
}

"$.nk_package" <- function(x, name) x[[name]]

# Strict, unlike a list: `$` would take the beginning of a name for the name, and give NULL else.
"[[.nk_package" <- function(x, i) {
  if (is.character(i) && !i %in% names(x)) {
    refuse_unknown("U01", "table", i, names(x), package_label(x))
  }
  unclass(x)[[i]]
}

print.nk_package <- function(x, ...) {
  cat(sprintf("%s %s: %d tables\n", attr(x, "name"), attr(x, "version"), length(x)))
  rows <- vapply(unclass(x), nrow, 1L)
  cat(sprintf("  $ %-20s %7d rows\n", names(rows), rows), sep = "")
  invisible(x)
}

check_package <- function(package) {
  if (!inherits(package, "nk_package")) {
    stop("package: give what nk_read() or nk_filter_package() returns", call. = FALSE)
  }
}

package_label <- function(package) {
  sprintf("the package (%s %s)", NAME, attr(package, "version"))
}

table_schema <- function(package, name) {
  schemas <- attr(package, "schemas")
  if (!name %in% names(schemas)) {
    refuse_unknown("U01", "table", name, names(schemas), package_label(package))
  }
  schemas[[name]]
}

# The folder or zip that `path` means: itself, or the one release in a folder of releases.
find_package <- function(path, version) {
  if (!is_text(path)) {
    stop("path: give one folder or zip", call. = FALSE)
  }
  path <- path.expand(path)
  if (!file.exists(path)) {
    stop(path, ": no such folder or zip", call. = FALSE)
  }
  if (basename(path) == DESCRIPTOR) {
    return(dirname(path))
  }
  if (!dir.exists(path) || file.exists(file.path(path, DESCRIPTOR))) {
    return(sub("/+$", "", path))
  }
  zips <- sort(list.files(path, sprintf("^%s-.*[.]zip$", NAME)), method = "radix")
  wanted <- sprintf("%s-%s.zip", NAME, version)
  if (!is.null(version) && wanted %in% zips) {
    return(file.path(path, wanted))
  }
  if (length(zips) == 1 && is.null(version)) {
    return(file.path(path, zips))
  }
  held <- if (length(zips)) paste(zips, collapse = ", ") else paste("no", DESCRIPTOR)
  hint <- if (length(zips) && is.null(version)) "say which by version" else ""
  damaged("P01", paste("a folder with", held), "a package, or zips of releases", basename(path),
          hint)
}

read_descriptor <- function(place) {
  content <- read_json(place, DESCRIPTOR, "a Data Package")
  resources <- if (is.list(content)) content$resources
  if (is.null(names(content)) || !is.list(resources)) {
    damaged("P01", "no resources", "a Data Package", part_of(place, DESCRIPTOR))
  }
  if (!all(vapply(resources, function(one) is.list(one) && is_text(one$name), NA))) {
    damaged("P01", "a resource without a name", "names", part_of(place, DESCRIPTOR))
  }
  content
}

descriptor_version <- function(descriptor) {
  if (is_text(descriptor$version)) descriptor$version else ""
}

# The entries of the tables, by name, none of which leads out of the package.
read_resources <- function(place, descriptor) {
  found <- descriptor$resources
  names(found) <- vapply(found, function(one) one$name, "")
  for (one in found) {
    if (!is_text(one$path)) {
      damaged("P01", paste0(one$name, ": no path"), "one file a table", part_of(place, DESCRIPTOR))
    }
    for (rel in Filter(is_text, list(one$path, one$schema))) {
      if (grepl("^/|[:\\\\]", rel) || ".." %in% strsplit(rel, "/", fixed = TRUE)[[1]]) {
        damaged("P02", sprintf("%s: %s", one$name, rel), "a path within the package",
                part_of(place, DESCRIPTOR))
      }
    }
  }
  found
}

# A Table Schema whose fields, categories and keys can be read; fields by their name.
read_schema <- function(place, name, resource) {
  file <- if (is_text(resource$schema)) resource$schema else DESCRIPTOR
  content <- if (is_text(resource$schema)) {
    read_json(place, file, "a Table Schema")
  } else {
    resource$schema
  }
  fits <- function(field) is.list(field) && is_text(field$name) && isTRUE(field$type %in% TYPES)
  if (!is.list(content) || !is.list(content$fields) || !length(content$fields) ||
      !all(vapply(content$fields, fits, NA)) || is.null(content$primaryKey)) {
    damaged("P01", paste0(name, ": fields or key that cannot be read"), "a Table Schema",
            part_of(place, file))
  }
  names(content$fields) <- vapply(content$fields, function(field) field$name, "")
  content$name <- name
  content
}

read_json <- function(place, file, expected) {
  content <- read_bytes(place, file)
  text <- rawToChar(content[content != 0])
  Encoding(text) <- "UTF-8"
  if (!validUTF8(text)) {
    damaged("P01", "bytes that are no UTF-8", expected, part_of(place, file))
  }
  tryCatch(fromJSON(text, simplifyVector = FALSE), error = function(error) {
    found <- strsplit(conditionMessage(error), "\n", fixed = TRUE)[[1]][1]
    damaged("P01", trimws(found), expected, part_of(place, file))
  })
}

# A package that lacks tables of claims, or has others of their names, is one of another dataset.
refuse_lost <- function(place, descriptor, lost) {
  if (length(lost)) {
    name <- if (is_text(descriptor$name)) descriptor$name else "a package without a name"
    refuse("nk_other_dataset", "U04",
           sprintf("%s, which lacks %s", name, paste(lost, collapse = ", ")), "tables of claims",
           "it may be the package of another dataset", basename(place))
  }
}

refuse_other_major <- function(place, theirs, ours) {
  major <- function(version) {
    if (grepl("^[0-9]+[.][0-9]+[.][0-9]+$", version)) sub("[.].*", "", version)
  }
  if (is.null(major(theirs)) || !identical(major(theirs), major(ours))) {
    found <- paste("version", if (nzchar(theirs)) theirs else "unknown")
    wanted <- if (is.null(major(theirs))) "that version" else paste0("version ", major(theirs), ".x.y")
    hint <- sprintf("tables and columns may differ between major versions; %s of the package %s reads it",
                    wanted, NAME)
    refuse("nk_other_version", "U05", found, paste0(major(ours), ".x.y"), hint, basename(place))
  }
}

is_text <- function(x) is.character(x) && length(x) == 1

part_of <- function(place, file) sprintf("%s: %s", basename(place), file)
