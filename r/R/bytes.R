# Read one file of a package: of a folder, or of a zip, which stays packed.

MOST_BYTES <- 2^30 # of all members of a zip; what is read is held in memory

read_bytes <- function(place, file) {
  if (dir.exists(place)) {
    path <- file.path(place, file)
    if (!file.exists(path) || dir.exists(path)) {
      damaged("P01", "no such file", "the file", part_of(place, file))
    }
    refuse_unreadable(path)
    return(readBin(path, "raw", file.size(path)))
  }
  listed <- zip_members(place)
  size <- listed$Length[listed$Name == file]
  if (!length(size)) {
    hint <- if (any(basename(listed$Name) == file)) "pack what is in the folder" else "fetch it anew"
    damaged("P01", paste("no", file), "the file at the root of the zip", basename(place), hint)
  }
  content <- tryCatch(zip_member(place, file, size[1]), error = identity, warning = identity)
  if (inherits(content, "condition") || length(content) != size[1]) {
    damaged("P05", "a damaged member", "the bytes that were packed", part_of(place, file))
  }
  content
}

# As the error of Python is one of the system, so is this: the package may be sound.
refuse_unreadable <- function(path) {
  if (file.access(path, 4) != 0) {
    stop(path, ": permission denied", call. = FALSE)
  }
}

zip_members <- function(place) {
  refuse_unreadable(place)
  listed <- tryCatch(unzip(place, list = TRUE), error = identity, warning = identity)
  if (inherits(listed, "condition")) {
    damaged("P05", "no zip, or one that is cut off", "a zip", basename(place))
  }
  if (sum(listed$Length) > MOST_BYTES) {
    damaged("P06", sprintf("%.0f bytes when unpacked", sum(listed$Length)),
            sprintf("%.0f at most", MOST_BYTES), basename(place), "unpack it and give the folder")
  }
  listed
}

zip_member <- function(place, file, size) {
  member <- unz(place, file, "rb")
  on.exit(close(member))
  # One byte more is asked for: a member must end where it says.
  readBin(member, "raw", size + 1)
}

# The size of a released file is always held against the descriptor, its hash where R can make one.
refuse_other_bytes <- function(content, resource, where) {
  if (is.numeric(resource$bytes) && resource$bytes != length(content)) {
    damaged("U07", sprintf("%d bytes", length(content)), sprintf("%.0f bytes", resource$bytes), where)
  }
  found <- if (is_text(resource$hash)) sha256(content)
  if (!is.null(found) && !identical(resource$hash, paste0("sha256:", found))) {
    damaged("U07", "other bytes than were released", resource$hash, where)
  }
}

# The SHA-256 of bytes; NULL where neither this R (from 4.5 on) nor the package digest makes one.
sha256 <- function(content) {
  tools <- asNamespace("tools")
  if (exists("sha256sum", tools, inherits = FALSE)) {
    unname(get("sha256sum", tools)(bytes = content))
  } else if (requireNamespace("digest", quietly = TRUE)) {
    digest::digest(content, algo = "sha256", serialize = FALSE)
  }
}
