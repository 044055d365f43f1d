// package.main_kb, package.staff_kb, package.total_kb and verify.s: what WeChat would be sent of the main package, of the staff and in all, and how long its own tools take to prove the project.

import { verify } from '../../devtools/verify'
import { root } from '../support/server'
import { type Figure, figure } from './figure'

const limitKilobytes = 300
/** Without the charts, which are fetched by whoever looks at figures. */
const staffLimitKilobytes = 600
const totalLimitKilobytes = 1_200
const limitSeconds = 10

export async function packageFigures(): Promise<Figure[]> {
  const { sizes, ms } = await verify({ root })
  const kbOf = (wanted: string): number | undefined => sizes?.packages.find(({ name }) => name === wanted)?.kb
  const [main, staff] = [kbOf('main'), kbOf('staff')]
  if (!sizes || main === undefined || staff === undefined) throw new Error('the mini-program does not compile with the official tools: npm run verify says why')
  return [
    figure('package.main_kb', main, 'KB', limitKilobytes),
    figure('package.staff_kb', staff, 'KB', staffLimitKilobytes),
    figure('package.total_kb', sizes.totalKb, 'KB', totalLimitKilobytes),
    figure('verify.s', ms / 1000, 's', limitSeconds),
  ]
}
