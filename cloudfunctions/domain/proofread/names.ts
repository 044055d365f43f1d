// A person beside a title, and an organization, are written in one way throughout.

import { differences, soundsLike } from './sounds'
import type { PlacedSlip, Spot } from './spot'

/** There is one of these in a place, so that two who differ in a character are one person. */
const single = '书记|站长|校长|院长|园长|所长'
const titles = `${single}|主任|护士|医生|大夫|网格员|楼长|教师|老师|志愿者|队长|经理|民警|社工|律师|组长|会长|委员|代表|管家|党员|主播|教练`
const surnames =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤常温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝'
const person = `[${surnames}][\\u4e00-\\u9fff]{2}`
/** Two patterns, since 卫生站护士王秀兰 would begin with somebody called 卫生站. */
const titleFirst = new RegExp(`(?<of>${titles})(?<name>${person})`, 'g')
const nameFirst = new RegExp(`(?<name>${person})(?<of>${titles})`, 'g')
const org = /(?<name>[\u4e00-\u9fff]{2})(?<of>社区居委会|居委会|街道办事处|村委会|社区|街道|小区|花园|幼儿园|小学|中学|卫生服务中心|派出所|公司)/g

interface Named {
  spot: Spot
  /** Title or kind of organization: names are compared where it is the same. */
  of: string
  name: string
  start: number
}

export function names(spots: readonly Spot[]): PlacedSlip[] {
  const people = twoWays(spots.flatMap((spot) => [titleFirst, nameFirst].flatMap((pattern) => namesIn(spot, pattern))), (one, other) => one.name[0] === other.name[0] && isOnePerson(one, other))
  const orgs = twoWays(spots.flatMap((spot) => namesIn(spot, org)), (one, other) => soundsLike(one.name, other.name))
  return [...people, ...orgs]
}

function namesIn(spot: Spot, pattern: RegExp): Named[] {
  return [...spot.text.matchAll(pattern)].map(({ index, groups: { name = '', of = '' } = {} }) => ({ spot, of, name, start: pattern === titleFirst ? index + of.length : index }))
}

function isOnePerson(one: Named, other: Named): boolean {
  return soundsLike(one.name, other.name) || (single.split('|').includes(one.of) && differences(one.name, other.name).length === 1)
}

/** Whatever is written less often, or later, is the slip; only a name that stands there more often is sure enough to be the fix. */
function twoWays(found: readonly Named[], isSame: (one: Named, other: Named) => boolean): PlacedSlip[] {
  const writings = new Map<string, Named[]>()
  for (const each of found) {
    const group = writings.get(each.of + each.name)
    if (group) group.push(each)
    else writings.set(each.of + each.name, [each])
  }
  // A Map keeps the order in which they came, and so does a sort: of two as frequent the earlier one is right.
  const frequent = [...writings.values()].sort((one, other) => other.length - one.length)
  return frequent.flatMap((group, place) => {
    const right = frequent.slice(0, place).find(([first]) => first && group[0] && first.of === group[0].of && first.name !== group[0].name && isSame(first, group[0]))
    const [first] = right ?? []
    if (!right || !first) return []
    const fix = right.length > group.length ? { fix: first.name } : {}
    return group.map(({ spot, name, start }): PlacedSlip => ({ spot, kind: 'name', start, end: start + name.length, ...fix, say: `别处写的是“${first.name}”` }))
  })
}
