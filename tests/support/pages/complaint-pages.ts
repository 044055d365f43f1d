// The form of a complaint, the list of one's own, and the receipt of one.

import type Element from 'miniprogram-automator/out/Element'
import type SdkPage from 'miniprogram-automator/out/Page'
import { type TestPhone, until } from '../phone'
import { find, findAll, see, tap, textOf } from './screen'

export const complaintPath = 'more/complaint/complaint'

export interface ComplaintForm {
  page: SdkPage
  /** What is complained about, once the server has told. */
  title(): Promise<string>
  choose(reason: string): Promise<void>
  chosen(): Promise<string>
  write(text: string): Promise<void>
  text(): Promise<string>
  writeContact(text: string): Promise<void>
  /** Each with its state: going, there or failed. */
  pictures(): Promise<string[]>
  waitForPictures(states: string[]): Promise<void>
  submit(): Promise<void>
  /** What is told at the fields and above the button. */
  problems(): Promise<string[]>
  waitForProblem(part: string): Promise<void>
  /** What the button says. */
  button(): Promise<string>
}

const field = ['text-entry']

export async function complaintForm(phone: TestPhone): Promise<ComplaintForm> {
  const page = await phone.waitForPage(complaintPath)
  await see(page, 'reason-choice', '.choice')
  const entries = (): Promise<Element[]> => findAll(page, ...field)
  const problems = async (): Promise<string[]> => {
    const inner = await Promise.all(['reason-choice', 'picture-chooser', ...field].map((name) => findAll(page, name)))
    const places = await Promise.all(inner.flat().map(async (each) => find(each, '.problem')))
    const texts = await Promise.all([...places, await find(page, '.failure')].map(async (each) => (each ? (await each.text()).trim() : '')))
    return texts.filter((text) => text !== '')
  }
  const pictures = async (): Promise<string[]> => ((await page.data('pictures')) as { state: string }[]).map(({ state }) => state)
  return {
    page,
    title: () => until('the title', async () => ((await page.data('orgName')) === '' ? undefined : textOf(page, '.title'))),
    async choose(reason) {
      for (const choice of await findAll(page, 'reason-choice', '.choice')) if ((await textOf(choice, '.name')) === reason) return choice.tap()
      throw new Error(`there is no reason ${reason}`)
    },
    chosen: async () => String(await page.data('reason')),
    write: async (text) => (await see((await entries())[0] ?? page, 'textarea') as unknown as { input(text: string): Promise<void> }).input(text),
    text: async () => String(await page.data('text')),
    writeContact: async (text) => (await see((await entries())[1] ?? page, 'input') as unknown as { input(text: string): Promise<void> }).input(text),
    pictures,
    async waitForPictures(states) {
      await until(`pictures to be ${states.join()}`, async () => ((await pictures()).join() === states.join() ? true : undefined))
    },
    submit: () => tap(page, 'action-button', 'button'),
    problems,
    async waitForProblem(part) {
      await until(part, async () => ((await problems()).some((problem) => problem.includes(part)) ? true : undefined))
    },
    button: () => textOf(page, 'action-button', '.text'),
  }
}

export interface SentScreen {
  receipt(): Promise<string>
  note(): Promise<string>
  copy(): Promise<void>
  open(): Promise<void>
  back(): Promise<void>
}

export async function sentScreen(phone: TestPhone): Promise<SentScreen> {
  const page = await phone.waitForPage(complaintPath)
  const sent = await see(page, 'complaint-sent')
  return {
    receipt: () => textOf(sent, 'receipt-number', '.number'),
    note: async () => (await (await find(sent, '.note'))?.text()) ?? '',
    copy: () => tap(sent, 'receipt-number', '.copy'),
    open: () => tap(sent, '.open'),
    back: () => tap(sent, 'action-button', 'button'),
  }
}

export interface ComplaintRow {
  status: string
  title: string
  receipt: string
  tap(): Promise<void>
}

export async function complaintList(phone: TestPhone): Promise<{ rows(): Promise<ComplaintRow[]>; drafts(): Promise<string[]>; tapDraft(): Promise<void>; emptyTitle(): Promise<string> }> {
  const page = await phone.waitForPage('more/complaints/complaints')
  await until('the complaints', async () => ((await page.data('stage')) === 'ready' ? true : undefined))
  const row = async (card: Element): Promise<ComplaintRow> => ({
    status: await textOf(card, '.status'),
    title: await textOf(card, '.title'),
    receipt: await textOf(card, '.receipt'),
    tap: () => tap(card, '.card'),
  })
  return {
    rows: async () => Promise.all((await findAll(page, 'complaint-card')).map(row)),
    drafts: async () => Promise.all((await findAll(page, '.draft')).map((draft) => textOf(draft, '.title'))),
    tapDraft: () => tap(page, '.draft'),
    emptyTitle: () => textOf(page, 'empty-board', '.title'),
  }
}

export interface Receipt {
  status(): Promise<string>
  number(): Promise<string>
  /** What was done and what comes next. */
  steps(): Promise<string[]>
  facts(): Promise<string[]>
  pictures(): Promise<Element[]>
}

export async function receiptPage(phone: TestPhone): Promise<Receipt> {
  const page = await phone.waitForPage('more/receipt/receipt')
  await see(page, '.receipt')
  return {
    status: () => textOf(page, '.status'),
    number: () => textOf(page, 'receipt-number', '.number'),
    steps: async () => Promise.all((await findAll(page, 'status-steps', '.what')).map((step) => step.text())),
    facts: async () => Promise.all((await findAll(page, '.value')).map((value) => value.text())),
    pictures: () => findAll(page, '.picture'),
  }
}
