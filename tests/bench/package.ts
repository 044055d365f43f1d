// package.main_kb, package.total_kb and verify.s: what WeChat would be sent of the main package and in all, and how long its own tools take to prove the project.

import { verify } from '../../devtools/verify'
import { root } from '../support/server'
import { type Figure, figure } from './figure'

const limitKilobytes = 300
const totalLimitKilobytes = 1_200
const limitSeconds = 10

export async function packageFigures(): Promise<Figure[]> {
  const { sizes, ms } = await verify({ root })
  const main = sizes?.packages.find(({ name }) => name === 'main')
  if (!main || !sizes) throw new Error('the mini-program does not compile with the official tools: npm run verify says why')
  return [figure('package.main_kb', main.kb, 'KB', limitKilobytes), figure('package.total_kb', sizes.totalKb, 'KB', totalLimitKilobytes), figure('verify.s', ms / 1000, 's', limitSeconds)]
}
