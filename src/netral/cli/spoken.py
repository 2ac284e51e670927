"""Commands that speak the person's language in help and usage errors."""

from collections.abc import Callable
from typing import Any

import click

from netral.kit.words import LANGS, Words


class Spoken(click.Command):
    """A command whose help is written from the message catalogue."""

    words: Words

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the usage line."""
        pieces = " ".join(self.collect_usage_pieces(ctx))
        formatter.write_usage(ctx.command_path, pieces, self.words("usage.usage") + " ")

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the options."""
        shown = [each for each in self.get_params(ctx) if isinstance(each, click.Option)]
        rows = [row for each in shown if (row := each.get_help_record(ctx))]
        with formatter.section(self.words("usage.options")):
            formatter.write_dl(rows)

    def format_epilog(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the examples, each on a line of its own."""
        del ctx
        if self.epilog:
            with formatter.section(self.words("usage.example")):
                formatter.write("".join(f"  {line}\n" for line in self.epilog.splitlines()))

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """`--help` with our words."""
        option = super().get_help_option(ctx)
        if option:
            option.help = self.words("usage.help")
        return option


class Group(Spoken, click.Group):
    """A group of commands, each also known by a second name."""

    aliases: dict[str, str]

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of this name or second name."""
        return super().get_command(ctx, self.aliases.get(cmd_name, cmd_name))

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the options, then the commands under both names."""
        super().format_options(ctx, formatter)
        second = {name: alias for alias, name in self.aliases.items()}
        rows = [
            (", ".join(filter(None, (name, second.get(name)))), one.get_short_help_str(150))
            for name, one in self.commands.items()
        ]
        with formatter.section(self.words("usage.commands")):
            formatter.write_dl(rows)


def command(words: Words, name: str) -> Callable[[Callable[..., Any]], click.Command]:
    """Decorate a function as the command `name`, with its help and examples from the catalogue."""
    return click.command(name, cls=_speaking(Spoken, words), **_told(words, name))


def group(words: Words, name: str, aliases: dict[str, str]) -> Group:
    """An empty group `name`. aliases: second name -> name."""
    cls = _speaking(Group, words)
    lang = click.Option(["--lang"], type=click.Choice(LANGS), expose_value=False, help=words("option.lang"))
    metavar = words("usage.subcommand")
    made: Group = cls(name, params=[lang], no_args_is_help=True, subcommand_metavar=metavar, **_told(words, name))
    made.aliases = aliases
    return made


def usage_error(error: click.UsageError, words: Words) -> str:
    """What was wrong with the command line, and where help is."""
    path = error.ctx.command_path if error.ctx else "netral"
    return f"{_complaint(error, words)}\n{words('usage.see-help', command=path)}"


def _complaint(error: click.UsageError, words: Words) -> str:  # noqa: PLR0911  # one sentence a kind
    match error:
        case click.NoSuchOption():
            return words("usage.no-such-option", name=error.option_name) + _near(error.possibilities, words)
        case click.exceptions.NoSuchCommand():
            return words("usage.no-such-command", name=error.command_name) + _near(error.possibilities, words)
        case click.MissingParameter(param=click.Parameter() as missing):
            return words("usage.missing", name=missing.human_readable_name)
        case click.BadParameter(param=click.Parameter(type=click.Choice() as choice) as bad):
            return words("usage.choose", name=bad.opts[0], choices=", ".join(choice.choices))
        case click.BadParameter(param=click.Parameter() as bad):
            return words("usage.bad-value", name=bad.opts[0], hint=error.message)
        case click.BadOptionUsage():
            return words("usage.bad-option", name=error.option_name)
        case _:
            return words("usage.wrong")


def _near(names: list[str] | None, words: Words) -> str:
    return " " + words("usage.near", names=", ".join(names)) if names else ""


def _told(words: Words, name: str) -> dict[str, Any]:
    return {
        "help": words(f"help.{name}"),
        "epilog": words(f"example.{name}"),
        "options_metavar": words("usage.options-metavar"),
    }


def _speaking(cls: type[Any], words: Words) -> type[Any]:
    return type(cls.__name__, (cls,), {"words": words})
