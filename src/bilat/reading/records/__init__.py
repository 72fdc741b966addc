"""What is said of named things: dates, places, hosts, parties, roles, terms, editions, status."""
