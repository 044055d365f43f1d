// Aggregations through the real SDK: the stages, groups, the default limit and the refusals.

import { openCloudHouse, schemaOf, type CloudHouse } from '../../support/cloud-house'
import { connectSdk, failureOf } from '../../support/cloud-sdk'
import type { Fields, Pipeline } from '../../support/cloud-sdk-types'

let house: CloudHouse
let db: ReturnType<typeof database>

const database = () => connectSdk(house.cloud).database()

beforeAll(async () => {
  const indexes = {
    articles: [
      {
        name: 'org_at',
        keys: [
          ['orgId', 1],
          ['at', -1],
        ] as const,
      },
    ],
    views: [
      {
        name: 'article_hour',
        keys: [
          ['articleId', 1],
          ['hour', 1],
        ] as const,
      },
    ],
  }
  house = await openCloudHouse({ schema: schemaOf({ collections: ['articles', 'views'], indexes }) })
  db = database()
  const { console: data } = house.cloud
  data.insert(
    'articles',
    Array.from({ length: 30 }, (_, n) => ({
      _id: `a${n}`,
      orgId: n % 3 === 0 ? 'o2' : 'o1',
      at: new Date(n * 1000),
      tags: n === 1 ? ['x', 'y'] : [],
    })),
  )
  data.insert('views', [
    { articleId: 'a1', hour: '01' },
    { articleId: 'a1', hour: '02' },
    { articleId: 'a2', hour: '02' },
  ])
})
afterAll(() => house.stop())
beforeEach(() => void house.unindexed.splice(0))

const articles = () => db.collection('articles').aggregate()
const views = () => db.collection('views').aggregate()
const listOf = async (pipeline: Pipeline): Promise<Fields[]> => (await pipeline.end()).list

test('match, sort and limit go through the index', async () => {
  const list = await listOf(articles().match({ orgId: 'o1' }).sort({ at: -1 }).limit(2))
  expect(list.map(({ _id }) => _id)).toEqual(['a29', 'a28'])
  expect(list[0]).toEqual({ _id: 'a29', orgId: 'o1', at: new Date(29_000), tags: [] })
  expect(house.unindexed).toEqual([])
})

test('skip comes before limit, and a limit before a match is kept', async () => {
  expect((await listOf(articles().sort({ _id: 1 }).skip(1).limit(2))).map(({ _id }) => _id)).toEqual(['a1', 'a10'])
  expect(await listOf(articles().sort({ _id: 1 }).limit(3).match({ orgId: 'o2' }))).toHaveLength(1)
  expect((await listOf(articles().sort({ _id: 1 }).limit(3).skip(1))).map(({ _id }) => _id)).toEqual(['a1', 'a10'])
})

test('group counts and sums', async () => {
  const $ = db.command.aggregate
  const list = await listOf(
    views()
      .match({ articleId: db.command.in(['a1', 'a2']) })
      .group({ _id: '$articleId', views: $.sum(1), last: $.max('$hour') })
      .sort({ _id: 1 }),
  )
  expect(list).toEqual([
    { _id: 'a1', views: 2, last: '02' },
    { _id: 'a2', views: 1, last: '02' },
  ])
})

test.each([
  [
    'by an indexed field',
    'orgId',
    [
      { _id: 'o1', n: 20, twice: 40 },
      { _id: 'o2', n: 10, twice: 20 },
    ],
  ],
  ['by a field that nothing has', 'none', [{ _id: null, n: 30, twice: 60 }]],
])('group counts %s', async (_title, field, expected) => {
  const $ = db.command.aggregate
  expect(
    await listOf(
      articles()
        .match({})
        .group({ _id: `$${field}`, n: $.sum(1), twice: $.sum(2) })
        .sort({ _id: 1 }),
    ),
  ).toEqual(expected)
})

