"""Settings files: found upward, refused with a hint where they cannot be meant."""

from pathlib import Path

import pytest

from bilat.config import Config, load, nearest
from bilat.errors import UsageError


def write(path: Path, text: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def test_every_key(tmp_path: Path) -> None:
    file = write(
        tmp_path / "bilat.toml",
        'select = ["F"]\nignore = ["A101"]\nfail-on = "warning"\nfacts = ["own"]\n'
        'preferred = ["Embassy"]\npair = ["IND", "JPN"]\nlong = true\n'
        '[per-file-ignores]\n"drafts/*.md" = ["F", "C101"]\n',
    )
    config = load(file)
    assert config == Config(
        str(file),
        ("F",),
        ("A101",),
        "warning",
        (str(tmp_path / "own"),),
        ("Embassy",),
        ("IND", "JPN"),
        True,
        (("drafts/*.md", ("F", "C101")),),
    )
    assert config.ignored_in(str(tmp_path / "drafts" / "a.md")) == ("F", "C101")
    assert config.ignored_in(str(tmp_path / "a.md")) == ()


def test_the_example_in_the_documentation_is_read(tmp_path: Path) -> None:
    page = (Path(__file__).parents[1] / "docs" / "config.md").read_text(encoding="utf-8")
    example = page.split("```toml\n")[1].split("```")[0]
    config = load(write(tmp_path / "bilat.toml", example))
    assert all(getattr(config, field) for field in Config.__struct_fields__)


def test_found_upward_from_the_folder_that_holds_all_notes(tmp_path: Path) -> None:
    write(tmp_path / "bilat.toml", 'ignore = ["A"]')
    write(tmp_path / "a" / "bilat.toml", 'ignore = ["F"]')
    one, two = write(tmp_path / "a" / "n.md", ""), write(tmp_path / "b" / "n.md", "")
    assert nearest((str(one),)).ignore == ("F",)
    assert nearest((str(tmp_path / "a"),)).ignore == ("F",)
    assert nearest((str(one), str(two))).ignore == ("A",)


def test_pyproject_counts_only_with_its_table(tmp_path: Path) -> None:
    write(tmp_path / "pyproject.toml", '[tool.bilat]\nignore = ["A"]')
    write(tmp_path / "a" / "pyproject.toml", "[tool.other]\nx = 1")
    note = write(tmp_path / "a" / "n.md", "")
    assert nearest((str(note),)).ignore == ("A",)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ('selct = ["F"]', "did you mean 'select'"),
        ('fail-on = "eror"', "did you mean 'error'"),
        ('select = "F"', "must be a list of strings"),
        ("ignore = [1]", "must be a list of strings"),
        ('pair = ["IND"]', "two states"),
        ("per-file-ignores = 3", "must be a table"),
        ('long = "yes"', "true or false"),
        ("= nonsense", "is not TOML"),
        (b"\xff\xfe", "is not TOML"),
    ],
)
def test_what_cannot_be_meant_is_refused(tmp_path: Path, text: str | bytes, told: str) -> None:
    file = tmp_path / "bilat.toml"
    file.write_bytes(text if isinstance(text, bytes) else text.encode())
    with pytest.raises(UsageError, match=told) as caught:
        load(file)
    assert str(file) in str(caught.value)


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="cannot be read"):
        load(tmp_path / "none.toml")
