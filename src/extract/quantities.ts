import type { Relation } from '../model/quantity.js';
import { NUMERAL_CHARS, parseChineseNumeral } from '../text/numerals.js';
import { MAGNITUDE_PATTERN, UNIT_PATTERN, unitMeaning } from '../text/units.js';
import { qualify } from './exactness.js';
import type { FoundQuantity } from './foundQuantity.js';
import { blockedRanges, SPECIAL_THING, STRUCTURAL } from './notQuantities.js';
import { isMilestone, isThreshold, ofAverage, withSharedBounds } from './quantityLimits.js';
import { sectorShares } from './sectorRatio.js';

const ARABIC = '[-−－]?\\d{1,3}(?:[,，]\\d{3})+(?:\\.\\d+)?(?!\\d)|[-−－]?\\d+(?:\\.\\d+)?';
const SMALL = `[${NUMERAL_CHARS.replace(/[万亿]/gu, '')}]+`;
/** 一万二千 is one number; in 两万人 the 万 goes with the unit. */
const HAN = `${SMALL}(?:[万亿]${SMALL})*`;
const TAIL = '(?<post>以上|以下|以内|左右|上下|出头|之多|及以上|多(?!\\d)|余|之内)?';
const AMOUNT = new RegExp(
  `(?<![\\d.A-Za-z*＊])(?<first>${ARABIC}|${HAN})` +
    `(?:(?<unit1>(?:${MAGNITUDE_PATTERN})?(?:${UNIT_PATTERN})?)(?<dash>[-—–~～－]{1,2}|至|到)(?<second>${ARABIC}|${HAN}))?` +
    `(?<plus1>[余多几来])?(?<unit>(?:${MAGNITUDE_PATTERN})?(?<plus2>[余多])?(?:${UNIT_PATTERN})?)(?<also>[(（](?:家|个|项|件|户|人|套|座|间|人次|次)[)）])?${TAIL}`,
  'gu',
);

/** A number without a unit that an index has: 创新指数达到160以上. */
const OF_INDEX =
  /(?:指数|综合得分|综合评分)(?:得分|值|总分|综合得分)?(?:依次|分别)?(?:录得|不低于|(?:已|将)?(?:达到|达|为|提高到|提升到|提升至|上升到|升至|增至|突破|超过))*$/u;
/** 综合得分0.734，徐汇0.702，杨浦、嘉定分别为0.588: the same of another. */
const OF_ANOTHER =
  /^[，,、；;]\p{Script=Han}{2,4}(?:[、和与]\p{Script=Han}{2,4}?)*(?:区)?(?:则|分别|只|仅)?[为有是]?$/u;

/** Where days, hours and years are what is told: 优良天数334天, 平均年龄32.4岁, 办理时限压缩到6个工作日. */
const OF_TIME =
  /(?:天数|年龄|时限|用时|时间|时长|周期|机时)[^，。；]{0,14}$|(?:天数|年龄|时限|用时|时间|时长|周期|机时)[^，。；]{0,16}[，,][^，。；\d]{0,10}(?:降低|提高|下降|上升|缩短|压缩|减少|增加|延长|提前)(?:了|约|近)*$/u;
/** What is given marks: 总体满意度得分82.3分，比上年提高3.5分. */
const OF_SCORE = /满意度|得分|评分|打分|综合分|指数/u;
/** 前 with a place and no 第: 跃居全省前40位, 达到全市前3水平. */
const AMONG_FIRST = new RegExp(
  `(?:进入|跻身|位居|位列|列|居|排名|排|跃居|升至|达到|保持|稳居|进位到?)(?:在)?(?:全市|全国|全省|全区|郊区|中心城区|各区县?){0,2}(?<lead>前)(?<n>\\d{1,3}|[${NUMERAL_CHARS}]{1,3})(?:(?<unit>位|名)|(?=水平|列(?!席)|强|[，。；、,;]|$))`,
  'gu',
);

/** 连续三届被授予…, 连续两年获评…: for how long an honour or a rank was held. 连续两年增长 counts no honours. */
const STREAK = new RegExp(
  `连续(?<n>\\d{1,2}|[${NUMERAL_CHARS}]{1,2})(?:个)?(?<unit>年|届|次|轮)(?=(?:均|都|成功|蝉联|在)?[^，。；]{0,8}?(?:获|被(?:评|授|认|命|列)|荣膺|夺得|夺取|蝉联|入选|评为|名列|位列|位居|保持全|居全|列全))`,
  'gu',
);

