/*
 * What a table's caption says of its rows and columns: 各区高新技术企业情况, 按执行部门分的R&D经费支出.
 */

/** Whose activity a table's caption says that all of it is: 表1 规模以上工业企业研发活动主要指标. */
const CAPTION_OF =
  /^(?:表?\s*\d*\s*)(?:(?:19|20)\d{2}年(?:度)?)?(?:全区)?(?<whose>(?:规模以上|规上|大中型)(?:工业)?企业|高新技术企业|科技型中小企业)(?=研发|研究|R&D|科技活动|创新活动|主要指标|基本情况|经营)/u;
/** What a table divides and by what: 表1 按执行部门分的R&D经费支出. */
const BY_KIND =
  /按(?<by>\p{Script=Han}{2,6}?)(?:划分|分组|分类|分)(?:的)(?<what>[\p{Script=Han}A-Z&]{2,16}?)(?:情况|统计|构成|表)?(?:[（(].*)?$/u;
/** 表2 专利授权情况, of kinds of patents. */
const PATENTS = /^(?<kind>发明|实用新型|外观设计)(?:专利)?$/u;

/** A row's name with what the caption says of all rows. */
export function ofCaption(name: string, caption: string): string {
  const how = /专利(?<how>授权|申请)/u.exec(caption)?.groups?.how;
  const kind = PATENTS.exec(name)?.groups?.kind;
  if (how && kind) return `${kind}专利${how}量`;
  const { by, what } = BY_KIND.exec(caption)?.groups ?? {};
  if (by && what && name !== '' && !name.includes(what))
    return /^(?:合计|总计|总体)$/u.test(name) ? what : `${name === '其他' ? `其他${by}` : name}${what}`;
  const whose = CAPTION_OF.exec(caption)?.groups?.whose;
  return whose && name !== '' && !name.includes('企业') ? `${whose}${name}` : name;
}

/** What a caption says that a table is about: 2018年各区高新技术企业情况. */
const ABOUT =
  /(?:^|[年区县镇度各])(?<what>(?!各)[^年区县镇度各，。：、和\s]{2,14}?(?:企业|机构|专利|众创空间|孵化器|项目|人才|商标|技术合同))(?:数量|发展|培育|认定|申请|授权|登记|分布|统计|基本)*(?:情况|一览|统计|数据)?表?(?:[（(].*)?$/u;

/**
 * A column's head with what the caption says is counted: 企业数, 新认定 under 各区高新技术企业情况; 其中：发明 beside 专利申请量.
 * @param before what the column to the left counts
 */
export function headOf(head: string, caption: string, before: string): string {
  const part = /^其中[：:]?(?<kind>发明|实用新型|外观设计)(?:专利)?$/u.exec(head)?.groups?.kind;
  const how = /(?:申请|授权)(?=[量数]?$)/u.exec(before)?.[0];
  if (part && how) return `${part}专利${how}量`;
  if (/^(?:申请|授权)[量数]?$/u.test(head) && caption.includes('专利'))
    return `专利${head.replace(/数?$/u, '')}`;
  const what = ABOUT.exec(caption)?.groups?.what;
  if (what === undefined || head.includes(what)) return head;
  if (/^(?:企业|机构|项目)?(?:数量?|家数|个数|总数|总量)?$/u.test(head)) return what;
  return /^(?:(?:当年|本年)?(?:新认定|新增|净增|新引进|认定|复审|培育|备案|入库))$/u.test(head)
    ? `${head}${what}`
    : head;
}
