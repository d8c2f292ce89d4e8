import type { Admit } from './verify.ts'

interface RateLimit {
  limit: (of: { key: string }) => Promise<{ success: boolean }>
}

/** The rate limits of verifications, from the Worker's environment. */
export interface HubLimits {
  HUB_HOST_LIMIT?: RateLimit
  HUB_ADDRESS_LIMIT?: RateLimit
}

/** Counts verifications. Admits them where there is no limit, or where it fails. */
export function createAdmit({ HUB_HOST_LIMIT: ofHost, HUB_ADDRESS_LIMIT: ofAddress }: HubLimits): Admit {
  const mayAsk = async (limiter: RateLimit | undefined, key: string): Promise<boolean> =>
    (await limiter?.limit({ key }).catch(() => null))?.success !== false
  return async ({ host, address }) => (await mayAsk(ofAddress, address)) && mayAsk(ofHost, host)
}
