// What an operator may set for counting, with what holds where nothing is set. Set in the console: no page writes it.

import { collection } from './collection'

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