const RANK = new RegExp(
  `第(?<n>\\d{1,3}|[${NUMERAL_CHARS}]{1,3})(?<unit>位|名)?|(?<top>首位|榜首|之首|头筹|(?<=(?:数量|总量|总数|规模|占比|增速|增幅|位次|均|排名|位|[市国区省])居)首(?=[，,。；;、]|$))`,
  'gu',
);
/** 由全市第六升至第四: how a rank came to be another. */
const MOVED = '(?:上升|提升|下降|前移|跃升|回落|下滑|进|降|升|跃|滑|退)';
const RANKING = new RegExp(
  `(?:排名|排位|位居|位列|为(?:\\d+|[一二两三四五六七八九十]+)个|居于|列于|名列|跃居|跃升至|升至|位次|排在|排|居|列(?![为入])|蝉联|拔得|夺得|稳坐|独占|并列)[^，。；]{0,14}$|(?:全市|全国|中心城区|郊区|各区县?|全区|全省)[^，。；]{0,4}$|[由从](?:上年|去年|(?:19|20)\\d{2}年)?的?(?:全市|全国|全省|郊区|各区)?第[^，。；]{1,3}[位名]?${MOVED}[至到]?(?:(?:19|20)\\d{2}年|今年|目前|现在)?的?(?:全市|全国|全省|郊区|各区)?$`,
  'u',
);
const MOVES_ON = new RegExp(`^${MOVED}[^，。；]{0,4}第`, 'u');

/** 拥有量徐汇第一、杨浦第二、长宁第三: as many places as are named, one after another. */
const PLACE_BEFORE = /(?:^|[，,；;、和与]|\p{Script=Han}{4})\p{Script=Han}{2,4}$/u;
const PLACE_AFTER = /^[、，,和与]\p{Script=Han}{2,4}第[一二三四五六七八九十\d]/u;
const AFTER_PLACE = /第[一二三四五六七八九十\d]{1,2}[、，,和与]\p{Script=Han}{2,4}$/u;

const RANKS_IN_ROW =
  /(?:分列|分居|分别(?:列|居|位列|位居|排))(?:全市|全国|全省|各区|郊区|中心城区)?(?<list>[一二三四五六七八九](?:[、和][一二三四五六七八九]){1,3})位/gu;

/** 三分之一, 百分之九十五, and 1/4 as it stands in 比重超过1/4. */
const FRACTION = new RegExp(
  `(?<below>[${NUMERAL_CHARS}\\d]{1,3})分之(?<above>[${NUMERAL_CHARS}\\d]{1,3}(?:点[〇零一二三四五六七八九]{1,2})?)(?<plus>以上|以下|左右|强|弱|还多)?` +
    `|(?<=[占超过约近达到为]|不足|将近|(?:占(?:到|了)?|接近|超过|达到?)[^，。；\\d]{1,10}的)(?<up>\\d)/(?<down>\\d{1,2})(?![\\d/年月.])(?<plus2>以上|以下|左右)?` +
    // 占全市近一半, 不到全市平均的一半; not 时间过半.
    `|(?<=(?:占|接近|不到|不足)[^，。；\\d]{0,12})(?<half>一半|半数)(?<plus3>以上|左右|还多)?`,
  'gu',
);

/** 市值近万亿元: one, which is not said. */
const BARE_TRILLION = /(?<about>接近|将近|近|约|超过?|突破|逾|达到?|冲破|迈入)(?<unit>万亿元?)(?!级)/gu;

/** Characters before a Han numeral that make it part of a word: 第三, 十二五, 新三板, 其一, 统一. */
const HAN_WORD_BEFORE =
  /[第“‘年月周星期唯统同专万每某之其新同初逐珠这那哪各]$|(?<![增延])长$|[“‘][^”’]{0,8}$/u;

