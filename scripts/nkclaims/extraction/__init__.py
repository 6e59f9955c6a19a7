"""Extract claims from the text of articles by lexicons and rules, without a model.

Each claim keeps the words that gave it and the rule behind it. What a pack does not know becomes a
candidate row with its words as printed; nothing is dropped, and nobody is guessed into a side.
"""