test('group counts of several searches at once, one for each group', async () => {
  const $ = db.command.aggregate
  const searches = db.command.or([
    { articleId: 'a1', hour: db.command.gt('01') },
    { articleId: 'a2', hour: db.command.gt('') },
    { articleId: 'a3', hour: db.command.gt('') },
  ])
  expect(
    await listOf(
      views()
        .match(searches)
        .group({ _id: '$articleId', n: $.sum(1) })
        .sort({ _id: 1 }),
    ),
  ).toEqual([
    { _id: 'a1', n: 1 },
    { _id: 'a2', n: 1 },
  ])
  expect(house.unindexed).toEqual([])
})

test('group counts by a date, and by a list, as by any value', async () => {
  const $ = db.command.aggregate
  expect(
    await listOf(
      articles()
        .match({ orgId: 'o2' })
        .group({ _id: '$at', n: $.sum(1) })
        .sort({ _id: 1 })
        .limit(2),
    ),
  ).toEqual([
    { _id: new Date(0), n: 1 },
    { _id: new Date(3_000), n: 1 },
  ])
  expect(
    await listOf(
      articles()
        .match({ _id: db.command.in(['a1', 'a2']) })
        .group({ _id: '$tags', n: $.sum(1) })
        .sort({ n: 1, _id: 1 }),
    ),
  ).toEqual([
    { _id: [], n: 1 },
    { _id: ['x', 'y'], n: 1 },
  ])
})

test('count, project, addFields, unwind, replaceRoot and sortByCount', async () => {
  const $ = db.command.aggregate
  expect(await listOf(articles().match({ orgId: 'o2' }).count('total'))).toEqual([{ total: 10 }])
  expect(await listOf(articles().match({ _id: 'none' }).count('total'))).toEqual([])
  expect(
    await listOf(
      articles()
        .match({ _id: 'a1' })
        .project({ _id: 0, tags: 1, first: $.arrayElemAt(['$tags', 0]) }),
    ),
  ).toEqual([{ tags: ['x', 'y'], first: 'x' }])
  expect(
    await listOf(
      articles()
        .match({ _id: 'a1' })
        .addFields({ n: $.size('$tags') })
        .unwind('$tags')
        .project({ _id: 0, tags: 1, n: 1 }),
    ),
  ).toEqual([
    { tags: 'x', n: 2 },
    { tags: 'y', n: 2 },
  ])
  expect(
    await listOf(
      articles()
        .match({ _id: 'a1' })
        .replaceRoot({ newRoot: { id: '$_id' } }),
    ),
  ).toEqual([{ id: 'a1' }])
  expect(await listOf(articles().sortByCount('$orgId'))).toEqual([
    { _id: 'o1', count: 20 },
    { _id: 'o2', count: 10 },
  ])
})

test('answers 20 without a limit', async () => {
  expect(await listOf(articles().sort({ _id: 1 }))).toHaveLength(20)
  expect(await listOf(articles().sort({ _id: 1 }).limit(100))).toHaveLength(30)
})

describe('refused', () => {
  test('a collection that does not exist keeps its code, under -1', async () => {
    expect(await failureOf(db.collection('nowhere').aggregate().limit(1).end())).toMatchObject({
      errCode: -1,
      code: 'DATABASE_COLLECTION_NOT_EXIST',
    })
  })

  test('stages that are not here, by name', async () => {
    expect(
      (
        await failureOf(
          articles()
            .geoNear({ near: new db.Geo.Point(1, 1), distanceField: 'd', spherical: true })
            .end(),
        )
      ).errMsg,
    ).toContain('$geoNear is not in this local CloudBase yet')
  })

  test('what runs code', async () => {
    const script = { $function: { body: 'function() { return 1 }', args: [], lang: 'js' } }
    expect((await failureOf(articles().addFields({ x: script }).end())).errMsg).toContain('$function')
  })

  test('an expression that does not exist', async () => {
    expect(
      await failureOf(
        articles()
          .project({ x: { $nearly: 1 } })
          .end(),
      ),
    ).toMatchObject({ code: 'DATABASE_REQUEST_FAILED' })
  })
})
