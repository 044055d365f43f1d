// What printing costs through the function and the real SDK: one page when everything is warm, its file, and two hundred boards that were never printed.

import type { PosterPrintInput, PosterPrintOutput } from '../../miniprogram/staff/contract/posters'
import { boardLimits, type BoardShows } from '../../miniprogram/staff/contract/boards'
import { newBoardId, newest } from '../support/boards'
import { dataOf, openFunctionsHouse, type FunctionsHouse } from '../support/functions-house'
import { print } from '../support/prints'
import { figure, median, type Figure } from './figure'

const orgId = 'o_wutongfang'
/** Before anything is measured: the engine compiles what runs often. */
const warming = 10
const rounds = 15
const bulk = 200
/** Of which every other board shows one; the others show what is newest. */
const articles = 20

type Made = Extract<PosterPrintOutput, { kind: 'made' }>

/** What a notice says: some hundred different characters and six hundred in all. */
const sentences = [
  '十一月二十八日起换东侧电梯的钢丝绳，前后十天，西侧电梯照常开。',
  '早上七点到八点先送上学的孩子，傍晚先送买菜回来的老人，楼长在门厅里看着。',
  '搬家具、运装修料请改到下午两点以后，先在门卫那里登记，免得大家白等。',
  '夜里停电检修的那两晚，走廊留应急灯，一楼值班室有人，有事请按铃。',
]

async function publish(house: FunctionsHouse, number: number): Promise<string> {
  const text = Array.from({ length: 20 }, (_, at) => sentences[(number + at) % sentences.length] ?? '').join('')
  return (await print(house.cloud, { title: `第${number + 1}号通知：换钢丝绳的十天里这样上下楼`, text })).articleId
}

async function makeBoards(house: FunctionsHouse, articleIds: readonly string[]): Promise<string[]> {
  const ids: string[] = []
  for (let start = 0; ids.length < bulk; start += 1) {
    const articleId = articleIds[start % articleIds.length] ?? ''
    const shows: BoardShows = start % 2 === 0 ? { mode: 'pinned', articleIds: [articleId] } : newest
    const boards = Array.from({ length: boardLimits.perCall / 2 }, (_, at) => ({ boardId: newBoardId(), name: `${ids.length + at + 1} 号楼门厅`, place: '进门左手边' }))
    dataOf(await house.staff('board.import', { orgId, boards, shows }))
    ids.push(...boards.map(({ boardId }) => boardId))
  }
  return ids
}

/** As the desk asks for it: again, for as long as codes are still to be drawn. */
async function made(house: FunctionsHouse, more: Pick<PosterPrintInput, 'subjects' | 'design' | 'paper'>): Promise<{ print: Made; calls: number }> {
  for (let calls = 1; ; calls += 1) {
    const answer = dataOf(await house.staff('poster.print', { orgId, ...more }))
    if (answer.kind === 'made') return { print: answer, calls }
    if (answer.kind === 'missing') throw new Error(`No font has ${answer.characters.join(' ')}`)
  }
}

/** From the call to its answer: permissions, text, layout, the code's picture, the PDF, the preview, both uploads, both addresses, the log. */
async function onePage(house: FunctionsHouse, articleId: string, design: PosterPrintInput['design']): Promise<{ ms: number; kb: number }> {
  const wanted = { subjects: [{ articleId }], design, paper: 'a4' as const }
  const { print: first } = await made(house, wanted)
  for (let round = 0; round < warming; round += 1) await made(house, wanted)
  const ms: number[] = []
  for (let round = 0; round < rounds; round += 1) {
    const start = performance.now()
    await made(house, wanted)
    ms.push(performance.now() - start)
  }
  const file = await house.cloud.storage.read(first.fileId)
  if (!file) throw new Error('The print is not there')
  return { ms: median(ms), kb: file.bytes.length / 1024 }
}

function drawn(house: FunctionsHouse, boardIds: readonly string[]): number {
  const wanted = new Set(boardIds)
  return house.all<{ targetId: string; images?: object }>('codes').filter(({ targetId, images }) => wanted.has(targetId) && images !== undefined).length
}

/**
 * No code of these boards was ever drawn: two hundred are asked of WeChat, six at a time, put away and read again on the way. The local WeChat
 * answers at once; the real one takes its time, so a person waits longer than this by some thirty of its answers.
 */
async function bulkSeconds(house: FunctionsHouse, articleIds: readonly string[], paper: 'label' | 'a4', log: (line: string) => void): Promise<number> {
  const boardIds = await makeBoards(house, articleIds)
  const subjects = boardIds.map((boardId) => ({ boardId }))
  if (drawn(house, boardIds) !== 0) throw new Error('Codes were drawn before')
  const start = performance.now()
  const { print: whole, calls } = await made(house, { subjects, design: 'notice', paper })
  const seconds = (performance.now() - start) / 1_000
  if (drawn(house, boardIds) !== bulk) throw new Error(`Of ${bulk} codes ${drawn(house, boardIds)} were drawn`)
  log(`  ${bulk} boards, ${paper}: ${whole.pages} pages in ${calls} call(s), ${seconds.toFixed(1)} s`)
  return seconds
}

export async function posterFigures(log: (line: string) => void): Promise<Figure[]> {
  const house = await openFunctionsHouse()
  try {
    const articleIds: string[] = []
    for (let number = 0; number < articles; number += 1) articleIds.push(await publish(house, number))
    const pages = []
    for (const design of ['notice', 'masthead'] as const) {
      const page = await onePage(house, articleIds[0] ?? '', design)
      log(`  one A4, ${design}: ${Math.round(page.ms)} ms, ${Math.round(page.kb)} KB`)
      pages.push(page)
    }
    const bulks = [await bulkSeconds(house, articleIds, 'label', log), await bulkSeconds(house, articleIds, 'a4', log)]
    return [
      figure('poster.ms', Math.max(...pages.map(({ ms }) => ms)), 'ms', 60),
      figure('poster.kb', Math.max(...pages.map(({ kb }) => kb)), 'KB', 60),
      figure('poster.bulk200_s', Math.max(...bulks), 's', 20),
    ]
  } finally {
    await house.stop()
  }
}
