"""How English tells of the case beside what it asks."""

import re
from fractions import Fraction

from models.authority.question.case_forms import AWAY, CaseForms, Tells
from models.authority.question.quantities import Figures

WHEN = (
    r"\b(?:(?:and|or) (?=(?:[\w-]+ ){1,5}(?:is|has|are)\b)(?:that |if |when )?|(?:when|whenever|if"
    r"|while|whilst|because|since|as long as|once|in case|supposing|suppose"
    r"|assuming|given that|say) (?:that )?)"
)
WHO = (
    r"(?P<who>(?:(?!(?:not|never|no|who|whom|which|what|when|if|that|it|is|are|has|have)\b)[\w'’-]+ ){1,6}?)"
)
WHOM = r"(?P<whom>(?:[\w'’-]+(?: |(?=\W|$))){1,6})"
OWN = (
    r"(?P<who>(?:(?!(?:not|who|whom|whose|when|if|that)\b)[\w-]+ ){0,4}(?:[\w-]+(?:['’]s?)|his|her"
    r"|their)) (?:\w+ )?"
)
BE = (
    r"(?:(?:has|have|had|should|may|might|happens to|must|will) )?(?:is|are|was|be|been|becomes?"
    r"|falls?|gets?|goes|remains|stays)"
)
HAVE = r"(?:has|have|having|takes|declares|gets)"
HOW = r"(?: (?:also|just|now|currently|suddenly|temporarily|away|himself|herself|off|seriously|at home|out))*"
FOR = r"(?: (?:for|during|over|in|this|all|on) (?:\w+ ){0,2}(?:time|days?|weeks?|months?|summer|year|while))?"
ILL = (
    r"(?:away|absent|ill|sick|unwell|abroad|travell?ing|unavailable|indisposed|hospitali[sz]ed"
    r"|unreachable|out sick"
    r"|(?:off )?on (?:\w+ )?(?:leave|holiday|holidays|vacation|a trip|a business trip)|out of "
    r"(?:the )?office|off"
    r"|on a business trip|unable to (?:act|attend|serve|work|be there|be present|come|decide)"
    r"|not (?:there|here|available|at work|present|in|around|in the office|on duty|able to (?:act"
    r"|attend|come)))"
)
CANNOT = (
    r"(?:can ?not|can['’]?t|can not) (?:act|attend|serve|be there|be present|come|be reached|work|take part)"
)
ABSENCE = r"(?:absence|leave|sick leave|holidays?|vacation|illness|parental leave|business trip)"
BIASED = r"(?:disqualified|conflicted|biased|recused|not impartial|in a conflict of interests?)"
CONFLICT = r"(?:a |any )?(?:conflict of interests?|bias|personal interest)"
EMPTY = r"(?:vacant|unfilled|empty|not filled|not appointed|unoccupied|not in place)"
LEFT = r"(?:resigned|left|quit|died|stepped down|left office)"
CASE = r"(?:it|the (?:matter|case|decision|question|issue)|things?|time)"
SO = r"(?:so |very |really |extremely |particularly )?"
CRISIS = r"(?:crisis|crises|crisis situation|extraordinary events?)"
LARGE = r"(?:(?:a|an|the|some|major|serious|severe|large|acute|real|national|ongoing) )*"
ALSO = rf"(?: (?:and|or) {LARGE}(?:{CRISIS}|disasters?|war|heightened preparedness))*"
COMMITTEE = r"the crisis (?:management )?(?:committee|board)"
ENDS = r"(?=\s*(?:[.,;:!?–]|$|-\s|(?:so|and|but|who|which|may|must|does|can)\b))"


def _states(state: str, be: str = BE) -> str:
    """Return a state that somebody is in, or several of them."""
    return rf"{be}{HOW} {state}(?:(?:,| or| and|/) (?:{be} )?{state})*{FOR}"


_AWAY_STATES = rf"(?:{_states(ILL)}|{CANNOT}|{HAVE} (?:a )?(?:day off|time off|leave))"
_BIASED_STATES = rf"(?:{_states(BIASED)}|{HAVE} {CONFLICT})"

