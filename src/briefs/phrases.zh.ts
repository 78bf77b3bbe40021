import { quoted } from './format.js';
import type { Phrases } from './phraseList.js';

/** A brief's own words in Chinese. */
export const zh: Phrases = {
  districtTitle: (place, from, to) => `${place}科技创新年度对照简报（${from}→${to}）`,
  cityTitle: (place, from, to) => `${place}各区科技创新对照简报（${from}→${to}）`,
  coverage: (indicators, comparable, targets, sources) =>
    indicators === 0
      ? `未收录到指标；来源${sources}件`
      : `收录${indicators}项指标，其中两年可比${comparable}项；目标${targets}项；来源${sources}件`,
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
  plannedFor: (status, year) => `${status}（${year}年）`,
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
  consistsOf: (parts) => (parts.length > 0 ? `含${parts.join('、')}` : ''),
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
    change: (name, from, to, since, until, change, percent) =>
      `${name}由${from}（${since}）${change.startsWith('−') ? '降' : '增'}至${to}（${until}），${change}${percent ? `（${percent}）` : ''}。`,
    growth: (name, value, rate, period) => `${period}${name}${value}，原文载同比${rate}。`,
    largest: (name, value, period) => `${period}${name}为${value}。`,
    advanced: (name, before, after) => `${quoted(name)}由${before}转为${after}。`,
    drafts: (count, first, known) =>
      `${count}件政策尚在草拟或提审，其中《${first}》${known ? '后续来源仍未见出台' : '是否出台未见记载'}。`,
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
    wording: (was, is) => `表述改动：${quoted(was)}改为${quoted(is)}`,
    none: '内容无改动，仅版式或程序更新',
    unmade: (names) => `本期未能生成${names.join('、')}的简报，现有的仍为上一期`,
  },
  city: {
    shared: (theme, count, total) => `“${theme}”是各区最集中的主题，${total}个区中有${count}个提及。`,
    lone: (theme, district) => `“${theme}”只有${district}提及。`,
    gained: (theme, districts, to) =>
      `“${theme}”在${to}年新进入${districts.length}个区的表述：${districts.join('、')}。`,
    drafts: (count, districts, all) =>
      `来源所记各区政策${all}件，其中${districts}个区的${count}件尚在草拟或提审，未见出台记载。`,
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
