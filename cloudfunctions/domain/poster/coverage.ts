// Posters as they can be printed: what no font of ours has is told, and replaced where it stands.

import { coverage } from '../paper/coverage'
import type { PosterSubjectText } from './subject'

/** `has` says whether a font has a code point. Each missing character once, in the order of reading. */
export function printable(subjects: readonly PosterSubjectText[], has: (point: number) => boolean): { subjects: PosterSubjectText[]; missing: string[] } {
  const { clean, missing } = coverage(has)
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
