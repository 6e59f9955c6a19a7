"""Sentences with their dependency trees, written out so that no test of them needs a parser.

Each word is `text/tag/label/head`; heads count from 0. The trees are those of the pinned model.
"""

from __future__ import annotations

import re

from nkclaims.extraction.draft import Sentence
from nkclaims.extraction.language.tree import Tree, Word
from nkclaims.extraction.lexicon.mentions import Mention
from nkclaims.grammar.dates import find_dates
from nkclaims.grammar.numerals import find_numbers

PARSED: dict[str, str] = {
    "Jets struck a market and a military base in Orlev.": (
        "Jets/NNS/nsubj/1 struck/VBD/root/1 a/DT/det/3 market/NN/dobj/1 and/CC/cc/3 "
        "a/DT/det/7 military/JJ/amod/7 base/NN/conj/3 in/IN/prep/7 Orlev/NNP/pobj/8 ././punct/1"
    ),
    "(The army) killed nine people in Orlev.": (
        "(/-LRB-/punct/2 The/DT/det/2 army/NN/nsubj/4 )/-RRB-/punct/2 "
        "killed/VBD/root/4 nine/CD/nummod/6 people/NNS/dobj/4 in/IN/prep/6 "
        "Orlev/NNP/pobj/7 ././punct/4"
    ),
    "A raid killed 51 people, nine of them soldiers, in Orlev.": (
        "A/DT/det/1 raid/NN/nsubj/2 killed/VBD/root/2 51/CD/nummod/4 people/NNS/dobj/2 "
        ",/,/punct/4 nine/CD/nsubj/9 of/IN/prep/6 them/PRP/pobj/7 soldiers/NNS/appos/4 "
        ",/,/punct/9 in/IN/prep/9 Orlev/NNP/pobj/11 ././punct/2"
    ),
    "More than 900 people, mainly civilians, have died in the war.": (
        "More/JJR/amod/2 than/IN/quantmod/2 900/CD/nummod/3 people/NNS/nsubj/9 "
        ",/,/punct/3 mainly/RB/advmod/6 civilians/NNS/appos/3 ,/,/punct/3 "
        "have/VBP/aux/9 died/VBN/root/9 in/IN/prep/9 the/DT/det/12 war/NN/pobj/10 "
        "././punct/9"
    ),
    "The ministry said that nine soldiers were killed near Orlev.": (
        "The/DT/det/1 ministry/NN/nsubj/2 said/VBD/root/2 that/IN/mark/7 "
        "nine/CD/nummod/5 soldiers/NNS/nsubjpass/7 were/VBD/auxpass/7 "
        "killed/VBN/ccomp/2 near/IN/prep/7 Orlev/NNP/pobj/8 ././punct/2"
    ),
    "The barrage killed 19 people and wounded 53, the mayor said.": (
        "The/DT/det/1 barrage/NN/nsubj/2 killed/VBD/ccomp/11 19/CD/nummod/4 "
        "people/NNS/dobj/2 and/CC/cc/2 wounded/VBD/conj/2 53/CD/dobj/6 ,/,/punct/11 "
        "the/DT/det/10 mayor/NN/nsubj/11 said/VBD/root/11 ././punct/11"
    ),
    "The shell left two villagers dead.": (
        "The/DT/det/1 shell/NN/nsubj/2 left/VBD/root/2 two/CD/nummod/4 "
        "villagers/NNS/dobj/2 dead/JJ/oprd/2 ././punct/2"
    ),
    "Some 8,000 villagers were forced to flee, the monitoring group Lakewatch said.": (
        "Some/DT/quantmod/1 8,000/CD/nummod/2 villagers/NNS/nsubjpass/4 "
        "were/VBD/auxpass/4 forced/VBN/ccomp/12 to/TO/aux/6 flee/VB/xcomp/4 "
        ",/,/punct/12 the/DT/det/10 monitoring/NN/compound/10 group/NN/nsubj/12 "
        "Lakewatch/NNP/appos/10 said/VBD/root/12 ././punct/12"
    ),
    "Five killed, 12 wounded in shelling of Orlev": (
        "Five/CD/nsubj/1 killed/VBN/root/1 ,/,/punct/1 12/CD/npadvmod/1 "
        "wounded/VBN/acl/3 in/IN/prep/4 shelling/VBG/pcomp/5 of/IN/prep/6 "
        "Orlev/NN/pobj/7"
    ),
    "At least six of the wounded were children.": (
        "At/RB/advmod/1 least/JJS/advmod/2 six/CD/nsubj/6 of/IN/prep/2 the/DT/det/5 "
        "wounded/VBN/pobj/3 were/VBD/root/6 children/NNS/attr/6 ././punct/6"
    ),
    "Fresh losses brought the military death toll to 1,119.": (
        "Fresh/JJ/amod/1 losses/NNS/nsubj/2 brought/VBD/root/2 the/DT/det/6 "
        "military/JJ/amod/6 death/NN/compound/6 toll/NN/dobj/2 to/IN/prep/2 "
        "1,119/CD/pobj/7 ././punct/2"
    ),
    "The number of residents wounded by the shelling is 39.": (
        "The/DT/det/1 number/NN/nsubj/8 of/IN/prep/1 residents/NNS/pobj/2 "
        "wounded/VBN/acl/3 by/IN/agent/4 the/DT/det/7 shelling/NN/pobj/5 is/VBZ/root/8 "
        "39/CD/attr/8 ././punct/8"
    ),
    "Eighteen people, including three children, were killed, according to the governor.": (
        "Eighteen/CD/nummod/1 people/NNS/nsubjpass/8 ,/,/punct/1 including/VBG/prep/1 "
        "three/CD/nummod/5 children/NNS/pobj/3 ,/,/punct/8 were/VBD/auxpass/8 "
        "killed/VBN/root/8 ,/,/punct/8 according/VBG/prep/8 to/IN/prep/10 the/DT/det/13 "
        "governor/NN/pobj/11 ././punct/8"
    ),
    "The brigade stormed the hill, destroying three tanks and a launcher.": (
        "The/DT/det/1 brigade/NN/nsubj/2 stormed/VBD/root/2 the/DT/det/4 hill/NN/dobj/2 "
        ",/,/punct/2 destroying/VBG/advcl/2 three/CD/nummod/8 tanks/NNS/dobj/6 "
        "and/CC/cc/8 a/DT/det/11 launcher/NN/conj/8 ././punct/2"
    ),
    "Four members of one family died in the cellar, prosecutors said.": (
        "Four/CD/nummod/1 members/NNS/nsubj/5 of/IN/prep/1 one/CD/nummod/4 "
        "family/NN/pobj/2 died/VBD/ccomp/11 in/IN/prep/5 the/DT/det/8 cellar/NN/pobj/6 "
        ",/,/punct/11 prosecutors/NNS/nsubj/11 said/VBD/root/11 ././punct/11"
    ),
    "The army shot down four of the five drones.": (
        "The/DT/det/1 army/NN/nsubj/2 shot/VBD/root/2 down/RB/prt/2 four/CD/dobj/2 "
        "of/IN/prep/4 the/DT/det/8 five/CD/nummod/8 drones/NNS/pobj/5 ././punct/2"
    ),
    "Two colleagues, a nurse and a driver, were shot dead.": (
        "Two/CD/nummod/1 colleagues/NNS/nsubjpass/10 ,/,/punct/1 a/DT/det/4 "
        "nurse/NN/appos/1 and/CC/cc/4 a/DT/det/7 driver/NN/conj/4 ,/,/punct/10 "
        "were/VBD/auxpass/10 shot/VBN/root/10 dead/JJ/oprd/10 ././punct/10"
    ),
    "Two men, 66 and 71, died.": (
        "Two/CD/nummod/1 men/NNS/nsubj/7 ,/,/punct/1 66/CD/appos/1 and/CC/cc/3 "
        "71/CD/conj/3 ,/,/punct/7 died/VBD/root/7 ././punct/7"
    ),
    "The shell did not kill nine soldiers.": (
        "The/DT/det/1 shell/NN/nsubj/4 did/VBD/aux/4 not/RB/neg/4 kill/VB/root/4 "
        "nine/CD/nummod/6 soldiers/NNS/dobj/4 ././punct/4"
    ),
    "Nine soldiers met two ministers in Orlev.": (
        "Nine/CD/nummod/1 soldiers/NNS/nsubj/2 met/VBD/root/2 two/CD/nummod/4 "
        "ministers/NNS/dobj/2 in/IN/prep/4 Orlev/NNP/pobj/5 ././punct/2"
    ),
    "The governor visited Orlev and told reporters that nine houses were destroyed.": (
        "The/DT/det/1 governor/NN/nsubj/2 visited/VBD/root/2 Orlev/NNP/dobj/2 "
        "and/CC/cc/2 told/VBD/conj/2 reporters/NNS/dobj/5 that/IN/mark/11 "
        "nine/CD/nummod/9 houses/NNS/nsubjpass/11 were/VBD/auxpass/11 "
        "destroyed/VBN/ccomp/5 ././punct/2"
    ),
    "The army acknowledged losing 40 soldiers.": (
        "The/DT/det/1 army/NN/nsubj/2 acknowledged/VBD/root/2 losing/VBG/xcomp/2 "
        "40/CD/nummod/5 soldiers/NNS/dobj/3 ././punct/2"
    ),
    "The surgeon, who works in Orlev, said 12 people had been injured by the drones.": (
        "The/DT/det/1 surgeon/NN/nsubj/8 ,/,/punct/1 who/WP/nsubj/4 works/VBZ/relcl/1 "
        "in/IN/prep/4 Orlev/NNP/pobj/5 ,/,/punct/1 said/VBD/root/8 12/CD/nummod/10 "
        "people/NNS/nsubjpass/13 had/VBD/aux/13 been/VBN/auxpass/13 injured/VBN/ccomp/8 "
        "by/IN/agent/13 the/DT/det/16 drones/NNS/pobj/14 ././punct/8"
    ),
    "The front claimed to have beaten back a raid, killing nine and seizing two guns.": (
        "The/DT/det/1 front/NN/nsubj/2 claimed/VBD/root/2 to/TO/aux/5 have/VB/aux/5 "
        "beaten/VBN/xcomp/2 back/RP/advmod/5 a/DT/det/8 raid/NN/dobj/5 ,/,/punct/5 "
        "killing/VBG/advcl/5 nine/CD/dobj/10 and/CC/cc/10 seizing/VBG/conj/10 "
        "two/CD/nummod/15 guns/NNS/dobj/13 ././punct/2"
    ),
    "Rockets fired by hill rebels tore through a market, killing 12 people.": (
        "Rockets/NNS/nsubj/5 fired/VBN/acl/0 by/IN/agent/1 hill/NN/compound/4 "
        "rebels/NNS/pobj/2 tore/VBD/root/5 through/IN/prep/5 a/DT/det/8 market/NN/pobj/6 "
        ",/,/punct/5 killing/VBG/advcl/5 12/CD/nummod/12 people/NNS/dobj/10 ././punct/5"
    ),
    "Norland's raid killed six people near the port.": (
        "Norland/NNP/poss/2 's/POS/case/0 raid/NN/nsubj/3 killed/VBD/root/3 "
        "six/CD/nummod/5 people/NNS/dobj/3 near/IN/prep/5 the/DT/det/8 port/NN/pobj/6 "
        "././punct/3"
    ),
    "Norland sent drones that killed five men.": (
        "Norland/NNP/nsubj/1 sent/VBD/root/1 drones/NNS/dobj/1 that/WDT/nsubj/4 "
        "killed/VBD/relcl/2 five/CD/nummod/6 men/NNS/dobj/4 ././punct/1"
    ),
    "The army took a hill in an ambush that left 26 rebels dead.": (
        "The/DT/det/1 army/NN/nsubj/2 took/VBD/root/2 a/DT/det/4 hill/NN/dobj/2 "
        "in/IN/prep/2 an/DT/det/7 ambush/NN/pobj/5 that/WDT/nsubj/9 left/VBD/relcl/7 "
        "26/CD/nummod/11 rebels/NNS/dobj/9 dead/JJ/oprd/9 ././punct/2"
    ),
    "They accused the guards of killing eight farmers in a raid.": (
        "They/PRP/nsubj/1 accused/VBD/root/1 the/DT/det/3 guards/NNS/dobj/1 of/IN/prep/3 "
        "killing/VBG/pcomp/4 eight/CD/nummod/7 farmers/NNS/dobj/5 in/IN/prep/5 "
        "a/DT/det/10 raid/NN/pobj/8 ././punct/1"
    ),
    "Nine civilians killed by lake militiamen were buried, the mayor said.": (
        "Nine/CD/nummod/1 civilians/NNS/nsubjpass/7 killed/VBN/acl/1 by/IN/agent/2 "
        "lake/NN/compound/5 militiamen/NNS/pobj/3 were/VBD/auxpass/7 buried/VBN/ccomp/11 "
        ",/,/punct/11 the/DT/det/10 mayor/NN/nsubj/11 said/VBD/root/11 ././punct/11"
    ),
    "The ministry reported two dead and counted four more.": (
        "The/DT/det/1 ministry/NN/nsubj/2 reported/VBD/root/2 two/CD/nsubj/4 "
        "dead/JJ/ccomp/2 and/CC/cc/2 counted/VBD/conj/2 four/CD/nummod/8 more/JJR/dobj/6 "
        "././punct/2"
    ),
    "Three civilians were reported killed.": (
        "Three/CD/nummod/1 civilians/NNS/nsubjpass/3 were/VBD/auxpass/3 "
        "reported/VBN/root/3 killed/VBN/xcomp/3 ././punct/3"
    ),
}
"""Sentences of the tests, with their words."""


def tree(text: str) -> Tree:
    """Return the tree of a sentence of :data:`PARSED`."""
    words, at = [], 0
    for one in PARSED[text].split():
        word, tag, label, head = one.rsplit("/", 3)
        at = text.index(word, at)
        words.append(Word(at, at + len(word), word, tag, label, int(head)))
        at += len(word)
    return Tree(tuple(words))


def sentence(text: str, actors: dict[str, str] | None = None) -> Sentence:
    """Return a sentence that is a whole article; ``actors`` are ids by the names printed."""
    dates = find_dates(text)
    mentions = [
        Mention(match.start(), match.end(), name, actor_id)
        for name, actor_id in (actors or {}).items()
        for match in re.finditer(name, text)
    ]
    numbers = tuple(find_numbers(text, dates))
    return Sentence(0, 0, len(text), 0, False, text, tuple(sorted(mentions)), numbers, tuple(dates))
