"""How questions are asked in Swedish."""

import re

from models.authority.question.frames import Frames, any_of
from models.core.vocabulary import Asked

WHO = r"\b(?:vem|vilka|vilken|vilket)\b"

FRAMES = Frames(
    who=re.compile(r"\b(?:vem|vems|vilka|vilken|vilket|vilkas|vad|va)\b"),
    polar=re.compile(
        r"^(?:och |men |så |hej[ ,]*|stämmer det att |är det sant att )?"
        r"(?!(?:vår|när|där|här|hur|efter|under|över|eller|er|direktörer|chefer)\b)"
        r"(?:får|fick|kan|kunde|ska|skall|måste|bör|har|är|behöver|blir|gäller|finns|räcker|krävs|\w+(?:ar|er|år|ör))\b"
    ),
    must=re.compile(r"\b(?:måste|skyldig\w*|tvungen|tvungna|tvingas|plikt|behöver|krävs|skyldighet)\b"),
    shall=re.compile(r"^(?:ska|skall)\b"),
    how_much=re.compile(
        r"^(?:upp till |över |för )?(?:hur (?:stor\w?|hög\w?|mycket|många|långt?|länge|dyr\w?)"
        r"|vilk(?:en|et|a) \w*(?:belopp|summa|summor|nivå|nivåer))\b(?!.*\bvem\b)"
    ),
    in_person=re.compile(r"\b(?:själv|personligen|egenhändigt|i egen (?:hög )?person)\b"),
    roles=(
        (
            Asked.PARTIES,
            any_of(
                r"\bmellan (?:vem|vilka|vilken|vad)\b",
                rf"{WHO}.*\bmed varandra\b",
                rf"{WHO} (?:är |som är |blir )?(?:\w+ )?parter\w*\b",
                rf"{WHO}.*\bkommer överens\b",
                rf"{WHO}.*\b(?:ingår|sluter|träffar) \w*avtal",
            ),
        ),
        (
            Asked.CONSULTED,
            any_of(
                r"\bmed (?:vem|vilka|vilken|vilket)\b.*\b(?:sam|råd|stäm|diskut|prat|tal|förank)",
                rf"{WHO}.*\b(?:tillfrågade|rådfrågade|hörda|konsulterade|vidtalade|rådfrågas|höras|hörs"
                r"|tillfrågas|konsulteras|frågas|samrådas|rådfråga|konsultera)\b",
                rf"{WHO}(?! (?:\w+ )?(?:samråd\w+|rådg\w+|stäm\w+ av|prata\w*|tala\w*) med\b)"
                r".*\b(?:samråd\w*|rådgör\w*|diskutera|prata|stäm\w+ av|tala|höra"
                r"|(?<!sk )(?<!en )(?<!ga )fråga|förankra\w*)\b"
                r".*\b(?:med|innan|före|inför|först|om|till råds|när|hos)\b",
                r"\bvems? (?:samtycke|råd|åsikt)\b",
                rf"{WHO}.*\b(?:tyck(?:a|er) till|säga sitt|säga sin mening|ge sin syn|lämna synpunkter)\b"
                r".*\b(?:innan|före|inför)\b",
                r"\b(?:ihop|tillsammans|gemensamt|samråd|samverkan|dialog) med (?:vem|vilka|vilken|vilket)\b",
            ),
        ),
        (Asked.PROPOSER, re.compile(r"\b(?:på|efter) vems förslag\b")),
        (
            Asked.INSTRUCTOR,
            re.compile(r"\b(?:(?:på|efter|enligt|av) )?vems (?:instruktion\w*|order|anvisning\w*)\b"),
        ),
        (
            Asked.GRANTOR,
            any_of(
                r"\b(?:på|av) vems uppdrag\b",
                r"\bvarifrån\b",
                r"\b(?:av|från) (?:vem|vilka|vilken|vilket)\b (?:är det |var det )?(?:som )?"
                r"(?!.*\b(?:hjälp|stöd))"
                r"(?:har|får|fick|kommer|kom|härrör|ska|skall|kan|tar|tog|ges|gavs|ligger|utgår)\b.*"
                r"\b(?:delegat|uppdrag|mandat|befogenhet|arbetsmiljö|rätt(?:en)? att|kommer|härrör)",
                rf"{WHO}.*\b(?:uppdrag|uppgift|rätt|mandat|order)\w*\b.*\b(?:i?från|av)\W*$",
                r"\b(?:av|från) (?:vem|vilka) kommer\b",
                r"\b(?:av|från) (?:vem|vilka|vilken|vilket)\b (?:\w+ )?(?:har|får|fick) "
                r"(?!(?:(?!uppdrag).)*\b(?:hjälp|stöd|\w*anställ|\w*lön|\w*samtal|bedöm|underlag|besked|info))",
                rf"{WHO} (?:som )?(?:ger|gav|lägger|lade) .*\b(?:i uppdrag|uppdraget|uppgiften) att\b",
                rf"{WHO} (?:har |som har |är det som har |var det som )?"
                r"(?:gett|givit|gav|tilldelat|anförtrott|lagt(?! fast| fram)"
                r"|delegerat|överlåtit|fördelat|lämnat över)\b",
            ),
        ),
        (
            Asked.RECIPIENT,
            any_of(
                r"\b(?:till|åt|inför|gentemot|mot|hos) (?:vem|vilka|vilken|vilket)\b"
                r"(?!.*\banställd)(?! (?:ligger|hamnar|vilar|landar|finns)\b)",
                rf"{WHO} (?:ska|skall|får|måste|bör) (?:få|ha) "
                r"(?:det|den|dem|dom|detta|anmälan|rapporten|besked)\b",
                r"\bmed (?:vem|vilka|vilken|vilket)\b.*\b(?:avstämning|\w*möte)",
                rf"{WHO} (?:har|ska|skall|håller) .*\b(?:avstämning|\w*möte)\w* med\b",
                rf"{WHO}.*(?<!fram )(?<!ställning )(?<!sig )(?<!gå )(?<!går )(?<!leda )(?<!bidra )"
                r"\b(?:till|åt|inför)\W*$",
                rf"{WHO} (?:ska|skall|måste|bör|behöver|får|har rätt att) .*"
                r"\b(?:informeras|underrättas|upplysas|meddelas|få veta"
                r"|få (?:\w+ ){0,3}(?:info\w*|besked|rapport\w*)"
                r"|informationen|hållas (?:informerad|underrättad)\w*|informera)\b",
                rf"{WHO} (?!väljer|utser)(?:.*)\bi (?!sitt|sin|eget)\w+ ställe\b",
                rf"{WHO}.*\bi ?stället för (?:den |vår )?\w*direktör",
                rf"{WHO}.* ska (?:ha|få) \w*(?:stöd|hjälp)\b",
                rf"{WHO} (?:\w+ ){{0,3}}(?:får|kan få) \w*(?:stöd|hjälp)\w* (?:av|från|genom)\b",
                rf"{WHO} (?:kan |ska )?(?:får|få) .*\b(?:tilldela[dt]\w*|delegera[dt]\w*) av\b",
                rf"{WHO} (?:ska |kan )?(?:får|få) (?:\w+ )?\w*(?:uppgift|uppdrag|instruktion|order)\w* "
                r"(?:av|från) \w",
                rf"{WHO} (?:ska |kan )?(?:\w+ )?(?:får|få) (?:\w+ ){{0,2}}(?:material|underlag)(?:et)? "
                r"(?:från|av)\b",
                rf"{WHO} (?:ska |kan )?(?:\w+ )?(?:får|få) (?:del av|höra om)\b",
                rf"{WHO} är .*\b(?:avse[td]d?|mena[td]|tänk[at]?|till) för\W*$",
                rf"{WHO} (?!väljer|utser).*\b(?:istället|i stället)\W*$",
                rf"{WHO} (?:ska |får )?(?:ta|tar) emot .*(?:rapport|information|redovisning)",
                rf"{WHO} får (?:veta|information\w*|rapport\w*|sakinformation\w*|reda på)\b",
            ),
        ),
    ),
    chief=any_of(
        rf"{WHO}.*\b(?:är|blir|har|räknas|fungerar|lyder)\b.*\bchef(?:en|er|erna|s)?\b",
        r"\bvems chef\b",
        r"\b\w{5,}s (?:egen |närmaste |direkta |formella )?chef\b",
        r"\b\w*chef (?:för|över|åt|till)\b(?! (?:att|en stab|en förvaltning|en enhet|en avdelning)\b)",
        r"\b(?:närmaste|närmsta|direkta|överordnade) chef",
        r"\blyder\b.*\bunder\b",
        r"\b(?:chefar|basar)\b",
        r"\böverordnad\b",
        r"^har\b.*\bsom (?:sin |hens )?(?:närmaste |närmsta |direkta |egna )?\w*chef\b",
    ),
    own_chief=re.compile(
        r"\b(?:min|vår|hans|hennes|hens|deras|dennes) (?:egen |närmaste |närmsta |direkta )?(?:linje)?chef\b"
    ),
    short_forms=(),
    preamble=re.compile(
        r"\b(?:jag|vi) (?:undrar|vill veta|skulle vilja veta|behöver veta|funderar på)(?: mest)?,?"
        r"(?= (?:vem|vilka|vilken|till|från|av|med))"
        r"|\b(?:kan (?:du|ni|någon) )?(?:säga|säg|berätta|tala om|svara på)(?: för)?(?: mig| oss)?,?"
        r"(?= (?:vem|vilka|vilken))"
        r"|(?<=\bär det) då\b"
    ),
    clause=any_of(
        r"(?<=[.?!;:])\s+",
        r",\s+(?=(?:men |och |så |då |samt )?(?:vem|vems|vilka|vilken|(?:till|av|från|med) vem|får|ska|måste"
        r"|är det|gäller|har|kan)\b)",
        r",\s+(?=(?:hen|hon|han|det|de|jag|vi) "
        r"(?:(?:får|kan|ska|har|är|måste|sitter|ju)\b|\w+(?:er|ar|år|ör) ju\b))",
        r"\s[-–]\s",
        r",?\s+men\s+(?!(?!(?:får|är|har|kan|gäller|behöver)\b)\w+(?:ar|er)\b)",
    ),
    supposing=re.compile(r"^(?:om|ifall|när|antag|anta|ponera|tänk|säg att|låt säga)\b"),
    beforehand=re.compile(
        r"^(innan|före|inför) ([^,?]+), "
        r"((?:vem|vilka|vilken|med vem|med vilka|måste|får|ska|är|behöver|har|bör|kan)\b"
        r"[^?]+)\?*$"
    ),
    choice=re.compile(
        r"(?:[,:–-]|\?)\s*(?:är det |antingen |om det är )?[^,?]{3,60}\beller\b[^,?]{2,60}\W*$"
        r"|,?\s+eller\s+\w+(?:ar|er|år|r)\s+(?:hen|hon|han|det|den)\b.*$"
    ),
    decided=re.compile(
        r"\b(?:det som|vad|det|som) ((?:(?!som\b)\w+ ){1,3}?)(?:har |redan )*"
        r"(?:beslutat|bestämt|klubbat|fattat|antagit|fastställt|bestämmer|beslutar|röstat igenom)(?: om)?\b"
    ),
    decision="beslut",
    is_it=re.compile(r"^(?:är|var) det (?:\w+ ){1,4}?som\b"),
    someone="vem",
    by_whom=re.compile(
        rf"\b(?:av|från|hos|under) {WHO[2:]}|{WHO}.*\b(?:av|från|under)\W*$"
        rf"|{WHO} \w+ .*\bfå (?:\w+ ){{1,2}}(?:av|från) (?:i|för|när|vid|om|inför)\b"
    ),
    to=frozenset({"till", "inför", "gentemot", "åt"}),
    with_=frozenset({"med"}),
    under=frozenset({"under"}),
    task=re.compile(r"\b(?:uppdrag|uppgift|order\b)"),
    towards=re.compile(r"^(?:till|med|åt|inför|hos|gentemot) (?:vem|vilka|vilken|vilket)\b"),
    unsure=re.compile(
        r"\b(?:(?:oklart|osäkert|tveksamt|inte vet|vet inte|diskutabelt) (?:om|ifall|huruvida) "
        r"(?!(?:det är )?\w*(?:direktör|styrelse|chef|nämnd|ordförande|utskott|presidi))"
        r"(?!vad|vem|hur|jag|vi|hen)\w+|även (?:när|om|fast) \w+ (?:\w+ )?inte är"
        r"|(?:som|den|det|är|bara|inte) kanske|kanske (?:inte|bara|är|rör)|kanske \w+, kanske)\b"
    ),
    finite=frozenset(
        {
            "ska",
            "skall",
            "måste",
            "bör",
            "får",
            "behöver",
            "kan",
            "rapporterar",
            "vänder",
            "ansvarar",
            "lämnar",
            "samråder",
            "rådgör",
            "svarar",
            "anmäler",
            "fördelar",
            "skulle",
            "fick",
        }
    ),
    finite_first=re.compile(r"^(?:leder|chefar|basar)$"),
    when=frozenset(
        {"när", "där", "innan", "eftersom", "medan", "trots", "ifall", "såvida", "då", "sedan", "efter"}
    ),
    about=frozenset({"om", "kring"}),
    purpose=frozenset({"att", "hur"}),
    relative=frozenset({"som", "vars"}),
    pointing=frozenset(
        {
            "vem",
            "vilka",
            "vilken",
            "vilket",
            "det",
            "den",
            "de",
            "är",
            "person",
            "tjänsteman",
            "tjänsteperson",
            "organ",
            "ytterst",
            "då",
            "egentligen",
            "sedan",
            "faktiskt",
            "någon",
            "hon",
            "han",
            "hen",
            "jag",
            "vi",
        }
    ),
    sure=frozenset(),
    another=frozenset({"någon", "nån", "några", "nåt"}),
    being=frozenset({"är", "blir", "vara", "räknas"}),
    pronouns=frozenset({"han", "hon", "hen", "dom", "jag"}),
    referring=re.compile(
        r"\b(?:(?:är|blir|har|får|ska) då|att (?:det|den|de)(?! (?:finns|är|blir|sker))"
        r"|henne|honom|dem|hennes|hans|hens|deras|saken|(?:det|de) beslute[tn]"
        r"|(?:om|för|med|av|på|till|mot) (?:det|den|detta)(?: här| där)?(?=\W*$)"
        r"|\w+(?:a|ar|er|år|r) (?:det|den|oss|dem) (?:till|åt|med|in|vidare|för|om|inför)"
        r"|(?:oss|detta)(?=\W*$))\b"
    ),
    several=re.compile(r"\b(?:dem|dom|deras)\b"),
    plural=re.compile(r"(?:na|er|or|ar)s?$"),
    fronted=re.compile(
        r"^(?:är|var) det (?:då |också |alltså |egentligen )*(till|inför|med|från) ((?:\w+ ){1,3}?)som "
        r"((?:\w+ ){1,3}?)(\w+(?:ar|er|år|r))\b"
    ),
    unfronted=r"\4 \3\1 \2",
    cleft=re.compile(
        r"\b(?:är|var) det ((?:(?!som\b)\w+ ){1,4}?)(ska|skall|får|måste|bör|kan|behöver|rapporterar"
        r"|redovisar|lyder|förser|svarar|lämnar|samråder|samverkar|informerar|biträder|hjälper)\b"
    ),
    straight=r"\2 \1",
    getting=re.compile(
        r"^(?:får|har|tar|ska|kan|kommer)\b(?!.*\b(?:ge[rs]?|med stöd av)\b).*"
        r"\b(?:uppdrag|instruktion|order|direktiv|arbetsuppgift|uppgift|lön|stöd|hjälp)\w*\b"
    ),
    source=frozenset({"av", "från"}),
    having=re.compile(
        r"^har\b.*\bsom (?:sin |hens )?(?:närmaste |närmsta |direkta |egna )?\w*chef\b"
        r"|^(?:är|var)\b.*\bunderställ[dt]\w*\b"
        r"|^är (?:\w+ ){0,2}\w+s (?:närmaste |direkta )?chef \w"
    ),
    passive=re.compile(r"s$"),
    auxiliary=frozenset(),
    by=frozenset({"av"}),
    articles=frozenset({"den", "det", "en", "ett", "vår", "vårt", "själva", "nya", "de"}),
    nobody=frozenset({"det", "man", "jag", "vi", "någon", "nån", "den", "de", "hen", "han", "hon"}),
)
