"""The verbs of the command line, one module each; the file's name is the verb (``_`` reads ``-``).

A verb's docstring is its help: the first line stands in the list of verbs, all of it on the
verb's own page. It has two functions:

- ``configure(parser: argparse.ArgumentParser) -> None`` adds the verb's own arguments;
- ``run(args: argparse.Namespace) -> int`` does the work in the package folder ``args.root`` and
  returns 0, or 1 if there are findings. It only wires stages together, and raises
  :class:`nkclaims.issues.Refused` when a stage cannot go on.

A verb that needs no package folder, or more than one, has a third: ``package_at(given: Path | None)
-> Path`` returns what ``args.root`` is to be, from the path given by ``-C``, if any.
"""
