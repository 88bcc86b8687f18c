"""The words of the law checks: what each rule is called, why it fires and what to do about it."""

from __future__ import annotations

from app.i18n import marked

_ = marked

LAW_SENTENCES: dict[str, str] = {
    "law-title-E01": _("A matter of the assembly's own is handed on"),
    "law-E01": _(
        "It is for the assembly itself to {matter} ({rule}). Decisions on this delegation risk annulment."
    ),
    "law-E01-within": _(
        "Delegations whose scope is so wide that it takes in matters of the assembly's own: {count}."
    ),
    "law-E01-held": _(
        "Statements by which someone other than the assembly decides a matter of its own: {count}."
    ),
    "remedy-E01": _("Let the assembly decide, or bound the scope so that the matter is not in it."),
    "law-title-E02": _("A matter that a committee may not delegate"),
    "law-E02": _(
        "A committee may not delegate the power to {matter} ({rule}). Decisions on this delegation risk "
        "annulment."
    ),
    "law-E02-within": _("Delegations whose scope may take in what a committee must decide itself: {count}."),
    "remedy-E02": _("Take the matter out of the delegation and let the committee decide."),
    "law-title-E03": _("The receiver cannot have the power"),
    "law-E03-no-one": _(
        "{target} is neither a body nor a person and cannot decide; {source} has delegated to it."
    ),
    "law-E03-from-assembly": _(
        "The assembly can let only a committee decide in its place, and {target} is none."
    ),
    "law-E03-not-an-employee": _("{source} may let only another employee decide, and {target} is none."),
    "law-E03-body": _(
        "{source} has delegated to {target}: a committee may delegate to a presidium or a "
        "sub-committee, but to no other body."
    ),
    "law-E03-not-its-own": _("{target} belongs to another committee than {source}."),
    "law-E03-not-a-member": _("{target} is not a member or substitute of {source}."),
    "remedy-E03": _(
        "Delegate to a presidium, a sub-committee, a member, a substitute, an automated function or an "
        "employee."
    ),
    "law-title-E04": _("The receiver is not employed in the region"),
    "law-E04": _(
        "{source} has delegated outside the region, to {target}, and no agreement on cooperation is stated."
    ),
    "remedy-E04": _("Delegate to an employee of the region, or state the agreement on cooperation."),
    "law-title-E05": _("A decision shared by several"),
    "law-E05": _(
        "{actors} are to decide together. An employee decides alone, not together with another employee "
        "or an elected member."
    ),
    "law-E05-group": _("{target} is a group of officials, and a group of officials cannot decide together."),
    "remedy-E05": _("Name one who decides; the others may be consulted first."),
    "law-title-E06": _("Sub-delegation without support in law"),
    "law-E06-not-an-employee": _("{source} is not a head of administration and may not sub-delegate."),
    "law-E06-not-a-head": _(
        "{source} is not head of an administration in the area of {committee} and may not sub-delegate "
        "what comes from there."
    ),
    "law-E06-other-area": _(
        "{source} heads something outside the area of {committee} and may not sub-delegate what comes "
        "from there."
    ),
    "law-E06-no-permission": _("{committee} has not allowed {source} to sub-delegate this."),
    "law-E06-wider-matter": _("{source} hands on more than it has been given: to {matter}."),
    "law-E06-wider-amount": _(
        "{source} gives {target} a higher or lower amount than its own delegation reaches."
    ),
    "law-E06-wider-dates": _("{source} gives {target} power on days that its own delegation does not reach."),
    "law-E06-by-employee": _(
        "Delegations by an employee, which are sub-delegations in law and need the committee's "
        "permission: {count}."
    ),
    "remedy-E06": _(
        "Let the committee delegate directly, or allow its head of administration to sub-delegate, "
        "within the same bounds."
    ),
    "law-title-E07": _("A third step of delegation"),
    "law-E07": _(
        "{source} has it by sub-delegation from {first} and hands it on to {target}: to {matter}. The "
        "law knows no third step."
    ),
    "remedy-E07": _(
        "Let the head of administration sub-delegate to both, or the committee delegate directly."
    ),
    "law-title-E08": _("A matter that an automated function cannot have"),
    "law-E08": _("The power to {matter} may not be delegated to {target}, an automated function ({rule})."),
    "law-E08-too-early": _(
        "{target} is an automated function, and such functions may decide only from 1 July 2022."
    ),
    "remedy-E08": _("Delegate to an employee instead."),
    "law-title-E09": _("A mandate for urgent matters outside the committee"),
    "law-E09-employee": _(
        "{target} is an employee and cannot have a mandate for urgent matters from {source}."
    ),
    "law-E09-not-a-member": _(
        "{target} is no member of {source} and cannot have its mandate for urgent matters."
    ),
    "law-E09-norm": _("Statements by which an employee decides urgent matters: {count}."),
    "remedy-E09": _("Give the mandate to the chair or to another member whom the committee appoints."),
    "law-title-E10": _("A committee delegates to a company"),
    "law-E10": _(
        "{source} has delegated to {target}, a legal person of its own. Decisions on this delegation "
        "risk annulment."
    ),
    "remedy-E10": _(
        "Only the assembly can hand over a task to a legal person; let an employee or the committee decide."
    ),
    "law-title-E11": _("Public authority handed over without support in law"),
    "law-E11": _("{source} has handed the exercise of public authority to {target}, and no law is stated."),
    "law-E11-unknown": _(
        "Tasks of deciding that are handed to someone outside the region; whether they are public "
        "authority is not said: {count}."
    ),
    "remedy-E11": _("State the law that lets it be handed over, or keep it in the region."),
    "law-title-E12": _("A post and a place that do not go together"),
    "law-E12-managed": _(
        "{director} has {manager} as manager, but the director has the leading position among the employees."
    ),
    "law-E12-seated": _("{post} has a seat in {body} and is not eligible for it."),
    "law-E12-person": _(
        "{person} holds the post of {post} and a seat in {body}, and is not eligible for it."
    ),
    "remedy-E12": _("Change one of the two: the post or the place."),
    "law-title-E13": _("A delegation without competence of one's own"),
    "law-E13": _("{source} has delegated the power to {matter}, but that competence is another committee's."),
    "law-E13-nobody": _(
        "{source} has delegated the power to {matter}, but no committee is told to have that competence."
    ),
    "remedy-E13": _(
        "State where the competence comes from: the regulations, a law or a decision of the assembly."
    ),
    "law-title-E14": _("Approval of one's own costs"),
    "law-E14-own": _("{actor} attests their own costs and is disqualified there."),
    "law-E14-mutual": _("{one} and {other} attest each other's costs."),
    "law-E14-person": _("{person} holds both posts, {one} and {other}, and so attests their own costs."),
    "remedy-E14": _("Let the superior attest."),
    "law-title-E15": _("A circle"),
    "law-E15-delegation": _("The same power goes in a circle: {actors}."),
    "law-E15-management": _("Who manages whom goes in a circle: {actors}."),
    "law-E15-deputies": _(
        "Who stands in for whom goes in a circle, so that no one is left when all of them are away: {actors}."
    ),
    "remedy-E15": _("Take one of the steps away."),
    "law-title-E16": _("The security protection chief is not directly under the director"),
    "law-E16": _("{chief} has {manager} as manager, but is to be directly under the head of the operation."),
    "remedy-E16": _("Place the chief directly under the regional director."),
    "law-title-W01": _("No deputy named"),
    "law-W01": _("Posts that may decide and for which no deputy is named: {actors}."),
    "remedy-W01": _(
        "Say who stands in when the holder is away, or say that the decision goes back to the committee."
    ),
    "law-title-W02": _("A delegate post is vacant"),
    "law-W02": _("Delegations to a post that nobody holds: {count}."),
    "remedy-W02": _("Appoint someone, acting if need be, or delegate to another post."),
    "law-title-W03": _("A delegation without a stated basis"),
    "law-W03": _("Delegations that state neither a paragraph nor a decision, while others do: {count}."),
    "law-W03-nowhere": _(
        "Delegations that state neither a paragraph nor a decision; it may stand in the delegation "
        "order: {count}."
    ),
    "remedy-W03": _("State the paragraph and the decision by which it was given."),
    "law-title-W04": _("Competences that overlap"),
    "law-W04": _(
        "Statements that give two committees the same competence, without a bound between them: {count}."
    ),
    "remedy-W04": _("Let the assembly draw the bound between the committees in their regulations."),
    "law-title-W05": _("A scope that takes in all the rest"),
    "law-W05": _("Delegations that take in all the rest instead of naming a group of matters: {count}."),
    "remedy-W05": _("Name the group of matters."),
    "law-title-W06": _("The delegate may change the delegator's decisions"),
    "law-W06": _(
        "Delegations by which the delegate may change or re-prioritise what the delegator has decided; "
        "such decisions risk annulment: {count}."
    ),
    "remedy-W06": _("Let whoever took the decision change it; delegate only what follows from it."),
    "law-title-W07": _("Power to decide without a matching delegation"),
    "law-W07": _(
        "Statements of the instruction that read as power to decide for an employee, and that no "
        "delegation matches: {count}. They may count as delegation, so that the decisions can be appealed."
    ),
    "remedy-W07": _("Enter them in the delegation order, or make clear that they are execution only."),
    "law-title-W08": _("A reference to the old Local Government Act"),
    "law-W08": _("Statements that cite the old act (1991:900) or its numbers for delegation: {count}."),
    "remedy-W08": _("Cite today's act: chapter 6, sections 37 to 40, and chapter 7, sections 5 to 8."),
    "law-title-W09": _("Consultation phrased as a shared decision"),
    "law-W09": _(
        "Decisions for which an employee and elected members must agree or decide together: {count}."
    ),
    "remedy-W09": _("Let one decide, after consulting the other."),
    "law-title-W10": _("No rule for reporting decisions"),
    "law-W10": _(
        "Delegations that do not say how decisions are reported to the committee, while others do: {count}."
    ),
    "law-W10-nowhere": _(
        "Delegations that do not say how decisions are reported to the committee; it may stand in the "
        "delegation order: {count}."
    ),
    "remedy-W10": _("Say how far decisions are reported: at the next meeting, from time to time, or not."),
    "law-title-W11": _("An operation without a responsible committee"),
    "law-W11": _(
        "Administrations or operations for which no committee is named, while others have one: {count}."
    ),
    "remedy-W11": _("Say which committee is responsible."),
    "law-title-W12": _("A gap in the work environment chain"),
    "law-W12": _("Distributions of work environment tasks by someone to whom none are given: {count}."),
    "law-W12-no-manager": _("Distributions of work environment tasks to someone who is no manager: {count}."),
    "remedy-W12": _("Distribute the tasks step by step, to managers with authority, means and knowledge."),
    "law-title-W13": _("The crisis committee's own election is not shown"),
    "law-W13": _(
        "Nothing says how {actors} is chosen or who its members are. It must be elected as a committee "
        "of its own."
    ),
    "remedy-W13": _("Check the assembly's decision on the election, and add it."),
    "law-title-D01": _("Report urgent decisions at the next meeting"),
    "law-D01": _(
        "Mandates for urgent matters, on which every decision is reported at the committee's next "
        "meeting: {count}."
    ),
    "remedy-D01": _("Put the report on the agenda of the committee's next meeting."),
    "law-title-D02": _("Keep minutes of decisions that are not reported"),
    "law-D02": _(
        "Delegations whose decisions are not reported, so that those that can be appealed are put into "
        "minutes of their own: {count}."
    ),
    "remedy-D02": _("Write separate minutes of each such decision and announce them."),
    "law-title-D03": _("Report the crisis committee's decisions to the assembly"),
    "law-D03": _("Decisions of {actors} are reported at the assembly's next meeting."),
    "remedy-D03": _("Put the report on the agenda of the assembly's next meeting."),
    "law-title-D04": _("Negotiate with the unions first"),
    "law-D04": _(
        "Statements by which someone decides on organisational change or appoints managers; by practice "
        "the employer negotiates first: {count}."
    ),
    "remedy-D04": _("Negotiate before the decision, and note in it that this was done."),
    "law-title-D05": _("Report each year on companies and cooperation"),
    "law-D05-companies": _(
        "The board reviews each year whether the companies have kept to their purpose. Statements on "
        "owned companies: {count}."
    ),
    "law-D05-cooperation": _(
        "The board reports each year on cooperation by agreement. Delegations to another authority's "
        "employees: {count}."
    ),
    "law-D05-agreements": _(
        "Agreements with another municipality or region; if the other performs a task of the region's, "
        "the board reports on it each year: {count}."
    ),
    "remedy-D05": _("Plan the yearly report to the assembly."),
    "law-W05-one": _("This delegation takes in all the rest instead of naming a group of matters."),
    "law-W06-one": _(
        "By this delegation the delegate may change or re-prioritise what the delegator has "
        "decided; such decisions risk annulment."
    ),
    "law-W07-one": _(
        "This reads as power to decide for an employee, and no delegation matches it. It may count "
        "as a delegation, so that the decisions can be appealed."
    ),
    "law-W09-one": _("For this decision an employee and elected members must agree or decide together."),
    "law-D01-one": _(
        "Every decision on this mandate for urgent matters is reported at the committee's next meeting."
    ),
    "law-D02-one": _(
        "Decisions on this delegation are not reported: those that can be appealed are put into "
        "minutes of their own."
    ),
    "law-E01-within-one": _(
        "The scope of this delegation is so wide that it takes in matters of the assembly's own."
    ),
    "law-E01-held-one": _("Someone other than the assembly decides a matter of its own here."),
    "law-E02-within-one": _("The scope of this delegation may take in what a committee must decide itself."),
    "law-E06-by-employee-one": _(
        "This delegation by an employee is a sub-delegation in law and needs the committee's permission."
    ),
}
