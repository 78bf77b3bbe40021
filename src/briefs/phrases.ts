import type { TargetStatus, ThreadChange } from '../model/comparison.js';
import type { Relation } from '../model/quantity.js';
import type { Language } from './content.js';
import { quoted } from './format.js';

/** Everything a brief says in its own words, in one language. */
export interface Phrases {
  districtTitle(place: string, from: number, to: number): string;
  cityTitle(place: string, from: number, to: number): string;
  coverage(indicators: number, comparable: number, targets: number, sources: number): string;
  cityCoverage(districts: number, facts: number, sources: number): string;
  notComparable: string;
  reported: string;
  reportedGrowth: string;
  inferredMark: string;
  impliedMark: string;
  implied(value: string, growth: string): string;
  required(rate: string, relation: Relation): string;
  growthContradicts(name: string, period: string, reported: string, computed: string): string;
  growthSuffix: string;
  rankSuffix: string;
  rankUnit: string;
  modality: Readonly<Record<'actual' | 'target', string>>;
  status: Readonly<Record<string, string>>;
  targetStatus: Readonly<Record<TargetStatus, string>>;
  change: Readonly<Record<ThreadChange, string>>;
  searched(titles: readonly string[]): string;
  boundary(old: readonly string[], district: string): string;
  partYear(count: number): string;
  corrected(what: string, who: string, when: string, why: string): string;
  lowConfidence(name: string, value: string): string;
  noPeriod(name: string, value: string): string;
  uncertainText(text: string): string;
  inferredYear(title: string, period: string, reasons: readonly string[]): string;
  contradiction(name: string, period: string, a: string, b: string): string;
  omitted(figures: number, targets: number, initiatives: number, policies: number, slug: string): string;
  method(version: string): string[];
  finding: {
    /** A value under its own name, where the aim has another for it. */
    otherwise(reported: string, aim: string): string;
    targetReached(name: string, value: string, target: string, period: string): string;
    targetGap(
      name: string,
      base: string,
      basePeriod: string,
      target: string,
      period: string,
      gap: string,
      percent: string | null,
    ): string;
    change(name: string, from: string, to: string, change: string, percent: string | null): string;
    growth(name: string, value: string, rate: string, period: string): string;
    largest(name: string, value: string, period: string): string;
    advanced(name: string, before: string, after: string): string;
    drafts(count: number, first: string, known: boolean): string;
    gone(names: readonly string[], searched: readonly string[]): string;
    themes(gained: readonly string[], from: number, to: number): string;
    noNumbers(from: number): string;
    little(): string;
  };
  edition: {
    number(edition: number): string;
    added(name: string, value: string, period: string): string;
    gone(name: string, value: string, period: string): string;
    changed(name: string, was: string, is: string, period: string): string;
    more(count: number): string;
    sourceAdded(title: string): string;
    sourceGone(title: string): string;
    sourceChanged(title: string): string;
    policy(title: string, was: string, is: string): string;
    none: string;
  };
  city: {
    shared(theme: string, count: number, total: number): string;
    lone(theme: string, district: string): string;
    gained(theme: string, districts: readonly string[], to: number): string;
    drafts(count: number, districts: number, all: number): string;
    uneven(most: string, share: string): string;
    shift(gained: readonly string[], lost: readonly string[]): string;
    noShift: string;
    coverageNote(alike: readonly string[]): string;
    factsOf(count: number): string;
    policiesOf(count: number, drafts: number): string;
    comma: string;
    severalPursue: string;
    onePursues: string;
    instruments(district: string, count: number): string;
    overlap(industry: string, count: number, total: number): string;
    speciality(district: string, industries: readonly string[]): string;
  };
}

