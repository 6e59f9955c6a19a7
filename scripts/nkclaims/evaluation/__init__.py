"""Hold the claims that rules extracted against claims that were read and coded."""
