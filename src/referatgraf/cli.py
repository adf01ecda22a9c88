"""The command line: what each command takes; the work is done elsewhere and imported when a command needs it."""

import os
import sys
from pathlib import Path
from typing import Annotated

import typer

from referatgraf import __version__
from referatgraf.collecting import collect_as_usual, collect_seldom
from referatgraf.errors import DocumentError, FetchError, ReferatgrafError

app = typer.Typer(
    name="referatgraf",
    help="Vidensgrafer af referater fra danske kommuner.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)
_DEBUG = "REFERATGRAF_DEBUG"
_INTERRUPTED = 130

Folder = Annotated[Path, typer.Argument(metavar="DIR", help="Grafmappe, som build har skrevet.")]


def main() -> None:
    """Run the command line; every error is one sentence on stderr, and its exit code tells its kind."""
    collect_seldom()
    try:
        app()
    except ReferatgrafError as error:
        _say(str(error))
        sys.exit(1 if isinstance(error, DocumentError | FetchError) else 2)
    except KeyboardInterrupt:
        sys.exit(_INTERRUPTED)
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(0)
    except OSError as error:
        if error.filename is None or os.environ.get(_DEBUG):
            raise
        _say(f"{error.filename}: kan ikke læses eller skrives ({error.strerror}).")
        sys.exit(2)
    except Exception as error:
        if os.environ.get(_DEBUG):
            raise
        _say(f"Uventet fejl i referatgraf ({type(error).__name__}: {error}); kør igen med {_DEBUG}=1 og meld den.")
        sys.exit(70)


def _say(sentence: str) -> None:
    sys.stderr.write(f"referatgraf: {sentence}\n")


def _version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"referatgraf {__version__}")
        raise typer.Exit


@app.callback()
def _root(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Vis versionen.")
    ] = False,
) -> None:
    """Vidensgrafer af referater fra danske kommuner."""


@app.command()
def build(
    inputs: Annotated[
        list[str], typer.Argument(metavar="INPUT...", help="Filer og mapper med referater, også i en spand (s3://…).")
    ],
    out: Annotated[Path, typer.Option("--out", metavar="DIR", help="Grafmappen, som skrives.")],
    municipality: Annotated[str, typer.Option(metavar="NAVN", help="Kommunen, hvis teksten ikke siger den.")] = "",
    sources: Annotated[str, typer.Option(metavar="FIL.csv", help="Hver fils adresse og offentliggørelsesdato.")] = "",
    base: Annotated[str, typer.Option(metavar="IRI", help="Begyndelsen af alle IRI'er.")] = "",
    model: Annotated[
        str, typer.Option(metavar="builtin|none|PIPELINE", help="Modellen til navne; PIPELINE: en spaCy-model.")
    ] = "builtin",
    jobs: Annotated[int, typer.Option(metavar="N", min=0, help="Antal processer; 0: en pr. kerne.")] = 0,
    persons: Annotated[
        str, typer.Option(metavar="all|office-holders|none", help="Hvilke personer grafen nævner ved navn.")
    ] = "all",
    view: Annotated[str, typer.Option(metavar="NAVN", help="Visningen i graph.html; intet: den, der siger mest.")] = "",
    ocr: Annotated[
        bool, typer.Option("--ocr", help="Læs også skannede PDF-sider (kræver tesseract med dansk).")
    ] = False,
    store: Annotated[
        str, typer.Option(metavar="URL", help="SPARQL-server, som også skal have grafen (Graph Store Protocol).")
    ] = "",
    scheduler: Annotated[
        str, typer.Option(metavar="ADRESSE", help="Dask-klynge, som læser og skriver dokumenterne (tcp://…:8786).")
    ] = "",
    exchange: Annotated[
        str, typer.Option(metavar="STED", help="Mappe eller spand (s3://…), hvis klyngen ikke har samme disk.")
    ] = "",
    strict: Annotated[bool, typer.Option("--strict", help="Slutkode 1 også ved advarsler.")] = False,
    quiet: Annotated[bool, typer.Option("--quiet", help="Skriv intet andet end fejl.")] = False,
) -> None:
    """Læs referater og skriv grafmappen; kørt igen gøres kun det, der er ændret."""
    from referatgraf.build import BuildOptions  # noqa: PLC0415 - loads the whole pipeline
    from referatgraf.building import run_build  # noqa: PLC0415
    from referatgraf.ontology.iris import BASE  # noqa: PLC0415

    options = BuildOptions(
        municipality, sources, base or BASE, jobs, model, strict, persons, view, scheduler, exchange, ocr
    )
    raise typer.Exit(run_build(inputs, out, options, store, quiet=quiet))


