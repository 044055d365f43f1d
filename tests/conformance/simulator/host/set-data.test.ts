import { simulated } from './simulated'

const phones = simulated({
  'app/app.json': '{"pages":["pages/home/home","pages/other/other"]}',
  'app/pages/other/other.js': 'Page({ data: { list: [1] } })',
  'app/pages/other/other.json': '{"usingComponents":{"card":"/card/card"}}',
  'app/pages/other/other.wxml': '<card wx:for="{{list}}" wx:key="*this" id="card" text="{{item}}" />',
  'app/card/card.js': 'Component({ properties: { text: null } })',
  'app/card/card.json': '{"component":true}',
  'app/card/card.wxml': '<image wx:if="{{text}}" src="{{text}}" lazy-load />',
  'app/app.js': 'App({ errors: [], onError(text) { this.errors.push(text) } })',
  'app/pages/home/home.js': 'Page({ data: { text: "", born: new Date(0), list: [1] }, onLoad() { this.setData({ text: "early" }) } })',
  'app/pages/home/home.wxml': '<view id="text">{{text}}</view><view id="born">{{born}}</view><view wx:for="{{list}}" wx:key="*this" class="item">{{item}}</view>',
})

const setData = (change: string): string =>
  `const page = host.pages[0].component; page.setData(${change}); return { data: page.data, errors: host.getApp().errors.map((text) => text.split('\\n')[1]) }`

interface Outcome {
  data: Record<string, unknown>
  errors: string[]
}

test('data set before the page is attached is drawn', async () => {
  const phone = await phones.open()
  expect(await phone.frame.textContent('[wx-id=text]')).toBe('early')
})

test('data goes over as JSON: dates are text, undefined members and symbols vanish, NaN is null, instances are plain', async () => {
  const phone = await phones.open()
  expect(await phone.frame.textContent('[wx-id=born]')).toBe('1970-01-01T00:00:00.000Z')
  const { data, errors } = await phone.run<Outcome>(setData('{ a: { when: new Date(0), gone: undefined, none: NaN, map: new Map([[1, 2]]), list: [undefined, 1] } }'))
  expect(data['a']).toEqual({ when: '1970-01-01T00:00:00.000Z', none: null, map: {}, list: [null, 1] })
  expect(errors).toEqual([])
})

test('what the page keeps is a copy: changing the original later changes nothing', async () => {
  const phone = await phones.open()
  const { data } = await phone.run<Outcome>('const page = host.pages[0].component; const list = [{ n: 1 }]; page.setData({ list }); list[0].n = 2; return { data: page.data, errors: [] }')
  expect(data['list']).toEqual([{ n: 1 }])
})

test('a field set to undefined is refused by name, the other fields go over', async () => {
  const phone = await phones.open()
  const { data, errors } = await phone.run<Outcome>(setData('{ lost: undefined, text: "kept" }'))
  expect(data['text']).toBe('kept')
  expect(errors).toEqual(['pages/home/home: Setting data field "lost" to undefined is invalid.'])
})

test('one megabyte and a character is refused, and nothing of it is set', async () => {
  const phone = await phones.open()
  const fits = await phone.run<Outcome>('const page = host.pages[0].component; page.setData({ text: "x".repeat(1048576 - 11) }); return { data: { length: page.data.text.length }, errors: host.getApp().errors }')
  expect(fits).toEqual({ data: { length: 1048565 }, errors: [] })
  const { errors } = await phone.run<Outcome>('const page = host.pages[0].component; page.setData({ text: "x".repeat(1048576 - 10) }); return { data: {}, errors: host.getApp().errors.map((text) => text.split("\\n")[1]) }')
  expect(errors).toEqual(['pages/home/home: setData 数据传输长度为 1048577 已经超过最大长度 1048576'])
  expect(await phone.run('return host.pages[0].component.data.text.length')).toBe(1048565)
})

test('a function stays with the logic, a value that contains itself does not pass', async () => {
  const phone = await phones.open()
  expect(await phone.run('const page = host.pages[0].component; page.setData({ f: () => 7 }); return page.data.f()')).toBe(7)
  expect(await phone.run('const page = host.pages[0].component; const loop = {}; loop.loop = loop; try { page.setData({ loop }) } catch (error) { return error.message }')).toMatch(/circular/)
})

test('a page or component that sets data after it is gone harms nobody', async () => {
  const phone = await phones.open()
  const outcome = await phone.run(`
    const page = host.pages[0].component; await host.navigateTo({ url: '/pages/other/other' }); const other = host.pages[1].component;
    const card = other.selectComponent('#card'); other.setData({ list: [] }); card.setData({ text: 'late' });
    await host.navigateBack({}); other.setData({ list: [1, 2, 3] }); page.setData({ text: 'still here' });
    return [host.getApp().errors, page.data.text]`)
  expect(outcome).toEqual([[], 'still here'])
  expect(await phone.frame.textContent('[wx-id=text]')).toBe('still here')
})

test.each(['[1]', '"text"', '5', 'null'])('setData(%s) is refused', async (change) => {
  const phone = await phones.open()
  const { errors } = await phone.run<Outcome>(setData(change))
  expect(errors[0]).toMatch(/setData accepts an Object rather than some/)
})

test('the callback comes after the drawing', async () => {
  const phone = await phones.open()
  expect(await phone.run("return new Promise((done) => host.pages[0].component.setData({ text: 'drawn' }, () => done(document.querySelector('[wx-id=text]').textContent)))")).toBe('drawn')
})
