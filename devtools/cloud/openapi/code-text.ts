// What the QR code that stands in for a mini-program code carries: the page and the scene, as the round code would.

const start = 'weixin://yuelan-local/wxacode?'

export interface CodeContent {
  /** Without a leading slash; empty is the home page. */
  page: string
  scene: string
}

export function codeText({ page, scene }: CodeContent): string {
  return `${start}path=${encodeURIComponent(page)}&scene=${encodeURIComponent(scene)}`
}

/** Undefined for any other text. */
export function readCodeText(text: string): CodeContent | undefined {
  if (!text.startsWith(start)) return undefined
  const query = new URLSearchParams(text.slice(start.length))
  return { page: query.get('path') ?? '', scene: query.get('scene') ?? '' }
}
