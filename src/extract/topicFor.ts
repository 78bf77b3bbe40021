import { isFullName } from '../text/knownIndicators.js';
import { unitMeaning } from '../text/units.js';
import type { ClauseSite } from './clauseSite.js';
import type { FoundQuantity } from './foundQuantity.js';
import { joined, sharesWith, type TopicKind, type Topics } from './topics.js';
import { type See, signsIn, Weights } from './weights.js';
import { CAME, HEAD_AT_END, OF_ALL, THING } from './words.js';

/*
 * Whose a number is, where no rule knows. 成员单位 says too little by itself, 高新技术企业 enough; which names lean on what the sentence is
 * about, and on what of it, is weighed by what the name, the thing and the way between them have been in texts that readers labelled.
 * The weights are those of a logistic regression, learned by `npm run learn` (src/eval/learnTopic.ts).
 */

/** A number's name as the rules have it, and where it stands. */
export interface Named {
  readonly name: string;
  /** The name as its own clause has it. */
  readonly own: string;
  /** Whether it is the first number of its sentence. */
  readonly first: boolean;
  readonly q: FoundQuantity;
  readonly site: ClauseSite;
}

/** A name with one of the things that it may be of. */
export interface Offer {
  readonly joined: string;
  readonly signs: readonly string[];
}

/**
 * How much must speak for a topic. On texts that the weights were not learned from, at 0.3 five of six that change whether a name is right
 * put it right; at 1 eight of nine, but a fifth fewer are put right.
 */
export const LEAST = 0.3;

/** 子园区, 分中心: parts of what the text tells of; they take the likeliest of what is offered. */
const IS_PART = /^(?:子(?:园区?|公司|基金|项目|平台|课题|基地)|分(?:园|中心|公司|基地|会场|平台)(?!布))/u;

const weights = new Weights('extract/topicFor.json');

/** Uses other weights than those that are kept; none at all give no name a topic. For learning them, and for tests. */
export const useTopicWeights = (others: ReadonlyMap<string, number> | null) => weights.use(others);

/** Hears of every name and what it was offered: how the weights are learned. */
type Listener = (name: string, value: number, offers: readonly Offer[]) => void;
let listener: Listener | null = null;
export function listenToOffers(to: Listener | null): void {
  listener = to;
}

/** Shows a reader every sign of a name, with each mark in one character. */
function showName({ name, own, first, q, site }: Named, see: See): void {
  for (const length of [1, 2, 3, 4]) {
    see('尾', name.slice(-length));
    see('首', name.slice(0, length));
  }
  if (name.length <= 8) see('全', name);
  for (let at = 0; at + 1 < name.length; at++) see('名', name.slice(at, at + 2));
  see('长', String(Math.min(14, name.length)));
  see('族', unitMeaning(q.unit)?.family ?? '无');
  see('始', String(first));
  see('补', String(name.length - own.length >= 3));
  const clause = site.words.slice(0, 2);
  see('句', clause);
  see('句', clause.slice(0, 1));
  const since = site.text.slice(site.sentence.from, q.lead).match(/[，,；;]/gu)?.length ?? 0;
  see('序', String(Math.min(5, since)));
}

/** The same for what a thing adds to a name. */
function showTopic(
  { name, first, q, site }: Named,
  topic: string,
  kinds: readonly TopicKind[],
  see: See,
): void {
  const { text, sentence } = site;
  const at = text.lastIndexOf(topic, q.lead - topic.length);
  const between = text.slice(Math.max(at, sentence.from), q.lead);
  const gap =
    at < 0
      ? '无'
      : at < sentence.from
        ? '前句'
        : String(Math.min(6, between.match(/[，,；;]/gu)?.length ?? 0));
  const family = unitMeaning(q.unit)?.family ?? '无';
  see('偏', '');
  for (const kind of kinds) {
    see('类', kind);
    see('类', `尾${kind}${name.slice(-2)}`);
    see('类', `首${kind}${name.slice(0, 2)}`);
    see('类', `族${kind}${family}`);
    see('类', `物${kind}${topic.slice(-2)}`);
    see('类', `长${kind}${Math.min(9, name.length)}`);
    see('类', `始${kind}${first}`);
    see('类', `距${kind}${gap}`);
  }
  see('总', String(Math.min(30, topic.length + name.length)));
  see('物', topic.slice(-2));
  see('物', topic.slice(-1));
  see('物', `首${topic.slice(0, 1)}`);
  see('物', `引${/[“”]/u.test(topic)}`);
  see('对', topic.slice(-2) + name.slice(-2));
  see('数', String(kinds.length));
  see('距', gap);
  see('位', String(at >= sentence.from && at - sentence.from <= 3));
  see('号', String(/[；;]/u.test(between)));
}

/** A name that begins with a place or an institution of its own: 张江示范区营业收入. */
const SAYS_WHOSE =
  /^\p{Script=Han}{2,}?(?:示范区|高新区|开发区|科学城|科技城|新城|工业区|商务区|科技园|产业园|大学|研究院|研究所|转移中心|集团|公司)(?=\p{Script=Han}{2})|^年?(?:营收|产值|税收|销售收入|营业收入)(?:超|过|达)/u;

