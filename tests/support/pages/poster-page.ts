// The staff's page that makes a poster, down to what stands on the paper.

import { readCodeText } from '../../../devtools/cloud/openapi/code-text'
import { type TestPhone, until } from '../phone'
import { codeIn, readPdf } from '../printed'
import { boardPaths, tapButton } from './board-pages'
import { see } from './screen'

/** Makes the poster that the page is for, with this in the name of its file, and reads the scene of the code off the paper. */
export async function sceneOnPaper(phone: TestPhone, title: string): Promise<string> {
  const poster = await phone.waitForPage(boardPaths.print)
  await tapButton(poster, '排好看看')
  const made = await until('the poster', async () => {
    const data = (await poster.data('made')) as { url: string; name: string }
    return data.url === '' ? undefined : data
  })
  expect(made.name).toContain(title)
  await see(poster, '.preview')
  const [page] = await readPdf(new Uint8Array(await (await fetch(made.url)).arrayBuffer()), 150)
  return (page && readCodeText(codeIn(page))?.scene) ?? ''
}
