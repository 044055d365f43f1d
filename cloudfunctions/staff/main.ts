// The function for staff: only a person who is a member of an org gets anything done here.

import type { StaffActions } from '../../miniprogram/contract/actions'
import type { Reply } from '../../miniprogram/contract/errors'
import { later, type Action } from '../domain/door/action'
import { dispatch, failureLog } from '../domain/door/dispatch'
import { logLine, readContext } from '../platform/context'
import { articleCreate } from './article-create'
import { articlePublish } from './article-publish'
import { articleSchedule } from './article-schedule'
import { articleWithdraw } from './article-withdraw'
import { articleRepublish } from './article-republish'
import { articleArchive } from './article-archive'
import { articlePin } from './article-pin'
import { articleProofread } from './article-proofread'
import { auditList } from './audit-list'
import { boardCreate } from './board-create'
import { boardList } from './board-list'
import { boardOpen } from './board-open'
import { boardRetire } from './board-retire'
import { boardUpdate } from './board-update'
import { codeOpen } from './code-open'
import { complaintAnswer } from './complaint-answer'
import { complaintAssign } from './complaint-assign'
import { complaintClose } from './complaint-close'
import { complaintQueue } from './complaint-queue'
import { complaintRead } from './complaint-read'
import { deskOpen } from './desk-open'
import { draftCreate } from './draft-create'
import { draftDiscard } from './draft-discard'
import { draftList } from './draft-list'
import { draftOpen } from './draft-open'
import { draftSave } from './draft-save'
import { installClaim } from './install-claim'
import { inviteAccept } from './invite-accept'
import { inviteCreate } from './invite-create'
import { inviteList } from './invite-list'
import { inviteOpen } from './invite-open'
import { inviteRevoke } from './invite-revoke'
import { memberLeave } from './member-leave'
import { memberList } from './member-list'
import { memberMine } from './member-mine'
import { memberRemove } from './member-remove'
import { memberRename } from './member-rename'
import { memberSetRole } from './member-set-role'
import { noticeAdd } from './notice-add'
import { noticeOpen } from './notice-open'
import { outboxOpen } from './outbox-open'
import { outboxRetry } from './outbox-retry'
import { outboxSend } from './outbox-send'
import { photoSet } from './photo-set'
import { previewCreate } from './preview-create'
import { reviewSubmit } from './review-submit'
import { reviewPass } from './review-pass'
import { reviewReturn } from './review-return'
import { reviewRecall } from './review-recall'
import { reviewOpen } from './review-open'
import { reviewTell } from './review-tell'
import { reviewSettings } from './review-settings'
import { safetyAllow } from './safety-allow'
import { safetyAsk } from './safety-ask'
import { statsArticle } from './stats-article'
import { statsOrg } from './stats-org'
import { statsStreet } from './stats-street'
import { troubleRetry } from './trouble-retry'
import { versionList } from './version-list'
import { versionOpen } from './version-open'
import { versionRestore } from './version-restore'
import { wordsOpen } from './words-open'
import { wordsSet } from './words-set'

const actions: Record<keyof StaffActions, Action> = {
  'article.create': articleCreate,
  'article.import': later(async () => (await import('./article-import')).articleImport),
  'article.export': later(async () => (await import('./article-export')).articleExport),
  'article.exportAll': later(async () => (await import('./article-export-all')).articleExportAll),
  'archive.make': later(async () => (await import('./archive-make')).archiveMake),
  'archive.restore': later(async () => (await import('./archive-restore')).archiveRestore),
  'draft.create': draftCreate,
  'draft.open': draftOpen,
  'draft.save': draftSave,
  'draft.list': draftList,
  'draft.discard': draftDiscard,
  'version.list': versionList,
  'version.open': versionOpen,
  'version.restore': versionRestore,
  'review.submit': reviewSubmit,
  'review.pass': reviewPass,
  'review.return': reviewReturn,
  'review.recall': reviewRecall,
  'review.open': reviewOpen,
  'review.tell': reviewTell,
  'review.settings': reviewSettings,
  'safety.allow': safetyAllow,
  'safety.ask': safetyAsk,
  'article.publish': articlePublish,
  'article.schedule': articleSchedule,
  'article.withdraw': articleWithdraw,
  'article.republish': articleRepublish,
  'article.archive': articleArchive,
  'article.pin': articlePin,
  'desk.open': deskOpen,
  'trouble.retry': troubleRetry,
  'complaint.queue': complaintQueue,
  'complaint.read': complaintRead,
  'complaint.assign': complaintAssign,
  'complaint.answer': complaintAnswer,
  'complaint.close': complaintClose,
  'paste.read': later(async () => (await import('./paste-read')).pasteRead),
  'article.proofread': articleProofread,
  'member.mine': memberMine,
  'member.list': memberList,
  'member.setRole': memberSetRole,
  'member.remove': memberRemove,
  'member.rename': memberRename,
  'member.leave': memberLeave,
  'invite.create': inviteCreate,
  'invite.list': inviteList,
  'invite.revoke': inviteRevoke,
  'invite.open': inviteOpen,
  'invite.accept': inviteAccept,
  'stats.article': statsArticle,
  'stats.org': statsOrg,
  'stats.street': statsStreet,
  'stats.export': later(async () => (await import('./stats-export')).statsExport),
  'report.month': later(async () => (await import('./report-month')).reportMonth),
  'install.claim': installClaim,
  'audit.list': auditList,
  'board.list': boardList,
  'board.open': boardOpen,
  'board.create': boardCreate,
  'board.import': later(async () => (await import('./board-import')).boardImport),
  'board.rows': later(async () => (await import('./board-rows')).boardRows),
  'board.update': boardUpdate,
  'board.retire': boardRetire,
  'photo.set': photoSet,
  'code.open': codeOpen,
  'code.image': later(async () => (await import('./code-image')).codeImage),
  'notice.open': noticeOpen,
  'notice.add': noticeAdd,
  'outbox.open': outboxOpen,
  'outbox.send': outboxSend,
  'outbox.retry': outboxRetry,
  'preview.create': previewCreate,
  'poster.print': later(async () => (await import('./poster-print')).posterPrint),
  'words.open': wordsOpen,
  'words.set': wordsSet,
}

const door = {
  sources: ['wx_client', 'wx_devtools', 'wx_localdebug'],
  actions: new Map(Object.entries(actions)),
}

export function main(event: unknown): Promise<Reply<unknown>> {
  const context = readContext()
  return dispatch(door, event, { ...context, logFailure: failureLog(logLine, context.caller.openid) })
}
