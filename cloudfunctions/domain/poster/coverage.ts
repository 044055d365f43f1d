// Characters that no font of ours has: found before anything is drawn, and replaced by one that everybody sees.

import type { PosterSubjectText } from './subject'

/** 〓 stands for a missing type since lead type. */
export const missingType = '〓'

/** Blanks of other widths, joiners and variants of form have no glyph and need none. */
const invisible = /[\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]|[\ufe00-\ufe0f]|[\u{e0100}-\u{e01ef}]/gu

/** `has` says whether a font has a code point. Each missing character once, in the order of reading. */
export function printable(subjects: readonly PosterSubjectText[], has: (point: number) => boolean): { subjects: PosterSubjectText[]; missing: string[] } {
  const missing = new Set<string>()
  const clean = (text: string): string =>
    Array.from(text.replace(invisible, '').replace(/\s/gu, ' '), (character) => {
      if (has(character.codePointAt(0) ?? 0)) return character
      missing.add(character)
      return missingType
    }).join('')
  const cleaned = subjects.map((subject) => ({
    ...subject,
    orgName: clean(subject.orgName),
    kicker: clean(subject.kicker),
    title: clean(subject.title),
    paragraphs: subject.paragraphs.map(clean),
    place: clean(subject.place),
  }))
  return { subjects: cleaned, missing: [...missing] }
}
