// Reading: how soon text is there, beside mp-html and rich-text in the same simulator, and what the real article page costs.

import { type Figure, figure, median } from './figure'
import { type Length, type Way, ways } from './read-app'
import { pageFigures } from './read-page'
import { type Shower, type Shown, startShower } from './read-shown'

const rounds = 9
const compared: [Way, Length][] = [['ours', 'short'], ['ours', 'long'], ['mphtml', 'long'], ['richtext', 'long']]
/** A desk's processor, and one as slow as an old phone's. The worse of the two counts. */
const speeds = [1, 4]

type Log = (line: string) => void

export async function readFigures(log: Log): Promise<Figure[]> {
  const shower = await startShower()
  try {
    const figures: Figure[][] = []
    for (const slower of speeds) figures.push(await figuresAt(shower, slower, log))
    return [...worse(figures), await bytesFigure(shower, log), ...(await pageFigures(log))]
  } finally {
    await shower.stop()
  }
}

type Medians = Record<string, Shown>

/** The ways in turn, so that what else the machine does weighs on all of them. */
async function shownAt(shower: Shower, slower: number, log: Log): Promise<Medians> {
  const shown = new Map<string, Shown[]>()
  for (let round = 0; round < rounds; round += 1) {
    for (const [way, length] of compared) {
      const name = `${way} ${length}`
      shown.set(name, [...(shown.get(name) ?? []), await shower.show(way, length, slower)])
    }
  }
  const medians = [...shown].map(([name, all]) => {
    const middle = (what: (one: Shown) => number): number => median(all.map(what))
    const { firstMs, wholeMs, bytes } = { firstMs: middle((one) => one.firstMs), wholeMs: middle((one) => one.wholeMs), bytes: middle((one) => one.bytes) }
    log(`  ×${slower} ${name}: first text ${firstMs.toFixed(1)} ms, whole ${wholeMs.toFixed(1)} ms, ${Math.round(bytes / 1024)} KB`)
    return [name, { firstMs, wholeMs, bytes }] as const
  })
  return Object.fromEntries(medians)
}

async function framesAt(shower: Shower, slower: number, log: Log): Promise<number> {
  const frames = { ours: [] as number[], richtext: [] as number[] }
  for (let round = 0; round < rounds; round += 1) for (const way of ['ours', 'richtext'] as const) frames[way].push(await shower.frames(way, slower))
  log(`  ×${slower} frames a second: ours ${frames.ours.map(Math.round).join(', ')}, rich-text ${frames.richtext.map(Math.round).join(', ')}`)
  return median(frames.ours) / median(frames.richtext)
}

async function figuresAt(shower: Shower, slower: number, log: Log): Promise<Figure[]> {
  const medians = await shownAt(shower, slower, log)
  const ratio = (what: 'firstMs' | 'wholeMs', one: string, other: string): number => (medians[one]?.[what] ?? NaN) / (medians[other]?.[what] ?? NaN)
  return [
    figure('read.long_first_text_vs_mphtml', ratio('firstMs', 'ours long', 'mphtml long'), 'ratio', 0.1),
    figure('read.long_first_text_vs_short', ratio('firstMs', 'ours long', 'ours short'), 'ratio', 1.5),
    figure('read.long_whole_vs_mphtml', ratio('wholeMs', 'ours long', 'mphtml long'), 'ratio', 1),
    figure('read.scroll_frames_vs_richtext', await framesAt(shower, slower, log), 'ratio', 0.9, 'higher'),
  ]
}

/** For mp-html until it is complete; for ours until the reader has come to the end, when every block was handed over. */
async function bytesFigure(shower: Shower, log: Log): Promise<Figure> {
  const bytes = new Map<Way, number>()
  for (const way of ways) bytes.set(way, await shower.bytesToTheEnd(way))
  log(`  setData to the end: ${ways.map((way) => `${way} ${Math.round((bytes.get(way) ?? 0) / 1024)} KB`).join(', ')}`)
  return figure('read.long_setdata_vs_mphtml', (bytes.get('ours') ?? 0) / (bytes.get('mphtml') ?? 1), 'ratio', 0.3)
}

function worse([one = [], other = []]: Figure[][]): Figure[] {
  return one.map((each, at) => {
    const also = other[at] ?? each
    return (each.better === 'lower') === each.value > also.value ? each : also
  })
}
