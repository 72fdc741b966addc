"""Names in a text: states, records, organisations, places, and their misspellings."""
