// Claiming an installation, and the log of what staff did.

/** `code` as the operator's command printed it; `orgName` names the root org that the claim sets up; `name` is what colleagues call the one who claims it. */
export interface InstallClaimInput {
  code: string
  orgName: string
  name: string
}

export interface InstallClaimOutput {
  orgId: string
}

export interface AuditListInput {
  orgId: string
  /** Entries before this moment, ms since 1970; the newest where it is not given. */
  before?: number
}

/** `at` in ms since 1970; `what` is a sentence. */
export interface AuditEntry {
  at: number
  openid: string
  action: string
  orgId: string
  targetId: string
  what: string
}

/** Newest first; `next` is given to the following call as `before`. */
export interface AuditListOutput {
  entries: AuditEntry[]
  next?: number
}
