"""The server as a client of the protocol meets it (pytest-lsp, over pygls and lsprotocol). Run by scripts/test-editors."""
import os

import pytest
import pytest_lsp
from lsprotocol import types
from pytest_lsp import ClientServerConfig, LanguageClient, client_capabilities

EXECUTABLE = os.environ["MEANING_LINT_EXECUTABLE"]

SURVEY = """\
language: en
survey:
  id: s
  title: 🍓 Your visit
  audience: patients
  questions:
    - id: q
      text: 🍓 Do you have hypertension?
      feeds: [waiting]
"""
KPIS = "kpis:\n  - id: waiting\n    title: Waiting time\n"


@pytest.fixture
def folder(tmp_path):
    (tmp_path / ".lint-rules.yml").write_text("")
    (tmp_path / "survey.yml").write_text(SURVEY)
    (tmp_path / "kpis.yml").write_text(KPIS)
    return tmp_path


@pytest_lsp.fixture(
    params=["visual-studio-code", "neovim", "emacs"],
    config=ClientServerConfig(server_command=[EXECUTABLE, "lsp", "--stdio"]),
)
async def client(request, lsp_client: LanguageClient, folder):
    """The server, and a client with the abilities of a real editor."""
    lsp_client.registered = []

    @lsp_client.feature("client/registerCapability")
    def register(parameters: types.RegistrationParams):
        lsp_client.registered += [registration.method for registration in parameters.registrations]

    result = await lsp_client.initialize_session(
        types.InitializeParams(
            capabilities=client_capabilities(request.param), root_uri=folder.as_uri(), locale="en",
            workspace_folders=[types.WorkspaceFolder(uri=folder.as_uri(), name="catalogue")]))
    # Positions are counted as the server said it would.
    lsp_client.encoding = result.capabilities.position_encoding
    yield
    await lsp_client.shutdown_session()


def document(path):
    return types.TextDocumentIdentifier(uri=path.as_uri())


async def opened(client, path):
    client.text_document_did_open(types.DidOpenTextDocumentParams(
        types.TextDocumentItem(uri=path.as_uri(), language_id="yaml", version=1, text=path.read_text())))
    await client.wait_for_notification("textDocument/publishDiagnostics")
    return client.diagnostics[path.as_uri()]


async def edited(client, path, version, start, end, text):
    client.text_document_did_change(types.DidChangeTextDocumentParams(
        text_document=types.VersionedTextDocumentIdentifier(uri=path.as_uri(), version=version),
        content_changes=[types.TextDocumentContentChangePartial(range=types.Range(start, end), text=text)]))
    await client.wait_for_notification("textDocument/publishDiagnostics")
    return client.diagnostics[path.as_uri()]


def column(client, text, words):
    before = text[: text.index(words)]
    return {"utf-8": len(before.encode()), "utf-16": len(before.encode("utf-16-le")) // 2, "utf-32": len(before)}[client.encoding or "utf-16"]


def jargon(diagnostics):
    return [diagnostic for diagnostic in diagnostics if diagnostic.code == "jargon"]


@pytest.mark.asyncio
async def test_findings_follow_the_text(client, folder):
    path = folder / "survey.yml"
    line = SURVEY.split("\n")[7]
    found = jargon(await opened(client, path))
    start = column(client, line, "hypertension")
    assert [found[0].range.start, found[0].range.end] == [types.Position(7, start), types.Position(7, start + 12)]
    assert found[0].source == "meaning-lint" and "\n" in found[0].message
    assert not jargon(await edited(client, path, 2, types.Position(7, start), types.Position(7, start + 12), "pain"))
    assert jargon(await edited(client, path, 3, types.Position(7, start), types.Position(7, start + 4), "dyspnoea"))


@pytest.mark.asyncio
async def test_hover_and_actions(client, folder):
    path = folder / "survey.yml"
    found = jargon(await opened(client, path))[0]
    hover = await client.text_document_hover_async(types.HoverParams(document(path), found.range.start))
    assert "**A professional term** `jargon`" in hover.contents.value
    actions = await client.text_document_code_action_async(
        types.CodeActionParams(document(path), found.range, types.CodeActionContext(diagnostics=[found])))
    titles = [action.title for action in actions]
    assert 'Say it in plain words: "high blood pressure"' in titles
    assert "Write an answer with a reason: A professional term" in titles
    edit = actions[0].edit.changes[path.as_uri()][0]
    assert (edit.range, edit.new_text) == (found.range, "high blood pressure")


@pytest.mark.asyncio
async def test_completion(client, folder):
    path = folder / "survey.yml"
    await opened(client, path)
    at = types.Position(9, 6)
    await edited(client, path, 2, types.Position(9, 0), types.Position(9, 0), "      ")
    listed = await client.text_document_completion_async(types.CompletionParams(document(path), at))
    assert {"type", "options", "why"} <= {item.label for item in listed.items}
    assert "text" not in {item.label for item in listed.items}
    listed = await client.text_document_completion_async(types.CompletionParams(document(path), types.Position(8, 16)))
    assert [(item.label, item.text_edit.new_text) for item in listed.items] == [("waiting", "waiting")]


@pytest.mark.asyncio
async def test_the_chain(client, folder):
    path, kpis = folder / "survey.yml", folder / "kpis.yml"
    await opened(client, path)
    targets = await client.text_document_definition_async(types.DefinitionParams(document(path), types.Position(8, 16)))
    assert [(target.uri, target.range.start) for target in targets] == [(kpis.as_uri(), types.Position(1, 8))]
    await opened(client, kpis)
    users = await client.text_document_references_async(
        types.ReferenceParams(types.ReferenceContext(include_declaration=False), document(kpis), types.Position(1, 9)))
    assert [(user.uri, user.range.start) for user in users] == [(path.as_uri(), types.Position(8, 14))]


@pytest.mark.asyncio
async def test_what_changes_on_disk(client, folder):
    path = folder / "survey.yml"
    assert "broken-reference" not in [diagnostic.code for diagnostic in await opened(client, path)]
    watches = client.capabilities.workspace.did_change_watched_files
    assert client.registered == (["workspace/didChangeWatchedFiles"] if watches and watches.dynamic_registration else [])
    (folder / "kpis.yml").write_text(KPIS.replace("waiting", "other"))
    client.workspace_did_change_watched_files(types.DidChangeWatchedFilesParams(
        [types.FileEvent(uri=(folder / "kpis.yml").as_uri(), type=types.FileChangeType.Changed)]))
    await client.wait_for_notification("textDocument/publishDiagnostics")
    assert "broken-reference" in [diagnostic.code for diagnostic in client.diagnostics[path.as_uri()]]
    (folder / "new.yml").write_text(KPIS)
    client.text_document_did_save(types.DidSaveTextDocumentParams(document(path)))
    await client.wait_for_notification("textDocument/publishDiagnostics")
    assert "broken-reference" not in [diagnostic.code for diagnostic in client.diagnostics[path.as_uri()]]


@pytest.mark.asyncio
async def test_noise_does_not_end_it(client, folder):
    path = folder / "survey.yml"
    await opened(client, path)
    # Out of the text on all sides, and a text that is no YAML: findings come and go, the server stays.
    await edited(client, path, 2, types.Position(99, 0), types.Position(400, 7), "\n}{ :\n\t- [")
    found = await edited(client, path, 3, types.Position(0, 0), types.Position(9999, 9999), SURVEY)
    assert len(jargon(found)) == 1
