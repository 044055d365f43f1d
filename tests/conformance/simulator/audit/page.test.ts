import { auditedApp, broken, detailsOf, verdict } from './audited'

const nested = (depth: number): string => `${'<view>'.repeat(depth)}深${'</view>'.repeat(depth)}`
const tall = 'style="display:block;height:3000px"'

const phones = auditedApp({
  home: { wxml: '<view class="a">读得清</view>', wxss: '.a { color: #333 }' },
  many: { js: 'Page({ data: { groups: Array.from({ length: 20 }, () => Array.from({ length: 50 }, (_, n) => n)) } })', wxml: '<view wx:for="{{groups}}" wx:for-item="group" wx:key="index"><view wx:for="{{group}}" wx:key="*this"></view></view>' },
  deep: { wxml: nested(29) },
  almost: { wxml: `${nested(28)}<view><view wx:for="{{60}}" wx:key="*this"></view></view>` },
  crowd: { wxml: '<view class="crowd"><view wx:for="{{61}}" wx:key="*this"></view></view>' },
  small: { js: 'Page({ tap() {} })', wxml: '<view class="dot" bindtap="tap"></view><view class="fine" bindtap="tap"></view><view class="still"></view>', wxss: '.dot { width: 19px; height: 60px } .fine { width: 20px; height: 20px } .still { width: 5px; height: 5px }' },
  bar: { js: 'Page({ tap() {} })', wxml: `<view ${tall}></view><view class="bar" bindtap="tap">底</view>`, wxss: '.bar { position: fixed; right: 0; bottom: 0; left: 0; height: 50px }' },
  safe: { js: 'Page({ tap() {} })', wxml: '<view class="bar" bindtap="tap">底</view>', wxss: '.bar { position: fixed; right: 0; bottom: 0; left: 0; height: 50px; padding-bottom: env(safe-area-inset-bottom) }' },
  faint: { wxml: '<view class="faint">看不清</view><view class="large">大字</view><text class="half">半透明</text>', wxss: '.faint { color: #999 } .large { color: #888; font-size: 24px } .half { opacity: 0.5 }' },
  night: { wxml: '<view class="dark"><view class="veil"><text>夜里</text></view></view>', wxss: '.dark { background: #111; color: #eee } .veil { background: rgba(255, 255, 255, 0.1) }' },
  pressed: { wxml: '<view class="a">按</view>', wxss: '.a:active { color: red }' },
  scrolls: { wxml: '<view class="s">滚</view>', wxss: '.s { overflow-y: scroll; height: 20px }' },
  glides: { wxml: '<view class="s">滚</view>', wxss: '.s { overflow-y: scroll; height: 20px; -webkit-overflow-scrolling: touch }' },
  idle: { wxss: Array.from({ length: 60 }, (_, n) => `.unused-${n} { color: #010203; margin: 0 }`).join('\n') },
})

const at = (name: string) => phones.open({ path: `pages/${name}/${name}` })

test('a plain page breaks no rule and scores 100', async () => {
  const { score, page, rules } = await verdict(await at('home'))
  expect(rules.filter((rule) => rule.score === 0)).toEqual([])
  expect({ score, page }).toEqual({ score: 100, page: 'pages/home/home' })
})

test('the table holds the 27 rules of WeChat with weights that sum to 100, and says why some cannot be told', async () => {
  const { rules } = await verdict(await at('home'))
  const wechat = rules.filter(({ group }) => group !== '工具评测')
  expect(wechat).toHaveLength(27)
  expect(wechat.reduce((sum, { weight }) => sum + weight, 0)).toBe(100)
  expect(rules.filter(({ score }) => score === null).map(({ id }) => id)).toEqual(['unboundData', 'imageCache', 'library', 'unreachable', 'timers'])
  for (const { score, untold } of rules) expect(untold === undefined).toBe(score !== null)
})

test.each([
  ['a thousand nodes', 'many', 'nodes'],
  ['a tree of 30 levels', 'deep', 'nodes'],
  ['a node with 61 children', 'crowd', 'nodes'],
  ['a fixed bar that ignores the home indicator', 'bar', 'safeArea'],
  [':active', 'pressed', 'active'],
  ['overflow: scroll without inertia', 'scrolls', 'inertia'],
  ['more than 2 KB of styles for nothing', 'idle', 'unusedStyle'],
])('%s breaks the rule', async (_what, page, rule) => {
  expect(await broken(await at(page))).toEqual([rule])
})

test.each([['29 levels and 60 children', 'almost'], ['a fixed bar with room for the home indicator', 'safe'], ['scrolling with inertia', 'glides'], ['light text on a dark ground under a veil', 'night']])(
  '%s break no rule',
  async (_what, page) => {
    expect(await broken(await at(page))).toEqual([])
  },
)

test('of things to tap those under 20 px are named, of other things none', async () => {
  expect(await detailsOf(await at('small'), 'targets')).toEqual(['view.dot 只有 19×60'])
})

test('weak text is named with its contrast; large text may be weaker', async () => {
  const details = await detailsOf(await at('faint'), 'contrast')
  expect(details).toEqual(['view.faint “看不清”：2.85，应不低于 4.5', expect.stringMatching(/^text\.half “半透明”：3\.9\d，应不低于 4\.5$/)])
})
