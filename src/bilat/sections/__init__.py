"""One file per part of a brief."""
