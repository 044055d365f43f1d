// The function that everybody may call: reading, counting, favourites, reminders.

import type { ReaderActions } from '../../miniprogram/contract/actions'
import type { Reply } from '../../miniprogram/contract/errors'
import type { Action } from '../domain/door/action'
import { dispatch, failureLog } from '../domain/door/dispatch'
import { logLine, readContext } from '../platform/context'
import { articleAround } from './article-around'
import { articleList } from './article-list'
import { articleOpen } from './article-open'
import { articleSearch } from './article-search'
import { complaintCreate } from './complaint-create'
import { complaintList } from './complaint-list'
import { complaintOpen } from './complaint-open'
import { complaintPrepare } from './complaint-prepare'
import { favouriteList } from './favourite-list'
import { favouriteSet } from './favourite-set'
import { homeOpen } from './home-open'
import { meForget } from './me-forget'
import { orgOpen } from './org-open'
import { picturePrepare } from './picture-prepare'
import { previewOpen } from './preview-open'
import { reminderAdd } from './reminder-add'
import { reminderList } from './reminder-list'
import { reminderSet } from './reminder-set'
import { seriesOpen } from './series-open'
import { viewRead } from './view-read'

const actions: Record<keyof ReaderActions, Action> = {
  'article.open': articleOpen,
  'article.list': articleList,
  'article.around': articleAround,
  'article.search': articleSearch,
  'home.open': homeOpen,
  'org.open': orgOpen,
  'series.open': seriesOpen,
  'favourite.set': favouriteSet,
  'favourite.list': favouriteList,
  'complaint.prepare': complaintPrepare,
  'complaint.create': complaintCreate,
  'complaint.list': complaintList,
  'complaint.open': complaintOpen,
  'picture.prepare': picturePrepare,
  'preview.open': previewOpen,
  'reminder.add': reminderAdd,
  'reminder.set': reminderSet,
  'reminder.list': reminderList,
  'me.forget': meForget,
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
