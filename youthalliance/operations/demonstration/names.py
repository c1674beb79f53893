"""Names that anybody might have, so that nobody in particular does."""

from random import Random

GIVEN = {
    "white": {
        "male": "Alfie Archie Bailey Ben Callum Charlie Connor Corey Daniel Declan Dylan Ethan Finley Frankie George Harley Harry Harvey Jack "
        "Jake Jamie Jay Jenson Joe Jordan Kai Kian Kyle Leo Lewis Liam Logan Lucas Luke Mason Max Morgan Nathan Oliver Oscar Owen Reece "
        "Riley Rory Ryan Sam Scott Taylor Toby Tom Tyler Will Zac",
        "female": "Abbie Amelia Amy Bethany Caitlin Chloe Daisy Ella Ellie Erin Evie Faith Freya Grace Gracie Hannah Holly Isla Jess Keira "
        "Lacey Leah Lexi Libby Lily Lola Lucy Maddie Maisie Megan Mia Molly Paige Phoebe Poppy Rosie Ruby Skye Sophie Summer",
    },
    "asian": {
        "male": "Adeel Ahsan Bilal Danyal Faisal Hamza Haroon Ibrahim Kashif Rayyan Sami Tariq Usman Zain",
        "female": "Aaliyah Aisha Anaya Fatima Hafsa Iqra Maryam Nadia Safa Sana Zara",
    },
    "black": {"male": "Andre Emeka Isaiah Jerome Kofi Malachi Marlon Tobi", "female": "Abena Blessing Chidera Esther Naomi Tiana"},
    "european": {
        "male": "Adrian Denis Dominik Filip Gabor Jakub Kacper Lukas Marek Milan Patrik Roman Samir Tomas",
        "female": "Alena Daria Dominika Julia Klara Lenka Nikola Petra Sofia Vanesa",
    },
    "arab": {"male": "Karim Omar Rashid Yasin", "female": "Amal Hiba Layan Salma"},
}
FAMILY = {
    "white": "Abbott Allsop Appleby Barker Beardsley Birch Booth Bradley Brassington Buxton Chambers Clifton Cooper Dakin Draper Eaton "
    "Fearn Fletcher Garner Gibson Hallam Hardy Harrison Holmes Hulland Kerry Lomas Marsden Meakin Mellor Newton Orme Palmer Peach "
    "Radford Redfern Rowley Shaw Slack Spencer Stone Tatlow Topham Wagstaff Walker Ward Waterall Webster Wheeldon Yeomans",
    "asian": "Akhtar Ashraf Aziz Begum Chaudhry Dar Hanif Hussain Iqbal Javed Khalid Mahmood Malik Qureshi Rafiq Saleem",
    "black": "Adeyemi Appiah Bailey Boateng Campbell Francis Grant Mensah Okafor Osei Reid",
    "european": "Balog Danko Gabor Giňa Horvath Kovac Kowalski Lakatos Mazur Novak Nowak Polak Rusnak Varga Zielinski",
    "arab": "Aziz Haddad Khoury Nasser Saleh",
}
#: Whose names a young person of an ethnic group might have, by the group's code.
_ORIGIN = {"4": "asian", "1": "asian", "5": "asian", "7": "black", "6": "black", "10": "black", "11": "white", "16": "european",
           "17": "european", "18": "arab", "9": "asian"}  # fmt: skip


def name_for(chance: Random, *, gender: str, ethnic_group: str) -> tuple[str, str]:
    """A given and a family name. A gender that is not recorded is no reason to guess one."""
    origin = _ORIGIN.get(ethnic_group, "white")
    given = GIVEN[origin][gender] if gender in GIVEN[origin] else " ".join(GIVEN[origin].values())
    return chance.choice(given.split()), chance.choice(FAMILY[origin].split())


def grown_up(chance: Random, family: str, *, origin: str = "") -> tuple[str, str]:
    """A parent's name; most share the child's family name."""
    given = "Amanda Andrea Becky Carol Clare Dawn Donna Gemma Helen Jane Karen Kelly Lisa Lorraine Mandy Michelle Nicola Paul Rachel Sarah Steve Tracey"
    other = "Adnan Beata Farah Ivana Jozef Kiran Mariam Monika Nazia Rabia Samina Tariq Wioletta Zofia"
    pool = other if origin in ("asian", "european", "arab") else given
    kept = family if chance.random() < 0.8 else chance.choice(FAMILY["white"].split())
    return chance.choice(pool.split()), kept


def origin_of(ethnic_group: str) -> str:
    """Which names a group of that code draws from."""
    return _ORIGIN.get(ethnic_group, "white")
