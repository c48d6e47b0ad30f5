"""Every way of getting meaning-lint, as its users go it. Run by scripts/test-packages."""
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import unittest
import venv

import yaml

ROOT = pathlib.Path(__file__).resolve().parents[2]
EXECUTABLE = pathlib.Path(os.environ["MEANING_LINT_EXECUTABLE"])
TOOLS = pathlib.Path(sys.executable).parent
VERSION = re.search(r'number = "(.+)"', (ROOT / "Sources/MeaningLint/Version.swift").read_text())[1]

OVERLAP = "surveys: [{ id: s, title: Us, questions: [{ id: q, text: How old are you?, options: [0-10, 10-20] }] }]\n"
SOUND = OVERLAP.replace("0-10", "0-9")
FOUND = "10 fits two answers"


def run(*command, cwd=None, env=None, code=0):
    """Runs a command; what it printed. It must end with `code`."""
    environment = {**os.environ, "LC_ALL": "C.UTF-8", **(env or {})}
    result = subprocess.run([str(part) for part in command], cwd=cwd, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    if result.returncode != code:
        raise AssertionError(f"{command} ended with {result.returncode}, not {code}:\n{result.stdout}")
    return result.stdout


class Folder(unittest.TestCase):
    """A test with a folder of its own, and the wheel, which is built once."""

    def setUp(self):
        self.folder = pathlib.Path(self.enterContext(tempfile.TemporaryDirectory()))

    @classmethod
    def setUpClass(cls):
        if not hasattr(Folder, "wheels"):
            Folder.wheels = pathlib.Path(tempfile.mkdtemp())
            unittest.addModuleCleanup(shutil.rmtree, Folder.wheels)
            Folder.wheel = pathlib.Path(run(ROOT / "scripts/wheel", Folder.wheels).strip())

    def write(self, name, text):
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
        return path


class Wheel(Folder):
    def test_a_fresh_environment(self):
        python = self.folder / "env/bin/python"
        venv.create(self.folder / "env")
        pip = TOOLS / "pip", "--python", python
        run(*pip, "install", "-q", "--no-index", self.wheel)
        program = self.folder / "env/bin/meaning-lint"
        self.write("files/s.yml", OVERLAP)
        # Nothing of the machine is used but its C library.
        bare = {"PATH": "", "PYTHONPATH": "", "LD_LIBRARY_PATH": ""}
        self.assertEqual(run(program, "--version", env=bare).strip(), VERSION)
        self.assertIn(FOUND, run(program, "check", cwd=self.folder / "files", env=bare, code=1))
        self.assertIn(FOUND, run(python, "-m", "meaning_lint", "check", cwd=self.folder / "files", env=bare, code=1))
        self.assertIn(f"Version: {VERSION}", run(*pip, "show", "meaning-lint"))
        run(*pip, "uninstall", "-q", "-y", "meaning-lint")
        self.assertFalse(program.exists())
        self.assertIn("No module named meaning_lint", run(python, "-m", "meaning_lint", code=1))

    def test_a_folder(self):
        run(sys.executable, "-m", "pip", "install", "-q", "--no-index", "--target", self.folder / "here", self.wheel)
        self.assertEqual(run(sys.executable, "-m", "meaning_lint", "--version", env={"PYTHONPATH": str(self.folder / "here")}).strip(), VERSION)

    def test_its_page_can_be_shown(self):
        self.assertIn("PASSED", run(TOOLS / "twine", "check", "--strict", self.wheel))

    def test_two_builds_are_the_same(self):
        again = pathlib.Path(run(ROOT / "scripts/wheel", self.folder).strip())
        self.assertEqual(again.read_bytes(), self.wheel.read_bytes())


class PreCommit(Folder):
    def git(self, *arguments, code=0, cwd=None):
        identity = ["-c", "user.name=T", "-c", "user.email=t@example.org", "-c", "commit.gpgsign=false"]
        program = EXECUTABLE.parent
        return run("git", *identity, *arguments, cwd=cwd or self.folder / "repository", code=code,
                   env={"PATH": f"{program}:{TOOLS}:{os.environ['PATH']}", "PRE_COMMIT_HOME": str(self.folder / "cache"), "PIP_FIND_LINKS": str(self.wheels)})

    def repository(self, configuration):
        (self.folder / "repository").mkdir()
        self.git("init", "-q", "-b", "main")
        self.write("repository/.pre-commit-config.yaml", configuration)
        self.git("add", ".")
        self.git("commit", "-q", "-m", "first")
        run(TOOLS / "pre-commit", "install", cwd=self.folder / "repository", env={"PRE_COMMIT_HOME": str(self.folder / "cache")})

    def commit(self, code=0, **files):
        for name, text in files.items():
            self.write(f"repository/{name.replace('__', '/')}.yml", text)
            self.git("add", f"{name.replace('__', '/')}.yml")
        return self.git("commit", "-m", "change", code=code)

    def commits_as_users_make_them(self):
        self.assertIn(FOUND, self.commit(survey=OVERLAP, code=1))
        self.assertIn("Passed", self.commit(survey=SOUND))
        # Nothing to lint, and a template that is no YAML, are no failure.
        self.assertIn("Passed", self.commit(compose="services: { web: { image: x } }\n"))
        self.assertIn("Passed", self.commit(chart__template="{{- if .Values.x }}\n"))
        # A reference to a file that is not changed leads somewhere; one that leads nowhere is told.
        self.assertIn("Passed", self.commit(kpis="kpis: [{ id: k, title: Waiting, source: { survey: s, questions: [q] } }]\n"))
        self.assertIn("gone", self.commit(goals="goals: [{ id: g, kpis: [k, gone] }]\n", code=1))
        # Only what is changed is reported.
        self.git("reset", "-q", "--hard")
        self.write("repository/other.yml", OVERLAP)
        self.git("add", "other.yml")
        self.git("commit", "-q", "--no-verify", "-m", "unseen")
        self.assertNotIn(FOUND, self.commit(goals="goals: [{ id: g, kpis: [k, gone] }]\n", code=1))

    def hooks(self):
        hooks = self.folder / "hooks"
        hooks.mkdir()
        shutil.copy(ROOT / ".pre-commit-hooks.yaml", hooks)
        self.git("init", "-q", cwd=hooks)
        self.git("add", ".", cwd=hooks)
        self.git("commit", "-q", "-m", "hooks", cwd=hooks)
        return hooks, self.git("rev-parse", "HEAD", cwd=hooks).strip()

    def test_the_manifest(self):
        run(TOOLS / "pre-commit", "validate-manifest", ROOT / ".pre-commit-hooks.yaml")
        for hook in yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text()):
            self.assertIn("--allow-empty", hook["entry"])

    def test_what_is_installed(self):
        hooks, revision = self.hooks()
        self.repository(f"repos: [{{ repo: '{hooks}', rev: {revision}, hooks: [{{ id: meaning-lint-system }}] }}]\n")
        self.commits_as_users_make_them()

    def test_the_wheel(self):
        """The configuration that docs/ci.md shows."""
        page = (ROOT / "docs/ci.md").read_text()
        configuration = next(block for block in re.findall(r"```yaml\n(.*?)```", page, re.DOTALL) if "additional_dependencies" in block)
        self.assertIn(f"meaning-lint=={VERSION}", configuration)
        self.repository(configuration)
        self.commits_as_users_make_them()

    @unittest.skipUnless(os.environ.get("MEANING_LINT_FROM_SOURCE"), "takes minutes: --source")
    def test_from_source(self):
        revision = run("git", "rev-parse", "HEAD", cwd=ROOT).strip()
        self.repository(f"repos: [{{ repo: '{ROOT}', rev: {revision}, hooks: [{{ id: meaning-lint }}] }}]\n")
        self.commits_as_users_make_them()


