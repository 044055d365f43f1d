// Saved pages and pasted text as an article: Word's, WPS's and WeChat's own markup, and what of it is left behind.

import { bring } from '../../../../../../cloudfunctions/domain/article/bring/bring'
import { readPasted } from '../../../../../../cloudfunctions/domain/article/bring/html/read'
import { visible, wordsOf } from '../../../../../../cloudfunctions/domain/article/bring/words'
import { jpegFile } from '../../../../../support/jpeg-file'

const jpeg = (seed: number): string => `data:image/jpeg;base64,${jpegFile({ width: 640, height: 480, seed }).toString('base64')}`

const wechat = `<!DOCTYPE html><html><head><meta charset="utf-8"><title>浏览器的标题</title><meta property="og:title" content="河边的步道修好了"></head><body>
<div class="nav">关注我们</div>
<h1 id="activity-name" class="rich_media_title">
  河边的步道修好了
</h1><a id="js_name"> 柳岸社区 </a><em id="publish_time">2025年3月5日 18:20</em>
<div id="js_content" style="visibility: hidden;"><section style="font-size: 15px;"><section><p style="text-align: center;"><strong><span style="color: rgb(192, 0, 0);font-size: 20px;">好消息</span></strong></p></section>
<section><p style="text-indent: 2em;"><span style="color: rgb(62, 62, 62);letter-spacing: 1px;">　　步道全长两公里，</span><span style="color: rgb(62, 62, 62);letter-spacing: 1px;">周一开放。</span></p><p><br></p>
<p><img class="rich_pages" data-src="https://mmbiz.qpic.cn/one/640" src="${jpeg(1)}" alt="图片"></p><p><img data-src="https://mmbiz.qpic.cn/two/640" src=""></p><p><img data-src="https://mmbiz.qpic.cn/three/640" src="data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7"></p>
<ul><li><p>带水</p></li><li><p>带伞<ul><li>长柄的</li></ul></p></li></ul>
<p style="display:none">看不见的话</p><iframe class="video_iframe" data-src="https://v.qq.com/x"></iframe><mpvoice name="朗读"></mpvoice></section></section></div>
<script>var ct = "1741170000";</script></body></html>`

test('a WeChat article that was saved: title, unit, date, text and the pictures that were saved with it', async () => {
  const { title, orgName, createdOn, blocks, pictures, report } = await bring(Buffer.from(wechat), { fileName: 'x.html' })
  expect({ title, orgName, createdOn }).toEqual({ title: '河边的步道修好了', orgName: '柳岸社区', createdOn: '2025-03-05' })
  expect(blocks).toEqual([
    { id: 'p1', type: 'paragraph', align: 'center', runs: [{ text: '好消息', bold: true, color: 'red', size: 'large' }] },
    { id: 'p2', type: 'paragraph', runs: [{ text: '步道全长两公里，周一开放。' }] },
    { id: 'p3', type: 'image', picture: 0 },
    { id: 'p4', type: 'list', ordered: false, items: [[{ text: '带水' }], [{ text: '带伞' }], [{ text: '长柄的' }]] },
  ])
  expect(pictures).toMatchObject([{ form: 'jpg', width: 640, height: 480 }])
  expect(report.dropped).toEqual(
    expect.arrayContaining([
      '一张图片在网上，没有取来：https://mmbiz.qpic.cn/two/640',
      '一张图片在网上，没有取来：https://mmbiz.qpic.cn/three/640',
      '1 个视频没有带来，请另外添加',
      '1 段声音没有带来，请另外添加',
      '原文里藏着不显示的 5 个字没有带来',
      '正文以外的 4 个字没有带来（菜单、页脚这些）',
      '1 段开头手打的空格去掉了',
      '1 个空行去掉了',
    ]),
  )
  expect(report.dropped.join()).not.toContain('没能放进来')
})

test('the date of a saved page whose script never ran is the one in the script', async () => {
  const { createdOn } = await bring(Buffer.from(wechat.replace('2025年3月5日 18:20', '')), {})
  expect(createdOn).toBe('2025-03-05')
})

