"""Run the code of docs/tutorial, and write its tables and figures."""
