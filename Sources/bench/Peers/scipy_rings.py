"""Connected components by scipy, of ties that psycopg copies out in binary: the peer of the rings measure.

usage: scipy_rings.py CONNINFO TABLE RESULT
Writes how many components the identifiers form, the sum of the squares of their sizes, and the peak memory in KB.
"""

import resource
import sys

import numpy
import psycopg
from scipy.sparse import coo_matrix
from scipy.sparse.csgraph import connected_components

HEAD = 19
ROW = numpy.dtype([("columns", ">i2"), ("l1", ">i4"), ("group", ">i8"), ("l2", ">i4"), ("identifier", ">i8")])

with psycopg.connect(sys.argv[1]) as session, session.cursor() as cursor:
    with cursor.copy(f"copy {sys.argv[2]} (group_key, identifier_id) to stdout (format binary)") as copy:
        content = b"".join(copy)
rows = numpy.frombuffer(content, dtype=ROW, offset=HEAD, count=(len(content) - HEAD - 2) // ROW.itemsize)
_, groups = numpy.unique(rows["group"].astype(numpy.int64), return_inverse=True)
identifiers, places = numpy.unique(rows["identifier"].astype(numpy.int64), return_inverse=True)
count = len(identifiers)
total = count + groups.max() + 1
matrix = coo_matrix((numpy.ones(len(rows), dtype=numpy.int8), (places, groups + count)), shape=(total, total))
number, labels = connected_components(matrix, directed=False)
sizes = numpy.bincount(labels[:count], minlength=number).astype(numpy.int64)
peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
with open(sys.argv[3], "w") as out:
    out.write(f"{(sizes > 0).sum()} {(sizes * sizes).sum()} {peak}\n")
