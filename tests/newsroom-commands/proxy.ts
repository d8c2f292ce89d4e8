import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** What stands between a command and a newsroom. Returns whether it has answered the request itself. */
export type Interfere = (request: IncomingMessage, response: ServerResponse) => boolean

/** A server that hands on to a newsroom the requests that it does not answer itself. */
export async function startProxy(target: string, interfere: Interfere): Promise<{ url: string; close: () => void }> {
  const server: Server = createServer((request, response) => {
    if (!interfere(request, response)) void forward(target, request, response)
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    close: () => {
      server.closeAllConnections()
      server.close()
    },
  }
}

async function forward(target: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const chunks: Buffer[] = []
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk)
  const names = ['authorization', 'if-match', 'if-none-match']
  const headers = names.flatMap((name) => {
    const value = request.headers[name]
    return typeof value === 'string' ? [[name, value] as [string, string]] : []
  })
  const body = chunks.length === 0 ? null : Buffer.concat(chunks)
  const answer = await fetch(target + request.url, { method: request.method ?? 'GET', headers, body })
  const etag = answer.headers.get('ETag')
  response.writeHead(answer.status, etag === null ? {} : { ETag: etag })
  response.end(await answer.bytes())
}
