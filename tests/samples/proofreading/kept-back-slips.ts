// 50 more sentences with one slip each, kept back: the rules are measured by them and never changed for them.

export const keptBackSlips = `
doubled: 请⟦各位各位⟧业主把车停进车位。
doubled: 这是大家共同努力⟦的的⟧结果。
doubled: 小区门口新装⟦了了⟧一盏路灯。
doubled: 医生⟦提醒提醒⟧，高血压患者不要擅自停药。
doubled: 春节期间⟦期间⟧，办事窗口轮流值班。
doubled: 垃圾袋请⟦到到⟧物业领取。
doubled: 老人们⟦们⟧排好队，一个一个量血压。
doubled: ⟦因为因为⟧修路，公交站往南挪了五十米。
unmatched: 这次评选⟦（⟧每户一票采用实名制。
unmatched: 奶奶笑着说：⟦“⟧今年的粽子比去年还香。
unmatched: 新书《乡土中国⟦】⟧已经上架。
unmatched: 请备注“楼号+姓名”⟦”⟧以便核对。
unmatched: 凭老年卡⟦）⟧可免费乘车。
unmatched: ⟦“⟧邻里节从本周五开始，一共三天。
width: 电动车不能上楼⟦,⟧一次也不行。
width: 领奖时请带好⟦:⟧身份证、获奖短信。
width: 您参加过献血吗⟦?⟧
width: 每人限领⟦２⟧份。
width: 遇到可疑电话⟦,⟧先挂断，再问家人。
width: 阅览室⟦(⟧三楼⟦)⟧今天重新开放。
punctuation: 通知如下⟦：，⟧请相互转告。
punctuation: 做操前先热身⟦。。⟧动作要慢。
punctuation: 有萝卜⟦、、⟧白菜和土豆。
punctuation: 雨停了⟦，。⟧路面很快就干了。
punctuation: 名额有限⟦！。⟧请早点来。
space: 健身房⟦ ⟧暂停开放一天。
space: ⟦　　⟧近日气温下降，请注意保暖。
space: 请在⟦ ⟧七月前完成年审。
space: 花卉展⟦  ⟧免费参观。
confusion: 工作人员正⟦再⟧清点物资。
confusion: 她唱⟦的⟧真好听。
confusion: 请把⟦帐单⟧保存好。
confusion: 居民⟦反应⟧的停车问题有了结果。
confusion: ⟦己经⟧报名的不用重复填表。
confusion: 物业安排了专人⟦执班⟧。
confusion: 大家⟦欢渡⟧中秋，猜灯谜、吃月饼。
confusion: 缴费记录可以在手机上⟦察询⟧。
confusion: ⟦截止⟧目前，共收到建议四十条。
confusion: 这棵树有上百年的⟦厉史⟧。
confusion: 他把困难户的事放在心上，跑了几趟手续，立⟦既⟧办好了。
weekday: 6月18日（⟦星期三⟧）端午民俗活动。
weekday: 报名截止到2026年9月10日⟦周五⟧。
weekday: 5月22日（⟦周六⟧）停电检修。
date: 疫苗接种点开放到⟦9月31日⟧。
date: 会议定于⟦2026年14月3日⟧召开。
name: 社区医生周慧敏坐诊，医生⟦周惠敏⟧擅长慢病调理。
name: 松涛里社区居委会和物业一起巡查，⟦松淘里社区居委会⟧负责登记。
name: 志愿者何文斌修好了收音机，大家都夸志愿者⟦何文彬⟧手巧。
number: 四支队伍进决赛 ‖ 经过两天角逐，⟦五支队伍⟧进入决赛。
number: 新增30个充电口 ‖ 南门车棚新增⟦36个充电口⟧，扫码即可使用。
`
