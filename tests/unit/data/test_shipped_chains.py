"""The chains of the shipped regions, held against their graphs, and the facts that people get wrong."""

from __future__ import annotations

import pytest

from app.session import Session
from models.authority.answer import Frame
from models.core.graphs import authority_graph, relation_graphs
from models.core.queries import authority_paths, chain_of_command, related_to
from models.core.relations import RelationType
from models.core.vocabulary import Status, Verdict

SESSION = Session()


@pytest.mark.parametrize("region", SESSION.catalogue.real_ids)
def test_every_chain_with_a_stated_source_is_a_path_of_authority(region: str) -> None:
    graph = authority_graph(SESSION.organisation(region))
    seen = 0
    for matter in SESSION.matters:
        answer = SESSION.trace(region, Frame(matter=matter.id))
        if answer.source_stated and answer.status is not Status.SILENT:
            seen += 1
            assert authority_paths(graph, answer.chain[0].source or "", answer.chain[-1].target)
    assert seen


def test_the_line_of_command_is_not_the_line_of_authority() -> None:
    """Örebro län: the director manages the heads of administration, the committees instruct them."""
    graphs = relation_graphs(SESSION.organisation("orebro-lan"))
    assert chain_of_command(graphs, "forvaltningschef") == ["regiondirektor"]
    assert related_to(graphs, RelationType.INSTRUCTS, "forvaltningschef") == ["namnd"]


@pytest.mark.parametrize(
    ("region", "matter", "actor", "verdict"),
    [
        ("orebro-lan", "instruct.administration_head", "regiondirektor", Verdict.NO),
        ("orebro-lan", "speak.assembly", "regiondirektor", Verdict.YES),
        ("orebro-lan", "vote.assembly", "regiondirektor", None),
        ("orebro-lan", "appoint.administration_head", "regiondirektor", None),
        ("vastmanland", "appoint.administration_head", "regiondirektor", Verdict.CONDITIONAL),
        ("vastmanland", "appoint.administration_head", "ansvarig-namndordforande", Verdict.NO),
        ("vastmanland", "assign.administration_head", "regiondirektor", Verdict.NO),
        ("vastmanland", "assign.administration_head", "regionstyrelse", Verdict.CONDITIONAL),
        ("vastmanland", "activate.crisis_committee", "regiondirektor", Verdict.NO),
        ("vastmanland", "activate.crisis_committee", "regionstyrelsens-ordforande", Verdict.CONDITIONAL),
        ("vastmanland", "decide.internal_organisation", "regiondirektor", Verdict.NO),
        ("vastmanland", "speak.assembly", "regiondirektor", Verdict.CONDITIONAL),
        ("vastmanland", "vote.assembly", "regiondirektor", None),
    ],
)
def test_likely_but_wrong(region: str, matter: str, actor: str, verdict: Verdict | None) -> None:
    assert SESSION.trace(region, Frame(matter=matter, actor=actor)).verdict is verdict
