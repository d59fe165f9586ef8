"""What can go wrong while a case is rendered."""


class RenderError(Exception):
    """A case or a needed program is not as it must be; the message says in one line what to do."""
