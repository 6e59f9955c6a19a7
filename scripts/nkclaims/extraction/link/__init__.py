"""How claims stand to each other: parts, newer figures, denials and contradictions."""
