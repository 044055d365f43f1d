// Asks content safety about a whole article: its text at once, its pictures by traces that are answered later.

import { ApiError } from '../../miniprogram/contract/errors'
import { hashOf, type Content } from '../domain/draft/content'
import { findingsOf } from '../domain/safety/findings'
import { picturesToCheck, textsOf } from '../domain/safety/checked-parts'
import { slicesOf } from '../domain/safety/slices'
import { addressesOf } from '../platform/files'
import { checkPicture, checkText } from '../platform/safety'
import { collection } from './collection'
import type { SafetyDocument } from './draft-documents'
import { askingWaits, getSafety, noteAsked, noteText, noteTrace, putSafety, safetyId, safetyOf, textWaits, type Finding } from './safety-checks'

export interface Question {
  articleId: string
  content: Content
  /** Of a person who used the program within two hours, which WeChat demands. */
  openid: string
}

const atOnce = 5

/** What a person let pass before holds on. Rejects where WeChat refuses or does not answer, ApiError conflict where a picture is not there; it is then as if nothing had been asked. */
export async function askSafety({ articleId, content, openid }: Question, now: number): Promise<SafetyDocument | undefined> {
  const hash = hashOf(content)
  const before = await safetyOf(articleId)
  const pictures = picturesToCheck(content)
  const known = new Set(before.flatMap(({ cleared }) => cleared))
  const cleared = [...pictures.keys()].filter((fileId) => known.has(fileId))
  const _id = safetyId(articleId, hash)
  const { allowed, waiting = [] } = before.find((one) => one._id === _id) ?? {}
  // An answer to an earlier question may still come, and is as good.
  const late = waiting.filter(({ trace, fileId }) => trace !== '' && !known.has(fileId))
  const asked: SafetyDocument = { _id, articleId, askedAt: new Date(now), openid, waiting: [textWaits, askingWaits, ...late], findings: [], cleared, ...(allowed ? { allowed } : {}) }
  await putSafety(asked)
  try {
    await askText(asked, content)
    await askPictures(asked, new Map([...pictures].filter(([fileId]) => !known.has(fileId))))
  } catch (error) {
    await collection('safety_checks').removeAll({ _id, askedAt: asked.askedAt })
    throw error
  }
  return getSafety(articleId, hash)
}

async function askText(asked: SafetyDocument, content: Content): Promise<void> {
  const findings: Finding[] = []
  await inGroups(slicesOf(textsOf(content)), async (slice) => {
    findings.push(...findingsOf(slice, await checkText(slice.text, asked.openid)))
  })
  await noteText(asked, [...new Map(findings.map((finding) => [finding.id, finding])).values()])
}

async function askPictures(asked: SafetyDocument, pictures: ReadonlyMap<string, string>): Promise<void> {
  await inGroups([...pictures], async ([fileId, partId]) => {
    const address = (await addressesOf([fileId])).get(fileId)
    if (!address) throw new ApiError('conflict', '有一张图片没有传上来，请再放一次')
    await noteTrace(asked, { trace: await checkPicture(address, asked.openid), partId, fileId })
  })
  await noteAsked(asked)
}

async function inGroups<Item>(items: readonly Item[], work: (item: Item) => Promise<void>): Promise<void> {
  for (let start = 0; start < items.length; start += atOnce) await Promise.all(items.slice(start, start + atOnce).map(work))
}
