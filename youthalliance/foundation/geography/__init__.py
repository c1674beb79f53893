"""Postcodes, boundaries and their vintages, all offline."""
