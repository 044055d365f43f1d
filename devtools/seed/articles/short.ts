// Sample articles of a few sentences.

import type { Calendar } from '../calendar'
import { drawing, list, p, phone, right, table } from '../body'
import { shuita, street, talks, wutong } from '../orgs'
import type { SeedArticle } from '../article'

export function shortArticles(calendar: Calendar): SeedArticle[] {
  return [
    {
      orgId: shuita,
      title: `停水通知：${calendar.words(2)}上午换总阀`,
      daysAgo: 0,
      body: [
        p(`**${calendar.words(2)}上午 8 点到 12 点**，水塔路 1 号到 14 号院停水，换进院的总阀。请提前存一桶水，出门前关好龙头。`),
        p('来水后先放一分钟，水清了再用。'),
      ],
    },
    {
      orgId: shuita,
      title: '寻猫：橘猫一只，右耳缺一角',
      daysAgo: 4,
      earlierReads: 87,
      body: [
        drawing('cat', '一只橘色的猫坐在矮墙上，右耳缺一角', '走失前常坐在 9 号院的矮墙上'),
        p(`${calendar.words(-5)}傍晚在 9 号院门口走失。橘色短毛，五岁，公猫，右耳缺一小角，脖子上有一根蓝绳，没有铃铛。它怕生，听见塑料袋响会过来。`),
        p('看见了请别追，拍一张照，记下地方和时间，告诉 9 号院门房就行。家里老人每天到门口等它，先谢谢大家。'),
      ],
    },
    {
      orgId: wutong,
      title: '楼道里的鞋柜，六楼四户是这样说定的',
      daysAgo: 8,
      earlierReads: 203,
      seriesId: talks,
      body: [
        p('7 号楼六层四户，门口各有一个鞋柜，最窄的地方只剩一个人侧身的宽。楼长请四家各出一个人，站在楼道里量了一遍，当场说定：'),
        list('靠消防栓的那一只搬进屋，由三家帮着抬。', '其余三只换成墙上的翻斗柜，厚不过十七厘米。', '雨伞收进各家，地垫只放一块。'),
        p('现在两个人能并排走，担架也过得去。别的楼层想照着做，尺子在楼长那里，随时可以借。'),
      ],
    },
    {
      orgId: street,
      title: '办事大厅中午不关门了',
      daysAgo: 9,
      earlierReads: 312,
      body: [
        p('从这个月起，街道办事大厅中午留两个窗口，上班的人不用再请假。'),
        table(['时间', '开几个窗口', '能办什么'], ['8:30—12:00', '六个', '全部'], ['12:00—14:00', '两个', '居住证明、老年卡、医保登记'], ['14:00—17:30', '六个', '全部']),
        phone('来之前想问带什么材料，请打 ', '0000-5550100', '，中午也有人接。'),
        right('清渠街道办事大厅'),
      ],
    },
  ]
}
