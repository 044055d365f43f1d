// An article as a PDF to print and to file: text as text, in the fonts of everything that we print.

import { coverage } from '../domain/paper/coverage'
import type { TakenArticle } from '../domain/takeout/article'
import { articlePages } from '../domain/takeout/print/pages'
import { withTexts } from '../domain/takeout/print/printable'
import type { Stored } from './article-docx'
import { paperFonts } from './paper-fonts'
import { paperPdf } from './paper-pdf'
import { isDrawable } from './poster-covers'

/** `missing`: characters that no font has, in the order of reading; they stand as 〓. `drawn` are the pictures in it. */
export async function articlePdf(article: TakenArticle, { pictures, addresses }: Stored, madeAt: Date): Promise<{ bytes: Uint8Array; missing: string[]; drawn: ReadonlySet<string> }> {
  const fonts = await paperFonts()
  const { clean, missing } = coverage(fonts.has)
  const cleaned = withTexts(article, clean)
  const drawable = [...pictures].filter(([, { bytes }]) => isDrawable(bytes))
  const places = new Map(drawable.map(([fileId], at) => [fileId, at]))
  const pages = articlePages(cleaned, { measure: fonts.measure, addresses, subjectOf: (fileId) => places.get(fileId) })
  const bytes = await paperPdf({ pages, pictures: drawable.map(([, picture]) => ({ cover: picture.bytes })), title: article.title, madeAt }, fonts)
  return { bytes, missing: [...missing], drawn: new Set(places.keys()) }
}
