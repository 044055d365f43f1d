// From a draft to readers: the states, who may move it, and what each move says. The table of moves is cloudfunctions/domain/review/.

/** `writing`; `review` waits for `step` (1–3); `approved` waits for publishing; `publishing` is under way; `settled`: readers see it as it is. */
export type DraftState =
  | { name: 'writing' }
  | { name: 'review'; step: number }
  | { name: 'approved' }
  | { name: 'scheduled'; publishAt: number }
  | { name: 'publishing' }
  | { name: 'settled' }
  | { name: 'discarded' }

export type DraftStateName = DraftState['name']

export const stepNames = ['一审', '二审', '三审'] as const

/** Texts in UTF-16 units. `scheduleDays`: how far ahead. */
export const workflowLimits = { comment: 500, mark: 200, marks: 50, reason: 200, correction: 60, pinned: 3, scheduleDays: 90 } as const

/** What a reviewer says at a block of the draft; the head's part is `head`. */
export interface Mark {
  partId: string
  say: string
}

/** `at` in ms since 1970. Gone once it is submitted again. */
export interface Returned {
  step: number
  by: string
  at: number
  comment: string
  marks: Mark[]
}

/** How readers have it. Times in ms since 1970. `held`: withdrawn while a complaint about it is looked into. */
export interface Publication {
  status: 'published' | 'withdrawn' | 'archived'
  publishedAt: number
  updatedAt?: number
  reason?: string
  held?: boolean
  pinned: boolean
}

/** How an org reviews: steps 0–3; `backTo` is the step at which a change after approval starts again, 0 for the writer; `dueHours` is a reviewer's time. */
export interface ReviewSettings {
  steps: number
  backTo: number
  dueHours: number
}

/**
 * One step, also where an org has one person only, who then can publish nothing of their own until they ask a colleague in or say that nothing is reviewed:
 * both are offered where it is met. No org of a public office begins without review unless somebody chose that, and none goes on without it
 * only because it was small once.
 */
export const reviewDefaults: ReviewSettings = { steps: 1, backTo: 1, dueHours: 24 }

/** `rev` is the draft's revision that the person saw: a newer one is a conflict. */
export interface ReviewSubmitInput {
  articleId: string
  rev: number
  comment?: string
}

export interface ReviewPassInput {
  articleId: string
  rev: number
  comment?: string
}

export interface ReviewReturnInput {
  articleId: string
  rev: number
  comment: string
  marks: Mark[]
}

/** The writer takes it back before it is published. */
export interface ReviewRecallInput {
  articleId: string
}

export interface ReviewOpenInput {
  articleId: string
}

export const reviewEvents = ['submitted', 'passed', 'returned', 'recalled', 'changed', 'published', 'scheduled', 'unscheduled', 'withdrawn', 'republished', 'archived', 'held'] as const

/** What was done so far. `by` are names; `at` in ms since 1970. */
export interface ReviewStep {
  what: (typeof reviewEvents)[number]
  step?: number
  by: string
  at: number
  comment?: string
}

/** What content safety says of one place; `start` and `end` in UTF-16 units of the part's text, where WeChat named the words. */
export interface SafetyFinding {
  id: string
  partId: string
  suggest: 'review' | 'risky'
  label: number
  say: string
  start?: number
  end?: number
  fileId?: string
  /** The name of who looked at it and let it pass. */
  allowedBy?: string
}

export const safetyStatuses = ['none', 'waiting', 'late', 'pass', 'review', 'risky'] as const

/** `waiting` until all answers are there; `late` where one did not come within 30 minutes: it is no pass, and is asked for again. */
export interface Safety {
  status: (typeof safetyStatuses)[number]
  findings: SafetyFinding[]
}

/** What may be done to an article besides writing it. */
export const moveNames = ['submit', 'pass', 'return', 'recall', 'publish', 'schedule', 'unschedule', 'withdraw', 'republish', 'archive', 'pin'] as const

export type MoveName = (typeof moveNames)[number]

/** `moves` are those that the caller may make now. */
export interface ReviewOpenOutput {
  state: DraftState
  rev: number
  moves: MoveName[]
  settings: ReviewSettings
  history: ReviewStep[]
  safety: Safety
}

/** A reviewer looked at a finding of `review` and lets it pass. */
export interface SafetyAllowInput {
  articleId: string
  findingId: string
}

/** Asks again where answers are late. */
export interface SafetyAskInput {
  articleId: string
}

/** What every move answers. */
export interface WorkflowOutput {
  state: DraftState
  rev: number
  publication?: Publication
}

export interface ArticlePublishInput {
  articleId: string
  rev: number
}

/** `publishAt` in ms since 1970, a multiple of five minutes; absent, it is scheduled no longer. */
export interface ArticleScheduleInput {
  articleId: string
  rev: number
  publishAt?: number
}

/** `held`: while a complaint is looked into; readers are told so. */
export interface ArticleWithdrawInput {
  articleId: string
  reason: string
  held?: boolean
}

export interface ArticleRepublishInput {
  articleId: string
}

export interface ArticleArchiveInput {
  articleId: string
}

export interface ArticlePinInput {
  articleId: string
  pinned: boolean
}

/** Sends what is due of the messages to those whom the article waits for. */
export interface ReviewTellInput {
  articleId: string
}

/** `done`: nothing is left that is due by now. */
export interface ReviewTellOutput {
  done: boolean
}

export interface ReviewSettingsInput {
  orgId: string
  /** A draft of this very org: who wrote in it reviews it not. */
  articleId?: string
  /** Absent: only asked for. */
  settings?: ReviewSettings
}

/** `others` than the caller may review there, and than the authors of the draft that was named. `mayChange`: the caller. */
export interface ReviewSettingsOutput extends ReviewSettings {
  others: number
  mayChange: boolean
}
