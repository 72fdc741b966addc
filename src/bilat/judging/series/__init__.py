"""Claims about figures over time judged by rule, on values of series, which are the evidence."""
