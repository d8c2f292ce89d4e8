import type { Child } from 'hono/jsx'

/** Where an article is written, checked and published. */
export function EditorView({ language }: { language: string }) {
  return (
    <section id="editor" aria-labelledby="editor-title" hidden>
      <div class="heading">
        <h1 id="editor-title" dir="auto" tabindex={-1}>
          New article
        </h1>
        <span id="state" class="state"></span>
        <a id="public-page" hidden>
          Page on the site
        </a>
      </div>
      <div class="columns">
        <div class="writing">
          <TextField language={language} />
          <NameField />
          <section aria-labelledby="problems-title">
            <h2 id="problems-title">Problems</h2>
            <ol id="problem-list" class="problems"></ol>
          </section>
        </div>
        <Understood />
      </div>
      <div class="actions">
        <div id="actions" class="buttons" role="group" aria-label="Publish"></div>
        <p id="problem-count" role="status">
          Paste or write a text.
        </p>
      </div>
      <CorrectionDialog />
      <ScheduleDialog />
      <ConfirmDialog />
    </section>
  )
}

function TextField({ language }: { language: string }) {
  return (
    <>
      <div class="label-row">
        <label for="text">Text</label>
        <p id="unsaved" class="none">
          <span></span>{' '}
          <button type="button" id="discard" disabled>
            Go back to the saved text
          </button>
        </p>
      </div>
      <div class="paper" lang={language}>
        <div id="lines" class="lines" aria-hidden="true"></div>
        <textarea id="text" dir="auto" autocomplete="off" aria-describedby="problem-count"></textarea>
      </div>
    </>
  )
}

function NameField() {
  return (
    <div id="name-field" class="name">
      <label for="name">File name</label>
      <div>
        <input id="name" autocomplete="off" autocapitalize="off" spellcheck={false} maxlength={96} aria-describedby="name-hint" />
        <label for="extension" class="visually-hidden">
          Kind of text
        </label>
        <select id="extension">
          <option value=".txt">.txt (pasted text)</option>
          <option value=".md">.md (Markdown)</option>
        </select>
      </div>
      <p id="name-hint" class="hint" role="status">
        The address of the page. It cannot be changed later.
      </p>
    </div>
  )
}

function Understood() {
  return (
    <div class="reading">
      <section aria-labelledby="preview-title">
        <h2 id="preview-title">As readers will see it</h2>
        <iframe
          id="preview"
          title="The page as readers will see it"
          sandbox="allow-same-origin allow-popups allow-popups-to-escape-sandbox"
        ></iframe>
      </section>
      <section aria-labelledby="understood-title">
        <h2 id="understood-title">What was understood</h2>
        <dl id="understood" class="understood"></dl>
      </section>
    </div>
  )
}

function CorrectionDialog() {
  return (
    <Dialog id="correction" title="Publish a correction">
      <label for="correction-note">What was wrong, for readers</label>
      <textarea id="correction-note" rows={3} dir="auto" aria-describedby="correction-hint"></textarea>
      <p id="correction-hint" class="hint">
        It appears above the article. Leave it empty for a typo.
      </p>
      <label class="choice">
        <input id="correction-time" type="checkbox" checked /> Show that the article was updated now
      </label>
    </Dialog>
  )
}

function ScheduleDialog() {
  return (
    <Dialog id="schedule" title="Schedule">
      <label for="schedule-time">
        Publish at <span id="schedule-zone"></span>
      </label>
      <input id="schedule-time" type="datetime-local" required aria-describedby="schedule-hint" />
      <p id="schedule-hint" class="hint"></p>
    </Dialog>
  )
}

function ConfirmDialog() {
  return (
    <Dialog id="confirm" title="">
      <p id="confirm-text"></p>
    </Dialog>
  )
}

/** A dialog in which Enter or the first button accepts, and Escape or the second cancels. */
function Dialog({ id, title, children }: { id: string; title: string; children: Child }) {
  return (
    <dialog id={id} aria-labelledby={`${id}-title`}>
      <form method="dialog">
        <h2 id={`${id}-title`}>{title}</h2>
        {children}
        <div class="buttons">
          <button type="submit" value="yes" class="main">
            {title}
          </button>
          <button type="submit" value="no" formnovalidate>
            Cancel
          </button>
        </div>
      </form>
    </dialog>
  )
}

/** What a second editor sees whose text would replace one that they have not seen. */
export function ConflictView({ language }: { language: string }) {
  return (
    <section id="conflict" aria-labelledby="conflict-title" hidden>
      <h1 id="conflict-title" tabindex={-1}>
        Somebody else has saved this article
      </h1>
      <p id="conflict-text"></p>
      <div class="difference-heading" aria-hidden="true">
        <strong id="theirs-title" class="theirs">
          Saved by somebody else
        </strong>
        <strong class="mine">Yours</strong>
      </div>
      <ol id="difference" class="difference" lang={language}></ol>
      <div class="buttons" role="group" aria-label="Decide">
        <button type="button" id="keep-mine" class="main">
          Save mine instead
        </button>
        <button type="button" id="take-theirs">
          Discard mine, use theirs
        </button>
        <button type="button" id="edit-mine">
          Keep editing mine
        </button>
      </div>
    </section>
  )
}
