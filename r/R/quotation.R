# Show a claim in the words of its article.

MARK <- "**"

nk_quote <- function(claim_id, articles = NULL, package = nk_read()) {
  check_package(package)
  check_id(package, "claim", claim_id, "claims", "claim_id")
  claim <- package$claims[match(claim_id, package$claims$claim_id), ]
  source <- package$sources[match(claim$source_id, package$sources$source_id), ]
  sentence <- if (!is.null(articles)) marked(article_text(articles, source), claim, package)
  quotation <- list(
    claim_id = claim_id,
    words = claim$quote,
    attribution = if (is.na(claim$attribution_quote)) "" else claim$attribution_quote,
    claimant = actor_name(package, claim$claimant_actor_id),
    publisher = source$publisher,
    published_on = source$published_on,
    url = source$url,
    sentence = if (is.null(sentence)) NA_character_ else sentence
  )
  structure(quotation, class = "nk_quotation")
}

format.nk_quotation <- function(x, ...) {
  said <- if (is.na(x$sentence)) sprintf("\u201c%s\u201d", x$words) else x$sentence
  sprintf("%s (%s; %s, %s)", said, x$claimant, x$publisher, x$published_on)
}

print.nk_quotation <- function(x, ...) {
  cat(format(x), sep = "\n")
  invisible(x)
}

# The text of an article, which is the one that was coded: its offsets lead nowhere else.
article_text <- function(articles, source) {
  file <- file.path(source$source_id, "article.txt")
  path <- file.path(articles, file)
  if (!file.exists(path)) {
    stop(path, ": no such article", call. = FALSE)
  }
  content <- readBin(path, "raw", file.size(path))
  found <- sha256(content)
  if (is.null(found)) {
    refuse("nk_missing_library", "U06", "no digest", "R 4.5 or newer, or the package digest",
           "install.packages(\"digest\")")
  }
  if (!identical(found, source$text_sha256)) {
    refuse("nk_other_text", "U08", "another text", paste("that of sha256", source$text_sha256),
           "blanks and line ends count; offsets hold in the coded text alone", file)
  }
  text <- rawToChar(content)
  Encoding(text) <- "UTF-8"
  text
}

# The sentences that a quote touches, with the quote marked, on one line.
marked <- function(text, claim, package) {
  all <- package$sentences
  around <- all[all$source_id == claim$source_id & all$sentence_start < claim$quote_end &
                  all$sentence_end > claim$quote_start, ]
  first <- min(claim$quote_start, around$sentence_start)
  last <- max(claim$quote_end, around$sentence_end)
  part <- function(from, to) substr(text, from + 1L, to) # offsets count from 0, the end excluded
  sentence <- paste0(part(first, claim$quote_start), MARK, part(claim$quote_start, claim$quote_end),
                     MARK, part(claim$quote_end, last))
  trimws(gsub("[[:space:]]+", " ", sentence))
}
