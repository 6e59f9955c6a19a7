"""The forms of one list of issues: for people, for programs, for pull requests."""
