// The table of actions: which function answers which name, with what in and what out.

import type {
  ArticleAroundInput,
  ArticleAroundOutput,
  ArticleListInput,
  ArticleListOutput,
  ArticleOpenInput,
  ArticleOpenOutput,
  OrgOpenInput,
  OrgOpenOutput,
} from './articles'
import type {
  BoardCreateInput,
  BoardCreateOutput,
  BoardImportInput,
  BoardImportOutput,
  BoardListInput,
  BoardListOutput,
  BoardOpenInput,
  BoardOpenOutput,
  BoardRetireInput,
  BoardRetireOutput,
  BoardRowsInput,
  BoardRowsOutput,
  BoardUpdateInput,
  BoardUpdateOutput,
  CodeImageInput,
  CodeImageOutput,
  CodeOpenInput,
  CodeOpenOutput,
  PhotoSetInput,
  PhotoSetOutput,
} from '../staff/contract/boards'
import type {
  ComplaintCreateInput,
  ComplaintCreateOutput,
  ComplaintListInput,
  ComplaintListOutput,
  ComplaintOpenInput,
  ComplaintOpenOutput,
  ComplaintPrepareInput,
  ComplaintPrepareOutput,
} from '../more/contract/complaints'
import type {
  ComplaintAnswerInput,
  ComplaintAssignInput,
  ComplaintCloseInput,
  ComplaintQueueInput,
  ComplaintQueueOutput,
  ComplaintReadInput,
  ComplaintReadOutput,
  ComplaintWorkOutput,
} from '../staff/contract/complaint-work'
import type { DeskOpenInput, DeskOpenOutput, TroubleRetryInput, TroubleRetryOutput } from '../staff/contract/desk'
import type {
  DraftCreateInput,
  DraftDiscardInput,
  DraftListInput,
  DraftListOutput,
  DraftOpenInput,
  DraftOpenOutput,
  DraftSaveInput,
  DraftSaveOutput,
  VersionListInput,
  VersionListOutput,
  VersionOpenInput,
  VersionOpenOutput,
  VersionRestoreInput,
} from '../staff/contract/drafts'
import type { ArticleImportInput, ArticleImportOutput, PasteReadInput, PasteReadOutput } from '../staff/contract/imports'
import type { FavouriteListInput, FavouriteListOutput, FavouriteSetInput, FavouriteSetOutput } from './favourites'
import type { HomeOpenOutput } from './home'
import type { MeForgetOutput } from './me'
import type {
  InviteAcceptInput,
  InviteAcceptOutput,
  InviteCreateInput,
  InviteCreateOutput,
  InviteListInput,
  InviteListOutput,
  InviteOpenInput,
  InviteOpenOutput,
  InviteRevokeInput,
} from '../staff/contract/invites'
import type { MemberChangeOutput, MemberLeaveInput, MemberListInput, MemberListOutput, MemberMineOutput, MemberRemoveInput, MemberRenameInput, MemberSetRoleInput } from '../staff/contract/members'
import type { AuditListInput, AuditListOutput, InstallClaimInput, InstallClaimOutput } from './people'
import type { NoticeAddInput, NoticeOpenInput, NoticeState } from '../staff/contract/notices'
import type { OutboxInput, OutboxOutput } from '../staff/contract/outbox'
import type { PicturePrepareInput, PicturePrepareOutput } from '../more/contract/pictures'
import type { PreviewCreateInput, PreviewCreateOutput, PreviewOpenInput, PreviewOpenOutput } from '../more/contract/previews'
import type { PosterPrintInput, PosterPrintOutput } from '../staff/contract/posters'
import type { ArticleProofreadInput, ArticleProofreadOutput } from '../staff/contract/proofreading'
import type { ReminderAddInput, ReminderListOutput, ReminderSetInput, ReminderState } from './reminders'
import type { ArticleSearchInput, ArticleSearchOutput } from '../more/contract/search'
import type { SeriesOpenInput, SeriesOpenOutput } from './series'
import type {
  ArticleArchiveInput,
  ArticlePinInput,
  ArticlePublishInput,
  ArticleRepublishInput,
  ArticleScheduleInput,
  ArticleWithdrawInput,
  ReviewOpenInput,
  ReviewOpenOutput,
  ReviewPassInput,
  ReviewRecallInput,
  ReviewReturnInput,
  ReviewSettingsInput,
  ReviewSettingsOutput,
  ReviewSubmitInput,
  ReviewTellInput,
  ReviewTellOutput,
  SafetyAllowInput,
  SafetyAskInput,
  WorkflowOutput,
} from '../staff/contract/workflow'
import type { ArchiveMakeInput, ArchiveMakeOutput, ArticleExportAllInput, ArticleExportInput, ArticleExportOutput } from '../reports/contract/exports'
import type { ArchiveRestoreInput, ArchiveRestoreOutput } from '../staff/contract/restores'
import type { ReportMonthInput, StatsArticleInput, StatsArticleOutput, StatsExportInput, StatsExportOutput, StatsOrgInput, StatsOrgOutput, StatsStreetInput, StatsStreetOutput } from '../reports/contract/stats'
import type { ViewReadInput, ViewReadOutput } from './views'
import type { ArticleCreateInput, ArticleCreateOutput } from './staff'
import type { WordsOpenInput, WordsOpenOutput, WordsSetInput, WordsSetOutput } from '../staff/contract/words'