/** Everything countable in a text, in order. Dates, ordinals, titles in 《》 and numbers that are names are left out. */
export function findQuantities(text: string): FoundQuantity[] {
  const blocked = blockedRanges(text);
  const free = (start: number, end: number) => !blocked.some(([from, to]) => start < to && end > from);
  const found: FoundQuantity[] = sectorShares(text);
  for (const match of text.matchAll(BARE_TRILLION)) {
    const { about, unit } = match.groups!;
    const start = match.index + about!.length;
    const end = match.index + match[0].length;
    const relation: Relation = /[近约]/u.test(about!) ? '~' : /[超破逾过]/u.test(about!) ? '>=' : '=';
    if (free(start, end))
      found.push({
        start,
        end,
        lead: match.index,
        value: 1,
        unit: unit!,
        relation,
        kind: 'amount',
        bound: null,
      });
  }
  for (const match of text.matchAll(FRACTION)) {
    const groups = match.groups!;
    const [below, above] = groups.half
      ? [2, 1]
      : [numberOf(groups.below ?? groups.down!), numberOf(groups.above ?? groups.up!)];
    if (!below || above === null || !free(match.index, match.index + match[0].length)) continue;
    const { lead, relation } = qualify(text, match.index, groups.plus ?? groups.plus2 ?? groups.plus3);
    const ofHundred = below === 100;
    const value = ofHundred ? above : Math.round((above / below) * 1e4) / 1e4;
    found.push({
      start: match.index,
      end: match.index + match[0].length,
      lead,
      value,
      unit: ofHundred ? '%' : null,
      relation,
      kind: 'percent',
      bound: null,
    });
  }
  // 翻一番 is twice as much, 翻两番 four times.
  for (const match of text.matchAll(/翻了?(?:将近|接近|近|约)?(?<times>[一两])番/gu)) {
    const value = match.groups!.times === '一' ? 1 : 2;
    found.push({
      start: match.index,
      end: match.index + match[0].length,
      lead: match.index,
      value,
      unit: '番',
      relation: /近|约/u.test(text.slice(Math.max(0, match.index - 2), match.index) + match[0]) ? '~' : '=',
      kind: 'doubling',
      bound: null,
    });
  }
  for (const match of text.matchAll(RANK)) {
    const start = match.index;
    const before = text.slice(Math.max(0, start - 24), start);
    const after = text.slice(start + match[0].length);
    const moves = MOVES_ON.test(after) && /[由从][^，。；]{0,6}$/u.test(before);
    const inRow =
      !match.groups!.top &&
      PLACE_BEFORE.test(before) &&
      ((PLACE_AFTER.test(after) && !AFTER_PLACE.test(before)) || AFTER_PLACE.test(before));
    if ((!RANKING.test(before) && !moves && !inRow) || !free(start, start + match[0].length)) continue;
    if (
      !match.groups!.unit &&
      !moves &&
      /^[一-龥A-Za-z0-9]/u.test(after) &&
      !/^[的，并且]|^[和与及](?=第)/u.test(after)
    )
      continue;
    const value = match.groups!.top ? 1 : numberOf(match.groups!.n!);
    if (value === null) continue;
    const unit = match.groups!.unit ?? null;
    found.push({
      start,
      end: start + match[0].length,
      lead: start,
      value,
      unit,
      relation: '=',
      kind: 'rank',
      bound: null,
    });
  }
  // 分列二、三位: each of those told before.
  for (const match of text.matchAll(RANKS_IN_ROW))
    for (const { 0: said, index } of match.groups!.list!.matchAll(/[一二三四五六七八九十]/gu)) {
      const start = match.index + match[0].indexOf(match.groups!.list!) + index;
      const end = start + said.length;
      const value = numberOf(said);
      if (value !== null && free(start, end))
        found.push({ start, end, lead: start, value, unit: null, relation: '=', kind: 'rank', bound: null });
    }
  for (const match of text.matchAll(STREAK)) {
    const value = numberOf(match.groups!.n!);
    const [start, end] = [match.index, match.index + match[0].length];
    if (value === null || value < 2) continue;
    const unit = match.groups!.unit!;
    found.push({ start, end, lead: start, value, unit, relation: '=', kind: 'streak', bound: null });
  }
  for (const match of text.matchAll(AMONG_FIRST)) {
    const value = numberOf(match.groups!.n!);
    const start = match.index + match[0].lastIndexOf('前');
    const end = match.index + match[0].length;
    if (value === null || !free(start, end)) continue;
    const unit = match.groups!.unit ?? null;
    found.push({ start, end, lead: start, value, unit, relation: '<=', kind: 'rank', bound: null });
  }
  for (const match of text.matchAll(AMOUNT)) {
    if (!free(match.index, match.index + match[0].length)) continue;
    if (found.some((other) => match.index < other.end && match.index + match[0].length > other.start))
      continue;
    const last = found.at(-1);
    const goesOn =
      last?.unit === null &&
      last.kind === 'amount' &&
      (last.end === match.index - 1 || OF_ANOTHER.test(text.slice(last.end, match.index)));
    found.push(...readAmount(text, match, goesOn));
  }
  found.sort((a, b) => a.start - b.start || (a.bound === 'low' ? -1 : 1));
  return withSharedBounds(
    found.map((q) => ofAverage(q, text)),
    text,
  )
    .map((q, at, all) => (isMilestone(q, text, all[at - 1], all[at + 1]) ? { ...q, milestone: true } : q))
    .filter((q, at, all) => !isThreshold(q, text, all[at + 1]));
}

