"""Every rule with its code, name, page and level, found by lying in `rules/`."""

from inspect import cleandoc

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


def pages() -> tuple[Page, ...]:
    """Every rule, sorted by code: those of `rules/` and those about suppressions."""
    from bilat.suppress import PAGES

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
