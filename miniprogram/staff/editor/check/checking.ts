// 校对 in the editor: one finding after another above the tools, each fixed with one tap or kept; what was kept is not asked again.

import { problemOf } from '../../../pages/problem'
import { runsAt, textOfRuns, type Finding } from '../../contract/proofreading'
import { proofread } from '../../proofread'
import { keepFinding, keptFindings } from '../../storage/kept-findings'
import { isTouched } from '../adding'
import type { Desk } from '../desk'
import { afterFix, fixOf, sameAs } from './findings'

export interface ShownCheck {
  findings: Finding[]
  at: number
  /** The words around what was found. */
  text: string
  /** How many are fixed in the same way as this one. */
  same: number
}

export const noCheck: ShownCheck = { findings: [], at: 0, text: '', same: 0 }

export class Checking {
  /** What was found was shown since it was handed in last. */
  wasShown = false
  private findings: Finding[] = []
  private at = 0

  constructor(
    private readonly desk: Desk,
    private readonly show: (check: ShownCheck) => void,
  ) {}

  get left(): number {
    return this.findings.length
  }

  /** Proofreads, and says what came of it: whether there is something to look at. `handingIn`: that nothing was found is not said, since a question follows. */
  async start(handingIn = false): Promise<boolean> {
    this.desk.touch('')
    this.desk.set({ busy: true })
    const found = await this.run()
    this.desk.set({ busy: false })
    this.wasShown = found !== undefined
    const words = found === undefined ? '没有校对成，请再试一次' : found === 0 ? '校对过了，没有找到要改的' : `找到 ${found} 处，看看要不要改`
    if (!(handingIn && found === 0)) void wx.showToast({ title: words, icon: 'none', duration: 3000 })
    return found !== undefined && found > 0
  }

  /** How many were found, without what was kept before; undefined where it could not be asked. */
  private async run(): Promise<number | undefined> {
    const { paper } = this.desk.writing
    try {
      const kept = new Set(keptFindings(this.desk.articleId))
      const found = await proofread(this.desk.org, paper.head, paper.blocks.map(({ block }) => block))
      this.tell(found.filter(({ id }) => !kept.has(id)), 0)
      return this.findings.length
    } catch (error) {
      problemOf(error)
      return undefined
    }
  }

  keep(id: string): void {
    keepFinding(this.desk.articleId, id)
    this.tell(this.findings.filter((finding) => finding.id !== id), this.at)
  }

  /** False where the words are not there any more. */
  fix(id: string): boolean {
    this.desk.touch('')
    const finding = this.findings.find((each) => each.id === id)
    return finding !== undefined && this.write(finding)
  }

  /** All that are fixed in the same way as the one that is shown. */
  fixSame(): void {
    this.desk.touch('')
    const shown = this.findings[this.at]
    // From the last to the first, so that none moves before its turn.
    if (shown) sameAs(this.findings, shown).reverse().forEach((finding) => this.write(this.findings.find(({ id }) => id === finding.id) ?? finding))
  }

  move(at: number): void {
    this.tell(this.findings, at)
  }

  /** To the place itself, to write there. */
  go(id: string): void {
    const where = this.findings.find((finding) => finding.id === id)?.where
    if (where && 'blockId' in where) this.stand(where.blockId)
  }

  /** A block that is no text is only shown; the title stands there already. */
  stand(partId: string): void {
    const block = this.desk.writing.paper.get(partId)?.block
    if (!block) return
    if (isTouched(block.type)) this.desk.touch(partId)
    void wx.pageScrollTo({ selector: `#part-${partId}`, offsetTop: -120 })
  }

  close(): void {
    this.tell([], 0)
  }

  /** It went to its reviewers: what is handed in next is proofread anew. */
  handedIn(): void {
    this.wasShown = false
    this.close()
  }

  private write(finding: Finding): boolean {
    const { writing } = this.desk
    const fixed = fixOf(finding, { title: writing.paper.head.title, block: (id) => writing.paper.get(id)?.block })
    if (fixed && 'title' in fixed) writing.setHead(fixed)
    else if (fixed) writing.change(fixed.block)
    this.tell(fixed ? afterFix(this.findings, finding) : this.findings.filter(({ id }) => id !== finding.id), this.at)
    return fixed !== undefined
  }

  private tell(findings: Finding[], at: number): void {
    this.findings = findings
    this.at = Math.max(0, Math.min(at, findings.length - 1))
    const finding = findings[this.at]
    this.show(finding ? { findings, at: this.at, text: this.textAt(finding), same: sameAs(findings, finding).length } : noCheck)
  }

  private textAt({ where }: Finding): string {
    const { paper } = this.desk.writing
    if ('part' in where) return paper.head.title
    const block = paper.get(where.blockId)?.block
    return textOfRuns((block && runsAt(block, where)) ?? [])
  }
}
