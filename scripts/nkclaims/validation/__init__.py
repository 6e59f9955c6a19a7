"""The layers of `nkclaims validate`: a package as found, and what engines and recomputation say of it."""
