// What one person allowed a program to do with their phone: WeChat's own, so no program's storage holds it and none can clear it.

/** WeChat's name of each thing that is asked for here, in the words of its dialog and of its settings. */
export const SCOPES = {
  'scope.writePhotosAlbum': { asked: '保存图片或视频到您的相册', row: '添加到相册' },
} as const

export type Scope = keyof typeof SCOPES

/** Only what was asked for once is in it. */
export type AllowedScopes = Partial<Record<Scope, boolean>>

const keyOf = (openid: string | undefined): string => `yuelan-scopes:${openid ?? 'nobody'}`

export const readScopes = (openid: string | undefined): AllowedScopes => JSON.parse(localStorage.getItem(keyOf(openid)) ?? '{}') as AllowedScopes

export const writeScope = (openid: string | undefined, scope: Scope, allowed: boolean): void =>
  localStorage.setItem(keyOf(openid), JSON.stringify({ ...readScopes(openid), [scope]: allowed }))
