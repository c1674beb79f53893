"""One young person, parent or other person, and how to reach them safely."""
