// Characters of names that sound alike, which is how a name comes to be written in two ways.

const groups = `兰蓝岚澜 华化花骅 珍贞真桢祯 远元源媛圆沅苑院园员 慧惠会卉蕙汇 斌彬宾滨 明铭鸣名茗 英瑛颖莹盈迎 军君钧均俊峻 伟炜玮维威卫苇 丽莉力立利李里理 芳方坊 玉钰育郁裕
静婧敬晶净京景 红宏洪鸿虹 霞侠夏 燕艳彦雁岩 梅玫美 秀绣 云芸 建健剑 志智致治 辉晖徽 平萍坪 杰洁捷 宁凝 勇永咏 峰锋丰风枫凤 涛滔韬淘桃陶 琴勤芹 春纯椿 生升声胜 青清庆卿
淑树舒书 桂贵 荣容蓉榕 刚钢 新欣心馨昕辛兴星 成诚程城 林琳霖临 文雯闻 晓小筱 佳嘉家加 怡仪宜艺 思斯 雨宇语羽 浩昊皓 轩萱宣 子梓紫 涵晗寒 琪琦奇棋 婷庭亭 倩茜 娟鹃 敏民闽
蕾磊雷 香湘 莲连涟 龙隆 波博 飞非菲 鹏朋 东冬栋 正政振震 河荷和禾合 湖胡 阳杨洋扬 福富 桥乔 张章 王汪 余于俞 许徐 柳刘 赵照 泉权全 安案 康慷 江姜 堂塘唐 苑院园`
  .split(/\s+/)
  .map((group) => new Set(group))

/** Of two writings of the same length: one character differs, and the two sound alike. */
export function soundsLike(one: string, other: string): boolean {
  const differing = differences(one, other)
  const [place] = differing
  return differing.length === 1 && place !== undefined && groups.some((group) => group.has(one.charAt(place)) && group.has(other.charAt(place)))
}

/** The places where two writings of the same length differ; all of them where the lengths do. */
export function differences(one: string, other: string): number[] {
  const places = Array.from({ length: Math.max(one.length, other.length) }, (_, place) => place)
  return one.length === other.length ? places.filter((place) => one[place] !== other[place]) : places
}
