"""What the title of the section around a place says of the numbers there."""

from extractor.indicators.drafts import Scene


def is_under_goals(scene: Scene, offset: int) -> bool:
    """Tell whether the innermost section around an offset is headed as one of goals ("Projektets delmål")."""
    section = scene.section_at(offset)
    return section is not None and scene.words.answers.goal_heading.search(section.title) is not None
