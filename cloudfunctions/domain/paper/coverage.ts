// Characters that no font of ours has: found before anything is drawn, and replaced by one that everybody sees.

/** 〓 stands for a missing type since lead type. */
const missingType = '〓'

/** Blanks of other widths, joiners and variants of form have no glyph and need none. */
const invisible = /[\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]|[\ufe00-\ufe0f]|[\u{e0100}-\u{e01ef}]/gu

/** `has` says whether a font has a code point. `missing` gathers what `clean` met, in the order of reading. */
export function coverage(has: (point: number) => boolean): { clean: (text: string) => string; missing: Set<string> } {
  const missing = new Set<string>()
  const clean = (text: string): string =>
    Array.from(text.replace(invisible, '').replace(/\s/gu, ' '), (character) => {
      if (has(character.codePointAt(0) ?? 0)) return character
      missing.add(character)
      return missingType
    }).join('')
  return { clean, missing }
}
