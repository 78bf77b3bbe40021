import { parseChineseNumeral } from '../text/numerals.js';

/** Ranges of a text in which numbers are names or dates. */
export function blockedRanges(text: string): [number, number][] {
  const ranges: [number, number][] = [];
  const block = (pattern: RegExp) => {
    for (const match of text.matchAll(pattern)) ranges.push([match.index, match.index + match[0].length]);
  };
  block(/《[^》]{0,120}》/gu);
  // Dates and times, and spans of years; 年产10吨 and 3年内 are not dates.
  block(/(?:19|20)\d{2}(?:\s*[-—–~～至]{1,2}\s*(?:19|20)?\d{2})?\s*年(?:度)?/gu);
  block(/(?<!\d)\d{2}年(?![产度均内])/gu);
  block(
    /\d{1,2}(?:\s*[-—–~～至]\s*\d{1,2})?\s*月(?:份|底|末)?(?:\s*\d{1,2}(?:\s*[-—–~～至]{1,2}\s*(?:\d{1,2}月)?\d{1,2})?\s*日)?/gu,
  );
  block(/\d{1,2}[-—–~～至]\d{1,2}日|(?<!\d)\d{1,2}日/gu);
  block(/\d{1,2}[:：]\d{2}/gu);
  // Places and words: 五角场, 二次开发.
  block(/[三五六八]角(?=场|形|星|落)|二次(?=开发|创业|供水|装修|转化|创新)/gu);
  block(/[〔[（(]\s*\d{4}\s*[〕\]）)]\s*\d*\s*号?/gu);
  block(/\d+号(?!线?[机楼])/gu);
  // Numbers that are names: G60, 3D, 5G, 4.0, 1+X, 973计划, 12号线, 32所, 8英寸, “3310”.
  block(
    /[A-Za-z]+[-+.]?\d[\w.+-]*|\d+(?:\.\d+)?(?!MW|GW|kW|KW|TB|PB|TEU|PFLOPS|EFLOPS|km²|m²|m2)[A-Za-z]+(?![a-z]*[²³㎡])\d*/gu,
  );
  block(/[\dXYNn]+(?:\s*[+＋>＞]\s*[\dXYNn]+)+/gu);
  block(/(?:863|973|3310|985|211|111)(?=计划|工程|项目|高校|[”"])/gu);
  block(
    /(?<!\d)(?<!(?:学校|高校|院校|大学|学院|中学|小学|幼儿园|医院|院所|机构|新开办|开办)[^，。；\d]{0,8})\d+所(?=$|[^\p{Script=Han}])|\d+(?:号线|英寸|所(?=\p{Script=Han})(?![^，。]{0,3}(?:高校|学校|院校|大学|中学|小学|科研))|师|团(?!队)|厂|研究所)/gu,
  );
  block(/[“‘"][\dA-Za-z一二三四五六七八九十百千、,，.+-]{1,14}(?:格局|工程|计划|战略|体系|模式)?[”’"]/gu);
  block(/[“‘"][^”’"“‘]{0,16}[一二三四五六七八九十两]+[^”’"“‘\d]{0,14}[”’"]/gu);
  block(/(?:工业|版本|制造|创意|文创)\d\.\d(?!\d*[个%％亿万])|(?<![\d.])\d\.0(?=[^\d%亿万]|$)(?![亿万%])/gu);
  block(
    /第[一二三四五六七八九十百\d]+(?:届|次|期|批|轮|条|章|节|季度?|产业|方|类|步|阶段|代|个|家|块|站|版|号|人民|中学|小学)/gu,
  );
  // 千人计划 is a programme, 36条” the nickname of a paper.
  block(/[百千万]人(?=计划)|\d+条(?=[”"])/gu);
  // A slogan of numbers: “建设一个核心区、打造两大功能区、完善三大体系”; 三个“一公里”.
  block(/“[^”]{0,80}[一二三四五六七八九两]大[^”]{0,80}”|[一二三四五六七八九两]+个(?=“)/gu);
  // A formula: “1个展示中心+X个创新基地”.
  block(/“[^”]{0,40}[XYNn]个[^”]{0,40}”/gu);
  // Who came to a meeting.
  block(
    /(?:\d+|[一二两三四五六七八九十百]+)(?:余|多)?(?:名|位|家|人)[^，。；]{0,24}(?:代表|嘉宾|专家|学者|师生|企业家)(?:共同)?(?:研讨|参会|出席|与会|参加了?(?:会议|座谈|论坛|研讨|仪式))/gu,
  );
  // Bodies, meetings and papers: 八届区委, 十二次全会, 四条建议, 七个小组, 四套班子.
  block(
    /[一二三四五六七八九十]+届|[一二三四五六七八九十\d]+次(?=全会|会议|全体会议|常委会|常务会议|代表大会|党代会)/gu,
  );
  block(
    /(?:[一二两三四五六七八九十]+|\d+)(?:个|项|条|套|大)(?=(?:专项|重点|具体)?(?:工作)?(?:推进)?(?:小组|工作组|课题组|专班|调研课题|建议|班子|工作落实|政策的制定))/gu,
  );
  // Per how many: 百万人口发明专利授权数; the three sectors: 三次产业.
  block(/每?[十百千万]+人口|三次产业/gu);
  // A class of drugs or devices: 国产1类新药.
  block(/(?:\d|[一二三四])类(?=[^，。；]{0,6}(?:药|疫苗|器械|证书|批件))/gu);
  // All districts of the city, whose number nobody reports: 全市16个区.
  block(/(?:全市|本市|各)(?:\d+|[一二三四五六七八九十]+)个(?:区县?|县区?)/gu);
  // 两项指标在全市分列第三和第二.
  block(/[两三四五](?:项|个)(?=指标)/gu);
  // 五个新城则以…: all of a set that everybody knows.
  block(/[二两三四五六七八九十]个\p{Script=Han}{2,4}(?=则|均以|都以|共同)/gu);
  // What a statistic takes in: 统计范围为年主营业务收入2000万元及以上.
  block(/(?:统计|调查)(?:范围|口径|对象)[^。；]{0,40}/gu);
  // What a term means: 规模以上工业企业：指年主营业务收入2000万元及以上的工业法人单位.
  block(/(?:^|[：:，]|是|系)指(?=年|报告|全时|在|上|从|企业|工作)[^。；\n]{0,60}/gmu);
  // 年营业收入超百亿元的企业, 估值超10亿美元的, 单价30万元以上: how large those are that are spoken of.
  block(
    /(?<=(?:年营业收入|年营收|年销售收入|年产值|估值|单价|单笔|单项|单台)(?:超过?|突破|过|达|在)?)(?:\d[\d.]*|[一二三四五六七八九十百千]+)(?:万|亿)*(?:美?元)(?:以上)?(?=的|的?[\p{Script=Han}]{2,8}(?:尚属|仍是|明显|还))/gu,
  );
  // 八项规定, 科技三项费用: fixed terms; 没有一家: none.
  block(/八项(?=规定)|三项(?=费用)|(?<=没有|无)一[家个]|第[一二三四五六七八九十\d]+项/gu);
  // 抓好三项工作, 细化为4大类26项工作, 等12个部门: how the text and the offices are parted.
  block(
    /(?<=(?:抓好|做好|开展|细化为|分解为|推进|完成)(?:以下)?(?:\d+大类)?)(?:\d+|[两三四五六七八九十]+)项(?=(?:重点|主要)?(?:工作|任务))/gu,
  );
  block(/(?<=等|由)(?:\d+|[两三四五六七八九十]+)个(?=部门)/gu);
  for (const match of text.matchAll(LISTED))
    if (countIn(match.groups!.list!) === numberIn(match.groups!.n!))
      ranges.push([
        match.index + match[0].length - match.groups!.n!.length - 1,
        match.index + match[0].length,
      ]);
  // Among how many something ranks: 在17个分园中位居第六.
  block(/(?:\d+|[一二两三四五六七八九十]+)个[^，。；、]{1,8}中(?=(?:排名|位居|位列|列|居|排))/gu);
  // 全区10个街镇举办各类活动: a district has as many as it has.
  block(
    /(?:全区|全县|各|区内)(?:\d+|[一二三四五六七八九十]+)个(?:街道|街镇|乡镇|镇)(?:、(?:街道|镇|乡镇))?/gu,
  );
  // 临空、中山公园两个片区: the two that were just named.
  block(
    /两(?<=[^，。；、\d]{2,10}[、和与][^，。；、\d]{2,10}两)(?:个|大)?(?=(?:片区|园区|街道|镇|区|地区|新城|组团|板块|基地)(?!\p{Script=Han}{0,6}\d))/gu,
  );
  // 居五个新城第二: among how many.
  block(/(?<=[居列排])(?:\d+|[一二两三四五六七八九十]+)个[^，。；\d]{1,6}(?=第|首位|前)/gu);
  block(/十[一二三四]?五[”"’]?(?:规划|期间|时期|末|初|以来|计划|发展|目标|科技)/gu);
  block(
    /[一二三四](?:期|等奖|季度|体化|站式|网通|门式|带一路|揽子|系列|定|批|流|般|致|律|直|步|同|起|些|样|旦|并|边|手|线|体|切|时|方面|面|揽|次性|条龙|类|级)/gu,
  );
  // 两项均居各区之首, 四类合同依次为…, 这两批共31人: what was just told of once more.
  block(
    /(?:(?<=^|[，。；、：,;:\n])|(?<=上述|以上|这|该|此前|其他|其余|前)|(?<=[^\d])(?=[两三四五六]类\p{Script=Han}{2}(?:依次|分别)))[两三四五六七八九十](?:项|类|个|者|批|种)(?=\p{Script=Han}{0,6}?(?:均(?!衡)|(?<!首)都|双双|依次|分别|合计|历年|全年|各自|增速|(?<!公)共(?![性享建同])))/gu,
  );
  block(/^\s*[（(]?\d{1,2}[)）.．、](?!\d)/gmu);
  block(/(?<=[。；;：:])\s*\d{1,2}[.．、](?=[\u4e00-\u9fff“《])/gu);
  return ranges;
}

/** 国家会展中心、航空发动机产业基地、快递总部三个平台: as many as are named, of whatever kind. */
const LISTED =
  /(?<list>(?:[^，。；：、\d（）()“”\n]{2,16}、)+[^，。；：、\d（）()\n]{2,16}?)(?<n>\d|[三四五六七八九])[个大](?=(?:产业|平台|园区|区|镇|街镇|行业|领域|板块|主导产业|重点产业)(?!试点|正式))/gu;
const countIn = (list: string) => list.split(/、|和(?=[^和]{2,}$)/u).length;
const numberIn = (text: string) => parseChineseNumeral(text) ?? Number(text);

/** Counts of the text's own structure and other things nobody would follow: 四个方面, 两手抓, 三大产业. */
export const STRUCTURAL =
  /^(?:(?:区县?|城区)(?=作|进行|的做法)|方面|分项|类指标|项指标|指标(?:均|全)|层面|主线|领域|环节|原则|维度|阶段|步骤|类型|特点|特征|问题|关键|抓手|意识|坚持|重点|方向|板块|主要|主体|体系|机制|突破|文明|全面|自信|意见|专题|要求|重大战略|高地|特色|基本|层次|格局|理念|转变|统筹|结合|为主|优先|一流|着力|率先|中心任务|五年|关键词|统一|到位|不|(?:省|市|区|县|国家|街镇|街道|镇|乡镇|区县|省市|部门|委办局|村居)(?=[，。；、的和与及]|$)|月|季度|年|小时|学期|世纪|核心|新(?:台阶|高|突破)|人(?:次)?(?:参加|出席)|字|分之)/u;
