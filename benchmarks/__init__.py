"""Packages of any size, and how long and in how much memory they are validated."""
