"""A row of cells told as a sentence: glue between cells, each of whose characters has its place."""

from collections.abc import Sequence

from bilat.reading.sentences import Sentence
from bilat.reading.tables.grid import Cell

# A cell, or words that stand in no cell of the row.
Piece = Cell | str


def told(pieces: Sequence[Piece], headings: tuple[str, ...]) -> Sentence | None:
    """The sentence that pieces make; None where none of them is a cell.

    Words that are glue begin where the next cell begins and end where the last one ended.
    """
    cells = [p for p in pieces if isinstance(p, Cell) and p.offsets]
    if not cells:
        return None
    text = ""
    offsets: list[int] = []
    ends: list[int] = []
    left = list(cells)
    last = cells[0].offsets[0]
    for piece in pieces:
        words = piece if isinstance(piece, str) else piece.text
        if isinstance(piece, Cell) and piece.offsets:
            left.pop(0)
            offsets += piece.offsets[: len(words)]
            ends += piece.ends[: len(words)]
            last = ends[-1]
        else:
            after = left[0].offsets[0] if left else last
            offsets += [after] * len(words)
            ends += [last] * len(words)
        text += words
    return Sentence(text, offsets, ends, -1, "cell", headings, -1)
