import { type ChildProcess, spawn } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { until } from '../checkout.ts'

/** Debian's nginx with the example of the documentation. */
export interface Nginx {
  /** The status of every request so far, by path. */
  requests: () => { path: string; status: number }[]
  /** Reads the configuration again. */
  reload: () => void
  close: () => Promise<void>
}

const modules = '/usr/lib/nginx/modules'

/** Serves a folder that `npm run build` made, as docs/nginx.conf says. `work` is for its files. */
export async function startNginx(site: string, work: string, port: number): Promise<Nginx> {
  for (const name of ['body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']) mkdirSync(join(work, name), { recursive: true })
  const example = readFileSync('docs/nginx.conf', 'utf8')
    .replaceAll('/srv/news', site)
    .replace('listen 80;', `listen 127.0.0.1:${port};`)
    .replace('listen [::]:80;', '')
  writeFileSync(join(work, 'site.conf'), example)
  writeFileSync(join(work, 'log'), '')
  const temporary = ['client_body body', 'proxy proxy', 'fastcgi fastcgi', 'uwsgi uwsgi', 'scgi scgi'].map((pair) => {
    const [name, folder = ''] = pair.split(' ')
    return `${name}_temp_path ${join(work, folder)};`
  })
  const config = join(work, 'nginx.conf')
  writeFileSync(
    config,
    `load_module ${modules}/ngx_http_brotli_static_module.so;
daemon off;
${process.getuid?.() === 0 ? 'user root;' : ''}
worker_processes 1;
pid ${join(work, 'pid')};
error_log ${join(work, 'errors')};
events {}
http {
  include /etc/nginx/mime.types;
  log_format short '$status $request_uri';
  access_log ${join(work, 'log')} short;
  ${temporary.join('\n  ')}
  include ${join(work, 'site.conf')};
}
`,
  )
  const server = spawn('nginx', ['-c', config], { stdio: ['ignore', 'ignore', 'pipe'] })
  await untilListening(server, port)
  return {
    requests: () =>
      readFileSync(join(work, 'log'), 'utf8')
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => ({ status: Number(line.slice(0, 3)), path: line.slice(4) })),
    reload: () => void server.kill('SIGHUP'),
    close: async () => {
      const ended = new Promise((done) => server.once('exit', done))
      server.kill('SIGTERM')
      await ended
    },
  }
}

async function untilListening(server: ChildProcess, port: number): Promise<void> {
  let errors = ''
  server.stderr?.on('data', (chunk: Buffer) => (errors += chunk.toString()))
  await until(async () => {
    if (server.exitCode !== null) throw new Error(`nginx ended: ${errors}`)
    const answer = await fetch(`http://127.0.0.1:${port}/robots.txt`).catch(() => null)
    return answer?.ok === true
  })
}
