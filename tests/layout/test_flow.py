"""Files without pages."""

from extractor.document import FlowParagraph, FlowTable
from tests.layout.builders import of_flow, rows, texts


def test_blocks_are_the_files_own_with_an_empty_line_between() -> None:
    document = of_flow(
        FlowParagraph("Resultat", heading=1),
        FlowParagraph("Antal företag:", marker="•"),
        FlowParagraph("Mål: 400", level=1, marker="1."),
        FlowTable((("Mål", "Utfall"), ("4",))),
    )
    assert document.text == "Resultat\n\n- Antal företag:\n  1. Mål: 400\n\nMål\tUtfall\n4\t\n"
    assert [block.heading for block in document.blocks] == [1, None, None, None]
    assert rows(document)[1] == ["4", ""]
    assert document.pages is None


def test_characters_are_composed_and_unseen_ones_left_out() -> None:
    document = of_flow(FlowParagraph("A\u030angermanland ﬁck 1\xa0250\u202fkr\x07 i re\xadgionen"))
    assert texts(document) == ["Ångermanland fick 1\xa0250\u202fkr i regionen"]


def test_the_leading_bold_run_survives_cleaning() -> None:
    document = of_flow(FlowParagraph("Ma\u030al: 400", bold_until=5))
    block = document.blocks[0]
    assert document.text[block.start : block.bold_until] == "Mål:"


def test_hard_breaks_stay_and_empty_blocks_go() -> None:
    assert texts(of_flow(FlowParagraph("Mål\r\n 400 "), FlowParagraph(" \n"), FlowTable((("", ""),)))) == ["Mål\n400"]


def test_a_sentence_cut_by_a_page_is_made_whole() -> None:
    above = "Projektet har genom arbetet med nätverken blivit en viktig aktör i inlandet och"
    document = of_flow(FlowParagraph(above, marker="-"), FlowParagraph("regionen har stärkt sin position i länet."))
    assert texts(document) == [f"{above} regionen har stärkt sin position i länet."]


def test_a_word_cut_between_two_paragraphs_makes_them_one() -> None:
    above = "Även inom området har tillkommit insatser som svar på pandemin. Företag med korttids-"
    document = of_flow(
        FlowParagraph(above), FlowParagraph("permitterad personal har fått webb-"), FlowParagraph("kurser")
    )
    assert texts(document) == [f"{above[:-1]}permitterad personal har fått webbkurser"]


def test_a_word_cut_in_the_text_is_mended_only_if_it_stands_whole_elsewhere() -> None:
    document = of_flow(
        FlowParagraph("Skillna- den i för- och efterarbete är stor."), FlowParagraph("Skillnaden minskar.")
    )
    assert texts(document)[0] == "Skillnaden i för- och efterarbete är stor."


def test_page_numbers_and_the_head_after_them_are_left_out() -> None:
    head = "Slutrapport Norrsken"
    above = "Produktionskostnaden har nästan halverats men ligger fortfarande över taket. Enligt"
    document = of_flow(
        FlowParagraph(head),
        FlowParagraph("Första sidan."),
        FlowParagraph("1/3"),
        FlowParagraph(head),
        FlowParagraph(above),
        FlowParagraph("2/3"),
        FlowParagraph(f"{head} kalkylen skulle taket klaras."),
        FlowParagraph("3/3"),
    )
    assert texts(document) == ["Första sidan.", f"{above} kalkylen skulle taket klaras."]


def test_fractions_that_do_not_count_pages_stay() -> None:
    assert texts(of_flow(FlowParagraph("1/3"), FlowParagraph("Andel"), FlowParagraph("1/2"))) == ["1/3", "Andel", "1/2"]