FORMS = CaseForms(
    told=(
        (Tells.ABSENT, re.compile(rf"{WHEN}{WHO}{_AWAY_STATES}(?!\w)")),
        (Tells.ABSENT, re.compile(rf"(?:^|(?<=[.!?;:,] ))(?!if |when ){WHO}{_AWAY_STATES}(?!\w){ENDS}")),
        (Tells.ABSENT, re.compile(rf"\bwith {WHO}(?:{ILL})(?!\w)")),
        (Tells.ABSENT, re.compile(rf"\b(?:in|during|because of|due to|over|through) {OWN}{ABSENCE}\b{FOR}")),
        (
            Tells.ABSENT,
            re.compile(
                rf"\b(?:in|during|because of|due to) (?:the |any )?{ABSENCE}(?: (?:or"
                rf"|and) {ABSENCE})* of {WHOM}"
            ),
        ),
        (Tells.DISQUALIFIED, re.compile(rf"{WHEN}{WHO}{_BIASED_STATES}(?!\w)")),
        (
            Tells.DISQUALIFIED,
            re.compile(rf"(?:^|(?<=[.!?;:,] ))(?!if |when ){WHO}{_BIASED_STATES}(?!\w){ENDS}"),
        ),
        (Tells.VACANT, re.compile(rf"{WHEN}{WHO}(?:{_states(EMPTY)}|(?:has|have) {LEFT}|is missing)(?!\w)")),
        (
            Tells.VACANT,
            re.compile(rf"(?:^|(?<=[.!?;:,] ))(?!if |when ){WHO}(?:{_states(EMPTY)}|has {LEFT}){ENDS}"),
        ),
        (
            Tells.VACANT,
            re.compile(rf"{WHEN}there (?:is|are) (?:currently )?(?:no|not any|not a) (?:appointed )?{WHOM}"),
        ),
        (
            Tells.VACANT,
            re.compile(
                rf"{WHEN}(?:we|they|the region) (?:have|has|lacks?|do not have|does not have) (?:no "
                rf"|any |an? )?{WHOM}"
            ),
        ),
        (Tells.VACANT, re.compile(rf"{WHEN}no (?:one|body) (?:is|has been) appointed (?:as )?{WHOM}")),
        (Tells.INSTEAD, re.compile(rf"\b(?:instead of|in place of|in the stead of|in lieu of) {WHOM}")),
        (Tells.INSTEAD, re.compile(r"\bin (?P<who>(?:[\w-]+ ){0,4}[\w-]+['’]s?) (?:place|stead)\b")),
        (
            Tells.URGENT,
            re.compile(
                rf"{WHEN}(?:{CASE} (?:is|becomes|gets|seems) {SO}(?:urgent|pressing|an emergency|short)"
                rf"|{CASE} (?:can ?not|can['’]?t|can not) wait|there is (?:no time(?: to wait)?|{SO}urgency))"
            ),
        ),
        (Tells.URGENT, re.compile(rf"(?:^|(?<=[.!?;:,] )){CASE} is {SO}urgent{ENDS}")),
        (
            Tells.CRISIS,
            re.compile(
                rf"\b(?:in the (?:event|case|middle) of|in times of|in|during|under) {LARGE}{CRISIS}\b{ALSO}"
            ),
        ),
        (
            Tells.CRISIS,
            re.compile(
                rf"{WHEN}(?:there is {LARGE}{CRISIS}\b{ALSO}|we (?:have|are in) {LARGE}{CRISIS}\b"
                rf"|{LARGE}{CRISIS} (?:occurs|happens|strikes|hits|breaks out|is (?:here|under way|going on))"
                rf"|{COMMITTEE} (?:is|has|has been) (?:active|activated|been activated|convened"
                rf"|called in|taken over"
                r"|in charge|in function))"
            ),
        ),
        (
            Tells.CRISIS,
            re.compile(
                rf"(?:^|(?<=[.!?;:,] ))(?:there is {LARGE}{CRISIS}|{COMMITTEE} (?:is"
                rf"|has been) activated){ENDS}"
            ),
        ),
        (
            Tells.OTHER,
            re.compile(
                r"\b(?:in (?:the event of )?|during |in times of )(?:war|wartime|heightened preparedness)\b"
            ),
        ),
        (Tells.OTHER, re.compile(rf"{WHEN}there is (?:a )?war\b")),
    ),
    asks_whether=re.compile(
        r"\b(?:decides?|determines?|judges?|assesses?|says?|settles?|knows?|finds out|checks?"
        r"|regardless|even|asks?"
        r"|unclear|not sure|examines?) if$"
    ),
    inner=re.compile(r"\b(?:who|whom|whose|which|what|that)\b"),
    same=frozenset(
        {
            *("he", "she", "they", "him", "her", "them", "his", "their", "this", "person"),
            *("post", "position", "job", "office", "seat"),
        }
    ),
    both=frozenset({"and", "both", "or"}),
    signs={
        **dict.fromkeys(AWAY, ("deputy", "substitute", "replacement", "deputise", "absence")),
        Tells.URGENT: ("urgent", "urgency"),
        Tells.CRISIS: ("crisis", "extraordinary"),
        Tells.OTHER: ("war", "preparedness", "crisis"),
    },
    figures=Figures(
        amount=re.compile(
            r"(?:\b(?:of|for|worth|at|costing|costs|amounting to|to the value of) )?"
            r"(?:\ba purchase price of )?"
            r"(?:\b(?P<currency>sek|kr) ?)?(?<![\w.,])(?P<number>\d{1,3}(?:[ ,]\d{3})+|\d+(?:\.\d+)?"
            r"|half a|a half|one and a half"
            r"|an?|one|two|three|four|five|six|seven|eight|nine|ten|twenty|fifty|a hundred)"
            r"(?: ?(?P<scale>thousand|million|billion|msek|ksek)(?: (?:swedish )?(?:kronor|krona"
            r"|crowns|kr|sek))?"
            r"|(?(currency)| ?(?:swedish )?(?:kronor|crowns|kr|sek)))(?![\w-])"
        ),
        numbers={
            **dict.fromkeys(("half a", "a half"), Fraction(1, 2)),
            "one and a half": Fraction(3, 2),
            **dict.fromkeys(("a", "an", "one"), Fraction(1)),
            **{
                word: Fraction(value)
                for value, word in enumerate(
                    ("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"), 2
                )
            },
            "twenty": Fraction(20),
            "fifty": Fraction(50),
            "a hundred": Fraction(100),
        },
        scales={
            **dict.fromkeys(("thousand", "ksek"), 10**3),
            **dict.fromkeys(("million", "msek"), 10**6),
            "billion": 10**9,
        },
        decimal=".",
        bound=re.compile(
            r"\b(?:under|over|above|below|up to|at most|at least|more than|less than|max|maximum"
            r"|minimum|from|between"
            r"|exceeding|exceeds|beyond|about|around|roughly|approximately|almost|nearly|some|limit|than|to) "
            r"(?:of |for )?(?:sek |kr )?$"
        ),
        each=re.compile(
            r" ?(?:/|per\b|an? (?:month|year|week|day|hour)\b|each\b|every\b|or (?:more|less)\b)"
        ),
        day=re.compile(
            r"\b(?:on )?(?:the )?(?:(?P<day>\d{1,2})(?:st|nd|rd|th)?(?: of)? (?P<month>january"
            r"|february|march|april|may|june|july"
            r"|august|september|october|november|december),?(?: (?P<year>\d{4}))?"
            r"|(?P<month2>january|february|march|april|may|june|july|august|september|october"
            r"|november|december) "
            r"(?P<day2>\d{1,2})(?:st|nd|rd|th)?,? (?P<year2>\d{4})|(?P<iso>\d{4}-\d{2}-\d{2}))\b"
        ),
        months={
            name: number
            for number, name in enumerate(
                (
                    *("january", "february", "march", "april", "may", "june"),
                    *("july", "august", "september", "october", "november", "december"),
                ),
                1,
            )
        },
        span=re.compile(
            r"\b(?:from|since|until|till|to|after|before|by|between|and|of|dated|adopted|starting"
            r"|as of|no later than) (?:the )?$"
        ),
    ),
)
