"""The program, as script and as `python -m extractor`: ready for Ctrl-C before it imports what takes time."""

from extractor.interrupt import leave_at_once


def main() -> None:
    """Run the command line."""
    leave_at_once()
    from extractor.cli import main as run  # here: the longest part of the start-up

    try:
        run()
    finally:
        leave_at_once()


if __name__ == "__main__":
    main()