interface Action<Input, Output> {
  input: Input
  output: Output
}

export interface ReaderActions {
  'article.open': Action<ArticleOpenInput, ArticleOpenOutput>
  'article.list': Action<ArticleListInput, ArticleListOutput>
  'article.around': Action<ArticleAroundInput, ArticleAroundOutput>
  'article.search': Action<ArticleSearchInput, ArticleSearchOutput>
  'home.open': Action<Record<string, never>, HomeOpenOutput>
  'org.open': Action<OrgOpenInput, OrgOpenOutput>
  'series.open': Action<SeriesOpenInput, SeriesOpenOutput>
  'favourite.set': Action<FavouriteSetInput, FavouriteSetOutput>
  'favourite.list': Action<FavouriteListInput, FavouriteListOutput>
  'me.forget': Action<Record<string, never>, MeForgetOutput>
  'complaint.prepare': Action<ComplaintPrepareInput, ComplaintPrepareOutput>
  'complaint.create': Action<ComplaintCreateInput, ComplaintCreateOutput>
  'complaint.list': Action<ComplaintListInput, ComplaintListOutput>
  'complaint.open': Action<ComplaintOpenInput, ComplaintOpenOutput>
  'picture.prepare': Action<PicturePrepareInput, PicturePrepareOutput>
  'preview.open': Action<PreviewOpenInput, PreviewOpenOutput>
  'reminder.add': Action<ReminderAddInput, ReminderState>
  'reminder.set': Action<ReminderSetInput, ReminderState>
  'reminder.list': Action<Record<string, never>, ReminderListOutput>
  'view.read': Action<ViewReadInput, ViewReadOutput>
}

