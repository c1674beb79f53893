"""A referrer's desk: what they asked for and how it stands, in the words meant for them."""
