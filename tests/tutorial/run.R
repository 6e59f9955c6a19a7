# Runs each piece of code as a notebook does: if its last value is a data frame that R would print,
# it is written beside it, as CSV.
for (name in commandArgs(trailingOnly = TRUE)) {
  pieces <- parse(paste0(name, ".R"), encoding = "UTF-8")
  for (piece in pieces) {
    last <- withVisible(eval(piece, globalenv()))
  }
  if (last$visible && is.data.frame(last$value)) {
    file <- file(paste0(name, ".csv"), "w", encoding = "UTF-8")
    write.csv(last$value, file, row.names = FALSE, na = "")
    close(file)
  }
}
