// The printed code: eight characters that people can read out and type, and the scene that carries them.

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

/** In two groups, as it is printed and read out. */
export function spokenCode(codeId: string): string {
  return `${codeId.slice(0, 4)} ${codeId.slice(4)}`
}

const fullWidth = 0xfee0
/** Of all letters that a code can have, only D is as round as these. What else looks alike has no such one, so it is not guessed at. */
const round = /[0OQ]/g

/**
 * The code in what a person typed: capitals or not, in groups or not, half or full width, O, 0 or Q for D. Undefined where it is none;
 * without a figure in it, what is not exactly a code is taken for a word.
 */
export function codeOfTyped(text: string): string | undefined {
  const half = text.replace(/[０-９Ａ-Ｚａ-ｚ]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) - fullWidth))
  const typed = half.replace(/[\s-]/g, '').toUpperCase()
  const codeId = /\d/.test(typed) ? typed.replace(round, 'D') : typed
  return isCodeId(codeId) ? codeId : undefined
}