class Action(Folder):
    def steps(self, **inputs):
        """Runs the action's steps as a runner does; the output of the last one."""
        action = yaml.safe_load((ROOT / "action.yml").read_text())
        values = {f"inputs.{name}": inputs.pop(name, given["default"]) for name, given in action["inputs"].items()}
        values["github.action_path"] = str(ROOT)
        code = inputs.pop("code", 0)
        steps = action["runs"]["steps"]
        for step in steps:
            env = {name: re.sub(r"\$\{\{ (.*?) \}\}", lambda found: values[found[1]], text) for name, text in step["env"].items()}
            env |= {"RUNNER_TEMP": str(self.folder / "temp"), "PIP_FIND_LINKS": str(self.wheels), "PIP_NO_INDEX": "1", "GITHUB_ACTIONS": "true",
                    "GITHUB_STEP_SUMMARY": str(self.folder / "summary.md")}
            # A machine of its own is made once a test.
            if step is steps[0] and (self.folder / "temp/meaning-lint").exists():
                continue
            output = run("bash", "--noprofile", "--norc", "-e", "-o", "pipefail", "-c", step["run"], cwd=self.folder / "repository", env=env,
                         code=code if step is steps[-1] else 0)
        return output

    def test_its_shape(self):
        run(TOOLS / "check-jsonschema", "--builtin-schema", "vendor.github-actions", ROOT / "action.yml")

    def test_findings_stand_at_their_lines(self):
        self.write("repository/in/s.yml", OVERLAP)
        self.write("repository/other/s.yml", SOUND)
        output = self.steps(code=1)
        self.assertRegex(output, r"(?m)^::error .*file=in/s.yml,line=1,.*10 fits two answers")
        self.assertIn(FOUND.split()[0], (self.folder / "summary.md").read_text())

    def test_what_is_asked_for(self):
        self.write("repository/in/s.yml", OVERLAP)
        self.write("repository/other/s.yml", SOUND)
        self.steps(paths="other", arguments="--skip no-open-question")
        self.steps(paths="in other", arguments="--fail-on never")
        self.steps(paths="in; touch broken", code=2)
        self.assertFalse((self.folder / "repository/broken").exists())


