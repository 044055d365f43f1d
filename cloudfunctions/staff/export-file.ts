// Keeps what staff take out of the program: under a name of the person's own, behind a link that ends after an hour, with a note of who took it.

import { createHash } from 'node:crypto'
import type { StatsExportOutput } from '../../miniprogram/reports/contract/stats'
import type { Context } from '../domain/door/action'
import { privateAddress, putFile } from '../platform/files'
import { addAudit } from '../store/audits'

const linkSeconds = 3_600

export interface ExportFile {
  orgId: string
  /** Where it lies; the person's next one of this name takes its place. */
  file: string
  /** What it is called on the phone. */
  name: string
  action: string
  at: number
}

export async function keepExport({ orgId, file, name, action, at }: ExportFile, bytes: Uint8Array, { caller: { openid = '' } }: Context): Promise<StatsExportOutput> {
  const person = createHash('sha256').update(openid).digest('hex').slice(0, 16)
  // Nothing under exports/ is public (store/rules.ts).
  const fileId = await putFile(`exports/${orgId}/${person}-${file}`, bytes)
  await addAudit(`${action} ${person} ${orgId} ${at}`, { openid, action, orgId, targetId: orgId, what: `导出“${name}”` })
  return { fileId, url: await privateAddress(fileId, linkSeconds), name, at }
}