/** Catchwords, and what somebody did: 创新创业, 促进了…项目, 企业共申请专利. */
const SAYS_NOTHING =
  /^(?:大众|万众|自主|科技)?(?:创新|创业|双创)+$|^(?:促进|推进|参与|参加|被)|了|(?<!公)共(?![享同建性])/u;

/** Whether a name may be of something that it does not say. */
const canBeOfMore = (name: string) =>
  !SAYS_WHOSE.test(name) &&
  !/^有效期内\p{Script=Han}*企业/u.test(name) &&
  !/^\d|^PCT|^(?:收入|支出)总计$/u.test(name);

const CAME_ANEW = new RegExp(`^(?:${CAME})`, 'u');

/** 企业总数 is not of 新注册企业: all of them are not of those that came. */
const isAllOfNew = (name: string, topic: string) => /(?:总数|总量)$/u.test(name) && CAME_ANEW.test(topic);

/** Who is counted, and their share. */
const FIRMS =
  /(?:高新技术企业|^(?:重点|骨干|规上|龙头|样本)企业|小巨人”?企业|“?专精特新”?企业|上市企业|独角兽企业|科技型中小企业|研发机构|研发中心|院士)(?:总数|数|占比)?$/u;

/** What may be said of a thing: not what it is already, nor what is part of its own name; an application is not one of an application. */
const canBeOf = (name: string, topic: string) =>
  !SAYS_NOTHING.test(topic) &&
  !OF_ALL.test(topic) &&
  !isAllOfNew(name, topic) &&
  !/(?:年龄|满意度|增速|得分|生产能力|财政|预算)$/u.test(topic) &&
  // 引进20家研发中心，…培育50家机构: what was counted with its number is a sentence, and no thing.
  !/\d[\d.]*[余多]?(?:家|个|项|件|所|名)(?!以上)/u.test(topic) &&
  // …获国家科技进步奖2项；获市科技奖19项: one prize is not of another.
  !(/^获/u.test(name) && /获[^，]*奖/u.test(topic)) &&
  // 幼儿园72所，小学25所; 产值占工业总产值的30%，第三产业占比45%; 生产基地等项目年内开工，全年新开工项目29个: each its own.
  !(/^(?:小学|中学|高中|初中|学校)/u.test(name) && /[园学校]$/u.test(topic)) &&
  !(/占比$/u.test(name) && /占/u.test(topic)) &&
  // 利润总额86.3亿元；营业收入利润率7.9%: an amount has no rate of its own.
  !(/率$/u.test(name) && HEAD_AT_END.test(topic)) &&
  // 高新技术产业产值80亿元；技工贸总收入300亿元; 人均办公面积12.5平方米，入驻率96%: neither is of the other.
  !(/(?:产值|收入|税收|利润)$/u.test(topic) && /总收入$/u.test(name)) &&
  !/^(?:人均|户均|平均)/u.test(topic) &&
  !(/^(?:规上|规模以上)企业/u.test(name) && /(?:独角兽|小巨人|专精特新)[”"]?企业$/u.test(topic)) &&
  !(/^(?:新?开工|竣工)[^，]{4,}项目$/u.test(name) && /基地|中心|工程|项目/u.test(topic)) &&
  // 加大高新技术企业培育，中试基地入驻项目达到12个: a base is no firm's.
  !(/企业$/u.test(topic) && /^[^，的]{2,6}(?:基地|中心|平台|园区?|载体)(?!企业)\p{Script=Han}/u.test(name)) &&
  // 成交额128亿元；获市科技奖86项, 销售收入2420亿元，高新技术企业254家: money wins no prize and has no firms.
  !((/^获[^，]{2,}奖$/u.test(name) || FIRMS.test(name)) && HEAD_AT_END.test(topic)) &&
  !sharesWith(name, topic) &&
  !name.includes(topic) &&
  !topic.includes(name) &&
  !/^[被把将让使由的]|^[市区县]?级?财政|^每/u.test(topic) &&
  (name.slice(-2) !== topic.slice(-2) || (THING.test(name) && !HEAD_AT_END.test(name)));

/** What the text was about that the name is of; null where the name is as good without. */
export function topicFor(named: Named, topicsOf: () => Topics): string | null {
  // What has a name that everybody knows it by says enough.
  if (OF_ALL.test(named.name) || isFullName(named.name, named.q.unit)) return null;
  const fitting = canBeOfMore(named.name)
    ? [...topicsOf()].filter(([topic]) => canBeOf(named.name, topic))
    : [];
  if (listener)
    listener(
      named.name,
      named.q.value,
      fitting.map(([topic, kinds]) => ({
        joined: joined(topic, named.name),
        signs: signsIn((see) => {
          showName(named, see);
          showTopic(named, topic, kinds, see);
        }),
      })),
    );
  if (fitting.length === 0) return null;
  const leaning = weights.sum((see) => showName(named, see));
  let best: string | null = null;
  let most = IS_PART.test(named.name) ? Number.NEGATIVE_INFINITY : LEAST;
  for (const [topic, kinds] of fitting) {
    const score = leaning + weights.sum((see) => showTopic(named, topic, kinds, see));
    if (score > most) [best, most] = [topic, score];
  }
  return best;
}
