"""The catalogue's tables: articles and passages with all that an answer needs to prove itself."""

from sqlalchemy import JSON, Boolean, Column, ForeignKey, Index, Integer, MetaData, Table, Text
from sqlalchemy import UniqueConstraint as Unique

metadata = MetaData()

# AUTOINCREMENT: an id is never given twice, so the derived indexes can follow by ids alone.
articles = Table(
    "articles",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("root", Text, nullable=False),
    Column("file", Text, nullable=False),
    Column("fingerprint", Text, nullable=False),
    Column("kind", Text, nullable=False),
    Column("title", Text, nullable=False),
    Column("text", Text, nullable=False),
    Column("published", Text),
    Column("outlet", Text),
    Column("author", Text),
    Column("url", Text),
    Column("so_hieu", Text),
    Column("loai", Text),
    Column("issuer", Text),
    Column("issued_on", Text),
    Column("trich_yeu", Text),
    Column("signer", Text),
    Column("blocks", JSON, nullable=False),
    Column("sources", JSON, nullable=False),
    Column("extra", JSON, nullable=False),
    Unique("root", "file"),
    sqlite_autoincrement=True,
)

passages = Table(
    "passages",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("article_id", ForeignKey("articles.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("role", Text, nullable=False),
    Column("start", Integer, nullable=False),
    Column("end", Integer, nullable=False),
    Column("text", Text, nullable=False),
    Column("title", Text, nullable=False),
    Column("place", Text, nullable=False),
    Column("heading", Text, nullable=False),
    Column("lead", Text, nullable=False),
    Column("lead_start", Integer, nullable=False),
    Column("label", Text, nullable=False),
    Column("group", Integer, nullable=False),
    sqlite_autoincrement=True,
)

mentions = Table(
    "mentions",
    metadata,
    Column("article_id", ForeignKey("articles.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("number", Integer, nullable=False),
    Column("type", Text, nullable=False),
    Column("issuer", Text, nullable=False),
    Column("so_hieu", Text, nullable=False),
    Column("own", Boolean, nullable=False),
    Column("start", Integer, nullable=False),
    Column("end", Integer, nullable=False),
    Column("loai", Text, nullable=False),
    Column("body", Text, nullable=False),
    Column("place", Text, nullable=False),
    Column("issued_on", Text),
    Column("trich_yeu", Text, nullable=False),
    Column("flags", JSON, nullable=False),
    Index("mentions_by_number", "number"),
)

relations = Table(
    "relations",
    metadata,
    Column("article_id", ForeignKey("articles.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("kind", Text, nullable=False),
    Column("source_so_hieu", Text, nullable=False),
    Column("source_name", Text, nullable=False),
    Column("target_so_hieu", Text, nullable=False),
    Column("target_name", Text, nullable=False),
    Column("start", Integer, nullable=False),
    Column("end", Integer, nullable=False),
    Column("inferred", Boolean, nullable=False),
)

tasks = Table(
    "tasks",
    metadata,
    Column("article_id", ForeignKey("articles.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("start", Integer, nullable=False),
    Column("end", Integer, nullable=False),
    Column("text", Text, nullable=False),
    Column("label", Text, nullable=False),
    Column("verb", Text, nullable=False),
    Column("unit", Text, nullable=False),
    Column("kinds", JSON, nullable=False),
    Column("follows", Text, nullable=False),
    Column("condition", Text, nullable=False),
    Column("due", Text, nullable=False),
    Column("lead_start", Integer, nullable=False),
    Column("lead_end", Integer, nullable=False),
)

slips = Table(
    "slips",
    metadata,
    Column("article_id", ForeignKey("articles.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("kind", Text, nullable=False),
    Column("start", Integer, nullable=False),
    Column("end", Integer, nullable=False),
    Column("other_start", Integer, nullable=False),
    Column("other_end", Integer, nullable=False),
    Column("about", Text, nullable=False),
)

disagreements = Table(
    "disagreements",
    metadata,
    Column("article_id", ForeignKey("articles.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("matter", Text, nullable=False),
    Column("about", Text, nullable=False),
    Column("told", Text, nullable=False),
    Column("printed", Text, nullable=False),
)

milestones = Table(
    "milestones",
    metadata,
    Column("article_id", ForeignKey("articles.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("start_offset", Integer, nullable=False),
    Column("end_offset", Integer, nullable=False),
    Column("text", Text, nullable=False),
    Column("timex", Text, nullable=False),
    Column("start", Text),
    Column("end", Text),
    Column("boundary", Text, nullable=False),
    Column("time_of_day", Text, nullable=False),
    Column("rrule", Text, nullable=False),
    Column("role", Text, nullable=False, index=True),
    Column("anchor", Text, nullable=False),
    Column("reckoned_from", Text),
    Column("how", Text, nullable=False),
    Column("tentative", Boolean, nullable=False),
    Column("sentence_start", Integer, nullable=False),
    Column("sentence_end", Integer, nullable=False),
    Column("task", JSON, nullable=False),
    Column("unit", Text, nullable=False),
)

# Made from the mentions of all articles in the same transaction, number by number.
directives = Table(
    "directives",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("number", Integer, index=True),
    Column("type", Text, nullable=False),
    Column("issuer", Text, nullable=False),
    Column("so_hieu", Text, nullable=False),
    Column("loai", Text, nullable=False),
    Column("body", Text, nullable=False),
    Column("place", Text, nullable=False),
    Column("issued_on", Text),
    Column("trich_yeu", Text, nullable=False),
    Column("own", JSON, nullable=False),
    Column("cited", JSON, nullable=False),
    sqlite_autoincrement=True,
)

folders = Table(
    "folders",
    metadata,
    Column("position", Integer, primary_key=True),
    Column("path", Text, nullable=False),
)

state = Table(
    "state",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("revision", Integer, nullable=False),
)

# Not a column of `state`, because a table of its own also comes to be in older files.
identity = Table(
    "identity",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("token", Text, nullable=False),
)

# What people thought of answers: no file tells it.
opinions = Table(
    "opinions",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("at", Text, nullable=False),
    Column("verdict", Text, nullable=False),
    Column("question", Text, nullable=False),
    Column("today", Text, nullable=False),
    Column("answer", Text, nullable=False),
    Column("places", JSON, nullable=False),
    Column("reason", Text, nullable=False),
    Column("remark", Text, nullable=False),
    sqlite_autoincrement=True,
)
