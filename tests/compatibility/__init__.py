"""Read the published tables as strangers do, and tell what of every value survives."""
