/** A progress bar on standard error. */
interface Progress {
  update: (done: number) => void
  /** Clears the bar before other output. The next update draws it again. */
  clear: () => void
  stop: () => void
}

export const noProgress: Progress = { update: () => {}, clear: () => {}, stop: () => {} }

/** A progress bar on a terminal, for more than `few` items. */
export async function createProgress(total: number, few: number, unit: string): Promise<Progress> {
  if (total <= few || !process.stderr.isTTY) return noProgress
  const { default: cliProgress } = await import('cli-progress')
  const bar = new cliProgress.SingleBar({
    format: `{bar} {value}/{total} ${unit}`,
    clearOnComplete: true,
    stream: process.stderr,
    // Redraws after other output.
    forceRedraw: true,
  })
  bar.start(total, 0)
  return {
    update: (done) => bar.update(done),
    clear: () => process.stderr.write('\r\u001B[K'),
    stop: () => bar.stop(),
  }
}