class GitLab(Folder):
    def job(self, code=0, **inputs):
        header, template = yaml.safe_load_all((ROOT / "templates/meaning-lint.yml").read_text())
        values = {name: inputs.get(name, given["default"]) for name, given in header["spec"]["inputs"].items()}
        filled = json.loads(re.sub(r"\$\[\[ inputs\.(\w+) \]\]", lambda found: values[found[1]], json.dumps(template)))
        job = filled["meaning-lint"]
        if not hasattr(GitLab, "machine"):
            GitLab.machine = self.wheels / "machine"
            venv.create(GitLab.machine, with_pip=True)
        env = {"PATH": f"{GitLab.machine / 'bin'}:{os.environ['PATH']}", "PIP_FIND_LINKS": str(self.wheels), "PIP_NO_INDEX": "1"} | job["variables"]
        output = run("bash", "-e", "-c", "\n".join(job["script"]), cwd=self.folder / "repository", env=env, code=code)
        return output, json.loads((self.folder / "repository" / job["artifacts"]["reports"]["codequality"]).read_text())

    def test_its_shape(self):
        template = list(yaml.safe_load_all((ROOT / "templates/meaning-lint.yml").read_text()))[1]
        run(TOOLS / "check-jsonschema", "--builtin-schema", "vendor.gitlab-ci", self.write("template.json", json.dumps(template)))

    def test_findings_are_left_for_the_merge_request(self):
        self.write("repository/s.yml", OVERLAP)
        output, report = self.job(code=1)
        self.assertIn(FOUND, output)
        self.assertIn("overlapping-options", [entry["check_name"] for entry in report])

    def test_what_is_asked_for(self):
        self.write("repository/s.yml", OVERLAP)
        _, report = self.job(version=VERSION, arguments="--fail-on never --rule overlapping-options")
        self.assertEqual([entry["check_name"] for entry in report], ["overlapping-options"])


