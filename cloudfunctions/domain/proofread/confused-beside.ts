// Words that are written wrong unless the characters beside them make other words of them: 报消 but 通报消防, 到帐 but 来到帐篷.

import { table, type Row } from './pattern'

const row = (pattern: RegExp, fix: NonNullable<Row['fix']>): Row => ({ pattern, fix, say: (found, right) => `“${found}”要写成“${right}”` })

export const confusedBeside = table('confusion', [
  row(/[结记算转对查付入到台买]帐(?![篷子幔中内前外下])/g, ([found]) => found.replace('帐', '账')),
  row(/以经(?=[有是完开到不好装修报做成在给来上下结全登])(?!上级)/g, '已经'),
  row(/(?<![自知])己经/g, '已经'),
  row(/(?<![建成设树确])立既/g, '立即'),
  row(/既使(?![^。！？]{1,30}又)/g, '即使'),
  row(/既便(?![宜民利捷于])/g, '即便'),
  row(/既将(?![^。！？]{1,30}又)/g, '即将'),
  row(/(?<![通经超])过份(?!额)/g, '过分'),
  row(/部份(?!额)/g, '部分'),
  row(/(?<![完组达构])成份(?!额)/g, '成分'),
  row(/(?<!抽)签定(?=了|合同|协议|责任)/g, '签订'),
  row(/(?<![通上海汇日预申晚早])报消(?![防息费毒除])/g, '报销'),
  row(/(?<![必无])须求(?![助得])/g, '需求'),
  row(/(?<!大)连系(?![统列])/g, '联系'),
  row(/竟选(?![择了中在出])/g, '竞选'),
  row(/竟争(?![吵先着论抢])/g, '竞争'),
  row(/竟猜(?![中到对出错])/g, '竞猜'),
  row(/(?<=^|[，。！？])决对(?=[不没要能有是])/g, '绝对'),
  row(/(?<!办)公圆(?![满桌形])/g, '公园'),
  row(/园满(?=完成|成功|结束|解决|举行|落幕|收官)(?<![公校花家乐田庄果菜茶儿]园满)/g, '圆满'),
  row(/载树(?=活动|节|护绿)/g, '栽树'),
  row(/布署(?!名)/g, '部署'),
  row(/[部布]暑(?![假期气热])/g, '部署'),
  row(/按装(?![修置备运潢卸])/g, '安装'),
  row(/家俱(?!乐)/g, '家具'),
])
