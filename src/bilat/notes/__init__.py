"""One file per kind of document: how to read it to text with a map back, and how to mend it."""
