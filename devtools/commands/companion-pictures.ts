// A saved page with its pictures: those in the folder that the browser or the office put beside it are written into the page itself.

import { existsSync, readFileSync, realpathSync, statSync } from 'node:fs'
import { basename, dirname, extname, join, resolve, sep } from 'node:path'

const types: Record<string, string> = { '.jpg': 'image/jpeg', '.jpeg': 'image/jpeg', '.png': 'image/png', '.gif': 'image/gif', '.webp': 'image/webp' }
/** Browsers, Word, Chinese Chrome. */
const endings = ['_files', '.files', '_文件']
/** Bytes as the page's letters, one each: its encoding is not known here, and must not change. */
const letters = 'latin1'

/** The page as it is to be sent. A picture of any other place stays an address, and the import names it. */
export function withCompanions(file: string, page: Buffer): Buffer {
  const name = basename(file, extname(file))
  const folders = endings.map((ending) => join(dirname(file), name + ending)).filter((folder) => existsSync(folder)).map((folder) => realpathSync(folder))
  if (folders.length === 0) return page
  const text = page.toString(letters)
  const inlined = text.replace(/(\ssrc\s*=\s*)("[^"]*"|'[^']*'|[^\s>"']+)/gi, (all, start: string, quoted: string) => {
    const address = inlinedPicture(dirname(file), folders, quoted.replace(/^["']|["']$/g, ''))
    return address ? `${start}"${address}"` : all
  })
  return Buffer.from(inlined, letters)
}

function inlinedPicture(folder: string, allowed: readonly string[], source: string): string | undefined {
  for (const path of readings(source)) {
    const found = resolve(folder, path)
    if (!existsSync(found) || !statSync(found).isFile()) continue
    const real = realpathSync(found)
    if (!allowed.some((one) => real.startsWith(one + sep))) continue
    // A saved WeChat picture has no ending; what it is, its bytes tell.
    const type = types[extname(real).toLowerCase()] ?? 'image/jpeg'
    return `data:${type};base64,${readFileSync(real).toString('base64')}`
  }
  return undefined
}

/** A name may be percent-encoded, or stand in the page's own letters. */
function readings(source: string): string[] {
  if (/^[a-z][a-z0-9+.-]*:|^\/\//i.test(source)) return []
  const plain = source.replace(/[?#].*$/, '').replaceAll('&amp;', '&')
  const bytes = Buffer.from(plain, letters)
  return [bytes.toString('utf8'), new TextDecoder('gb18030').decode(bytes)].flatMap((name) => [name, decoded(name)])
}

function decoded(name: string): string {
  try {
    return decodeURIComponent(name)
  } catch {
    return name
  }
}
