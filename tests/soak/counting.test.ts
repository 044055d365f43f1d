// Three days of a town of forty articles and five hundred readers, on five seeds: no number is off by one.

import { dashboardDifferences } from '../support/counting/dashboards'
import { differences } from '../support/counting/recount'
import { closeAll, playScript } from '../support/counting/script'

jest.setTimeout(900_000)

test.each([11, 22, 33, 44, 55])('20,000 opens of seed %s: the difference to the script’s own book is 0', async (seed) => {
  const played = await playScript({ seed, opens: 20_000, clients: 500, articles: 40 })
  try {
    expect(differences(played, false)).toEqual([])
    expect(await dashboardDifferences(played)).toEqual([])
    await closeAll(played)
    expect(differences(played, true)).toEqual([])
    expect(await dashboardDifferences(played)).toEqual([])
    console.log(`seed ${seed}: ${played.ledger.size} 阅读 of ${played.calls} calls, ${played.town.crashes.readers} crashes of readers, ${played.town.crashes.jobs} of the closing`)
    expect(played.ledger.size).toBeGreaterThan(8_000)
    expect(played.town.crashes.readers).toBeGreaterThan(300)
    expect(played.town.house.unindexed).toEqual([])
  } finally {
    await played.stop()
  }
})
