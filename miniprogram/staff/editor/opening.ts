// Opens a draft: what the phone has at once, what the cloud has when it comes, joined part by part.

import { inChina } from '../../components/article-card/published'
import { headPart, type DraftOpenOutput } from '../contract/drafts'
import { createDraft, openDraft, saveDraft } from '../cloud/drafts'
import { keptDraft, keptEntries, keepWhole, phoneDoorOf } from '../storage/draft-store'
import type { KeptDraft } from '../storage/draft-form'
import { newNames } from '../../cloud/new-names'
import { idsOf, sessionLength } from './ids'
import { clean } from './saving/entry'
import { Writing } from './writing'

export interface Opened {
  writing: Writing
  draft: Omit<KeptDraft, 'parts'>
}

type Told = ConstructorParameters<typeof Writing>[4]

const clock = {
  now: () => Date.now(),
  after(ms: number, run: () => void) {
    const timer = setTimeout(run, ms)
    return () => clearTimeout(timer)
  },
}

/** What the phone has. Undefined where it has nothing and the draft is no new one: the cloud has to be asked. */
export async function fromPhone(articleId: string, orgId: string, told: Told): Promise<Opened | undefined> {
  const kept = keptDraft(articleId)
  if (!kept && orgId === '') return undefined
  const createdOn = kept?.createdOn ?? inChina(Date.now()).format('YYYY-MM-DD')
  return begin({ articleId, orgId: kept?.orgId ?? orgId, createdOn, created: kept?.created ?? false, at: Date.now() }, told)
}

/** Nothing is kept yet: the first word makes the draft. */
export async function begin(draft: Opened['draft'], told: Told): Promise<Opened> {
  const [session = ''] = await newNames(1)
  const { articleId, orgId, createdOn } = draft
  const entries = keptEntries(articleId)
  if (!entries.some(([partId]) => partId === headPart)) entries.push([headPart, clean(0, { head: { title: '', createdOn } })])
  let isKept = keptDraft(articleId) !== undefined
  const door = phoneDoorOf(articleId)
  const phone: typeof door = {
    ...door,
    keepPart(partId, entry) {
      // A part alone says nothing of whose it is.
      isKept ||= keepWhole(draft, new Map())
      return door.keepPart(partId, entry)
    },
  }
  const cloud = {
    create: () => createDraft({ articleId, orgId, createdOn }),
    save: (changes: Parameters<typeof saveDraft>[1], keep: boolean) => saveDraft(articleId, changes, keep),
  }
  return { draft, writing: new Writing(draft, entries, { clock, phone, cloud }, idsOf(session.slice(0, sessionLength)), told) }
}

/** What the cloud has, onto the phone and the paper. Rejects without a network. */
export async function fromCloud(articleId: string, opened: Opened | undefined, told: Told): Promise<{ opened: Opened; cloud: DraftOpenOutput }> {
  const cloud = await openDraft(articleId)
  const head = cloud.parts.find((part) => part.partId === headPart)
  const createdOn = head && 'head' in head ? head.head.createdOn : inChina(Date.now()).format('YYYY-MM-DD')
  const draft = { articleId, orgId: cloud.org.id, createdOn, created: true, at: Date.now() }
  const now = opened ?? (await begin(draft, told))
  now.writing.opened(cloud.parts)
  keepWhole(draft, now.writing.ledger.entries)
  return { opened: now, cloud }
}
