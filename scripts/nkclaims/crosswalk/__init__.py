"""Export events and truces in the shape of other datasets, and say what is lost there."""
