// Parts of a file, as players ask for them when somebody jumps: one range of bytes, as HTTP defines it.

export interface Part {
  /** The first byte and the last. */
  start: number
  end: number
}

/** 'whole' where no part is asked for, or several at once, which may be answered whole; 'outside' where there is nothing. */
export function partOf(header: string | undefined, size: number): Part | 'whole' | 'outside' {
  const [, from, to] = /^bytes=(\d*)-(\d*)$/.exec(header ?? '') ?? []
  if (from === undefined || to === undefined || (from === '' && to === '')) return 'whole'
  const start = from === '' ? Math.max(0, size - Number(to)) : Number(from)
  const end = from === '' || to === '' ? size - 1 : Math.min(Number(to), size - 1)
  return start > end ? 'outside' : { start, end }
}

interface Answer {
  status: number
  headers: Record<string, string | number>
  bytes: Buffer
}

/** What is sent for a file of which a part may be asked for. */
export function answerWith(bytes: Buffer, header: string | undefined): Answer {
  const part = partOf(header, bytes.length)
  const headers = { 'accept-ranges': 'bytes' }
  if (part === 'whole') return { status: 200, headers: { ...headers, 'content-length': bytes.length }, bytes }
  if (part === 'outside') return { status: 416, headers: { ...headers, 'content-range': `bytes */${bytes.length}` }, bytes: Buffer.alloc(0) }
  const { start, end } = part
  const range = { 'content-range': `bytes ${start}-${end}/${bytes.length}`, 'content-length': end - start + 1 }
  return { status: 206, headers: { ...headers, ...range }, bytes: bytes.subarray(start, end + 1) }
}
