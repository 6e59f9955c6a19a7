"""Put what was made where it belongs, all at once: tables, descriptor, generated pages."""
