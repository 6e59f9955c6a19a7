"""Make a release: which version it is, what changed, what is kept of it, and what is published."""