export interface StaffActions {
  'article.create': Action<ArticleCreateInput, ArticleCreateOutput>
  'article.import': Action<ArticleImportInput, ArticleImportOutput>
  'article.export': Action<ArticleExportInput, ArticleExportOutput>
  'article.exportAll': Action<ArticleExportAllInput, ArchiveMakeOutput>
  'archive.make': Action<ArchiveMakeInput, ArchiveMakeOutput>
  'archive.restore': Action<ArchiveRestoreInput, ArchiveRestoreOutput>
  'draft.create': Action<DraftCreateInput, DraftOpenOutput>
  'draft.open': Action<DraftOpenInput, DraftOpenOutput>
  'draft.save': Action<DraftSaveInput, DraftSaveOutput>
  'draft.list': Action<DraftListInput, DraftListOutput>
  'draft.discard': Action<DraftDiscardInput, WorkflowOutput>
  'version.list': Action<VersionListInput, VersionListOutput>
  'version.open': Action<VersionOpenInput, VersionOpenOutput>
  'version.restore': Action<VersionRestoreInput, DraftOpenOutput>
  'review.submit': Action<ReviewSubmitInput, WorkflowOutput>
  'review.pass': Action<ReviewPassInput, WorkflowOutput>
  'review.return': Action<ReviewReturnInput, WorkflowOutput>
  'review.recall': Action<ReviewRecallInput, WorkflowOutput>
  'review.open': Action<ReviewOpenInput, ReviewOpenOutput>
  'review.tell': Action<ReviewTellInput, ReviewTellOutput>
  'review.settings': Action<ReviewSettingsInput, ReviewSettingsOutput>
  'safety.allow': Action<SafetyAllowInput, WorkflowOutput>
  'safety.ask': Action<SafetyAskInput, WorkflowOutput>
  'article.publish': Action<ArticlePublishInput, WorkflowOutput>
  'article.schedule': Action<ArticleScheduleInput, WorkflowOutput>
  'article.withdraw': Action<ArticleWithdrawInput, WorkflowOutput>
  'article.republish': Action<ArticleRepublishInput, WorkflowOutput>
  'article.archive': Action<ArticleArchiveInput, WorkflowOutput>
  'article.pin': Action<ArticlePinInput, WorkflowOutput>
  'desk.open': Action<DeskOpenInput, DeskOpenOutput>
  'trouble.retry': Action<TroubleRetryInput, TroubleRetryOutput>
  'complaint.queue': Action<ComplaintQueueInput, ComplaintQueueOutput>
  'complaint.read': Action<ComplaintReadInput, ComplaintReadOutput>
  'complaint.assign': Action<ComplaintAssignInput, ComplaintWorkOutput>
  'complaint.answer': Action<ComplaintAnswerInput, ComplaintWorkOutput>
  'complaint.close': Action<ComplaintCloseInput, ComplaintWorkOutput>
  'paste.read': Action<PasteReadInput, PasteReadOutput>
  'article.proofread': Action<ArticleProofreadInput, ArticleProofreadOutput>
  'member.mine': Action<Record<string, never>, MemberMineOutput>
  'member.list': Action<MemberListInput, MemberListOutput>
  'member.setRole': Action<MemberSetRoleInput, MemberChangeOutput>
  'member.remove': Action<MemberRemoveInput, MemberChangeOutput>
  'member.rename': Action<MemberRenameInput, MemberChangeOutput>
  'member.leave': Action<MemberLeaveInput, MemberChangeOutput>
  'invite.create': Action<InviteCreateInput, InviteCreateOutput>
  'invite.list': Action<InviteListInput, InviteListOutput>
  'invite.revoke': Action<InviteRevokeInput, MemberChangeOutput>
  'invite.open': Action<InviteOpenInput, InviteOpenOutput>
  'invite.accept': Action<InviteAcceptInput, InviteAcceptOutput>
  'stats.article': Action<StatsArticleInput, StatsArticleOutput>
  'stats.org': Action<StatsOrgInput, StatsOrgOutput>
  'stats.street': Action<StatsStreetInput, StatsStreetOutput>
  'stats.export': Action<StatsExportInput, StatsExportOutput>
  'report.month': Action<ReportMonthInput, StatsExportOutput>
  'install.claim': Action<InstallClaimInput, InstallClaimOutput>
  'audit.list': Action<AuditListInput, AuditListOutput>
  'board.list': Action<BoardListInput, BoardListOutput>
  'board.open': Action<BoardOpenInput, BoardOpenOutput>
  'board.create': Action<BoardCreateInput, BoardCreateOutput>
  'board.import': Action<BoardImportInput, BoardImportOutput>
  'board.rows': Action<BoardRowsInput, BoardRowsOutput>
  'board.update': Action<BoardUpdateInput, BoardUpdateOutput>
  'board.retire': Action<BoardRetireInput, BoardRetireOutput>
  'photo.set': Action<PhotoSetInput, PhotoSetOutput>
  'code.open': Action<CodeOpenInput, CodeOpenOutput>
  'code.image': Action<CodeImageInput, CodeImageOutput>
  'notice.open': Action<NoticeOpenInput, NoticeState>
  'notice.add': Action<NoticeAddInput, NoticeState>
  'outbox.open': Action<OutboxInput, OutboxOutput>
  'outbox.send': Action<OutboxInput, OutboxOutput>
  'outbox.retry': Action<OutboxInput, OutboxOutput>
  'preview.create': Action<PreviewCreateInput, PreviewCreateOutput>
  'poster.print': Action<PosterPrintInput, PosterPrintOutput>
  'words.open': Action<WordsOpenInput, WordsOpenOutput>
  'words.set': Action<WordsSetInput, WordsSetOutput>
}

/** The event of a cloud function call. */
export interface Call<Name extends string = string> {
  action: Name
  input: unknown
}
