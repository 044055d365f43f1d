// A Word document as an article: what it looks like is kept as far as an article can, every word is kept, and the rest is said.

import { bring } from '../../../../../../cloudfunctions/domain/article/bring/bring'
import type { BroughtBlock } from '../../../../../../cloudfunctions/domain/article/bring/brought'
import { wordsOf } from '../../../../../../cloudfunctions/domain/article/bring/words'
import { docxFile, paragraph, pictureRun, run, styled, type DocxParts } from '../../../../../support/docx-file'
import { jpegFile } from '../../../../../support/jpeg-file'

const title = paragraph(run('河边的步道修好了'), styled('T'))

async function blocksOf(body: string, more: Omit<DocxParts, 'body'> = {}): Promise<{ blocks: BroughtBlock[]; dropped: string[]; taken: string[] }> {
  const { blocks, report } = await bring(docxFile({ body: title + body, ...more }), {})
  return { blocks, ...report }
}

test('headings, marks, colours, sizes and alignment become those of an article', async () => {
  const marks: [string, object][] = [
    ['<w:b/>', { bold: true }],
    ['<w:i/>', { italic: true }],
    ['<w:u w:val="single"/>', { underline: true }],
    ['<w:color w:val="C00000"/>', { color: 'red' }],
    ['<w:color w:val="0070C0"/>', { color: 'blue' }],
    ['<w:sz w:val="36"/>', { size: 'large' }],
    ['<w:color w:val="FF0000"/><w:sz w:val="14"/><w:b/>', { color: 'red', size: 'small', bold: true }],
    ['<w:color w:val="333333"/>', {}],
  ]
  const body = marks.map(([xml], at) => run(`第${at}种，`, xml)).join('') + run('其余是平常的字，所以平常的字最多，大小也按它们来算。')
  const { blocks } = await blocksOf(paragraph(run('一、起因'), styled('1')) + paragraph(body) + paragraph(run('居委会'), '<w:jc w:val="right"/>') + paragraph(run('引来的话'), styled('Q')))
  const [heading, text, signed, quote] = blocks
  expect(heading).toEqual({ id: 'p2', type: 'heading', runs: [{ text: '一、起因' }] })
  expect(text?.type === 'paragraph' && text.runs.slice(0, 7)).toEqual(marks.slice(0, 7).map(([, expected], at) => ({ text: `第${at}种，`, ...expected })))
  expect(text?.type === 'paragraph' && text.runs[7]?.text).toMatch(/^第7种，其余/)
  expect(signed).toMatchObject({ type: 'paragraph', align: 'right' })
  expect(quote).toMatchObject({ type: 'quote', runs: [{ text: '引来的话' }] })
})

test('a title is the first heading, else a centred first line, else the file’s name', async () => {
  const plain = paragraph(run('正文有一句话。'))
  expect((await bring(docxFile({ body: paragraph(run('通知'), styled('1')) + plain }), {})).title).toBe('通知')
  expect((await bring(docxFile({ body: paragraph(run('居中的题'), '<w:jc w:val="center"/>') + plain }), {})).title).toBe('居中的题')
  expect((await bring(docxFile({ body: plain }), { fileName: '停水通知.docx' })).title).toBe('停水通知')
  await expect(bring(docxFile({ body: plain }), {})).rejects.toMatchObject({ code: 'bad_input' })
})

test('lists, tables with merged cells, links and pictures with their words come along', async () => {
  const numbering = '<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="%1、"/></w:lvl></w:abstractNum><w:num w:numId="4"><w:abstractNumId w:val="1"/></w:num>'
  const item = (text: string): string => paragraph(run(text), '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="4"/></w:numPr>')
  const cell = (text: string, properties = ''): string => `<w:tc><w:tcPr>${properties}</w:tcPr>${paragraph(run(text))}</w:tc>`
  const table = `<w:tbl><w:tr>${cell('合在一起', '<w:gridSpan w:val="2"/>')}</w:tr><w:tr>${cell('左')}${cell('右')}</w:tr></w:tbl>`
  const link = `<w:hyperlink r:id="l1">${run('看地图')}</w:hyperlink>`
  const { blocks, dropped, taken } = await blocksOf(item('带水') + item('带伞') + table + paragraph(link) + paragraph(pictureRun(0, '步道的照片')), {
    numbering,
    media: [{ name: 'a.jpg', bytes: jpegFile({ width: 800, height: 600 }) }],
    links: { l1: 'https://example.com/map' },
  })
  expect(blocks).toEqual([
    { id: 'p2', type: 'list', ordered: true, items: [[{ text: '带水' }], [{ text: '带伞' }]] },
    { id: 'p3', type: 'table', rows: [[[{ text: '合在一起' }], []], [[{ text: '左' }], [{ text: '右' }]]] },
    { id: 'p4', type: 'paragraph', runs: [{ text: '看地图', link: 'https://example.com/map' }] },
    { id: 'p5', type: 'image', picture: 0, alt: '步道的照片' },
  ])
  expect(taken).toEqual(expect.arrayContaining(['标题：河边的步道修好了', '1 段文字', '1 个列表', '1 个表格', '1 张图片']))
  expect(dropped).toEqual(expect.arrayContaining(['1 个合并的格子拆开了，字在第一格', '2 项自动编号改成了 1、2、3']))
})

