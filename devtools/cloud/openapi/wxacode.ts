// wxacode.getUnlimited: WeChat's checks and error numbers, the same content in an ordinary QR code (the round one is not published).

import { create } from 'qrcode'
import { isRecord } from '../wire/params'
import type { ApiAnswer, ApiArguments } from './answer'
import { codeText } from './code-text'
import { openapiLimits } from './limits'
import { drawModules, type Colour } from './two-colour-png'

export interface CodeOptions {
  /** The app's pages, where known: a page that is not among them is refused as WeChat does. */
  pages?: () => readonly string[]
  now: () => number
}

/** Readers need a quiet border. */
const marginModules = 3

/** "Digits, letters and !#$&'()*+,/:;=?@-._~": anything else, the percent sign too, is refused. */
const scenePattern = /^[0-9A-Za-z!#$&'()*+,/:;=?@\-._~]+$/

export function createGetUnlimited({ pages, now }: CodeOptions): (given: ApiArguments) => ApiAnswer {
  let minute = 0
  let made = 0

  return (given) => {
    const refusal = check(given, pages?.())
    if (refusal) return refusal
    const current = Math.floor(now() / 60_000)
    made = current === minute ? made + 1 : 1
    minute = current
    if (made > openapiLimits.codesPerMinuteMax) return { errcode: 45009, errmsg: 'reach max api daily quota limit' }
    const { scene, page = '', width = openapiLimits.codeWidthDefault, line_color: line, is_hyaline: hyaline } = given
    const { modules } = create(codeText({ page: String(page), scene: String(scene) }), { errorCorrectionLevel: 'M' })
    const square = { size: modules.size, isDark: (row: number, column: number) => modules.get(row, column) === 1 }
    const dark: Colour = isRecord(line) && given['auto_color'] !== true ? colourOf(line) : [0, 0, 0, 255]
    const bytes = drawModules(square, Number(width), marginModules, dark, [255, 255, 255, hyaline === true ? 0 : 255])
    return { contentType: 'image/png', bytes }
  }
}

function check({ scene, page, width, check_path: checkPath }: ApiArguments, pages: readonly string[] | undefined): ApiAnswer | undefined {
  if (typeof scene !== 'string' || scene === '' || scene.length > openapiLimits.sceneCharactersMax)
    return { errcode: 40169, errmsg: 'invalid length for scene, or the data is not json string' }
  if (!scenePattern.test(scene)) return { errcode: 40129, errmsg: 'invalid scene' }
  if (
    page !== undefined &&
    (typeof page !== 'string' || page.length > openapiLimits.pageCharactersMax || page.startsWith('/') || page.includes('?'))
  )
    return { errcode: 41030, errmsg: 'invalid page' }
  if (page && checkPath !== false && pages && !pages.includes(page)) return { errcode: 41030, errmsg: 'invalid page' }
  const { codeWidthMin, codeWidthMax } = openapiLimits
  if (width !== undefined && (typeof width !== 'number' || width < codeWidthMin || width > codeWidthMax))
    return { errcode: 40097, errmsg: 'invalid args' }
  return undefined
}

function colourOf(line: Record<string, unknown>): Colour {
  const part = (name: string): number => Math.min(255, Math.max(0, Math.trunc(Number(line[name]) || 0)))
  return [part('r'), part('g'), part('b'), 255]
}
