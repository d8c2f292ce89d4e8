declare module 'cloudflare:workers' {
  /** The `[vars]` of wrangler.toml. */
  export const env: Readonly<Record<string, unknown>>
}

declare module '*.png' {
  const bytes: ArrayBuffer
  export default bytes
}
