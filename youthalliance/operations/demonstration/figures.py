"""The published totals that the demonstration city reproduces. Only counts: every person behind them is invented.

Sources: the Derby Youth Alliance's annual report 2022/23, "Person and Family Statistics – 113 referrals", and its
report on the pilot of October 2020 to April 2021. The annual report's tables add to 111 (postcode), 112 (ethnic group),
111 (SEND) and 112 (gender); the referrals that they leave out are not recorded here, so that every table adds to 113.

The report prints no numbers by age and by agency. Those below are invented: ages 8 to 18 as mentoring of this kind
finds them, agencies with the three that the report names first as the largest.
"""

from datetime import date

#: The alliance's people and partners are set up on this day, before the pilot begins.
FOUNDED_ON = date(2020, 9, 1)

YEAR_FIRST, YEAR_LAST = date(2022, 4, 1), date(2023, 3, 31)
YEAR_TOTAL = 113
#: Of the 113, how many were referred as a family. The report gives the two together; the split is invented.
YEAR_FAMILIES = 24

#: The empty answer is what nobody recorded.
DISTRICTS = {"DE1": 7, "DE3": 5, "DE21": 24, "DE22": 9, "DE23": 39, "DE24": 23, "DE72": 1, "DE73": 3, "": 2}
#: By the code of the Office for National Statistics; in the report's order: Asian Pakistani, Bangladeshi, Other; Black
#: Caribbean, African; Mixed White and Black Caribbean, White and Black African, White and Asian, Other; White British,
#: Roma, Other; Arab; any other.
ETHNIC_GROUPS = {
    "4": 3, "1": 1, "5": 2, "7": 1, "6": 2, "11": 6, "10": 1, "9": 4, "12": 9, "13": 70, "16": 4, "17": 7, "18": 1, "19": 1, "": 1,
}  # fmt: skip
#: Yes is dealt out to plans (E) and support (K).
SEND = {"yes": 48, "no": 63, "": 2}
GENDERS = {"male": 83, "female": 29, "": 1}
AGES = {8: 2, 9: 4, 10: 8, 11: 12, 12: 14, 13: 18, 14: 19, 15: 16, 16: 12, 17: 6, 18: 2}
#: By the key of the referring organisation; the last two came without one.
AGENCIES = {
    "hollybrook": 16, "stonehill": 9, "kestrel": 10, "neighbourhoods": 22, "greenfield": 18, "police": 10, "youthjustice": 9,
    "socialcare": 8, "brookside": 5, "parent": 4, "young_person": 2,
}  # fmt: skip

PILOT_FIRST, PILOT_LAST = date(2020, 10, 1), date(2021, 4, 30)
PILOT_GENDERS = {"male": 21, "female": 8}
#: Average 14, from 8 to 18.
PILOT_AGES = {8: 1, 10: 1, 11: 2, 12: 3, 13: 3, 14: 7, 15: 5, 16: 3, 17: 2, 18: 2}
#: Six different ethnic groups; the report does not say which or how many of each.
PILOT_ETHNIC_GROUPS = {"13": 15, "12": 4, "11": 3, "4": 3, "16": 2, "6": 2}
PILOT_AGENCIES = {"youthjustice": 9, "socialcare": 6, "police": 5, "greenfield": 5, "neighbourhoods": 4}
PILOT_PERSONS = 29
PILOT_FAMILIES = 4
#: As they were asked. One of the 14 turned out to be a family and was reclassified, so that after triage there are
#: 13 places and 5 families; the report names it beside its four family referrals.
PILOT_PLACES = 14
PILOT_YOUNG_PEOPLE_ENGAGED = 322
PILOT_REASSURANCE_HOURS = 112
PILOT_DIVERSION_HOURS = 20
