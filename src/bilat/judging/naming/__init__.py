"""The names that reading looks for, made from what is known."""
