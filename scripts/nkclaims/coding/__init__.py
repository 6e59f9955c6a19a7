"""Hold coded rows to the text of their article: where words stand, and what accounts for each sentence."""
