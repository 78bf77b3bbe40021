import { FIRST_YEAR, PRINTED, printedBefore } from './dates.js';

/**
 * What a web page or an archive puts around a document: forms, breadcrumbs, print rows, previous/next, disclaimers,
 * addresses, index tables. A line is furniture when it is one of these and nothing else.
 */
const LINES: readonly RegExp[] = [
  // Where on a site the page stands: 统计公报库>上海>嘉定.
  /^[\p{Script=Han}A-Za-z“”·\s]{2,20}(?:\s*(?:[>＞]{1,2}|[»›→])\s*[\p{Script=Han}A-Za-z“”·\s]{1,24}){1,6}$/u,
  /^(?:设为首页|加入收藏|不能读取语音阅读器|听全文|点击上方.{0,30}|打开APP.{0,20}|收录于合集.{0,30}|点击(?:查看|阅读)原文.{0,10}|阅读原文.{0,30})(?:\s*[|｜]\s*.{1,12})*$/u,
  /^[（(【[［](?:上接|下转)第.{1,8}版[)）】\]］]$|^[【[［](?:专版|专题|政府信息公开|信息公开)[】\]］]$|^上一版[\s|｜]*下一版.{0,30}$/u,
  /^(?:首页|网站首页)\s*[>＞»].*$/u,
  /^(?:当前位置|您的位置|您现在的位置|您当前的位置)\s*[:：>＞»].*$/u,
  /^(?:字体|字号|字体大小)\s*[:：]?[\s[【（(]*(?:特?大|中|小)(?:[\s[【（(\]】）)|｜/]|[特大中小]|打印|关闭|收藏|分享|返回|本页|窗口)*$/u,
  /^(?:【?\s*(?:打印|关闭|收藏|分享|返回顶部|返回|打印本页|关闭窗口|纠错|我要纠错|下载|大|中|小)\s*】?[\s|｜/]*)+$/u,
  /^(?:您是|今日访问|总访问量|访问人数).{0,20}(?:访客|访问|浏览).{0,10}$/u,
  /^(?:时间|日期|发布时间|发布日期|更新时间)[:：]\s*\d{4}.{0,80}$/u,
  /^(?:\d{4}-\d{1,2}-\d{1,2}(?:\s+\d{1,2}:\d{2}(?::\d{2})?)?)(?:\s+.{0,40})?$/u,
  /^(?:无障碍(?:浏览|阅读)?|English|繁體版?|繁体版?|简体|手机版|长者版|适老版)(?:[\s|｜/·]+\S{1,10})*$/u,
  /^(?:主办|承办|协办|版权)[:：].{0,80}$/u,
  /^(?:相关|更多)(?:附件|新闻|阅读|链接|文章|信息|内容|推荐)[:：]?$/u,
  /^附件\s*\d*[.．、:：]?\s*\S{0,40}\.(?:docx?|pdf|xlsx?|zip|rar|wps)$/iu,
  // What browsers print at the head and foot of a page: 11/22/26, 12:12 PM.
  /^\d{1,4}[-/]\d{1,2}[-/]\d{1,4},?\s+\d{1,2}:\d{2}(?:\s?[AP]M)?(?:\s.{0,80})?$/iu,
  /^(?:分享到|浏览次数|阅读次数|点击数|访问量|责任编辑|编辑|来源|信息来源|稿件来源)[:：].{0,40}$/u,
  /^扫一扫.{0,30}$/u,
  /^[-–—·\s]*(?:上一篇|下一篇|上一条|下一条)[:：].*$/u,
  /^[-–—·\s]*(?:相关阅读|相关链接|扩展阅读|推荐阅读)[:：].*$/u,
  /^(?:友情提示|免责声明|版权声明|温馨提示|特别声明)[:：].*$/u,
  /^声明[:：].*(?:转载|版权|本站|本网|观点|责任)/u,
  /免责声明[:：].*(?:转载|版权|本站|本网|网站|用户|责任|仅限|仅供)/u,
  /^由?(?:互联网)?用户.{0,6}(?:提供|上传).*(?:转载|分享|保留)/u,
  /^(?:https?:\/\/|www\.)\S+$/iu,
  /^file:\/\/\/\S+(?:\s+\d+\/\d+)?$/iu,
  /^(?:版权所有|网站标识码|沪ICP备|京ICP备|ICP备案|沪公网安备|政府网站标识码).*$/u,
  /^(?:主办单位|承办单位|技术支持|网站地图|联系我们|地址|邮编|电话)(?:[:：\s|｜].{0,80})?$/u,
  /^Copyright\b.*$/iu,
  /^\d+\.(?:错误类|出错页面|内容标题|为了方便我们).*$/u,
  /^(?:您的姓名|您的邮箱|联系电话|验证码|使用说明|提交|重置)[:：]?\*?$/u,
  /^[-–—=_*·\s]+$/u,
  // Numbers of pages: — 3 —, 第3页 共12页.
  /^[-–—·]+\s*\d{1,4}\s*[-–—·]+$/u,
  /^第\s*\d{1,4}\s*页(?:[，,\s/]*共\s*\d{1,4}\s*页)?$/u,
];

/** A line that ends like a sentence or tells an amount belongs to the document, whatever word it opens with: 来源：…研发投入56亿元。 */
const SAYS_SOMETHING = /[。；]|\d\s*(?:家|个|项|件|名|人次|场|册|次(?!数)|亿|万|%|％|平方)/u;

/** Openings that no sentence of a report has. */
const NEVER_TEXT =
  /^(?:当前位置|您的位置|您现在的位置|您当前的位置|免责声明|版权声明|友情提示|特别声明|由?(?:互联网)?用户|\d+\.(?:错误类|出错页面|内容标题|为了方便我们)|[-–—·\s]*(?:上一篇|下一篇|上一条|下一条)|版权所有|Copyright)|转载|本站|本网|网站|版权问题|仅供参考/iu;

/** Rows of an archive's index table, whose cells are metadata and not text: 索引号: | … | 发布机构: | … |. */
const INDEX_ROW =
  /^(?:索\s*引\s*号|名\s+称|生效日期|关\s*键\s*词|发布机构|发布日期|主题分类|公开类别|公开属性|公开主体|信息分类|文\s*号|发文字号|成文日期|有效性|体裁分类)\s*(?:[:：]\s*(?![^|]*[。；，])[^。；]{0,120}$|\s*(?:\||$))/u;

export function isIndexRow(line: string): boolean {
  return INDEX_ROW.test(line);
}

export function isFurniture(line: string): boolean {
  if (INDEX_ROW.test(line)) return true;
  if (!LINES.some((pattern) => pattern.test(line))) return false;
  return !SAYS_SOMETHING.test(line) || NEVER_TEXT.test(line);
}

/** What a site's own menu offers, a line each. */
const MENU =
  /^(?:首页|网站首页|走进.{1,4}|.{0,4}概况|要闻.{0,4}|新闻(?:中心|动态)?|政务公开|信息公开|政府信息公开|政务服务|网上办事|办事服务|一网通办|互动交流|公众参与|政民互动|专题专栏|数据发布|领导信箱|通知公告|机构设置|政策法规|便民服务)$/u;
const RELATED = /^(?:相关|更多|推荐|热门|最新)(?:新闻|阅读|链接|文章|信息|推荐|内容|资讯)[:：]?$/u;

/** Longest stretch of titles after a document that can be other documents'. */
const MOST_RELATED = 30;

/**
 * Which lines are the document's: not the menu that a site's text begins with, nor the titles of other pages that it
 * ends with. Both are told by a line that nothing else is, and by having no sentence.
 */
export function documentLines(lines: readonly string[]): { first: number; last: number } {
  const short = (line: string) => line.length <= 8 && !/[\d。，；：、]/u.test(line);
  let first = 0;
  while (first < lines.length && short(lines[first]!)) first++;
  const menu = lines.slice(0, first).filter((line) => MENU.test(line)).length;
  // The menu ends with its last entry; a short title after it is the document's.
  const end = lines.slice(0, first).findLastIndex((line) => MENU.test(line)) + 1;
  const related = lines.findLastIndex((line) => RELATED.test(line));
  const tail = related < 0 ? [] : lines.slice(related + 1);
  const others = tail.length <= MOST_RELATED && !tail.some((line) => /[。；]/u.test(line));
  return { first: menu >= 2 ? end : 0, last: related >= 0 && others ? related - 1 : lines.length - 1 };
}

/** The day that a site says a page was put there, from what stands around the document. */
export function publishedOn(furniture: readonly string[]): string | null {
  const days = furniture.flatMap((line) => {
    const date =
      /^(?:[^\d]{0,60}?(?:时间|日期)[:：]\s*|(?:文章)?(?:来源|作者|记者|编辑|通讯员)[:：][^\d]{1,60})?((?:19|20)\d{2})[-/.年](\d{1,2})[-/.月](\d{1,2})/u.exec(
        line,
      );
    return date && Number(date[1]) >= FIRST_YEAR
      ? [
          {
            day: `${date[1]}-${date[2]!.padStart(2, '0')}-${date[3]!.padStart(2, '0')}`,
            isPrinted: PRINTED.test(line),
          },
        ]
      : [];
  });
  const first = days[0]?.day;
  return first === undefined ? null : (printedBefore(days, first) ?? first);
}
