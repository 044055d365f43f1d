// Opens a part of an archive, and refuses whatever is not exactly what was made: a byte that changed, a file too many or too few, a line that is no document.

import { unzipSync } from 'fflate'
import { ApiError } from '../../miniprogram/contract/errors'
import { archivedNames, filePath, lines, noDocuments, type ArchivedDocuments, type ArchivedName } from '../domain/archive/lines'
import { hashOf, manifestName, unsealed, type Manifest } from '../domain/archive/manifest'
import { downloadFile } from '../platform/files'

export interface OpenPart {
  manifest: Manifest
  documents: ArchivedDocuments
  /** By path. */
  files: Map<string, Uint8Array>
}

/** Bytes: what a part may become in memory; ours are far smaller (archive-part.ts). */
const mostBytes = 250_000_000
const readme = 'README.txt'

/** ApiError bad_input, too_large. */
export async function openPart(fileId: string): Promise<OpenPart> {
  const bytes = await downloadFile(fileId).catch(() => undefined)
  if (!bytes) throw new ApiError('bad_input', '没有收到文件，请再传一次')
  const entries = unzipped(bytes)
  const manifest = unsealed(textOf(entries[manifestName]))
  if (!manifest) throw refused('不是阅栏的备份，或者清单被改过')
  const names = Object.keys(entries).filter((name) => name !== manifestName && name !== readme)
  const listed = Object.keys(manifest.files)
  if (names.length !== listed.length) throw refused('文件有多有少')
  for (const name of listed) {
    const entry = entries[name]
    const said = manifest.files[name]
    if (!entry || !said || entry.length !== said.bytes || hashOf(entry) !== said.sha256) throw refused(`“${name}”不是原来的样子`)
  }
  return { manifest, documents: documentsIn(entries, manifest), files: filesIn(entries) }
}

function refused(why: string): ApiError {
  return new ApiError('bad_input', `这份备份不完整：${why}`)
}

function unzipped(bytes: Uint8Array): Record<string, Uint8Array> {
  let size = 0
  try {
    return unzipSync(bytes, {
      filter({ originalSize }) {
        size += originalSize
        if (size > mostBytes) throw new ApiError('too_large', '这份备份打开以后太大')
        return true
      },
    })
  } catch (error) {
    throw error instanceof ApiError ? error : refused('打不开，可能没有传完')
  }
}

function textOf(bytes: Uint8Array | undefined): string {
  return bytes ? new TextDecoder().decode(bytes) : ''
}

function filesIn(entries: Record<string, Uint8Array>): Map<string, Uint8Array> {
  const files = Object.entries(entries).flatMap(([name, bytes]) => (name.startsWith('files/') ? [[name.slice('files/'.length), bytes] as const] : []))
  const wrong = files.find(([path]) => !filePath.safeParse(path).success)
  if (wrong) throw refused(`“${wrong[0]}”不是备份里的文件`)
  return new Map(files)
}

function documentsIn(entries: Record<string, Uint8Array>, { counts }: Manifest): ArchivedDocuments {
  const documents = noDocuments()
  for (const name of archivedNames) {
    const rows: object[] = documents[name]
    rows.push(...rowsOf(name, textOf(entries[`data/${name}.jsonl`])))
    if (rows.length !== (counts[name] ?? 0)) throw refused(`${name} 的份数不对`)
  }
  return documents
}

function rowsOf(name: ArchivedName, text: string): object[] {
  return text.split('\n').flatMap((line, at) => {
    if (line === '') return []
    const parsed = lines[name].safeParse(jsonOf(line))
    if (!parsed.success) throw refused(`${name} 的第 ${at + 1} 行读不懂`)
    return [parsed.data]
  })
}

function jsonOf(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}
