// What a file in an article is called and how large it is, in words, and which kinds WeChat opens.

export interface Paper {
  id: string
  name: string
  bytes: number
}

/** `percent` counts while it is fetched; `problem` says what happened and what to do. */
export interface PaperState {
  stage: 'still' | 'fetching' | 'failed'
  percent: number
  problem: string
}

export const stillPaper: PaperState = { stage: 'still', percent: 0, problem: '' }

const kinds: Record<string, string> = {
  pdf: 'PDF 文件',
  doc: 'Word 文档',
  docx: 'Word 文档',
  xls: 'Excel 表格',
  xlsx: 'Excel 表格',
  ppt: '幻灯片',
  pptx: '幻灯片',
}

export function endingOf(name: string): string {
  return /\.(\w{1,5})$/.exec(name)?.[1]?.toLowerCase() ?? ''
}

/** Undefined for what WeChat does not open. */
export function kindOf(name: string): string | undefined {
  return kinds[endingOf(name)]
}

export function sizeOf(bytes: number): string {
  if (bytes < 1024 * 1024) return `${Math.max(1, Math.round(bytes / 1024))} KB`
  return `${(bytes / 1024 / 1024).toFixed(1)} MB`
}
