"""The corruption suite: seeded random damage to single cells, rows and files, and who notices it.

``python -m corruption`` runs it and writes docs/validation.md. It is a test of the toolkit, so it
stands beside the tests: damage goes into the rows of seeds/, from which the package is then built,
audited and validated, and, told apart, into the tables of a released package that has no seeds/.
"""
