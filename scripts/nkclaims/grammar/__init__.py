"""Read English newswire text: sentences, numbers with their qualifiers, dates, clock times, reciprocal words.

Nothing here knows a war, a table or a claim: text goes in, spans with readings come out.
"""
