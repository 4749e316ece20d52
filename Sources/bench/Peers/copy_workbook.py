"""Copies a workbook into a table by openpyxl and psycopg: the peer of the import measure.

usage: copy_workbook.py FILE CONNINFO
The table holds the cells as text: no value is read, no account known, nothing audited.
"""

import sys

import openpyxl
import psycopg

sheet = openpyxl.load_workbook(sys.argv[1], read_only=True).active
with psycopg.connect(sys.argv[2]) as session:
    rows = sheet.iter_rows(values_only=True)
    width = len(next(rows))
    columns = ", ".join(f"c{place} text" for place in range(width))
    session.execute(f"create table if not exists bench.copied ({columns})")
    with session.cursor().copy("copy bench.copied from stdin") as copy:
        for row in rows:
            copy.write_row(row)
