"""Who says what, and in which words."""
