"""A second reader of figures: a small pinned language model, which weighs in beside the rules."""
