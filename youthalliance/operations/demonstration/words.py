"""What people in the demonstration city say and write. All of it is made up; ``{name}`` is the young person."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Worry:
    """Something that may be going on: which priority areas it touches, and how a referrer puts it."""

    themes: tuple[str, ...]
    going_on: str
    working_well: str
    tried: str
    goals: tuple[str, ...]


WORRIES = (
    Worry(("crime", "education-employment"),
          "{name} has been seen with an older group outside the shops most evenings and was stopped twice last month. Two fixed-term "
          "exclusions since September.",
          "{name} gets on with the PE staff and turns up for every match.",
          "Report card, a behaviour contract, two meetings at school.",
          ("Stay out of trouble for a month", "Get back on the football team")),
    Worry(("abuse-exploitation", "life-changes"),
          "{name} has a new phone and new trainers and will not say where they came from. Came home after midnight three times in two "
          "weeks.",
          "Still talks to an aunt and rings her when things get bad.",
          "The school nurse has spoken with {name} once. A risk assessment has been made.",
          ("Know who is really a friend", "Be home when I said I would")),
    Worry(("health", "belonging"),
          "{name} has stopped seeing friends and spends breaks alone. Says there is no point. No self-harm that we know of.",
          "Draws all the time, and shows it to one teacher.",
          "Six sessions with the school counsellor, which ended in the summer.",
          ("Sleep better", "Have one thing a week to look forward to")),
    Worry(("crime", "alcohol-drugs"),
          "{name} smokes cannabis most days with a group in the park and owes somebody money. Worried about being hurt.",
          "Wants to be a mechanic and has fixed two bikes from scratch.",
          "Police have spoken to the family. A drug worker was offered and refused.",
          ("Pay back what I owe without getting into more", "Fix bikes with somebody who knows how")),
    Worry(("education-employment", "send"),
          "{name} is in school for two hours a day and finds big groups too much. Moves to secondary school next year and is frightened "
          "of it.",
          "Calm and funny one to one. Knows everything about trains.",
          "A reduced timetable and a visit to the new school.",
          ("Find my way round the new school", "Have one friend before I start")),
    Worry(("life-changes", "money"),
          "{name}'s father left in spring and the family has moved twice since. {name} looks after two younger ones and is often late "
          "or tired.",
          "The little ones adore {name}. Mum asks for help when it is offered kindly.",
          "Breakfast club, a food parcel, a referral to housing.",
          ("Have an afternoon that is mine", "Stop falling asleep in maths")),
    Worry(("crime", "authorities"),
          "Complaints from neighbours about {name} and two others kicking doors and setting off fireworks on the landing.",
          "Polite when met alone. Helped a neighbour carry her shopping after being asked.",
          "A warning letter, then a visit by the housing officer.",
          ("Have somewhere to go that is not the stairs", "Say sorry to Mrs P")),
    Worry(("new-communities", "belonging"),
          "The family came to Derby last year. {name} is called names on the way home and has begun to fight back.",
          "Learns quickly and translates for the whole family.",
          "Language lessons at school. One of the others has been moved to another class.",
          ("Walk home without looking behind me", "Join a team")),
    Worry(("health", "education-employment"),
          "{name} has panic attacks before school and has missed eleven days this half term.",
          "Comes in for drama without any trouble.",
          "A GP letter, a later start, a quiet room.",
          ("Come in on Mondays", "Do the school play")),
    Worry(("extremism", "belonging"),
          "{name} repeats things from videos about who does not belong here and has drawn signs on a desk. Proud of it one day, ashamed "
          "the next.",
          "Listens to his grandfather, who cannot bear it.",
          "A talk with the head. The local adviser says early help is right for now.",
          ("Work out what I really think", "Make something that is not against anybody")),
)  # fmt: skip

FAMILY_WORRIES = (
    Worry(("life-changes", "crime"),
          "Shouting and slamming most nights; the neighbours have called the police twice. {name} walks out and stays out. Mum says she "
          "has nothing left.",
          "They eat together on Sundays and everybody keeps to it.",
          "A parenting course that mum could not get to without a car.",
          ("Talk without shouting", "Nobody walks out after nine")),
    Worry(("money", "health"),
          "Rent is behind, the heating is off, and {name} and a younger brother share one coat. Nobody has been to a dentist for years.",
          "A grandmother two streets away who would do anything.",
          "A payment plan that broke down. A fridge from the welfare fund.",
          ("Have the house warm by Christmas", "A bed each")),
    Worry(("abuse-exploitation", "life-changes"),
          "{name} goes missing and comes back with gifts. The younger ones have begun to copy it. Mum is frightened of the people who wait "
          "outside.",
          "Mum opens the door to our worker every time.",
          "Missing-from-home interviews, a strategy meeting, now stepped down.",
          ("Know where everybody is at night", "A safe word that we all know")),
)  # fmt: skip

PLACE_WORRIES = (
    Worry(("crime", "belonging"),
          "Groups of fifteen and more after dark, mopeds across the footpath, and people who no longer walk there alone.", "",
          "Extra patrols at weekends and a letter to parents.", ()),
    Worry(("crime", "alcohol-drugs"),
          "Empty bottles and small silver canisters every morning, and the lights in the shelter broken again.", "",
          "Cleared every week. A camera that was pulled down.", ()),
    Worry(("youth-voice", "belonging"),
          "Young people gather on the steps because nothing else is open. No real trouble, but older residents feel it.", "",
          "The library tried a later closing time for a month.", ()),
)  # fmt: skip

TRIAGE_REASONS = (
    "More than one worry and they feed each other, but people around {name} who can be relied on.",
    "Early enough to turn round. One good adult outside home and school would go a long way.",
    "Several agencies know {name} and none of them sees the whole. Needs somebody steady, often.",
    "The referrer, the school and the family describe the same thing. Clear what would help.",
)
PLACE_REASONS = (
    "Same times each week, mostly the same young people. Worth going out to meet them before anything else.",
    "Residents are more frightened than hurt. Be seen, listen, bring both sides together.",
)
OFFER_WORDS = (
    "Works with this age and has a worker nearby.",
    "Has done well with young people in the same position.",
    "Nearest partner with a place free.",
    "The young person asked for something creative.",
)
DECLINES = (
    ("no_capacity", "Both workers are full until the end of next month."),
    ("not_our_expertise", "We would need somebody trained in exploitation for this."),
    ("conflict", "Our worker knows the family socially."),
    ("not_our_area", "We have nobody on that side of the city."),
)
PLANS = (
    "Meet every week somewhere that is not school. Start with what {name} likes and build from there.",
    "Six meetings, then look again together. School and home get the same short message afterwards.",
    "Collect {name} for the first three times, then meet there.",
)
SESSION_NOTES = (
    "Quiet at first. Talked for most of an hour about what a good week would look like.",
    "Walked round the lake and did not mention school until the end. Then a lot came out.",
    "Cooked together. {name} did the planning and the washing up.",
    "Went through the row on Tuesday step by step. {name} saw where it could have gone another way.",
    "First time at the gym. Nervous at the door, laughing on the way home.",
    "Made a list of people who help. It was longer than {name} thought.",
    "Talked about money and what it is for. {name} asked good questions.",
    "Practised the conversation with the head of year, twice, once with me being difficult.",
    "Short one today, {name} was tired. We agreed that this is allowed.",
    "Brought a friend, by agreement. Good to see how {name} is with others.",
)
NEXT_STEPS = (
    "Same time next week.", "Ring the club about Thursdays.", "Ask school about the later start.", "{name} writes down three good things.",
    "Invite mum for the last half hour.", "Look at the college's open day together.",
)  # fmt: skip
WHY_LATE = ("The bus did not come.", "School kept {name} behind.", "Worker came straight from another meeting that overran.")
WHY_MISSED = ("{name} did not answer the door.", "Forgot, and rang to say sorry.", "Not known; tried the mobile twice.")
WHY_CANCELLED = ("Worker ill.", "A funeral in the family.", "Snow; schools were closed.")
WHERE = (
    "Community room, Sorrel Road",
    "Café at the leisure centre",
    "School, room 4",
    "Park, by the boats",
    "Youth club",
    "At home",
)
NOTES = (
    "Head of year rang: three calm weeks in a row, and they have noticed.",
    "Grandmother is happy to be the second contact. Number is on the record.",
    "Housing confirmed that the repair is booked for the 14th.",
    "{name} would rather not be rung during school; text is fine.",
    "Spoke with the neighbourhood officer: nothing new, and that is news.",
)
PRIVATE_NOTES = (
    "For our own supervision: I find it hard not to be drawn into the argument between the parents. To discuss.",
    "Lone working: park on the main road, not in the yard.",
)
REVIEW_REASONS = {
    "steady": "It is helping and it is too early to let go. Keep the rhythm.",
    "step_down": "Two of three goals reached. Every other week is enough now.",
    "step_up": "Things got worse since the half term. Needs somebody more often.",
    "change": "Mentoring alone does not reach what goes on at home.",
    "move_on": "{name} has what is needed around them now. Time to say goodbye well.",
}
YOUNG_PERSON_SAYS = (
    "It is good to have somebody who is not a teacher.", "I thought it would be boring and it was not.", "I am not as angry.",
    "I would like to carry on a bit.", "Mum says I am easier to live with. I say she is.", "I know what to do when it kicks off.",
)  # fmt: skip
MOVES_TO = (
    "Saturday football at the leisure centre", "Drama club at school", "Air cadets", "Open studio on Wednesdays", "Youth club on Fridays",
    "College, motor vehicle level 1", "Library homework club", "Skate park crew, run by the young people themselves", "Scouts",
)  # fmt: skip
CHECKS = {
    "yes": ("Still going every week.", "School says attendance is over nine in ten.", "Rang mum: no trouble since."),
    "partly": ("Goes most weeks. Two rows at home, both made up.",),
    "unknown": ("No answer at three tries; letter sent.",),
    "no": ("Stopped going after a month, and the old group is back.",),
}
WHY_REOPENED = (
    "It held for two months. Then the move to another school undid much of it, and {name} asked for {worker} by name.",
    "New worries from the referrer that are not the old ones.",
)
QUESTION = "Does {name} know about this referral, and who has told them?"
ANSWER = "Yes. We sat down together last Thursday and {name} read it before I sent it."
NOT_FOR_US = "Nobody is at risk and everything asked for is open to everybody already. We have sent you the list of clubs nearby."
REDIRECTED = (
    "The children and young people's mental health service",
    "This needs a clinical assessment before anything that we could do.",
)
REDIRECT_OUTCOME = "First appointment kept; they have taken it on."
STOPPED = {
    "declined": "{name} listened politely and said no thank you. The door stays open.",
    "moved_away": "The family has moved to another city. Their new school knows.",
    "disengaged": "Four visits, three texts and a card. No answer since half term.",
    "other_agency": "Social care leads from here and has asked us to step back.",
}
