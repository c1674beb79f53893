"""Who or where it is about; identifying data lives here and only here."""
