// What content safety was asked, and what it answered. Each answer is one write, so that answers may come at once, twice and in any order.

import { collection, command } from './collection'
import type { SafetyDocument } from './draft-documents'

const checks = () => collection('safety_checks')

export type Finding = SafetyDocument['findings'][number]
type Waiting = SafetyDocument['waiting'][number]

/** What waits besides pictures: the text, and that all pictures are asked about. */
export const textWaits: Waiting = { trace: '', partId: 'text', fileId: '' }
export const askingWaits: Waiting = { trace: '', partId: 'asking', fileId: '' }

export function safetyId(articleId: string, hash: string): string {
  return `${articleId}.${hash}`
}

export function getSafety(articleId: string, hash: string): Promise<SafetyDocument | undefined> {
  return checks().get(safetyId(articleId, hash))
}

/** Of an article, whatever its text was then. */
export function safetyOf(articleId: string): Promise<SafetyDocument[]> {
  return checks().find({ articleId }, { limit: 100 })
}

export function putSafety(document: SafetyDocument): Promise<void> {
  return checks().put(document)
}

/** Answers to an asking that was begun anew meanwhile are nobody's. */
type Asked = Pick<SafetyDocument, '_id' | 'askedAt'>

export async function noteText({ _id, askedAt }: Asked, findings: readonly Finding[]): Promise<void> {
  await checks().update({ _id, askedAt }, { waiting: command.pull(textWaits), findings: command.push({ each: [...findings] }) })
}

/** From now on its answer is known by the trace. */
export async function noteTrace({ _id, askedAt }: Asked, waiting: Waiting): Promise<void> {
  await checks().update({ _id, askedAt }, { waiting: command.addToSet(waiting) })
}

export async function noteAsked({ _id, askedAt }: Asked): Promise<void> {
  await checks().update({ _id, askedAt }, { waiting: command.pull(askingWaits) })
}

export async function findTrace(trace: string): Promise<SafetyDocument | undefined> {
  return (await checks().find({ 'waiting.trace': trace }, { limit: 1 }))[0]
}

/** `finding` is absent where nothing was found. Whichever question about the picture is answered first, it is answered. */
export async function notePicture({ _id }: Asked, { trace, fileId }: Waiting, finding: Finding | undefined): Promise<void> {
  const what = finding ? { findings: command.push({ each: [finding] }) } : { cleared: command.addToSet(fileId) }
  await checks().update({ _id, 'waiting.trace': trace }, { waiting: command.pull({ fileId }), ...what })
}

export async function allow(articleId: string, hash: string, findingId: string, openid: string): Promise<void> {
  await checks().update({ _id: safetyId(articleId, hash) }, { [`allowed.${findingId}`]: openid })
}

/** What comes after it is asked about again where it is needed. */
export function trimSafety(olderThan: Date): Promise<number> {
  return checks().removeAll({ askedAt: command.lt(olderThan) })
}

/** Begun between two moments and not through. */
export function unfinished(after: Date, before: Date): Promise<SafetyDocument[]> {
  return checks().find({ askedAt: command.gt(after).and(command.lt(before)), 'waiting.0': command.exists(true) }, { limit: 20 })
}
