"""The words that triage's pages choose from."""

#: Who asked, where no organisation is named.
DOORS = {
    "professional": "A professional",
    "parent": "A parent or carer",
    "young_person": "A young person",
    "resident": "A resident",
}
URGENCIES = {"today": "Today", "week": "Within a week", "routine": "Routine"}
#: Urgency as the queue shows it: what is routine needs no word.
URGENT = {"today": "Needed today", "week": "Within a week"}
RISKS = {"low": "Low", "medium": "Medium", "high": "High"}
KINDS = {"person": "A person", "family": "A family", "place": "A place", "group": "A group"}
