// The sample street, its three communities, and who works there. All names are made up.

export const street = 'o_qingqu'
export const wutong = 'o_wutongfang'
export const shuita = 'o_shuitalu'
export const nanyao = 'o_nanyao'

interface SeedOrg {
  _id: string
  name: string
  parentId: string | null
  path: string[]
  intro: string
}

export const orgs: readonly SeedOrg[] = [
  { _id: street, name: '清渠街道', parentId: null, path: [street], intro: '三个社区，四千多户。登街道的通知、办事指南，也转各社区的好做法。' },
  { _id: wutong, name: '梧桐坊社区', parentId: street, path: [street, wutong], intro: '九栋楼，一千一百户。登楼里的通知和商量好的事。' },
  { _id: shuita, name: '水塔路社区', parentId: street, path: [street, shuita], intro: '老水塔下的二十六个院子。停水停电、寻物寻人，都在这里说。' },
  { _id: nanyao, name: '南窑社区', parentId: street, path: [street, nanyao], intro: '从前烧砖，现在种花。登活动、义诊和邻居们自己的事。' },
]

/** 专题: articles of one org under one name. */
export const talks = 's_shangliang'

export const series: readonly { _id: string; orgId: string; name: string; intro: string }[] = [
  { _id: talks, orgId: wutong, name: '坐下来商量', intro: '楼里的事怎么商量出来的，一件一件记在这里。' },
]

/** The openids that a fresh folder knows; any other one is a new resident. */
export const members: readonly { openid: string; name: string; orgId: string; role: 'writer' | 'reviewer' | 'admin' }[] = [
  { openid: 'writer-1', name: '小林', orgId: wutong, role: 'writer' },
  { openid: 'reviewer-1', name: '周师傅', orgId: street, role: 'reviewer' },
  { openid: 'admin-1', name: '秦姐', orgId: street, role: 'admin' },
]
