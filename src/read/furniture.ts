/**
 * What a web page or an archive puts around a document: forms, breadcrumbs, print rows, previous/next, disclaimers,
 * addresses, index tables. A line is furniture when it is one of these and nothing else.
 */
const LINES: readonly RegExp[] = [
  /^(?:首页|网站首页)\s*[>＞»].*$/u,
  /^(?:当前位置|您的位置|您现在的位置|您当前的位置)\s*[:：>＞»].*$/u,
  /^(?:字体|字号|字体大小)\s*[:：]?[\s[【（(]*(?:特?大|中|小)(?:[\s[【（(\]】）)|｜/]|[特大中小]|打印|关闭|收藏|分享|返回|本页|窗口)*$/u,
  /^(?:【?\s*(?:打印|关闭|收藏|分享|返回顶部|返回|打印本页|关闭窗口|纠错|我要纠错|下载|大|中|小)\s*】?[\s|｜/]*)+$/u,
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
  /^(?:索\s*引\s*号|生效日期|关\s*键\s*词|发布机构|发布日期|主题分类|公开类别|公开属性|公开主体|信息分类|文\s*号|发文字号|成文日期|有效性|体裁分类)\s*(?:[:：]\s*(?![^|]*[。；，])[^。；]{0,120}$|\s*(?:\||$))/u;

export function isIndexRow(line: string): boolean {
  return INDEX_ROW.test(line);
}

export function isFurniture(line: string): boolean {
  if (INDEX_ROW.test(line)) return true;
  if (!LINES.some((pattern) => pattern.test(line))) return false;
  return !SAYS_SOMETHING.test(line) || NEVER_TEXT.test(line);
}