/** More than any figure of a district, and more than a number can hold to the last digit: a slip of the source, not a value. */
const ABSURD = 1e15;

function numberOf(text: string): number | null {
  if (/[\d]/u.test(text)) {
    const value = Number(text.replace(/[,，]/gu, '').replace(/^[−－]/u, '-'));
    return Math.abs(value) < ABSURD ? value : null;
  }
  // 一点五: the digits behind the point, one by one.
  const [whole = '', decimals] = text.split('点');
  const value = parseChineseNumeral(whole);
  if (decimals === undefined || value === null) return value;
  const digits = [...decimals].map((digit) => parseChineseNumeral(digit) ?? 0).join('');
  return Number(`${value}.${digits}`);
}

function readAmount(text: string, match: RegExpMatchArray, goesOn: boolean): FoundQuantity[] {
  const groups = match.groups!;
  const { first, second, dash, post } = groups as Record<string, string | undefined>;
  const index = match.index!;
  const isHan = !/\d/u.test(first!);
  let end = index + match[0].length;
  const unit1 = groups.unit1 ?? '';
  const unit2 = (groups.unit ?? '').replace(/^(.*?)[余多](?=\D*$)/u, '$1');
  if (second !== undefined && unit1 !== '' && unit2 === '' && !/[万亿%]/u.test(unit1)) return [];
  const also = groups.also ?? '';
  const counter = (second !== undefined ? unit2 || unit1 : unit2) || null;
  // 1300台（套）, 212户（人）: as printed; 3家（次） is a number of firms.
  let unit: string | null =
    counter && /[套座间人户家][)）]$/u.test(also) && !/人次/u.test(also) ? counter + also : counter;
  let plus: string | undefined = groups.plus1 ?? groups.plus2 ?? post;
  const high = second === undefined ? null : numberOf(second);
  let value = numberOf(first!);
  if (value === null || (second !== undefined && high === null)) return [];
  // 多 and 余 belong to the number only before a unit or a noun that is counted.
  if (unit && /余$/u.test(unit)) {
    unit = unit.slice(0, -1) || null;
    plus = '余';
  }
  const before = text.slice(Math.max(0, index - 10), index);
  const after = text.slice(end);
  if (isHan && !acceptsHan(first!, unit, before, after)) return [];
  if (unit === null || unit === '') {
    const listed = goesOn && (/\d[、和与]$/u.test(before) || /\p{Script=Han}$/u.test(before));
    if (isHan || dash !== undefined || !(listed || OF_INDEX.test(before)) || /^[-—~～:：/.\d]/u.test(after))
      return [];
    const { lead, relation } = qualify(text, index, plus);
    return [{ start: index, end, lead, value, unit: null, relation, kind: 'amount', bound: null }];
  }
  if (
    /^[A-Za-z]/u.test(after) &&
    !/[a-zA-Z]$/u.test(unit) &&
    /^[A-Za-z]{1,2}(?![a-zA-Z])/u.test(after) &&
    unit.length === 0
  )
    return [];
  // 两次机遇改变了杨浦: no occasions that anybody held.
  if (unit === '次' && /^(?:重大|历史性?|难得的?)?(?:机遇|机会|飞跃|跨越|转身|转型|浪潮|革命)/u.test(after))
    return [];
  if (unit === '单' && /^[位元项独个]/u.test(after)) return [];
  // 十大, 三大: a count only of things that are built; the caller sees the noun.
  const meaning = unitMeaning(unit);
  if (!meaning) return [];
  if (meaning.family === 'time' && !OF_TIME.test(text.slice(Math.max(0, index - 24), index))) return [];
  if (
    meaning.family === 'score' &&
    (/满分(?:为|是)?$|[时点：:]$/u.test(before) || !OF_SCORE.test(text.slice(Math.max(0, index - 80), index)))
  )
    return [];
  if (meaning.family === 'count' || meaning.family === 'person') {
    if (
      STRUCTURAL.test(after) &&
      !SPECIAL_THING.test(after) &&
      !/(?:覆盖|跑遍|辐射|走进)$|的(?:区县?)?(?:共|已|只|仅)?有$/u.test(before)
    )
      return [];
    if (
      unit === '大' &&
      !/^[^，。；]{0,16}(?:平台|基地|中心|项目|工程|园区|功能区|联盟|集群|区域)/u.test(after)
    )
      return [];
    if (/^[^，。；]{0,16}之一/u.test(after)) return [];
    // Attendance at a meeting says nothing of the district.
    if (
      meaning.family === 'person' &&
      /^(?:(?:代表|嘉宾|专家|学者)[^，。；]{0,4})?(?:参加|出席|与会|到会|研讨|座谈)/u.test(after) &&
      /会|论坛|仪式|研讨|座谈/u.test(text.slice(Math.max(0, index - 60), index + 20))
    )
      return [];
    if (/^(?:位)$/u.test(unit) && /^(?:一体|数)/u.test(after)) return [];
    // 闵行、嘉定、松江分列二至四位: places, one for each, and no persons.
    if (unit === '位' && /分(?:列|居|别[位排]?[列居])(?:全市|各区|全国)?第?$/u.test(before)) return [];
    if (
      unit === '大' &&
      /^(?:产业|服务业|创新环境|任务|战略|功能(?!性|平台|区)|特色|举措|支撑体系|优势|行动|门类)/u.test(after)
    )
      return [];
  }
  if (isHan && value > 0 && /[十百千]$/u.test(first!) && plus === undefined && /^[多余]/u.test(after)) {
    plus = after[0];
    end += 1;
  }
  // 九成五, 七成半: and half a tenth.
  const tenths =
    unit === '成'
      ? /^(?:半(?![年月天个数壁径成])|[一二三四五六七八九半](?=$|[^\p{Script=Han}]|以上|左右|多))/u.exec(
          after,
        )?.[0]
      : undefined;
  if (tenths) {
    value = Math.round((value + (tenths === '半' ? 5 : parseChineseNumeral(tenths)!) / 10) * 10) / 10;
    end += 1;
    plus ??= /^(?:以上|左右|多)/u.exec(text.slice(end))?.[0];
  }
  const percent = unit === '%' || unit === '‰' || unit === '成';
  const kind = percent
    ? 'percent'
    : meaning.family === 'points'
      ? 'points'
      : meaning.family === 'multiple'
        ? 'multiple'
        : 'amount';
  const { lead, relation } = qualify(text, index, plus);
  if (dash !== undefined && high !== null) {
    if (value >= high) return [];
    const both = { start: index, end, lead, unit, kind } as const;
    return [
      { ...both, value, relation: '>=', bound: 'low' },
      { ...both, value: high, relation: '<=', bound: 'high' },
    ];
  }
  if (Object.is(value, -0)) value = 0;
  return [{ start: index, end, lead, value, unit, relation, kind, bound: null }];
}

