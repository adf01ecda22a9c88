"""The table of the pages: which address is answered by what."""

from starlette.routing import BaseRoute, Mount, Route
from starlette.staticfiles import StaticFiles

from referatgraf.output.pages.around import DATA, around_data, around_page, drawing_file
from referatgraf.output.pages.asking import question_page, questions_page
from referatgraf.output.pages.front import front, list_page
from referatgraf.output.pages.quoting import quotation
from referatgraf.output.pages.rendering import TEMPLATES
from referatgraf.output.pages.searching import search_page
from referatgraf.output.pages.sparql import sparql_page
from referatgraf.output.pages.thing import thing_page

STATIC = TEMPLATES.parent / "static"

ROUTES: tuple[BaseRoute, ...] = (
    Route("/", front),
    Route("/search", search_page),
    Route("/list/{kind}", list_page),
    Route("/questions", questions_page),
    Route("/question/{name}", question_page),
    Route("/query", sparql_page),
    Route("/quote", quotation),
    Route("/page/{path:path}", thing_page),
    Route("/around/{path:path}", around_page),
    Route(DATA, around_data),
    Route("/drawing/{name}", drawing_file),
    Mount("/static", StaticFiles(directory=STATIC)),
)
