"""Many referrals at once, from a spreadsheet: our own template, or whatever an organisation has kept until now."""
