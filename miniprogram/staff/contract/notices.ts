// What a reviewer is told in WeChat: one accepted dialog is one message about an article that waits for review.

export interface NoticeOpenInput {
  orgId: string
}

/** `templateId`: what wx.requestSubscribeMessage is asked for; '' where this installation has none, and then nothing is offered. */
export interface NoticeState {
  balance: number
  templateId: string
}

/** `grantId` (32 hex, made on the phone) makes a repeated call add nothing. */
export interface NoticeAddInput {
  orgId: string
  grantId: string
  templateId: string
}
