"""Runs the built executable, as a build server does, on the fixtures and on a catalogue whose author means harm."""

import json
import os
import pathlib
import shutil
import subprocess
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
EXECUTABLE = os.environ["MEANING_LINT_EXECUTABLE"]
TODAY = "2026-11-24"
ENVIRONMENT = {"PATH": "/usr/bin:/bin", "LC_ALL": "en_GB.UTF-8"}


def run(*arguments, folder=ROOT, environment=None, code=0):
    """Standard output as text. Fails when the exit code is another one."""
    result = subprocess.run([EXECUTABLE, *arguments], cwd=folder, env=ENVIRONMENT | (environment or {}), capture_output=True)
    assert result.returncode == code, (arguments, result.returncode, result.stderr.decode())
    return result.stdout.decode()


def check(form, *arguments, folder=ROOT, paths=("Fixtures",), language="en", environment=None):
    return run("check", *paths, "--format", form, "--lang", language, "--today", TODAY, "--fail-on", "never", *arguments, folder=folder, environment=environment)


def findings(**options):
    return json.loads(check("json", **options))


class Folder:
    """A new folder with files in it, by name; removed at the end of the block."""

    def __init__(self, files):
        self.files = files

    def __enter__(self):
        self.path = pathlib.Path(tempfile.mkdtemp(prefix="meaning-lint-"))
        for name, text in self.files.items():
            file = os.path.join(os.fsencode(self.path), name if isinstance(name, bytes) else name.encode())
            os.makedirs(os.path.dirname(file), exist_ok=True)
            with open(file, "wb") as out:
                out.write(text.encode() if isinstance(text, str) else text)
        return self.path

    def __exit__(self, *_):
        shutil.rmtree(self.path)


# What somebody might write into a definition or a file's name to have it acted on by whoever shows the report.
HARM = [
    "</script><script>document.title='taken'</script>",
    "<img src=x onerror=document.title='taken'>",
    "\\\"><svg onload=document.title='taken'>",
    "[text](https://evil.example) ![image](https://evil.example/x.png) https://evil.example www.evil.example",
    "@everyone #1 !2 ~label &3 $4 :smile:",
    "::error file=x::taken",
    "##[add-path]taken ##vso[task.setvariable variable=x]taken",
    "%%{init: {'theme': 'dark'}}%% \\\"] --> evil",
    "`code` **bold** _it_ | a | b | </details> <!-- -->",
    "\\e]0;taken\\a\\e[2J\\u202Etxt.exe\\x9B31m",
    "]]> <![CDATA[ &lt; &amp; &#0;",
    "{0} {{1}} [link](0)",
]


def harmful():
    """Each text as a goal's title, a question's text, an option, a recipient, a forum, an id, an answer; and in names of files."""
    files = {}
    for number, text in enumerate(HARM):
        files[f"goals-{number}.yml"] = (
            f'language: en\ngoals:\n  - id: "{text} {number}"\n    title: "{text}"\n    target: {{ value: "{text}", by: 2027-01-01 }}\n    kpis: ["{text} gone"]\n'
            f'    answers: {{ dilemma-missing: {{ why: "{text} it is known to us", by: "{text}" }} }}\n'
            f'kpis:\n  - id: "k{number} {text}"\n    title: "{text}"\n    recipients: [{{ who: "{text}" }}]\n    learning: {{ forum: "{text}" }}\n'
            f'surveys:\n  - id: "s{number} {text}"\n    title: "{text}"\n    questions:\n      - {{ id: "{text}", text: "Don\'t you agree that {text}?", options: ["{text}", "{text}"] }}\n'
        )
    plain = "goals:\n  - id: a\n    title: Children read\n"
    for name in ["::error ::x.yml", "##[add-path]x.yml", "<b>x.yml", "a`b`.yml", "line\nbreak.yml", "\x1b[31mred.yml", "%0A::x.yml", "@team #1.yml", "--.yml", "a&b'\"c.yml", "æøå.yml"]:
        files["names/" + name] = plain
    files[b"names/\xe6.yml"] = plain
    files[".lint-rules.yml"] = ""
    return files
