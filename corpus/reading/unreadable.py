"""What is said when one file cannot go in, while the others do."""


class UnreadableFile(ValueError):
    """The message is Vietnamese and for the person who owns the file."""

    def __init__(self, file: str, reason: str, remedy: str) -> None:
        self.file, self.reason, self.remedy = file, reason, remedy
        super().__init__(f"{file}: {reason}. Cách khắc phục: {remedy}.")
