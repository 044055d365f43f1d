// Whether somebody closed a dialog of WeChat's without choosing: that is no failure.

export function isCancelled(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'errMsg' in error && String(error.errMsg).includes('cancel')
}
