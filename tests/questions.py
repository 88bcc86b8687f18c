"""A small region with real words, and all that is needed to ask it something in plain words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import msgspec

from models.authority.ground import Ground
from models.authority.question.glossary import Glossary
from models.authority.question.lexicon import Lexicon
from models.authority.question.mentions import Mentions
from models.authority.question.topics import Topics, topics_of
from models.authority.question.understand import Understanding
from models.authority.question.vocabulary import gather
from models.authority.trace import trace
from models.core.law import NO_LAW
from models.core.matters import Matters, Trees
from models.core.organisation import Organisation
from models.core.texts import LANGUAGES
from tests.builders import actor, data, norm, relation, text

if TYPE_CHECKING:
    from collections.abc import Iterable

    from models.authority.answer import Answer
    from models.authority.question.reading import Reading
    from models.authority.question.topics import Topic
    from models.authority.question.understand import Understood
    from models.authority.question.vocabulary import Vocabulary
    from models.core.texts import Language

NOUNS = {
    "board": ("styrelse styrelsen styrelsens styrelser", "board", "boards"),
    "committee": ("nämnd nämnden nämndens nämnder", "committee", "committees"),
    "director": (
        "regiondirektör regiondirektören regiondirektörens regiondirektörer",
        "regional director",
        "regional directors",
    ),
    "hr_director": (
        "personaldirektör personaldirektören personaldirektörens personaldirektörer",
        "HR director",
        "HR directors",
    ),
    "administration_head": (
        "förvaltningschef förvaltningschefen förvaltningschefens förvaltningschefer",
        "head of administration",
        "heads of administration",
    ),
    "chair": ("ordförande ordföranden ordförandens ordförande", "chair", "chairs"),
    "auditor": ("revisor revisorn revisorns revisorer", "auditor", "auditors"),
    "municipality": ("kommun kommunen kommunens kommuner", "municipality", "municipalities"),
    "budget": ("budget budgeten budgetens budgetar", "budget", "budgets"),
    "investment": ("investering investeringen investeringens investeringar", "investment", "investments"),
    "procurement": ("upphandling upphandlingen upphandlingens upphandlingar", "procurement", "procurements"),
    "sale": ("fastighetsförsäljning fastighetsförsäljningen - -", "property sale", "property sales"),
    "crisis_plan": ("krisplan krisplanen krisplanens krisplaner", "crisis plan", "crisis plans"),
    "digitalisation": ("digitalisering digitaliseringen digitaliseringens -", "digitalisation", "-"),
}

ACTS: dict[str, tuple[str, str, str | None]] = {
    "appoint": ("anställa {object}", "appoint {object}", "decides"),
    "dismiss": ("entlediga {object}", "dismiss {object}", "decides"),
    "decide": ("besluta om {definite}", "decide on {definite}", "decides"),
    "manage": ("vara chef för {object}", "be the manager of {object}", "manager"),
    "assign": ("ge {object} uppdrag", "give {object} assignments", "grantor"),
    "answer_for": ("ansvara för {definite}", "answer for {definite}", None),
    "inform": ("informera {definite}", "inform {definite}", None),
    "prepare": ("bereda {definite}", "prepare {definite}", None),
    "promote": ("främja {definite}", "promote {definite}", None),
    "clarify": ("tydliggöra {definite}", "clarify {definite}", None),
    "cooperate": ("samverka med {definite}", "cooperate with {definite}", None),
    "consult": ("samråda med {definite}", "consult {definite}", None),
}

MATTERS = [
    "appoint.director",
    "appoint.administration_head",
    "dismiss.director",
    "dismiss.administration_head",
    "manage.administration_head",
    "manage.director",
    "assign.director",
    "decide.budget",
    "decide.investment",
    "decide.procurement",
    "decide.sale",
    "decide.crisis_plan",
    "answer_for.investment",
    "prepare.budget",
    "inform.committee",
    "promote.digitalisation",
    "clarify.digitalisation",
    "cooperate.municipality",
]

CONSULT = {"kind": "consult", "text": text("consult"), "with": "chair", "when": "before"}
INSTRUCTED = {"kind": "at_instruction_of", "text": text("instruct"), "with": "committee"}


def said(swedish: str, english: str) -> dict[str, str]:
    """Return a claim in both languages."""
    return {"sv": swedish, "en": english}


RECORDS = [
    norm(
        "budget",
        ["board"],
        ["decide.budget"],
        lines=[2, 2],
        claim=said("Styrelsen beslutar om budgeten.", "The board decides on the budget."),
    ),
    norm(
        "heads",
        ["director"],
        ["appoint.administration_head"],
        requirements=[CONSULT],
        lines=[4, 5],
        claim=said(
            "Regiondirektören anställer förvaltningschefer efter samråd med ordföranden.",
            "The regional director appoints heads of administration after consulting the chair.",
        ),
    ),
    relation(
        "boss",
        "manages",
        ["board"],
        ["director"],
        lines=[6, 6],
        claim=said(
            "Styrelsen är chef för regiondirektören.", "The board is the manager of the regional director."
        ),
    ),
    relation(
        "procures",
        "delegates",
        ["board"],
        ["director"],
        matters=["decide.procurement"],
        lines=[7, 7],
        claim=said(
            "Styrelsen delegerar upphandling till regiondirektören.",
            "The board delegates procurement to the regional director.",
        ),
    ),
    norm(
        "invests",
        ["director"],
        ["decide.investment"],
        requirements=[INSTRUCTED],
        lines=[8, 8],
        claim=said(
            "Regiondirektören beslutar om investeringar på instruktion av nämnden.",
            "The regional director decides on investments at the instruction of the committee.",
        ),
    ),
    norm(
        "answers",
        ["hr_director"],
        ["answer_for.investment"],
        "duty",
        lines=[9, 9],
        claim=said(
            "Personaldirektören ansvarar för investeringarna.", "The HR director answers for the investments."
        ),
    ),
    norm(
        "informs",
        ["director"],
        ["inform.committee"],
        "duty",
        to=["committee"],
        lines=[10, 10],
        claim=said(
            "Regiondirektören ska informera nämnden.", "The regional director shall inform the committee."
        ),
    ),
    norm(
        "promotes",
        ["director"],
        ["promote.digitalisation"],
        "duty",
        lines=[11, 11],
        claim=said(
            "Regiondirektören ska främja digitaliseringen.",
            "The regional director shall promote digitalisation.",
        ),
    ),
    norm(
        "cooperates",
        ["director"],
        ["cooperate.municipality"],
        "duty",
        to=["municipality"],
        lines=[12, 12],
        claim=said(
            "Regiondirektören ska samverka med kommunen.",
            "The regional director shall cooperate with the municipality.",
        ),
    ),
]
"""What the region's document says; it is silent on dismissals, the sale and the crisis plan."""

