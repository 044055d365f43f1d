// A small program in which the same article is shown in three ways: by our own reading, by mp-html, by one rich-text.

import { copyFileSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { hasSeed, readSeed } from '../e2e/seed-article'
import type { Block, Run } from '../../miniprogram/contract/body'
import { type AppFolder, type AppSources, writeApp } from '../support/app-folder'
import { longBlocks, textOf } from '../support/long-article'
import { root } from '../support/server'

export const ways = ['ours', 'mphtml', 'richtext'] as const
export type Way = (typeof ways)[number]
export type Length = 'short' | 'long'

const photos = ['cat', 'clinic', 'lift', 'wall']
const files = photos.map((name) => ({ fileId: `/photos/${name}.jpg`, width: 1200, height: 900 }))

/** The real page of the kind where it is there, else as much text of our own. */
function shortBlocks(): Block[] {
  const paragraphs = hasSeed ? readSeed().paragraphs : Array.from({ length: 10 }, (_, at) => textOf(206, at))
  return paragraphs.map((text, at) => ({ id: `p${at}`, type: 'paragraph', runs: [{ text }] }))
}

const blocks: Record<Length, Block[]> = { short: shortBlocks(), long: longBlocks({ paragraphs: 400, pictures: 100 }, files) }

function htmlOfRun({ text, bold, color }: Run): string {
  const coloured = color === undefined ? text : `<span style="color:#a63a26">${text}</span>`
  return bold ? `<strong>${coloured}</strong>` : coloured
}

/** What an editor of HTML would have kept: the same text, marks, pictures and captions. */
function htmlOf(block: Block): string {
  if (block.type === 'image') return `<img src="${block.fileId}" style="width:100%"><p style="font-size:14px;margin:8px 20px 24px">${block.caption ?? ''}</p>`
  const runs = block.type === 'paragraph' ? block.runs : []
  return `<p style="text-indent:2em;margin:0 20px 12px;font-size:17px;line-height:30px">${runs.map(htmlOfRun).join('')}</p>`
}

const pages: AppSources = {
  'miniprogram/pages/ours/ours.json': '{"usingComponents":{"article-body":"/components/article-body/article-body"}}',
  'miniprogram/pages/ours/ours.wxml': readFileSync(join(root, 'miniprogram/pages/article/article.wxml'), 'utf8').replace(/^[\s\S]*(<view class="text">[\s\S]*?<\/view>)[\s\S]*$/, '<view class="size-standard">$1<view id="end" /></view>'),
  'miniprogram/pages/ours/ours.wxss': readFileSync(join(root, 'miniprogram/pages/article/article.wxss'), 'utf8'),
  // Checked as a reply is, then given to the page's own reader, as pages/article does.
  'miniprogram/pages/ours/ours.ts': `import { readBlocks } from '../../contract/body-guards'
import { Reader, unread } from '../article/reading/reader'
import { articles } from '../../articles'
Page({
  data: { ...unread },
  reader: undefined as Reader | undefined,
  onPageScroll({ scrollTop }: { scrollTop: number }) { this.reader?.scrolled(scrollTop) },
  show(length: 'short' | 'long') {
    this.reader = new Reader(this)
    this.setData({ ...this.reader.begin(length, readBlocks({ blocks: articles[length].blocks }) ?? []) }, () => this.reader?.goOn())
  },
})`,
  'miniprogram/pages/mphtml/mphtml.json': '{"usingComponents":{"mp-html":"/mp-html/index"}}',
  'miniprogram/pages/mphtml/mphtml.wxml': '<mp-html content="{{content}}" lazy-load="{{true}}" />',
  'miniprogram/pages/richtext/richtext.json': '{}',
  'miniprogram/pages/richtext/richtext.wxml': '<rich-text nodes="{{content}}" />',
  ...Object.fromEntries(
    ['mphtml', 'richtext'].map((name) => [
      `miniprogram/pages/${name}/${name}.ts`,
      `import { articles } from '../../articles'
Page({ data: { content: '' }, show(length: 'short' | 'long') { this.setData({ content: articles[length].html }) } })`,
    ]),
  ),
}

function filesOf(from: string, to: string): AppSources {
  const entries = readdirSync(join(root, from), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  const paths = entries.map((entry) => join(entry.parentPath, entry.name).slice(join(root, from).length + 1).replaceAll('\\', '/'))
  return Object.fromEntries(paths.filter((path) => /\.(ts|js|wxml|wxss|json|wxs)$/.test(path)).map((path) => [`${to}/${path}`, readFileSync(join(root, from, path), 'utf8')]))
}

const own = ['cloud', 'contract', 'components', 'storage', 'styles', 'pages/article/reading'].map((folder) => filesOf(`miniprogram/${folder}`, `miniprogram/${folder}`))

/** Each page has a method `show(length)`. */
export function writeReadApp(): AppFolder {
  const articles = Object.fromEntries(Object.entries(blocks).map(([length, each]) => [length, { blocks: each, html: each.map(htmlOf).join('') }]))
  const folder = writeApp({
    ...Object.assign({}, ...own) as AppSources,
    ...filesOf('node_modules/mp-html/dist/mp-weixin', 'miniprogram/mp-html'),
    ...pages,
    'miniprogram/articles.ts': `export const articles: { [K in 'short' | 'long']: { blocks: unknown[]; html: string } } = ${JSON.stringify(articles)}`,
    'miniprogram/app.json': JSON.stringify({ pages: ways.map((way) => `pages/${way}/${way}`) }),
    'miniprogram/app.ts': 'App({})',
    'miniprogram/app.wxss': readFileSync(join(root, 'miniprogram/app.wxss'), 'utf8'),
    'miniprogram/photos/about.json': '{}',
    'project.config.json': readFileSync(join(root, 'project.config.json'), 'utf8'),
  })
  for (const name of photos) copyFileSync(join(root, `devtools/seed/pictures/${name}.jpg`), join(folder.root, `miniprogram/photos/${name}.jpg`))
  return folder
}
