"""Train the second reader of figures from evaluation/development: ``make train``."""
