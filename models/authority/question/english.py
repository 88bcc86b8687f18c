"""How questions are asked in English."""

import re

from models.authority.question.frames import Frames, any_of
from models.core.vocabulary import Asked

WHO = r"\b(?:who|whom|which \w+)\b"

FRAMES = Frames(
    who=re.compile(r"\b(?:who|whom|whose|which|what)\b"),
    polar=re.compile(
        r"^(?:and |but |so )?(?:may|can|could|must|shall|should|does|do|did|is|are|was|has|have|will|would)\b"
    ),
    must=re.compile(
        r"\b(?:must|ha(?:s|ve) to|obliged|required|needs? to|duty|compulsory|obligation|bound to|mandatory)\b"
    ),
    shall=re.compile(r"^(?:shall|should|is .* supposed)\b"),
    how_much=re.compile(
        r"^(?:up to |above |for )?(?:how (?:large|big|high|much|many|long|expensive)"
        r"|what (?:amount|sum|level|size))\b(?!.*\bwho\b)"
    ),
    in_person=re.compile(r"\b(?:him|her|them|it)sel(?:f|ves)\b|\bin person\b|\bpersonally\b"),
    roles=(
        (
            Asked.PARTIES,
            any_of(
                rf"{WHO}(?!.*\b(?:responsible|sure|ensure|sees?)\b).*\bwith (?:each other|one another)\b",
                r"\bbetween (?:whom|which|what|who)\b",
                r"\bwho are the (?:two )?(?:parties|sides)\b",
                r"\bwhich (?:two )?(?:parties|sides)\b",
            ),
        ),
        (
            Asked.CONSULTED,
            any_of(
                r"\bwith (?:whom|which|who)\b.*"
                r"\b(?:consult|confer|discuss|talk|check|agree|work|cooperat|collaborat)",
                rf"{WHO}.*\b(?:be|been|is|are|gets?) (?:consulted|heard|asked|involved|sounded)\b",
                rf"{WHO} (?!(?:has|have|needs?|must|should|shall|may|can|is) (?:to )?"
                r"(?:consult|confer|talk|check|ask|discuss))"
                r".*\b(?:consult|confer with|talk to|discuss|check with|ask|hear)\b",
                r"\bwhose (?:consent|advice|opinion|input|views?)\b",
                rf"{WHO}.*\b(?:have a say|give their views?|have their say|voice an opinion)\b.*\bbefore\b",
                r"\b(?:consultation|cooperation|dialogue|together|jointly) with (?:whom|which|who)\b",
            ),
        ),
        (Asked.PROPOSER, re.compile(r"\b(?:on|at|after) whose proposal\b")),
        (Asked.INSTRUCTOR, re.compile(r"\b(?:(?:on|at|under|by) )?whose (?:instructions?|orders?)\b")),
        (
            Asked.GRANTOR,
            any_of(
                r"\b(?:on|at) whose (?:behalf|assignment)\b",
                r"\b(?:from|by) (?:whom|which|who)\b.*"
                r"\b(?:delegat|assignment|task|mandate|power|receive|get)",
                r"\b(?:who|whom)\b.*\b(?:get|gets|got|receive|receives|received|take|takes|given)\b.*"
                r"\b(?:assignments?|tasks?|orders?|work|powers?|responsibility|right|authority|mandate)\b.*\b(?:from|by)\W*$",
                r"\bwhere (?:does|do|did) .* (?:get|come from|got)\b",
                r"\bwho (?:tasks|charges)\b",
                r"\bwho tells the .* to (?!do\b)",
                r"\b(?:who|which \w+) gives? .*\b(?:task|job|assignment) (?:of|to)\b",
                r"\b(?:who|which \w+) (?:has |have )?(?:gave|given|delegated|handed|entrusted|assigned)\b",
            ),
        ),
        (
            Asked.RECIPIENT,
            any_of(
                r"\b(?:to|towards|before) (?:whom|which|who)\b",
                r"\bwith (?:whom|which|who)\b.*\bmeetings?\b",
                rf"{WHO}(?!.*\bthat\b).*(?<!keep )(?<!stick )(?<!exposed )(?<!up )\b(?:to|towards)\W*$",
                rf"{WHO} (?:can|may|must|should|is|are) (?:be )?(?:given|handed|assigned|sent) .*\bby\b",
                rf"{WHO} (?:is|are) .*\b(?:meant|intended|there) for\W*$",
                rf"{WHO} (?:in .* )?(?:is to |should |must |are to )?(?:gets?|receives?|getting) "
                r"(?:\w+ )?(?:support|help|assistance|backing)\b.*"
                r"\b(?:of|from|through|by)\b",
                rf"{WHO}.*\bin (?:his|her|their|(?:the )?(?:\w+ )*director's) (?:place|stead)\b",
                rf"{WHO} (?!picks|chooses|appoints|selects).*\b(?:in place of|instead of) the\b",
                rf"{WHO} (?!picks|chooses|appoints|selects).*\binstead\W*$",
                rf"{WHO} (?:is|are|should|must|may|does)\b.*"
                r"\breceives? .*\b(?:reports?|information|briefings?|material)\b",
                rf"{WHO} (?:must|should|shall|has to|needs to|is to) (?:get|be given|receive|have) .*"
                r"\binformation\b",
                r"\b(?:who|whom)\b (?:must|should|shall|is to|has to|needs to) be "
                r"(?:informed|told|notified|briefed|updated|kept)",
                rf"{WHO}.*\b(?:must|should|shall|to) be (?:given|sent|handed) "
                r".*\b(?:information|reports?|notice)\b",
                rf"{WHO} (?:must|should|does|do|is|has)\b.*\b(?:inform|notify|tell|brief|keep informed)\W*$",
            ),
        ),
    ),
    chief=any_of(
        r"\b(?:boss|line manager|superior|immediate manager|closest manager|manages"
        r"|manager (?:of|for)(?! an?\b))\b",
        r"\b\w+['’]s? (?:\w+ )?(?:manager|chief|boss|head|superior)\b",
        r"\bwho is (?:the )?(?:chief|manager|head|boss) (?:of|for)\b(?! an?\b)",
        r"\bunder whom\b",
    ),
    own_chief=re.compile(
        r"\b(?:my|our|his|her|their) (?:own |line |immediate |direct |closest |nearest )?"
        r"(?:manager|boss|chief|superior)\b"
    ),
    short_forms=(
        (re.compile(r"\b(who|what|that|it|there|he|she|where)['’]s\b"), r"\1 is"),
        (re.compile(r"\b(they|we|you|who|those)['’]re\b"), r"\1 are"),
        (re.compile(r"\b(who|it|they|we|i|he|she|that)['’]ll\b"), r"\1 will"),
        (re.compile(r"\bi['’]m\b"), "i am"),
        (re.compile(r"\b(i|we|they|who)['’]ve\b"), r"\1 have"),
        (re.compile(r"\b(is|are|does|do|has|have|must|should|could|would)n['’]t\b"), r"\1 not"),
        (re.compile(r"\bcan['’]?t\b|\bcannot\b"), "can not"),
    ),
    preamble=re.compile(
        r"\b(?:i|we)(?: would|['’]d)? (?:like to know|want to know|need to know|wonder|was wondering)"
        r"(?= (?:who|whom|whose|which|to|from|by|with))"
        r"|\b(?:can|could) (?:you|someone|anyone) tell (?:me|us)(?= (?:who|whom|whose|which))"
        r"|\btell (?:me|us)(?= who)"
    ),
    clause=any_of(
        r"(?<=[.?!;:])\s+",
        r",\s+(?=(?:but |and |so |then )?(?:who|whom|whose|which|(?:to|by|from|with) whom|may|can|must|does"
        r"|is|do|should)\b)",
        r",\s+(?=(?:he|she|they|it|i|we) (?:may|can|must|is|are|has|have|does)\b)",
        r"\s[-–]\s",
        r",?\s+but\s+",
    ),
    supposing=re.compile(r"^(?:if|when|suppose|say|assume|imagine|once)\b"),
    beforehand=re.compile(
        r"^(before|prior to|ahead of) ([^,?]+), "
        r"((?:who|whom|whose|which|with whom|must|may|is|does|do|should|has|can)\b"
        r"[^?]+)\?*$"
    ),
    choice=re.compile(
        r"(?:[,:–-]|\?)\s*(?:is it |either |whether it is )?[^,?]{3,60}\bor\b[^,?]{2,60}\W*$"
        r"|,?\s+or\s+(?:does|do|is|are|must|may|can)\s+(?:he|she|it|they)\b.*$"
    ),
    decided=re.compile(
        r"\b(?:what|that which|whatever|things|something) ((?:(?!who\b|that\b)\w+ ){1,4}?)(?:has |have )*"
        r"(?:decided|adopted|approved|decides|resolved|voted through)\b"
    ),
    decision="decision",
    is_it=re.compile(r"^(?:is|was) it (?:\w+ ){1,5}?(?:who|that|which)\b"),
    someone="who",
    by_whom=re.compile(
        rf"\b(?:by|from|under) {WHO[2:]}|\bwhose instructions\b|{WHO}.*\b(?:by|from|under)\W*$"
    ),
    to=frozenset({"to", "towards"}),
    with_=frozenset({"with"}),
    under=frozenset({"under", "beneath", "below"}),
    task=re.compile(r"\b(?:assignments?|missions?|tasks?|mandates?)\b"),
    towards=re.compile(r"^(?:to|with|towards|for) (?:whom|who|which)\b"),
    unsure=re.compile(
        r"\b(?:(?:unclear|uncertain|not clear|not sure|doubtful|debatable|unsure) (?:if|whether)"
        r"(?! (?:i|we|they|he|she) | (?:it is )?(?:the |a |an )?(?:\w+ ){0,2}"
        r"(?:director|board|chair|head|committee|assembly)\b)"
        r"|(?:may|might),? or (?:may|might) not|it might (?:not )?be"
        r"|(?:that|which) (?:may|might) not be"
        r"|perhaps not|maybe not|even (?:when|if) (?:the|it|an?) [^,?]*\b(?:is|are) not)\b"
    ),
    finite=frozenset(
        {"must", "shall", "should", "may", "can", "does", "do", "did", "will", "would", "could"}
    ),
    finite_first=re.compile(r"^(?:heads?|chairs?|directs?|manages?|leads?)$"),
    when=frozenset(
        {"when", "where", "before", "after", "while", "if", "because", "since", "unless", "whenever", "once"}
    ),
    about=frozenset({"about", "on", "decides", "of"}),
    purpose=frozenset({"to", "in", "how"}),
    relative=frozenset({"that", "which", "whose"}),
    pointing=frozenset(
        {
            "is",
            "it",
            "was",
            "person",
            "official",
            "body",
            "one",
            "he",
            "she",
            "they",
            "then",
            "actually",
            "really",
        }
    ),
    sure=frozenset({"sure", "ensure", "ensures", "see", "sees", "guarantee", "guarantees"}),
    another=frozenset({"someone", "somebody", "there"}),
    being=frozenset({"is", "are", "be", "acts", "serves"}),
    pronouns=frozenset({"he", "she", "they", "him", "her", "them", "i"}),
    referring=re.compile(
        r"\b(?:then|him|her|them|his|their|(?:that|this|those) decisions?"
        r"|(?:about|for|with|of|on|to) (?:it|this|that)(?=\W*$)"
        r"|\w+ (?:it|us|this) (?:to|for|up|out|over|in)|us(?=\W*$))\b"
    ),
    several=re.compile(r"\b(?:them|their)\b"),
    plural=re.compile(r"s$"),
    fronted=re.compile(
        r"^(?:is|was) it (?:then |also |really )*(to|with|from) ((?:[\w-]+ ){1,5}?)that "
        r"((?:[\w-]+ ){1,5}?)(\w+?)s?(?=\W*$)"
    ),
    unfronted=r"does \3\4 \1 \2",
    cleft=re.compile(
        r"\b(?:is|are) ((?:\w+ ){1,5}?)"
        r"(?:(?:meant|supposed|expected|there) to\b"
        r"|to (?=(?:keep|inform|report|consult|turn|help|notify|talk|work)\b))"
    ),
    straight=r"should \1",
    getting=re.compile(r"^(?:does|do|must|may|can|should)\b.*\b(?:get|gets|take|takes|receive|receives)\b"),
    source=frozenset({"by", "from"}),
    having=re.compile(
        r"^(?:does|do|has|have)\b.*\bas (?:a |her |his |their )?(?:line )?(?:manager|boss|chief)\b"
    ),
    passive=re.compile(r"(?:ed|en|set|made|led|run|given|chosen)$"),
    auxiliary=frozenset({"is", "are", "was", "were", "be", "been", "gets", "get"}),
    by=frozenset({"by"}),
    articles=frozenset({"the", "a", "an", "our"}),
    nobody=frozenset(
        {
            "it",
            "one",
            "we",
            "i",
            "you",
            "there",
            "anyone",
            "anybody",
            "someone",
            "somebody",
            "they",
            "he",
            "she",
            "that",
            "this",
        }
    ),
)
