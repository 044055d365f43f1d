// cloud.openapi: WeChat's interfaces as a function calls them. Each needs its name in the function's config.json.

import type { Caller } from '../wire/caller'
import { CloudError } from '../wire/cloud-error'
import type { Route } from '../wire/gateway'
import { textParam } from '../wire/params'
import type { WechatAccount } from '../wechat'
import type { ApiAnswer, ApiArguments } from './answer'
import { createMediaCheck } from './media-check'
import { readApiData, writeApiReply } from './protobuf'
import { createSendMessage } from './subscribe-send'
import { createTextCheck } from './text-check'
import { createGenerateUrlLink, type UrlLinkOptions } from './url-link'
import { createGetUnlimited } from './wxacode'

const noPermission = -604101
const notFound = -604100
const illegalSource = -604104

export interface OpenapiOptions extends UrlLinkOptions {
  wechat: WechatAccount
  /** For tests alone: WeChat's refusal in place of what it would answer, as when it has too much to do. */
  refuse?: Refuse
}

export type Refuse = (api: string, given: ApiArguments) => { errcode: number; errmsg: string } | undefined

export function openapiRoutes(options: OpenapiOptions): ReadonlyMap<string, Route> {
  const { wechat, now, refuse } = options
  const apis = new Map<string, (given: ApiArguments) => ApiAnswer | Promise<ApiAnswer>>([
    ['wxacode.getUnlimited', createGetUnlimited(options)],
    ['urllink.generate', createGenerateUrlLink(options)],
    ['subscribeMessage.send', createSendMessage(options)],
    ['security.msgSecCheck', createTextCheck({ visits: wechat.visits, now })],
    ['security.mediaCheckAsync', createMediaCheck({ visits: wechat.visits, checks: wechat.checks, now })],
  ])

  async function answer(name: string, requestData: unknown, caller: Caller | undefined): Promise<Buffer> {
    if (!caller) return writeApiReply({ errorCode: illegalSource })
    if (!caller.openapiPermissions.includes(name)) return writeApiReply({ errorCode: noPermission })
    const api = apis.get(name)
    if (!api) return jsonReply({ errcode: notFound, errmsg: `openapi.${name} is not in this local CloudBase yet` })
    if (!Buffer.isBuffer(requestData)) throw new CloudError('INVALID_PARAM', 'requestData is missing')
    const given = readArguments(requestData)
    const reply = refuse?.(name, given) ?? (await api(given))
    return 'bytes' in reply ? writeApiReply({ data: reply.bytes, contentType: reply.contentType }) : jsonReply(reply)
  }

  return new Map<string, Route>([
    [
      'wx.openApi',
      {
        handle: async (params, caller) => ({
          raw: await answer(textParam(params, 'apiName'), params['requestData'], caller),
          // Never JSON: the SDK would take the bytes for text.
          contentType: 'application/octet-stream',
        }),
      },
    ],
  ])
}

function jsonReply(value: object): Buffer {
  return writeApiReply({ data: Buffer.from(JSON.stringify(value)), contentType: 'application/json' })
}

function readArguments(requestData: Buffer): ApiArguments {
  const given: ApiArguments = {}
  for (const [name, value] of readApiData(requestData)) {
    try {
      given[name] = JSON.parse(value.toString('utf8')) as unknown
    } catch {
      given[name] = value
    }
  }
  return given
}
