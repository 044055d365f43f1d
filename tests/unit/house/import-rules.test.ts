// Who may import whom: the design's table, read off every import in the tree.

import { dirname, join, relative, resolve } from 'node:path'
import { readFileSync, readdirSync } from 'node:fs'

const root = resolve(__dirname, '..', '..', '..')

/** The first matching room holds. `may` lists rooms and packages; `own` is always allowed. */
const rooms: { room: RegExp; may: RegExp[]; packages: RegExp }[] = [
  // What only a subpackage's pages speak of lies in the subpackage; the list of actions names its types.
  { room: /^miniprogram\/contract\/actions\.ts$/, may: [/^miniprogram\/((more|staff|reports)\/)?contract\//], packages: /^$/ },
  { room: /^miniprogram\/contract\//, may: [], packages: /^$/ },
  { room: /^miniprogram\/(more|staff|reports)\/contract\//, may: [/^miniprogram\/contract\//], packages: /^$/ },
  { room: /^miniprogram\/(entry|cloud|storage)\//, may: [/^miniprogram\/contract\//], packages: /^dayjs$/ },
  { room: /^miniprogram\/components\//, may: [/^miniprogram\/contract\//], packages: /^(dayjs|@vant\/weapp)/ },
  { room: /^miniprogram\/more\/components\//, may: [/^miniprogram\/(more\/)?contract\//, /^miniprogram\/components\//], packages: /^(dayjs$|@vant\/weapp)/ },
  { room: /^miniprogram\/staff\/components\//, may: [/^miniprogram\/(staff\/)?contract\//, /^miniprogram\/components\//], packages: /^(dayjs$|@vant\/weapp)/ },
  { room: /^miniprogram\/reports\/components\//, may: [/^miniprogram\/((charts|reports)\/)?contract\//, /^miniprogram\/components\//, /^miniprogram\/pages\/theme\/$/], packages: /^(dayjs$|@vant\/weapp)/ },
  // Types alone: no subpackage runs what lies in another.
  { room: /^miniprogram\/charts\/contract\//, may: [], packages: /^$/ },
  { room: /^miniprogram\/charts\//, may: [], packages: /^@qiun\/ucharts$/ },
  // What differs between two texts.
  { room: /^miniprogram\/staff\/editor\/compare\//, may: [/^miniprogram\/(staff|components|contract)\//], packages: /^fast-diff$/ },
  // Figures say what is to be drawn.
  { room: /^miniprogram\/reports\/stats\//, may: [/^miniprogram\/(reports|components|cloud|entry|storage|contract|charts\/contract)\//, /^miniprogram\/pages\/[\w-]+\/$/], packages: /^dayjs$/ },
  // Of another page only what lies beside all pages: a page itself is nobody's to import.
  { room: /^miniprogram\/(more|staff|reports)\//, may: [/^miniprogram\/(components|cloud|entry|storage|contract)\//, /^miniprogram\/pages\/[\w-]+\/$/], packages: /^(dayjs$|@vant\/weapp)/ },
  { room: /^miniprogram\/pages\/|^miniprogram\/app\.ts$/, may: [/^miniprogram\/(components|cloud|entry|storage|contract)\//], packages: /^(dayjs$|@vant\/weapp)/ },
  // HTTP has encodings and tags, and a code is a picture.
  { room: /^cloudfunctions\/web\//, may: [/^cloudfunctions\/(domain|store|platform)\//, /^miniprogram\/((more|staff|reports)\/)?contract\//], packages: /^(zod|hono|qrcode|node:(crypto|util|zlib)$)/ },
  { room: /^cloudfunctions\/(reader|staff|jobs)\//, may: [/^cloudfunctions\/(domain|store|platform)\//, /^miniprogram\/((more|staff|reports)\/)?contract\//], packages: /^(zod$|qrcode$|write-excel-file\/node$|pdfkit$|fontkit$|fflate$|docx$|node:(?:crypto|fs\/promises|path)$)/ },
  // Reads what offices and browsers write: their packing, their markup.
  { room: /^cloudfunctions\/domain\/article\/bring\//, may: [/^cloudfunctions\/domain\//, /^miniprogram\/((more|staff|reports)\/)?contract\//], packages: /^(htmlparser2|mammoth|node:zlib)$/ },
  { room: /^cloudfunctions\/domain\/html\//, may: [/^cloudfunctions\/domain\/(article|takeout)\//, /^miniprogram\/((more|staff|reports)\/)?contract\//], packages: /^hono\/html$/ },
  { room: /^cloudfunctions\/domain\//, may: [/^miniprogram\/((more|staff|reports)\/)?contract\//], packages: /^(zod|node:crypto)$/ },
  { room: /^cloudfunctions\/store\//, may: [/^cloudfunctions\/(domain|platform)\//, /^miniprogram\/((more|staff|reports)\/)?contract\//], packages: /^(wx-server-sdk|node:crypto)$/ },
  { room: /^cloudfunctions\/platform\//, may: [/^miniprogram\/((more|staff|reports)\/)?contract\//], packages: /^(wx-server-sdk|node:crypto)$/ },
  { room: /^devtools\/simulator\//, may: [/^devtools\/(simulator|automation\/agent)\//], packages: /./ },
  { room: /^devtools\/automation\/agent\//, may: [/^devtools\/simulator\/host\//], packages: /./ },
  { room: /^devtools\/(workbench|compiler|cloud|seed|functions-build|automation|verify)\//, may: [/^devtools\//], packages: /./ },
  { room: /^devtools\//, may: [/^devtools\//], packages: /./ },
  { room: /^tests\//, may: [/./], packages: /./ },
]

interface Import {
  from: string
  to: string
  isPackage: boolean
}

function sources(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
    .filter((name) => name.endsWith('.ts') && !name.includes('node_modules/') && !name.includes('miniprogram_npm/') && !name.includes('/dist/'))
}

function importsOf(file: string): Import[] {
  const text = readFileSync(join(root, file), 'utf8')
  const found = text.matchAll(/(?<!')\bfrom\s*'([^']+)'|^\s*import\s*'([^']+)'|\b(?:import|require)\(\s*'([^']+)'/gm)
  return [...found].map((match) => {
    const name = match[1] ?? match[2] ?? match[3] ?? ''
    const isPackage = !name.startsWith('.')
    return { from: file, to: isPackage ? name : relative(root, resolve(root, dirname(file), name)).replaceAll('\\', '/'), isPackage }
  })
}

/** The sentence that says what is wrong with an import, or undefined. */
export function complaint({ from, to, isPackage }: Import): string | undefined {
  const rule = rooms.find(({ room }) => room.test(from))
  if (!rule) return `${from} stands in no room of the design`
  if (isPackage) return rule.packages.test(to) ? undefined : `${from} may not import the package ${to}`
  const own = rule.room.exec(from)?.[0]
  const allowed = (own !== undefined && `${to}/`.startsWith(own)) || rule.may.some((room) => room.test(`${to}/`))
  return allowed ? undefined : `${from} may not import ${to}`
}

describe('who may import whom', () => {
  const imports = ['miniprogram', 'cloudfunctions', 'devtools', 'tests'].flatMap(sources).flatMap(importsOf)

  test('the imports of the whole tree were read', () => {
    expect(imports.length).toBeGreaterThan(200)
    expect(imports.some(({ to }) => to === 'node:http')).toBe(true)
  })

  test('every import keeps to the design', () => {
    expect(imports.map(complaint).filter(Boolean)).toEqual([])
  })

  test.each([
    ['miniprogram/contract/body.ts', 'dayjs', true],
    ['miniprogram/components/byline/byline.ts', 'miniprogram/cloud/call', false],
    ['miniprogram/pages/home/home.ts', 'cloudfunctions/domain/view/admit', false],
    ['cloudfunctions/domain/view/admit.ts', 'cloudfunctions/store/views', false],
    ['cloudfunctions/domain/view/admit.ts', 'wx-server-sdk', true],
    ['devtools/server/index.ts', 'cloudfunctions/reader/main', false],
    ['devtools/simulator/wx/cloud.ts', 'devtools/cloud/index', false],
    ['miniprogram/entry/arrival.ts', 'devtools/server/index', false],
    ['miniprogram/pages/home/home.ts', 'miniprogram/more/cloud/org', false],
    ['miniprogram/components/byline/byline.ts', 'miniprogram/more/components/marked-text/marked-text', false],
    ['miniprogram/more/org/org.ts', 'miniprogram/staff/cloud/stats', false],
    ['miniprogram/staff/desk/desk.ts', 'miniprogram/more/copy-receipt', false],
    ['miniprogram/reports/stats/org/org.ts', 'miniprogram/charts/drawn-columns/numbered', false],
    ['miniprogram/reports/stats/org/org.ts', '@qiun/ucharts', true],
    ['miniprogram/reports/stats/org/org.ts', 'miniprogram/staff/cloud/members', false],
    ['miniprogram/more/org/org.ts', 'miniprogram/pages/home/front', false],
    ['miniprogram/more/components/search-field/search-field.ts', 'miniprogram/more/cloud/search', false],
  ])('%s importing %s is refused', (from, to, isPackage) => {
    expect(complaint({ from, to, isPackage })).toBeDefined()
  })
})
