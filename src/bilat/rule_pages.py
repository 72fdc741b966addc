"""Every rule with its code, name, page and level, found by lying in `rules/`."""

from inspect import cleandoc
from textwrap import dedent

import msgspec

from bilat import folder
from bilat.errors import UsageError
from bilat.nearest import unknown


class Page(msgspec.Struct, frozen=True, order=True):
    """A rule as `bilat explain` shows it; `text` is the docstring of its file."""

    code: str
    name: str
    text: str

    @property
    def summary(self) -> str:
        """The first line of the page."""
        return self.text.partition("\n")[0]

    @property
    def markdown(self) -> str:
        """The page with its headings as headings and its examples set apart."""
        parts: list[str] = []
        heading = ""
        for block in self.text.split("\n\n"):
            first, _, rest = block.partition("\n")
            if first[-1:] in (":", "?") and rest.startswith("    "):
                heading = first.rstrip(":")
                block = dedent(rest)
                parts.append(f"## {heading}")
            if heading in _EXAMPLES:
                block = f"```text\n{block}\n```"
            parts.append(block)
        return "\n\n".join(parts) + "\n"


_EXAMPLES = ("Example", "Use instead")


def pages() -> tuple[Page, ...]:
    """Every rule, sorted by code: those of `rules/` and those about suppressions."""
    from bilat.suppression import PAGES

    found = [Page(*page) for page in PAGES]
    for module in folder.modules("bilat.rules"):
        if hasattr(module, "CODE"):
            found.append(Page(module.CODE, module.NAME, cleandoc(module.__doc__ or "")))
    return tuple(sorted(found))


def page(code: str) -> Page:
    """The page of one rule.

    Raises:
        UsageError: if no rule has that code or name.
    """
    known = pages()
    for one in known:
        if code.upper() == one.code or code.lower() == one.name:
            return one
    raise UsageError(unknown("rule", code, [one.code for one in known]))
