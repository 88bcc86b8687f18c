"""Expected errors: a code and named parameters. Words are made in the application."""

from __future__ import annotations


class UserFacingError(Exception):
    """Something a user can understand and mend: a wrong name, a damaged file.

    Parameters
    ----------
    code : str
        What happened; the application has one sentence for each code, in both languages.
    **params : object
        What the sentence names: the file, the record, the nearest known names.
    """

    def __init__(self, code: str, **params: object) -> None:
        super().__init__(code, params)
        self.code = code
        self.params = params

    def __str__(self) -> str:
        named = ", ".join(f"{key}={value}" for key, value in self.params.items())
        return f"{self.code} ({named})" if named else self.code


class UnknownNameError(UserFacingError):
    """A region, matter, actor or role that does not exist."""


class BadInputError(UserFacingError):
    """A file, or a part of it, that cannot be read as what it should be."""
