// A sentence of the samples as an article: ‖ divides a title from its text, ⟦ ⟧ stand around what is wrong.

import type { Draft } from '../../../cloudfunctions/domain/proofread/spot'

export interface Sample {
  written: string
  kind: string
  draft: Draft
  /** In the title or in the text, UTF-16 units. */
  marks: { inTitle: boolean; start: number; end: number }[]
}

/** All samples were written as if on this day. */
export const createdOn = '2026-05-20'

export function slipSamples(text: string): Sample[] {
  return linesOf(text).map((line) => {
    const [kind = '', ...rest] = line.split(': ')
    return sampleOf(kind, rest.join(': '))
  })
}

export function cleanSamples(text: string): Sample[] {
  return linesOf(text).map((line) => sampleOf('', line))
}

function linesOf(text: string): string[] {
  return text.split('\n').filter((line) => line !== '')
}

function sampleOf(kind: string, written: string): Sample {
  const parts = written.split(' ‖ ')
  const [title, body] = parts.length > 1 ? parts : ['', written]
  const [markedTitle, markedBody] = [unmarked(title ?? '', true), unmarked(body ?? '', false)]
  const blocks = [{ id: 'b1', type: 'paragraph' as const, runs: [{ text: markedBody.text }] }]
  return { written, kind, draft: { title: markedTitle.text, createdOn, blocks }, marks: [...markedTitle.marks, ...markedBody.marks] }
}

function unmarked(text: string, inTitle: boolean): { text: string; marks: Sample['marks'] } {
  const marks: Sample['marks'] = []
  let plain = ''
  for (const [, before = '', wrong] of text.matchAll(/([^⟦⟧]*)(?:⟦([^⟧]*)⟧)?/g)) {
    plain += before
    if (wrong !== undefined) marks.push({ inTitle, start: plain.length, end: plain.length + wrong.length })
    plain += wrong ?? ''
  }
  return { text: plain, marks }
}
