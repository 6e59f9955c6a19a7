"""The layers of `nkclaims validate`: a package as found, and what each engine says of it."""
