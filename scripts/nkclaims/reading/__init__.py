"""Read files that people or machines wrote into typed rows, and name by line what is wrong."""
