// Every sample, character by character: what stands in the file, as another reader finds it, stands in the article, or is left behind by name.

import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join, resolve } from 'node:path'
import { unzipSync } from 'fflate'
import { JSDOM } from 'jsdom'
import { bring } from '../../../../../../cloudfunctions/domain/article/bring/bring'
import { wordsOf } from '../../../../../../cloudfunctions/domain/article/bring/words'
import { ApiError } from '../../../../../../miniprogram/contract/errors'

const root = resolve(__dirname, '../../../../../..')
const samples = join(root, 'tests/samples')
/** Written by Microsoft Word and LibreOffice. */
const foreign = join(root, 'node_modules/mammoth/test/test-data')

const squeezed = (text: string): string => text.replace(/[\s\u200B\uFEFF]/g, '')
const sorted = (text: string): string => Array.from(squeezed(text)).sort().join('')

async function brought(file: string): Promise<{ text: string; dropped: string[] }> {
  const { title, blocks, report } = await bring(readFileSync(file), { fileName: '文件名.docx' })
  return { text: (title === '文件名' ? '' : title) + wordsOf(blocks), dropped: report.dropped }
}

/** What a page shows within its article, by jsdom. */
function shown(file: string): string {
  const { document } = new JSDOM(readFileSync(file, 'utf8')).window
  for (const silent of document.querySelectorAll('script, style')) silent.remove()
  return (document.querySelector('#activity-name')?.textContent ?? '') + (document.querySelector('#js_content') ?? document.body).textContent
}

test.each(['wechat.html', 'word-paste.html', 'wps-paste.html'])('%s', async (name) => {
  const { text, dropped } = await brought(join(samples, name))
  expect(squeezed(text)).toBe(squeezed(shown(join(samples, name))))
  expect(dropped.join()).not.toContain('没能放进来')
})

/** Texts of a docx by its tags alone; of what Word writes in two forms the first counts. */
function written(file: string): string {
  const parts = unzipSync(readFileSync(file))
  const story = (name: string): string => new TextDecoder().decode(parts[`word/${name}.xml`] ?? new Uint8Array()).replace(/<mc:Fallback>.*?<\/mc:Fallback>/gs, '')
  const texts = [...(story('document') + story('footnotes') + story('endnotes')).matchAll(/<(?:w|m):t(?: [^>]*)?>([^<]*)<\/(?:w|m):t>/g)].map(([, text = '']) => text)
  return texts.join('').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&apos;', "'").replaceAll('&amp;', '&')
}

const documents = [samples, foreign].flatMap((folder) => readdirSync(folder).filter((name) => name.endsWith('.docx')).map((name) => join(folder, name)))

test('there are documents of Word and of LibreOffice among them', () => {
  const makers = documents.map((file) => new TextDecoder().decode(unzipSync(readFileSync(file))['docProps/app.xml'] ?? new Uint8Array()))
  expect(makers.filter((maker) => maker.includes('Microsoft Office Word')).length).toBeGreaterThan(5)
  expect(makers.some((maker) => maker.includes('LibreOffice'))).toBe(true)
})

test.each(documents.map((file) => [basename(file), file]))('%s', async (_name, file) => {
  const wanted = written(file)
  const found = await brought(file).catch((error: unknown) => {
    // A document without a word or a picture to bring.
    if (error instanceof ApiError && error.message.includes('没有文字')) return { text: '', dropped: [] }
    throw error
  })
  // Notes stand at the end, so the order is another one; their numbers are the program's own.
  expect(sorted(found.text.replaceAll(/\[\d+\]/g, ''))).toBe(sorted(wanted))
  expect(found.dropped.join()).not.toContain('没能放进来')
})

const office = ['soffice', 'libreoffice'].flatMap((name) => (process.env['PATH'] ?? '').split(':').map((folder) => join(folder, name))).find((path) => existsSync(path))

test('documents that LibreOffice makes here of the pages', async () => {
  if (!office) return console.warn('skipped: no LibreOffice on this machine')
  const folder = mkdtempSync(join(tmpdir(), 'office-'))
  try {
    const pages = ['word-paste.html', 'wps-paste.html'].map((name) => join(samples, name))
    const profile = `-env:UserInstallation=file://${folder}/profile`
    execFileSync(office, [profile, '--headless', '--infilter=HTML (StarWriter)', '--convert-to', 'docx:MS Word 2007 XML', '--outdir', folder, ...pages], { timeout: 50_000 })
    for (const page of pages) {
      const { text } = await brought(join(folder, basename(page).replace('.html', '.docx')))
      expect(sorted(text)).toBe(sorted(written(join(folder, basename(page).replace('.html', '.docx')))))
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
  return undefined
})
