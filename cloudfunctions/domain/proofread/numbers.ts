// The number that a title gives of something is the one that the text gives of it.

import { numberOf } from './days'
import type { PlacedSlip, Spot } from './spot'

const number = '(\\d+|[一二两三四五六七八九十百]+)'
const counted = new RegExp(`(?<![\\d.第\\-—:：/])${number}(场|位|名|户|处|个|台|支|只|条|件|项|所|栋|间|部|辆|家|组|对|双|盏|棵|本|张|封|份|人|届|期|批|面|座|顶|把)([\\u4e00-\\u9fff]{2})`, 'g')
const lasting = new RegExp(`([\\u4e00-\\u9fff]{2})${number}(小时|天|分钟|公里|平方米|万元|元)`, 'g')
/** Words before a number of only some of them. */
const ofSome = /(?:其中|每|各|另有?|另外|又|还有|再|分别|上|这|那|前|后|首批|第一批)$/

interface Count {
  spot: Spot
  key: string
  value: number
  start: number
  end: number
  isPart: boolean
}

export function numbers(spots: readonly Spot[]): PlacedSlip[] {
  const [title, ...texts] = spots
  if (!title) return []
  const told = texts.flatMap(countsOf)
  return countsOf(title).flatMap((claim) => disagreeing(claim, told.filter(({ key }) => key === claim.key)))
}

/** One thing may be named anywhere, and the parts of a whole in the text. */
function disagreeing(claim: Count, told: readonly Count[]): PlacedSlip[] {
  const [other] = told.filter(({ isPart }) => !isPart)
  const sum = told.reduce((total, { value }) => total + value, 0)
  if (!other || claim.value === 1 || sum === claim.value || told.some(({ value }) => value === claim.value)) return []
  const { spot, start, end } = other
  const inTitle = claim.spot.text.slice(claim.start, claim.end)
  return [{ spot, kind: 'number', start, end, say: `标题写的是“${inTitle}”，这里是“${spot.text.slice(start, end)}”` }]
}

function countsOf(spot: Spot): Count[] {
  const { text } = spot
  const things = [...text.matchAll(counted)].map((match): Count => {
    const [found, value, measure = '', noun = ''] = match
    return { spot, key: measure + noun, value: numberOf(value), start: match.index, end: match.index + found.length, isPart: ofSome.test(text.slice(Math.max(0, match.index - 4), match.index)) }
  })
  const lengths = [...text.matchAll(lasting)].map((match): Count => {
    const [found, deed = '', value, unit = ''] = match
    return { spot, key: deed + unit, value: numberOf(value), start: match.index + deed.length, end: match.index + found.length, isPart: ofSome.test(deed) }
  })
  return [...things, ...lengths]
}
