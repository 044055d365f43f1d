// An article on its way as its page shows it: where it stands, its text part by part with what is said of each, and what was done.

import { emptyHead, type ArticleHead } from '../../components/article-header/head'
import type { ShownBlock } from '../../components/article-body/shown'
import { showBlocks } from '../../components/article-body/shown-block'
import type { Block } from '../../contract/body'
import { headPart, type DraftOpenOutput } from '../contract/drafts'
import type { Mark, ReviewOpenOutput, Safety, SafetyFinding } from '../contract/workflow'
import { Paper } from '../editor/document/paper'
import { calledTitle } from '../titles'
import { actButtons, type ActButton } from './acts'
import type { ProofWords } from './proof-words'
import { eventWords, publicationWords, safetyWords, stateWords, stepName, timeWords } from './words'

export interface ShownFinding extends Pick<SafetyFinding, 'id' | 'say'> {
  /** Somebody may look at it and let it pass. */
  open: boolean
  allowed: string
}

/** `mark` is what the caller writes there now, `said` what a reviewer wrote when it was returned. */
export interface ShownPart {
  partId: string
  blocks: ShownBlock[]
  mark: string
  said: string
  findings: ShownFinding[]
  /** What proofreading found, where it was asked. */
  proof: string[]
}

export interface ShownReview {
  state: string
  readers: string
  /** Readers have it. */
  published: boolean
  reason: string
  returned: string
  safety: { status: Safety['status']; say: string; asks: string }
  head: ArticleHead
  buttons: ActButton[]
  mayMark: boolean
  history: { at: number; what: string; when: string; comment: string }[]
}

export const noReview: ShownReview = { state: '', readers: '', published: false, reason: '', returned: '', safety: { status: 'none', say: '', asks: '' }, head: emptyHead, buttons: [], mayMark: false, history: [] }

/** `now` in ms since 1970. */
export function shownReview(draft: DraftOpenOutput, review: ReviewOpenOutput, now: number): ShownReview {
  const { publication, returned } = draft
  const { head } = paperOf(draft)
  const state = stateWords(review.state, publication, now)
  const readers = publicationWords(publication)
  return {
    state,
    readers: readers === state ? '' : readers,
    published: publication?.status === 'published',
    reason: publication && publication.status !== 'published' ? (publication.reason ?? '') : '',
    returned: returned ? `${returned.by}在${stepName(returned.step)}退回：${returned.comment}` : '',
    // Of what readers have already the question is settled.
    safety: { status: review.safety.status, ...(review.state.name === 'settled' || review.state.name === 'writing' ? { say: '', asks: '' } : safetyWords(review.safety.status)) },
    head: { ...emptyHead, title: calledTitle(head.title), createdOn: head.createdOn, org: draft.org, correction: head.correction ?? '' },
    buttons: actButtons(review.moves, publication, draft.may.edit),
    mayMark: review.moves.includes('return'),
    history: [...review.history].reverse().map((step) => ({ at: step.at, what: eventWords(step), when: timeWords(step.at, now), comment: step.comment ?? '' })),
  }
}

/** The draft as the cloud has it. */
export function paperOf({ parts }: Pick<DraftOpenOutput, 'parts'>): Paper {
  return new Paper(parts.map((part) => ({ partId: part.partId, content: part })), '')
}

/** In the order of the text; the title is the first, under the head's name. */
export function shownParts(draft: DraftOpenOutput, review: ReviewOpenOutput, marks: readonly Mark[], proof: ProofWords): ShownPart[] {
  const paper = paperOf(draft)
  const mayAllow = review.moves.includes('pass') || review.moves.includes('publish')
  const part = (partId: string, blocks: ShownBlock[], text: string): ShownPart => ({
    partId,
    blocks,
    mark: sayAt(marks, partId),
    said: sayAt(draft.returned?.marks ?? [], partId),
    findings: review.safety.findings.filter((finding) => finding.partId === partId).map((finding) => shownFinding(finding, text, mayAllow)),
    proof: proof[partId] ?? [],
  })
  return [part(headPart, [], ''), ...paper.blocks.map(({ block }) => part(block.id, showBlocks([block]), textOf(block)))]
}

function sayAt(marks: readonly Mark[], partId: string): string {
  return marks.find((mark) => mark.partId === partId)?.say ?? ''
}

/** Of the blocks in whose text a place can be pointed at; of others the whole is meant. */
function textOf(block: Block): string {
  return 'runs' in block ? block.runs.map(({ text }) => text).join('') : ''
}

function shownFinding({ id, say, suggest, start = 0, end = 0, allowedBy }: SafetyFinding, text: string, mayAllow: boolean): ShownFinding {
  const words = text.slice(start, end)
  return { id, say: words === '' ? say : `“${words}”${say}`, open: mayAllow && suggest === 'review' && allowedBy === undefined, allowed: allowedBy === undefined ? '' : `${allowedBy}看过了，可以发` }
}
