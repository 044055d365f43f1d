// One export at a time: made, fetched, opened, sent or saved; what did not work is said, and no file is left on the phone.

import { Exporting, type ShownExport, type Taking, type Wanted } from '../../../../../miniprogram/reports/exporting/exporting'

/** A phone that notes what is asked of it; `breaks` says how something fails. */
function phone(more: { computer?: boolean; breaks?: Partial<Record<'fetch' | 'open' | 'send', string>> } = {}): { ways: Taking; did: string[] } {
  const did: string[] = []
  const breaks = { ...more.breaks }
  const step = async <Value>(name: 'fetch' | 'open' | 'send', path: string, value: Value): Promise<Value> => {
    did.push(`${name} ${path}`)
    // oxlint-disable-next-line typescript/only-throw-error -- as WeChat does
    if (breaks[name] !== undefined) throw { errMsg: breaks[name] }
    return Promise.resolve(value)
  }
  return {
    did,
    ways: {
      fetch: (_url, name) => step('fetch', name, `/kept/${name}`),
      open: (path) => step('open', path, undefined),
      send: (path) => step('send', path, undefined),
      onComputer: () => more.computer ?? false,
      copy: () => Promise.resolve(),
      problemOf: () => 'unavailable',
      remove: (path) => void did.push(`remove ${path}`),
    },
  }
}

const wanted: Wanted = { make: () => Promise.resolve({ fileId: 'f', url: 'https://here/f', name: 'a.docx', at: 1 }), opens: 'docx' }

function exporting(ways: Taking): { exporting: Exporting; shown: () => ShownExport | undefined } {
  const told: ShownExport[] = []
  return { exporting: new Exporting((shown) => told.push(shown), ways), shown: () => told.at(-1) }
}

test('what was made is fetched and opened, and the one before is gone from the phone', async () => {
  const { ways, did } = phone()
  const { exporting: one, shown } = exporting(ways)
  await one.start(wanted)
  expect(shown()).toMatchObject({ stage: 'ready', name: 'a.docx', opens: true, computer: false, problem: '' })
  await one.start(wanted)
  one.end()
  expect(did).toEqual(['fetch a.docx', 'open /kept/a.docx', 'remove /kept/a.docx', 'fetch a.docx', 'open /kept/a.docx', 'remove /kept/a.docx'])
})

test('a page that was left meanwhile opens nothing and keeps nothing', async () => {
  const { ways, did } = phone()
  const { exporting: one } = exporting(ways)
  const started = one.start(wanted)
  one.end()
  await started
  expect(did).toEqual(['fetch a.docx', 'remove /kept/a.docx'])
})

test.each([
  ['a phone that cannot send', false, 'shareFileMessage:fail', '这台设备上发不出去。请复制链接。'],
  ['a computer that cannot save', true, 'saveFileToDisk:fail file system deny', '没有存到电脑上。请复制链接，在浏览器里打开。'],
  ['whoever gives it up', false, 'shareFileMessage:fail cancel', ''],
])('%s is told so', async (_who, computer, send, problem) => {
  const { exporting: one, shown } = exporting(phone({ computer, breaks: { send } }).ways)
  await one.start(wanted)
  one.send()
  await Promise.resolve()
  await Promise.resolve()
  expect(shown()).toMatchObject({ stage: 'ready', computer, problem })
})

test('a viewer that does not open it leaves the other ways', async () => {
  const warned = jest.spyOn(console, 'warn').mockImplementation(() => undefined)
  const { exporting: one, shown } = exporting(phone({ breaks: { open: 'openDocument:fail' } }).ways)
  await one.start(wanted)
  expect(shown()).toMatchObject({ stage: 'ready', problem: '微信没有打开它。可以发到聊天里，或者复制链接。' })
  expect(warned).toHaveBeenCalledTimes(1)
  warned.mockRestore()
})

test('what does not come to the phone has its link, and the same again fetches it', async () => {
  const { ways } = phone({ breaks: { fetch: 'downloadFile:fail' } })
  const { exporting: one, shown } = exporting(ways)
  await one.start(wanted)
  expect(shown()).toMatchObject({ stage: 'failed', url: 'https://here/f' })
  expect(shown()?.problem).toContain('复制链接')
})
