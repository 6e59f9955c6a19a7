"""Measure extraction: machine rows against rows that were read, on seen and on unseen articles."""
