"""What was done, by whom, to whom and with what."""
