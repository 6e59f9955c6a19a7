"""List every code that an issue can have: of the rules, of statistics, of reading and building."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from nkclaims.issues import Severity
from nkclaims.rules import all_rules
from nkclaims.validation.expectations import DEMANDS

FAMILIES: Mapping[str, str] = MappingProxyType(
    {
        "A": "Keys and vocabulary",
        "B": "Words of the article",
        "C": "Numbers",
        "D": "Tolls",
        "E": "Dates",
        "F": "Places",
        "G": "Attribution, denial, links",
        "H": "Events and estimates",
        "I": "Truces",
        "J": "Coding and release",
        "K": "Chains",
        "L": "Files and folders",
        "N": "Two packages",
        "P": "The package",
        "Q": "Statistics of a release",
        "R": "Making a release",
        "S": "Writing and locking",
        "T": "Text",
        "U": "Loading",
        "V": "Cells",
        "X": "Extraction",
        "Y": "Artefacts of a release",
        "f": "Another tool",
    }
)
"""What the codes that begin with a letter are about."""

# Found by what reads, builds and publishes, which is no rule. All are errors that nobody can
# acknowledge: as long as one stands, nobody knows what the data are.
STRUCTURAL: Mapping[str, str] = MappingProxyType(
    {
        "A01": "A key is whole and unique, and what refers to a row refers to one that exists.",
        "A02": "A code is a word of its column's list.",
        "A07": "A computed column or table is what the other columns give.",
        "A93": "The list of tables in seeds/package.yaml names tables of schemas/.",
        "J92": "What is acknowledged is found: the acknowledgement names a rule that it lets pass.",
        "K01": "No parent, truce or claim stands above itself.",
        "L01": "A file that is named is there.",
        "L02": "A folder of seeds/ holds only what is read.",
        "L03": "No link leads out of the package.",
        "L04": "A file is a file, and a folder a folder.",
        "L05": "A setting is one that is known.",
        "L06": "A setting has the shape that is read.",
        "L07": "A row of an article stands in that article's folder.",
        "L08": "A folder of an article is named after its source.",
        "L09": "The top heading of CHANGELOG.md is a version and a day.",
        "L10": "A schema is a Table Schema of known types, with keys that lead somewhere.",
        "L11": "A new article is one that is not here yet, under an id that is free.",
        "L12": "What the source of a new article must say is known, and said in one way.",
        "N01": "What is compared is the folder or zip of a package, or git: and a revision.",
        "N02": "A revision to compare is one of the repository, and holds a package.",
        "N03": "Rows are compared where a table has the same key in both packages.",
        "N04": "Rows that differ are written into a folder that is new or empty.",
        "N05": "Of an old package more is at hand than which rows it had.",
        "P01": "datapackage.json is the descriptor of a Data Package.",
        "P02": "The descriptor, or a zip, names nothing outside of the package.",
        "P03": "The descriptor has each table of schemas/ once, and no other.",
        "P04": "data/ and datapackage.json are what `nkclaims build` makes of seeds/.",
        "P05": "A zip is whole, and of a kind that everybody can unpack.",
        "P06": "A zip unpacks to no more than a package has.",
        "P07": "datapackage.json tells what every catalogue asks of a dataset.",
        "R01": "A release is made of a tree that is as it was committed.",
        "R02": "A release is made at the top of a git repository.",
        "R03": "CHANGELOG.md says at its top what is new.",
        "R04": "The last release is at hand, with the rows that it had.",
        "R05": "What releases/ keeps of a release is whole.",
        "R06": "A release has a day: after the last one and its articles, and near the clock.",
        "R07": "What a release is made of is built, and so are the pages and files for catalogues.",
        "R08": "A version whose files are made anew was released.",
        "R09": "A version is new, leaves no number out, and is as large as what changed asks for.",
        "X01": "A corpus has the columns id, text, published_on, publisher and url.",
        "X02": "An article says on which day it came out.",
        "X03": "The folder of an extracted package is new, or one that extract wrote.",
        "X04": "A claim to explain is one of the package.",
        "X05": "A parser or encoder that is asked for is installed.",
        "X06": "The model of parser or encoder has the bytes that were measured.",
        "X14": "A pattern of a pack is a regular expression.",
        "X15": "A pattern of a pack has the groups that are looked at, and no other.",
        "S01": "No other command is at work in the package.",
        "S02": "The machine lets the package be written.",
        "S03": "Nothing is written outside of the package.",
        "S04": "An interrupted write can be completed.",
        "T01": "The machine can read the file.",
        "T02": "Text is UTF-8.",
        "T03": "Text has no byte order mark.",
        "T04": "Lines end with LF.",
        "T05": "Text has no control characters.",
        "T06": "No file is empty.",
        "T07": "The last line is ended.",
        "T08": "Cells are parted by commas.",
        "T09": "The header has each column once, in the order of the schema.",
        "T10": "A row has a cell for each column.",
        "T11": "No row is blank.",
        "T12": "Quotation marks come in pairs.",
        "T13": "A cell has no blank at either end.",
        "T14": "A cell is one line without tabs.",
        "T15": "A cell has no invisible characters.",
        "T16": "No cell is a word that readers take for a missing value.",
        "T17": "No cell is a formula that a spreadsheet would run.",
        "T18": "No cell is as long as an article, and no line longer than a few of them.",
        "T19": "A YAML file is plain YAML.",
        "T20": "A word is of one alphabet.",
        "U01": "A table that is asked for is one of the package.",
        "U02": "A column that is asked for is one of the table.",
        "U03": "A claim, event, actor, place, side or code that is asked for is there.",
        "U04": "A package to load has the tables of claims, each with its keys.",
        "U05": "A package to load is of the version asked for, and of a major version we read.",
        "U06": "A library that the rows are wanted in is installed.",
        "U07": "A table to load has the bytes, the columns and the types that its package says.",
        "U08": "The text that a quote is shown in is the one that was coded.",
        "U09": "A package to export has rows of what the other dataset lists.",
        "V01": "A required cell is not empty.",
        "V02": "A cell has the one form of its type.",
        "V03": "A cell matches the pattern of its column.",
        "V04": "A value lies in the range of its column.",
        "X07": "An article is text, not HTML.",
        "X08": "An article comes once.",
        "X09": "The rules can read an article to its end.",
        "X10": "The words of a claim can stand in a cell.",
        "X11": "Processes that read articles live, and a scheduler answers.",
        "X12": "An article, and each word of it, is of a length that articles have.",
        "X13": "An article is in English.",
        "X16": "An id that a corpus gives is that of one article.",
        "X17": "An article is of a day that a newspaper can have.",
        "X20": "The frozen half is run three times at most.",
        "X21": "A run against the frozen half stays logged as it was.",
        "Y01": "A file that SHA256SUMS or the descriptor lists is there.",
        "Y02": "A file of a release is one that SHA256SUMS lists.",
        "Y03": "A file has the bytes that SHA256SUMS or the descriptor lists.",
        "Y04": "SHA256SUMS is there, and names each file once.",
        "Y05": "An artefact of a release can be read, to its end.",
        "Y06": "Each format has the tables and columns of the schemas, with their types and order.",
        "Y07": "Each format has the rows of each table, each once, in their order.",
        "Y08": "Each cell of each format holds the value that was published.",
        "Y09": "The database has the keys of the schemas, and they hold.",
        "Y10": "A release has a name, a version and its moment, and so have its artefacts.",
        "Y11": "A table and its cells fit into a workbook.",
        "Y12": "No sentence of an article is released outside of a quote.",
        "Y13": "Artefacts are written into a folder that is new, empty or of a release.",
        "Y14": "The wheel can be made.",
        "frictionless": "frictionless, a tool that knows nothing of us, accepts the package.",
    }
)
"""The sentence of each code that is no rule's."""