/** What mammoth alone would lose, each as a paragraph that holds 甲 before it and 乙 after it. */
const fragile: [name: string, xml: string, text: string, said: RegExp][] = [
  ['an accepted insertion', `<w:ins w:id="1">${run('新写的')}</w:ins>`, '新写的', /修订新增/],
  ['a deletion', `<w:del w:id="2"><w:r><w:delText>删掉的</w:delText></w:r></w:del>`, '', /修订删掉/],
  ['a simple field', `<w:fldSimple w:instr="DATE">${run('三月五日')}</w:fldSimple>`, '三月五日', /^$/],
  ['a formula', `<m:oMath><m:r><m:t>a+b</m:t></m:r></m:oMath>`, 'a+b', /公式/],
  ['a reading above a word', `<w:r><w:ruby><w:rt>${run('hé')}</w:rt><w:rubyBase>${run('河')}</w:rubyBase></w:ruby></w:r>`, '河', /拼音/],
  ['a character of a known symbol font', `<w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r>`, '✓', /^$/],
  ['hidden words', run('藏着的', '<w:vanish/>'), '', /藏着不显示的 3 个字/],
]

test.each(fragile)('%s keeps its words or is told', async (_name, xml, text, said) => {
  const { blocks, dropped } = await blocksOf(paragraph(run('甲') + xml + run('乙')))
  expect(wordsOf(blocks).replace('🗸', '✓').replace('✔', '✓')).toBe(`甲${text}乙`)
  expect(dropped.join('')).toMatch(said)
  expect(dropped.filter((line) => line.includes('没能放进来'))).toEqual([])
})

test.each([
  ['Word’s two forms', '<mc:Fallback><w:pict><v:textbox><w:txbxContent>BOX</w:txbxContent></v:textbox></w:pict></mc:Fallback>'],
  ['an office that leaves the older form out', ''],
])('a text box of %s stands once, behind the paragraph that it floats beside', async (_name, fallback) => {
  const box = paragraph(run('框里的字'))
  const choice = `<mc:Choice Requires="wps"><w:drawing><wps:wsp><wps:txbx><w:txbxContent>${box}</w:txbxContent></wps:txbx></wps:wsp></w:drawing></mc:Choice>`
  const { blocks, dropped } = await blocksOf(paragraph(run('旁边的话') + `<w:r><mc:AlternateContent>${choice}${fallback.replace('BOX', box)}</mc:AlternateContent></w:r>`))
  expect(blocks.map((block) => wordsOf([block]))).toEqual(['旁边的话', '框里的字'])
  expect(dropped).toEqual(['1 个文本框排进了正文'])
})

test('footnotes stand at the end under their numbers; page headers are told', async () => {
  const { blocks, dropped } = await blocksOf(paragraph(run('正文') + '<w:r><w:footnoteReference w:id="1"/></w:r>' + run('再说')), {
    footnotes: `<w:footnote w:id="1">${paragraph(run('出处在此'))}</w:footnote>`,
    header: paragraph(run('内部资料')),
  })
  expect(blocks.map((block) => (block.type === 'divider' ? '—' : wordsOf([block])))).toEqual(['正文[1]再说', '—', '[1] 出处在此'])
  expect(dropped).toEqual(['页眉、页脚和页码没有带来', '1 条脚注放到了文章最后'])
})

test('pictures of a form that phones do not show are named, and the text comes in all the same', async () => {
  const emf = Buffer.alloc(60)
  emf.write(' EMF', 40, 'latin1')
  const { blocks, dropped } = await blocksOf(paragraph(run('看图')) + paragraph(pictureRun(0, '平面图')), { media: [{ name: 'a.emf', bytes: emf }] })
  expect(blocks).toHaveLength(1)
  expect(dropped.join()).toMatch(/图片“平面图”是 EMF 格式.*PNG/)
})

test('indents and blank lines by hand go, and are counted', async () => {
  const { blocks, dropped } = await blocksOf(paragraph(run('　　正文一段')) + paragraph('') + paragraph(run(' ')) + paragraph(run('正文二段')))
  expect(blocks.map((block) => wordsOf([block]))).toEqual(['正文一段', '正文二段'])
  expect(dropped).toContain('1 段开头手打的空格去掉了')
})
