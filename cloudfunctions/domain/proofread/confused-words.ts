// Words that are written wrong in whatever sentence they stand, each as wrong-right.

import { table, type Row } from './pattern'

/** Where a wrong word is part of a right sentence (派出所已…, 上周未到), it is no row here but one of confused-beside.ts, or none. */
const pairs = `帐单-账单 帐目-账目 帐户-账户 帐号-账号 帐本-账本 账篷-帐篷 蚊账-蚊帐 即然-既然 随既-随即 当既-当即 既刻-即刻 安祥-安详 等侯-等候 侯车-候车 时侯-时候 问侯-问候 气侯-气候 侯诊-候诊 侯选-候选 侯补-候补
守侯-守候 侍侯-侍候 尊守-遵守 尊循-遵循 尊照-遵照 拔打-拨打 拔款-拨款 锻练-锻炼 锻链-锻炼 训炼-训练 熟炼-熟练 排炼-排练 必须品-必需品 取销-取消 通迅-通讯 通迅员-通讯员 身分证-身份证 充份-充分 水份-水分
养份-养分 百份之-百分之 安份-安分 一如继往-一如既往 迫不急待-迫不及待 再接再励-再接再厉 穿流不息-川流不息 名信片-明信片 竟赛-竞赛 寒喧-寒暄 松驰-松弛 幅射-辐射 急燥-急躁 干躁-干燥 烦燥-烦躁 暴燥-暴躁 渡假-度假
欢渡-欢度 虚渡-虚度 防碍-妨碍 妨止-防止 预妨-预防 幸苦-辛苦 察询-查询 查觉-察觉 厉史-历史 经厉-经历 历害-厉害 鼓厉-鼓励 鼓历-鼓励 执班-值班 佩带口罩-佩戴口罩 配带口罩-佩戴口罩 配戴口罩-佩戴口罩 记念-纪念
世记-世纪 记律-纪律 录象-录像 图象-图像 偶象-偶像 辩认-辨认 辩别-辨别 辨论-辩论 答辨-答辩 动物圆-动物园 坚绝-坚决 杜决-杜绝 拒决-拒绝 急须-急需 造形-造型 型状-形状 绿花带-绿化带 坐谈会-座谈会 重迭-重叠
凑和着-凑合着 一愁莫展-一筹莫展 座无虚度-座无虚席 融恰-融洽 溶洽-融洽 脉博-脉搏 恢覆-恢复 回覆-回复 陪偿-赔偿 赔养-培养 邦助-帮助 载跟头-栽跟头 圆丁-园丁 观摹-观摩 按耐-按捺 安步就班-按部就班 按步就班-按部就班
相辅相承-相辅相成 默守成规-墨守成规 因地治宜-因地制宜 走头无路-走投无路 不径而走-不胫而走 金榜提名-金榜题名 谈笑风声-谈笑风生 如火如茶-如火如荼 莫明其妙-莫名其妙 不记其数-不计其数 不防试试-不妨试试 清彻-清澈 挖崛-挖掘
发崛-发掘 振憾-震撼 震憾-震撼 遗撼-遗憾 抱欠-抱歉 报歉-抱歉 谅介-谅解 凉解-谅解 晾解-谅解 敬清-敬请 恭侯-恭候 切身利宜-切身利益 权力义务-权利义务 截至日期-截止日期 截至时间-截止时间 缴钠-缴纳 消妨-消防
销防-消防 志原者-志愿者 健康检察-健康检查 安全检察-安全检查 卫生检察-卫生检查 消防检察-消防检查 身体检察-身体检查 例行检察-例行检查`
  .split(/\s+/)
  .map((pair) => pair.split('-'))

const right = new Map(pairs.map(([wrong = '', fix = '']) => [wrong, fix]))
const longestFirst = [...right.keys()].sort((one, other) => other.length - one.length)

/** One pattern for all: a text is read once. */
const row: Row = {
  pattern: new RegExp(longestFirst.join('|'), 'g'),
  fix: ([found]) => right.get(found) ?? found,
  say: (found, fix) => `“${found}”要写成“${fix}”`,
}

export const confusedWords = table('confusion', [row])