class Formula(Folder):
    """Without Homebrew, its words are stood in for; what they do is done: install into a folder, and the formula's own test."""

    STAND_IN = r'''
require "fileutils"; require "open3"; require "pathname"
class Pathname
  def install(path) = (mkpath; FileUtils.cp(path, self))
  def write(text) = File.write(self, text)
end
def Formula(name) = nil
class Formula
  class << self
    def [](name) = Struct.new(:opt_include, :opt_lib).new("/opt/#{name}/include", "/opt/#{name}/lib")
    def said = (@said ||= {})
    %i[desc homepage url sha256 depends_on uses_from_macos head].each { |word| define_method(word) { |*a, **k| (said[word] ||= []) << [a, k] } }
    def test(&block) = (@test = block)
    def its_test = @test
  end
  def initialize(prefix, executable, place) = (@prefix, @executable, @place = Pathname(prefix), executable, Pathname(place))
  def bin = @prefix/"bin"
  def testpath = @place
  def version = self.class.said[:url][0][0][0][/v([\d.]+)\.tar/, 1]
  def system(*command)
    raise command.inspect unless command.first(2) == %w[swift build] && command.include?("-I/opt/libyaml/include") && command.include?("-L/opt/snowball/lib")
    FileUtils.mkdir_p(".build/release"); FileUtils.cp(@executable, ".build/release/meaning-lint")
  end
  def generate_completions_from_executable(path, option)
    %w[bash zsh fish].each { |shell| raise shell unless Open3.capture2(path.to_s, option, shell)[0].include?("meaning-lint") }
  end
  def shell_output(command) = (out, state = Open3.capture2(command, chdir: @place.to_s); raise out unless state.success?; out)
  def assert_match(part, whole) = (raise "#{part} is not in #{whole}" unless whole.include?(part))
end
'''

    def test_it_installs_and_passes_its_own_test(self):
        archive = self.write("archive.tar.gz", "x")
        formula = run(ROOT / "scripts/formula", "https://example.org/meaning-lint/", archive)
        self.assertIn(f'url "https://example.org/meaning-lint/archive/refs/tags/v{VERSION}.tar.gz"', formula)
        self.assertIn('sha256 "2d711642b726b04401627ca9fbac32f5c8530fb1903cc4db02258717921a4881"', formula)
        (self.folder / "place").mkdir()
        words = "formula = MeaningLint.new(*ARGV)\nformula.install\nformula.instance_eval(&MeaningLint.its_test)\nputs :passed\n"
        script = self.write("run.rb", self.STAND_IN + formula + words)
        self.assertIn("passed", run("ruby", script, self.folder / "prefix", EXECUTABLE, self.folder / "place", cwd=self.folder))
        self.assertEqual(run(self.folder / "prefix/bin/meaning-lint", "--version").strip(), VERSION)


class Image(Folder):
    def test_the_dockerfile(self):
        run(TOOLS / "hadolint", ROOT / "Dockerfile")

    @unittest.skipUnless(sys.platform == "linux", "an executable of Linux")
    def test_the_executable_needs_what_a_bare_system_has(self):
        needed = set(re.findall(r"^\s*(\S+?)(?: =>|\s+\()", run("ldd", EXECUTABLE), re.MULTILINE))
        bare = {"linux-vdso.so.1", "libc.so.6", "libm.so.6", "libgcc_s.so.1", "libdl.so.2", "libpthread.so.0"}
        self.assertLessEqual({name for name in needed if "ld-linux" not in name}, bare)

    @unittest.skipUnless(os.environ.get("MEANING_LINT_SLIM"), "takes a minute and root: --slim")
    def test_a_bare_debian(self):
        system = self.folder / "system"
        run("debootstrap", "--variant=minbase", "bookworm", system)
        shutil.copy(EXECUTABLE, system / "usr/local/bin")
        self.write("system/data/s.yml", OVERLAP)
        # As in a container, /proc is there: the arguments are read from it.
        inside = f"mount --bind /proc {system}/proc && exec chroot --userspec=65534:65534 {system} sh -c 'cd /data && meaning-lint check'"
        self.assertIn(FOUND, run("unshare", "--mount", "sh", "-c", inside, code=1))


if __name__ == "__main__":
    unittest.main()
