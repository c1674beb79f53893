"""The one way to say no."""


class Refused(Exception):
    """A rule says no. Its text is one plain sentence that tells the person what they can do about it."""

    @property
    def sentence(self) -> str:
        """The sentence to show."""
        return str(self.args[0])


class Unrecorded(RuntimeError):
    """An action finished without a line of history; everything it did is rolled back."""
