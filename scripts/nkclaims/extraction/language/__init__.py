"""Words, phrases, clauses and sentences of an article, whatever they tell."""
