// The plain link that carries a printed code: what any camera reads.

/** The path of the plain link that leads to the same place. */
export function pathOfCode(codeId: string): string {
  return `/q/${codeId}`
}

/** The plain link on the domain of an installation. */
export function linkOfCode(domain: string, codeId: string): string {
  return `https://${domain}${pathOfCode(codeId)}`
}
