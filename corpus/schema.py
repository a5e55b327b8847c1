"""Opening a database: its tables come to be, and those of an older program give way."""

from secrets import token_hex

from sqlalchemy import Connection, Table, insert, inspect, select

from corpus import tables

# What cannot be read again from the files.
_LASTING = (tables.folders, tables.opinions)


def prepare(connection: Connection) -> None:
    """Afterwards every table has the columns this program knows.

    A database with other columns is emptied but for the list of its folders and what people
    thought: the files are the truth, and the next run of `index` reads them again.
    """
    if _is_older(connection):
        tables.metadata.drop_all(connection, tables=_derived())
    tables.metadata.create_all(connection)
    if connection.scalar(select(tables.state.c.revision)) is None:
        connection.execute(insert(tables.state).values(id=1, revision=0))
    if connection.scalar(select(tables.identity.c.token)) is None:
        connection.execute(insert(tables.identity).values(id=1, token=token_hex(8)))


def _derived() -> list[Table]:
    return [one for one in tables.metadata.sorted_tables if one not in _LASTING]


def _is_older(connection: Connection) -> bool:
    """Whether a derived table stands there with columns other than ours, or one of ours is missing
    beside others that are there."""
    inspector = inspect(connection)
    there = set(inspector.get_table_names())
    known = [table for table in _derived() if table.name in there]
    if not known:
        return False
    if len(known) < len(_derived()):
        return True
    return any(
        {column["name"] for column in inspector.get_columns(table.name)} != set(table.c.keys())
        for table in known
    )
