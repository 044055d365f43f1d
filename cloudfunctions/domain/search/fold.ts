// How characters are compared in a search: capitals and full-width letters are the same as small half-width ones.

const fullWidth = 0xfee0

/** One character stays one character, so that places in a text stay where they are. */
export function foldCharacter(character: string): string {
  const code = character.codePointAt(0) ?? 0
  const half = code > 0xff00 && code < 0xff5f ? String.fromCodePoint(code - fullWidth) : character
  const small = half.toLowerCase()
  return small.length === half.length ? small : half
}

/** Every way to write a folded character. */
export function spellingsOf(character: string): string[] {
  const capital = character.toUpperCase()
  const both = capital.length === character.length ? [character, capital] : [character]
  const wide = both.filter((each) => each > ' ' && each <= '~').map((each) => String.fromCharCode(each.charCodeAt(0) + fullWidth))
  return [...new Set([...both, ...wide])]
}
