"""What the packs know: their tables, the registry of a war, and the names in a text."""
