import type { Measure } from '../model/facts.js';
import { unitMeaning } from '../text/units.js';
import type { ReadIndicator } from './clauseSite.js';
import type { Context } from './context.js';
import { measureOf } from './measure.js';
import { stockOrFlow } from './stockOrFlow.js';
import { GROWTH_COLUMN } from './tableColumns.js';

/** A name's unit in brackets, with what kind of number it is: 区级智能工厂（家，累计）. */
export const UNIT_OF_NAME = /[（(](?<unit>[^）)，,、]{1,8})(?<rest>[，,、](?:累计|当年|年末))?[）)]\s*$/u;

const CELL =
  /^(?<pre>[≥≤>＞<＜约近超]{0,2}|(?:不低于|不少于|不超过|超过|突破|达到|控制在|保持在?|稳定在|(?:同比)?(?:增速|增长|增加|增幅|下降|减少|降低|提升|提高|上升)))?\s*(?<value>[-−－+]?(?:\d{1,3}(?: \d{3})+(?!\d)|\d[\d,，]*)(?:\.\d+)?)(?:\s*[-—–~～至]\s*(?<high>\d[\d,，]*(?:\.\d+)?))?\s*(?<unit>[^\d\s（(［[左以]{0,8}?)(?<post>左右|以上|以内|以下|之内|(?<=控制在[^，]{1,12})内|余|多)?\s*(?:[（(［[〔].*)?$/u;

/** The indicators of a cell that holds a number: one, or both ends of a range. */
export function readCell(
  text: string,
  unit: string,
  head: string,
  name: string,
  context: Context,
  rate = false,
): ReadIndicator[] {
  const bracket = /^[［[〔]\s*(.+?)\s*[］\]〕]$/u.exec(text.trim());
  const match = CELL.exec(bracket ? bracket[1]! : text.trim().replace(/^[［[〔](\d)/u, '$1'));
  if (!match || text.trim() === '') return [];
  const groups = match.groups!;
  const number = (digits: string) =>
    Number(
      digits
        .replace(/[,， ]/gu, '')
        .replace(/^[−－]/u, '-')
        .replace(/^\+/u, ''),
    );
  const sign = /降|减/u.test(groups.pre ?? '') ? -1 : 1;
  const value = sign * number(groups.value!);
  if (!Number.isFinite(value)) return [];
  const growth = rate || GROWTH_COLUMN.test(head) || /增|降|减|升|提高/u.test(groups.pre ?? '');
  const printed = groups.unit || '';
  // 全社会研发投入强度（%） | [0.9]: by so many points in all.
  const points = bracket !== null && /%/u.test(unit) && GROWTH_COLUMN.test(head);
  const byHow = points ? '个百分点' : /^增减/u.test(head) ? unit : '%';
  const full = growth ? printed || byHow : printed && unitMeaning(printed) ? printed : unit;
  const marked = `${groups.pre ?? ''}${groups.post ?? ''}`;
  const relation = /[≥>＞]|不低于|不少于|超|突破|以上/u.test(marked)
    ? '>='
    : /[≤<＜]|以内|以下|不超过|控制在/u.test(marked)
      ? '<='
      : /[约近余多]|左右/u.test(marked)
        ? '~'
        : '=';
  const measure =
    growth || /(?:增长|增速|增幅)(?:率)?$/u.test(name)
      ? 'growth'
      : /%|‰/u.test(full)
        ? 'share'
        : stockOrFlow(
            {
              ...{ name, unit: full, modality: context.modality },
              before: bracket ? '新增' : '',
              sentence: '',
            },
            measureOf(name, bracket ? '新增' : '', '', context.modality, false, full),
          );
  const start = text.search(/\d|[≥≤>＞<＜-]/u);
  const shared = {
    start: Math.max(0, start),
    end: text.trimEnd().length,
    at: Math.max(0, start),
    name: name
      .replace(UNIT_OF_NAME, (bracket, printedUnit: string, rest = '') =>
        unitMeaning(printedUnit) ? rest.replace(/^[，,、]/u, '') : bracket,
      )
      .replace(/(?:年均)?(?:增长率|增长速度|增速|增幅|增长)$/u, (tail) =>
        measure === 'growth' && name.length > tail.length ? '' : tail,
      ),
    verb: '',
    unit: full === '' ? null : full,
    modality: context.modality,
    measure,
    period: periodOf(context, bracket !== null, `${name}${head}`, measure),
    ownPeriod: true,
    confidence: 0.95,
    reasons: [`表格：行“${name}”，列“${head}”`],
  } as const;
  if (groups.high !== undefined) {
    return [
      { ...shared, value, relation: '>=' },
      { ...shared, value: sign * number(groups.high), relation: '<=' },
    ];
  }
  return [{ ...shared, value, relation }];
}

function periodOf(context: Context, cumulative: boolean, name: string, measure: Measure): string | null {
  const point = context.modality === 'target' ? context.looksAheadTo : context.reportsOn;
  if (point === null) return null;
  // Half a year's amount is of all its months; what stands at their end is of the last.
  if (measure !== 'level' && measure !== 'rank' && /-\d{2}\/\d{4}-\d{2}$/u.test(point)) return point;
  const last = point.split('/').at(-1)!;
  if (cumulative && (context.modality === 'actual' || measure === 'growth') && /^\d{4}$/u.test(last))
    return `${Number(last) - 4}/${last}`;
  if (/年均/u.test(name) && context.modality === 'target' && /^\d{4}$/u.test(last))
    return `${Number(last) - 4}/${last}`;
  return last;
}

/** 52万平方米左右, 控制在71万人以内: a number with its unit and nothing else, however long that is. */
export function isAmount(cell: string): boolean {
  const unit = CELL.exec(cell.trim())?.groups?.unit;
  return unit !== undefined && unitMeaning(unit) !== null;
}

/** 增加值 | 5.5%以上 | 1248.3亿元: a per cent of what another column has in full is how it grows. */
export function isRate(
  value: string,
  cells: readonly { readonly value: string }[],
  column: number,
  nameCell: number,
): boolean {
  if (!/^[^\p{Script=Han}]*\d[\d.]*\s*[%％](?:以上|左右|以内)?$/u.test(value.trim())) return false;
  return cells.some(
    (other, at) =>
      at !== column &&
      at !== nameCell &&
      (/^(?:增速|增长|增幅)/u.test(other.value.trim()) ||
        /^\d[\d,.]*\s*(?!年)[\p{Script=Han}]{1,4}$/u.test(other.value.trim())),
  );
}