EMPTY = {
    "sv": "vem vilka vilken vad får ska skall måste kan har är med till av från på i om och eller för att "
    "som det den en ett vems hos åt mellan vår sig innan ju då enligt vid hen jag man så men vara blir bli",
    "en": "who whom whose which what may can must shall should does do is are the a an of on with to from "
    "by and or for that it at in be has have before our whether",
}

GLOSSARY: dict[str, Any] = {
    "act": [
        {
            "act": "decide",
            "general": True,
            "sv": ["besluta", "bestämma", "bestämmer", "beslut"],
            "en": ["decide", "decision"],
        },
        {"act": "answer_for", "general": True, "sv": ["ansvara", "ansvarar"], "en": ["answer for"]},
        {"act": "appoint", "sv": ["anställa", "utse", "tillsätter"], "en": ["appoint", "hire"]},
        {"act": "dismiss", "sv": ["avskeda", "entlediga", "göra sig av"], "en": ["dismiss", "get rid of"]},
        {"act": "manage", "sv": ["chef över"], "en": ["manager of"]},
        {"act": "assign", "sv": ["ge uppdrag", "ger uppdrag"], "en": ["assignment"]},
        {"act": "inform", "sv": ["informera", "informerar"], "en": ["inform"]},
        {"act": "prepare", "sv": ["bereda", "bereder", "förbereda"], "en": ["prepare"]},
        {"act": "promote", "sv": ["främja", "främjar"], "en": ["promote"]},
        {"act": "clarify", "sv": ["tydliggöra", "tydliggör"], "en": ["clarify"]},
        {"act": "cooperate", "sv": ["samverka", "samverkar"], "en": ["cooperate"]},
        {"act": "consult", "sv": ["samråda", "samråd"], "en": ["consult"]},
        {"act": "other", "sv": ["måla om"], "en": ["repaint"]},
    ],
    "object": [
        {"object": "hr_director", "sv": ["hr-chef"], "en": ["head of people"]},
        {"object": "budget", "sv": ["årsbudget"], "en": ["spending plan"]},
    ],
    "matter": [{"matter": "decide.crisis_plan", "sv": ["översvämning"], "en": ["flooding"]}],
    "saying": [
        {
            "sv": ["visa på dörren", "visa … på dörren"],
            "en": ["show … the door"],
            "means": {"sv": "avskeda", "en": "dismiss"},
        },
        {"sv": ["hålla i plånboken"], "en": ["hold the purse"], "means": {"sv": "budget", "en": "budget"}},
    ],
    "same": [{"sv": ["upphandling", "inköp"], "en": ["procurement", "purchase"]}],
    "empty": {language: some.split() for language, some in EMPTY.items()},
    "faint": {"sv": ["ny", "fråga"], "en": ["new", "question"]},
}
"""A small one. No act but *decide* and *answer for* is general; *repaint* is done by nobody."""


