// The editor's page and its sheets, each brought into its fullest state, for whoever looks at them.

import type SdkPage from 'miniprogram-automator/out/Page'
import { type TestPhone, until } from '../phone'
import { type EditorPage, editorPage, editorPath } from './editor-page'
import { previewPage } from './preview-page'
import { see, tap } from './screen'

/** In the order in which they are to be opened; each resolves when its page stands. */
export function editorScene(phone: TestPhone, orgId: string): Record<string, () => Promise<unknown>> {
  // A sheet that still slides in stands elsewhere.
  const still = (): Promise<unknown> => until('the sheet to stand', () => phone.frame().evaluate('document.getAnimations().every((each) => each.playState === "finished") || undefined'))
  let editor: EditorPage
  const way = async (name: string): Promise<SdkPage> => {
    await editor.tool('more')
    await see(editor.page, `.way-${name}`)
    await still()
    await tap(editor.page, `.way-${name}`)
    return editor.page
  }
  const close = async (): Promise<void> => {
    await phone.program.evaluate('() => getCurrentPages().pop().onCloseSheet()')
    await still()
  }
  return {
    async blank() {
      await phone.program.callWxMethod('reLaunch', { url: `/${editorPath}?org=${orgId}` })
      editor = await editorPage(phone)
    },
    async writing() {
      await editor.title('车棚的雨搭换过了，推车进出不再淋湿肩膀，夜里的灯也亮了')
      await editor.tool('body')
      await editor.type('量下来比原来宽出四十厘米，下雨天推车进出不会再淋湿肩膀。')
      await editor.waitForSave('已存好')
    },
    table: async () => see(await way('table'), 'cell-grid'),
    async more() {
      await editor.tool('more')
      await still()
    },
    async settings() {
      await close()
      await see(await way('settings'), 'article-settings')
      await still()
    },
    async outline() {
      await close()
      await see(await way('outline'), 'block-outline')
    },
    async preview() {
      await close()
      await tap(editor.page, 'save-line', '.way')
      await previewPage(phone)
    },
    async versions() {
      await phone.program.callWxMethod('navigateBack', {})
      await phone.waitForPage(editorPath)
      await way('versions')
      const versions = await phone.waitForPage('staff/editor/versions/versions')
      await until('the list', async () => ((await versions.data('stage')) === 'ready' ? true : undefined))
    },
  }
}
