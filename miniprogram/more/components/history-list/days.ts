// What was read on this phone, as a list shows it.

export interface HistoryRow {
  id: string
  title: string
  orgName: string
  /** `08:30` */
  time: string
  /** It is on the phone as a whole. */
  offline: boolean
  /** A file of the cloud. */
  cover?: string
}

export interface HistoryDay {
  name: string
  rows: HistoryRow[]
}
