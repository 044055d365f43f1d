// Ten thousand devices behind one address.

import { openDevices } from '../support/counting/devices'
import { articleHead, emptyBody } from '../support/documents'
import { dataOf, openFunctionsHouse } from '../support/functions-house'

jest.setTimeout(600_000)

test('10,000 opens with new keys from one address move the number by 30', async () => {
  const house = await openFunctionsHouse()
  try {
    const id = 'a_0000000000000001'
    house.cloud.console.insert('articles', [articleHead({ _id: id })])
    house.cloud.console.insert('article_bodies', [emptyBody(id)])
    await openDevices(house, id, 10_000)
    expect(dataOf(await house.staff('stats.article', { articleId: id })).reads.total).toBe(30)
  } finally {
    await house.stop()
  }
})