const word = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><meta http-equiv=Content-Type content="text/html; charset=gb2312"><style><!-- p.MsoNormal {margin:0cm} --></style></head><body lang=ZH-CN>
<!--[if gte mso 9]><xml><w:WordDocument>不是正文</w:WordDocument></xml><![endif]-->
<h1><span style='font-family:宋体'>值班<span lang=EN-US>
</span>安排</span></h1>
<p class=MsoNormal style='text-indent:21.0pt;mso-char-indent-count:2.0'><b style='mso-bidi-font-weight:normal'><span style='font-size:16.0pt;color:#FF9900'>请看</span></b><span style='font-size:10.5pt'>下面的
表格<o:p></o:p></span></p>
<table class=MsoTableGrid border=1><tr><td width=100><p>周一</p></td><td rowspan=2><p>老周</p><p>老吴</p></td></tr><tr><td><p>周二</p></td></tr></table>
<p><a href="https://example.com">网页</a>、<a href="javascript:alert(1)">别点</a>、<u>下划线</u>、<s>删除线</s></p></body></html>`

test('a page that Word wrote, in GBK: markup of its own is no text, and lines that it broke are whole again', async () => {
  const bytes = Buffer.concat(Array.from(word, (letter) => gbk[letter] ?? Buffer.from(letter, 'latin1')))
  const { title, blocks, report } = await bring(bytes, {})
  expect(title).toBe('值班安排')
  expect(blocks).toMatchObject([
    { runs: [{ text: '请看', bold: true, size: 'large', color: 'orange' }, { text: '下面的表格' }] },
    { type: 'table', rows: [[[{ text: '周一' }], [{ text: '老周\n老吴' }]], [[{ text: '周二' }], []]] },
    { runs: [{ text: '网页', link: 'https://example.com' }, { text: '、别点、' }, { text: '下划线', underline: true }, { text: '、删除线' }] },
  ])
  expect(report.dropped).toEqual(expect.arrayContaining(['1 个链接在手机上去不了，字还在', '1 处删除线没有带来，字还在', '1 个合并的格子拆开了，字在第一格', '字体换成了统一的字体']))
})

/** The characters of the page in GBK, since Node has only the way out of it. */
const gbk = gbkOf(word)
function gbkOf(text: string): Record<string, Buffer> {
  const wanted = new Set(Array.from(text).filter((letter) => letter > '\u007f'))
  const decoder = new TextDecoder('gb18030')
  const found: Record<string, Buffer> = {}
  for (let high = 0x81; high <= 0xfe; high += 1) {
    for (let low = 0x40; low <= 0xfe; low += 1) {
      const letter = decoder.decode(Uint8Array.of(high, low))
      if (wanted.has(letter)) found[letter] = Buffer.from([high, low])
    }
  }
  return found
}

test('pasted text is read the same way, and its pictures are named and left out', () => {
  const { blocks, report } = readPasted(`<!--StartFragment--><p class="MsoListParagraph">一<span style="mso-tab-count:1">&nbsp;&nbsp; </span>二</p><p><img src="${jpeg(2)}"><img src="file:///C:/a.png"></p><!--EndFragment-->`)
  expect(blocks).toEqual([{ id: 'p1', type: 'paragraph', runs: [{ text: '一 二' }] }])
  expect(report.dropped).toEqual(['一张图片没有跟着文件一起来：file:///C:/a.png', '一张图片（640×480）没有贴进来，请从相册添加'])
})

test.each([
  ['words between blocks', '前<div>中</div>后', '前中后'],
  ['a table in a table', '<table><tr><td>一</td><td><table><tr><td>二</td><td>三</td></tr></table></td></tr></table>', '一二三'],
  ['a table for a frame', '<table><tr><td><p>一</p><p>二</p></td></tr></table>', '一二'],
  ['words of a list outside its items', '<ul>前<li>一</li><ol><li>二</li></ol>后</ul>', '前一二后'],
  ['unclosed everything', '<p>一<b>二<table><tr><td>三<td>四</table>五<ul><li>六<li>七', '一二三四五六七'],
  ['entities and emoji', '<p>&lt;一&gt;&nbsp;&amp;👨‍👩‍👧</p>', '<一>&👨‍👩‍👧'],
  ['plain text with lines', '<pre>一\n  二\n</pre>', '一二'],
  ['a definition list', '<dl><dt>词</dt><dd>义</dd></dl>', '词义'],
  ['a row of 40 cells', `<table><tr>${'<td>格</td>'.repeat(40)}</tr></table>`, '格'.repeat(40)],
  ['600 items', `<ol>${'<li>项</li>'.repeat(600)}</ol>`, '项'.repeat(600)],
])('%s: every character comes out, in its order', (_name, html, text) => {
  const { blocks, report } = readPasted(html)
  expect(wordsOf(blocks).replace(/\s/g, '')).toBe(text)
  expect(visible(text)).toBeGreaterThan(0)
  expect(report.dropped.join()).not.toContain('没能放进来')
})

test('a page nested beyond all reason is refused, not fallen over', async () => {
  await expect(bring(Buffer.from(`<html>${'<section>'.repeat(50_000)}字`), { fileName: 'x.html' })).rejects.toMatchObject({ code: 'bad_input' })
})
