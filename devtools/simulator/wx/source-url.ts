// Where a picture, sound or film comes from: the network, the cloud's files, a temporary file, or the program itself.

import { phoneFileUrl } from './phone-files'

const normalise = (path: string): string => {
  const parts: string[] = []
  for (const part of path.split('/')) {
    if (part === '..') parts.pop()
    else if (part !== '' && part !== '.') parts.push(part)
  }
  return parts.map(encodeURIComponent).join('/')
}

/** The URL the browser loads for `source`; a relative one starts from `folder`, a path inside the program. Empty stays empty. */
export const mapSource = (source: string, folder = ''): string => {
  if (source === '') return ''
  if (source.startsWith('cloud://')) return `/wx/files?fileId=${encodeURIComponent(source)}`
  if (source.startsWith('wxfile://')) return phoneFileUrl(source) ?? ''
  if (source.startsWith('//')) return `https:${source}`
  if (/^(https?|data|blob):/i.test(source) || source.startsWith('/app/files/')) return source
  return `/app/files/${normalise(source.startsWith('/') ? source : `${folder}/${source}`)}`
}
