"""What may leave the alliance: counts pass a gate so that nobody can be found in them."""