const zh: Phrases = {
  districtTitle: (place, from, to) => `${place}科技创新年度对照简报（${from}→${to}）`,
  cityTitle: (place, from, to) => `${place}各区科技创新对照简报（${from}→${to}）`,
  coverage: (indicators, comparable, targets, sources) =>
    `收录${indicators}项指标，其中两年可比${comparable}项；目标${targets}项；来源${sources}件`,
  cityCoverage: (districts, facts, sources) => `${districts}个区，${facts}条事实，来源${sources}件`,
  notComparable: '不可比',
  reported: '（原文）',
  reportedGrowth: '增幅为原文所载同比',
  inferredMark: '［推断］',
  impliedMark: '推算',
  implied: (value, growth) => `上期由原文增幅推算：${value}÷(1+${growth}%)`,
  required: (rate, relation) =>
    `今后年均需增长${{ '=': '', '>=': '至少', '<=': '至多', '~': '约' }[relation]}${rate}`,
  growthContradicts: (name, period, reported, computed) =>
    `${quoted(name)}${period}原文载同比${reported}，按所载两年数值算为${computed}，两者不符。`,
  growthSuffix: '增幅',
  rankSuffix: '位次',
  rankUnit: '位',
  modality: { actual: '实绩', target: '目标' },
  status: {
    planned: '规划',
    underway: '推进',
    done: '建成',
    草拟中: '草拟中',
    提审稿: '提审稿',
    试行: '试行',
    修订: '修订',
    已出台: '已出台',
  },
  targetStatus: {
    已达成: '已达成',
    进展正常: '进展正常',
    滞后: '滞后',
    未到期: '未到期',
    无法判断: '无法判断',
  },
  change: {
    completed: '完成',
    advanced: '推进',
    continued: '延续',
    reworded: '改写',
    new: '新增',
    'not-mentioned-again': '未再提及',
  },
  searched: (titles) => `标作“未再提及”的，已查${titles.map((title) => `《${title}》`).join('、')}。`,
  boundary: (old, district) =>
    `${old.join('、')}的数值只反映当时的区划，不等同于现在的${district}，表中单列，不合并计算。`,
  corrected: (what, who, when, why) => `${what}：经人工更正（${who}，${when}：${why}）`,
  partYear: (count) => `${count}项数据为非全年累计，不与全年数相比。`,
  lowConfidence: (name, value) => `“${name || '名称不明'}”${value}：读法把握不足，未列入上表。`,
  noPeriod: (name, value) => `${quoted(name)}${value}：原文未载期间。`,
  uncertainText: (text) => `原文此处有损，读作“${text.slice(0, 40)}”，未能确认。`,
  inferredYear: (title, period, reasons) =>
    `“${title}”的年份在原文中被遮盖，推断为${period}年。理由：${reasons.join('；')}。`,
  contradiction: (name, period, a, b) => `${quoted(name)}${period}有两种记载：${a}与${b}，并列备查。`,
  omitted: (figures, targets, initiatives, policies, slug) => {
    const left = [
      [figures, '项数据'],
      [targets, '项目标'],
      [initiatives, '个事项'],
      [policies, '份文件'],
    ].flatMap(([count, what]) => ((count as number) > 0 ? [`${count}${what}`] : []));
    return left.length > 0 ? `限于篇幅，另有${left.join('、')}未印出，连同依据见同名文件${slug}.json。` : '';
  },
  method: (version) => [
    '只比较同一区、同一指标与范围、同一口径、同类单位的数值；不满足时写明“不可比”及理由，不作计算。',
    '非全年流量不与全年数相比；某月时点的存量可比，但加注。“突破”“以上”记作≥，“约”“近”“余”记作约，由其得出的增减同样标注。',
    '目标进度＝（现值－基期值）÷（目标值－基期值），与已过时间的比例相对照。',
    '未再提及不等于取消：仅表示所查来源未再出现。',
    `生成程序：district-briefs ${version}。`,
  ],
  finding: {
    otherwise: (reported, aim) => `${reported}（目标称“${aim}”）`,
    targetReached: (name, value, target, period) => `${name}已达${value}，${period}目标${target}已经实现。`,
    targetGap: (name, base, basePeriod, target, period, gap, percent) =>
      `${name}${basePeriod}为${base}，${period}目标${target}，尚差${gap}${percent ? `，即需再增${percent}` : ''}。`,
    change: (name, from, to, change, percent) =>
      `${name}由${from}变为${to}，增减${change}${percent ? `（${percent}）` : ''}。`,
    growth: (name, value, rate, period) => `${period}${name}${value}，原文载同比${rate}。`,
    largest: (name, value, period) => `${period}${name}为${value}。`,
    advanced: (name, before, after) => `${quoted(name)}由${before}转为${after}。`,
    drafts: (count, first, known) =>
      `${count}件政策尚在草拟，其中《${first}》${known ? '后续来源仍未见出台' : '是否出台未见记载'}。`,
    gone: (names, searched) =>
      `${names.map(quoted).join('、')}此后未再提及（已查：${searched.map((title) => `《${title}》`).join('、')}）。`,
    themes: (gained, from, to) =>
      `与${from}年相比，${to}年的表述新增${gained.map((theme) => `“${theme}”`).join('、')}主题。`,
    noNumbers: (from) => `来源中没有${from}年可用的数据，只能比较表述。`,
    little: () => '来源对本区着墨不多，本简报据实从简。',
  },
  edition: {
    number: (edition) => `第${edition}期`,
    added: (name, value, period) => `新增数据：${name} ${value}（${period}）`,
    gone: (name, value, period) => `不再载有：${name} ${value}（${period}）`,
    changed: (name, was, is, period) => `数据改动：${name}（${period}）由${was}改为${is}`,
    more: (count) => `同类另有${count}项`,
    sourceAdded: (title) => `新增来源：《${title}》`,
    sourceGone: (title) => `不再使用的来源：《${title}》`,
    sourceChanged: (title) => `来源有改动：《${title}》`,
    policy: (title, was, is) => `文件状态：《${title}》由${was}变为${is}`,
    none: '内容无改动，仅版式或程序更新',
  },
  city: {
    shared: (theme, count, total) => `“${theme}”是各区最集中的主题，${total}个区中有${count}个提及。`,
    lone: (theme, district) => `“${theme}”只有${district}提及。`,
    gained: (theme, districts, to) =>
      `“${theme}”在${to}年新进入${districts.length}个区的表述：${districts.join('、')}。`,
    drafts: (count, districts, all) =>
      `来源所记各区政策${all}件，其中${districts}个区的${count}件尚在草拟，后续来源均未见出台记载。`,
    uneven: (most, share) =>
      `来源并不均衡：${most}有专门文件，其事实占全部的${share}，数量多少不代表工作多少。`,
    shift: (gained, lost) =>
      [
        gained.length > 0 ? `新增：${gained.join('、')}` : '',
        lost.length > 0 ? `未再提及：${lost.join('、')}` : '',
      ]
        .filter(Boolean)
        .join('；'),
    noShift: '两年主题一致或缺少一年的来源',
    coverageNote: (alike) =>
      `矩阵只用对各区一视同仁的来源：${alike.map((title) => `《${title}》`).join('、')}。`,
    factsOf: (count) => `${count}条`,
    policiesOf: (count, drafts) => (drafts > 0 ? `${count}件（草拟${drafts}）` : `${count}件`),
    comma: '、',
    severalPursue: '多区布局',
    onePursues: '一区独有',
    instruments: (district, count) => (count > 1 ? `${district}${count}件` : district),
    overlap: (industry, count, total) => `“${industry}”布局最为集中，${total}个区中有${count}个提及。`,
    speciality: (district, industries) =>
      `${district}独有的产业方向是${industries.map((each) => `“${each}”`).join('、')}。`,
  },
};

