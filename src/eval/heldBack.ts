/**
 * Labelled texts that the network of names is not learned from, so that there is something to measure it by; the last fifteen taught
 * nothing else either.
 */
export const heldBack: ReadonlySet<string> = new Set([
  'baoshan-guihua-2016',
  'baoshan-stats-2018',
  'biomed-compare-2019',
  'caohejing-nianbao-2013',
  'hongkou-talent-2016',
  'huangpu-govreport-2014',
  'huangpu-zongjie-2022',
  'lingang-summary-2022',
  'minhang-yunxing-2016',
  'pudong-nianjian-2005',
  'qingpu-summary-2011',
  'shanghai-yuanqufuhua-2013',

  'baoshan-yaodian-2022',
  'changning-baogao-2016',
  'fengxian-pinggu-2015',
  'gequ-pandian-2024',
  'gequ-yuebao-2017',
  'gequ-zongshu-2012',
  'jiading-xingdongjihua-2023',
  'jingan-guihua-2021',
  'jinshan-huibao-2020',
  'minhang-gongbao-2021',
  'putuo-gongbao-2016',
  'qingpu-zhengfubaogao-2018',
  'songjiang-zongjie-2013',
  'xuhui-zongjie-2011',
  'yangpu-zongjie-2008',
]);
