"""What an operation says when it cannot go on."""


class OperationError(Exception):
    """One sentence for the person at the keyboard: what happened, and what to do next. Ends the command with `status`."""

    def __init__(self, sentence: str, *, status: int = 1) -> None:
        super().__init__(sentence)
        self.status = status
