"""What is said of named things judged, slot by slot."""
