"""PDFium's functions as cheap calls, singly or over whole columns of arguments.

They keep the interpreter's lock while they run: PDFium is not safe for threads, and a call costs half as much so.
"""

import ctypes
from collections import deque
from collections.abc import Callable, Iterable
from itertools import repeat
from typing import Any

import numpy as np
import pypdfium2.raw as pdfium
from numpy.typing import NDArray

_POINTER, _INT, _ULONG, _SIZE = ctypes.c_void_p, ctypes.c_int, ctypes.c_ulong, ctypes.c_size_t

Floats = NDArray[np.float64]

Handle = int
"""Address of one of PDFium's own objects."""


def _bound(name: str, result: Any, *arguments: Any) -> Callable[..., Any]:
    address = ctypes.cast(getattr(pdfium, name), _POINTER).value
    return ctypes.PYFUNCTYPE(result, *arguments)(address)  # type: ignore[arg-type]


load_text = _bound("FPDFText_LoadPage", _POINTER, _POINTER)
close_text = _bound("FPDFText_ClosePage", None, _POINTER)
count_chars = _bound("FPDFText_CountChars", _INT, _POINTER)
get_text = _bound("FPDFText_GetText", _INT, _POINTER, _INT, _INT, _POINTER)
char_code = _bound("FPDFText_GetUnicode", ctypes.c_uint, _POINTER, _INT)
char_unmapped = _bound("FPDFText_HasUnicodeMapError", _INT, _POINTER, _INT)
char_loose_box = _bound("FPDFText_GetLooseCharBox", _INT, _POINTER, _INT, _POINTER)
char_box = _bound("FPDFText_GetCharBox", _INT, _POINTER, _INT, *[_POINTER] * 4)
char_origin = _bound("FPDFText_GetCharOrigin", _INT, _POINTER, _INT, _POINTER, _POINTER)
char_matrix = _bound("FPDFText_GetMatrix", _INT, _POINTER, _INT, _POINTER)
char_size = _bound("FPDFText_GetFontSize", ctypes.c_double, _POINTER, _INT)
char_object = _bound("FPDFText_GetTextObject", _POINTER, _POINTER, _INT)

text_font = _bound("FPDFTextObj_GetFont", _POINTER, _POINTER)
text_mode = _bound("FPDFTextObj_GetTextRenderMode", _INT, _POINTER)
font_name = _bound("FPDFFont_GetBaseFontName", _SIZE, _POINTER, _POINTER, _SIZE)
font_flags = _bound("FPDFFont_GetFlags", _INT, _POINTER)

count_objects = _bound("FPDFPage_CountObjects", _INT, _POINTER)
page_object = _bound("FPDFPage_GetObject", _POINTER, _POINTER, _INT)
count_form_objects = _bound("FPDFFormObj_CountObjects", _INT, _POINTER)
form_object = _bound("FPDFFormObj_GetObject", _POINTER, _POINTER, _ULONG)
object_kind = _bound("FPDFPageObj_GetType", _INT, _POINTER)
object_matrix = _bound("FPDFPageObj_GetMatrix", _INT, _POINTER, _POINTER)
object_transform = _bound("FPDFPageObj_Transform", None, _POINTER, *[ctypes.c_double] * 6)

count_segments = _bound("FPDFPath_CountSegments", _INT, _POINTER)
path_segment = _bound("FPDFPath_GetPathSegment", _POINTER, _POINTER, _INT)
segment_kind = _bound("FPDFPathSegment_GetType", _INT, _POINTER)
segment_closes = _bound("FPDFPathSegment_GetClose", _INT, _POINTER)
segment_point = _bound("FPDFPathSegment_GetPoint", _INT, _POINTER, _POINTER, _POINTER)

page_rotation = _bound("FPDFPage_GetRotation", _INT, _POINTER)
set_page_rotation = _bound("FPDFPage_SetRotation", None, _POINTER, _INT)
page_box = _bound("FPDF_GetPageBoundingBox", _INT, _POINTER, _POINTER)
_media_box = _bound("FPDFPage_GetMediaBox", _INT, _POINTER, *[_POINTER] * 4)


def address(handle: Any) -> Handle:
    """Give the address that a handle of pypdfium2 holds."""
    return ctypes.cast(getattr(handle, "raw", handle), _POINTER).value or 0


def floats(function: Callable[..., Any], *columns: Iterable[Any], rows: int, width: int) -> Floats:
    """Call a function that writes `width` floats for each row of arguments; give them by row and column."""
    out = np.zeros((rows, width), np.float32)
    start, step = out.ctypes.data, 4 * width
    deque(map(function, *columns, range(start, start + rows * step, step)), maxlen=0)
    return out.astype(np.float64)


def points(function: Callable[..., Any], *columns: Iterable[Any], rows: int, double: bool = False) -> Floats:
    """Call a function that writes x and y for each row of arguments; give them by row and column."""
    out = np.zeros((rows, 2), np.float64 if double else np.float32)
    start, size = out.ctypes.data, out.itemsize
    end = start + 2 * rows * size
    deque(map(function, *columns, range(start, end, 2 * size), range(start + size, end, 2 * size)), maxlen=0)
    return out.astype(np.float64, copy=False)


def media_box(page: Handle) -> tuple[float, float, float, float]:
    """Give left, top, right, bottom of a page's sheet of paper; zeros where the file does not say it of this page."""
    out = (ctypes.c_float * 4)()
    start = ctypes.addressof(out)
    _media_box(page, *range(start, start + 16, 4))
    left, low, right, high = out
    return left, high, right, low


def each(function: Callable[..., Any], handle: Handle, indices: Iterable[int]) -> list[Any]:
    """Call a function with the same handle for each index."""
    return list(map(function, repeat(handle), indices))


def doubles(function: Callable[..., Any], handle: Handle, index: int, *, count: int) -> list[float]:
    """Call a function that writes `count` doubles to as many addresses."""
    out = (ctypes.c_double * count)()
    start = ctypes.addressof(out)
    function(handle, index, *range(start, start + 8 * count, 8))
    return list(out)
