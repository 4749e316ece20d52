"""Reads what is given out with a tool that is not of this project: read.py FORMAT FILE.

Prints one JSON object: what the tool made of it.
"""

import csv
import json
import pathlib
import re
import subprocess
import sys
import tempfile

NODE = ("identifier", "kind", "cases")
LINK = ("cases", "calls", "strength")


def of_networkx(graph):
    """The nodes by their id, the links by the identifiers at their ends."""
    told = graph.nodes(data=True)
    name = {key: node["identifier"] for key, node in told}
    return {
        "nodes": [[node[key] for key in NODE] for _, node in told],
        "links": [[name[a], name[b]] + [link[key] for key in LINK]
                  for a, b, link in graph.edges(data=True)],
    }


def read_graphml(path):
    import networkx
    graph = networkx.read_graphml(path)
    return of_networkx(graph) | {"watermark": graph.graph["watermark"]}


def read_gexf(path):
    import xml.etree.ElementTree as tree
    import networkx
    text = open(path, encoding="utf-8").read()
    description = tree.fromstring(text).find("{*}meta/{*}description").text
    return of_networkx(networkx.read_gexf(path, version="1.3")) | {"watermark": description}


def read_json(path):
    import networkx
    graph = networkx.node_link_graph(json.load(open(path, encoding="utf-8")), edges="links")
    return of_networkx(graph) | {"watermark": graph.graph["watermark"]}


def read_dot(path):
    done = subprocess.run(["dot", "-Tdot_json", path], capture_output=True, check=True)
    assert not done.stderr, done.stderr
    graph = json.loads(done.stdout)
    nodes = graph.get("objects", [])
    return {
        "nodes": [[n["identifier"].replace("\\\\", "\\"), n["kind"], int(n["cases"])] for n in nodes],
        "links": [[nodes[e[end]]["identifier"].replace("\\\\", "\\") for end in ("tail", "head")]
                  + [int(e["cases"]), int(e["calls"]), e["strength"]] for e in graph.get("edges", [])],
        "watermark": graph["label"],
    }


def rows(path):
    with open(path, encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file, strict=True))


def read_csv(path):
    found = rows(path)
    return {
        "nodes": [[row["identifier"], row["kind"], int(row["cases"])] for row in found],
        "watermark": found[0]["exported"] if found else None,
    }


def read_i2(path):
    found = rows(path)
    return {
        "links": [[row["Label1"], row["Label2"], int(row["SharedCases"]), int(row["SharedCalls"]),
                   row["Strength"]] for row in found if row["Entity2"]],
        "alone": [row["Label1"] for row in found if not row["Entity2"]],
        "watermark": found[0]["exported"] if found else None,
    }


def read_stix(path):
    import stix2validator
    # 103: identifiers are of version 5, so that they stay. 244: no list has Alipay and WeChat.
    options = stix2validator.ValidationOptions(version="2.1", disabled="103,244")
    result = stix2validator.validate_file(path, options)
    errors = [str(error) for part in result.object_results for error in part.errors]
    warnings = [str(warning) for part in result.object_results for warning in part.warnings]
    objects = {one["id"]: one for one in json.load(open(path, encoding="utf-8"))["objects"]}
    for one in objects.values():
        for key in ("source_ref", "target_ref", "created_by_ref"):
            assert one.get(key) is None or one[key] in objects, one
        assert set(one.get("object_refs", [])) <= set(objects)
    told = [one for one in objects.values() if one["type"] == "infrastructure"]
    extra = {one["id"]: list(one["extensions"].values())[0] for one in told}
    return {
        "nodes": [[extra[one["id"]][key] for key in NODE] for one in told],
        "links": [[objects[one[end]]["name"] for end in ("source_ref", "target_ref")]
                  for one in objects.values() if one.get("relationship_type") == "related-to"],
        "observables": sorted(one["type"] for one in objects.values()
                              if one["type"] in ("url", "domain-name", "email-addr", "user-account")),
        "valid": result.is_valid, "errors": errors, "warnings": warnings,
        "watermark": [one for one in objects.values() if one.get("definition_type") == "statement"]
        [0]["definition"]["statement"],
    }


def read_misp(path):
    import pymisp
    event = pymisp.MISPEvent()
    event.load_file(path)
    for one in event.objects:
        # Refuses what the template of the object does not have.
        again = pymisp.MISPObject(one.name, strict=True)
        assert again.template_uuid == one.template_uuid \
            and int(one.template_version) <= int(again.template_version)
        for held in one.attributes:
            assert again.add_attribute(held.object_relation, value=held.value).type == held.type, held
        again.to_dict()
    holders = {one.uuid: one.attributes[0].value for one in event.objects}
    return {
        "nodes": [[one.attributes[0].value, one.name] for one in event.objects],
        "links": [[holders[link.object_uuid], holders[link.referenced_uuid]]
                  for one in event.objects for link in one.references],
        "tags": [tag.name for tag in event.tags], "distribution": int(event.distribution),
        "watermark": event.attributes[0].value,
    }


