import { type Before, COUNTS } from './before.js';
import { NEWS, uncounted } from './counted.js';

/*
 * What is left out of things that were counted just before: every year and in all, once more, all that were visited, so many to each.
 */

const RULES: readonly ((name: string, before: Before) => string | null)[] = [
  // 每年新增小巨人企业10家，五年累计新增50家.
  (name, { counted }) =>
    /^(?:新增[三四五]年累计|(?:[三四五]年)?累计新增)$/u.test(name) && counted !== ''
      ? `累计新增${uncounted(counted.replace(/^每年/u, '').replace(NEWS, ''))}`
      : null,
  // 科普场馆12个，其中市级8个，全年接待42万人次: all of them did.
  (name, { things, group, unit }) => {
    if (
      unit !== 'visit' ||
      group.length === 0 ||
      !/(?:馆|场所|基地|中心|园区?|展厅|创新屋)$/u.test(uncounted(things)) ||
      !/^(?:全年|共|累计)*接待(?:人次|人数|公众|市民|观众|游客)?$/u.test(name)
    )
      return null;
    const all =
      group.findLast(({ name: told }) => things.endsWith(told) && told.length < things.length)?.name ??
      things;
    return all === ''
      ? null
      : `${uncounted(all.replace(NEWS, ''))}${name.replace(/^(?:全年|共|累计)+/u, '')}`;
  },
  // 重点企业980家，其中独角兽6家.
  (name, { counted, unit }) =>
    COUNTS.has(unit) &&
    /^(?:独角兽|准独角兽|瞪羚|隐形冠军|单项冠军|链主|“?链主”?)$/u.test(name) &&
    /企业(?:总数|数)?$/u.test(counted)
      ? `${name}企业`
      : null,
  // 2024年新建加氢站3座，2025年再建4座.
  (name, { counted }) =>
    /^再(?:建|新建|引进|认定|新增)$/u.test(name) && counted !== '' && !/[率重度]$/u.test(counted)
      ? `${name.replace('再建', '再新建').slice(1)}${uncounted(counted.replace(NEWS, ''))}`
      : null,
  // 有效发明专利9800余件，折合每万名从业人员395件: as many of the same to each.
  (name, { counted, last }) => {
    const per =
      /^(?!.*[量数率额]$)(?:折合|平均)*(?<per>每[万百千]?[名个家户人]\p{Script=Han}{2,6}?)(?:拥有|约|有)?$/u.exec(
        name,
      )?.groups?.per;
    return per && counted === last && counted !== '' && !/[率重度]$/u.test(counted)
      ? `${per}${counted}`
      : null;
  },
];

/** The name of a count with what was counted before; null for another name. */
export function ofCounted(name: string, before: Before): string | null {
  for (const rule of RULES) {
    const found = rule(name, before);
    if (found !== null) return found;
  }
  return null;
}
