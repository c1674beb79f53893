"""The frame of every page: base templates, components, sign-in, errors, one stylesheet."""
