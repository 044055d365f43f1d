// security.msgSecCheck, version 2: WeChat's form, limits and errors, with the local rule in place of its own.
// https://developers.weixin.qq.com/miniprogram/dev/OpenApiDoc/sec-center/sec-check/msgSecCheck.html; its numbers for bad arguments are not in that table.

import { randomBytes } from 'node:crypto'
import type { Visits } from '../wechat/visits'
import type { ApiAnswer, ApiArguments } from './answer'
import { openapiLimits } from './limits'
import { isOpenid, wasHereLately } from './persons'
import { createQuota } from './quota'
import { textVerdict } from './safety-rule'

export interface SafetyOptions {
  visits: Visits
  now: () => number
}

const scenes = [1, 2, 3, 4]
const { textCharactersMax, textChecksPerMinuteMax, textChecksPerDayMax } = openapiLimits

export function createTextCheck({ visits, now }: SafetyOptions): (given: ApiArguments) => ApiAnswer {
  const overQuota = createQuota(textChecksPerMinuteMax, textChecksPerDayMax)
  return (given) => check(given, visits, now()) ?? overQuota(now()) ?? answer(given)
}

function check({ content, version, scene, openid }: ApiArguments, visits: Visits, now: number): ApiAnswer | undefined {
  if (version !== 2 || !scenes.includes(Number(scene)) || typeof content !== 'string' || content === '') return { errcode: 40097, errmsg: 'invalid args' }
  if (Array.from(content).length > textCharactersMax) return { errcode: 45002, errmsg: 'content size out of limit' }
  if (!isOpenid(openid)) return { errcode: 40003, errmsg: 'invalid openid' }
  if (!wasHereLately(visits, openid, now)) return { errcode: 61010, errmsg: 'code is expired' }
  return undefined
}

/** A text is looked at by a model, and by the words of a list, which are named. */
function answer({ content, title, nickname }: ApiArguments): ApiAnswer {
  const { suggest, label, words } = textVerdict([title, nickname, content].filter((part) => typeof part === 'string').join('\n'))
  const keywords = words.map((keyword) => ({ strategy: 'keyword', errcode: 0, suggest, label, keyword, level: 20 }))
  const detail = [{ strategy: 'content_model', errcode: 0, suggest, label, prob: 90 }, ...keywords]
  return { errcode: 0, errmsg: 'ok', result: { suggest, label }, detail, trace_id: newTrace() }
}

/** As WeChat's look: three times eight hex digits. */
export function newTrace(): string {
  return Array.from({ length: 3 }, () => randomBytes(4).toString('hex')).join('-')
}
