"""Figures judged: values, ranks and order, by the rows held for them."""
