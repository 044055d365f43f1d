// What an operator set for the installation.

import { noReminder } from '../../miniprogram/contract/reminders'
import { collection } from './collection'

/** The template of 更新提醒; '' where there is none. One read. */
export async function reminderTemplate(): Promise<string> {
  return (await collection('settings').get('reminder'))?.templateId ?? noReminder.templateId
}
