"""From codes to words: the one place where the domain's sentences and errors get their text.

Every code of ``models`` has one template here. A template's places are filled with actors in the
form the sentence needs, with matters as phrases, or with plain values.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.i18n import Catalogue, marked
from app.law_words import LAW_SENTENCES
from app.reasons import FAULTS, reason_text
from models.authority.codes import ActorRef, Alternatives, MatterRef, Parameter, Sentence
from models.core.texts import Text

if TYPE_CHECKING:
    from collections.abc import Iterable

    from models.core.errors import UserFacingError
    from models.core.organisation import Organisation

_ = marked

MOST_NAMES = 10
"""More names than this are no sentence any more."""

SENTENCES: dict[str, str] = {
    "holds-power": _("{actors} may {matter}."),
    "holds-duty": _("{actors} must {matter}."),
    "holds-duty-ultimate": _("{actors} has the ultimate responsibility to {matter}."),
    "holds-duty-overall": _("{actors} has the overall responsibility to {matter}."),
    "holds-right": _("{actors} may {matter}: a right, no power to decide."),
    "holds-aim": _("{actors} should give priority to this: to {matter}. It is an aim, weaker than a duty."),
    "holds-recommendation": _("{actors} should {matter}: a recommendation, weaker than a duty."),
    "holds-relation": _("{actors} {matter}."),
    "holds-role": _("To {matter}: that is {actors}."),
    "is-consulted": _("To {matter}, {holders} must consult {actors}."),
    "prepares-it": _("Whether to {matter} is prepared by {actors}."),
    "proposes-it": _("Whether to {matter} is proposed by {actors}."),
    "is-instructor": _("To {matter}, {holders} follows the instructions of {actors}."),
    "is-recipient": _("To {matter}: that is done towards {actors}."),
    "is-grantor": _("The power to {matter} comes from {actors}."),
    "are-parties": _("The parties are {actors}."),
    "is-disputed": _(
        "The text can be read in more than one way. Named in one reading or another to {matter}: {actors}."
    ),
    "right-beside": _("Beside the duty, {actors} has the right to {matter}."),
    "each-in-own-area": _("Each only within its own area."),
    "step-delegates": _("{source} has delegated this to {target}."),
    "step-subdelegates": _("{source} has sub-delegated this to {target}."),
    "step-distributes_work_environment": _("{source} has passed this work environment task to {target}."),
    "step-task_transfer": _("{source} has handed this task to {target}."),
    "step-urgency_mandate": _("{source} has given {target} a mandate for urgent matters."),
    "degree-sole": _("Decided by {actors} alone."),
    "degree-ultimate": _("For {actors} it is the ultimate responsibility: who does the work is not said."),
    "degree-overall": _("For {actors} it is the overall responsibility: who does the work is not said."),
    "degree-direct": _("For {actors} it is the direct responsibility."),
    "degree-supporting": _("For {actors} it is a supporting role."),
    "within-area": _("It concerns: {text}."),
    "not-in-person-but": _("No, not in person: it may be fulfilled through {actors}."),
    "not-in-person-must": _("No, not in person: it may be fulfilled through someone else."),
    "not-in-person": _("It may be fulfilled through someone else."),
    "read-as-kind": _("The document names no such post: it is read as one of the {actors}."),
    "in-definition": _("Only when {actor} is counted as {term}."),
    "condition": _("Condition: {text}"),
    "eases": _("Note: {text}"),
    "depends-on": _("Someone must judge: {fact}"),
    "asked-unsure": _("The question itself leaves something open: on that it depends."),
    "certainty-read_as": _(
        "This is a reading: the wording is damaged, incomplete or does not say it outright."
    ),
    "certainty-presupposed": _("The document takes this for granted and does not lay it down."),
    "certainty-by_reference": _("The document points to another document that settles it."),
    "certainty-derived": _("This follows from general law, not from the document."),
    "certainty-assumed": _("This is an assumption of the user's."),
    "barred": _("{actors} must not {matter}."),
    "silent": _("The document does not settle who is to {matter}."),
    "silent-holder": _("The document does not settle who is to {matter}."),
    "silent-consulted": _("The document says who is to {matter}, but names no one to be consulted."),
    "silent-preparer": _("The document says who is to {matter}, but not who prepares it."),
    "silent-proposer": _("The document says who is to {matter}, but not who proposes it."),
    "silent-recipient": _("The document says who is to {matter}, but not towards whom."),
    "silent-grantor": _("The document says who is to {matter}, but not from whom the power comes."),
    "silent-assistant": _("The document does not say who assists."),
    "silent-manager": _("The document does not say who the manager is."),
    "silent-instructor": _("The document does not say who instructs."),
    "silent-parties": _("The document does not say who the parties are."),
    "derived": _("General law ({rule}): {text}"),
    "delegation-order-may-settle": _(
        "Powers are also delegated without being named here: "
        "the delegation order, which is not included, may settle this."
    ),
    "not-understood": _("The question was not understood as a matter that any of the documents deals with."),
    "situation-not-read": _(
        "What the question tells of the case could not be read and is left out here: “{words}”."
    ),
    "other-region-named": _("The question names {named}. This answer is about {answered}."),
    "verdict-stranger-no": _("No: the document names someone else, and not the one asked about."),
    "in-capacity": _("{actor} is {capacity} for {unit}, and so is one of them, but only there."),
    "in-other-role": _("Not as {actor}, only in the role of {role}."),
    "verdict-may-yes": _("Yes."),
    "verdict-may-no": _("No, not {actor}."),
    "verdict-may-conditional": _("Yes, on conditions."),
    "verdict-may-none": _("The document gives no answer about {actor}."),
    "verdict-must-yes": _("Yes, it is a duty."),
    "verdict-must-no": _("No, it is no duty of {actor}."),
    "verdict-ask-yes": _("Yes, {actor} must ask first."),
    "verdict-ask-no": _("No, the document does not say that {actor} must ask first."),
    "verdict-must-conditional": _("Yes, on conditions."),
    "verdict-must-none": _("The document gives no answer about {actor}."),
    "why-not-consult": _("{actor} is consulted but does not decide."),
    "why-not-prepare": _("{actor} prepares the matter but does not decide."),
    "why-not-propose": _("{actor} proposes but does not decide."),
    "why-not-delegated": _(
        "{actor} has delegated it. By general law the delegator may still decide "
        "where no decision has been taken."
    ),
    "why-not-handed-on": _("{actor} has handed the task on."),
    "towards": _("Towards: {actors}."),
    "why-not-weaker": _("{actor} has a task here, but not the power to decide."),
    "why-not-prohibited": _("{actor} must not do this."),
    "why-not-other-act": _(
        "For {actor} the document says something else: to {other}. That is another matter."
    ),
    "why-not-absent": _("{actor} is away and cannot act."),
    "why-not-vacant": _("Nobody holds the post: {actor} cannot act."),
    "why-not-disqualified": _("{actor} is disqualified in the case."),
    "why-not-taken-over": _("For {actor} the crisis committee has taken over."),
    "why-not-condition": _("For {actor} a condition is not met."),
    "why-not-urgent": _("{actor} may decide only what is so urgent that the committee cannot be waited for."),
    "why-not-void": _("A provision names {actor}, but what it gives has no support in law."),
    "why-not-amount": _("The amount is outside the limits of {actor}."),
    "why-not-date": _("For {actor} it is not in force on that day."),
    "stands-deputy": _("{actor} stands in as deputy for {other}."),
    "stands-through": _("{actor} may do it in place of {other}."),
    "stands-acting": _("{actor} is acting for {other}."),
    "stands-delegator": _("{actor} has delegated it to {other}, who cannot act, and may decide itself."),
    "stands-crisis": _("{actor} has taken over from {other}."),
    "limit-to": _("{actor}: up to {up_to} kronor."),
    "limit-between": _("{actor}: more than {above} and up to {up_to} kronor."),
    "limit-above": _("{actor}: more than {above} kronor."),
    "limit-days-between": _("{actor}: from {first} to {last}."),
    "limit-days-from": _("{actor}: from {first}."),
    "limit-days-to": _("{actor}: until {last}."),
    "notify-next-meeting": _("The decision is reported at the next meeting of {actor}."),
    "notify-assembly": _(
        "The decisions of the crisis committee are reported at the assembly's next meeting."
    ),
    "silent-here": _(
        "In this situation the document names no one left to {matter}: "
        "a condition is not met or no one named can act."
    ),
    "made-up": _("The region and its delegation order are made up."),
    "person-away-changes-nothing": _("That {name} cannot act changes nothing here."),
    "asked-away": _("{actor} is to be asked but cannot be: the document names no one else to ask."),
    "asked-away-deputy": _("{actor} is to be asked but cannot be: whoever stands in is asked instead."),
    "instructing-away": _(
        "It is done on the instructions of {actor}, who cannot give them: the document names no one else."
    ),
    "instructing-away-deputy": _(
        "It is done on the instructions of {actor}, who cannot give them: whoever stands in does."
    ),
    "why-not-may_fulfil_through": _("{actor} may do it in another's place, but need not."),
    "why-not-beyond": _("For {actor}: what is handed on lies outside what whoever hands it on has."),
    "away-changes-nothing": _("That {actor} cannot act changes nothing here."),
    "no-deputy-rule": _("The document names no one to stand in for {actor}."),
    "no-deputy-able": _("None of those who stand in for {actor} can do so here."),
    "back-to-delegator": _(
        "{actor} cannot act: by general law the matter can still be decided by the one who delegated it."
    ),
    "urgent-unregulated": _(
        "The document gives no one a mandate for urgent matters: that it is urgent changes nothing. "
        "A committee may give such a mandate to its chair or another member it has appointed (KL 6:39)."
    ),
    "urgent-changes-nothing": _("No mandate for urgent matters reaches this: urgency changes nothing."),
    "crisis-unregulated": _(
        "The document names no crisis committee: that there is a crisis moves no decisions here."
    ),
    "crisis-by-law": _("In a crisis {actor} decides in the areas that it has taken over (lag 2006:544)."),
    "crisis-names-no-area": _(
        "A decision to take over must name the areas; here all areas of the committees are assumed."
    ),
    "crisis-grants-stand": _(
        "The area is taken over: {actor} may decide itself. What was delegated before is taken to hold until "
        "it changes that; no source was found that settles this."
    ),
    "crisis-changes-nothing": _("The crisis changes nothing here."),
    "amount-unregulated": _("The document sets no limits of amount here: the amount changes nothing."),
    "undated": _("What is undated counts as valid on {day}."),
    "before-adopted": _(
        "The instruction was adopted or last changed on {adopted}: it does not tell what held on {day}."
    ),
    "fact-changes-nothing": _("One of the facts told has no bearing on this answer."),
    "why-not-silent": _("The document says nothing of {actor} here."),
    "why-not-someone-else": _("The document names someone other than {actor}."),
    "instruction": _("Based on: {title} ({version})."),
    "instruction-undated": _("Based on: {title}. The document states no date or version."),
    "delegation-order-not-included": _("The delegation order in force is not included."),
    "not-legal-advice": _("This is not legal advice."),
    "law-as-read": _("Law as it read on 2025-07-01."),
    **LAW_SENTENCES,
}

ERRORS: dict[str, str] = {
    "unknown-region": _("There is no region {name!r}. Known regions: {known}."),
    "unknown-matter": _("There is no matter {name!r}. {near}List them with: mandatkarta matters"),
    "unknown-actor": _(
        "There is no actor {name!r} in {region}. {near}List them with: mandatkarta actors --region {region}"
    ),
    "unknown-field": _("There is no field {name!r}. Known fields: {known}."),
    "cannot-be-away": _("{name} is no post or seat: only someone who holds one can be away."),
    "not-a-crisis-committee": _("{name} is no crisis committee. List the actors with: mandatkarta actors"),
    "unknown-area": _("There is no area {name}: name a committee, a field or a matter. {near}"),
    "unknown-fact": _("There is no condition with the key {name}. {near}The answer tells the keys."),
    "bad-date": _("{name} is no day. Write it as 2026-12-31."),
    "bad-amount": _("{name} is no amount. Write whole kronor, as 250000."),
    "bad-crisis": _(
        "{name} names no area after the sign =. Write committees, fields or matters, or nothing."
    ),
    "contradicting-fact": _("The fact {name} is told as met and as not met. Tell it once."),
    "bad-fact": _("{name} is no fact. Write the key of the condition and yes or no: KEY=yes"),
    "unknown-role": _("There is no role {name!r} to ask for. Known roles: {known}."),
    "unknown-language": _("There is no language {name!r}. Use sv or en."),
    "name-too-long": _("A name of {length} characters is no name of a region, matter or actor."),
    "font-not-loaded": _("The font {name} cannot be loaded. Install the program again."),
    "unreadable-file": _("{file} cannot be read ({reason}). Restore the file and try again."),
    "unwritable-file": _("{file} cannot be written ({reason}). Choose another place and try again."),
    "unknown-ending": _("{file}: a table is written as .csv or .xlsx. Give the file one of these endings."),
    "unknown-picture-ending": _(
        "{file}: a picture is written as {known}. Give the file one of these endings."
    ),
    "file-exists": _(
        "{file} exists already and was left as it is. Choose another name, or replace it with --force."
    ),
    "nothing-to-draw": _("There is nothing to draw here. Choose another view or another branch."),
    "picture-too-large": _(
        "The picture would have {width} × {height} dots; more than {megapixels} million fit no program. "
        "Choose at most {resolution} dots per inch, one branch, or PDF or SVG."
    ),
    "damaged-picture": _("{file} was not written whole, and nothing was kept. Try again, or another place."),
    "no-memory": _("There is not enough memory for the picture. Choose a lower resolution, PDF or SVG."),
    "labels-missing": _(
        "{count} texts do not stand in {file}, the first: {first!r}. Nothing was written. "
        "Choose another format, and report this error."
    ),
    "unknown-choice": _("There is no {name!r} for {option}. Known: {known}."),
    "option-without-use": _("{option} means nothing for {suffix}. Leave it out or choose another format."),
    "bad-resolution": _("{name} is no resolution. Write a number of dots per inch from {first} to {last}."),
    "file-too-large": _("{file} is larger than {limit} bytes and is no data file. Restore it and try again."),
    "line-too-long": _("{file}, line {row}: longer than {limit} bytes. Shorten the line."),
    "line-not-utf8": _("{file}, line {row}: this is not text in UTF-8. Save the file in UTF-8."),
    "bad-line": _(
        "{file}, line {row}: this is not a question as JSON ({reason}). "
        'Write each as one line: {{"region": "…", "question": "…"}}'
    ),
    "not-utf8": _("{file} is not text in UTF-8. Save it in UTF-8 or restore it."),
    "not-toml": _("{file} cannot be read as TOML: {reason}. Mend the line or restore the file."),
    "unknown-key": _("{file} has the unknown key {key!r}. Known keys: {known}."),
    "section-missing": _('{file} does not say which section it belongs to. Add a line: section = "…"'),
    "not-a-table-list": _("{file} should have a list of tables under {key!r}. Write [[{key}]] above each."),
    "bad-shape": _("{file}, {record}: {reason}. Mend that entry."),
    "bad-record": _("{file}, {record}: {fault}{what}. Mend that entry."),
    "bad-line-row": _(
        "{file}, row {row}: expected number, class and digest with tabs between. Mend or restore it."
    ),
    "no-screen": _("There is no screen to open a window on. The commands work without: mandatkarta --help"),
    "damaged-settings": _(
        "The settings in {file} are damaged. What could be read is used; the file is kept as {kept}."
    ),
    "unreadable-settings": _(
        "The settings in {file} cannot be read ({reason}). The program starts with its own."
    ),
    "unwritable-settings": _(
        "The settings cannot be written to {file} ({reason}). They hold until the program is closed."
    ),
    "no-source": _("{folder} has no copy of {file}. Point --sources to the folder with the documents."),
}


def sentence(told: Sentence, organisation: Organisation, words: Catalogue) -> str:
    """Return a sentence of the domain in one language."""
    params = {key: _filled(value, organisation, words) for key, value in told.params.items()}
    single = f"{told.code}-one"
    code = single if told.params.get("count") == 1 and single in SENTENCES else told.code
    text = words(SENTENCES[code]).format(**params)
    return text[:1].upper() + text[1:]


def both(
    told: Sentence | Text, organisation: Organisation, catalogues: Iterable[Catalogue]
) -> dict[str, str]:
    """Return a sentence, or a text of the data, in all languages."""
    return {
        words.language: told[words.language]
        if isinstance(told, Text)
        else sentence(told, organisation, words)
        for words in catalogues
    }


def error_text(error: UserFacingError, words: Catalogue) -> str:
    """Return the one sentence that tells an expected error and its remedy."""
    params = {key: _listed(value) for key, value in error.params.items()}
    near = _near(str(error.params.get("name", "")), error.params.get("known"))
    params["near"] = words(_("Did you mean {near}? ")).format(near=near) if near else ""
    if "fault" in params:
        params["fault"] = words(FAULTS[str(params["fault"])])
        params["what"] = f" ({params['what']})" if params.get("what") else ""
    if "reason" in params:
        params["reason"] = reason_text(str(params["reason"]), words)
    return words(ERRORS[error.code]).format(**params)


def listing(parts: list[str], words: Catalogue, alternatives: bool = False) -> str:
    """Return some names as running text: *a, b and c*, or *a, b or c*."""
    if len(parts) < 2:
        return "".join(parts)
    joined = _("{first} or {last}") if alternatives else _("{first} and {last}")
    return words(joined).format(first=", ".join(parts[:-1]), last=parts[-1])


def _filled(value: Parameter, organisation: Organisation, words: Catalogue) -> str | int:
    if isinstance(value, ActorRef):
        return organisation.actor(value.actor).noun[words.language][value.form]
    if isinstance(value, tuple):
        return listing(shortened([str(_filled(item, organisation, words)) for item in value], words), words)
    if isinstance(value, Alternatives):
        return listing([str(_filled(item, organisation, words)) for item in value.actors], words, True)
    if isinstance(value, MatterRef):
        present = organisation.matters.present(value.matter, organisation.nouns) if value.present else None
        return (present or organisation.matter_name(value.matter))[words.language]
    if isinstance(value, Text):
        return value[words.language]
    if isinstance(value, Sentence):
        return sentence(value, organisation, words)
    if isinstance(value, int):
        return number(value, words)
    return value


def number(value: int, words: Catalogue) -> str:
    """Return a whole number with its thousands apart, as the language writes them."""
    return f"{value:,}".replace(",", "\N{NO-BREAK SPACE}" if words.language == "sv" else ",")


def shortened(parts: list[str], words: Catalogue) -> list[str]:
    """Return the first of many names, and the number of the others as the last."""
    if len(parts) <= MOST_NAMES:
        return parts
    others = words(_("{number} others")).format(number=len(parts) - MOST_NAMES + 1)
    return [*parts[: MOST_NAMES - 1], others]


def _listed(value: object) -> object:
    return ", ".join(str(item) for item in value) if isinstance(value, list) else value


def _near(name: str, known: object) -> str:
    """Return the known names that a mistyped one may stand for; imported late, only errors need it."""
    import difflib

    found = difflib.get_close_matches(name[:80], known if isinstance(known, list) else [], n=3, cutoff=0.6)
    return ", ".join(found)
