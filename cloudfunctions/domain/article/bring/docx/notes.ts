// Settles mammoth's HTML: alignments become styles, and footnotes stand as numbered paragraphs at the end.

const alignment = /<(p|h[1-6]|li)([^>]*)><a id="yl-align-(center|right)"><\/a>/g
const backLink = / ?<a href="#(?:foot|end)note-ref-[^"]*">↑<\/a>/g
const reference = /<sup><a href="#(?:foot|end)note-[^"]*" id="[^"]*">(\[\d+\])<\/a><\/sup>/g
const listStart = /<ol><li id="(?:foot|end)note-/g

/** `added`: characters that mammoth and this put in. */
export function placeNotes(html: string): { html: string; added: number } {
  let added = 0
  const settled = html
    .replace(alignment, '<$1$2 style="text-align: $3">')
    .replace(backLink, '')
    .replace(reference, (_all, number: string) => {
      added += number.length
      return number
    })
  const starts = [...settled.matchAll(listStart)]
  const at = starts.at(-1)?.index
  if (at === undefined) return { html: settled, added }
  let number = 0
  const notes = settled
    .slice(at)
    .replace('<ol>', '<hr />')
    .replaceAll('</ol>', '')
    .replace(/<li id="(?:foot|end)note-[^"]*">(<p[^>]*>)?/g, (_all, paragraph = '<p>') => {
      const mark = `[${(number += 1)}]`
      added += mark.length
      return `${paragraph as string}${mark} `
    })
    .replaceAll('</li>', '')
  return { html: settled.slice(0, at) + notes, added }
}
