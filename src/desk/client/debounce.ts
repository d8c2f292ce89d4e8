/** Runs a task once typing pauses. */
export interface Debounce {
  /** Typing happened. */
  touch: () => void
  /** An input method composes a word: nothing runs before it is whole. */
  startComposition: () => void
  endComposition: () => void
}

/** Creates a debounce that waits for a pause of `milliseconds()`. */
export function debounce(milliseconds: () => number, task: () => void): Debounce {
  let timer: ReturnType<typeof setTimeout> | undefined
  let isComposing = false
  const touch = (): void => {
    clearTimeout(timer)
    if (!isComposing) timer = setTimeout(task, milliseconds())
  }
  return {
    touch,
    startComposition: () => {
      isComposing = true
      clearTimeout(timer)
    },
    endComposition: () => {
      isComposing = false
      touch()
    },
  }
}
