"""Language: text to numbers, periods and names, to clauses, to claims. Knows no facts."""
