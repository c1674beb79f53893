"""What each person sees first; no models, no actions."""
