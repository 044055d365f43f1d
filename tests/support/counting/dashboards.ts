// Compares what staff see with the script's own book: the article's page, its list, its org's and the street's dashboard.

import { dataOf } from '../functions-house'
import type { Played } from './script'
import { communities } from './town'

/** Every difference in words, whatever is closed and whatever is open. */
export async function dashboardDifferences({ town, ledger }: Played): Promise<string[]> {
  const { house } = town
  const found: string[] = []
  const same = (what: string, is: unknown, shouldBe: unknown): void => {
    if (JSON.stringify(is) !== JSON.stringify(shouldBe)) found.push(`${what}: ${JSON.stringify(is)} instead of ${JSON.stringify(shouldBe)}`)
  }
  const totals = new Map<string, number>()
  for (const { id, orgId, codeId } of town.articles) {
    const expected = ledger.sumsOf(id)
    totals.set(orgId, (totals.get(orgId) ?? 0) + expected.total)
    const stats = dataOf(await house.staff('stats.article', { articleId: id }))
    same(`${id} total`, [stats.reads.total, stats.reads.anonymous, stats.unexplained], [expected.total, expected.anonymous, 0])
    same(`${id} people`, stats.people.total, expected.people)
    same(`${id} sources`, byName(stats.sources.map(({ source, reads }) => [source, reads])), byName(Object.entries(expected.sources)))
    same(`${id} boards`, byName([...stats.boards.map(({ boardId, reads }): [string, number] => [boardId, reads])]), byName(Object.entries(expected.boards)))
    same(`${id} depths`, stats.depths, expected.depths)
    same(`${id} days`, stats.days.reduce((sum, { reads }) => sum + reads, 0), expected.total)
    const lastHours = stats.hours.map(({ hour }) => expected.hours[hour] ?? 0)
    same(`${id} hours`, stats.hours.map(({ reads }) => reads), lastHours)
    const opened = dataOf(await house.reader('article.open', { target: { kind: 'code', codeId }, scene: 1011 }, { openid: 'admin-1' }))
    same(`${id} page`, opened.kind === 'article' && opened.reads, expected.total)
  }
  for (const orgId of communities) {
    const stats = dataOf(await house.staff('stats.org', { orgId, days: 30, order: 'reads' }))
    same(`${orgId} total`, [stats.reads, stats.days.reduce((sum, { reads }) => sum + reads, 0), stats.sources.reduce((sum, { reads }) => sum + reads, 0)], Array(3).fill(totals.get(orgId) ?? 0))
    for (const row of stats.articles) {
      if (!town.articles.some(({ id }) => id === row.id)) continue
      const expected = ledger.sumsOf(row.id)
      same(`${row.id} in the list`, [row.reads, row.period, row.people], [expected.total, expected.total, expected.people])
    }
  }
  const street = dataOf(await house.staff('stats.street', { orgId: 'o_qingqu', days: 7 }))
  same('street', street.reads, [...totals.values()].reduce((sum, total) => sum + total, 0))
  for (const { org, reads } of street.communities) same(`${org.id} in the street`, reads, totals.get(org.id) ?? 0)
  return found
}

function byName(counts: readonly (readonly [string, number])[]): unknown {
  return [...counts].sort(([one], [other]) => (one < other ? -1 : 1))
}
