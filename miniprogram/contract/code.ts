// The printed code: eight characters that people can read out and type, and the two links that carry them.

/** No look-alikes: without 0 O, 1 I L, 2 Z, 5 S, 8 B, U V. 22 characters, so 22^8 ≈ 5.5e10 codes. */
export const codeAlphabet = '34679ACDEFGHJKMNPRTWXY'
export const codeLength = 8

const codePattern = new RegExp(`^[${codeAlphabet}]{${codeLength}}$`)

export function isCodeId(value: unknown): value is string {
  return typeof value === 'string' && codePattern.test(value)
}

/** The `scene` of a mini-program code, ≤ 32 characters as wxacode.getUnlimited demands. */
export function sceneOfCode(codeId: string): string {
  return `c=${codeId}`
}

/** The path of the plain link that leads to the same place. */
export function pathOfCode(codeId: string): string {
  return `/q/${codeId}`
}
