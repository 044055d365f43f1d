// Characters and words that stand there twice, unless Chinese doubles them on purpose: 天天, 看看, 研究研究, 清清楚楚.

import { chineseWords } from './words-of'
import type { Slip, Spot } from './spot'

/** Each of these is doubled by people who mean it. */
const mayDouble = new Set(
  '天人家年月日个件户条层句张只样种处时代世星妈爸爷奶哥姐弟妹叔伯舅姑婆公宝娃常渐慢快轻悄偷刚稍略默静远早好满久仅单等看说听走坐想问试谈聊尝读写数跑跳唱画玩摸闻笑歇躺瞧逛找动查练学管吹扫擦洗晒拍点抖挥招品帮改修比量转散谢哈呵嘻嘿哗沙滴嗒呼嗡汪喵咚当叮嘟啦咯咕咩太大小高红绿白黑圆胖甜香暖热凉软硬长厚薄细粗亮弯尖直匆缓冉徐茫滔滚阵团串片面座栋排行步口次趟回遍字事课笔页朵棵根颗粒块圈彬区侃津频熙攘翩亭袅皑郁葱芊欣蒸勃孜谆循源绵潺泱济茵历累纷惶惺怏耿拳敲',
)
/** Words of one character that may follow a word ending in the same one, or stand before one beginning with it. */
const standAlone = new Set('街村区县市镇乡州院站在会要到来去上下中大多有就是能好得地着过给让用做吃车门口路楼号新老男女书花草鱼树药茶饭菜水电气油米面钱票本和对为与及以可将向从也都还又再不没')
/** Of other characters two that are words by themselves are more often meant than not: 吹吹风, 剥剥蒜. */
const functionWords = new Set('的了和在是将把被也都就与及而或于为从向到有会可已请我您这那其并由以之不没很更最该各本需应能要使让令')
const doubledVerbs = new Set(
  '研究 休息 讨论 商量 锻炼 活动 学习 打扫 了解 参观 体验 交流 放松 整理 收拾 考虑 检查 体会 琢磨 打听 热闹 暖和 高兴 开心 舒服 凉快 照顾 关心 帮助 介绍 比较 比划 练习 复习 准备 打扮 清理 走动 溜达 表示 尝试 感受 见识 教育 劝说 安慰 庆祝 认识 熟悉 回忆 反省 评论 观察 分析 分享 合计 盘算 掂量 梳理 规划 合作 配合 切磋 指点 指导 非常 很多 好久 很久 许多 恭喜 加油 辛苦 雪白 碧绿 通红 哗啦 叮咚 叮当 咕咚 扑通 滴答 嘀嗒 咔嚓 轰隆 呼噜 慢点 快点 来来 等等 多少 这样 那样 欢迎 谢谢 某某 什么 调理 活络 伸展 舒展 拾掇 倒腾 操练 演练 排练 消化 平衡 改善 修理 张罗 摆弄'.split(' '),
)

const pattern = /([\u4e00-\u9fff]{2,6})\1|([\u4e00-\u9fff])\2/gu

export function doubled({ text }: Spot): Slip[] {
  return [...text.matchAll(pattern)].flatMap((match) => {
    const [found, word, single = ''] = match
    const isSlip = word === undefined ? isCharacterTwice(text, match.index, single) : isWordTwice(text, match.index, word)
    if (!isSlip) return []
    const fix = word ?? single
    return [{ kind: 'doubled' as const, start: match.index, end: match.index + found.length, fix, say: `“${fix}”写了两遍` }]
  })
}

/** 一步一步, 三个三个 and 希望希望小学 are meant. */
function isWordTwice(text: string, at: number, word: string): boolean {
  const [first, second] = word
  if (first === second || doubledVerbs.has(word) || /^[一二两三四五六七八九十几半]/.test(word)) return false
  return !/^(?:小学|工程|书屋|图书)/.test(text.slice(at + 2 * word.length))
}

function isCharacterTwice(text: string, at: number, character: string): boolean {
  const around = text.slice(Math.max(0, at - 2), at + 4)
  if (mayDouble.has(character) || /(.)\1(.)\2/u.test(around) || /不了了之|的的确|是是非|把把脉|对对联|对对子|某某/.test(around)) return false
  if (/[一二两几半]/.test(text.charAt(at - 1))) return false
  const { start, end, words } = chineseWords(text, at)
  const [before, after] = [words.get(at), words.get(at + 1)]
  if (start > at || end < at + 2 || before === undefined || after === undefined) return false
  if (before === character + character || (before.length === 1 && after.length === 1)) return functionWords.has(character)
  if (before.length > 1 && after.length > 1) return false
  return '们也'.includes(character) || (!standAlone.has(character) && isPlain(character))
}

/** Not of a name: 李丽丽, 陈媛媛. */
function isPlain(character: string): boolean {
  return !'丽媛婷芳娜莉倩娟燕萍莹玲珍晶琳佳露丹霞颖蕾薇洋波明涛伟斌强东兵兰冰青云雪雯雨林森磊鑫菲茜萌蓉萱轩航睿童豆乐贝甜圆糖果'.includes(character)
}
