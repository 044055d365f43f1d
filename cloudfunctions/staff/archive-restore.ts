// archive.restore: an archive into an empty installation, by the operator's code: all of it is checked before the first word is written, and nobody sees any before the last one is.

import * as z from 'zod'
import type { StaffActions } from '../../miniprogram/contract/actions'
import { ApiError } from '../../miniprogram/contract/errors'
import type { ArchiveRestoreOutput } from '../../miniprogram/staff/contract/restores'
import { action, type Context } from '../domain/door/action'
import { claimCode, importFileId, restoreNext } from '../domain/door/fields'
import { hourOf } from '../domain/view/day'
import { ownFile, removeFile } from '../platform/files'
import { countKept, isEmpty } from '../store/archive-write'
import { addAudit } from '../store/audits'
import { makeAdmin } from '../store/claim'
import { beginRestoring, noteRestored, restoring } from '../store/jobs'
import { beginKeys } from '../store/keys'
import { openPart, type OpenPart } from './archive-open'
import { putLast, worksOf } from './archive-works'
import { demandClaim } from './claim-code'

const input = z.strictObject({ code: claimCode, fileIds: z.array(importFileId).min(1).max(500), next: restoreNext.exactOptional() })

/** ms: a call answers long before the function is cut off. */
const enough = 20_000

type Phase = 'check' | 'write' | 'finish'

interface Stand {
  phase: Phase
  archive: string
  /** From 0, and how many works of it are done. */
  part: number
  works: number
}

/** Goes on where it stopped; the caller becomes admin. ApiError: not_allowed; bad_input, too_large or conflict, with nothing written. */
export const archiveRestore = action<StaffActions['archive.restore']>(input, async ({ code, fileIds, next }, context) => {
  const { openid = '' } = context.caller
  const claim = await demandClaim(code, openid, context.now)
  const stand = standOf(next)
  const known = await restoring()
  if (known?.orgId) {
    if (!claim.isMine) throw new ApiError('conflict', '这里已经放回过一份备份')
    return { kind: 'done', orgId: known.orgId, restored: await countKept() }
  }
  if (!known && !(await isEmpty())) throw new ApiError('conflict', '这里已经有内容了，备份只能放进空的阅栏')
  const part = await partOf(fileIds, stand, context)
  const { archive } = part.manifest
  if (known && known.archive !== archive) throw new ApiError('conflict', '另一份备份正在放回这里')
  if (stand.phase === 'check') return checked(stand, part, fileIds.length)
  await claim.take()
  if (!(await beginRestoring(archive))) throw new ApiError('conflict', '另一份备份正在放回这里')
  const prefix = ownFile(fileIds[0] ?? '')?.prefix ?? ''
  if (stand.phase === 'write') return write(stand, part, fileIds.length, prefix, context)
  await putLast(part, prefix)
  if (!part.manifest.last) return working({ ...stand, part: stand.part + 1 }, fileIds.length)
  return finish(part, fileIds, openid, context)
})

function standOf(next: string | undefined): Stand {
  const [phase = 'check', archive = '', part = '0', works = '0'] = next?.split('.') ?? []
  return { phase: phase as Phase, archive, part: Number(part), works: Number(works) }
}

function working(stand: Stand, of: number): ArchiveRestoreOutput {
  const { phase, archive, part, works } = stand
  return { kind: 'working', phase: phase === 'check' ? 'checking' : 'writing', done: part, of, next: [phase, archive, part, works].join('.') }
}

/** Each part is asked again whenever it is opened: whose it is, and whether it stands where it belongs. */
async function partOf(fileIds: readonly string[], { archive, part }: Stand, { now }: Context): Promise<OpenPart> {
  const opened = await openPart(fileIds[part] ?? '')
  const { manifest } = opened
  const isLast = part === fileIds.length - 1
  if (manifest.part !== part + 1 || manifest.last !== isLast) throw new ApiError('bad_input', '备份的几个部分没有给全，或者次序不对')
  if (archive !== '' && manifest.archive !== archive) throw new ApiError('bad_input', '这几个部分不是同一份备份')
  // An hour is closed by counting its views: one that is in the sums already must not go on here.
  if (hourOf(now()) <= manifest.through) throw new ApiError('conflict', `这份备份算到 ${manifest.through.slice(11)} 点这个小时，要等这个小时过去再放回`)
  return opened
}

function checked(stand: Stand, { manifest }: OpenPart, of: number): ArchiveRestoreOutput {
  const { archive, last } = manifest
  return working(last ? { phase: 'write', archive, part: 0, works: 0 } : { ...stand, archive, part: stand.part + 1 }, of)
}

async function write(stand: Stand, part: OpenPart, of: number, prefix: string, context: Context): Promise<ArchiveRestoreOutput> {
  const started = context.now()
  const works = worksOf(part, prefix, context)
  // Before the first hour is there: a night between two calls must not look for its views.
  await noteRestored(part.manifest.archive, part.manifest.through)
  const since = part.documents.articles[0]?.peopleSince
  if (since) await beginKeys(since, context.random)
  for (let at = stand.works; at < works.length; at += 1) {
    if (at > stand.works && context.now() - started > enough) return working({ ...stand, works: at }, of)
    await works[at]?.()
  }
  const isLast = part.manifest.last
  return working(isLast ? { ...stand, phase: 'finish', part: 0, works: 0 } : { ...stand, part: stand.part + 1, works: 0 }, of)
}

async function finish({ manifest }: OpenPart, fileIds: readonly string[], openid: string, context: Context): Promise<ArchiveRestoreOutput> {
  const { archive, org, through, made } = manifest
  await makeAdmin(openid, org.id)
  await addAudit(`archive.restore ${archive}`, { openid, action: 'archive.restore', orgId: org.id, targetId: org.id, what: `放回“${org.name}”的备份（${made} 做的）` })
  await noteRestored(archive, through, org.id)
  await Promise.all(fileIds.map((fileId) => removeFile(fileId).catch((error: unknown) => context.logFailure('remove archive', error))))
  return { kind: 'done', orgId: org.id, restored: await countKept() }
}
