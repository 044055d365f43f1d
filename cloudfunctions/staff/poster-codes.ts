// The codes of a print, several at a time and no longer than a call may take: what is drawn stays drawn for the next call.

import { inBatches } from '../domain/poster/batches'
import { linkOfCode } from '../domain/code/link'
import { downloadFile } from '../platform/files'
import type { CodeDocument } from '../store/documents'
import { modulesOf } from './code-modules'
import { codePicture, type CodeWays } from './code-picture'
import type { Pictures } from './paper-pdf'

const atOnce = 6
/** ms: a third of what the function may take, so that the print itself has its time too. */
const patience = 15_000

export interface PosterCodes {
  /** As many as were ready in time, in their order. */
  ready: Pictures['code'][]
  pending: boolean
}

/** A plain link, drawn here, wherever the installation has a domain; else WeChat's own code. */
export async function posterCodes(codes: readonly CodeDocument[], ways: CodeWays, now: () => number): Promise<PosterCodes> {
  const { domain } = ways
  if (domain !== undefined) return { ready: codes.map(({ _id }) => ({ modules: modulesOf(linkOfCode(domain, _id)) })), pending: false }
  const end = now() + patience
  const ready = await inBatches(codes, atOnce, () => now() > end, async (code) => {
    const { fileId, pending = false } = await codePicture(code, 'mini', ways)
    return { pending, bytes: await downloadFile(fileId) }
  })
  return { ready: ready.map(({ bytes }) => ({ bytes })), pending: ready.some(({ pending }) => pending) }
}
