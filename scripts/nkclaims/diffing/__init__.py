"""Compare two packages: what describes them, and their rows by key, cell by cell."""
