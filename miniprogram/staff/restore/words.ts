// What the page of restoring says while it works, and of a failure.

import type { Problem } from '../../components/error-state/words'
import { ApiError } from '../../contract/errors'
import type { RestoreProgress } from './restoring'

export function doingOf({ what, part, of, percent }: RestoreProgress): string {
  const place = of > 1 ? `第 ${part} 个，共 ${of} 个` : ''
  if (what === 'uploading') return `正在上传${place} ${percent ?? 0}%`
  return `${what === 'checking' ? '正在检查' : '正在放回'}${place}`
}

/** Codes whose message says what is wrong with these very files, or with this place. */
const advised: readonly string[] = ['bad_input', 'too_large', 'conflict']

export function restoreProblemOf(problem: Problem, error: unknown): string {
  if (error instanceof ApiError && advised.includes(error.code) && /[一-鿿]/.test(error.message)) return `${error.message}。`
  if (problem === 'not_allowed' || problem === 'bad_input') return '开通码不对，或者已经用过、过了期。请再看一遍，或者让装系统的人重新打印一个。'
  if (problem === 'unavailable' || problem === 'late') return '没有连上网络。再点一次，会接着刚才的做。'
  return '刚才没有办成。再点一次，会接着刚才的做。'
}
