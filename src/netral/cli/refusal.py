"""What the program declines to do, said in one sentence."""

from netral.kit.words import Words


class Refusal(Exception):  # noqa: N818  # nothing went wrong; the program declines
    """A command cannot go on. key: message key; the fields fill its sentence and never hold archive content."""

    def __init__(self, key: str, **fields: object) -> None:
        """Refuse with the sentence `key`."""
        super().__init__(key)
        self.key, self.fields = key, fields

    def said(self, words: Words) -> str:
        """The sentence."""
        return words(self.key, **self.fields)
