// <editor> and its context: typing, formats, pictures, what is set and got, what is pasted, and where it is off.

import { startBrowser, type TestBrowser } from '../../../support/browser'
import { writeApp, type AppFolder } from '../../../support/app-folder'
import { until } from '../../../support/phone'
import { startSimulator, type SimulatedPhone, type Simulator } from '../../../support/simulator'

// A browser on a busy machine.
jest.setTimeout(30_000)

const events = ['ready', 'focus', 'blur', 'input', 'statuschange']

interface Contents {
  html: string
  text: string
  delta: { ops: { insert: unknown; attributes?: object }[] }
}

describe('editor', () => {
  let browser: TestBrowser
  let app: AppFolder
  let simulator: Simulator
  let phone: SimulatedPhone

  /** With `call(method, options)` for a call of the context with callbacks. */
  const run = <T>(script: string): Promise<T> => phone.run(`const page = host.pages[0].component; const { context } = page
    const call = (method, options) => new Promise((success, fail) => context[method]({ ...options, success, fail })).catch(({ errMsg }) => errMsg); ${script}`)
  const contents = (): Promise<Contents & { errMsg: string }> => run('return call("getContents")')
  const html = async (): Promise<string> => (await contents()).html
  const heard = <T = unknown>(type: string): Promise<T[]> => run(`return JSON.parse(JSON.stringify(page.heard.filter(each => each[0] === "${type}").map(each => each[1])))`)
  const type = async (text: string): Promise<void> => {
    await phone.frame.locator('wx-editor .ql-editor').click()
    await phone.window.keyboard.type(text)
  }
  const open = async (): Promise<void> => {
    phone = await simulator.open(browser)
    await until('the editor to be ready', async () => ((await heard('ready')).length > 0 ? true : undefined), 5000).catch(async (error: unknown) => { throw new Error(`${String(error)}: ${JSON.stringify(await phone.shellCalls('showError'))}`) })
  }
  const paste = (markup: string): Promise<void> => phone.run(`const data = new DataTransfer(); data.setData("text/html", ${JSON.stringify(markup)})
    document.querySelector(".ql-editor").dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }))`)

  beforeAll(async () => {
    browser = await startBrowser()
    app = writeApp({
      'app/app.json': JSON.stringify({ pages: ['pages/write/write', 'pages/plain/plain'] }),
      'app/app.js': 'App({ wx })',
      'app/pages/write/write.wxml': `<editor id="text" placeholder="写点什么" read-only="{{closed}}" ${events.map((each) => `bind${each}="note"`).join(' ')}/>`,
      'app/pages/write/write.js': `Page({ data: { closed: false }, onLoad() { this.heard = [] },
        onReady() { wx.createSelectorQuery().select('#text').context(({ context }) => { this.context = context }).exec() },
        note({ type, detail }) { this.heard.push([type, detail]) } })`,
      'app/pages/plain/plain.wxml': '<view>plain</view>',
      'app/pages/plain/plain.js': 'Page({})',
    })
    simulator = await startSimulator(app)
  }, 60_000)
  afterEach(() => phone.close())
  afterAll(async () => {
    await simulator.stop()
    app.remove()
    await browser.close()
  })

  test('its library is fetched by the page that has one and by no other', async () => {
    phone = await simulator.open(browser, { path: 'pages/plain/plain' })
    expect(await phone.run('return [...document.scripts].filter(({ src }) => src.endsWith("/editor.js")).length')).toBe(0)
    await phone.close()
    await open()
    expect(await phone.run('return [...document.scripts].filter(({ src }) => src.endsWith("/editor.js")).length')).toBe(1)
    expect(await phone.frame.locator('.ql-editor').getAttribute('data-placeholder')).toBe('写点什么')
  })

  test('typing is told with html, text and delta; focus and blur too', async () => {
    await open()
    await type('好天气')
    expect((await heard<Contents>('input')).at(-1)).toEqual({ html: '<p>好天气</p>', text: '好天气\n', delta: { ops: [{ insert: '好天气\n' }] } })
    expect(await heard('focus')).toEqual([expect.objectContaining({ text: '\n' })])
    await run('return call("blur")')
    expect(await heard('blur')).toEqual([expect.objectContaining({ text: '好天气\n' })])
  })

  test('the context answers by callbacks and never with a promise', async () => {
    await open()
    expect(await contents()).toEqual({ html: '<p><br></p>', text: '\n', delta: { ops: [{ insert: '\n' }] }, errMsg: 'getContents:ok' })
    expect(await run('return context.getContents() === undefined')).toBe(true)
    expect(await run('try { context.insertCustomBlock({}) } catch ({ message }) { return message }')).toBe('EditorContext.insertCustomBlock is not in this simulator yet')
  })

  test('every documented format is set, told, and taken away by the same call', async () => {
    await open()
    await type('字')
    const set = (name: string, value?: unknown): Promise<string> => run(`await call("setSelection", { index: 0, length: 1 }); context.format("${name}", ${JSON.stringify(value)}); await call("setSelection", { index: 0, length: 1 }); return (await call("getContents")).html`)
    const cases: [string, unknown, string][] = [
      ['bold', undefined, '<p><strong>字</strong></p>'], ['italic', undefined, '<p><em>字</em></p>'], ['underline', undefined, '<p><u>字</u></p>'],
      ['ins', undefined, '<p><ins>字</ins></p>'], ['strike', undefined, '<p><s>字</s></p>'], ['script', 'sub', '<p><sub>字</sub></p>'],
      ['header', 'H2', '<h2>字</h2>'], ['header', 3, '<h3>字</h3>'], ['align', 'center', '<p style="text-align: center;">字</p>'],
      ['direction', 'rtl', '<p style="direction: rtl;">字</p>'], ['list', 'ordered', '<ol><li>字</li></ol>'], ['list', 'bullet', '<ul><li>字</li></ul>'],
      ['list', 'check', '<ul data-checked="false"><li>字</li></ul>'], ['color', '#ff0000', '<p><span style="color: #ff0000;">字</span></p>'],
      ['backgroundColor', '#00ff00', '<p><span style="background-color: #00ff00;">字</span></p>'], ['fontSize', '20px', '<p><span style="font-size: 20px;">字</span></p>'],
      ['lineHeight', '2', '<p style="line-height: 2;">字</p>'], ['textIndent', '2em', '<p style="text-indent: 2em;">字</p>'], ['marginTop', '8px', '<p style="margin-top: 8px;">字</p>'],
      ['letterSpacing', '2px', '<p><span style="letter-spacing: 2px;">字</span></p>'],
    ]
    for (const [name, value, markup] of cases) {
      expect([name, await set(name, value)]).toEqual([name, markup])
      const told = (await heard<Record<string, unknown>>('statuschange')).at(-1)?.[name]
      expect([name, told === undefined]).toEqual([name, false])
      expect([name, await set(name, value)]).toEqual([name, '<p>字</p>'])
    }
    await set('indent', '+1')
    expect(await set('indent', '+1')).toBe('<p class="ql-indent-2">字</p>')
    await set('indent', '-1')
    expect(await set('indent', '-1')).toBe('<p>字</p>')
  }, 60_000)

  test('texts, dividers and pictures go where the cursor is, over what is selected', async () => {
    await open()
    await type('abc')
    await run('await call("setSelection", { index: 1, length: 1 }); await call("insertText", { text: "好" }); return call("insertDivider")')
    expect(await html()).toBe('<p>a好</p><hr><p>c</p>')
    const file = await run<string>('const wx = host.getApp().wx; const fs = wx.getFileSystemManager(); fs.writeFileSync(wx.env.USER_DATA_PATH + "/a.gif", "R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7", "base64"); return wx.env.USER_DATA_PATH + "/a.gif"')
    await run(`await call("clear"); return call("insertImage", { src: ${JSON.stringify(file)}, alt: "图", width: "80%", data: { id: 7, role: "cover" }, extClass: "wide" })`)
    const { html: markup, delta } = await contents()
    expect(markup).toBe('<p><img src="wxfile://usr/a.gif" alt="图" width="80%" class="wide" data-custom="id=7;role=cover" data-local="wxfile://usr/a.gif"></p><p><br></p>')
    expect(delta.ops[0]).toEqual({ insert: { image: file }, attributes: { 'alt': '图', 'width': '80%', 'class': 'wide', 'data-custom': 'id=7;role=cover', 'data-local': file } })
    await until('the picture', () => phone.run<true | undefined>('return document.querySelector(".ql-editor img").naturalWidth === 1 || undefined'))
    expect(await run('return call("insertImage", { src: "/images/a.png" })')).toBe('insertImage:fail src is not supported')
    expect(await run('return call("insertImage", {})')).toBe('insertImage:fail parameter error: parameter.src should be String instead of Undefined;')
  })

  test('what is set is got again, from a delta before html; what WeChat does not know is dropped', async () => {
    await open()
    const delta = { ops: [{ insert: '标题' }, { attributes: { header: 2, align: 'center' }, insert: '\n' }, { attributes: { bold: true }, insert: '粗' }, { insert: '\n' }] }
    await run(`return call("setContents", { delta: ${JSON.stringify({ ops: [...delta.ops, { insert: { video: 'x' } }] })}, html: "<p>not this</p>" })`)
    expect(await contents()).toMatchObject({ delta, html: '<h2 style="text-align: center;">标题</h2><p><strong>粗</strong></p>', text: '标题\n粗\n' })
    const set = async (markup: string): Promise<string> => {
      await run(`return call("setContents", { html: ${JSON.stringify(markup)} })`)
      return html()
    }
    expect(await set('<div id="a" class="b">一<script>bad()</script></div><blockquote>二</blockquote><p style="text-indent:2em;color:red">三<span style="color:#ff0000;text-align:right">四</span></p>'))
      .toBe('<p>一</p><p>二</p><p style="text-indent: 2em;">三<span style="color: #ff0000;">四</span></p>')
    expect(await set('<ol><li>1</li><li>2</li></ol><ul><li>3</li></ul><p><a href="https://a.example">连</a><del>删</del><ins>插</ins></p>'))
      .toBe('<ol><li>1</li><li>2</li></ol><ul><li>3</li></ul><p><a href="https://a.example">连</a><s>删</s><ins>插</ins></p>')
    expect(await run('return call("setContents", { delta: {} })')).toBe('setContents:fail parameter error: parameter.delta.ops should be Array instead of Undefined;')
  })

  test('pasted markup keeps what the editor knows; a picture of another computer is left out', async () => {
    await open()
    await type('前')
    await paste('<p class="MsoNormal" style="text-indent:21pt"><b>粗</b>与<table><tr><td>格</td></tr></table><img src="file:///C:/a.png"></p>')
    expect(await html()).not.toMatch(/MsoNormal|table|img|\t/)
    expect((await contents()).text.replaceAll('\n', '')).toBe('前粗与格')
  })

  test('steps are taken back and made again; formats are removed; the selected text is told while it has the focus', async () => {
    await open()
    await type('abc')
    await run('await call("setSelection", { index: 0, length: 2 }); context.format("bold"); return 0')
    expect(await run('return (await call("getSelectionText")).text')).toBe('ab')
    expect(await run('await call("removeFormat"); return (await call("getContents")).html')).toBe('<p>abc</p>')
    await run('return call("undo")')
    expect((await contents()).text).not.toBe('abc\n')
    await run('return call("redo")')
    expect((await contents()).text).toBe('abc\n')
    await run('return call("blur")')
    expect(await run('return (await call("getSelectionText")).text')).toBe('')
  })

  test('read-only takes no typing', async () => {
    await open()
    await run('page.setData({ closed: true })')
    await phone.frame.locator('.ql-editor').click({ force: true })
    await phone.window.keyboard.type('x')
    expect((await contents()).text).toBe('\n')
  })

  test('in single-page mode there is no editor', async () => {
    phone = await simulator.open(browser, { path: 'pages/plain/plain' })
    await phone.run('host.enterOptions = { ...host.enterOptions, scene: 1154, apiCategory: "browseOnly" }; await host.enter({ ...host.enterOptions, path: "pages/write/write" })')
    await until('the page', () => phone.run<true | undefined>('return host.pages[0].path === "pages/write/write" || undefined'))
    expect(await phone.frame.locator('wx-editor').count()).toBe(1)
    expect(await phone.frame.locator('.ql-editor').count()).toBe(0)
  })
})
