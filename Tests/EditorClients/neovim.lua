-- Uses the server as somebody in Neovim does, with the configuration that docs/editors.md shows, and looks at what is on the screen.
-- Run by scripts/test-editors in a folder of its own, with meaning-lint on the path.

local failures = 0
local function expect(holds, what)
  io.write((holds and 'ok      ' or 'FAILED  ') .. what .. '\n')
  if not holds then failures = failures + 1 end
end
local function wait(what, holds) expect(vim.wait(10000, holds, 20), what) end
local function lines() return vim.api.nvim_buf_get_lines(0, 0, -1, false) end
local function told(code)
  return vim.tbl_filter(function(diagnostic) return diagnostic.code == code or diagnostic.user_data.lsp.code == code end, vim.diagnostic.get(0))
end
-- What is written behind the lines of the text.
local function shown()
  local words = {}
  for _, space in pairs(vim.diagnostic.get_namespaces()) do
    for _, mark in ipairs(vim.api.nvim_buf_get_extmarks(0, space.user_data.virt_text_ns or 0, 0, -1, { details = true })) do
      for _, chunk in ipairs((mark[4] or {}).virt_text or {}) do table.insert(words, chunk[1]) end
    end
  end
  return table.concat(words, ' ')
end
-- What stands in floating windows.
local function floating()
  local words = {}
  for _, window in ipairs(vim.api.nvim_list_wins()) do
    if vim.api.nvim_win_get_config(window).relative ~= '' then
      vim.list_extend(words, vim.api.nvim_buf_get_lines(vim.api.nvim_win_get_buf(window), 0, -1, false))
    end
  end
  return table.concat(words, '\n')
end
local function find(words)
  for number, line in ipairs(lines()) do
    local column = line:find(words, 1, true)
    if column then return { number, column - 1 } end
  end
  error(words .. ' is not in the text')
end
local function choose(title)
  vim.ui.select = function(items, options, chosen)
    for _, item in ipairs(items) do
      if options.format_item(item):find(title, 1, true) then return chosen(item) end
    end
    expect(false, 'an action: ' .. title)
  end
  vim.lsp.buf.code_action()
end

vim.o.columns = 200
local ok, problem = pcall(function()
  local page = table.concat(vim.fn.readfile(vim.env.MEANING_LINT_PAGE), '\n')
  loadstring(page:match('from 0%.7 on:\n\n```lua\n(.-)\n```'))()

  vim.cmd('edit goals.yml')
  wait('findings when a file is opened', function() return #told('broken-reference') == 1 end)
  wait('the message stands behind the line', function() return shown():find('There is no KPI with the id "waitng"', 1, true) end)
  local found = told('broken-reference')[1]
  expect(found.lnum == 3 and found.col == find('waitng')[2], 'at its words')

  vim.api.nvim_win_set_cursor(0, find('waitng'))
  vim.cmd('normal! cewaiting')
  wait('the finding goes when its cause is mended, unsaved', function() return #told('broken-reference') == 0 end)

  vim.api.nvim_win_set_cursor(0, find('waiting'))
  vim.lsp.buf.definition()
  wait('from the id to its definition', function() return vim.api.nvim_buf_get_name(0):match('kpis%.yml$') ~= nil end)
  expect(vim.deep_equal(vim.api.nvim_win_get_cursor(0), find('waiting')), 'at its id')

  vim.cmd('edit! survey.yml')
  wait('findings in a second file', function() return #told('jargon') == 1 end)
  expect(told('jargon')[1].col == vim.fn.stridx(lines()[8], 'hypertension'), 'a column behind a wide character')
  vim.api.nvim_win_set_cursor(0, find('hypertension'))
  vim.lsp.buf.hover()
  wait('hover tells what is asked and why', function() return floating():find('A professional term', 1, true) and floating():find('How would we say it', 1, true) end)

  choose('Write an answer with a reason: A professional term')
  wait('an answer is written', function() return table.concat(lines(), '\n'):find('answers:\n        jargon: "…"', 1, true) end)
  wait('and asks for its reason', function() return #told('answer-without-reason') == 1 end)
  vim.cmd([[%s/…/The form is filled in together with a nurse/]])
  wait('with a reason the finding is answered', function() return #told('jargon') == 0 and #told('answer-without-reason') == 0 end)
  vim.cmd('undo | undo')
  wait('undone, it is back', function() return #told('jargon') == 1 end)

  vim.api.nvim_win_set_cursor(0, find('hypertension'))
  choose('Say it in plain words: "high blood pressure"')
  wait('plain words are put in its place', function() return table.concat(lines(), '\n'):find('Do you have high blood pressure?', 1, true) end)
  wait('and the finding is gone', function() return #told('jargon') == 0 end)

  vim.api.nvim_buf_set_lines(0, -1, -1, false, { '      feeds: [wai' })
  vim.api.nvim_win_set_cursor(0, { vim.api.nvim_buf_line_count(0), 17 })
  local parameters = vim.lsp.util.make_position_params()
  parameters.position.character = 17
  local answers = vim.lsp.buf_request_sync(0, 'textDocument/completion', parameters, 10000)
  local item = select(2, next(answers or {})).result.items[1]
  vim.lsp.util.apply_text_edits({ item.textEdit }, 0, 'utf-16')
  expect(vim.tbl_contains(lines(), '      feeds: [waiting'), 'an id is completed')
end)
expect(ok, ok and 'to the end' or tostring(problem))
vim.cmd(failures == 0 and 'qall!' or 'cquit 1')
