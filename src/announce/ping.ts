import type { PushConfig } from '../push-config.ts'
import { feedLink, formats } from '../feed/formats.ts'
import { callSite } from '../http/call.ts'
import { createJobs } from '../http/jobs.ts'
import type { TopicName } from '../store/topics.ts'

/**
 * Tells other hubs that the newest feeds of all and of these topics may have changed. Returns a
 * message for each failure.
 */
export async function pingHubs(push: PushConfig, origin: string, topics: readonly TopicName[]): Promise<string[]> {
  const names = [{ kind: 'all' } as const, ...topics.map((topic) => ({ kind: 'topic', topic }) as const)]
  const urls = names.flatMap((name) => formats.map((format) => feedLink(format, origin, name).href))
  const jobs = createJobs(push)
  const failures: string[] = []
  const ping = async (hub: string, url: string): Promise<void> => {
    const body = new URLSearchParams({ 'hub.mode': 'publish', 'hub.url': url })
    const { failure } = await callSite(hub, { method: 'POST', body }, push)
    if (failure !== null) failures.push(`HUBS: ${hub}: expected 2xx for ${url}, found ${failure}`)
  }
  for (const hub of push.hubs) {
    for (const url of urls) {
      while (!(await jobs.hasRoom())) await jobs.next()
      jobs.start(() => ping(hub, url))
    }
  }
  while (await jobs.next());
  return failures
}
