"""How Swedish tells of the case beside what it asks."""

import re
from fractions import Fraction

from models.authority.question.case_forms import AWAY, CaseForms, Tells
from models.authority.question.quantities import Figures

WHEN = (
    r"\b(?:(?:och|samt|eller) (?=(?:[\w-]+ ){1,4}(?:är|har|blir|brådskar|saknas)\b)(?:att |om |när )?"
    r"|(?:när|om|ifall|då|medan|eftersom|så länge|därför att|samtidigt som|under tiden(?: som)?"
    r"|under den tid(?: som)?|(?:i|för) (?:det|den) fall(?:et)?(?: att)?|säg att|anta att) )"
)
WHO = r"(?P<who>(?:(?!(?:inte|ej|aldrig|ingen|vem|vilka|när|om|ifall|som|det|är|har|blir)\b)[\w:-]+ ){1,5}?)"
WHOM = r"(?P<whom>(?:[\w:-]+(?: |(?=\W|$))){1,6})"
OWN = r"(?P<who>(?:(?!(?:inte|ej|vem|vems|när|om|som)\b)[\w:-]+ ){0,3}[\w:-]+s) (?:\w+ )?"
BE = r"(?:(?:har|skulle|kan|kommer att|ska) )?(?:är|blir|bli|vara|blivit|varit|ligger|befinner sig|sitter)"
HAVE = r"(?:(?:skulle|kan) )?(?:har|tar|får|fått|ha|haft|är på|åker på)"
HOW = (
    r"(?: (?:själv|också|just nu|just|nu|plötsligt|tillfälligt|helt|hemma|långvarigt|akut|borta"
    r"|för tillfället))*"
)
FOR = (
    r"(?: (?:(?:i|under|sedan|hela|en|på) )*(?:\w+ ){0,2}"
    r"(?:tid|dag|dagar|vecka|veckan|veckor|månad|månader|månaden|sommaren|julen|året))?"
)
ILL = (
    r"(?:(?:sjuk|sjukskrive[nt]|sjukskrivna|sjukanmäld|sjukledig|långtidssjuk(?:skriven)?"
    r"|förkyl[dt]|ledig|tjänstledig|föräldraledig|mammaledig|pappaledig|barnledig|oanträffbar|otillgänglig|onåbar"
    r"|indisponibel)[at]?"
    r"|frånvarande|borta|bortresta?|utomlands|utrikes|förhindra[dt]e?"
    r"|(?:på|under) (?:\w*semester|\w*ledighet|\w*resa|resande fot|sjukhus)"
    r"|i förhinder)"
)
AWAY_FROM = r"(?:\w*semester|\w*ledigt|\w*ledighet|(?:laga )?förfall|förhinder|sjukfrånvaro)"
NOT = (
    r"(?:inte|ej) (?:själv )?(?:är|finns|befinner sig|kan)"
    r"(?: (?:på plats|i tjänst|där|här|hemma|tillgänglig|närvarande|anträffbar|nåbar|närvara|tjänstgöra|delta"
    r"|vara (?:på plats|med|där|här)|komma|arbeta|jobba|nås))"
)
ABSENCE = (
    r"(?:frånvaro|bortovaro|sjukfrånvaro|sjukdom|sjukledighet|sjukskrivning|\w*semester|\w*ledighet"
    r"|förfall|förhinder|\w*resa)"
)
EMPTY = r"(?:vakanta?|vakantsatta?|obesatta?|otillsatta?|tomt?|avgången)"
LEFT = r"(?:avgått|slutat|lämnat (?:posten|tjänsten|sin tjänst|sitt uppdrag)|avlidit|dött)"
POST = (
    r"(?P<who>(?:(?!(?:när|om|ifall)\b)\w+ ){0,3}(?:tjänsten|posten|platsen|befattningen|stolen)"
    r" (?:(?:som|för|av) (?:[\w-]+ ){1,3}?)?)"
)
CASE = r"(?:det|ärendet|saken|frågan|beslutet|läget)"
SO = r"(?:så |mycket |väldigt |riktigt |särskilt )?"
CRISIS = (
    r"(?:kris|krisen|kriser|krisläge|krisläget|krissituation|krissituationen"
    r"|extraordinära? händelser?|extraordinära händelsen)"
)
LARGE = r"(?:(?:en|ett|någon|den|stor|större|svår|allvarlig|akut|pågående|riktig|verklig|nationell) )*"
ALSO = (
    rf"(?: (?:och|eller|samt|respektive) (?:vid |i )?{LARGE}(?:{CRISIS}|katastrof\w*|krig|höjd beredskap))*"
)
COMMITTEE = r"(?:krisledningsnämnden|krisledningen|krisnämnden)"
ENDS = r"(?=\s*(?:[.,;:!?–]|$|-\s|(?:så|och|men|vem|vilka|vilken|får|ska|måste|kan|har)\b))"


