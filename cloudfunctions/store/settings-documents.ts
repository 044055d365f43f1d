// What an operator sets for the installation, as it lies in the collection `settings`.

import type { ReminderFields } from '../domain/reminder/words'

/** What an operator sets for the installation. */
export type SettingsDocument =
  | ReminderSettings
  | WebSettingsDocument
  | ClaimSettings
  | { _id: 'counting'; retentionDays?: number }
  | { _id: 'audits'; keepDays?: number; most?: number }
  | CodesSettingsDocument

/** The one-time code that the first admin claims an empty installation with, hashed; `expiresAt` in ms since 1970, `claimedBy` an openid once it is used. */
export interface ClaimSettings {
  _id: 'claim'
  codeHash: string
  expiresAt: number
  claimedBy?: string
}

export interface ReminderSettings {
  /** What subscribers are told, and what reviewers are. */
  _id: 'reminder' | 'review'
  templateId: string
  /** Which keyword of the template carries what, where they are not those of the sample. */
  fields?: Partial<ReminderFields>
}

/** Of the web pages. */
export interface WebSettingsDocument {
  _id: 'web'
  /** The host under which the pages are known, `board.example.org`; always https. Without it the host of each request stands in. */
  domain?: string
  /** Whether WeChat gives this account links into the mini-program; individuals get none. */
  urlLink?: boolean
}

/** Which version of the mini-program a printed code opens; `release` unless set. */
export interface CodesSettingsDocument {
  _id: 'codes'
  envVersion?: 'release' | 'trial' | 'develop'
}
