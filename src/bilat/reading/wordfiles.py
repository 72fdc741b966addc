"""The lists of words beside this package, as they lie in `words/`."""

from pathlib import Path
from typing import Any

import msgspec

FOLDER = Path(__file__).parent / "words"


def word_file(name: str) -> dict[str, Any]:
    """What the file `words/<name>.json` holds; "claims.en" for the cue words of English claims.

    Raises:
        FileNotFoundError: if there is none.
    """
    found: dict[str, Any] = msgspec.json.decode((FOLDER / f"{name}.json").read_bytes())
    return found
