// A sound mini-program passes the verification; copies of it that are each broken in their own way are refused, in place and in words.

import { type Finding, verify, type VerifyResult } from '../../../devtools/verify'
import { makeSmallProject, type SmallProject } from '../../support/small-project'

type Broken = [title: string, breakIt: (project: SmallProject) => void, expected: Omit<Finding, 'message'> & { message: RegExp }]

const home = 'miniprogram/pages/home/home'

/** The home page shows a component of the subpackage. */
function useDesk(project: SmallProject, componentPlaceholder: Record<string, string>): SmallProject {
  const usingComponents = { 'small-card': '../../components/card/card', 'desk-row': '../../staff/row/row' }
  return project
    .write('miniprogram/staff/row/row.json', '{"component":true}')
    .write('miniprogram/staff/row/row.ts', 'Component({})\n')
    .write('miniprogram/staff/row/row.wxml', '<view />\n')
    .append(`${home}.wxml`, '<desk-row />\n')
    .write(`${home}.json`, JSON.stringify({ usingComponents, componentPlaceholder }))
}

/** What stops the official compiler: eight seconds each. */
const uncompiled: Broken[] = [
  [
    'a TypeScript error',
    (project) => project.append(`${home}.ts`, 'const a: = 3\n'),
    { step: 'compile', file: `${home}.ts`, line: 5, message: /Unexpected token/ },
  ],
  [
    'a page that is not there',
    (project) => project.replace('miniprogram/app.json', '"pages/home/home"', '"pages/home/home","pages/no/no"'),
    { step: 'compile', file: 'miniprogram/app.json', message: /pages\/no\/no\.wxml/ },
  ],
  [
    'a component that is not there',
    (project) => project.replace(`${home}.json`, 'card/card', 'cart/cart'),
    { step: 'compile', file: `${home}.json`, message: /component not found/ },
  ],
]

