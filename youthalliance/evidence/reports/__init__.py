"""Reports that are worked out from the records at the moment they are asked for."""
