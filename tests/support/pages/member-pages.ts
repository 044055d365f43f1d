// The staff's pages of people: the list, a new invitation, and the page where one leads.

import type SdkPage from 'miniprogram-automator/out/Page'
import { type TestPhone, until } from '../phone'
import { tapButton, write } from './board-pages'
import { findAll, see, tap, textOf } from './screen'

export const memberPaths = { list: 'staff/members/list/list', invite: 'staff/members/invite/invite', join: 'staff/members/join/join' }

interface Shown {
  shown: string
  note: string
}

export interface PeoplePage {
  page: SdkPage
  /** Names and what they do, once somebody of this name is there, or is not. */
  people(name: string, there?: boolean): Promise<Shown[]>
  waiting(): Promise<Shown[]>
  open(name: string): Promise<void>
}

export async function peoplePage(phone: TestPhone): Promise<PeoplePage> {
  const page = await phone.waitForPage(memberPaths.list)
  await see(page, 'panel')
  const members = async (): Promise<Shown[]> => (await page.data('members')) as Shown[]
  return {
    page,
    people: (name, there = true) =>
      until(`${name} ${there ? 'in' : 'off'} the list`, async () => {
        const found = await members()
        return found.some(({ shown }) => shown === name) === there ? found : undefined
      }),
    waiting: async () => (await page.data('invites')) as Shown[],
    async open(name) {
      const place = (await members()).findIndex(({ shown }) => shown === name)
      await (await findAll(page, '.member'))[place]?.tap()
      await see(page, 'sheet', 'segments')
    },
  }
}

/** Makes an invitation on its page; the code in two groups. */
export async function makeInvite(phone: TestPhone, label: string): Promise<{ page: SdkPage; code: string }> {
  const page = await phone.waitForPage(memberPaths.invite)
  await write(await see(page, 'text-entry'), 'input', label)
  await tapButton(page, '做一个邀请')
  return { page, code: await textOf(page, '.code') }
}

/** On the page where an invitation is open. */
export async function join(phone: TestPhone, name: string): Promise<void> {
  const page = await phone.waitForPage(memberPaths.join)
  await until('an open invitation', async () => ((await page.data('stage')) === 'open' ? true : undefined))
  await write(await see(page, 'text-entry'), 'input', name)
  await tapButton(page, '加入')
  await until('to have joined', async () => ((await page.data('stage')) === 'done' ? true : undefined))
}

/** Of the desk: its head, or the words for a stranger. */
export async function deskWords(phone: TestPhone): Promise<string> {
  const desk = await phone.waitForPage('staff/desk/desk')
  return until('the desk', async () => {
    const stage = String(await desk.data('stage'))
    if (stage === 'stranger') return textOf(desk, 'empty-board', '.title')
    return stage === 'ready' ? textOf(desk, '.role') : undefined
  })
}

export async function tapOnDesk(phone: TestPhone, row: string): Promise<void> {
  await tap(await phone.waitForPage('staff/desk/desk'), row)
}
