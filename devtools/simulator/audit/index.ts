// WeChat's 体验评分 over the running program: listens from the start, and judges when it is stopped, on the page then in view.

import type { Host } from '../host/types'
import { judgeContrast } from './contrast'
import { type Shown, elementsOf } from './elements'
import { judgeHabits } from './habits'
import { judgeNodes } from './nodes'
import { firstScreenWatch } from './first-screen'
import { judgePictures } from './pictures'
import { record } from './records'
import { reportPage } from './report'
import { judgeRequests } from './requests'
import { type AuditData, judge } from './score'
import { judgeSheets } from './sheets'
import { judgeSpeed } from './speed'
import { judgeTouch } from './touch'

export type { AuditData, Judged } from './score'
export type { RuleId } from './rules'

export interface Audit {
  judge(): AuditData
  /** How many elements the page in view is made of just now. */
  nodes(): number
  /** The report as HTML and the data as JSON, as DevTools answers `Tool.stopAudits`. The next audit begins with this moment. */
  stop(): { report: string; data: string }
}

/** A phone of today; a window on a desk says 1, which is no phone's. */
const phonePixelRatio = (): number => Math.max(window.devicePixelRatio, 3)

/** Call once, before the program runs. */
export function startAudit(host: Host): Audit {
  const recorder = record(host)
  const firstScreen = firstScreenWatch()
  let from = 0

  const elementsInView = (): Shown[] => {
    const page = host.pages.at(-1)
    return page ? elementsOf(page) : []
  }

  const judgeNow = (): AuditData => {
    const page = host.pages.at(-1)
    const elements = elementsInView()
    const home = host.manifest.app.pages[0] ?? ''
    const { records } = recorder
    const resources = (performance.getEntriesByType('resource') as PerformanceResourceTiming[]).filter(({ startTime }) => startTime >= from)
    return judge(page?.path ?? '', {
      ...judgeSpeed(records, firstScreen(records.pages[1]?.at)),
      ...judgeRequests(records, resources),
      ...judgeHabits(records, home),
      ...judgeNodes(elements),
      ...judgePictures(elements, phonePixelRatio()),
      ...judgeTouch(elements),
      ...judgeContrast(elements),
      ...judgeSheets(page?.path === home ? home : undefined),
    })
  }
  return {
    judge: judgeNow,
    nodes: () => elementsInView().length,
    stop() {
      const data = judgeNow()
      recorder.clear()
      from = performance.now()
      return { report: reportPage(data), data: JSON.stringify(data) }
    },
  }
}