@app.command()
def fetch(
    address: Annotated[
        str,
        typer.Argument(metavar="URL|FIL", help="Et FirstAgenda-sted, et sitemap, en liste af adresser eller en side."),
    ],
    out: Annotated[Path, typer.Option("--out", metavar="MAPPE", help="Mappen, som referaterne gemmes i.")],
    since: Annotated[str, typer.Option(metavar="DATO", help="Møder fra og med denne dag; sider ændret siden.")] = "",
    body: Annotated[list[str] | None, typer.Option(metavar="NAVN", help="Kun dette udvalg; kan gentages.")] = None,
    only: Annotated[str, typer.Option(metavar="TEKST", help="Kun sider, hvis adresse indeholder teksten.")] = "",
    attachments: Annotated[Path | None, typer.Option(metavar="MAPPE", help="Hent også bilag, til denne mappe.")] = None,
    again: Annotated[bool, typer.Option("--again", help="Spørg også til det, som listen kalder uændret.")] = False,
    rate: Annotated[float, typer.Option(metavar="N", min=0.01, max=50, help="Forespørgsler i sekundet, højst.")] = 2,
    quiet: Annotated[bool, typer.Option("--quiet", help="Skriv intet andet end fejl.")] = False,
) -> None:
    """Hent referater fra den adresse, de er offentliggjort på; kørt igen hentes kun det nye."""
    from referatgraf.fetching.client import Limits  # noqa: PLC0415 - loads the client
    from referatgraf.fetching.firstagenda import Choice  # noqa: PLC0415
    from referatgraf.fetching.run import FetchOptions  # noqa: PLC0415
    from referatgraf.fetching.terminal import day_option, run_fetch  # noqa: PLC0415

    choice = Choice(day_option(since), tuple(body or ()))
    options = FetchOptions(choice, only, attachments, again, Limits(rate=rate))
    raise typer.Exit(run_fetch(address, out, options, quiet=quiet))


@app.command()
def remove(
    folder: Folder,
    name: Annotated[str, typer.Argument(metavar="NAVN", help="Personens fulde navn, som referaterne skriver det.")],
) -> None:
    """Sæt en person på listen over dem, grafen ikke må vide noget om; næste build tager personen ud."""
    from datetime import date  # noqa: PLC0415

    from referatgraf.removals import FILE, add_removal  # noqa: PLC0415 - loads what reads documents

    added = add_removal(folder, name, date.today())
    what = "Navnet er sat på listen" if added else "Navnet stod på listen i forvejen"
    typer.echo(f"{what} {folder / FILE}; kør referatgraf build, så er personen ude af grafen.")


@app.command()
def query(
    place: Annotated[str, typer.Argument(metavar="DIR|URL", help="Grafmappe, eller adressen på en SPARQL-tjeneste.")],
    asked: Annotated[
        str, typer.Argument(metavar="[NAVN|SPARQL]", help="Et spørgsmål eller SPARQL; intet: vis dem.")
    ] = "",
    param: Annotated[list[str] | None, typer.Option("--param", metavar="K=V", help="Hvad der spørges om.")] = None,
    since: Annotated[str, typer.Option(metavar="DATO", help="Fra og med denne dag.")] = "",
    form: Annotated[str, typer.Option("--format", metavar="table|csv|json|turtle", help="Svarets format.")] = "table",
) -> None:
    """Stil et af de navngivne spørgsmål, eller spørg i SPARQL 1.1."""
    from referatgraf.asking import answer  # noqa: PLC0415 - loads the database

    given = [*(param or []), *([f"since={since}"] if since else [])]
    answer(place, asked, given, form)


@app.command()
def export(
    folder: Folder,
    form: Annotated[
        str,
        typer.Option(
            "--format",
            metavar="FORMAT",
            help="turtle, nquads, ntriples, trig, rdfxml, jsonld, popolo, graphml, gexf, csv, excel, parquet.",
        ),
    ],
    out: Annotated[
        Path, typer.Option("--out", metavar="FIL", help="Filen, som skrives; .gz og tabellers .zip pakkes.")
    ],
) -> None:
    """Skriv grafen i et andet format."""
    from referatgraf.output import exports  # noqa: PLC0415

    exports.export(folder, form, out)


@app.command()
def view(
    folder: Folder,
    out: Annotated[Path, typer.Option("--out", metavar="FIL", help="Siden (.html) eller billedet (.svg, .png).")],
    name: Annotated[str, typer.Option("--view", metavar="NAVN", help="Visningen; intet: den, der siger mest.")] = "",
    focus: Annotated[
        str, typer.Option(metavar="NAVN|IRI", help="Vis det nærmeste om et udvalg, en sag, et princip …")
    ] = "",
) -> None:
    """Skriv en visning af grafen som én HTML-side, der virker uden net, eller som billede."""
    from referatgraf.output.view.picture import write_view  # noqa: PLC0415 - loads the database

    write_view(folder, out, name, focus)


