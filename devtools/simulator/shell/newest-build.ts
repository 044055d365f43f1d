// Keeps the program at the newest build: what it can take over is put into it, for all else it is restarted with its pages and their data.

import type { Host, Kept } from '../host/types'
import { hearNews, type News, type SourceError } from './build-news'
import type { ErrorSheet } from './error-sheet'
import type { Program } from './program'

interface Phone {
  running: Program
  errors: ErrorSheet
  /** Starts the program as the phone was opened. */
  cold(): void
  /** Restarts it behind the running one; `starting` runs just before the new one touches the phone. */
  replace(kept: Kept, starting: () => void): Promise<void>
  report(error: unknown): void
}

const GOES_ON = '手机上还是上一次编译过的版本。'

export const showSourceErrors = (sheet: ErrorSheet, errors: readonly SourceError[], runs: boolean): void => {
  if (errors.length > 0) sheet.showCompileErrors(errors, runs ? GOES_ON : undefined)
}

/** The returned function is to be called with each program that came up: the newest build may be another by then. */
export const keepNewest = (phone: Phone): (host: Host) => void => {
  let news: News | undefined
  const show = () => showSourceErrors(phone.errors, news?.errors ?? [], Boolean(news?.buildId))

  const catchUp = async (host: Host): Promise<void> => {
    if (!news?.buildId || host.manifest.buildId === news.buildId || await phone.running.takeOver()) return
    // What the program said of itself before is gone with it; what is wrong with the sources is not.
    await phone.replace(host.keep(), show)
  }
  const isUp = (host: Host) => void catchUp(host).catch(phone.report)

  hearNews(told => {
    const before = news
    news = told
    if (told.errors.length > 0) show()
    else if (before) phone.errors.hide()
    const host = phone.running.host()
    if (host) isUp(host)
    // Nothing came up with the build before: this one may.
    else if (before && before.buildId !== told.buildId) phone.cold()
  })
  return isUp
}
