if (requireNamespace("testthat", quietly = TRUE)) {
  library(testthat)
  library(nkclaims)
  test_check("nkclaims")
}
