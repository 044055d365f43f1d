// Queries through the real SDK: operators, order, pages, limits, and what is reported as served by no index.

import { openCloudHouse, schemaOf, type CloudHouse } from '../../support/cloud-house'
import { connectSdk, failureOf } from '../../support/cloud-sdk'

let house: CloudHouse
let db: ReturnType<typeof database>

const database = () => connectSdk(house.cloud).database()

const articles = [
  { _id: 'a1', orgId: 'o1', status: 'published', at: new Date(1000), reads: 5, tags: ['x', 'y'], place: { city: 'S' } },
  { _id: 'a2', orgId: 'o1', status: 'published', at: new Date(3000), reads: 50, tags: ['y'], place: { city: 'T' } },
  { _id: 'a3', orgId: 'o1', status: 'draft', at: new Date(2000), reads: null, tags: [] },
  { _id: 'a4', orgId: 'o2', status: 'published', at: new Date(-4000), reads: 5.5, title: 'Hello 你好' },
  { _id: 'a5', orgId: 'o2', status: 'published', at: null, reads: '5' },
]

beforeAll(async () => {
  const indexes = {
    articles: [
      {
        name: 'org_status_at',
        keys: [
          ['orgId', 1],
          ['status', 1],
          ['at', -1],
        ] as const,
      },
      { name: 'reads', keys: [['reads', 1]] as const },
      { name: 'tags', keys: [['tags', 1]] as const },
      { name: 'city', keys: [['place.city', 1]] as const },
    ],
  }
  house = await openCloudHouse({ schema: schemaOf({ collections: ['articles', 'many'], indexes }) })
  db = database()
  house.cloud.console.insert('articles', articles)
  house.cloud.console.insert(
    'many',
    Array.from({ length: 1_100 }, (_, n) => ({ _id: `m${String(n).padStart(4, '0')}`, n })),
  )
})
afterAll(() => house.stop())
beforeEach(() => void house.unindexed.splice(0))

const ids = async (filter: object): Promise<unknown[]> =>
  (await db.collection('articles').where(filter).get()).data.map(({ _id }) => String(_id)).sort()

describe('operators', () => {
  const cases: [string, () => object, string[]][] = [
    ['equality', () => ({ orgId: 'o2' }), ['a4', 'a5']],
    ['equality of a nested field', () => ({ place: { city: 'S' } }), ['a1']],
    ['equality with null finds the missing as well', () => ({ title: null }), ['a1', 'a2', 'a3', 'a5']],
    ['null on an indexed field', () => ({ reads: null }), ['a3']],
    ['equality with an item of a list', () => ({ tags: 'y' }), ['a1', 'a2']],
    ['neq', () => ({ status: db.command.neq('published') }), ['a3']],
    ['gt compares numbers with numbers only', () => ({ reads: db.command.gt(5) }), ['a2', 'a4']],
    ['lte', () => ({ reads: db.command.lte(5.5) }), ['a1', 'a4']],
    ['gt of text', () => ({ reads: db.command.gte('4') }), ['a5']],
    ['dates before 1970 too', () => ({ orgId: 'o2', status: 'published', at: db.command.lt(new Date(0)) }), ['a4']],
    [
      'a range of dates',
      () => ({
        orgId: 'o1',
        status: db.command.in(['published', 'draft']),
        at: db.command.gt(new Date(1000)).and(db.command.lt(new Date(3000))),
      }),
      ['a3'],
    ],
    ['in', () => ({ orgId: db.command.in(['o2', 'o9']) }), ['a4', 'a5']],
    ['in with nothing', () => ({ orgId: db.command.in([]) }), []],
    ['nin', () => ({ reads: db.command.nin([5, null]) }), ['a2', 'a4', 'a5']],
    ['exists', () => ({ title: db.command.exists(true) }), ['a4']],
    ['or', () => db.command.or([{ reads: 50 }, { reads: '5' }]), ['a2', 'a5']],
    ['and of or', () => db.command.and([{ orgId: 'o1' }, db.command.or([{ reads: 50 }, { status: 'draft' }])]), ['a2', 'a3']],
    ['not', () => ({ reads: db.command.not(db.command.gt(5)) }), ['a1', 'a3', 'a5']],
    ['nor', () => db.command.nor([{ orgId: 'o1' }, { reads: '5' }]), ['a4']],
    ['all', () => ({ tags: db.command.all(['x', 'y']) }), ['a1']],
    ['size', () => ({ tags: db.command.size(0) }), ['a3']],
    ['mod', () => ({ reads: db.command.mod(10, 0) }), ['a2']],
    ['a regular expression', () => ({ title: db.RegExp({ regexp: '^hello', options: 'i' }) }), ['a4']],
  ]

  test.each(cases)('%s', async (_title, filter, expected) => {
    expect(await ids(filter())).toEqual(expected)
    expect((await db.collection('articles').where(filter()).count()).total).toBe(expected.length)
  })

  test('an unknown operator is refused', async () => {
    const failure = await failureOf(
      db
        .collection('articles')
        .where({ reads: { $nearly: 5 } })
        .get(),
    )
    expect(failure).toMatchObject({ errCode: -502001, errMsg: expect.stringContaining('$nearly') as string })
  })

  test('what is not here is refused by name', async () => {
    const failure = await failureOf(
      db
        .collection('articles')
        .where({ at: db.command.geoNear({ geometry: new db.Geo.Point(0, 0), maxDistance: 1, minDistance: 0 }) })
        .get(),
    )
    expect(failure.errMsg).toContain('$nearSphere is not in this local CloudBase yet')
    expect((await failureOf(db.collection('articles').where({ $where: 'true' }).get())).errMsg).toContain('$where')
  })

  test('a broken regular expression is refused', async () => {
    expect(
      (
        await failureOf(
          db
            .collection('articles')
            .where({ title: db.RegExp({ regexp: '(', options: '' }) })
            .get(),
        )
      ).errMsg,
    ).toContain('Regular expression is invalid')
  })
})

