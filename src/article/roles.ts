/** What a line of an article was taken for, such as `related 3`, and why in a few words. */
export interface Role {
  role: string
  why: string
}