/** Whether a numeral in characters with this unit counts something: 三家, 十余项, 一百亿元; not 一个, 三位一体. */
function acceptsHan(numeral: string, unit: string | null, before: string, after: string): boolean {
  if (unit === null || HAN_WORD_BEFORE.test(before)) return false;
  if (/^[〇零]/u.test(numeral)) return false;
  if (numeral === '一' && unit === '位') return /[前后]移$|(?:上升|下降|提升|提高)$/u.test(before);
  if (unit === '成' && /^[员果功立绩套效]/u.test(after)) return false;
  if (numeral === '一' && unit === '成') return !/[另任某每]$/u.test(before);
  if (numeral === '一')
    return (
      /^(?:家|所|亿|万)/u.test(unit) &&
      !/^(?:占|就|独)/u.test(after) &&
      // 一家软件公司近日…, 一家企业的负责人说: some firm, whose number is not told.
      !(/(?:^|[，,。；：:“”‘’、\s\n的上里在]|另|走进)$/u.test(before) && /^[\p{Script=Han}“]/u.test(after)) &&
      !/^(?:家人|家之)/u.test(unit + after) &&
      !/[进另每唯同]$/u.test(before)
    );
  if (numeral === '千' || numeral === '百' || numeral === '十' || numeral === '万')
    return (
      /^(?:多|余|来)?(?:家|名|人|个|项|件|亿|万|所|场|户|款|台|套|辆|支|幢|栋|座)/u.test(unit) &&
      !/[一两几数]$/u.test(before)
    );
  if (/[级期等类种]$/u.test(unit) && unit.length === 1) return false;
  return !/^(?:体|化|制|路|点|通|维)/u.test(after);
}
