// A part of an archive while it fills: documents as lines, files as they are, bounded by what one call holds in memory.

import { zipSync } from 'fflate'
import { ApiError } from '../../miniprogram/contract/errors'
import { archivedNames, filePath, lines, noDocuments } from '../domain/archive/lines'
import { hashOf, manifestName, sealed, type Manifest } from '../domain/archive/manifest'
import { readmeOf } from '../domain/archive/readme'
import { downloadFile, ownFile } from '../platform/files'
import type { Unit } from './archive-unit'

/** Bytes. The zip and the request that carries it are as large again. */
const fullBytes = 48_000_000
/** A larger file is left out and named. */
const largestFile = 60_000_000

export class ArchivePart {
  private readonly documents = noDocuments()
  private readonly files = new Map<string, Uint8Array>()
  private readonly leftOut: string[] = []
  private size = 0
  private prefix = ''

  get isFull(): boolean {
    return this.size >= fullBytes
  }

  addDocuments({ documents }: Unit): void {
    for (const name of archivedNames) {
      const all: object[] = this.documents[name]
      for (const document of documents[name]) {
        // Better no archive than one that is refused when it is needed.
        const wrong = lines[name].safeParse(JSON.parse(JSON.stringify(document))).error
        if (wrong) throw new ApiError('internal', `${name} ${document._id}: ${wrong.issues[0]?.path.join('.') ?? ''} is nothing that an archive holds`)
        all.push(document)
      }
      this.size += documents[name].reduce((sum, document) => sum + JSON.stringify(document).length * 2, 0)
    }
  }

  async addFile(fileId: string): Promise<void> {
    const own = ownFile(fileId)
    if (!own || !filePath.safeParse(own.path).success) {
      this.leftOut.push(fileId)
      return
    }
    this.prefix = own.prefix
    if (this.files.has(own.path)) return
    const bytes = await downloadFile(fileId).catch(() => undefined)
    if (!bytes || bytes.length > largestFile) {
      this.leftOut.push(own.path)
      return
    }
    this.files.set(own.path, bytes)
    this.size += bytes.length
  }

  /** The .zip, and which files are not in it. */
  zipped(said: Omit<Manifest, 'files' | 'counts' | 'leftOut' | 'filePrefix'>): { bytes: Uint8Array; leftOut: string[] } {
    const texts = archivedNames.flatMap((name) => {
      const text = this.documents[name].map((document) => `${JSON.stringify(document)}\n`).join('')
      return text === '' ? [] : [[`data/${name}.jsonl`, Buffer.from(text)] as const]
    })
    const files = [...this.files].map(([path, bytes]) => [`files/${path}`, bytes] as const)
    const leftOut = [...new Set(this.leftOut)].sort()
    const manifest: Manifest = {
      ...said,
      filePrefix: this.prefix,
      leftOut: { files: leftOut },
      counts: Object.fromEntries(archivedNames.map((name) => [name, this.documents[name].length])),
      files: Object.fromEntries([...texts, ...files].map(([path, bytes]) => [path, { sha256: hashOf(bytes), bytes: bytes.length }])),
    }
    const packed = texts.map(([path, bytes]) => [path, [bytes, { level: 6 }] as [Uint8Array, { level: 6 }]] as const)
    // Pictures are packed already.
    const whole = files.map(([path, bytes]) => [path, [bytes, { level: 0 }] as [Uint8Array, { level: 0 }]] as const)
    const words = { 'README.txt': Buffer.from(readmeOf(manifest)), [manifestName]: Buffer.from(sealed(manifest)) }
    return { bytes: zipSync({ ...words, ...Object.fromEntries(packed), ...Object.fromEntries(whole) }, { mtime: new Date(said.made) }), leftOut }
  }
}
