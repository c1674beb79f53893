"""What each person sees first: my turn, the page of a journey, the search. No records and no actions of its own."""
