/*
 * Tables that rank districts: 位次 | 区县 | 得分 | 2013年位次. What is ranked is told above them, and the columns say whether a cell is a mark or a
 * place.
 */

const RANK_COLUMN = /^(?:(?:19|20)\d{2}年?(?:度)?|上年度?|去年|本年度?)?(?:位次|名次|排名|位列|排位)$/u;
const SCORE_COLUMN =
  /^(?:(?:19|20)\d{2}年?(?:度)?|上年度?|去年|本年度?)?(?:综合|总|平均)?(?:得分|总分|分值|评分|指数值?)(?:[（(]分[）)])?$/u;

/** What a column of a ranking holds. */
export type RankingColumn = 'rank' | 'score';

/** What a head says that a column holds; null for one of no ranking. */
export const rankingColumn = (head: string): RankingColumn | null =>
  RANK_COLUMN.test(head.trim()) ? 'rank' : SCORE_COLUMN.test(head.trim()) ? 'score' : null;

/** 创新指数得分 of 表1 2014年区县创新指数前10位; '' where the caption names nothing that is marked. */
export function rankedBy(caption: string): string {
  const what =
    /(?<what>[\p{Script=Han}A-Z&]{2,16}?(?:指数|竞争力|能力|水平|评价|满意度|活力|实力))/u.exec(
      caption.replace(/^\s*表?\s*\d*|(?:19|20)\d{2}年(?:度)?|上海市?|全市|各区县?|各?区县?(?!域)/gu, ''),
    )?.groups?.what ?? '';
  return what === '' ? '' : `${what}得分`;
}
