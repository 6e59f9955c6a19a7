"""Who said what in a war, as news articles report it: the tools behind the dataset.

A stage is a verb (``nkclaims build``, ``audit``, ``validate`` ...) and a module of the same name:
a function from files to files. Everything about one war is data under ``seeds/`` and ``schemas/``.
"""
