"""Tables of reports without goals of a project: cases at court, counted goals, statistics by year, budgets."""

from importlib import import_module

import pytest

from tests.indicators.builders import stated

NO_GOALS = [
    # a court: cases are called "mål"
    "Måltyp\tInkomna 2018\tInkomna 2019\tAvgjorda 2019\nBrottmål\t310\t325\t318\n"
    "Tvistemål\t204\t198\t221\nSumma\t514\t523\t539",
    "\tBrottmål\tFamiljemål\tÄrenden\nInkomna 2019\t310\t204\t98\nAvgjorda 2019\t318\t221\t90",
    "Handläggningstid\tMigrationsmål\tSkattemål\n2018\t4,1\t6,0\n2019\t3,8\t6,4",
    # an audit: goals, and what belongs to them, are counted
    "Nämnd\tMål\tIndikatorer\tUtan målnivå\nKulturnämnden\t7\t15\t9\nByggnadsnämnden\t5\t12\t3\nSumma\t12\t27\t12",
    "Nämnd\tAntal mål\tUppfyllda\tDelvis uppfyllda\tEj uppfyllda\n"
    "Kulturnämnden\t7\t4\t2\t1\nByggnadsnämnden\t5\t3\t1\t1",
    "Område\tMål\tGröna\tGula\tRöda\tUtfall saknas\nSkola\t12\t6\t4\t2\t0\nOmsorg\t9\t3\t3\t2\t1",
    "Bolag\tUppdrag\tGenomförda\tDelvis genomförda\tEj påbörjade\nBostäder\t6\t4\t1\t1\nEnergi\t4\t4\t0\t0",
    # statistics by year, of things whose names end as goals do
    "Modersmål\t2018\t2019\nArabiska\t210\t228\nSomaliska\t104\t117",
    "\tModersmål\tSvenska\n2018\t314\t880\n2019\t345\t871",
    "Besöksmål\tGäster 2018\tGäster 2019\nSlottet\t41 000\t43 500\nGruvan\t12 000\t11 200",
    "\tResmål\tGästnätter\nSommar 2018\t12\t4100\nSommar 2019\t14\t4400",
    "Verksamhet\t2017\t2018\t2019\nUtlån\t41 200\t40 100\t43 000\nBesök\t90 100\t91 000\t94 500",
    "Kommun\tResultat 2018\tResultat 2019\tRiket\nÅsby\t71\t74\t76\nBroby\t66\t69\t76",
    # a survey of the staff, the budget of a year
    "Påstående\t2018\t2019\tAlla myndigheter\nJag vet vilka mål som gäller\t74\t79\t76\nJag trivs\t81\t83\t77",
    "Påstående\tHelt\tDelvis\tInte\nMålen är tydliga för oss\t44 %\t39 %\t17 %\nResultatet blev bra\t62 %\t25 %\t13 %",
    "\tBudget\tUtfall\tSkillnad\nLöner\t33 850\t33 412\t438\nLokaler\t5 420\t5 447\t–27\nSumma\t39 270\t38 859\t411",
]


@pytest.mark.parametrize("table", NO_GOALS)
def test_tables_without_goals_give_no_indicator(table: str) -> None:
    assert stated(f"# Året\n{table}") == []


@pytest.mark.parametrize(
    ("table", "expected"),
    [
        # the same headers where goals are stated
        ("Indikator\tAntal mål\tAntal utfall\nKurser\t12\t10", ["Kurser | T12 O10"]),
        ("Indikator\tMål\tUtfall\tDelvis\nAntal kurser\t12\t10\tja", ["Antal kurser | T12 O10"]),
        ("Aktiviteter\tMål\tUtfall\nAntal kurser\t12\t10", ["Antal kurser | T12 O10"]),
        ("Nämndmål\tMål 2019\tUtfall 2019\nAntal besök\t120\t110", ["Antal besök | T120 O110"]),
        ("Indikator\tEffektmål\tUtfall\nAntal besöksmål\t12\t10", ["Antal besöksmål | T12 O10"]),
    ],
)
def test_tables_with_goals_are_read(table: str, expected: list[str]) -> None:
    assert stated(f"# Året\n{table}") == expected


@pytest.mark.parametrize(("rating", "expected"), [(0.6, []), (0.8, ["lärare skulle gå kursen | T300 O280"])])
def test_finds_of_running_text_none_of_which_is_sure_are_none(
    monkeypatch: pytest.MonkeyPatch, rating: float, expected: list[str]
) -> None:
    assembling = import_module("extractor.indicators.assemble")  # the package bears a function of that name
    monkeypatch.setattr(assembling, "rate", lambda scene, drafts: [rating] * len(drafts))
    assert stated("Målet var att 300 lärare skulle gå kursen. Det kom 280 lärare.") == expected
    assert len(stated("Indikator\tMål\tUtfall\nKurser\t40\t31")) == 1
