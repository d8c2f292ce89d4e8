/**
 * The last change of a snapshot, but no earlier than the deployment, which may have changed every
 * document. `null` if the deployment is unknown.
 */
export function noEarlier(modified: Date, deployed: Date | null): Date {
  return deployed !== null && deployed > modified ? deployed : modified
}
