"""Compute what nobody writes: derived columns, estimates, tolls, agreement, each table complete."""
