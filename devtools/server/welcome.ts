// The first thing a newcomer sees in the terminal: the newest published article, and its code to scan.

import { toString } from 'qrcode'
import type { Cloud } from '../cloud'

interface ArticleDocument {
  title: string
  codeId: string
  status: string
}

const looked = { limit: 100, skip: 0 }

export async function welcome(cloud: Cloud, baseUrl: string): Promise<string> {
  const newest = (cloud.console.documents('articles', looked) as ArticleDocument[]).find(({ status }) => status === 'published')
  if (!newest) return 'No published article yet: npm run import -- FILE --publish'
  const link = `${baseUrl}/q/${newest.codeId}`
  return `${newest.title}\n${await toString(link, { type: 'terminal', small: true, errorCorrectionLevel: 'L' })}${link}`
}