def _states(state: str, be: str = BE) -> str:
    """Return a state that somebody is in, or several of them."""
    return rf"{be}{HOW} {state}(?:(?:,| eller| och|/) (?:{be} )?{state})*{FOR}"


_AWAY_STATES = rf"(?:{_states(ILL)}|{_states(AWAY_FROM, HAVE)}(?: (?:eller|och) (?:{BE} )?{ILL})*)"
_JAV_STATES = rf"(?:{_states('jäviga?')}|{HAVE}{HOW} (?:ett )?jäv|anmäler (?:sig jävig|jäv)|anmält jäv)"

FORMS = CaseForms(
    told=(
        (Tells.ABSENT, re.compile(rf"{WHEN}{WHO}(?:{_AWAY_STATES}|{NOT})(?!\w)")),
        (Tells.ABSENT, re.compile(rf"(?:^|(?<=[.!?;:,] ))(?!om |när ){WHO}{_AWAY_STATES}(?!\w){ENDS}")),
        (Tells.ABSENT, re.compile(rf"^(?:är|blir) {WHO}{ILL}(?: (?:eller|och) {ILL})*{FOR},")),
        (
            Tells.ABSENT,
            re.compile(rf"\b(?:i|under|vid|på grund av|pga|med anledning av) {OWN}{ABSENCE}\b{FOR}"),
        ),
        (
            Tells.ABSENT,
            re.compile(
                rf"\b(?:i|under|vid) {ABSENCE}(?: (?:eller|och) (?:\w+ )?{ABSENCE})* (?:av|för|hos) {WHOM}"
            ),
        ),
        (
            Tells.ABSENT,
            re.compile(
                rf"\bvid (?:längre |kortare )?{ABSENCE}(?: (?:eller|och) (?:\w+ )?{ABSENCE})*\b(?! "
                rf"(?:av|för|hos)\b)"
            ),
        ),
        (Tells.DISQUALIFIED, re.compile(rf"{WHEN}{WHO}{_JAV_STATES}(?!\w)")),
        (Tells.DISQUALIFIED, re.compile(rf"(?:^|(?<=[.!?;:,] ))(?!om |när ){WHO}{_JAV_STATES}(?!\w){ENDS}")),
        (Tells.DISQUALIFIED, re.compile(rf"^är {WHO}jävig,")),
        (Tells.DISQUALIFIED, re.compile(rf"\b(?:vid|på grund av|pga|under) {OWN}jäv\b")),
        (Tells.DISQUALIFIED, re.compile(rf"\b(?:vid|på grund av|pga) jäv (?:av|för|hos) {WHOM}")),
        (Tells.VACANT, re.compile(rf"{WHEN}{WHO}(?:{_states(EMPTY)}|har {LEFT}|är avsatt)(?!\w)")),
        (
            Tells.VACANT,
            re.compile(
                rf"{WHEN}{POST}(?:{BE} (?:ledig|inte tillsatt|{EMPTY})|(?:inte|ej) är tillsatt)(?!\w)"
            ),
        ),
        (
            Tells.VACANT,
            re.compile(rf"(?:^|(?<=[.!?;:,] ))(?!om |när ){WHO}(?:{_states(EMPTY)}|har {LEFT}){ENDS}"),
        ),
        (
            Tells.VACANT,
            re.compile(
                rf"{WHEN}{WHO}(?:saknas|fattas|(?:inte|ej) (?:är (?:tillsatt|utsedd|anställd)|finns))(?!\w)"
            ),
        ),
        (
            Tells.VACANT,
            re.compile(
                rf"{WHEN}(?:(?:det|där|här) )?(?:\w+ )?(?:saknas|saknar|fattas|inte finns|inte har"
                rf"|inte är utsedd)"
                rf" (?:någon |en |ett |ordinarie |tillsatt |utsedd )*{WHOM}"
            ),
        ),
        (
            Tells.VACANT,
            re.compile(rf"{WHEN}ingen (?:är|har blivit) (?:utsedd|tillsatt|anställd) (?:till|som) {WHOM}"),
        ),
        (Tells.INSTEAD, re.compile(rf"\bi ?stället för (?!att\b){WHOM}")),
        (Tells.INSTEAD, re.compile(r"\b(?:i|på) (?P<who>(?:\w+ )?[\w-]{4,}s) (?:ställe|plats|vägnar)\b")),
        (
            Tells.URGENT,
            re.compile(
                rf"{WHEN}(?:{CASE} (?:\w+ )?(?:(?:är|blir|verkar) {SO}(?:bråttom|brådskande|akut"
                rf"|brådis|brådska)"
                r"|brådskar|(?:inte|ej) kan (?:vänta|skjutas upp)|måste gå fort|hastar"
                r"|krävs ett snabbt beslut)"
                r"|(?:man |styrelsen |nämnden )?(?:inte|ej) hinner vänta\b[^,.?]*?(?=[,.?]|$))"
            ),
        ),
        (
            Tells.URGENT,
            re.compile(rf"(?:^|(?<=[.!?;:,] )){CASE} (?:är {SO}(?:bråttom|brådskande|akut)|brådskar){ENDS}"),
        ),
        (Tells.URGENT, re.compile(r"\b(?:vid brådska|i (?:brådskande|akuta) (?:fall|lägen?))\b")),
        (Tells.CRISIS, re.compile(rf"\b(?:mitt )?(?:i|vid|under) {LARGE}{CRISIS}\b{ALSO}")),
        (
            Tells.CRISIS,
            re.compile(
                rf"{WHEN}(?:(?:det (?:är|blir|råder|uppstår|inträffar|händer|pågår)|vi (?:har"
                rf"|är i)) {LARGE}{CRISIS}\b{ALSO}"
                rf"|{LARGE}{CRISIS} (?:inträffar|uppstår|råder|pågår|slår till|kommer|är (?:här|igång"
                rf"|ett faktum))"
                rf"|{COMMITTEE} (?:är|har|har blivit|blir|blivit) (?:aktiv|aktiverad|aktiverats|igång"
                rf"|inkallad|inkallats"
                r"|i funktion|trätt i funktion|tagit över|trätt in|sammankallad|i gång|tagit över ansvaret))"
            ),
        ),
        (
            Tells.CRISIS,
            re.compile(
                rf"(?:^|(?<=[.!?;:,] ))(?:det (?:är|råder) {LARGE}{CRISIS}\b"
                rf"|{COMMITTEE} (?:är|har) (?:aktiverad|aktiverats|trätt i funktion|tagit över)){ENDS}"
            ),
        ),
        (
            Tells.OTHER,
            re.compile(
                r"\b(?:i|vid|under) (?:krig|krigstid|höjd beredskap)\b(?: (?:och|eller) (?:krig"
                r"|höjd beredskap))?"
            ),
        ),
        (Tells.OTHER, re.compile(rf"{WHEN}det (?:är|blir|råder) (?:krig|höjd beredskap)\b")),
    ),
    asks_whether=re.compile(
        r"\b(?:avgör|avgöra|prövar|pröva|bedömer|bedöma|bestämmer|bestämma|beslutar|besluta|besked"
        r"|frågan|säger"
        r"|prövas|avgörs|vet|oavsett|beslut|utreder|oklart|även|inte bara) (?:om|ifall)$"
    ),
    inner=re.compile(r"\b(?:som|vem|vems|vilka|vilken|vad|att)\b"),
    same=frozenset(
        {
            *("han", "hon", "hen", "denne", "denna", "vederbörande", "de", "dom", "dessa", "personen"),
            *("tjänsten", "posten", "platsen", "befattningen", "chefen"),
        }
    ),
    both=frozenset({"och", "både", "samt", "eller"}),
    signs={
        **dict.fromkeys(AWAY, ("ställföreträdare", "ersättare", "vikarie", "ersätta", "frånvaro")),
        Tells.URGENT: ("brådskande", "brådska", "akut"),
        Tells.CRISIS: ("kris", "extraordinär", "krisledning"),
        Tells.OTHER: ("krig", "beredskap", "kris"),
    },
    figures=Figures(
        amount=re.compile(
            r"(?:\b(?:på|om|för|à|av|värd|värt|värda|kostar|kostade|till ett värde av"
            r"|till ett belopp (?:av|på)"
            r"|till en kostnad (?:av|på)) )?"
            r"(?<![\w.,])(?P<number>\d{1,3}(?:[ .]\d{3})+|\d+(?:,\d+)?|en och en halv|en halv|ett|en"
            r"|två|tre|fyra|fem|sex"
            r"|sju|åtta|nio|tio|tjugo|femtio|hundra)"
            r" ?(?:(?P<scale>tusen|tkr|mkr|mnkr|msek|ksek|miljon(?:er)?|miljard(?:er)?)(?: "
            r"(?:svenska )?(?:kronor|kr|sek))?"
            r"|(?:svenska )?(?:kronor|kr|sek)|:-)(?![\w-])"
        ),
        numbers={
            "en halv": Fraction(1, 2),
            "en och en halv": Fraction(3, 2),
            **dict.fromkeys(("en", "ett"), Fraction(1)),
            **{
                word: Fraction(value)
                for value, word in enumerate(
                    ("två", "tre", "fyra", "fem", "sex", "sju", "åtta", "nio", "tio"), 2
                )
            },
            "tjugo": Fraction(20),
            "femtio": Fraction(50),
            "hundra": Fraction(100),
        },
        scales={
            **dict.fromkeys(("tusen", "tkr", "ksek"), 10**3),
            **dict.fromkeys(("mkr", "mnkr", "msek", "miljon", "miljoner"), 10**6),
            **dict.fromkeys(("miljard", "miljarder"), 10**9),
        },
        decimal=",",
        bound=re.compile(
            r"\b(?:under|över|upp till|upptill|uppåt|högst|minst|mer än|mindre än|max|maximalt"
            r"|minimum|från|mellan"
            r"|ovanför|överstiger|understiger|överskrider|överstigande|understigande|cirka|ca|omkring"
            r"|ungefär|runt"
            r"|nästan|drygt|knappt|närmare|typ|gränsen|till) (?:på |om |för )?$"
        ),
        each=re.compile(
            r" ?(?:/|per\b|i (?:månaden|timmen|veckan)\b|om (?:året|dagen)\b|varje\b|var\b|styck\b"
            r"|eller (?:mer|mindre)\b)"
        ),
        day=re.compile(
            r"\b(?:(?:på |per )?den )?(?:(?P<day>\d{1,2})(?::e|:a)? (?P<month>januari|februari|mars"
            r"|april|maj|juni|juli|augusti"
            r"|september|oktober|november|december)(?: (?P<year>\d{4}))?|(?P<iso>\d{4}-\d{2}-\d{2}))\b"
        ),
        months={
            name: number
            for number, name in enumerate(
                (
                    *("januari", "februari", "mars", "april", "maj", "juni"),
                    *("juli", "augusti", "september", "oktober", "november", "december"),
                ),
                1,
            )
        },
        span=re.compile(
            r"\b(?:från|från och med|fr\.? ?o\.? ?m\.?|sedan|till|till och med|t\.? ?o\.? ?m\.?|efter"
            r"|före|innan|senast"
            r"|mellan|och|av|daterad|beslutad|antagen|fastställd|gällande) (?:den )?$"
        ),
    ),
)
