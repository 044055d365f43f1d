// What the page of an article's way to its readers says.

import { clockText, spokenDay, spokenTime } from '../../components/article-card/published'
import type { Problem } from '../../components/error-state/words'
import { stepNames, type DraftState, type Publication, type ReviewStep, type Safety } from '../contract/workflow'

export function stepName(step: number): string {
  return stepNames[step - 1] ?? '审稿'
}

/** Where it stands, for who works on it. */
export function stateWords(state: DraftState, publication: Publication | undefined, now: number): string {
  switch (state.name) {
    case 'review':
      return `等${stepName(state.step)}`
    case 'approved':
      return '审好了，等发布'
    case 'scheduled':
      return `定在${spokenDay(state.publishAt, now)} ${clockText(state.publishAt)} 发布`
    case 'publishing':
      return '正在发布'
    case 'discarded':
      return '已经丢弃'
    default:
      return publicationWords(publication) || '还在写'
  }
}

/** '' for what readers never had. */
export function publicationWords(publication: Publication | undefined): string {
  if (!publication) return ''
  if (publication.status === 'published') return publication.pinned ? '读者看得到，置顶' : '读者看得到'
  return publication.status === 'withdrawn' ? '已经撤下' : '已经存档'
}

const deeds: Record<ReviewStep['what'], string> = {
  submitted: '送审',
  passed: '通过',
  returned: '退回',
  recalled: '撤回来改',
  changed: '改了内容，要再审',
  published: '发布',
  scheduled: '定了时间发布',
  unscheduled: '取消定时',
  withdrawn: '撤下',
  republished: '重新发布',
  archived: '存档',
  held: '停下来核实',
}

export function eventWords({ what, step, by }: ReviewStep): string {
  const named = step !== undefined && (what === 'passed' || what === 'returned')
  return `${by}　${named ? stepName(step) : ''}${deeds[what]}`
}

export function timeWords(at: number, now: number): string {
  return spokenTime(at, now)
}

/** `asks` is the button that asks, '' where there is none. */
export function safetyWords(status: Safety['status']): { say: string; asks: string } {
  switch (status) {
    case 'pass':
      return { say: '内容安全查过了，没有问题。', asks: '' }
    case 'risky':
      return { say: '内容安全检查不让发。请退回去，改掉标出来的地方。', asks: '' }
    case 'review':
      return { say: '内容安全有拿不准的地方，标在下面，请看过。', asks: '' }
    case 'waiting':
      return { say: '内容安全还在检查，一般几分钟就好，下拉再看。', asks: '' }
    case 'late':
      return { say: '内容安全半小时没有答复，不算通过，要再查一次。', asks: '再查一次' }
    default:
      return { say: '这一稿还没有查过内容安全，发布前会查。', asks: '现在查' }
  }
}

/** Why a step came to nothing. `safety` as it stands now: where it is no pass it may be why. */
export function moveProblemOf(problem: Problem, safety: Safety['status']): string {
  switch (problem) {
    case 'conflict':
      return safety === 'pass' || safety === 'none' ? '没有成：有人刚动过这篇文章，请看过再做。' : safetyWords(safety).say
    case 'not_allowed':
      return '这一步不能由您来做：自己写的、自己审过一步的，要由别人来。'
    case 'bad_input':
      return '没有成：这个时间已经过了，或者太远。'
    case 'unavailable':
    case 'late':
      return '没有连上，写的都在。请过一会儿再点一次。'
    default:
      return '没有成，是我们这边的问题，过一会儿再试。'
  }
}
