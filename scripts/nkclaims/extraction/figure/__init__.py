"""Numbers of people, things and places to which something happened, and over what they count."""