describe('order and pages', () => {
  test('orders by the index, newest first', async () => {
    const { data } = await db.collection('articles').where({ orgId: 'o1', status: 'published' }).orderBy('at', 'desc').limit(5).get()
    expect(data.map(({ _id }) => _id)).toEqual(['a2', 'a1'])
    expect(house.unindexed).toEqual([])
  })

  test('orders mixed types as MongoDB does: null, numbers, text', async () => {
    const { data } = await db.collection('articles').orderBy('reads', 'asc').get()
    expect(data.map(({ _id }) => _id)).toEqual(['a3', 'a1', 'a4', 'a2', 'a5'])
  })

  test('orders by two fields without an index, and says so', async () => {
    const { data } = await db.collection('articles').orderBy('status', 'asc').orderBy('_id', 'desc').get()
    expect(data.map(({ _id }) => _id)).toEqual(['a3', 'a5', 'a4', 'a2', 'a1'])
    expect(house.unindexed).toMatchObject([{ collection: 'articles', reason: 'sort' }])
  })

  test('skips and limits', async () => {
    const { data } = await db.collection('many').orderBy('_id', 'asc').skip(1_095).limit(3).get()
    expect(data.map(({ n }) => n as number)).toEqual([1_095, 1_096, 1_097])
  })

  test('answers 100 without a limit and 1,000 at most', async () => {
    expect((await db.collection('many').get()).data).toHaveLength(100)
    expect((await db.collection('many').limit(5_000).get()).data).toHaveLength(1_000)
    expect((await db.collection('many').count()).total).toBe(1_100)
  })

  test('gives the asked fields of each', async () => {
    const { data } = await db.collection('articles').where({ orgId: 'o2' }).field({ reads: true, _id: false }).get()
    expect(data).toEqual([{ reads: 5.5 }, { reads: '5' }])
  })

  test('refuses a collection that does not exist', async () => {
    expect((await failureOf(db.collection('nowhere').where({ a: 1 }).get())).errCode).toBe(-502005)
    expect((await failureOf(db.collection('nowhere').count())).errCode).toBe(-502005)
  })
})

describe('a query that no declared index serves', () => {
  test('is answered and reported', async () => {
    expect(await ids({ status: 'draft' })).toEqual(['a3'])
    expect(house.unindexed).toEqual([{ collection: 'articles', query: '{"filter":{"status":"draft"}}', reason: 'filter' }])
  })

  test.each([
    ['the first keys of an index', { orgId: 'o1' }],
    ['an id', { _id: 'a1', status: 'published' }],
    ['an index over a list', { tags: 'x' }],
    ['everything', {}],
  ])('%s is not one', async (_title, filter) => {
    await db.collection('articles').where(filter).get()
    await db.collection('articles').where(filter).count()
    expect(house.unindexed).toEqual([])
  })

  test('the second key alone is one', async () => {
    await db
      .collection('articles')
      .where({ status: 'published', at: db.command.gt(new Date(0)) })
      .count()
    expect(house.unindexed).toHaveLength(1)
  })

  test('an update or removal that searches is one too', async () => {
    await db
      .collection('articles')
      .where({ title: 'none' })
      .update({ data: { a: 1 } })
    await db.collection('articles').where({ title: 'none' }).remove()
    expect(house.unindexed).toHaveLength(2)
  })
})
