"""Families of acts: which ones people say for one another, and which they never do."""

from __future__ import annotations

_KIN: tuple[frozenset[str], ...] = tuple(
    frozenset(group.split())
    for group in (
        "lead coordinate steer lead_forum handle",
        "lead head manage",
        "head manage lead_forum",
        "chair lead_forum",
        "lead answer_for chair",
        "manage head",
        "inform report provide keep_informed",
        "report notify ensure_notified",
        "attend deliberate speak",
        "speak deliberate give_opinion",
        "assist support be_there_for",
        "prepare arrange_preparation hand_over",
        "prepare present",
        "execute implement fulfil",
        "check review follow_up evaluate supervise",
        "clarify specify decide",
        "clarify promote maintain",
        "check ensure follow_up answer_for",
        "support be_there_for assist",
        "design decide develop choose",
        "distribute distribute_work_environment",
        "consult cooperate",
        "answer_for ensure",
        "promote develop maintain ensure",
        "promote cooperate",
        "hold_office head manage",
        "initiate propose",
        "assign receive_assignments address",
        "instruct direct",
        "hold answer_for lead_forum",
        "hand_over distribute_work_environment",
        "follow keep_informed follow_up",
        "be_accountable report answer_for",
        "use manage_resources",
        "supplement give_opinion propose",
        "contribute attend execute",
        "plan prepare lead",
        "design decide specify",
        "employer_role personnel_responsibility",
        "own represent",
    )
)
ON_POSTS = frozenset(
    {
        "appoint",
        "dismiss",
        "set_pay",
        "appraise",
        "hold_pay_talks",
        "manage",
        "employer_role",
        "assign",
        "deputise",
        "sign",
        "attest",
        "vote",
        "own",
    }
)
"""Acts that are never taken for another one, nor another for them."""
BEFORE_A_DECISION = frozenset(
    {
        "propose",
        "prepare",
        "present",
        "supplement",
        "initiate",
        "give_opinion",
        "speak",
        "attend",
        "execute",
        "implement",
    }
)
"""Acts of those who take part in a decision, or carry it out, and do not take it."""
DOING = frozenset({"execute", "implement"})
"""Acts of doing what has been decided, which whoever sees to it that it is done does."""
SEEING_TO = frozenset({"answer_for", "ensure"})
"""Acts of whoever sees to it that another one does something."""
HELPING = frozenset({"assist", "support"})
"""Acts after which comes what the other one does: *who helps the board supervise*."""
UPON_OTHERS = ON_POSTS | {"distribute_work_environment", "instruct", "direct"}
"""Acts that nobody does upon oneself."""
NEAR_ACTS: dict[str, frozenset[str]] = {
    act: frozenset().union(*(group for group in _KIN if act in group)) - {act}
    for act in frozenset().union(*_KIN)
}
"""For each act those that people take its words for."""
