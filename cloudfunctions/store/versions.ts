// Versions of drafts: a whole draft at one moment each, under an id made of what it was kept for, so that it is kept once.

import type { VersionCard } from '../../miniprogram/staff/contract/drafts'
import { charactersIn } from '../domain/draft/characters'
import { contentOf } from '../domain/draft/content'
import { dayOf } from '../domain/view/day'
import { collection, command } from './collection'
import type { DraftDocument, VersionDocument } from './documents'
import { partsOf } from './drafts'

const versions = () => collection('article_versions')

/** More than a day of save points, with all that was kept longer. */
const listMost = 1_000

export function getVersion(id: string): Promise<VersionDocument | undefined> {
  return versions().get(id)
}

/** As the draft is now. `openid` is who did it; absent, whoever changed the draft last. */
export async function keepVersion(draft: DraftDocument, name: string, version: Pick<VersionDocument, 'kind' | 'at'> & Partial<Pick<VersionDocument, 'keptAt' | 'openid'>>): Promise<void> {
  const parts = await partsOf(draft._id)
  const content = contentOf(parts, dayOf(draft.createdAt.getTime()))
  const last = [...parts].sort((one, other) => other.at.getTime() - one.at.getTime())[0]
  await putVersion(draft._id, name, { openid: last?.openid ?? draft.writer, ...version, ...content })
}

export async function putVersion(articleId: string, name: string, version: Omit<VersionDocument, '_id' | 'articleId' | 'characters'>): Promise<void> {
  await versions().insert({ _id: `${articleId}.${name}`, articleId, characters: charactersIn(version), ...version })
}

export type ListedVersion = Pick<VersionDocument, '_id' | 'kind' | 'openid' | 'at' | 'characters'> & Pick<VersionCard, 'title'>

/** Newest first, without their texts. One read of the database. */
export function listVersions(articleId: string): Promise<ListedVersion[]> {
  return versions().aggregate<ListedVersion>([
    ['match', { articleId }],
    ['sort', { at: -1 }],
    ['limit', listMost],
    ['project', { kind: 1, openid: 1, at: 1, characters: 1, title: '$head.title' }],
  ])
}

export async function removeVersionsOf(articleId: string): Promise<void> {
  await versions().removeAll({ articleId })
}

/** Save points that became one before the first moment, and whatever is not kept for ever from before the second. */
export async function trimVersions(savesBefore: Date, othersBefore: Date): Promise<void> {
  await versions().removeAll({ kind: 'save', at: command.lt(savesBefore), keptAt: command.lt(savesBefore) })
  await versions().removeAll({ kind: command.in(['submitted', 'replaced', 'restored']), at: command.lt(othersBefore) })
}
