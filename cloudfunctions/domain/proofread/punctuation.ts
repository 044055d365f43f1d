/*
 * Width of characters, punctuation and spaces: a table of our own. The libraries of this kind were tried and do not fit. zhlint 0.8.2 (MIT) reads texts
 * as Markdown, so that a writer's * and # vanish, wants 5.9 s for 207,700 characters, and cannot be kept from judging what Chinese offices write on
 * purpose (8:00—11:30）. AutoCorrect 2.16 (MIT) tells lines and no places in them, and is 3.1 MB of WebAssembly; its Node package is native code.
 */

import { han, table, type Row } from './pattern'
import type { Rule, Slip, Spot } from './spot'

const full: Record<string, string> = { ',': '，', ';': '；', ':': '：', '?': '？', '!': '！', '.': '。' }
/** Han, and what may close a Chinese phrase before punctuation. */
const before = `[${han}）》”’】…]`
const wide = `[${han}，。；：、！？（）《》“”‘’【】]`

const widths: Row[] = [
  { pattern: new RegExp(`(?<=${before})[,;:?!](?![,;:?!/])`, 'g'), fix: ([mark]) => full[mark] ?? mark, say: (_, fix) => `中文里用“${fix}”` },
  { pattern: new RegExp(`(?<=${before})\\.(?=$|[${han}“《\\s])`, 'g'), fix: '。', say: '中文的句号是“。”' },
  { pattern: new RegExp(`(?<=[\\dA-Za-z])[,;](?=[${han}“《])`, 'g'), fix: ([mark]) => full[mark] ?? mark, say: (_, fix) => `中文里用“${fix}”` },
  { pattern: /[Ａ-Ｚａ-ｚ０-９]+/g, fix: ([found]) => found.replaceAll(/./g, (each) => String.fromCharCode(each.charCodeAt(0) - 0xfee0)), say: '数字和字母用半角的，不然会散开' },
]

const strength = '、，：；。？！'
const stronger = ([found]: RegExpExecArray): string => [...found].reduce((best, mark) => (strength.indexOf(mark) > strength.indexOf(best) ? mark : best))

const marks: Row[] = [
  { pattern: /。{3,}/g, fix: '……', say: '省略号是两个“…”' },
  { pattern: new RegExp(`(?<=${before})\\.{3,}`, 'g'), fix: '……', say: '省略号是两个“…”' },
  { pattern: /(?<!。)。。(?!。)|(?<![，。；：、])(?:，，|；；|：：|、、)/g, fix: ([found]) => found.slice(0, 1), say: '标点重了' },
  { pattern: /([，；：、])(?!\1)[。！？，；：、]|[。！？][，；：、]|[！？]。/g, fix: stronger, say: '两个标点连在一起，留一个' },
  { pattern: /[。！？]”。/g, fix: ([found]) => found.slice(0, 2), say: '引号里面已经有句末标点，后面不再加' },
  { pattern: /^[，。、；：！？]+/g, fix: '', say: '一段不从标点开始' },
  { pattern: /、(?=等(?![级候待于高距额宽身你我他她您]))/g, fix: '', say: '“等”前面不用顿号' },
]

const spaces: Row[] = [
  { pattern: /^[ \t\u3000\u00a0]+(?=\S)/g, fix: '', say: '段首会自动空两格，不用打空格' },
  { pattern: new RegExp(`(?<=${wide})[ \\t\\u3000\\u00a0]+(?=${wide})`, 'g'), fix: '', say: '汉字之间不用空格' },
]

const judgeSpaces = table('space', spaces)

/** People write names in rows with spaces between them, two phrases of a title, and who did what under a text. */
function handSpaces(spot: Spot): Slip[] {
  const words = spot.text.trim().split(/[ \t\u3000\u00a0]+/)
  const isRow = words.length >= 3 && words.every((word) => word.length <= 4)
  const isTwoPhrases = words.every((word) => word.length >= 3) && (spot.isHeading || !/[，。！？；]/.test(spot.text))
  return judgeSpaces(spot).filter(({ start }) => start === 0 || !(isRow || isTwoPhrases))
}

export const punctuationRules: Rule[] = [table('width', widths), table('punctuation', marks), handSpaces]
