"""The command line: arguments in, one call of the API, printing, exit status.

Exit status: 0 nothing at or above --fail-on, 1 findings, 2 could not run. Standard output is
data, standard error is talk. Nothing heavy is imported before a command needs it.
"""

import gc
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from bilat._version import __version__
from bilat.errors import BilatError, UsageError
from bilat.output import put, save, say, talk

if TYPE_CHECKING:
    from bilat import batch
    from bilat.config import Config
    from bilat.formats import Look
    from bilat.judging.finding import NoteReport, Report

EXIT_FINDINGS, EXIT_FAILED = 1, 2
_LEVELS = ("info", "warning", "error", "never")


class Group(click.Group):
    """Commands that answer a mistyped name with the nearest one."""

    def resolve_command(self, ctx: click.Context, args: list[str]) -> Any:
        """Find the command, or say which there are."""
        if args and self.get_command(ctx, args[0]) is None and not args[0].startswith("-"):
            from bilat.nearest import unknown

            raise UsageError(unknown("command", args[0], self.list_commands(ctx)))
        return super().resolve_command(ctx, args)


def main(args: list[str] | None = None) -> None:
    """Run the command line and exit with its status."""
    # A run makes many lasting objects and hardly any cycles: looking for those costs a tenth.
    gc.set_threshold(200_000, 50, 50)
    status = run(args)
    # On its way out the interpreter looks for them again, three times over all that was made.
    gc.freeze()
    sys.exit(status)


def run(args: list[str] | None = None) -> int:
    """Run the command line and return its status; errors are told, never traced."""
    try:
        status = bilat.main(args, prog_name="bilat", standalone_mode=False)
        sys.stdout.flush()
    except click.ClickException as error:
        hint = ""
        if isinstance(error, click.UsageError) and error.ctx is not None:
            hint = f"\nTry `{error.ctx.command_path} --help`."
        say(f"{error.format_message()}{hint}")
        return EXIT_FAILED
    except BilatError as error:
        say(str(error))
        return EXIT_FAILED
    except (click.Abort, KeyboardInterrupt):
        say("stopped")
        return 130
    except OSError as error:
        import os

        # Nothing more can be written; what is left in the buffer goes nowhere.
        os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
        # Whoever read our output and left has enough of it: no word about a closed pipe.
        if not isinstance(error, BrokenPipeError):
            say(f"standard output cannot be written: {error.strerror}")
        return EXIT_FAILED
    return status if isinstance(status, int) else 0