@dataclass(frozen=True)
class Entry:
    """What a code stands for.

    Attributes:
        code: a letter and a number, which never change.
        severity: ``error`` or ``warning``; a rule that can be either has an entry for each.
        sentence: what is demanded.
        needs_texts: whether it can only look at sources whose article is at hand.
        acknowledgeable: whether somebody can say that a finding is right as it stands.
    """

    code: str
    severity: Severity
    sentence: str
    needs_texts: bool = False
    acknowledgeable: bool = False

    @property
    def family(self) -> str:
        """What the code's letter stands for."""
        return FAMILIES[self.code[0]]


def catalogue() -> tuple[Entry, ...]:
    """Return an entry for each code and severity, by code; checks that share both have one."""
    rules = {
        (one.code, one.severity): Entry(
            one.code, one.severity, one.sentence, one.needs_texts, one.acknowledgeable
        )
        for one in all_rules()
    }
    # Who accepts a drift takes the new statistics as the next baseline; no row says so.
    drift = [Entry(code, severity, sentence) for code, (severity, sentence) in DEMANDS.items()]
    structural = [Entry(code, "error", sentence) for code, sentence in STRUCTURAL.items()]
    entries = [*rules.values(), *drift, *structural]
    return tuple(sorted(entries, key=lambda one: (one.code, one.severity)))


def chosen(words: list[str], entries: tuple[Entry, ...]) -> set[str]:
    """Return the codes that ``words`` name: each is a code, or the letter of a family.

    Raises:
        KeyError: a word is neither.
    """
    codes = {entry.code for entry in entries}
    found: set[str] = set()
    for word in words:
        named = {code for code in codes if code in (word, word.upper()) or code[0] == word.upper()}
        if not named:
            raise KeyError(word)
        found |= named
    return found
