// A script that opens one article again and again from one address, with a new device key each time.

import { dataOf, type FunctionsHouse } from '../functions-house'

const atOnce = 20

export async function openDevices(house: FunctionsHouse, articleId: string, times: number): Promise<void> {
  for (let done = 0; done < times; done += atOnce) {
    const keys = Array.from({ length: Math.min(atOnce, times - done) }, (_, place) => (done + place + 1).toString(16).padStart(32, '0'))
    await Promise.all(
      keys.map(async (deviceKey) => {
        const input = { target: { kind: 'article' as const, articleId }, scene: 1154, deviceKey }
        dataOf(await house.reader('article.open', input, { openid: null, clientIp: '10.9.9.9' }))
      }),
    )
  }
}
