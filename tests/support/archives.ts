// Taking everything out of an installation and putting it into another one, call after call, as a phone and the command do.

import { createHash } from 'node:crypto'
import { unzipSync, zipSync } from 'fflate'
import type { ArchiveRestoreOutput } from '../../miniprogram/staff/contract/restores'
import { dataOf, type FunctionsHouse } from './functions-house'

export const street = 'o_qingqu'

/** The parts of the street's archive, as admin-1. */
export async function makeArchive(house: FunctionsHouse): Promise<Uint8Array[]> {
  const parts: Uint8Array[] = []
  for (let next: string | undefined; ; ) {
    const made = dataOf(await house.staff('archive.make', { orgId: street, archiveId: '0123456789abcdef', ...(next ? { next } : {}) }))
    parts.push(new Uint8Array(await (await fetch(made.part.url)).arrayBuffer()))
    next = made.next
    if (!next) return parts
  }
}

let uploads = 0

/** Its last answer, or the refusal in words. */
export async function restoreArchive(house: FunctionsHouse, parts: readonly Uint8Array[], code: string, openid = 'operator'): Promise<ArchiveRestoreOutput | string> {
  const fileIds = await Promise.all(parts.map(async (bytes) => (await house.cloud.storage.put(`imports/archive-${(uploads += 1)}.zip`, Buffer.from(bytes), { openid })).fileId))
  let next: string | undefined
  for (let calls = 0; calls < 100; calls += 1) {
    const reply = await house.staff('archive.restore', { code, fileIds, ...(next ? { next } : {}) }, { openid })
    // Crashed: the same call goes on.
    if ('errCode' in reply) continue
    if (!reply.ok) return `${reply.error.code} ${reply.error.message}`
    if (reply.data.kind === 'done') return reply.data
    next = reply.data.next
  }
  return 'it does not end'
}

/** As JSON, where addresses and names of files do not say whose they are. */
export function anywhere(seen: unknown): unknown {
  return JSON.parse(JSON.stringify(seen).replaceAll(/http:\/\/127\.0\.0\.1:\d+/g, 'http://here').replaceAll(/cloud:\/\/[^/]+\//g, 'cloud://here/').replaceAll(/([?&](?:sign|t)=)[^"&]*/g, '$1…'))
}

/** As if it had been made an hour before, since an archive waits for the hour to be over that it counted. */
export function anHourAgo(archive: Uint8Array): Buffer {
  const entries = unzipSync(archive)
  const { seal: _seal, ...manifest } = JSON.parse(Buffer.from(entries['manifest.json'] ?? []).toString()) as { seal: string; through: string }
  manifest.through = new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 13)
  const seal = createHash('sha256').update(JSON.stringify(manifest)).digest('hex')
  return Buffer.from(zipSync({ ...entries, 'manifest.json': Buffer.from(JSON.stringify({ ...manifest, seal })) }))
}