def noun(name: str) -> dict[str, Any]:
    """Return one of the nouns with its forms in both languages."""
    forms, single, plural = NOUNS[name]
    indefinite, definite, *others = forms.split()
    genitive, several = (one if one != "-" else definite for one in others)
    return {
        "sv": {"indefinite": indefinite, "definite": definite, "genitive": genitive, "plural": several},
        "en": {
            "indefinite": single,
            "definite": f"the {single}",
            "genitive": f"the {single}'s",
            "plural": single if plural == "-" else plural,
        },
    }


def named(name: str, item: str | None = None, kind: str = "post", **more: Any) -> dict[str, Any]:
    """Return an actor that is called by one of the nouns, as it stands in a data file."""
    return actor(name, kind=kind, object=item or name, noun=noun(item or name), **more)


ACTORS = [
    named("board", kind="body"),
    named("committee", kind="body"),
    named("director"),
    named("hr_director"),
    named("chair", kind="seat"),
    named("municipality", kind="outsider"),
]
ELSEWHERE = [named("administration_head"), named("auditor")]
"""Actors of another region: kinds of actors that the small region has none of."""


def matters(ids: Iterable[str] = MATTERS) -> Matters:
    """Return trees with these matters and all nouns."""
    raw = {
        "act": [
            {
                "id": name,
                "pattern": {"sv": swedish, "en": english},
                "decides": trait == "decides",
                **({"asked": trait} if trait not in (None, "decides") else {}),
            }
            for name, (swedish, english, trait) in ACTS.items()
        ],
        "object": [{"id": name, "noun": noun(name), "field": "all"} for name in NOUNS],
        "field": [{"id": "all", "name": text("all")}],
        "matter": [{"id": one} for one in ids],
    }
    return Matters(msgspec.convert(raw, Trees))


def glossary(**changed: Any) -> Glossary:
    """Return the small glossary; what is given takes the place of its part of that name."""
    return msgspec.convert(GLOSSARY | changed, Glossary)


class Asking:
    """A small region at hand, with its words in both languages."""

    def __init__(
        self,
        actors: list[dict[str, Any]] | None = None,
        records: list[dict[str, Any]] | None = None,
        words: Glossary | None = None,
        ids: Iterable[str] = MATTERS,
        regions: dict[str, str] | None = None,
    ) -> None:
        self.matters = matters(ids)
        self.glossary = words or glossary()
        self.organisation = self._organisation(ACTORS if actors is None else actors, records)
        self.other = self._organisation(ELSEWHERE, [])
        self.ground = Ground(self.organisation)
        self.index = self.ground.index
        self.regions = regions or {}
        self.vocabularies: dict[Language, Vocabulary] = {one: self._vocabulary(one) for one in LANGUAGES}
        self.lexicons: dict[Language, Lexicon] = {one: self._lexicon(one) for one in LANGUAGES}
        self.understanding = Understanding(
            self.organisation,
            self.index,
            self.lexicons.__getitem__,
            self.topics_in,
            {one: self.vocabularies[one].stems for one in LANGUAGES},
            self.regions,
        )

    def _organisation(
        self, actors: list[dict[str, Any]], records: list[dict[str, Any]] | None
    ) -> Organisation:
        return Organisation(data(actors, RECORDS if records is None else records), self.matters)

    def _vocabulary(self, language: Language) -> Vocabulary:
        return gather(language, self.matters, self.glossary, (self.organisation, self.other))

    def _lexicon(self, language: Language) -> Lexicon:
        return Lexicon(language, self.matters, self.glossary, self.vocabularies[language])

    def topics_in(self, language: Language) -> tuple[Topic, ...]:
        """Return the matters as words of a language."""
        return topics_of(self.organisation, self.index, self.lexicons[language], [self.other])

    def topics(self, language: Language = "sv") -> Topics:
        """Return them so that they can be searched."""
        return Topics(self.organisation, self.index, self.topics_in(language))

    def mentions(self, language: Language = "sv") -> Mentions:
        """Return the names of actors."""
        return Mentions(self.organisation, self.lexicons[language])

    def read(self, question: str, language: Language = "sv") -> Reading:
        """Take a question apart."""
        return self.understanding.reader(language).read(question)

    def ask(self, question: str) -> Understood:
        """Understand a question in either language."""
        return self.understanding.understand(question)

    def answer(self, question: str) -> Answer:
        """Answer a question in either language."""
        return trace(self.organisation, self.ask(question).frame, NO_LAW, self.ground)
