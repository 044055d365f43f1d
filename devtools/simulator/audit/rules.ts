// The 27 rules of WeChat's 体验评分 with their weights and thresholds, and those of 工具评测 that are kept here; data only.

export type Group = '性能' | '体验' | '最佳实践' | '工具评测'

export interface Rule {
  /** WeChat's own name. */
  name: string
  group: Group
  /** Of the score; 0 is a hint. */
  weight: number
  /** When it is kept, in words. */
  kept: string
  /** Why it cannot be told here; then it takes no part in the score. */
  untold?: string
}

export const limits = {
  firstScreenMs: 5000,
  renderMs: 500,
  scriptMs: 1000,
  handlerMs: 50,
  setDataPerSecond: 20,
  setDataBytes: 256 * 1024,
  /** A page holds fewer. */
  nodes: 1000,
  /** A page is less deep. */
  depth: 30,
  children: 60,
  requestMs: 1000,
  /** At the same time, of those that take longer than `slowRequestMs`. */
  slowRequests: 10,
  slowRequestMs: 300,
  /** At the same time from one host, of those that take longer than `slowImageMs`. */
  slowImages: 6,
  slowImageMs: 100,
  sameReplyBytes: 128 * 1024,
  sameReplyWithinMs: 3 * 60_000,
  ratioDistortion: 0.15,
  target: 20,
  /** Fixed things less tall than this must stay clear of the home indicator. */
  fixedHeight: 68,
  homeIndicator: 34,
  contrast: 4.5,
  /** From 24 px on, or 18.66 px bold. */
  largeContrast: 3,
  unusedStyleBytes: 2 * 1024,
  inlineImageBytes: 10_000,
} as const

export const rules = {
  firstScreen: { name: '首屏时间', group: '性能', weight: 6, kept: '首屏时间不超过 5 秒' },
  render: { name: '渲染时间', group: '性能', weight: 6, kept: '渲染时间不超过 500 ms' },
  script: { name: '脚本执行时间', group: '性能', weight: 7, kept: '一个执行周期内脚本运行时间不超过 1 秒' },
  setDataRate: { name: 'setData 调用频率', group: '性能', weight: 6, kept: '每秒调用 setData 的次数不超过 20 次' },
  setDataSize: { name: 'setData 数据大小', group: '性能', weight: 6, kept: 'setData 的数据在 JSON.stringify 后不超过 256 KB' },
  unboundData: { name: '避免 setData 数据冗余', group: '性能', weight: 3, kept: 'setData 传入的数据都在模板中有绑定', untold: '模板已编译成代码，这里看不出它绑定了哪些数据' },
  nodes: { name: 'WXML 节点数', group: '性能', weight: 6, kept: '节点少于 1000 个，深度少于 30 层，子节点不多于 60 个' },
  imageCache: { name: '图片缓存', group: '性能', weight: 4, kept: '图片均开启 HTTP 缓存', untold: '图片由云存储的 CDN 发出，缓存头由它定，本机的不作数' },
  imageSize: { name: '图片大小', group: '性能', weight: 4, kept: '图片宽×高不超过显示宽×高×像素比²' },
  requestTime: { name: '请求耗时', group: '性能', weight: 5, kept: '请求都在 1 秒内返回' },
  requestCount: { name: '网络请求数', group: '性能', weight: 5, kept: '同时进行的、耗时超过 300 ms 的请求不多于 10 个' },
  imageCount: { name: '图片请求数', group: '性能', weight: 5, kept: '同一域名同时进行的、耗时超过 100 ms 的图片请求不多于 6 个' },
  requestCache: { name: '网络请求缓存', group: '性能', weight: 2, kept: '3 分钟内没有两次相同的、大于 128 KB 的回包' },
  inertia: { name: '开启惯性滚动', group: '体验', weight: 8, kept: 'overflow: scroll 处都设了 -webkit-overflow-scrolling: touch' },
  active: { name: '避免使用 :active 伪类来实现点击态', group: '体验', weight: 8, kept: '不用 :active，用 hover-class' },
  imageRatio: { name: '保持图片大小比例', group: '体验', weight: 4, kept: '显示的宽高比与原图相差不超过 15%' },
  targets: { name: '可点击元素的响应区域', group: '体验', weight: 3, kept: '可点击元素的宽高都不小于 20px' },
  safeArea: { name: 'iPhone X 兼容', group: '体验', weight: 3, kept: 'position: fixed、高度小于 68px 的可交互部分在安全区域内' },
  contrast: { name: '合理的颜色搭配', group: '体验', weight: 0, kept: '文字与背景的对比度不低于 4.5（大字 3）' },
  errors: { name: '避免 JS 异常', group: '最佳实践', weight: 3, kept: '没有 JS 异常' },
  requestErrors: { name: '避免网络请求异常', group: '最佳实践', weight: 3, kept: '请求都正常返回' },
  deprecated: { name: '废弃接口', group: '最佳实践', weight: 2, kept: '不使用停止维护的接口' },
  https: { name: '使用 HTTPS', group: '最佳实践', weight: 1, kept: '网络资源都用 HTTPS' },
  library: { name: '最低基础库版本', group: '最佳实践', weight: 0, kept: '设置的最低基础库支持所用接口', untold: '最低基础库在小程序后台设置，这里没有后台' },
  unreachable: { name: '移除不可访问到的页面', group: '最佳实践', weight: 0, kept: '每个页面都到得了', untold: '要走遍整个程序才知道，一次评分只看走过的页面' },
  unusedStyle: { name: 'WXSS 使用率', group: '最佳实践', weight: 0, kept: '未用到的样式不超过 2 KB' },
  timers: { name: '及时回收定时器', group: '最佳实践', weight: 0, kept: '页面离开后没有它的定时器', untold: '定时器不记属于哪个页面' },
  handlers: { name: '生命周期与事件处理耗时', group: '工具评测', weight: 0, kept: '每个生命周期、事件处理函数不超过 50 ms' },
  inlineImages: { name: '首页内联 base64 图片', group: '工具评测', weight: 0, kept: '首页 WXSS 内联的 base64 图片不超过 10 kB' },
  redirect: { name: '首页重定向', group: '工具评测', weight: 0, kept: '首页启动后不立即跳转' },
} as const satisfies Record<string, Rule>

export type RuleId = keyof typeof rules

/** What breaks a rule, one sentence each. */
export type Findings = Partial<Record<RuleId, string[]>>