@app.command()
def serve(
    folder: Folder,
    host: Annotated[str, typer.Option(metavar="ADRESSE", help="Adressen, der lyttes på.")] = "127.0.0.1",
    port: Annotated[int, typer.Option(metavar="N", help="Porten; 0: en ledig.")] = 8000,
    persons: Annotated[str, typer.Option(metavar="all|office-holders|none", help="Hvem grafen højst må nævne.")] = "",
    timeout: Annotated[
        float, typer.Option(metavar="SEKUNDER", min=1, max=3600, help="Så længe må en forespørgsel tage.")
    ] = 10,
) -> None:
    """Vis grafen i browseren, og svar på SPARQL."""
    from referatgraf.output.server.settings import Limits, Settings  # noqa: PLC0415
    from referatgraf.serving import serve as run  # noqa: PLC0415 - loads the server

    collect_as_usual()
    run(Settings(folder, host, persons, Limits(seconds=timeout)), port)


@app.command()
def catalog(
    folder: Folder,
    profile: Annotated[
        str, typer.Option(metavar="full|core", help="DCAT-AP 3.0.1, eller det, der også er gyldigt efter 2.1.1.")
    ] = "",
    init: Annotated[bool, typer.Option("--init", help="Skriv catalog.toml til at udfylde.")] = False,
) -> None:
    """Beskriv grafen for dataportaler (DCAT-AP): catalog.ttl."""
    from referatgraf.cataloguing import run_catalog  # noqa: PLC0415 - loads the database and rdflib

    run_catalog(folder, profile, init=init)


@app.command()
def validate(
    folder: Folder,
    shapes: Annotated[
        Path | None, typer.Option(metavar="MAPPE", help="Flere former til beskrivelsen, for eksempel DCAT-AP's.")
    ] = None,
    form: Annotated[str, typer.Option("--format", metavar="text|json|turtle", help="Svarets format.")] = "text",
    language: Annotated[str, typer.Option(metavar="da|en", help="Svarets sprog.")] = "da",
) -> None:
    """Hold grafen og dens beskrivelse op mod reglerne (SHACL)."""
    from referatgraf.validating import run_validation  # noqa: PLC0415 - loads pyshacl and rdflib

    raise typer.Exit(run_validation(folder, shapes, form, language))


@app.command()
def check(
    file: Annotated[Path, typer.Argument(metavar="FIL", help="Referatet, som skal offentliggøres.")],
    out: Annotated[
        Path | None, typer.Option("--out", metavar="FIL.html", help="Hertil skrives fundene som side.")
    ] = None,
    model: Annotated[
        str, typer.Option(metavar="builtin|none|PIPELINE", help="Modellen til navne, som ved build.")
    ] = "builtin",
) -> None:
    """Se et referat efter før offentliggørelse: personoplysninger, lukkede punkter, beslutninger, lovhenvisninger."""
    from referatgraf.checking import run_check  # noqa: PLC0415 - loads the whole pipeline

    raise typer.Exit(run_check(file, out, model))


@app.command()
def publish(
    folder: Folder,
    ckan: Annotated[str, typer.Option("--ckan", metavar="URL", help="CKAN-portalens adresse.")] = "",
    to: Annotated[str, typer.Option("--to", metavar="STED", help="Mappe eller s3://…, som portaler høster fra.")] = "",
    persons: Annotated[
        str, typer.Option(metavar="all|office-holders|none", help="Hvilke personer der højst nævnes ved navn.")
    ] = "office-holders",
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Sig, hvad der ville ske, og gør det ikke.")] = False,
) -> None:
    """Udgiv grafen på en dataportal, eller et sted portaler høster fra."""
    from referatgraf.publishing import Wanted, run_publish  # noqa: PLC0415 - loads the whole pipeline

    run_publish(folder, Wanted(persons, ckan, to, dry_run))


@app.command()
def evaluate(
    folder: Annotated[Path | None, typer.Argument(metavar="DIR", help="Grafmappe, som build har skrevet.")] = None,
    gold: Annotated[Path | None, typer.Option(metavar="MAPPE", help="Mappen med annoteringer.")] = None,
    names: Annotated[
        Path | None, typer.Option(metavar="FIL.iob2", help="Sætninger med mærkede navne: kun modellen til navne måles.")
    ] = None,
    compare: Annotated[Path | None, typer.Option(metavar="FIL", help="Tal fra en tidligere kørsel.")] = None,
    out: Annotated[Path | None, typer.Option(metavar="MAPPE", help="Hertil skrives tallene og siden med fejl.")] = None,
) -> None:
    """Hold grafen op mod annoterede referater, eller modellen til navne op mod mærkede sætninger."""
    from referatgraf.evaluating import evaluated, run_evaluation  # noqa: PLC0415 - loads the database

    run_evaluation(evaluated(folder, gold, names), compare, out)
