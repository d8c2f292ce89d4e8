import worker from '../../src/index.ts'
import type { Database } from '../../src/store/d1/sql.ts'
import { measured } from './measured.ts'

/*
 * The Worker, for measuring: GET /statements responds with the statements since the last time, and
 * the rows that they read.
 */

type Bindings = Parameters<typeof worker.fetch>[1] & { DB: Database }
type Context = Parameters<typeof worker.fetch>[2]

let counted: ReturnType<typeof measured> | null = null

export default {
  fetch: (request: Request, bindings: Bindings, context: Context): Response | Promise<Response> => {
    counted ??= measured(bindings.DB)
    if (new URL(request.url).pathname === '/statements') return Response.json(counted.sent.splice(0))
    return worker.fetch(request, { ...bindings, DB: counted.database }, context)
  },
}
