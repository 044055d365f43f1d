import { simulated } from './simulated'

const phones = simulated({
  'app/app.json': '{"pages":["pages/home/home"]}',
  'app/app.js': 'App({})',
  'app/pages/home/home.json': '{"usingComponents":{"part":"/part/part"}}',
  'app/pages/home/home.js': `const note = (name) => function (e) { (this.noted ??= []).push([name, JSON.parse(JSON.stringify(e))]) }
    Page({ onOuter: note('outer'), onInner: note('inner'), onCaught: note('caught'), onLong: note('long'), onPick: note('pick'), onMove: note('move'), onCapture: note('capture') })`,
  'app/pages/home/home.wxml': `
    <view id="outer" bindtap="onOuter" capture-bind:tap="onCapture" data-a="1" mark:place="here" style="padding: 10px">
      <view id="inner" bindtap="onInner" data-row="{{ {n: 2} }}">tap</view>
      <view id="caught" catchtap="onCaught">caught</view>
      <view id="long" bindlongpress="onLong" bindtap="onInner">long</view>
    </view>
    <view id="slide" bindtouchmove="onMove" style="height: 100px">slide</view>
    <wxs src="./m.wxs" module="m"/>
    <view id="wxs" bindtap="{{m.onTap}}" change:mark="{{m.changed}}" data-x="5">wxs</view>
    <part id="part" bind:pick="onPick" data-k="v"/>`,
  'app/pages/home/m.wxs': "exports.onTap = function (event, owner) { event.instance.addClass('was-tapped'); event.instance.setStyle({ color: 'rgb(5, 5, 5)' }); owner.callMethod('onPick', { type: 'wxs', detail: event.currentTarget.dataset.x }) }; exports.changed = function () {}",
  'app/part/part.json': '{"component":true}',
  'app/part/part.js': "Component({ methods: { pick() { this.triggerEvent('pick', { n: 1 }) } } })",
  'app/part/part.wxml': '<view id="pick" bindtap="pick">pick</view>',
})

const noted = 'return host.pages[0].component.noted ?? []'
type Noted = [name: string, event: Record<string, unknown>][]

test('a tap climbs with target, currentTarget, dataset, mark and place', async () => {
  const phone = await phones.open()
  await phone.frame.tap('[wx-id=inner]')
  const [capture, inner, outer] = await phone.run<Noted>(noted)
  expect([capture?.[0], inner?.[0], outer?.[0]]).toEqual(['capture', 'inner', 'outer'])
  expect(inner?.[1]).toMatchObject({
    type: 'tap',
    target: { id: 'inner', dataset: { row: { n: 2 } } },
    currentTarget: { id: 'inner' },
    mark: { place: 'here' },
    detail: { x: expect.any(Number), y: expect.any(Number) },
    changedTouches: [{ identifier: expect.any(Number), pageX: expect.any(Number), clientY: expect.any(Number) }],
  })
  expect(outer?.[1]).toMatchObject({ target: { id: 'inner' }, currentTarget: { id: 'outer', dataset: { a: '1' } } })
})

test('a caught tap climbs no further', async () => {
  const phone = await phones.open()
  await phone.frame.tap('[wx-id=caught]')
  expect((await phone.run<Noted>(noted)).map(([name]) => name)).toEqual(['capture', 'caught'])
})

test('a component’s event brings its detail and the dataset of its tag', async () => {
  const phone = await phones.open()
  await phone.frame.tap('[wx-id=pick]')
  expect(await phone.run<Noted>(noted)).toEqual([['pick', expect.objectContaining({ type: 'pick', detail: { n: 1 }, currentTarget: expect.objectContaining({ id: 'part', dataset: { k: 'v' } }) })]])
})

test('a long press that is heard leaves no tap', async () => {
  const phone = await phones.open()
  const box = await phone.frame.locator('[wx-id=long]').boundingBox()
  await phone.window.mouse.move((box?.x ?? 0) + 5, (box?.y ?? 0) + 5)
  await phone.window.mouse.down()
  await phone.run("while (!host.pages[0].component.noted) await new Promise(requestAnimationFrame)")
  await phone.window.mouse.up()
  expect((await phone.run<Noted>(noted)).map(([name]) => name)).toEqual(['long'])
})

test('a mouse slides as a finger does', async () => {
  const phone = await phones.open()
  const box = await phone.frame.locator('[wx-id=slide]').boundingBox()
  await phone.window.mouse.move((box?.x ?? 0) + 5, (box?.y ?? 0) + 5)
  await phone.window.mouse.down()
  await phone.window.mouse.move((box?.x ?? 0) + 60, (box?.y ?? 0) + 5, { steps: 2 })
  await phone.window.mouse.up()
  const moves = (await phone.run<Noted>(noted)).map(([, event]) => event['touches'] as { clientX: number }[])
  expect(moves).toHaveLength(2)
  expect(moves[1]?.[0]?.clientX).toBe((box?.x ?? 0) + 60)
})

test('a WXS function handles an event with the element in its hand', async () => {
  const phone = await phones.open()
  await phone.frame.tap('[wx-id=wxs]')
  expect(await phone.run("const element = document.querySelector('[wx-id=wxs]'); return [element.className, element.style.color]")).toEqual(['was-tapped', 'rgb(5, 5, 5)'])
  expect(await phone.run<Noted>(noted)).toEqual([['pick', { type: 'wxs', detail: '5' }]])
})
