"""What a brief on paper says besides its own words, in English."""

# Before the name of a document in a footnote.
SEE = "See "
DATA = "The data of the charts"
TO_DATA = "data"
PAGE = "page"
