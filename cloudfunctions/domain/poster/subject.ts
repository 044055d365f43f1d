// What a poster says of one article or one board, in words ready to be set.

export interface PosterSubjectText {
  orgName: string
  /** `#rrggbb`, dark enough for text on white. */
  colour: string
  /** Above the title, such as the series. */
  kicker: string
  title: string
  paragraphs: string[]
  /** `2026年6月11日` and `星期四`; '' where the poster is for no day. */
  date: string
  weekday: string
  /** Where it hangs; '' where that is not known. */
  place: string
  /** In two groups. */
  code: string
  cover: boolean
}

const contrast = 4.5

/** The colour itself where text in it can be read on white, in grey print too; else undefined. */
export function readableColour(colour: string | undefined): string | undefined {
  if (colour === undefined || !/^#[0-9a-f]{6}$/i.test(colour)) return undefined
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => linear(Number.parseInt(colour.slice(at, at + 2), 16) / 255))
  const light = 0.2126 * red + 0.7152 * green + 0.0722 * blue
  return 1.05 / (light + 0.05) >= contrast ? colour : undefined
}

function linear(part: number): number {
  return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
}

const weekdays = ['日', '一', '二', '三', '四', '五', '六']

/** Of a day `YYYY-MM-DD`. */
export function dateWords(day: string): { date: string; weekday: string } {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number)
  return { date: `${year}年${month}月${date}日`, weekday: `星期${weekdays[new Date(Date.UTC(year, month - 1, date)).getUTCDay()] ?? ''}` }
}
