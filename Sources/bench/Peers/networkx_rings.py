"""Connected components by networkx, of ties that psycopg copies out: the peer of the rings measure at a tenth.

usage: networkx_rings.py CONNINFO TABLE RESULT
Writes how many components the identifiers form, the sum of the squares of their sizes, and the peak memory in KB.
"""

import resource
import sys

import networkx
import psycopg

graph = networkx.Graph()
with psycopg.connect(sys.argv[1]) as session, session.cursor() as cursor:
    with cursor.copy(f"copy {sys.argv[2]} (group_key, identifier_id) to stdout (format binary)") as copy:
        copy.set_types(["int8", "int8"])
        graph.add_edges_from((-1 - group, identifier) for group, identifier in copy.rows())
sizes = [sum(node >= 0 for node in component) for component in networkx.connected_components(graph)]
peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
with open(sys.argv[3], "w") as out:
    out.write(f"{len(sizes)} {sum(size * size for size in sizes)} {peak}\n")
