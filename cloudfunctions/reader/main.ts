// The function that everybody may call: reading, counting, favourites.

import type { ReaderActions } from '../../miniprogram/contract/actions'
import type { Reply } from '../../miniprogram/contract/errors'
import type { Action } from '../domain/door/action'
import { dispatch, failureLog } from '../domain/door/dispatch'
import { logLine, readContext } from '../platform/context'
import { articleList } from './article-list'
import { articleOpen } from './article-open'
import { favouriteList } from './favourite-list'
import { favouriteSet } from './favourite-set'
import { orgOpen } from './org-open'
import { viewRead } from './view-read'

const actions: Record<keyof ReaderActions, Action> = {
  'article.open': articleOpen,
  'article.list': articleList,
  'org.open': orgOpen,
  'favourite.set': favouriteSet,
  'favourite.list': favouriteList,
  'view.read': viewRead,
}

const door = {
  // wx_unknown: what the platform reports where it knows no better, as it may in Moments' single-page mode.
  sources: ['wx_client', 'wx_devtools', 'wx_localdebug', 'wx_crawler', 'wx_unknown'],
  actions: new Map(Object.entries(actions)),
}

export function main(event: unknown): Promise<Reply<unknown>> {
  const context = readContext()
  return dispatch(door, event, { ...context, logFailure: failureLog(logLine, context.caller.openid) })
}
