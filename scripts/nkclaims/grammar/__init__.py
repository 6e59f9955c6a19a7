"""Read English newswire: sentences, numbers with their qualifiers, dates, reciprocal words.

Nothing here knows a war, a table or a claim: text goes in, spans with readings come out.
"""
