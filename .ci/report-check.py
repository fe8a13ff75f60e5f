#!/usr/bin/env python3
"""Opens a report.html in a headless browser and asserts what a planner must see.

Usage: .ci/report-check.py REPORT.html [PLAN.json] [--pictures DIR]

Asserts that the page throws no script error and asks for nothing outside itself; that the week grid, the
coverage strips, a timeline for every evening and a map for every route are there and visible; that the
buttons fold and unfold; that it prints, the week grid on A3 and everything else on A4, with nothing wider
than its sheet. With PLAN.json the duties and routes of the page are counted against the plan. With
--pictures a picture of the page and its PDF are kept in DIR.

Exit 0 when all holds, 1 with a line for each thing that does not. Chromium and its driver come from Debian
(apt-get install chromium chromium-driver poppler-utils) and are installed if missing; selenium from PyPI
(.ci/python-packages).
"""
import argparse
import base64
import json
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile


def install():
    """Fetches what is missing; nothing on a machine that has it all."""
    if not (shutil.which("chromium") and shutil.which("chromedriver") and shutil.which("pdfinfo")):
        quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL, "check": True}
        subprocess.run(["apt-get", "update", "-qq"], **quiet)
        packages = ["chromium", "chromium-driver", "fonts-dejavu", "poppler-utils"]
        subprocess.run(["apt-get", "install", "-y", "-qq", *packages], **quiet)


def browser():
    from selenium import webdriver
    from selenium.webdriver.chrome.service import Service

    options = webdriver.ChromeOptions()
    for flag in ["--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--hide-scrollbars",
                 "--window-size=1500,1100"]:
        options.add_argument(flag)
    options.binary_location = shutil.which("chromium")
    options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
    return webdriver.Chrome(options=options, service=Service(shutil.which("chromedriver")))


# What each kind of drawing needs: there, as wide and high as something one can read, and not hidden.
COUNT = """
return Array.from(document.querySelectorAll(arguments[0])).map(function (e) {
  var box = e.getBoundingClientRect();
  return {wide: box.width, high: box.height, shown: e.checkVisibility(), parts: e.querySelectorAll('*').length};
});
"""


