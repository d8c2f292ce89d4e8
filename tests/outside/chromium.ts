import { type Browser, chromium } from 'playwright-core'

/** Where Debian's Chromium is. */
export const chromiumPath = '/usr/bin/chromium'

/** Starts it, so that it asks nobody but the pages it is sent to. */
export function startChromium(): Promise<Browser> {
  return chromium.launch({
    executablePath: chromiumPath,
    args: ['--no-sandbox', '--disable-quic', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
  })
}
