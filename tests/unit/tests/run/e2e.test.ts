import { readWanted } from '../../../run/e2e'
import { launchUrl } from '../../../support/real-phone'

test.each([
  [[], { files: [] }],
  [['tests/e2e/audit.test.ts'], { files: ['tests/e2e/audit.test.ts'] }],
  [['--ws', 'ws://127.0.0.1:9420'], { ws: 'ws://127.0.0.1:9420', files: [] }],
  [['--ws=ws://pc:1', 'one'], { ws: 'ws://pc:1', files: ['one'] }],
  [['--every-look', 'one'], { everyLook: true, files: ['one'] }],
  [['one', '--ws', 'ws://pc:1', 'two'], { ws: 'ws://pc:1', files: ['one', 'two'] }],
])('%j picks its target', (args, wanted) => {
  expect(readWanted(args)).toEqual(wanted)
})

test.each([[['--ws']], [['--ws', '9420']], [['--ws=http://pc']]])('%j is refused with the usage', (args) => {
  expect(() => readWanted(args)).toThrow('Usage: npm run e2e')
})

test('an arrival becomes the address of a page, with its values encoded', () => {
  expect(launchUrl({})).toBe('/pages/home/home')
  expect(launchUrl({ path: 'pages/article/article', query: { scene: 'c=AB', q: 'https://x/q/1' } })).toBe('/pages/article/article?scene=c%3DAB&q=https%3A%2F%2Fx%2Fq%2F1')
})