const quote = (title: string) => `《${title}》`;

const en: Phrases = {
  districtTitle: (place, from, to) => `${place}: science and innovation, year over year (${from} → ${to})`,
  cityTitle: (place, from, to) => `${place}: the districts side by side (${from} → ${to})`,
  coverage: (indicators, comparable, targets, sources) =>
    `${indicators} indicators, ${comparable} comparable over the two years; ${targets} targets; ${sources} sources`,
  cityCoverage: (districts, facts, sources) => `${districts} districts, ${facts} facts, ${sources} sources`,
  notComparable: 'not comparable',
  reported: ' (as reported)',
  reportedGrowth: 'growth as the source reports it',
  inferredMark: ' [inferred]',
  impliedMark: 'implied',
  implied: (value, growth) => `earlier value implied by the reported growth: ${value} ÷ (1 + ${growth}%)`,
  required: (rate, relation) =>
    `needs to grow ${{ '=': '', '>=': 'at least ', '<=': 'at most ', '~': 'about ' }[relation]}${rate} a year from here`,
  growthContradicts: (name, period, reported, computed) =>
    `${quoted(name)}: the source reports ${reported} growth for ${period}; by the two values told it is ${computed}.`,
  growthSuffix: ' (growth)',
  rankSuffix: ' (rank)',
  rankUnit: '',
  modality: { actual: 'actual', target: 'target' },
  status: {
    planned: 'planned',
    underway: 'under way',
    done: 'done',
    草拟中: 'being drafted',
    提审稿: 'submitted for review',
    试行: 'on trial',
    修订: 'under revision',
    已出台: 'issued',
  },
  targetStatus: {
    已达成: 'reached',
    进展正常: 'on course',
    滞后: 'behind',
    未到期: 'not yet due',
    无法判断: 'cannot be judged',
  },
  change: {
    completed: 'completed',
    advanced: 'advanced',
    continued: 'continued',
    reworded: 'reworded',
    new: 'new',
    'not-mentioned-again': 'not mentioned again',
  },
  searched: (titles) => `searched: ${titles.map(quote).join(', ')}`,
  boundary: (old, district) =>
    `Values for ${old.join(', ')} hold for the boundaries of their time and are not values for today's ${district}; they are shown apart and not added up.`,
  corrected: (what, who, when, why) => `${what}: corrected by hand (${who}, ${when}: ${why})`,
  partYear: (count) => `${count} figures cover part of a year and are not compared with full years.`,
  lowConfidence: (name, value) =>
    `${quoted(name)} ${value}: read with too little confidence to stand in the tables.`,
  noPeriod: (name, value) => `${quoted(name)} ${value}: the source gives no date.`,
  uncertainText: (text) => `The source is damaged here; read as “${text.slice(0, 40)}”, unconfirmed.`,
  inferredYear: (title, period, reasons) =>
    `The year of “${title}” is masked in the source and inferred to be ${period}. Reasons: ${reasons.join('; ')}.`,
  contradiction: (name, period, a, b) =>
    `${quoted(name)} has two values for ${period}: ${a} and ${b}; both are shown.`,
  omitted: (figures, targets, initiatives, policies, slug) => {
    const left = [
      [figures, 'figures'],
      [targets, 'targets'],
      [initiatives, 'initiatives'],
      [policies, 'documents'],
    ].flatMap(([count, what]) => ((count as number) > 0 ? [`${count} further ${what}`] : []));
    return left.length > 0
      ? `For length, ${left.join(', ')} are not printed; they stand with their evidence in ${slug}.json.`
      : '';
  },
  method: (version) => [
    'Only values of the same district, indicator and scope, measure and unit family are compared; otherwise “not comparable” stands with its reason and nothing is computed.',
    'A part-year amount is not compared with a full year; a stock as of a month is, with a note. “At least” and “about” stay visible in values and in changes.',
    'Progress = (latest − baseline) ÷ (target − baseline), set against the share of time that has passed.',
    'Not mentioned again does not mean dropped: only that the sources searched do not mention it.',
    `Made with district-briefs ${version}.`,
  ],
  finding: {
    otherwise: (reported, aim) => `${reported} (in the target “${aim}”)`,
    targetReached: (name, value, target, period) =>
      `${name} stands at ${value}: the target of ${target} for ${period} has been reached.`,
    targetGap: (name, base, basePeriod, target, period, gap, percent) =>
      `${name} stood at ${base} (${basePeriod}); the target for ${period} is ${target}, ${gap} away${percent ? ` (${percent} more)` : ''}.`,
    change: (name, from, to, change, percent) =>
      `${name} went from ${from} to ${to}, a change of ${change}${percent ? ` (${percent})` : ''}.`,
    growth: (name, value, rate, period) =>
      `${name} was ${value} in ${period}; the source reports ${rate} on the year.`,
    largest: (name, value, period) => `${name} was ${value} in ${period}.`,
    advanced: (name, before, after) => `${quoted(name)} moved from ${before} to ${after}.`,
    drafts: (count, first, known) =>
      `${count} policies were being drafted, among them ${quote(first)}; ${known ? 'later sources still do not report it issued' : 'whether it was issued is not recorded'}.`,
    gone: (names, searched) =>
      `${names.map(quoted).join(', ')}: not mentioned again (searched: ${searched.map(quote).join(', ')}).`,
    themes: (gained, from, to) => `Compared with ${from}, the statements of ${to} add ${gained.join(', ')}.`,
    noNumbers: (from) => `The sources hold no usable figure for ${from}; only statements can be compared.`,
    little: () => 'The sources say little of this district; this brief is short accordingly.',
  },
  edition: {
    number: (edition) => `Edition ${edition}`,
    added: (name, value, period) => `New: ${name} ${value} (${period})`,
    gone: (name, value, period) => `No longer there: ${name} ${value} (${period})`,
    changed: (name, was, is, period) => `Changed: ${name} (${period}) from ${was} to ${is}`,
    more: (count) => `${count} more of the same kind`,
    sourceAdded: (title) => `New source: “${title}”`,
    sourceGone: (title) => `Source no longer used: “${title}”`,
    sourceChanged: (title) => `Source changed: “${title}”`,
    policy: (title, was, is) => `Status of “${title}”: from ${was} to ${is}`,
    none: 'No change of content; layout or program only',
  },
  city: {
    shared: (theme, count, total) =>
      `“${theme}” is the most widely shared theme: ${count} of ${total} districts mention it.`,
    lone: (theme, district) => `“${theme}” is mentioned by ${district} alone.`,
    gained: (theme, districts, to) =>
      `“${theme}” is new in ${to} for ${districts.length} districts: ${districts.join(', ')}.`,
    drafts: (count, districts, all) =>
      `Of ${all} policies that the sources tell of, ${count} of ${districts} districts were being drafted; no later source reports them issued.`,
    uneven: (most, share) =>
      `The sources are uneven: ${most} have documents of their own, which hold ${share} of all facts; more facts do not mean more work.`,
    shift: (gained, lost) =>
      [
        gained.length > 0 ? `new: ${gained.join(', ')}` : '',
        lost.length > 0 ? `not mentioned again: ${lost.join(', ')}` : '',
      ]
        .filter(Boolean)
        .join('; '),
    noShift: 'the same themes in both years, or no source for one of them',
    coverageNote: (alike) =>
      `The matrix uses only sources that cover the districts alike: ${alike.map(quote).join(', ')}.`,
    factsOf: (count) => String(count),
    policiesOf: (count, drafts) => (drafts > 0 ? `${count} (${drafts} drafts)` : String(count)),
    comma: ', ',
    severalPursue: 'several districts',
    onePursues: 'one alone',
    instruments: (district, count) => (count > 1 ? `${district} with ${count} papers` : district),
    overlap: (industry, count, total) =>
      `“${industry}” is the industry most pursued: ${count} of ${total} districts name it.`,
    speciality: (district, industries) =>
      `${district} alone pursues ${industries.map((each) => `“${each}”`).join(', ')}.`,
  },
};

export const phrases: Readonly<Record<Language, Phrases>> = { zh, en };
