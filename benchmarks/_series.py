"""TSVer's country series as a folder of a user's own facts, as anybody would write them.

One long file per series, a vocabulary with titles and units and no words, the areas that are no
states, and one document for each series, whose word decides.
"""

import csv
import json
import tarfile
from io import TextIOWrapper
from pathlib import Path

PUBLISHER = "Our World in Data"
# Aggregates that have a name of their own; income groups and other groupings are left out.
_SAME = {
    "OWID_WRL": "WLD",
    "OWID_AFR": "AFRICA",
    "OWID_EU27": "EU",
    "OWID_KOS": "XKX",
    "XKS": "XKX",
}


def folder(data: Path, target: Path, states: frozenset[str]) -> int:
    """Write the series of `data` into `target`; returns how many there are.

    Years before 1000 are left out: they are not written as ISO dates.
    """
    metadata = json.loads((data / "metadata.json").read_text("utf-8"))
    areas = _areas((data / "country_codes.yaml").read_text("utf-8"), states)
    _table(target / "areas.csv", ["id", "name", "names"], areas)
    known = states | {row[0] for row in areas} | set(_SAME.values())
    vocabulary, sources = [], []
    for row in metadata:
        name = row["filename"].removesuffix(".csv")
        vocabulary.append([name, row["title"], row["unit"]])
        sources.append([name, f"https://ourworldindata.org/grapher/{name.partition('--')[0]}",
                        row["title"], PUBLISHER, "yes"])  # fmt: skip
    _table(target / "vocabulary.csv", ["measure", "title", "unit"], vocabulary)
    _table(target / "sources.csv", ["id", "url", "title", "publisher", "preferred"], sources)
    _table(target / "publishers.csv", ["publisher", "kind"], [[PUBLISHER, "academic"]])
    (target / "series").mkdir()
    with tarfile.open(data / "time_series_csv.tar.xz") as archive:
        for member in archive:
            file = archive.extractfile(member)
            if file is None or not member.name.endswith(".csv"):
                continue
            name = Path(member.name).stem
            with TextIOWrapper(file, "utf-8", newline="") as text:
                _long(text, target / "series" / f"{name}.csv", name, known)
    return len(metadata)


def _long(text: TextIOWrapper, path: Path, name: str, known: frozenset[str]) -> None:
    reader = csv.reader(text)
    codes = [_SAME.get(code, code) for code in next(reader)[1:]]
    with path.open("w", encoding="utf-8", newline="") as out:
        writer = csv.writer(out)
        writer.writerow(["state", "period", "value", "source"])
        for year, *cells in reader:
            if len(year) == 4 and year.isdecimal():
                writer.writerows(
                    (code, year, cell, name)
                    for code, cell in zip(codes, cells, strict=True)
                    if cell and code in known
                )


def _areas(text: str, states: frozenset[str]) -> list[list[str]]:
    names: dict[str, list[str]] = {}
    for line in text.splitlines():
        if line.rstrip().endswith(":") and not line.startswith((" ", "-")):
            names[line.rstrip()[:-1]] = []
        elif line.lstrip().startswith("- "):
            name = line.lstrip()[2:].strip()
            names[next(reversed(names))].append(json.loads(name.replace("\\x", "\\u00")) if
                                                name.startswith('"') else name)  # fmt: skip
    return [
        [code, name, ";".join(others)]
        for code, (name, *others) in names.items()
        if code not in states and code not in _SAME
    ]


def _table(path: Path, head: list[str], rows: list[list[str]]) -> None:
    with path.open("w", encoding="utf-8", newline="") as out:
        csv.writer(out).writerows([head, *rows])
