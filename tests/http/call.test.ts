import { afterEach, describe, expect, it, vi } from 'vitest'
import { callSite, PlatformLimitError } from '../../src/http/call.ts'

afterEach(() => {
  vi.unstubAllGlobals()
})

/* The limits of Cloudflare are not in the runtime on this machine. */
const failWith = (message: string) => vi.stubGlobal('fetch', () => Promise.reject(new Error(message)))

describe('a call', () => {
  it.each(['Too many subrequests.', 'Too many subrequests by single Worker invocation.'])(
    'that the platform refuses is no failure of the other site: %s',
    async (message) => {
      failWith(message)
      await expect(callSite('https://reader.example/', {}, { timeout: 1 })).rejects.toThrow(PlatformLimitError)
    },
  )

  it('without a connection is one', async () => {
    failWith('Network connection lost.')
    expect(await callSite('https://reader.example/', {}, { timeout: 1 })).toMatchObject({
      status: null,
      failure: 'no connection',
    })
  })
})
