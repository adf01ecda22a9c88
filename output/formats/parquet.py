"""Tables as Parquet files, where pyarrow is installed (`pip install referatgraf[parquet]`)."""

from collections.abc import Callable, Mapping
from contextlib import ExitStack
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

from referatgraf.errors import UsageError
from referatgraf.ontology.namespaces import XSD
from referatgraf.output.formats.stream import Source
from referatgraf.output.formats.tables import Cells, Column, Table, planned, rows

_BATCH = 10_000
_READ: Mapping[str, Callable[[str], Any]] = {
    XSD.integer: int,
    XSD.boolean: lambda text: text in ("true", "1"),
    XSD.date: date.fromisoformat,
    XSD.decimal: Decimal,
}
"""How the values of a datatype are read; all others stay text."""


def write_parquet(source: Source, folder: Path) -> list[Path]:
    """Write a Parquet file for each class of the graph; gives the files.

    Args:
        source: the graph.
        folder: an empty folder.

    Raises:
        UsageError: pyarrow is not installed.
    """
    try:
        import pyarrow.parquet  # noqa: F401, PLC0415 - an extra, and slow to load
    except ImportError as error:
        raise UsageError("Parquet kræver pakken pyarrow", do="kør pip install 'referatgraf[parquet]'") from error
    tables = planned(source)
    with ExitStack() as stack:
        writers = {name: stack.enter_context(_Writer(folder, table)) for name, table in tables.items()}
        for name, cells in rows(source, tables):
            writers[name].write(cells)
    return [folder / f"{name}.parquet" for name in tables]


class _Writer:
    """Writes the rows of a table, some thousands at once."""

    def __init__(self, folder: Path, table: Table) -> None:
        import pyarrow as pa  # noqa: PLC0415
        from pyarrow.parquet import ParquetWriter  # noqa: PLC0415

        types = {
            XSD.integer: pa.int64(),
            XSD.boolean: pa.bool_(),
            XSD.date: pa.date32(),
            XSD.decimal: pa.decimal128(20, 2),
        }
        self._columns, self._pa = list(table.columns.values()), pa
        kinds = [types.get(column.datatype, pa.string()) for column in self._columns]
        fields = [
            pa.field(column.name, pa.list_(kind) if column.several else kind)
            for column, kind in zip(self._columns, kinds, strict=True)
        ]
        self._schema = pa.schema(fields)
        self._file = ParquetWriter(folder / f"{table.name}.parquet", self._schema, compression="zstd")
        self._waiting: list[dict[str, Any]] = []

    def __enter__(self) -> "_Writer":
        return self

    def __exit__(self, *_: object) -> None:
        self._flush()
        self._file.close()

    def write(self, cells: Cells) -> None:
        """Write a row."""
        self._waiting.append({column.name: _cell(column, cells.get(column.name, [])) for column in self._columns})
        if len(self._waiting) >= _BATCH:
            self._flush()

    def _flush(self) -> None:
        self._file.write_table(self._pa.Table.from_pylist(self._waiting, schema=self._schema))
        self._waiting = []


def _cell(column: Column, values: list[str]) -> Any:
    read = _READ.get(column.datatype, str)
    if column.several:
        return [read(value) for value in values]
    return read(values[0]) if values else None
