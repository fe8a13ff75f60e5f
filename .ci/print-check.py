#!/usr/bin/env python3
"""Has a headless browser print each kind of page of exports, and reads the sheets back.

Usage: .ci/print-check.py EXPORT... [--exact EXPORT]... [--pictures DIR]

Asserts the size of the paper, that nothing stands outside it, that each lot, team and agent begins on a sheet
of its own, that names reach the paper with their accents, and that route sheets bear the telephone numbers
and boxes. An export given with --exact has no overlong names: there, sheets of paper are counted exactly.

Chromium and poppler-utils come from Debian and are installed if missing. Exit 1 with a line for each thing
that does not hold.
"""
import argparse
import json
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import unicodedata

failures = []
A3, A4 = (1191, 842), (595, 842)


def expect(holds, message):
    if not holds:
        failures.append(message)


def install():
    if not (shutil.which("chromium") and shutil.which("pdfinfo") and emoji()):
        quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL, "check": True}
        subprocess.run(["apt-get", "update", "-qq"], **quiet)
        packages = ["chromium", "fonts-dejavu", "fonts-noto-color-emoji", "poppler-utils"]
        subprocess.run(["apt-get", "install", "-y", "-qq", "--no-install-recommends", *packages], **quiet)


def emoji():
    return pathlib.Path("/usr/share/fonts/truetype/noto/NotoColorEmoji.ttf").exists()


def squeezed(text):
    """European letters and digits alone: lines break anywhere, and this machine has no fonts for all others."""
    return "".join(c for c in unicodedata.normalize("NFKC", text) if c.isalnum() and c < "\u2e80")


def printed(page, folder):
    pdf = folder / (page.as_posix().strip("/").replace("/", "_")[-120:] + ".pdf")
    subprocess.run(
        ["chromium", "--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage",
         "--no-pdf-header-footer", f"--print-to-pdf={pdf}", page.resolve().as_uri()],
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=True, timeout=600)
    return pdf


def read(pdf, paper, place):
    """The text of each sheet; every word must lie on the paper."""
    info = run("pdfinfo", "-l", "9999", str(pdf))
    sizes = {tuple(round(float(n)) for n in pair) for pair in re.findall(r"size:\s+([\d.]+) x ([\d.]+)", info)}
    expect(sizes == {paper}, f"{place}: printed on {sizes}")
    boxes = run("pdftotext", "-bbox", str(pdf), "-")
    words = re.findall(r'xMin="([-\d.]+)" yMin="([-\d.]+)" xMax="([-\d.]+)" yMax="([-\d.]+)">(.*?)</word>', boxes)
    outside = [word[4] for word in words
               if float(word[0]) < 20 or float(word[2]) > paper[0] - 20 or float(word[3]) > paper[1] - 10]
    expect(not outside, f"{place}: outside the margins: {outside[:5]}")
    text = run("pdftotext", "-raw", str(pdf), "-")
    return text.rstrip("\f").split("\f")


def run(*command):
    """What a program prints; poppler writes emoji as halves of pairs, which are no UTF-8."""
    return subprocess.run(command, capture_output=True, check=True).stdout.decode("utf-8", "replace")


def sheets(page):
    return page.read_text(encoding="utf-8").count("<article class=\"sheet")


def check(page, paper, names, is_exact, folder):
    place = f"{page.parent.parent.name}/{page.name}"
    pages = read(printed(page, folder), paper, place)
    asked = sheets(page)
    expect(len(pages) >= asked, f"{place}: {len(pages)} sheets of paper for {asked}")
    expect(len(pages) == asked or not is_exact, f"{place}: {len(pages)} sheets of paper, not {asked}")
    expect(all(squeezed(text) for text in pages), f"{place}: a blank sheet")
    whole = squeezed("".join(pages))
    for name in sorted(names):
        expect(squeezed(name) in whole, f"{place}: {name!r} does not reach the paper")
    return pages


def recipient(folder, is_exact, work):
    view = json.loads((folder / "export.json").read_text(encoding="utf-8"))["content"]
    is_agent = view["recipient"]["kind"] == "agent"
    people = {person["name"] for person in view["people"]}
    lots = {lot["name"] for lot in view["lots"]} if not is_agent else set()
    check(folder / "print" / "week.html", A4 if is_agent else A3, people | lots, is_exact, work)
    routes = sorted((folder / "print").glob("routes*.html"))
    if routes:
        page = routes[0]
        date = page.stem.partition("_")[2]
        shown = [route for route in view["routes"] if not date or route["date"] == date]
        expect(sheets(page) == len(shown), f"{page}: {sheets(page)} sheets for {len(shown)} routes")
        stops = [stop for route in shown for stop in route["stops"]]
        names = {stop["name"] for stop in stops} | {stop["address"] for stop in stops if stop.get("address")}
        names |= {name for route in shown for name in route["members"]}
        names |= {phone["number"] for phone in view["service"]["telephones"]}
        pages = check(page, A4, names, is_exact, work)
        words = set("\n".join(pages).split())
        expect({"15", "17", "18", "112", "M1", "M6"} <= words, f"{page}: numbers or mission codes are missing")
        boxes = page.read_text(encoding="utf-8").count("<td class=\"tick\"><i>")
        expect(boxes == 2 * len(stops), f"{page}: {boxes} boxes for {len(stops)} stops")
    if (folder / "changes.html").exists():
        read(printed(folder / "changes.html", work), A4, f"{folder.name}/changes.html")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("exports", type=pathlib.Path, nargs="*")
    parser.add_argument("--exact", type=pathlib.Path, action="append", default=[])
    parser.add_argument("--pictures", type=pathlib.Path)
    arguments = parser.parse_args()
    install()
    work = arguments.pictures or pathlib.Path(tempfile.mkdtemp())
    work.mkdir(parents=True, exist_ok=True)
    count = 0
    for export in arguments.exports + arguments.exact:
        # One of each kind; the others are written by the same code.
        folders = [export / "landlord"] + [sorted((export / kind).iterdir())[0] for kind in ("subcontractors", "agents")]
        for folder in folders:
            recipient(folder, export in arguments.exact, work)
            count += 1
    for failure in failures[:40]:
        print(f"print-check: {failure}", file=sys.stderr)
    if not failures:
        print(f"print-check: the pages of {count} recipients print")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
