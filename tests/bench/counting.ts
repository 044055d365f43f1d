// What counting costs where there is much to count: a year of a million views.

import { openFunctionsHouse, dataOf, type FunctionsHouse } from '../support/functions-house'
import { connectSdk } from '../support/cloud-sdk'
import type * as Totals from '../../cloudfunctions/store/totals'
import { figure, median, type Figure } from './figure'
import { throughput } from './same-requests'
import { loadYear, type Year } from './year-of-views'

const hourMs = 3_600_000
/** 10:00 in Asia/Shanghai. */
const end = Date.parse('2026-06-01T02:00:00Z')
const rounds = 9

export async function countingFigures(log: (line: string) => void, views = 1_000_000): Promise<Figure[]> {
  let now = end + 12 * 60_000
  const house = await openFunctionsHouse({ now: () => now })
  try {
    const started = performance.now()
    const year = loadYear(house, views, end, log)
    log(`  loaded in ${Math.round((performance.now() - started) / 1_000)} s`)
    connectSdk(house.cloud)
    const { readsOf } = require('../../cloudfunctions/store/totals') as typeof Totals
    const head = house.all<Parameters<typeof readsOf>[0]>('articles').find(({ _id }) => _id === year.first)
    if (!head) throw new Error('The articles are not there')
    const figures = [
      figure('stats.total_ms', await medianOf(() => readsOf(head)), 'ms', 5),
      figure('stats.article_ms', await medianOf(async () => dataOf(await house.staff('stats.article', { articleId: year.first }))), 'ms', 150),
      figure('stats.org_ms', await medianOf(async () => dataOf(await house.staff('stats.org', { orgId: year.articles[0]?.orgId ?? '', days: 365, order: 'reads' }))), 'ms', 300),
    ]
    const exporting = performance.now()
    dataOf(await house.staff('stats.export', { orgId: year.articles[0]?.orgId ?? '', days: 365, format: 'xlsx' }))
    figures.push(figure('stats.export_year_s', (performance.now() - exporting) / 1_000, 's', 10))
    now += 2 * hourMs
    figures.push(figure('stats.close_50k_s', await secondsToClose(house, year, now - hourMs), 's', 5))
    figures.push(figure('open.throughput_vs_same_requests', await throughput(house, year, log), 'of 1', 0.8, 'higher'))
    if (house.unindexed.length > 0) throw new Error(`Without an index: ${JSON.stringify(house.unindexed[0])}`)
    return figures
  } finally {
    await house.stop()
  }
}

async function medianOf(act: () => Promise<unknown>): Promise<number> {
  await act()
  const ms: number[] = []
  for (let round = 0; round < rounds; round += 1) {
    const start = performance.now()
    await act()
    ms.push(performance.now() - start)
  }
  return median(ms)
}

async function secondsToClose(house: FunctionsHouse, { articles }: Year, at: number): Promise<number> {
  const hour = new Date(at - hourMs + 8 * hourMs).toISOString().slice(0, 13)
  const many = 50_000
  const views = Array.from({ length: many }, (_, place) => {
    const article = articles[Math.floor(articles.length * (place / many) ** 2)] ?? articles[0]
    const name = `e${place.toString(16).padStart(31, '0')}`
    return { _id: name, articleId: article?.id, orgId: article?.orgId, reader: name, day: hour.slice(0, 10), hour, source: 'search', depth: 0, anonymous: false, openedAt: new Date(at) }
  })
  house.cloud.console.insert('views', views)
  const start = performance.now()
  await house.cloud.fireTimer('jobs')
  const seconds = (performance.now() - start) / 1_000
  const closed = house.all<{ hour: string; total: number; people: number }>('view_hours').filter((one) => one.hour === hour)
  const sums = [closed.reduce((sum, { total }) => sum + total, 0), closed.reduce((sum, { people }) => sum + people, 0)]
  if (sums.some((sum) => sum !== many)) throw new Error(`Of ${many} views the closing found ${sums.join(' and ')}`)
  return seconds
}
