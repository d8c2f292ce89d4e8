import { html } from 'hono/html'
import type { Publication } from '../config.ts'
import { renderPage } from '../pages/layout.tsx'
import { ConflictView, EditorView } from './editor-page.tsx'

/**
 * The page on which editors publish. It is the same for everybody and holds nothing secret: its
 * script asks for a token and fills it in from the API.
 */
export function renderDesk(
  publication: Publication,
  { stylePath, scriptPath }: { stylePath: string; scriptPath: string },
): string {
  return renderPage(publication, {
    title: 'Desk',
    canonical: null,
    feeds: [],
    meta: [html`<link rel="stylesheet" href="${stylePath}"/>`, html`<script type="module" src="${scriptPath}"></script>`],
    children: (
      <div id="desk" lang="en" data-time-zone={publication.timeZone}>
        <noscript>
          <h1>Desk</h1>
          <p>The desk needs JavaScript, which is turned off in this browser.</p>
        </noscript>
        <Toolbar />
        <p id="message" class="message" role="status"></p>
        <SignInView />
        <ListView language={publication.language} />
        <EditorView language={publication.language} />
        <ConflictView language={publication.language} />
      </div>
    ),
  })
}

function Toolbar() {
  return (
    <nav id="toolbar" class="toolbar" aria-label="Desk" hidden>
      <a href="/desk">Articles</a>
      <a href="/desk?new">New article</a>
      <button type="button" id="sign-out">
        Sign out
      </button>
    </nav>
  )
}

function SignInView() {
  return (
    <section id="sign-in" class="narrow" aria-labelledby="sign-in-title" hidden>
      <h1 id="sign-in-title">Sign in</h1>
      <form>
        <label for="token">Your token</label>
        <input type="text" value="desk" autocomplete="username" hidden />
        <input id="token" type="password" autocomplete="current-password" required aria-describedby="token-hint" />
        <p id="token-hint" class="hint">
          It is the password you were given for this newsroom. If you have none, ask whoever runs the site.
        </p>
        <label class="choice">
          <input id="remember" type="checkbox" /> Keep me signed in on this computer
        </label>
        <button type="submit" class="main">
          Sign in
        </button>
      </form>
    </section>
  )
}

function ListView({ language }: { language: string }) {
  return (
    <section id="list" aria-labelledby="list-title" hidden>
      <h1 id="list-title" tabindex={-1}>
        Articles
      </h1>
      <section id="unsaved-list" class="note" aria-labelledby="unsaved-list-title" hidden>
        <h2 id="unsaved-list-title">Not saved yet</h2>
        <p>You typed these on this computer. Nobody else has them.</p>
        <ul></ul>
      </section>
      <form role="search" class="search">
        <label for="search">Search headlines</label>
        <input id="search" type="search" autocomplete="off" />
      </form>
      <ol id="entries" class="entries" lang={language}></ol>
      <p id="entries-message" role="status"></p>
      <button type="button" id="more" hidden>
        Show older articles
      </button>
    </section>
  )
}
