// $lookup through the real SDK: by key, by a field without an index, with a pipeline.

import { openCloudHouse, schemaOf, type CloudHouse } from '../../support/cloud-house'
import { connectSdk, failureOf } from '../../support/cloud-sdk'
import type { Fields, Pipeline } from '../../support/cloud-sdk-types'

let house: CloudHouse
let db: ReturnType<typeof database>

const database = () => connectSdk(house.cloud).database()

beforeAll(async () => {
  const indexes = {
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
  house = await openCloudHouse({ schema: schemaOf({ collections: ['articles', 'views', 'orgs', 'loose'], indexes }) })
  db = database()
  const { console: data } = house.cloud
  data.insert('orgs', [
    { _id: 'o1', name: 'One' },
    { _id: 'o2', name: 'Two' },
  ])
  data.insert('articles', [
    { _id: 'a1', orgId: 'o1' },
    { _id: 'a3', orgId: 'o2' },
  ])
  data.insert('views', [
    { articleId: 'a1', hour: '01' },
    { articleId: 'a1', hour: '02' },
    { articleId: 'a2', hour: '02' },
  ])
  data.insert('loose', [{ _id: 'l1', of: 'a1' }])
})
afterAll(() => house.stop())
beforeEach(() => void house.unindexed.splice(0))

const listOf = async (pipeline: Pipeline): Promise<Fields[]> => (await pipeline.end()).list

test('by id and by index, of one and of many', async () => {
  const list = await listOf(
    db
      .collection('articles')
      .aggregate()
      .match({ _id: db.command.in(['a1', 'a3']) })
      .lookup({ from: 'orgs', localField: 'orgId', foreignField: '_id', as: 'org' })
      .lookup({ from: 'views', localField: '_id', foreignField: 'articleId', as: 'views' })
      .project({ name: '$org.name', views: db.command.aggregate.size('$views') }),
  )
  expect(list).toEqual([
    { _id: 'a1', name: ['One'], views: 2 },
    { _id: 'a3', name: ['Two'], views: 0 },
  ])
  expect(house.unindexed).toEqual([])
})

test('by a field without an index is answered and reported', async () => {
  const [row] = await listOf(
    db
      .collection('articles')
      .aggregate()
      .match({ _id: 'a1' })
      .lookup({ from: 'loose', localField: '_id', foreignField: 'of', as: 'loose' }),
  )
  expect(row).toMatchObject({ loose: [{ _id: 'l1' }] })
  expect(house.unindexed).toMatchObject([{ collection: 'loose', reason: 'lookup' }])
})

test('with a pipeline', async () => {
  const $ = db.command.aggregate
  const pipeline = $.pipeline()
    .match(db.command.expr($.eq(['$articleId', '$$id'])))
    .project({ _id: 0, hour: 1 })
    .done()
  const [row] = await listOf(
    db
      .collection('articles')
      .aggregate()
      .match({ _id: 'a1' })
      .lookup({ from: 'views', let: { id: '$_id' }, pipeline, as: 'views' }),
  )
  expect(row).toMatchObject({ views: [{ hour: '01' }, { hour: '02' }] })
})

test('of a collection that does not exist fails', async () => {
  const failure = await failureOf(
    db.collection('articles').aggregate().lookup({ from: 'nowhere', localField: 'a', foreignField: 'b', as: 'c' }).end(),
  )
  expect(failure).toMatchObject({ errCode: -1, code: 'DATABASE_COLLECTION_NOT_EXIST' })
})
