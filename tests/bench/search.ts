// What a search costs among 10,000 articles of a thousand characters, through the function and the real SDK.

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gramsOf } from '../../cloudfunctions/domain/search/grams'
import type { Schema } from '../../devtools/functions-build/schema'
import { articleHead, rootOrg } from '../support/documents'
import { dataOf, openFunctionsHouse, type FunctionsHouse } from '../support/functions-house'
import { figure, median, type Figure } from './figure'

const articles = 10_000
const batch = 500

/** The same numbers every time (a linear congruence), so that runs can be compared. */
function dice(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return Math.floor((state / 2_147_483_648) * below)
  }
}

/** Words of two characters, of which the first are common and the last rare, as in any language. */
function vocabulary(): string[] {
  const roll = dice(7)
  const common = Array.from('的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些然前外天政四日那社义事平形相全表间样与关各重新线内数正心反你明看原又么利比或但质气第向道命此变条只没结解问意建月公无系军很情者最立代想已通并提直题党程展五果料象员革位入常文总次品式活设及管特件长求老头基资边流路级少图山统接知较将组见计别她手角期根论运农指几九区强放决西被干做必战先回则任取据处队南给色光门即保治北造百规热领七海口东导器压志世金增争济阶油思术极交受联什认六共权收证改清己美再采转更单风切打白教速花带安场身车例真务具万每目至达走积示议声报斗完类八离华名确才科张信马节话米整空元况今集温传土许步群广石记需段研界拉林律叫且究观越织装影算低持音众书布复容儿须际商非验连断深难近矿千周委素技备半办青省列习响约支般史感劳便团往酸历市克何除消构府称太准精值号率族维划选标写存候毛亲快效斯院查江型眼王按格养易置派层片始却专状育厂京识适属圆包火住调满县局照参红细引听该铁价严')
  return Array.from({ length: 4_000 }, () => `${common[roll(common.length)] ?? ''}${common[roll(common.length)] ?? ''}`)
}

function textsOf(): (number: number) => { title: string; text: string } {
  const words = vocabulary()
  const roll = dice(11)
  // Squared: the first words come far more often than the last.
  const word = (): string => words[Math.floor((roll(10_000) / 10_000) ** 2 * words.length)] ?? ''
  const sentence = (length: number): string => Array.from({ length }, word).join('')
  return (number) => ({ title: `${sentence(5)}第${number}号`, text: Array.from({ length: 50 }, () => `${sentence(10)}，`).join('') })
}

async function fill(house: FunctionsHouse): Promise<void> {
  const schema = JSON.parse(readFileSync(join(house.functionsDir, 'schema.json'), 'utf8')) as Schema
  const orgs = Array.from({ length: 40 }, (_, number) => ({ id: `o_bench${number}`, name: `第${number}社区` }))
  const make = textsOf()
  // The index last: made at once it takes a fraction of what it takes article by article.
  house.cloud.console.applySchema({ ...schema, indexes: { ...schema.indexes, search_texts: [] } })
  house.cloud.console.insert('orgs', orgs.map(({ id, name }) => rootOrg(id, name)))
  for (let start = 0; start < articles; start += batch) {
    const made = Array.from({ length: batch }, (_, place) => {
      const number = start + place
      const { id: orgId, name: orgName } = orgs[number % orgs.length] ?? { id: '', name: '' }
      return { _id: `a_bench${String(number).padStart(11, '0')}`, orgId, orgName, publishedAt: new Date(1_700_000_000_000 + number * 60_000), ...make(number) }
    })
    house.cloud.console.insert('articles', made.map(({ _id, orgId, title, publishedAt }) => articleHead({ _id, orgId, title, publishedAt })))
    house.cloud.console.insert('search_texts', made.map((each) => ({ ...each, grams: gramsOf(each) })))
  }
  house.cloud.console.applySchema(schema)
}

/** Common and rare words, phrases, names of orgs, two words, and what is nowhere. */
function queries(house: FunctionsHouse): string[] {
  const sample = house.documents<{ title: string; text: string }>('search_texts').slice(0, 200)
  const roll = dice(13)
  const part = (text: string, length: number): string => text.slice(roll(text.length - length)).slice(0, length)
  const words = vocabulary()
  return sample.flatMap(({ title, text }, place) => {
    const kinds = [part(text, 2), part(text, 4), part(title, 3), part(text, 8), `${part(text, 2)} ${part(text, 2)}`, `第${place % 40}社区`, words[place] ?? '', '麒麟']
    return kinds[place % kinds.length] ?? []
  })
}

export async function searchFigures(log: (line: string) => void): Promise<Figure[]> {
  const house = await openFunctionsHouse({ seeded: false })
  try {
    const began = performance.now()
    await fill(house)
    log(`  ${articles} articles in ${Math.round(performance.now() - began)} ms`)
    const ms: number[] = []
    let reads = 0
    dataOf(await house.reader('article.search', { query: '第一' }))
    for (const query of queries(house)) {
      const start = performance.now()
      const reply = await house.reader('article.search', { query })
      // A stretch cut out at a mark may be too short to look for, and says so at once.
      if (reply.ok) ms.push(performance.now() - start)
      reads = Math.max(reads, house.lastCall().databaseReads)
    }
    const sorted = ms.sort((one, other) => one - other)
    const p95 = sorted[Math.floor(sorted.length * 0.95)] ?? Infinity
    log(`  ${sorted.length} searches: median ${Math.round(median(sorted))}, p95 ${Math.round(p95)}, most ${Math.round(sorted.at(-1) ?? 0)} ms`)
    return [figure('search.10k_ms', p95, 'ms', 150), figure('search.db_reads', reads, 'reads', 5)]
  } finally {
    await house.stop()
  }
}
