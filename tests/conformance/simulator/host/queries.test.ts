import { simulated } from './simulated'

const phones = simulated({
  'app/app.json': '{"pages":["pages/home/home"]}',
  'app/app.js': 'App({})',
  'app/pages/home/home.json': '{"usingComponents":{"part":"/part/part"}}',
  'app/pages/home/home.js': 'Page({})',
  'app/pages/home/home.wxml': '<view id="a" class="box" data-n="1" style="width: 100px; height: 50px; color: rgb(1, 2, 3)"/><view class="box" style="width: 60px; height: 10px"/><part id="part" label="here"/><view style="height: 1500px"/><view id="far" style="height: 20px">far</view>',
  'app/pages/home/home.wxss': 'view { display: block }',
  'app/part/part.json': '{"component":true}',
  'app/part/part.js': 'Component({ properties: { label: String } })',
  'app/part/part.wxml': '<view class="box" style="width: 7px; height: 7px"/>',
})

const query = (asked: string): string => `return new Promise((done) => { const query = host.pages[0].component.createSelectorQuery(); ${asked}; query.exec(done) })`

test('places, sizes, styles and properties of elements are read', async () => {
  const phone = await phones.open()
  const results = await phone.run<unknown[]>(query(`
    query.select('#a').boundingClientRect()
    query.selectAll('.box').fields({ size: true })
    query.select('#part').fields({ properties: ['label'], id: true })
    query.select('#a').fields({ computedStyle: ['color', 'height'], dataset: true })
    query.select('.nobody').boundingClientRect()
    query.selectViewport().scrollOffset()`))
  expect(results).toEqual([
    { id: 'a', dataset: { n: '1' }, left: 0, top: 0, right: 100, bottom: 50, width: 100, height: 50 },
    [{ width: 100, height: 50 }, { width: 60, height: 10 }],
    { id: 'part', label: 'here' },
    { dataset: { n: '1' }, color: 'rgb(1, 2, 3)', height: '50px' },
    null,
    { id: '', dataset: {}, scrollLeft: 0, scrollTop: 0, scrollWidth: 375, scrollHeight: expect.any(Number) },
  ])
})

test('a query in a component sees only what is its own', async () => {
  const phone = await phones.open()
  const [boxes] = await phone.run<unknown[]>("return new Promise((done) => { const page = host.pages[0].component; const query = page.createSelectorQuery().in(page.selectComponent('#part')); query.selectAll('.box').fields({ size: true }); query.exec(done) })")
  expect(boxes).toEqual([{ width: 7, height: 7 }])
})

test('an observer is silent while the element is out of sight, and speaks when it comes in', async () => {
  const phone = await phones.open()
  await phone.run("window.seen = []; host.pages[0].component.createIntersectionObserver().relativeToViewport({ bottom: 0 }).observe('#far', (result) => seen.push(result)); host.pages[0].component.createIntersectionObserver().relativeToViewport().observe('#a', (result) => seen.push(result)); while (seen.length === 0) await new Promise(requestAnimationFrame)")
  expect(await phone.run('return seen.map(({ id, intersectionRatio, dataset }) => [id, intersectionRatio, dataset])')).toEqual([['a', 1, { n: '1' }]])
  await phone.run("window.scrollTo(0, 9999); while (!seen.some(({ id }) => id === 'far')) await new Promise(requestAnimationFrame)")
  expect(await phone.run("return seen.filter(({ id }) => id === 'far').map(({ intersectionRatio }) => intersectionRatio)")).toEqual([1])
})
