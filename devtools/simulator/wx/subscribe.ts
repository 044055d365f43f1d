// wx.requestSubscribeMessage: only within a tap, answered by a dialog, or by what was chosen for always.

import type { Host } from '../host/types'
import { spendGesture } from '../host/tap-gesture'
import { readMessageSettings, writeMessageSettings } from '../message-settings'
import type { PhoneShell } from '../shell/types'
import { personaHeaders } from './cloud-call'
import { asynchronous, WxFailure, type Members, type Options } from './result'

type Choice = 'accept' | 'reject' | 'ban' | 'filter'

/** A template as the account that owns the program has it. */
interface Template {
  id: string
  title: string
  kind: 'once' | 'long'
}

/** WeChat's own limit and texts, by its table of errors. */
const MOST_IDS = 5
const ERRORS = {
  10001: "TmplIds can't be empty",
  10002: 'Request list fail',
  10003: 'Request subscribe fail',
  10004: 'Invalid template id',
  20001: 'No template data return, verify the template id exist',
  20002: 'Templates type must be same',
  20003: 'Templates count out of max bounds',
  20004: 'The main switch is switched off',
  20005: 'This mini program was banned from subscribing messages',
} as const

const failure = (errCode: keyof typeof ERRORS): WxFailure => new WxFailure(ERRORS[errCode], { errCode })

const idsOf = ({ tmplIds }: Options): string[] => {
  if (tmplIds === undefined || tmplIds === null || (Array.isArray(tmplIds) && tmplIds.length === 0)) throw failure(10001)
  if (!Array.isArray(tmplIds) || tmplIds.some(id => typeof id !== 'string')) throw failure(10004)
  const ids = [...new Set(tmplIds as string[])]
  if (ids.length > MOST_IDS) throw failure(20003)
  return ids
}

/** One id that the account does not have fails the whole call; that WeChat answers so for a mixture is our guess. */
const templatesOf = async (ids: readonly string[]): Promise<Template[]> => {
  const response = await fetch('/wx/templates').catch(() => { throw failure(10002) })
  if (!response.ok) throw failure(10002)
  const owned = await response.json() as Template[]
  return ids.map(id => {
    const found = owned.find(template => template.id === id)
    if (!found) throw failure(20001)
    return found
  })
}

/** What needs no question: a title that stands twice, a banned template, and what was chosen for always. */
const known = (host: Host, template: Template, at: number, all: readonly Template[]): Choice | undefined => {
  if (all.findIndex(({ title }) => title === template.title) < at) return 'filter'
  if (host.device.messagesBanned === 'template') return 'ban'
  return readMessageSettings(host.device.openid).items[template.id]?.choice
}

const ask = async (host: Host, asked: readonly Template[]): Promise<Map<string, Choice>> => {
  if (asked.length === 0) return new Map()
  const { openid } = host.device
  const { accepted, always } = await (host.shell as PhoneShell).askSubscriptions(asked.map(({ id, title }) => ({ id, title })))
  if (!navigator.onLine) throw failure(10003)
  const choices = asked.map(({ id, title }) => ({ id, title, choice: accepted.includes(id) ? 'accept' as const : 'reject' as const }))
  if (always) {
    const settings = readMessageSettings(openid)
    for (const { id, title, choice } of choices) settings.items[id] = { title, choice }
    writeMessageSettings(openid, settings)
  }
  return new Map(choices.map(({ id, choice }) => [id, choice]))
}

/** What was accepted counts with WeChat once its server has heard of it: one message more for each. */
const register = async (host: Host, choices: Record<string, Choice>): Promise<void> => {
  const templateIds = Object.keys(choices).filter(id => choices[id] === 'accept')
  const headers = personaHeaders(host)
  if (templateIds.length === 0 || !('x-wx-openid' in headers)) return
  const body = JSON.stringify({ templateIds })
  const response = await fetch('/wx/grants', { method: 'POST', body, headers: { 'content-type': 'application/json', ...headers } }).catch(() => { throw failure(10003) })
  if (!response.ok) throw failure(10003)
}

/** Which of several faults WeChat names first is not documented; the order here is our guess. */
const request = async (host: Host, options: Options): Promise<Record<string, Choice>> => {
  if (!spendGesture()) throw new WxFailure('can only be invoked by user TAP gesture.')
  const templates = await templatesOf(idsOf(options))
  if (host.device.messagesBanned === 'program') throw failure(20005)
  if (!readMessageSettings(host.device.openid).mainSwitch) throw failure(20004)
  if (new Set(templates.map(({ kind }) => kind)).size > 1) throw failure(20002)
  const answers = new Map(templates.map((template, at) => [template, known(host, template, at, templates)]))
  const given = await ask(host, templates.filter(template => answers.get(template) === undefined))
  const choices = Object.fromEntries(templates.map(template => [template.id, answers.get(template) ?? given.get(template.id) ?? 'reject']))
  await register(host, choices)
  return choices
}

export const subscribe = (host: Host): Members => ({
  requestSubscribeMessage: asynchronous('requestSubscribeMessage', options => request(host, options)),
})
