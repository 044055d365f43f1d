// The staff's pages of notice boards, each brought into its fullest state, for whoever looks at them.

import type SdkPage from 'miniprogram-automator/out/Page'
import { type TestPhone, until } from '../phone'
import { boardPage, boardPaths, listField, tapButton, write } from './board-pages'
import { findAll, see } from './screen'

/** In the order in which they are to be opened; each resolves when its page stands. */
export function boardScene(phone: TestPhone, { orgId, boardId }: { orgId: string; boardId: string }): Record<string, () => Promise<unknown>> {
  const open = async (path: string, query: string): Promise<SdkPage> => {
    await phone.program.callWxMethod('reLaunch', { url: `/${path}?${query}` })
    return phone.waitForPage(path)
  }
  const openBoard = async () => {
    await open(boardPaths.board, `id=${boardId}`)
    const board = await boardPage(phone)
    await see(board.page, 'code-card', 'image')
    return board
  }
  // A sheet that still slides in stands elsewhere.
  const still = (): Promise<unknown> => until('the sheet to stand', () => phone.frame().evaluate('document.getAnimations().every((each) => each.playState === "finished") || undefined'))
  const many = async (): Promise<SdkPage> => {
    const add = await open(boardPaths.add, `org=${orgId}`)
    const entry = await listField(add)
    await write(entry, 'textarea', [...Array.from({ length: 12 }, (_, at) => `${at + 1}号楼门厅，进门右手边，信报箱上方的那块白板`), '，没有名称'].join('\n'))
    await see(add, '.all')
    return add
  }
  return {
    list: async () => see(await open(boardPaths.list, `id=${orgId}`), 'crest'),
    board: openBoard,
    async picker() {
      const { page, choose } = await openBoard()
      await choose('几篇里自己选')
      await see(page, 'article-picker', '.row')
      await (await findAll(page, 'article-picker', '.row'))[0]?.tap()
      await see(page, 'article-picker', '.done')
      await still()
    },
    async naming() {
      const { page } = await openBoard()
      await tapButton(page, '改名称和位置')
      await see(page, 'name-sheet', 'text-entry')
      await still()
    },
    code: async () => see(await open(boardPaths.code, `org=${orgId}`), 'code-card', 'image'),
    async one() {
      const add = await open(boardPaths.add, `org=${orgId}`)
      await see(add, 'text-entry')
      await tapButton(add, '添上这块栏')
      await until('what is wrong', async () => (String(await add.data('problem')) === '' ? undefined : true))
    },
    many,
    async print() {
      const poster = await open(boardPaths.print, `org=${orgId}&board=${boardId}`)
      await tapButton(poster, '排好看看')
      await see(poster, '.preview')
    },
  }
}
