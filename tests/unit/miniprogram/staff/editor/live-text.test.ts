// The text under the finger goes into blocks, and the page is told next to nothing of it.

import { insert } from '../../../../../miniprogram/staff/editor/document/commands'
import { type EditorContext, LiveText } from '../../../../../miniprogram/staff/editor/live-text'
import { View } from '../../../../../miniprogram/staff/editor/view'
import { draftsModel } from '../../../../support/editor/drafts-model'
import { writerPhone } from '../../../../support/editor/writer-phone'

async function scene(count: number) {
  const phone = writerPhone(draftsModel('2026-06-01'), 'a', () => 'well')
  phone.open()
  const { writing } = phone
  writing.do(insert(writing.paper, Array.from({ length: count }, (_, at) => ({ type: 'paragraph' as const, runs: [{ text: `第${at}段` }] })), writing.ids))
  const told: Record<string, unknown>[] = []
  const view = new View(() => writing, (data, drawn) => {
    told.push(data)
    drawn?.()
  })
  await view.all()
  const contents: unknown[] = []
  const context = { setContents: ({ delta }: { delta: unknown }) => contents.push(delta), format: () => undefined } as unknown as EditorContext
  const live = (at: number): LiveText => {
    const text = new LiveText(writing, view, writing.paper.blocks[at]?.block.id ?? '', 'light', () => undefined)
    text.begin(context)
    return text
  }
  const words = (): string => writing.paper.blocks.map(({ block }) => (block.type === 'paragraph' ? block.runs.map(({ text }) => text).join('') : block.type)).join('|')
  return { phone, writing, view, told, contents, live, words }
}

test('the first screen of a long draft is told at once, and the rest in slices', async () => {
  const { told } = await scene(300)
  expect(told[0]).toMatchObject({ stage: 'ready' })
  expect(told[0]?.['order']).toHaveLength(12)
  expect(told.length).toBeGreaterThan(4)
  expect(told.at(-1)?.['order']).toHaveLength(300)
})

test('a keystroke tells the page the count, and no words', async () => {
  const { told, live, view, writing } = await scene(3)
  const text = live(0)
  told.length = 0
  text.typed({ ops: [{ insert: '第0段，又写了几个字\n' }] })
  view.changed([writing.paper.blocks[0]?.block.id ?? ''], true)
  expect(JSON.stringify(told)).not.toContain('又写了')
})

test('lines are blocks of their own, which the page shows when the finger leaves; empty ones go', async () => {
  const { live, words, told, writing } = await scene(2)
  const text = live(0)
  text.typed({ ops: [{ insert: '一\n\n二\n' }] })
  expect(words()).toBe('一||二|第1段')
  text.typed({ ops: [{ insert: '一\n\n二\n三\n' }] })
  expect(words()).toBe('一||二|三|第1段')
  text.leave()
  expect(words()).toBe('一|二|三|第1段')
  expect(told.at(-1)?.['order']).toEqual(writing.paper.blocks.map(({ block }) => block.id))
})

test('what is undone or comes from elsewhere is shown in the editor, and a block that is gone has none', async () => {
  const { live, writing, contents } = await scene(2)
  const text = live(0)
  const { id } = text
  text.typed({ ops: [{ insert: '改了\n' }] })
  writing.undo()
  expect(text.redraw([id])).toBe('drawn')
  expect(contents.at(-1)).toEqual({ ops: [{ insert: '第0段' }, { insert: '\n' }] })
  expect(text.redraw(['other'])).toBe('elsewhere')
  writing.do([{ partId: id, content: { removed: true } }])
  expect(text.redraw([id])).toBe('over')
})
