"""Compute what nobody writes: derived columns, estimates, tolls, agreement, and every table as published."""
