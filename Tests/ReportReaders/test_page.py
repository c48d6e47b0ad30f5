"""The HTML report in a real browser, as somebody uses it: with a mouse, with a keyboard, on paper, on a telephone."""

import json
import os
import pathlib
import shutil
import time
import unittest

import axe_selenium_python
from selenium import webdriver
from selenium.webdriver.chrome.service import Service
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.support.ui import Select

from support import Folder, check, findings, harmful

AXE = pathlib.Path(axe_selenium_python.__file__).parent / "node_modules/axe-core/axe.min.js"
PICTURES = os.environ.get("MEANING_LINT_PICTURES")


class Page(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = Folder({name: check("html", language=name[:2]) for name in ("da.html", "en.html")})
        cls.pages = cls.folder.__enter__()
        options = webdriver.ChromeOptions()
        for argument in ["--headless=new", "--no-sandbox", "--disable-gpu", "--hide-scrollbars"]:
            options.add_argument(argument)
        options.set_capability("goog:loggingPrefs", {"performance": "ALL", "browser": "ALL"})
        cls.browser = webdriver.Chrome(service=Service(shutil.which("chromedriver")), options=options)

    @classmethod
    def tearDownClass(cls):
        cls.browser.quit()
        cls.folder.__exit__()

    def open(self, name, width=1280, height=900, theme="light", file=None):
        self.browser.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": False})
        self.browser.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": "", "features": [{"name": "prefers-color-scheme", "value": theme}, {"name": "prefers-reduced-motion", "value": "reduce"}]})
        self.browser.get_log("performance")
        self.browser.get((file or self.pages / name).as_uri())

    def all(self, selector):
        return self.browser.find_elements(By.CSS_SELECTOR, selector)

    def one(self, selector):
        return self.browser.find_element(By.CSS_SELECTOR, selector)

    def shown(self, view="by-principle"):
        """What is not filtered away, folded or not."""
        return self.browser.execute_script("return [...document.querySelectorAll(`#${arguments[0]} .finding`)].filter(f => !f.hidden).map(f => ({...f.dataset, text: f.textContent}))", view)

    def filtered(self, act):
        """Waits until the page has told what it shows now."""
        before = self.one("#status").text
        act()
        end = time.monotonic() + 5
        while self.one("#status").text == before and time.monotonic() < end:
            time.sleep(0.05)

    def test_it_asks_for_nothing_and_complains_of_nothing(self):
        self.open("en.html")
        requests = [json.loads(entry["message"])["message"] for entry in self.browser.get_log("performance")]
        urls = [one["params"]["request"]["url"] for one in requests if one["method"] == "Network.requestWillBeSent"]
        self.assertEqual({url for url in urls if not url.startswith("data:")}, {(self.pages / "en.html").as_uri()})
        self.assertEqual(self.browser.get_log("browser"), [], "the policy lets its own style and script pass")

    def test_filter(self):
        told = findings(language="da")["findings"]
        self.open("da.html")
        status = lambda: self.one("#status").text
        self.assertEqual(status(), "Viser alle punkter.")
        self.assertEqual(len(self.shown()), len(told))

        self.filtered(lambda: self.one("#words").send_keys("slimhinder"))
        with_word = self.shown()
        self.assertTrue(0 < len(with_word) < 10)
        self.assertTrue(all("slimhinder" in one["text"] for one in with_word))
        self.assertEqual(status(), f"Viser {len(with_word)} af {len(told)} punkter.")
        self.assertEqual(len([h for h in self.all(".principle > h2") if h.is_displayed()]), len({one["principle"] for one in with_word}), "empty principles are gone")
        self.assertEqual(len(self.shown("by-file")), len(with_word))

        self.filtered(lambda: self.one("#filter button").click())
        self.assertEqual((status(), len(self.shown())), ("Viser alle punkter.", len(told)))

        self.filtered(lambda: Select(self.one("#principle")).select_by_value("embrace-data"))
        self.assertEqual(len(self.shown()), sum(one["principle"] == "embrace-data" for one in told))
        self.filtered(lambda: Select(self.one("#kind")).select_by_value("dashboard"))
        expected = [one for one in told if one["principle"] == "embrace-data" and (one["definition"] or {}).get("kind") == "dashboard"]
        self.assertEqual(len(self.shown()), len(expected))
        self.assertTrue(all(fold.get_attribute("open") for fold in self.all(".ask > details") if fold.is_displayed()), "what is found is unfolded")
        self.filtered(lambda: self.one("#filter button").click())

        name = "Fixtures/da/sundhed/helbredsskema.yml"
        self.filtered(lambda: Select(self.one("#file")).select_by_visible_text(name))
        self.assertEqual(len(self.shown()), sum(one["file"] == name for one in told))
        self.filtered(lambda: Select(self.one("#severity")).select_by_value("error"))
        self.assertEqual(len(self.shown()), sum(one["file"] == name and one["severity"] == "error" for one in told))
        self.filtered(lambda: self.one("#words").send_keys("no such words anywhere"))
        self.assertTrue(self.one("#nothing").is_displayed())
        # Enter in the field sends nothing anywhere.
        self.one("#words").send_keys(Keys.ENTER)
        self.assertTrue(self.browser.current_url.endswith("da.html"))

    def test_views(self):
        self.open("en.html")
        self.assertTrue(self.one("#by-principle").is_displayed() and not self.one("#by-file").is_displayed())
        self.one("#view-file").click()
        self.assertTrue(self.one("#by-file").is_displayed() and not self.one("#by-principle").is_displayed())
        self.filtered(lambda: self.one("#words").send_keys("slimhinder"))
        self.assertEqual([h.text for h in self.all(".file > h2") if h.is_displayed()], ["Fixtures/da/sundhed/helbredsskema.yml"])

    def test_keyboard(self):
        self.open("en.html")
        keys = webdriver.ActionChains(self.browser)
        keys.send_keys(Keys.TAB).perform()
        self.assertEqual(self.browser.switch_to.active_element.get_attribute("class"), "skip")
        self.assertTrue(self.browser.switch_to.active_element.is_displayed())
        webdriver.ActionChains(self.browser).send_keys(Keys.ENTER).perform()
        self.assertEqual(self.browser.switch_to.active_element.get_attribute("id"), "content")
        # Every tool is met by Tab, and can be seen when it is.
        self.open("en.html")
        met = []
        for _ in range(40):
            webdriver.ActionChains(self.browser).send_keys(Keys.TAB).perform()
            element = self.browser.switch_to.active_element
            met.append(element.get_attribute("id") or element.tag_name)
            self.assertNotEqual(element.value_of_css_property("outline-style"), "none", met[-1])
            if met[-1] == "summary":
                break
        for name in ["view-principle", "words", "principle", "kind", "file", "severity", "button", "summary"]:
            self.assertIn(name, met)
        element.send_keys(Keys.ENTER)
        self.assertEqual(element.find_element(By.XPATH, "..").get_attribute("open"), "true")
        self.one("#view-principle").send_keys(Keys.ARROW_RIGHT)
        self.assertTrue(self.one("#by-file").is_displayed())

    def test_accessible(self):
        # A part of the fixtures with all there is on a page: the audit looks at every element.
        self.browser.set_script_timeout(120)
        for language, theme in (("da", "light"), ("en", "dark")):
            with Folder({"page.html": check("html", language=language, paths=("Fixtures/da/sundhed", "Fixtures/da/kultur-og-fritid"))}) as folder:
                self.open(None, theme=theme, file=folder / "page.html")
                self.browser.execute_script("document.querySelectorAll('details').forEach(fold => fold.open = true)")
                self.browser.execute_script(AXE.read_text())
                for view in ("principle", "file"):
                    self.one(f"#view-{view}").click()
                    result = self.browser.execute_async_script("const done = arguments[0]; axe.run(document, {resultTypes: ['violations']}).then(done)")
                    told = [(one["id"], one["help"], one["nodes"][0]["html"][:200]) for one in result["violations"]]
                    self.assertEqual(told, [], (language, theme, view))

    def test_narrow(self):
        for view in ("principle", "file"):
            self.open("da.html", width=320, height=700)
            self.one(f"#view-{view}").click()
            self.assertLessEqual(self.browser.execute_script("return document.documentElement.scrollWidth"), 320)

    def test_paper(self):
        self.open("en.html")
        self.browser.execute_script("document.querySelectorAll('.ask').forEach((ask, index) => { if (index > 12) ask.remove(); })")
        self.browser.execute_script("dispatchEvent(new Event('beforeprint'))")
        self.assertEqual(self.all(".ask > details:not([open])"), [])
        self.browser.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": "print"})
        self.assertFalse(self.one(".tools").is_displayed() or self.one("nav").is_displayed())
        self.assertTrue(self.one("#by-principle").is_displayed())
        paper = self.browser.execute_cdp_cmd("Page.printToPDF", {"preferCSSPageSize": True})
        self.assertGreater(len(paper["data"]), 20_000)

    def test_without_its_script(self):
        self.browser.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": True})
        try:
            self.open("en.html")
            self.assertFalse(self.one("#filter").is_displayed(), "what would do nothing is not shown")
            self.one("#view-file").click()
            self.assertTrue(self.one("#by-file").is_displayed() and self.one("#answered").is_displayed() and self.one("#chain svg").is_displayed())
        finally:
            self.browser.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": False})

    def test_harm(self):
        with Folder(harmful()) as folder:
            report = folder / "report.html"
            check("html", "--output", str(report), folder=folder, paths=(".",))
            self.open(None, file=report)
            self.assertEqual(self.browser.title, "Questions to talk about – meaning-lint")
            self.assertEqual(self.browser.execute_script("return document.images.length + document.querySelectorAll('main script, svg script, iframe, object, embed').length"), 0)
            self.assertEqual(self.browser.get_log("browser"), [])

    def test_the_chain_of_three_hundred_figures(self):
        kpis = "".join(f"  - {{ id: k{n}, title: Days that residents wait for service {n}, recipients: [team {n % 17}], source: {{ survey: s{n % 6}, questions: [q{n % 5}] }} }}\n" for n in range(300))
        tiles = ", ".join(f"{{ kpi: k{n} }}" for n in range(300))
        surveys = "".join(f"  - {{ id: s{s}, title: Survey {s}, questions: [{', '.join(f'{{ id: q{q}, text: How was place {q} today? }}' for q in range(7))}] }}\n" for s in range(6))
        text = f"kpis:\n{kpis}dashboards:\n  - {{ id: board, title: The board, recipients: [chiefs], tiles: [{tiles}, {{ kpi: nowhere }}] }}\nsurveys:\n{surveys}"
        with Folder({"catalogue.yml": text, ".lint-rules.yml": ""}) as folder:
            report = folder / "report.html"
            check("html", "--output", str(report), "--rule", "too-many-kpis", folder=folder, paths=(".",))
            self.open(None, file=report)
            drawn = self.browser.execute_script("return [...document.querySelectorAll('#chain svg g title')].map(t => t.textContent)")
            self.assertEqual(len({name for name in drawn if name.startswith("KPI ")}), 300)
            # The letters are those of a page, no box is covered by another, and each says what it is.
            odd = self.browser.execute_script("""
                const odd = [];
                for (const svg of document.querySelectorAll('#chain svg')) {
                    const boxes = [...svg.querySelectorAll('rect')].map(r => r.getBoundingClientRect());
                    boxes.forEach((a, i) => boxes.slice(i + 1).forEach(b => {
                        if (a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1) odd.push('covered');
                    }));
                    for (const text of svg.querySelectorAll('g text')) {
                        const [own, box] = [text.getBoundingClientRect(), text.parentNode.querySelector('rect').getBoundingClientRect()];
                        if (own.right > box.right || own.bottom > box.bottom + 1) odd.push(text.textContent);
                        if (own.height < 10) odd.push('small: ' + text.textContent);
                    }
                    if (svg.getBoundingClientRect().height > 1400) odd.push('tall');
                }
                return odd;""")
            self.assertEqual(odd, [])
            broken = self.browser.execute_script("return [...document.querySelectorAll('#chain rect.broken')].map(r => r.parentNode.querySelector('title').textContent)")
            self.assertIn("not defined nowhere", broken)
            self.assertIn("dashboard The board", broken)

    @unittest.skipUnless(PICTURES, "pictures are not asked for")
    def test_pictures(self):
        for language in ("da", "en"):
            for width in (1280, 400):
                for theme in ("light", "dark"):
                    self.open(f"{language}.html", width=width, height=1600, theme=theme)
                    self.browser.save_screenshot(f"{PICTURES}/{language}-{width}-{theme}.png")
                    self.browser.execute_script("document.querySelector('#chain').scrollIntoView()")
                    self.browser.save_screenshot(f"{PICTURES}/{language}-{width}-{theme}-chain.png")
                self.open(f"{language}.html", width=width, height=1600)
                self.one("#view-file").click()
                self.browser.save_screenshot(f"{PICTURES}/{language}-{width}-by-file.png")
        # The one of the README.
        with Folder({"page.html": check("html", language="en", paths=("Fixtures/en",))}) as folder:
            self.open(None, width=1200, height=1180, file=folder / "page.html")
            self.browser.save_screenshot(f"{PICTURES}/readme.png")


if __name__ == "__main__":
    unittest.main()
