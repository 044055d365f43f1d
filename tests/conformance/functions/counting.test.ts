// Three days of a small town with crashes everywhere: every number equals the script's own book.

import { dashboardDifferences } from '../../support/counting/dashboards'
import { differences } from '../../support/counting/recount'
import { closeAll, playScript } from '../../support/counting/script'

jest.setTimeout(300_000)

test('2,000 opens with repeats, retries and crashes, and closings that crash: total, sources, boards, hours and 人数 are exact', async () => {
  const played = await playScript({ seed: 1, opens: 2_000, clients: 100, articles: 20 })
  try {
    expect(differences(played, false)).toEqual([])
    expect(await dashboardDifferences(played)).toEqual([])
    await closeAll(played)
    expect(differences(played, true)).toEqual([])
    expect(await dashboardDifferences(played)).toEqual([])
    expect(played.ledger.size).toBeGreaterThan(1_000)
    expect(played.town.crashes.readers).toBeGreaterThan(20)
    expect(played.town.crashes.jobs).toBeGreaterThan(2)
    expect(played.town.house.unindexed).toEqual([])
  } finally {
    await played.stop()
  }
})
