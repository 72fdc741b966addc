"""Claims about figures over time judged: by rule, on the values of series, which are the evidence."""
