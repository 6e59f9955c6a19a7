"""Other forms of the published tables, each a function from the package to one file."""
