"""Settings from `bilat.toml`, or from `[tool.bilat]` in `pyproject.toml`.

    select = ["F", "R"]            # rules or families to report; all where absent
    ignore = ["A601"]              # rules or families to leave out
    fail-on = "error"              # error, warning, info or never
    facts = ["facts"]              # folders of your own facts, relative to this file
    preferred = ["Embassy"]        # publishers among your own facts whose word decides
    pair = ["IND", "JPN"]          # the two states, where notes do not say
    long = true                    # check notes beyond the bounds too, however long it takes
    [per-file-ignores]
    "drafts/*.md" = ["F", "C501"]  # patterns are relative to this file

One run has one configuration: the nearest such file upward from the folder that holds all of the
notes. What the command line says wins over it.
"""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import msgspec

from bilat.errors import UsageError
from bilat.judging.finding import Report
from bilat.nearest import unknown

FAIL_ON = ("error", "warning", "info", "never")
NAME = "bilat.toml"


class Config(msgspec.Struct, frozen=True):
    """What a configuration file says; `path` is the file, empty for none."""

    path: str = ""
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    fail_on: str = "error"
    facts: tuple[str, ...] = ()
    preferred: tuple[str, ...] = ()
    pair: tuple[str, str] | None = None
    long: bool = False
    per_file_ignores: tuple[tuple[str, tuple[str, ...]], ...] = ()

    def without_ignored(self, report: Report) -> Report:
        """`report` without what `per-file-ignores` leaves out."""
        if not self.per_file_ignores:
            return report
        notes = []
        for note in report.notes:
            codes = self.ignored_in(note.document.path)
            kept = tuple(f for f in note.findings if not (codes and f.code.startswith(codes)))
            notes.append(msgspec.structs.replace(note, findings=kept))
        return msgspec.structs.replace(report, notes=tuple(notes))

    def ignored_in(self, note: str) -> tuple[str, ...]:
        """The rules that the patterns of `per-file-ignores` leave out in one note."""
        if not self.per_file_ignores:
            return ()
        from fnmatch import fnmatch

        try:
            inside = Path(note).resolve().relative_to(Path(self.path).resolve().parent)
        except ValueError:  # a note outside the configuration's folder
            inside = Path(note).resolve()
        return tuple(
            code
            for pattern, codes in self.per_file_ignores
            if fnmatch(inside.as_posix(), pattern)
            for code in codes
        )


def nearest(notes: tuple[str, ...]) -> Config:
    """The configuration of a run over `notes`, an empty one where there is no file."""
    import os

    paths = [Path(note).resolve() for note in notes if note != "-"]
    folders = [p if p.is_dir() else p.parent for p in paths] or [Path.cwd()]
    folder = Path(os.path.commonpath(folders))
    for above in (folder, *folder.parents):
        if (above / NAME).is_file():
            return load(above / NAME)
        if (above / "pyproject.toml").is_file():
            found = load(above / "pyproject.toml")
            if found.path:
                return found
    return Config()


def load(path: Path) -> Config:
    """Read one file; a `pyproject.toml` without `[tool.bilat]` gives an empty configuration.

    Raises:
        UsageError: if it is not TOML, has an unknown key, or a value of the wrong kind.
    """
    import tomllib

    try:
        with path.open("rb") as file:
            table: Any = tomllib.load(file)
    except OSError as error:
        raise UsageError(f"{path}: cannot be read: {error.strerror}") from None
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise UsageError(f"{path}: is not TOML: {error}") from None
    if path.name == "pyproject.toml":
        tool = table.get("tool")
        table = tool.get("bilat") if isinstance(tool, dict) else None
        if table is None:
            return Config()
    return _config(path, table)


def _config(path: Path, table: Mapping[str, Any]) -> Config:
    keys = {f.replace("_", "-"): f for f in Config.__struct_fields__ if f != "path"}
    values: dict[str, Any] = {"path": str(path)}
    for key, value in table.items():
        if key not in keys:
            raise UsageError(f"{path}: {unknown('setting', key, keys)}")
        values[keys[key]] = _value(path, key, value)
    if "facts" in values:
        values["facts"] = tuple(str(path.parent / folder) for folder in values["facts"])
    return Config(**values)


def _value(path: Path, key: str, value: Any) -> Any:
    if key == "fail-on":
        if value not in FAIL_ON:
            raise UsageError(f"{path}: {unknown('fail-on', str(value), FAIL_ON)}")
        return value
    if key == "long":
        if not isinstance(value, bool):
            raise UsageError(f"{path}: long must be true or false, not {value!r}")
        return value
    if key == "per-file-ignores":
        if not isinstance(value, dict):
            raise UsageError(f"{path}: {key} must be a table of patterns, not {value!r}")
        return tuple((p, _strings(path, f"{key}.{p}", codes)) for p, codes in value.items())
    strings = _strings(path, key, value)
    if key == "pair" and len(strings) != 2:
        raise UsageError(f"{path}: pair must be a list of two states, not {value!r}")
    return strings


def _strings(path: Path, key: str, value: Any) -> tuple[str, ...]:
    if isinstance(value, list) and all(isinstance(v, str) for v in value):
        return tuple(value)
    raise UsageError(f'{path}: {key} must be a list of strings such as ["F101"], not {value!r}')
