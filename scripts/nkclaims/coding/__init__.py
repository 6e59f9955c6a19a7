"""Hold coded rows to their article: where words stand, what accounts for each sentence."""
