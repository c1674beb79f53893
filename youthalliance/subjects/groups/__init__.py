"""A peer group or a cohort: members, some of them not named."""