def read_xlsx(path):
    import openpyxl
    book = openpyxl.load_workbook(path)
    sheets = book.worksheets
    plain = [[[cell.value.isoformat() if hasattr(cell.value, "isoformat") else cell.value
               for cell in row] for row in sheet.iter_rows(min_row=2)] for sheet in sheets]
    return {
        "names": book.sheetnames, "rows": plain, "frozen": [sheet.freeze_panes for sheet in sheets],
        "types": ["".join(cell.data_type for cell in sheet[2]) if sheet.max_row > 1 else ""
                  for sheet in sheets],
        "formats": [[cell.number_format for cell in sheet[2]] if sheet.max_row > 1 else []
                    for sheet in sheets],
        "watermark": book.properties.description,
        # As it is printed: the paper, sheets across, the rows on each page, what stands below.
        "prints": [[int(sheet.page_setup.paperSize), bool(sheet.sheet_properties.pageSetUpPr.fitToPage),
                    sheet.print_title_rows, sheet.oddFooter.center.text] for sheet in sheets],
        "widths": [[sheet.column_dimensions[letter].width for letter in "ABCDE"]
                   for sheet in sheets],
        "formulas": sum(cell.data_type == "f" for sheet in sheets for row in sheet.iter_rows()
                        for cell in row),
    }


def run(*command):
    """What a program prints; it may complain of nothing."""
    done = subprocess.run(command, capture_output=True, check=True, text=True)
    assert not done.stderr.strip(), done.stderr
    return done.stdout


def read_pdf(path):
    facts = dict(line.split(":", 1) for line in run("pdfinfo", path).splitlines() if ":" in line)
    fonts = [line[-40:].split() for line in run("pdffonts", path).splitlines()[2:]]
    with tempfile.TemporaryDirectory() as folder:
        run("pdftoppm", "-r", "20", "-gray", path, folder + "/page")
        pages = [open(page, "rb").read() for page in sorted(pathlib.Path(folder).iterdir())]
    catalogue = open(path, "rb").read()[-900:]
    return {
        "pages": int(facts["Pages"]), "size": facts["Page size"].strip(),
        "title": facts.get("Title", "").strip(), "author": facts.get("Author", "").strip(),
        "created": facts["CreationDate"].strip(), "lang": b"/Lang (zh-CN)" in catalogue,
        "embedded": all(font[-5] == "yes" for font in fonts), "fonts": len(fonts),
        "texts": run("pdftotext", path, "-").split("\f")[:-1],
        # How dark each page is, of 255.
        "ink": [255 - sum(page[-(165 * 233):]) // (165 * 233) for page in pages],
    }


def read_docx(path):
    import docx
    file = docx.Document(path)
    told = file.core_properties
    with tempfile.TemporaryDirectory() as folder:
        # A profile of its own, so that no other LibreOffice is in the way.
        subprocess.run(
            ["soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless",
             "--convert-to", "pdf", "--outdir", folder, path], capture_output=True, check=True)
        office = read_pdf(str(pathlib.Path(folder, pathlib.Path(path).stem + ".pdf")))
    return {
        "title": told.title, "author": told.author, "lang": told.language,
        "created": told.created.isoformat(),
        "paragraphs": [[one.style.name, one.text] for one in file.paragraphs],
        "tables": [[[cell.text for cell in row.cells] for row in table.rows]
                   for table in file.tables],
        "pictures": len(file.inline_shapes), "margins": round(file.sections[0].left_margin.mm),
        "office": office,
    }


def read_html(path):
    import html5lib
    import xml.etree.ElementTree as tree
    text = open(path, encoding="utf-8").read()
    page = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False).parse(text)
    pictures = re.findall("<svg.*?</svg>", text, re.S)
    tags = [one.tag.split("}")[-1] for one in page.iter() if isinstance(one.tag, str)]
    assert not [key for one in page.iter() for key in one.keys() if key.startswith("on")]
    return {
        "lang": page.get("lang"), "title": page.find("head/title").text,
        "heading": "".join(page.find(".//h1").itertext()), "tags": sorted(set(tags)),
        "sections": ["".join(one.itertext()) for one in page.iter("h2")],
        "tables": [[["".join(cell.itertext()) for cell in row] for row in table.iter("tr")]
                   for table in page.iter("table")],
        "paragraphs": ["".join(one.itertext()) for one in page.iter("p")],
        "pictures": [tree.fromstring(one).get("aria-label") for one in pictures],
        "loads": len(re.findall(r"(?:src|href)=|@import|url\(", text)),
    }


if __name__ == "__main__":
    print(json.dumps(globals()["read_" + sys.argv[1]](sys.argv[2]), ensure_ascii=False))