/** What only the official tools show, or their output: all in one project. */
const compiled: Broken[] = [
  [
    'a configuration key that WeChat does not know',
    (project) => project.replace(`${home}.json`, '{', '{"colour":"red",'),
    { step: 'warnings', file: `${home}.json`, message: /colour/ },
  ],
  [
    'a main package over 2 MB',
    (project) => project.write('miniprogram/dot.svg', Buffer.alloc(2_200_000, 'x')),
    { step: 'sizes', file: 'miniprogram/app.json', message: /main package has 21\d\d(\.\d)? KB/ },
  ],
  [
    'a component that is declared and not used',
    (project) => project.replace(`${home}.wxml`, /<small-card.*>/, ''),
    { step: 'quality', file: 'miniprogram/components/card/card.json', message: /UNUSED_COMPONENTS/ },
  ],
  [
    'a module that is not there, as the official analysis sees it',
    (project) => project.append(`${home}.ts`, "import { bye } from './bye'\nbye()\n"),
    { step: 'analyse', file: `${home}.ts`, message: /Couldn't resolve the Js file "\.\/bye"/ },
  ],
  [
    'an npm package that is not installed',
    (project) => project.replace('package.json', '"dayjs":', '"zed":"1.0.0","dayjs":'),
    { step: 'npm', file: 'package.json', message: /"zed" .* not packed/ },
  ],
]

/** What the sources show: a fraction of a second each. */
const inSources: Broken[] = [
  [
    'an unclosed tag',
    (project) => project.write(`${home}.wxml`, '<view>\n<text>\n</view>\n'),
    { step: 'wcc', file: `${home}.wxml`, line: 3, message: /end-tag/ },
  ],
  [
    'an expression that templates do not have',
    (project) => project.append(`${home}.wxml`, '<view>{{ title?.length }}</view>\n'),
    { step: 'wcc', file: `${home}.wxml`, line: 6, message: /unexpected token/ },
  ],
  [
    'an else without an if',
    (project) => project.append(`${home}.wxml`, '<view wx:else wx:for="{{[1]}}" />\n'),
    { step: 'wcc', file: `${home}.wxml`, line: 6, message: /wx:if not found/ },
  ],
  [
    'modern JavaScript in WXS',
    (project) => project.write('miniprogram/pages/home/tell.wxs', 'var shout = (text) => text\nmodule.exports = { loud: shout }\n'),
    { step: 'wcc', file: 'miniprogram/pages/home/tell.wxs', line: 1, message: /Unexpected token/ },
  ],
  [
    'a selector that WXSS does not have',
    (project) => project.append(`${home}.wxss`, '\n.a > * { color: red; }\n'),
    { step: 'wcsc', file: `${home}.wxss`, line: 3, message: /error at token `\*`/ },
  ],
  [
    'a tag that is not declared',
    (project) => project.append(`${home}.wxml`, '<small-cart />\n'),
    { step: 'tags', file: `${home}.wxml`, line: 6, message: /<small-cart> is neither built in/ },
  ],
  [
    'a component of a subpackage without a placeholder',
    (project) => useDesk(project, {}),
    { step: 'tags', file: `${home}.json`, message: /<desk-row> lies in the package staff and has no componentPlaceholder/ },
  ],
  [
    'a placeholder that is not declared',
    (project) => useDesk(project, { 'desk-row': 'nothing' }),
    { step: 'tags', file: `${home}.json`, message: /a placeholder <nothing> that is not declared/ },
  ],
  [
    'a tag in a template that its user does not declare',
    (project) => project.append('miniprogram/pages/home/line.wxml', '<template name="other"><small-cart /></template>\n'),
    { step: 'tags', file: 'miniprogram/pages/home/line.wxml', line: 2, message: /used by pages\/home\/home\.wxml/ },
  ],
  [
    'a module that is not there',
    (project) => project.append(`${home}.ts`, "import { bye } from './bye'\nbye()\n"),
    { step: 'modules', file: `${home}.ts`, line: 5, message: /"\.\/bye"/ },
  ],
  [
    'a module out of reach',
    (project) =>
      project
        .append(`${home}.ts`, "import { key } from '../../staff/key'\nkey()\n")
        .write('miniprogram/staff/key.ts', 'export const key = () => 1\n'),
    { step: 'modules', file: `${home}.ts`, line: 5, message: /lies in the package staff, out of reach of the main package/ },
  ],
  [
    'a part of a package that is not packed',
    (project) => project.append(`${home}.ts`, "import 'dayjs/locale/zh-cn'\n"),
    { step: 'modules', file: `${home}.ts`, line: 5, message: /"dayjs\/locale\/zh-cn" is not among the packed/ },
  ],
  [
    'a module of Node',
    (project) => project.append(`${home}.ts`, "import { join } from 'path'\njoin()\n"),
    { step: 'modules', file: `${home}.ts`, line: 5, message: /a module of Node/ },
  ],
  [
    'a template that is not there',
    (project) => project.append(`${home}.wxml`, '<import src="./lines.wxml" />\n'),
    { step: 'files', file: `${home}.wxml`, line: 6, message: /"\.\/lines\.wxml", which is not there/ },
  ],
  [
    'a style sheet that is not there',
    (project) => project.append('miniprogram/app.wxss', '@import "./sizes.wxss";\n'),
    { step: 'files', file: 'miniprogram/app.wxss', line: 2, message: /"\.\/sizes\.wxss", which is not there/ },
  ],
  [
    'a picture that is not there',
    (project) => project.append(`${home}.wxml`, '\n<image src="/dots.svg" />\n'),
    { step: 'files', file: `${home}.wxml`, line: 7, message: /"\/dots\.svg", which is not there/ },
  ],
  [
    'a WXS script that is not there',
    (project) => project.append('miniprogram/pages/home/tell.wxs', "\nvar more = require('./more.wxs')\n"),
    { step: 'files', file: 'miniprogram/pages/home/tell.wxs', line: 3, message: /"\.\/more\.wxs", which is not there/ },
  ],
]

async function verifyBroken(breakIt: (project: SmallProject) => void, quick: boolean): Promise<VerifyResult> {
  const project = makeSmallProject()
  try {
    breakIt(project)
    return await verify({ root: project.root, quick })
  } finally {
    project.dispose()
  }
}

const sound = 'a sound project'
const together = 'a project with all that the official tools show'
const results = new Map<string, VerifyResult>()

beforeAll(async () => {
  const breakAll = (project: SmallProject): void => compiled.forEach(([, breakIt]) => breakIt(project))
  const waiting: Pick<Broken, 0 | 1>[] = [[sound, () => {}], [together, breakAll], ...uncompiled]
  const work = async (): Promise<void> => {
    for (let next = waiting.shift(); next; next = waiting.shift()) results.set(next[0], await verifyBroken(next[1], false))
  }
  // The official tools keep one core and a half busy.
  await Promise.all([work(), work()])
}, 240_000)

function expectRefusal(result: VerifyResult | undefined, { message, ...place }: Broken[2]): void {
  expect(result?.findings).toContainEqual({ ...place, message: expect.stringMatching(message) as string })
  expect(result?.ok).toBe(false)
}

test('a sound project passes, with its sizes by package', () => {
  const { ok, findings, sizes } = results.get(sound) ?? {}
  expect(findings).toEqual([])
  expect(ok).toBe(true)
  expect(sizes?.packages.map(({ name }) => name)).toEqual(['main', 'staff'])
  expect(sizes?.packages[0]?.kb).toBeGreaterThan(1)
  expect(sizes?.totalKb).toBeLessThan(50)
})

test.each(uncompiled)('%s is refused', (title, _breakIt, expected) => {
  expectRefusal(results.get(title), expected)
})

test.each(compiled)('%s is refused, and so is all else that is wrong', (_title, _breakIt, expected) => {
  expectRefusal(results.get(together), expected)
})

test.each(inSources)('%s is refused, also by the quick verification', async (_title, breakIt, expected) => {
  expectRefusal(await verifyBroken(breakIt, true), expected)
})

test('a sound project passes the quick verification, and nothing in it is changed', async () => {
  const project = makeSmallProject()
  const before = project.list()
  expect(await verify({ root: project.root, quick: true })).toMatchObject({ ok: true, findings: [] })
  expect(project.list()).toEqual(before)
  project.dispose()
})

test('a folder without a project is refused in words', async () => {
  await expect(verify({ root: __dirname })).rejects.toThrow(/no project\.config\.json/)
})
