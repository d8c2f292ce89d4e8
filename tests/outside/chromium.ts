import { type Browser, chromium } from 'playwright-core'

/** The path of Debian’s Chromium. */
export const chromiumPath = '/usr/bin/chromium'

/** Starts Chromium without requests of its own. */
export function startChromium(): Promise<Browser> {
  return chromium.launch({
    executablePath: chromiumPath,
    args: ['--no-sandbox', '--disable-quic', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
  })
}
