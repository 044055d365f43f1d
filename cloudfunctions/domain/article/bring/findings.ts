// Counts what is changed or left behind on the way in, and says it in words that name everything once.

/** Each with the sentence for so many of them. */
const sentences = {
  indents: (n: number) => `${n} 段开头手打的空格去掉了`,
  blankLines: (n: number) => `${n} 个空行去掉了`,
  colours: (n: number) => `${n} 处颜色换成了最接近的一种`,
  paleWords: (n: number) => `${n} 处浅色的字改成了黑字`,
  sizes: (n: number) => `${n} 处字号改成了大、中、小三档`,
  backgrounds: (n: number) => `${n} 处底色没有带来`,
  fonts: () => '字体换成了统一的字体',
  struckWords: (n: number) => `${n} 处删除线没有带来，字还在`,
  raisedWords: (n: number) => `${n} 处上标、下标改成了平排`,
  nestedLists: (n: number) => `${n} 个分层的列表排成了一层`,
  mergedCells: (n: number) => `${n} 个合并的格子拆开了，字在第一格`,
  boxTables: (n: number) => `${n} 个只当边框用的表格去掉了框，内容还在`,
  wideTables: (n: number) => `${n} 行表格超过 30 列，多出的并进了最后一格`,
  cellPictures: (n: number) => `${n} 张表格里的图片移到了表格后面`,
  innerTables: (n: number) => `${n} 个表格里的表格并进了格子`,
  insertions: (n: number) => `${n} 处修订新增的字算进了正文`,
  deletions: (n: number) => `${n} 处修订删掉的字没有带来`,
  comments: (n: number) => `${n} 条批注没有带来`,
  headers: () => '页眉、页脚和页码没有带来',
  notes: (n: number) => `${n} 条脚注放到了文章最后`,
  textBoxes: (n: number) => `${n} 个文本框排进了正文`,
  formulas: (n: number) => `${n} 个公式只带来了字`,
  drawings: (n: number) => `${n} 个图形或图表没有带来，请截成图片放进去`,
  readings: (n: number) => `${n} 处拼音注音没有带来`,
  numbers: (n: number) => `${n} 个小标题前自动编的号没有带来，请看看要不要补上`,
  otherNumbers: (n: number) => `${n} 项自动编号改成了 1、2、3`,
  deadLinks: (n: number) => `${n} 个链接在手机上去不了，字还在`,
  films: (n: number) => `${n} 个视频没有带来，请另外添加`,
  sounds: (n: number) => `${n} 段声音没有带来，请另外添加`,
  frames: (n: number) => `${n} 处嵌在里面的网页或卡片没有带来`,
  largePictures: (n: number) => `${n} 张图片比手机用得着的大，原样带来了，打开会慢一些`,
  tinyPictures: (n: number) => `${n} 张看不见的小图去掉了`,
  hiddenWords: (n: number) => `原文里藏着不显示的 ${n} 个字没有带来`,
  outsideWords: (n: number) => `正文以外的 ${n} 个字没有带来（菜单、页脚这些）`,
  strayCharacters: (n: number) => `${n} 个看不见的控制符去掉了`,
  symbols: (n: number) => `${n} 个特殊符号没有带来，请对照原文补上`,
  lostWords: (n: number) => `有 ${n} 个字没能放进来，请对照原文看一遍`,
} as const

export type Finding = keyof typeof sentences

/** A page may name hundreds; more than that is read by nobody. */
const mostNamed = 20

export class Findings {
  private readonly counts = new Map<Finding, number>()
  private readonly named: string[] = []

  note(finding: Finding, times = 1): void {
    if (times > 0) this.counts.set(finding, (this.counts.get(finding) ?? 0) + times)
  }

  /** Something that is told by its own name, a picture for instance. */
  name(sentence: string): void {
    this.named.push(sentence)
  }

  sentences(): string[] {
    const counted = [...this.counts].map(([finding, times]) => sentences[finding](times))
    const more = this.named.length - mostNamed
    return [...this.named.slice(0, mostNamed), ...(more > 0 ? [`还有 ${more} 样，和上面的一样没有带来`] : []), ...counted]
  }
}
