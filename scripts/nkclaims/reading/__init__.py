"""Read files that people or machines wrote into typed rows, and name what is wrong with them by line."""
