"""What catalogues are told of the dataset: each file is made from ``datapackage.json`` alone."""
