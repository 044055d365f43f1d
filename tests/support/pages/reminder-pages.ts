// The list of reminders, and what WeChat itself lays over the phone when it is asked for messages.

import type Element from 'miniprogram-automator/out/Element'
import { type TestPhone, until } from '../phone'
import { find, findAll, see, tap, textOf } from './screen'

export interface ReminderRow {
  name: string
  when: string
  count: string
  isOn: boolean
  /** The word on the button, empty where there is none. */
  action: string
}

export interface ReminderPage {
  /** Once they are there. */
  rows(): Promise<ReminderRow[]>
  /** The row of that unit, once `wanted` holds of it. */
  waitForRow(name: string, wanted: Partial<ReminderRow>): Promise<void>
  tapAdd(name: string): Promise<void>
  tapSwitch(name: string): Promise<void>
  /** What stands under 没收到提醒, once it is there. */
  barrier(): Promise<string>
  tapSettings(): Promise<void>
  emptyTitle(): Promise<string>
}

async function rowOf(element: Element): Promise<ReminderRow> {
  const track = await see(element, '.track')
  return {
    name: await textOf(element, '.name'),
    when: await textOf(element, '.when'),
    count: (await textOf(element, '.count')).replace(/\s/g, ''),
    isOn: (await track.attribute('class')).split(' ').includes('on'),
    action: (await find(element, 'remind-button')) ? await textOf(element, 'remind-button', '.word') : '',
  }
}

export async function reminderPage(phone: TestPhone): Promise<ReminderPage> {
  const page = await phone.waitForPage('more/reminders/reminders')
  const elements = () => findAll(page, 'reminder-list', '.row')
  const rows = async (): Promise<ReminderRow[]> => {
    await see(page, 'reminder-list', '.row')
    return Promise.all((await elements()).map(rowOf))
  }
  const element = async (name: string): Promise<Element> => {
    for (const each of await elements()) if ((await textOf(each, '.name')) === name) return each
    throw new Error(`there is no reminder of ${name}`)
  }
  return {
    rows,
    async waitForRow(name, wanted) {
      await until(`${name} with ${JSON.stringify(wanted)}`, async () => {
        // A row may be drawn anew while it is read.
        const found = (await rows().catch(() => [])).find((row) => row.name === name)
        return found && Object.entries(wanted).every(([key, value]) => found[key as keyof ReminderRow] === value) ? true : undefined
      })
    },
    tapAdd: async (name) => tap(await element(name), 'remind-button', '.remind'),
    tapSwitch: async (name) => tap(await element(name), '.turn'),
    barrier: () => textOf(page, 'reminder-list', '.barrier-what'),
    tapSettings: () => tap(page, 'reminder-list', '.barrier-row'),
    emptyTitle: () => textOf(page, 'empty-board', '.title'),
  }
}

/** WeChat's question, answered. */
export async function answerWeChat(phone: TestPhone, answer: '允许' | '拒绝', { always = false } = {}): Promise<void> {
  const dialog = phone.window.locator('.subscribe')
  await dialog.waitFor()
  if (always) await dialog.getByText('总是保持以上选择').tap()
  await dialog.getByRole('button', { name: answer }).tap()
}

export async function isAsked(phone: TestPhone): Promise<boolean> {
  return (await phone.window.locator('.subscribe').count()) > 0
}

/** Turns a switch on WeChat's page of settings, which is open, and goes back. */
export async function turnInSettings(phone: TestPhone, name: string, on: boolean): Promise<void> {
  await phone.window.getByRole('switch', { name }).setChecked(on)
  await phone.window.getByRole('button', { name: '返回小程序' }).tap()
}

/** By the capsule, as a reader finds them. */
export async function openSettings(phone: TestPhone): Promise<void> {
  await phone.window.getByRole('button', { name: '更多' }).tap()
  await phone.window.getByRole('button', { name: '设置', exact: true }).tap()
}
