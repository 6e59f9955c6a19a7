"""When something happened, and when it was said."""
