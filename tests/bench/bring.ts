// What bringing a report of fifty pages with sixty photos takes: the upload, and every call of article.import until the article is there.

import { dataOf, openFunctionsHouse, type FunctionsHouse } from '../support/functions-house'
import { longDocument } from '../support/long-document'
import { figure, median, type Figure } from './figure'

const rounds = 3

/** s. Pictures have their true size, and noise for their contents, which nothing here decodes. */
async function bringIn(house: FunctionsHouse, round: number, document: Buffer): Promise<number> {
  const articleId = `a_${String(round).padStart(16, '0')}`
  const started = performance.now()
  const { fileId } = await house.cloud.storage.put(`imports/${articleId}.docx`, document, { openid: 'admin-1' })
  for (;;) {
    const answer = dataOf(await house.staff('article.import', { articleId, fileId, orgId: 'o_wutongfang', publish: false }))
    if (answer.state === 'working') continue
    if (!answer.report.taken.includes('60 张图片')) throw new Error(`It came in otherwise: ${answer.report.taken.join()}`)
    return (performance.now() - started) / 1_000
  }
}

export async function bringFigures(log: (line: string) => void): Promise<Figure[]> {
  const house = await openFunctionsHouse()
  try {
    const document = Buffer.from(longDocument())
    const seconds: number[] = []
    for (let round = 0; round < rounds; round += 1) seconds.push(await bringIn(house, round, document))
    log(`import: ${(document.length / 1_000_000).toFixed(1)} MB, ${seconds.map((each) => each.toFixed(2)).join(', ')} s; the first one loads the reader`)
    return [figure('import.docx_50p_s', median(seconds), 's', 8)]
  } finally {
    await house.stop()
  }
}