class Check:
    def __init__(self, driver):
        self.driver = driver
        self.failures = []

    def expect(self, holds, message):
        if not holds:
            self.failures.append(message)

    def visible(self, selector, least_wide, least_high):
        """How many elements there are; each must be visible and large enough."""
        found = self.driver.execute_script(COUNT, selector)
        poor = [e for e in found
                if not e["shown"] or e["wide"] < least_wide or e["high"] < least_high or e["parts"] == 0]
        self.expect(found, f"nothing matches {selector}")
        self.expect(not poor, f"{len(poor)} of {len(found)} {selector} are hidden, empty or too small: {poor[:2]}")
        return len(found)

    def page(self):
        logs = [e["message"] for e in self.driver.get_log("browser") if e["level"] in ("SEVERE", "WARNING")]
        self.expect(not logs, f"the browser complains: {logs[:3]}")
        asked = set()
        for entry in self.driver.get_log("performance"):
            event = json.loads(entry["message"])["message"]
            if event["method"] == "Network.requestWillBeSent":
                asked.add(event["params"]["request"]["url"].split("#")[0])
        outside = [url for url in asked if not url.startswith(("data:", "file:"))]
        self.expect(not outside and len(asked) == 1, f"the page asks for more than itself: {sorted(asked)[:3]}")
        wide = self.driver.execute_script(
            "return document.documentElement.scrollWidth - document.documentElement.clientWidth")
        self.expect(wide <= 0, f"the page is {wide} px wider than its window")
        for part in ["manques", "indicateurs", "semaine", "couverture", "soirees", "equite", "attente", "origine"]:
            self.visible(f"#{part}", 300, 40)

    def drawings(self, plan):
        driver = self.driver
        evenings = self.visible(".evening", 300, 60)
        self.visible("table.grid", 600, 100)
        duties = self.visible(".grid .duty", 30, 20)
        self.visible("svg.strip", 30, 10)
        timelines = self.visible("svg.timeline", 500, 30)
        self.expect(timelines == evenings, f"{timelines} timelines for {evenings} evenings")
        driver.execute_script("document.querySelector('button[data-fold=open]').click()")
        closed = driver.execute_script("return document.querySelectorAll('details:not([open])').length")
        self.expect(closed == 0, f"{closed} parts stay folded after “unfold all”")
        maps = self.visible("svg.route-map", 250, 150)
        lines = driver.execute_script("return document.querySelectorAll('svg.route-map polyline.way').length")
        self.expect(lines == maps, f"{lines} route lines on {maps} maps")
        self.visible("svg.week-map", 250, 150)
        # What a map uses from the shared drawing has a size only where the reference resolves.
        empty = driver.execute_script(
            "return Array.from(document.querySelectorAll('svg.map use'))"
            ".filter(u => u.getBBox().width < 20).length")
        self.expect(empty == 0, f"{empty} maps show no residences")
        dead = driver.execute_script(
            "return Array.from(document.querySelectorAll('a[href^=\"#\"]'))"
            ".filter(a => !document.getElementById(decodeURIComponent(a.hash.slice(1)))).length")
        self.expect(dead == 0, f"{dead} links lead nowhere")
        if plan:
            known = len(plan["roster"])
            self.expect(duties == known, f"{duties} duties in the grid, {known} in the plan")
            routes = len(plan["routes"])
            self.expect(maps == routes, f"{maps} maps, {routes} routes in the plan")
        driver.execute_script("document.querySelector('button[data-fold=close]').click()")

    def paper(self, pictures):
        pdf = self.driver.execute_cdp_cmd(
            "Page.printToPDF", {"preferCSSPageSize": True, "printBackground": True})["data"]
        folder = pathlib.Path(pictures or tempfile.mkdtemp())
        file = folder / "report.pdf"
        file.write_bytes(base64.b64decode(pdf))
        info = subprocess.run(["pdfinfo", "-l", "9999", str(file)], capture_output=True, text=True, check=True)
        sizes = [line.split("size:")[1].split("pts")[0].split() for line in info.stdout.splitlines()
                 if line.startswith("Page ") and "size:" in line]
        shapes = [(round(float(w)), round(float(h))) for w, _, h in sizes]
        wide = [s for s in shapes if abs(s[0] - 1191) < 4 and abs(s[1] - 842) < 4]
        tall = [s for s in shapes if abs(s[0] - 595) < 4 and abs(s[1] - 842) < 4]
        self.expect(wide, "the week grid is not printed on A3 across")
        self.expect(tall, "nothing is printed on A4")
        self.expect(len(wide) + len(tall) == len(shapes), f"sheets of other sizes: {set(shapes)}")
        text = subprocess.run(["pdftotext", "-layout", str(file), "-"], capture_output=True, text=True, check=True)
        maps = self.driver.execute_script("return document.querySelectorAll('svg.route-map').length")
        # Folded routes are printed too: each map stands beside its team's departure.
        printed = len(re.findall(r"(?:départ|leaves)\s\d\d:\d\d", text.stdout))
        self.expect(printed == maps, f"{printed} of {maps} routes reach the paper")
        return len(shapes)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("report", type=pathlib.Path)
    parser.add_argument("plan", type=pathlib.Path, nargs="?")
    parser.add_argument("--pictures", type=pathlib.Path)
    arguments = parser.parse_args()
    install()
    plan = json.loads(arguments.plan.read_text(encoding="utf-8")) if arguments.plan else None
    if arguments.pictures:
        arguments.pictures.mkdir(parents=True, exist_ok=True)
    driver = browser()
    try:
        driver.get(arguments.report.resolve().as_uri())
        check = Check(driver)
        check.page()
        check.drawings(plan)
        sheets = check.paper(arguments.pictures)
        if arguments.pictures:
            driver.set_window_size(1500, 4000)
            driver.save_screenshot(str(arguments.pictures / "report.png"))
        for entry in driver.get_log("browser"):
            check.expect(entry["level"] != "SEVERE", f"script error: {entry['message']}")
    finally:
        driver.quit()
    for failure in check.failures:
        print(f"report-check: {failure}", file=sys.stderr)
    if not check.failures:
        print(f"report-check: {arguments.report.name} is whole ({sheets} sheets)")
    return 1 if check.failures else 0


if __name__ == "__main__":
    sys.exit(main())
