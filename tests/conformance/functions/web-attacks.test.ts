// Nothing that a person wrote becomes markup: every known kind of attack in every place of a page, in a real browser, over the real function.

import type { Page } from 'playwright-core'
import { startBrowser, type TestBrowser } from '../../support/browser'
import { articleHead } from '../../support/documents'
import { openFunctionsHouse, dataOf, type FunctionsHouse } from '../../support/functions-house'
import { plant, type Hostile } from '../../support/hostile-house'
import { serveWebOf, type WebServer } from '../../support/web-server'
import { xssPayloads } from '../../support/xss-payloads'

jest.setTimeout(120_000)

let house: FunctionsHouse
let server: WebServer
let browser: TestBrowser
let tab: Page
/** An empty page of the same browser: those of ours let no script parse anything. */
let parser: Page
let harmless: Hostile
/** What should never be heard, since the last time it was asked. */
let heard: string[] = []

const paths = ({ article, org, withdrawn, choice }: Hostile): string[] => [`/a/${article}`, `/o/${org}`, `/a/${withdrawn}`, `/q/${choice}`]

beforeAll(async () => {
  ;[house, browser] = await Promise.all([openFunctionsHouse(), startBrowser()])
  server = await serveWebOf(house)
  harmless = plant(house, '一句平常的话', xssPayloads.length)
  ;[tab, parser] = await Promise.all([browser.open({ width: 800, height: 600 }), browser.open()])
  await listen()
})
afterAll(async () => {
  await browser?.close()
  await server?.stop()
  await house?.stop()
})

async function listen(): Promise<void> {
  tab.on('dialog', (dialog) => {
    heard.push(`a dialog: ${dialog.message()}`)
    void dialog.dismiss()
  })
  tab.on('pageerror', (error) => heard.push(`an error: ${error.message}`))
  // That a withdrawn article is answered with 410 is no news.
  tab.on('console', (message) => {
    if (!message.text().startsWith('Failed to load resource: the server responded with a status of 410')) heard.push(`the console: ${message.text()}`)
  })
  tab.on('request', (request) => {
    if (!request.url().startsWith(`${server.url}/`)) heard.push(`a request: ${request.url()}`)
  })
  tab.on('popup', (popup) => heard.push(`a window: ${popup.url()}`))
  await tab.exposeFunction('tellTest', (what: string) => void heard.push(what))
  await tab.addInitScript(`addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => tellTest('refused: ' + violatedDirective + ' ' + blockedURI))`)
}

interface Shape {
  /** How often each element with these attributes is there, without the pieces into which a title is cut and without links in texts. */
  elements: Record<string, number>
  handlers: string[]
  links: string[]
  scripts: string[]
  paragraph: string | null
}

/** Of a page, as the browser that is in use has parsed it. */
const readShape = `(document, base) => {
  const elements = {}
  const handlers = []
  for (const each of document.querySelectorAll('*')) {
    const names = each.getAttributeNames()
    handlers.push(...names.filter((name) => name.startsWith('on') || name === 'style' || name === 'srcdoc'))
    if (each.matches('h1 span, .list a span, .body a')) continue
    const shape = each.localName + '[' + names.filter((name) => name !== 'content').sort().join(' ') + ']'
    elements[shape] = (elements[shape] ?? 0) + 1
  }
  return {
    elements,
    handlers,
    links: [...document.querySelectorAll('[href], [src], [action], [formaction], [data]')].flatMap((each) =>
      ['href', 'src', 'action', 'formaction', 'data'].flatMap((name) => (each.hasAttribute(name) ? [new URL(each.getAttribute(name), base).href] : []))),
    scripts: [...document.querySelectorAll('script')].map((each) => each.type + ' ' + each.getAttribute('src')),
    paragraph: document.querySelector('.body p')?.textContent ?? null,
  }
}`

/** The article is opened, and what it does is heard; of the other pages only what the browser makes of their bytes is read, which takes a fourth of the time. */
async function shapesOf(hostile: Hostile): Promise<Shape[]> {
  const [article = '', ...others] = paths(hostile)
  await tab.goto(`${server.url}${article}`)
  expect(tab.frames()).toHaveLength(1)
  const [first, bytes] = await Promise.all([
    tab.evaluate<Shape>(`(${readShape})(document, location.href)`),
    Promise.all(others.map(async (path) => (await fetch(`${server.url}${path}`)).text())),
  ])
  const rest = await parser.evaluate<Shape[]>(`${JSON.stringify(bytes)}.map((html) => (${readShape})(new DOMParser().parseFromString(html, 'text/html'), ${JSON.stringify(server.url)}))`)
  return [first, ...rest]
}

