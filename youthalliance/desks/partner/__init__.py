"""A partner manager's desk: offers to answer, the waiting list, plans to be made, places free."""
