const key = 'kawaraban token'

type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>

/** The token of the editor. */
export interface Session {
  token: () => string | null
  /** Keeps a token until the browser is closed, or with `remember` until the editor signs out. */
  signIn: (token: string, remember: boolean) => void
  signOut: () => void
}

export function createSession({ temporary, lasting }: { temporary: Store; lasting: Store }): Session {
  const signOut = (): void => {
    for (const store of [temporary, lasting]) store.removeItem(key)
  }
  return {
    token: () => temporary.getItem(key) ?? lasting.getItem(key),
    signIn: (token, remember) => {
      signOut()
      const store = remember ? lasting : temporary
      store.setItem(key, token)
    },
    signOut,
  }
}
