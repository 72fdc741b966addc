"""One file per measure: what a number means, and the words for it."""
