import { readArticle } from '../article/parse.ts'
import { withdrawText } from '../article/withdrawal.ts'
import type { ArticleFile, ChangeOutcome } from '../store/article-files.ts'
import type { ApiRequest } from './context.ts'
import { checkPreconditions, digestText, quote } from './etag.ts'
import { noSuchFile } from './get.ts'
import { readName } from './parameters.ts'
import { ApiError } from './problem.ts'

/** `DELETE FILE` withdraws what readers ever saw, and removes what nobody has seen. */
export async function deleteArticle(asked: ApiRequest): Promise<Response> {
  return takeBack(asked, readName(asked.name))
}

/** So often a change is tried while others change the file. */
const mostTries = 10

async function takeBack(asked: ApiRequest, file: string, tries = mostTries): Promise<Response> {
  const { store, headers, by, now } = asked
  const at = new Date(now())
  const stored = await store.read(file, at)
  if (stored === null) throw noSuchFile(file)
  // Whatever the precondition is: this may be the second time of asking.
  if (stored.state === 'withdrawn') return respond(stored.etag)
  if (headers.has('If-Match')) checkPreconditions(headers, stored.etag)
  const { etag, changed } = stored.wasPublished
    ? await withdraw(asked, stored, at)
    : { etag: null, changed: await store.remove({ file, base: stored.etag, by, at }) }
  if (changed.outcome === 'done') {
    asked.site.outdate()
    return respond(etag)
  }
  // It was changed, or came out, since it was read.
  if (tries > 1) return takeBack(asked, file, tries - 1)
  throw new ApiError('unavailable', 'others change this file at the moment; nothing was changed', {
    headers: { 'Retry-After': '1' },
  })
}

/** Withdraws an article by its text, which is the truth: whoever reads it anywhere finds it withdrawn. */
async function withdraw(
  { store, config, by }: ApiRequest,
  { file, text: before, etag: base }: ArticleFile,
  at: Date,
): Promise<{ etag: string; changed: ChangeOutcome }> {
  // What the text says has whole seconds.
  const second = new Date(Math.floor(at.getTime() / 1000) * 1000)
  const text = withdrawText(before, second, config.timeZone) ?? before
  const bytes = new TextEncoder().encode(text)
  const reading = readArticle(file, bytes, config)
  const { withdrawn, draft, updated } = reading.article
  if (!withdrawn || draft || updated?.getTime() !== second.getTime()) {
    const detail =
      'expected front matter that can be read, to write "withdrawn: true" into it; write it into the text and send that'
    throw new ApiError('text', detail, { errors: reading.problems.filter(({ severity }) => severity === 'error') })
  }
  const etag = digestText(bytes)
  return { etag, changed: await store.write({ reading, text, etag, verb: 'withdraw', base, by, at }) }
}

function respond(etag: string | null): Response {
  return new Response(null, { status: 204, headers: etag === null ? {} : { ETag: quote(etag) } })
}