let plain: Shape[]
beforeAll(async () => {
  plain = await shapesOf(harmless)
  expect(heard).toEqual([])
})

/** How a browser reads text that it is given: the signs that HTML has no way to say. */
const asRead = (text: string): string => text.replace(/\0/g, '').replace(/\r\n?/g, '\n').replace(/\p{Surrogate}/gu, '\ufffd')

describe('with the attack in every place, a page has the same elements and attributes as with plain words', () => {
  test.each(xssPayloads.map(([kind, text], at) => [kind, JSON.stringify(text), text, at] as const))('%s: %s', async (_kind, _shown, text, at) => {
    heard = []
    const shapes = await shapesOf(plant(house, text, at))
    shapes.forEach((shape, page) => {
      expect(shape.elements).toEqual(plain[page]?.elements)
      expect(shape.handlers).toEqual([])
      expect(shape.scripts).toEqual(plain[page]?.scripts)
      for (const link of shape.links) expect(link).toMatch(/^(https?|tel|mailto):/)
    })
    expect(asRead(shapes[0]?.paragraph ?? '')).toContain(asRead(text))
    expect(heard).toEqual([])
  })
})

test('in an address and in a query nothing is repeated', async () => {
  heard = []
  const mark = 'ZQMARKQZ'
  for (const [, text] of xssPayloads) {
    const word = encodeURIComponent(`${text.replace(/\p{Surrogate}/gu, '')}${mark}`)
    for (const path of [`/a/?after=${word}`, `/o/o_nanyao?after=${word}&x=${word}`, `/q/${word}`, `/a/${word}`]) {
      const reply = await fetch(`${server.url}${path}`)
      expect([200, 404]).toContain(reply.status)
      expect(await reply.text()).not.toContain(mark)
      for (const [name, value] of reply.headers) expect(`${name}: ${value}`).not.toMatch(/ZQMARKQZ|evil|alert|a=b/i)
    }
  }
  await tab.goto(`${server.url}/a/?after=${encodeURIComponent('"><script>alert(1)</script>')}`)
  expect(heard).toEqual([])
})

test('in an imported text nothing becomes markup', async () => {
  heard = []
  const articleId = 'a_imported00000001'
  const evil = '"><img src=x onerror=alert(1)>'
  const lines = xssPayloads.map(([, text]) => `　　${text.replace(/[\p{Cc}\u2028\u2029]/gu, ' ')}`)
  const { fileId } = await house.cloud.console.putFile('imports/attacks.txt', Buffer.from(lines.join('\n\n')))
  dataOf(await house.staff('article.import', { articleId, fileId, title: evil, orgName: `${evil.slice(0, 20)}社区`, publish: true }))
  await tab.goto(`${server.url}/a/${articleId}`)
  const shape = await tab.evaluate<Shape>(`(${readShape})(document, location.href)`)
  expect(shape.handlers).toEqual([])
  expect(shape.scripts).toEqual(plain[0]?.scripts)
  expect(Object.keys(shape.elements).filter((name) => !(name in (plain[0]?.elements ?? {}))).filter((name) => !/^(p|h2)\[/.test(name))).toEqual([])
  expect(await tab.locator('h1').textContent()).toBe(evil)
  expect(shape.paragraph).not.toBeNull()
  expect(heard).toEqual([])
})

test('what is no text at all is written as text', async () => {
  // What the templates take for markup of their own.
  const trap = { isEscaped: true, callbacks: [], text: '<script>alert(1)</script>' }
  const { article } = plant(house, 'x', xssPayloads.length + 1)
  house.cloud.console.insert('articles', [articleHead({ _id: 'a_trap000000000001', title: 'x', publishedAt: new Date() })])
  house.cloud.console.insert('article_bodies', [{ _id: 'a_trap000000000001', version: 1, blocks: [{ type: 'paragraph', runs: [{ text: trap }, { text: [trap] }, { text: ['<script>alert(1)</script>'] }] }] }])
  for (const id of [article, 'a_trap000000000001']) {
    const reply = await fetch(`${server.url}/a/${id}`)
    expect(reply.status).toBe(200)
    expect(await reply.text()).not.toContain('<script>alert')
  }
})