def _split(_: click.Context, __: click.Parameter, values: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(part for value in values for part in value.replace(",", " ").split())


@click.group(cls=Group, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, "--version", message="bilat %(version)s")
def bilat() -> None:
    """Check what notes say about the relations between two states against dated, sourced facts."""


@bilat.command()
@click.argument("notes", nargs=-1, required=True, metavar="NOTE...")
@click.option("--fix", is_flag=True, help="Mend the note: safe fixes only.")
@click.option("--diff", is_flag=True, help="Show what --fix would change, and change nothing.")
@click.option("--unsafe-fixes", is_flag=True, help="Include fixes that change what is meant.")
@click.option("--as-of", metavar="DATE", help="Judge by what was public on that day.")
@click.option("--written", metavar="DATE", help="When the note was written.")
@click.option("--pair", metavar="A,B", help="The two states, if not said.")
@click.option("--facts", multiple=True, metavar="DIR", help="A folder of your own facts.")
@click.option("--format", "form", metavar="FORMAT", help="text, json, sarif, github, …")
@click.option("-o", "--output", metavar="FILE", help="Write there instead of standard output.")
@click.option("--select", multiple=True, callback=_split, metavar="CODES", help="Only these.")
@click.option("--ignore", multiple=True, callback=_split, metavar="CODES", help="Not these.")
@click.option("--fail-on", type=click.Choice(_LEVELS), help="Lowest level that fails: error.")
@click.option("--long", is_flag=True, help="Check very long notes too, however long it takes.")
@click.option("--jobs", "-j", type=click.IntRange(1), default=1, help="Processes to share work.")
@click.option("--explain", is_flag=True, help="Show every claim and how it was judged.")
@click.option("--no-color", is_flag=True, help="No colour; NO_COLOR does the same.")
@click.option("--config", metavar="FILE", help="Settings, instead of the nearest bilat.toml.")
def check(notes: tuple[str, ...], form: str | None, output: str | None, **given: Any) -> int:
    """Check notes, and say of every claim what the facts say.

    A NOTE is a Markdown, text, HTML, DOCX or PDF file, a folder of them, or - for standard input.
    """
    from bilat import batch, formats, mending

    if given["fix"] and given["diff"]:
        raise UsageError("--fix and --diff exclude each other: one changes, the other shows")
    if given["fix"] and output and len(notes) != 1:
        raise UsageError("--fix -o FILE mends one note; leave out -o to mend several in place")
    kinds = {kind for path in (output or "", notes[0]) if (kind := _kind(path))}
    if given["fix"] and len(kinds) > 1:
        raise UsageError(
            f"--fix keeps a note's format: {notes[0]} cannot be mended into {output}; give -o a "
            f"name that ends in {Path(notes[0]).suffix}"
        )
    shown = None if given["fix"] else output
    form = form or (formats.for_suffix(Path(shown).suffix, "report") if shown else None) or "text"
    render = formats.find(form, "report")
    config = _config(notes, given["config"])
    given["fail_on"] = given["fail_on"] or config.fail_on
    failures: list[BilatError] = []
    read = batch.read(batch.found(notes))
    result = _checked(read, config, given, failures)
    if given["diff"]:
        put(mending.diff(result, given["unsafe_fixes"]), output)
    else:
        aside = False
        if given["fix"]:
            result, aside = _fixed(result, read, config, given, output, failures)
        text = render(result, _look(given, shown))
        # Where the mended note itself goes to standard output, the report is talk.
        talk(text) if aside else put(text, shown)
    for failure in failures:
        say(str(failure))
    read_nothing = not failures and not any(note.judged for note in result.notes)
    if read_nothing and given["fail_on"] != "never":
        say("no checkable claim was read in any note; that is not a pass")
        return EXIT_FAILED
    return EXIT_FAILED if failures else _status(result, given["fail_on"])


def _config(notes: tuple[str, ...], path: str | None) -> "Config":
    from bilat import config

    return config.load(Path(path)) if path else config.nearest(notes)


def _checked(
    notes: "list[batch.Note]", config: "Config", given: dict[str, Any], failures: list[BilatError]
) -> "Report":
    """One call of the API with what the command line and the configuration say."""
    from bilat import api

    bar = _bar(len(notes))

    def done(one: "NoteReport | BilatError") -> None:
        if isinstance(one, BilatError):
            failures.append(one)
        if bar is not None:
            bar.update(1)

    report = api.check(
        notes,
        facts=given["facts"] or config.facts,
        as_of=given["as_of"],
        written=given["written"],
        select=given["select"] or config.select,
        ignore=given["ignore"] or config.ignore,
        pair=given["pair"] or config.pair,
        preferred=config.preferred,
        long=given["long"] or config.long,
        jobs=given["jobs"],
        on_note=done,
    )
    if bar is not None:
        bar.render_finish()
    return config.without_ignored(report)


def _kind(path: str) -> str:
    suffix = Path(path).suffix.lower()
    return {".htm": ".html", ".markdown": ".md"}.get(suffix, suffix)


def _fixed(
    result: "Report",
    read: "list[batch.Note]",
    config: "Config",
    given: dict[str, Any],
    output: str | None,
    failures: list[BilatError],
) -> "tuple[Report, bool]":
    """Mend each note, write it, and check it again; whether it went to standard output."""
    from bilat import mending
    from bilat.notes.opening import STDIN

    sources = {STDIN if path == "-" else path: data for path, data in read}
    again: list[batch.Note] = []
    aside = False
    for note in result.notes:
        path, source = note.document.path, sources[note.document.path]
        try:
            data = mending.mended(note, given["unsafe_fixes"], source, result.as_of)
        except BilatError as error:
            failures.append(error)
            continue
        changed = data != (Path(path).read_bytes() if source is None else source)
        target = output or ("-" if path == STDIN else path)
        if target == "-":
            aside = True
            sys.stdout.buffer.write(data)
        elif changed and output is None and path.lower().endswith(".pdf"):
            # A PDF cannot be mended: the notes go on a copy, and the file stays as it is.
            target = f"{path[:-4]}.annotated.pdf"
            save(Path(target), data)
        elif changed or output:
            save(Path(target), data)
        made = mending.summary(note, given["unsafe_fixes"]) if changed else "0 changes"
        say(f"{made} in {path if target == '-' else target}")
        again.append((path if target == "-" else target, data))
    return _checked(again, config, given, failures), aside


def _bar(length: int) -> Any:
    """A progress bar on standard error for long work, and only where somebody looks on."""
    if length < 10 or not sys.stderr.isatty():
        return None
    bar = click.progressbar(length=length, label="checking", file=sys.stderr)
    bar.render_progress()
    return bar


def _look(given: dict[str, Any], output: str | None) -> "Look":
    """How it will be seen: on a terminal by its width and colour, elsewhere plainly."""
    import os

    from bilat.formats import Look

    terminal = output is None and sys.stdout.isatty()
    width = _width() if terminal else 80
    colour = terminal and not given["no_color"] and not os.environ.get("NO_COLOR")
    return Look(
        width=width,
        colour=colour and os.environ.get("TERM") != "dumb",
        explain=given["explain"],
        # Whoever fails on them must see them.
        infos=given["fail_on"] == "info",
    )


def _width() -> int:
    from shutil import get_terminal_size

    return get_terminal_size().columns


def _status(report: "Report", fail_on: str) -> int:
    """1 if any finding is at or above the level, else 0."""
    at = _LEVELS.index(fail_on)
    found = (f for note in report.notes for f in note.findings)
    return EXIT_FINDINGS if any(_LEVELS.index(f.level) >= at for f in found) else 0


@bilat.command()
@click.argument("note", metavar="NOTE")
@click.option("--format", "form", default="text", metavar="FORMAT", help="text or json.")
@click.option("--long", is_flag=True, help="Read a very long note too, however long it takes.")
@click.option("-o", "--output", metavar="FILE", help="Write there instead of standard output.")
def read(note: str, form: str, long: bool, output: str | None) -> None:
    """Show what is read in a note before any judging: quantities, periods and names."""
    from bilat import api, formats

    render = formats.find(form, "spans")
    put(render(api.read(note, long=long), formats.Look()), output)


@bilat.command()
@click.argument("first", metavar="STATE")
@click.argument("second", metavar="STATE")
@click.argument("about", required=False, metavar="[MEASURE|RECORD]")
@click.option("--as-of", metavar="DATE", help="Only what was public on that day.")
@click.option("--facts", multiple=True, metavar="DIR", help="A folder of your own facts.")
@click.option("--format", "form", default="table", metavar="FORMAT", help="table, csv or json.")
@click.option("-o", "--output", metavar="FILE", help="Write there instead of standard output.")
def facts(form: str, output: str | None, **given: Any) -> None:
    """Show what is held about two states, with source and date."""
    from bilat import api, formats

    render = formats.find(form, "held")
    put(render(api.facts(**given), formats.Look()), output)


@bilat.command()
@click.argument("first", metavar="STATE")
@click.argument("second", metavar="STATE")
@click.option("--as-of", metavar="DATE", help="Only what was public on that day.")
@click.option("--since", metavar="DATE", help="What has changed since that day.")
@click.option("--sections", multiple=True, callback=_split, metavar="IDS", help="Only these.")
@click.option("--title", default="", metavar="TEXT", help="A title of your own.")
@click.option("--words", type=click.IntRange(50), metavar="N", help="About how many words.")
@click.option("--lang", default="en", metavar="LANG", help="The language: en.")
@click.option("--facts", multiple=True, metavar="DIR", help="A folder of your own facts.")
@click.option("--format", "form", metavar="FORMAT", help="markdown, html, json, …")
@click.option("-o", "--output", metavar="FILE", help="Write there instead of standard output.")
def brief(form: str | None, output: str | None, **given: Any) -> None:
    """Write the bilateral brief on two states, every sentence with its sources."""
    from bilat import api, formats

    form = form or (formats.for_suffix(Path(output).suffix, "brief") if output else None)
    form = form or "markdown"
    render = formats.find(form, "brief")
    written = api.brief(**given)
    put(render(written, formats.Look()), output)
    if missing := formats.left_out(form, written):
        say(missing)


@bilat.command()
@click.argument("what", metavar="CODE|ID")
@click.option("--note", metavar="NOTE", help="Show the grounds of a claim or rule in this note.")
@click.option("--as-of", metavar="DATE", help="Judge by what was public on that day.")
@click.option("--written", metavar="DATE", help="When the note was written.")
@click.option("--pair", metavar="A,B", help="The two states: of the note, or of the brief.")
@click.option("--since", metavar="DATE", help="The brief is a change brief since that day.")
@click.option("--facts", multiple=True, metavar="DIR", help="A folder of your own facts.")
@click.option("--config", metavar="FILE", help="Settings, instead of the nearest bilat.toml.")
def explain(what: str, note: str | None, config: str | None, **given: Any) -> None:
    """Show a rule's page, how claims of a --note were judged, or a brief's sentence of a --pair."""

    from bilat import rule_pages

    if note is None and given["pair"] and "." in what:
        _explain_sentence(what, given)
        return
    if note is None:
        one = rule_pages.page(what)
        put(f"{one.code} {one.name}\n\n{one.text}\n")
        return
    from bilat import batch
    from bilat.formats import Look
    from bilat.formats.text import explained

    failures: list[BilatError] = []
    settings = _config((note,), config)
    every = {**given, "select": (), "ignore": (), "long": True, "jobs": 1}
    result = _checked(batch.read([note]), settings, every, failures)
    if failures:
        raise failures[0]
    report = result.notes[0]
    shown = [j for j in report.judged if what in (j.claim.id, j.claim.group)]
    shown = shown or [j for j in report.judged if j.code == what.upper()]
    if not shown:
        from bilat.nearest import unknown

        ids = [j.claim.id for j in report.judged]
        raise UsageError(f"{note}: {unknown('claim or rule', what, ids)}")
    put("\n".join(explained(j, Look(explain=True)) for j in shown))


def _explain_sentence(key: str, given: dict[str, Any]) -> None:
    """The facts under one sentence of a brief."""
    from bilat import api
    from bilat.briefing.grounds import grounds
    from bilat.facts.pair import Pair

    first, second = Pair.parse(given["pair"]).codes
    wanted = {name: given[name] for name in ("as_of", "since", "facts")}
    put(grounds(api.brief(first, second, **wanted), key))


@bilat.command()
def rules() -> None:
    """List every rule: code, name, and what it is about."""
    from bilat.rule_pages import pages

    put("".join(f"{page.code}  {page.name:<26} {page.summary}\n" for page in pages()))


@bilat.command()
def version() -> None:
    """Show the version, and which facts come with it."""
    from bilat import batch

    put(f"bilat {__version__}\nfacts {batch.snapshot((), ()).id}\n")


if __name__ == "__main__":
    main()
