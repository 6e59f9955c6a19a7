"""Run the command line as ``python -m nkclaims``."""

from nkclaims.cli import main

if __name__ == "__main__":
    raise SystemExit(main())
