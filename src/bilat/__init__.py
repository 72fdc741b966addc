"""A checkable account of the relations between any two states."""
