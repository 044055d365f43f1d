// What an operator may set, with what holds where nothing is set. Set in the console: no page writes it.

import { noReminder } from '../../miniprogram/contract/reminders'
import type { ReminderFields } from '../domain/reminder/words'
import { collection } from './collection'
import type { ReminderSettings } from './documents'

/** The template of 更新提醒; '' where there is none. One read. */
export async function reminderTemplate(): Promise<string> {
  const found = await collection('settings').get('reminder')
  return found?._id === 'reminder' ? found.templateId : noReminder.templateId
}

export interface Reminding {
  templateId: string
  fields: ReminderFields
}

/** As the sample template has them; an operator names those of their own. */
const fieldsByDefault: ReminderFields = { title: 'thing1', org: 'thing2', time: 'time3' }

/** Of what subscribers are told, or reviewers. Undefined where the installation has no template for it. One read. */
export async function reminderSettings(id: ReminderSettings['_id']): Promise<Reminding | undefined> {
  const found = await collection('settings').get(id)
  if ((found?._id !== 'reminder' && found?._id !== 'review') || found.templateId === '') return undefined
  return { templateId: found.templateId, fields: { ...fieldsByDefault, ...found.fields } }
}

export interface CountingSettings {
  /** Days for which single views are kept; older ones live on as the numbers of their hours. */
  retentionDays: number
}

const byDefault: CountingSettings = { retentionDays: 400 }
/** Below this a month could not be recounted, and readers would be named anew too often for 人数 to say anything. */
const leastDays = 31

export async function countingSettings(): Promise<CountingSettings> {
  const found = await collection('settings').get('counting')
  const days = found?._id === 'counting' ? found.retentionDays : undefined
  return { retentionDays: Number.isInteger(days) ? Math.max(days ?? 0, leastDays) : byDefault.retentionDays }
}

export interface AuditSettings {
  /** Older entries of the audit log go. */
  keepDays: number
  /** So do the oldest beyond this many. */
  most: number
}

/** An audit that is gone the next day is none. */
const leastKept: AuditSettings = { keepDays: 180, most: 1_000 }
const usuallyKept: AuditSettings = { keepDays: 730, most: 100_000 }

export async function auditSettings(): Promise<AuditSettings> {
  const found = await collection('settings').get('audits')
  const { keepDays, most } = found?._id === 'audits' ? found : {}
  return { keepDays: Math.max(keepDays ?? usuallyKept.keepDays, leastKept.keepDays), most: Math.max(most ?? usuallyKept.most, leastKept.most) }
}

/** The version of the mini-program that its codes open. */
export async function codeVersion(): Promise<'release' | 'trial' | 'develop'> {
  const found = await collection('settings').get('codes')
  return (found?._id === 'codes' ? found.envVersion : undefined) ?? 'release'
}
