"""How what a note says stands to its writer: asserted, reported, quoted, denied or supposed."""
