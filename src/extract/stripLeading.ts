import { ENDS_WITH_LINK, LEADING, POINT_NUMBER } from './words.js';

/** Removes from the start what says only when, where or how: 截至2016年底,全区共有 …. */
export function stripLeading(text: string, districts: RegExp): string {
  let rest = text;
  for (let guard = 0; guard < 12; guard++) {
    const before = rest;
    rest = rest
      .replace(/^[\s、，,：:；;○◎△▲◆◇●■□★☆※▪]+/u, '')
      // 2022-03-25高新技术企业总数突破1200家: the day of the headline.
      .replace(/^(?:19|20)\d{2}[-/.]\d{1,2}[-/.]\d{1,2}(?=\s*[\p{Script=Han}“])/u, '')
      .replace(/^\d{1,2}[、.．](?!\d)/u, '')
      // （一）高新技术企业净增50家；（二）年内技术合同交易额达到13亿元.
      .replace(POINT_NUMBER, '')
      // 累计数，依次为浦东463家、闵行241家.
      .replace(/^(?:依次|分别)(?:是|为)(?=\p{Script=Han}{2})/u, '')
      .replace(/^\d{2,3}[*＊]{1,2}\s*年(?:底|末)?/u, '')
      .replace(
        /^(?:截[至止](?:到)?|到|至|自)?(?:(?:19|20)\d{2}(?:年度?|(?!年)))?(?:\s*[-—–~～至到]{1,2}\s*(?:19|20)\d{2}年)?(?:\d{1,2}(?:\s*[-—–~～至]\s*\d{1,2})?月)?(?:份|初|底|末)?(?:前|间)?(?:\d{1,2}日)?(?:以来|期间|内|止)?(?=[\u4e00-\u9fff“]|R&D|PCT|GDP|$)/u,
        (cue) => (/\d/u.test(cue) ? '' : cue),
      )
      .replace(/^(?:(?:19|20)\d{2}年?[、和与])+(?:19|20)\d{2}(?:年?[两三]年|年)(?:间|来)?/u, '')
      // 第六条【开放应用场景】
      .replace(/^第[一二三四五六七八九十]{1,3}[条款](?:【[^】]{2,20}】|[　\s])?/u, '')
      // 五年间新增, 一年签约, 43天迎客, 前11个月登记: for how long.
      .replace(
        /^(?:前(?:\d{1,2}|[二两三四五六七八九十]{1,2})个?月|[一两三四五]个月(?:内|里|间|来)|(?:一|[两三四五])年(?:间|就|(?=签约|引进|新增|落户|登记|完成))|[三四五]年(?=(?:新城|全区|全县|园区|区内|企业|财政)\p{Script=Han}{2})|\d{1,3}天[内里]?(?=\p{Script=Han}{2}))/u,
        '',
      )
      .replace(
        /^(?:[一两三四五半]年来(?:共|累计)?(?=\p{Script=Han}{2})|上半年|下半年|(?:第?[一1](?:季度)?[-—–~～至到])?第?[一二三四2-4]季度|前三季度|近[两三四五]年(?:来|间|以来)?|[“"]?(?:十[一二三四]五|十五)[”"]?(?:期间|末|期末|以来|时期))/u,
        '',
      )
      .replace(districts, '')
      // 在疫情冲击下仍增长6.1%.
      .replace(/^在?[^，\d]{2,8}(?:冲击|影响|带动|拉动|支撑|背景)下(?:仍然?|依然)?/u, '')
      .replace(/^[（(][^（()）]{2,12}[)）](?=\p{Script=Han})/u, '')
      .replace(/^(?:[两三四五]批|首批)共?(?=\p{Script=Han}{2})(?!次)/u, (lot) =>
        lot.startsWith('首') ? lot : '',
      )
      .replace(LEADING, '');
    if (rest === before) break;
  }
  return rest;
}

/** Removes from the end what only links a name to its number: 达到, 已有, 由2015年的. */
export function stripLinks(text: string): string {
  let rest = text.trimEnd();
  for (let guard = 0; guard < 8; guard++) {
    const before = rest;
    rest = rest
      .replace(/(?<=\p{Script=Han}{2})[由从](?:原来|现有|原有)?$/u, '')
      .replace(/(?:由|从)?(?:19|20)\d{2}年(?:底|末)?的?$/u, '')
      // 收入总计, 支出总计: the sums of a budget are called so.
      .replace(/(?:收入|支出)总计$/u.test(rest) ? /$^/u : ENDS_WITH_LINK, '')
      .replace(/(?:(?:明显|大幅|略|远|仍)?(?:低于|高于)|与|比|相较于?)(?:全市|全国|全省)$/u, '')
      // 重大项目复工率于6月5日达到100%
      .replace(/(?<=\p{Script=Han}{3})[于在](?:\d{1,2}月)?(?:\d{1,2}日|[底初末])?前?$/u, '')
      .replace(/[\s：:、，,“(（]+$/u, '');
    if (rest === before || rest === '') break;
  }
  return rest;
}
