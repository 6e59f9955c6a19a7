"""Hold the artefacts of a release against their sums, their descriptor and one another."""
