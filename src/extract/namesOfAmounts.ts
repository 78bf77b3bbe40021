import { countsThings, unitMeaning } from '../text/units.js';
import { fullIn, isHelpedBy } from './asBefore.js';
import { atPlace } from './atPlace.js';
import type { Before } from './before.js';
import type { Carried, ClauseSite } from './clauseSite.js';
import { cleanName } from './cleanName.js';
import { namedTogether, splitCoordinated, subjectsOf } from './coordination.js';
import { OF_TASK } from './ellipsis.js';
import type { FoundQuantity } from './foundQuantity.js';
import { complete, partsOf, withOwner } from './indicatorName.js';
import { listedBefore, toldTogether } from './listedNames.js';
import { DOERS, type NameSite, type ReadName, readName } from './name.js';
import { gaveOf, ofThose, partOf, shareOf } from './partOf.js';
import { stripLeading } from './stripLeading.js';
import { withAntecedent } from './whose.js';
import { ALL_OF_THEM, GENERIC_NOUN, HEAD_AT_END, THING } from './words.js';

/*
 * What amounts are called: which words of a list are whose, and what is left out because the clause is of a part of a whole, of some of
 * those counted before, or of what a fund, a place or a loan did.
 */

/** A run of numbers with what was read before them. */
interface NamedRun {
  readonly run: readonly FoundQuantity[];
  /** What stands before the numbers, without and with the words of their bounds, and behind them. */
  readonly before: string;
  readonly words: string;
  readonly after: string;
  readonly read: ReadName;
  /** What the numbers say that there is of each, where the words before were of what is new. */
  readonly total: readonly string[] | null;
  readonly named: NameSite;
  readonly from: number;
  readonly site: ClauseSite;
  readonly carried: Carried;
  readonly looked: Before;
}

interface NamesOfRun {
  /** One for each number, or one for all of them. */
  readonly names: readonly string[];
  /** Whether the number is of those told before: 其中已有3个开工. */
  readonly among: boolean;
  /** Whether it says of how many of those spoken of something holds: 8项快于序时进度. */
  readonly some: boolean;
  /** Whether brackets say how many there are by now. */
  readonly standing: boolean;
}

/** The names of a run of numbers. */
export function namesOfAmounts(told: NamedRun): NamesOfRun {
  const { run, before, after, words, read, total, named, from, site, carried, looked } = told;
  const first = run[0]!;
  const last = run.at(-1)!;
  const share = first.kind === 'percent';
  let names = total === null ? asTheyStand(told) : [...total];
  // 区财政拿出3000万元设立科技创新专项资金: the money is that fund's.
  const fund = SET_UP.exec(site.text.slice(last.end, site.clause.to))?.groups?.what;
  if (fund && PAID_IN.test(words.trim()) && unitMeaning(first.unit)?.family === 'money') names = [fund];
  // 张江一地就贡献了全区合同额的63%: whose part of what.
  const gave = share ? gaveOf(stripLeading(words.trim(), site.districts)) : null;
  if (gave) names = [gave];
  // 漕河泾开发区仍是压舱石，创造了全区近四成的税收: whose part, and of what stands behind the number.
  const part = share ? PART_BEHIND.exec(after)?.groups?.what : undefined;
  const giver = part && GAVE_PART.exec(stripLeading(words.trim(), site.districts))?.groups;
  if (part && giver) {
    const who = giver.who || carried.subject || carried.owner || carried.topic || (carried.foci.at(-1) ?? '');
    names = [`${who}${part}占比`];
  }
  // 首批签约的8个项目中已有3个开工: of those, so many did.
  const among =
    (/中(?:已|已经|仅|共)?有$|中已经?$/u.test(words.trim()) ||
      (/^[，,\s]*(?:已|已经|仅|约)有$/u.test(words.trim()) && BECOMES.test(after))) &&
    countsThings(first.unit) &&
    carried.group.length > 0;
  if (among) {
    const did = ofThose(cleanName(readName({ ...named, before: '' }).name), looked);
    if (did) names = [did];
  }
  // 纳入评估的主要指标中，8项快于序时进度，仅1项滞后: so many of them, and what is said of them.
  const done =
    carried.among !== '' ? SAID_OF_SOME.exec(site.text.slice(last.end, site.clause.to))?.[0] : undefined;
  const some =
    done !== undefined && countsThings(first.unit) && /^[，,\s]*(?:仅|只|有|另有|还有|已有)*$/u.test(before);
  // 在国家科学技术奖中，共有19项成果获奖.
  const won = /奖$/u.test(carried.among)
    ? /^(?<what>\p{Script=Han}{0,6})获奖$/u.exec(done ?? '')?.groups?.what
    : undefined;
  if (some) names = [won === undefined ? `${done}的${carried.among}` : `${carried.among}获奖${won}`];
  // 新增4家省级、13家市级企业技术中心: what they are of that level stands behind the next number.
  const levelled = LEVEL_OF_NEXT.exec(site.text.slice(last.end, site.clause.to))?.groups?.what;
  if (levelled && names.length === 1) names = [`${names[0]!.replace(/[、和与]$/u, '')}${levelled}`];
  // 技术合同成交额只完成年度目标的四成多: of what the clause has for its subject.
  const task = share ? TASK_DONE.exec(before.trimEnd())?.groups?.task : undefined;
  if (
    share &&
    (task !== undefined || (OF_TASK.test(cleanName(read.name)) && carried.group.length === 0)) &&
    read.subject.length >= 3
  )
    names = [`${read.subject.replace(/(?:只|仅|已|才)+$/u, '')}${task ?? ''}${task ? '完成率' : ''}`];
  // 其中青浦园238亿元, 松江、嘉定两区也分别有4876件和4120件: of the same as before, at that place.
  names = names.map((name) => atPlace(cleanName(name), first, words, site, carried) ?? name);
  // 推广科技履约贷、小微企业增信贷款，帮助企业获得贷款37亿元: what helped them to it.
  const lent = carried.fresh ? (carried.foci.at(-1) ?? '') : '';
  if (isHelpedBy(lent, before)) names = names.map((name) => `${lent}${cleanName(name)}`);
  // 上海交大科技成果赋权改革扩大，完成成果赋权47项: as the clause before calls it in full.
  if (lent !== '') names = names.map((name) => fullIn(lent, cleanName(name)) ?? name);
  // “高企贷”帮助78家企业获得贷款4.26亿元: what helped those counted first brought them this.
  const helped = DOERS.test(before.trim()) ? (carried.group.at(-1)?.name ?? '') : '';
  const got = helped === '' ? -1 : helped.indexOf(cleanName(names[0] ?? '').slice(0, 4) || '。');
  if (got > 3 && /[”贷券品台]|帮助|方式/u.test(helped.slice(0, got)))
    names = [`${helped.slice(0, got)}${cleanName(names[0]!)}`];
  const standing = /[（(](?:累计|共有)[^（()）]*$/u.test(site.text.slice(site.clause.from, first.start));
  if (standing) names = names.map((name) => name.replace(/^(?:累计|共有)/u, ''));
  const relative = RELATIVE.test(words) && /^\s*(?:$|[，,。；;、（(])/u.test(after);
  if (!among && !some)
    names = names.map((name) => {
      const clean = cleanName(name);
      const those = relative ? words.replace(/^[，,\s]*(?:其中|当中)?/u, '').replace(RELATIVE, '') : clean;
      const ofWhole = share
        ? partOf(relative ? `${those.replace(OF_ALL_TOLD, '')}占` : clean.replace(OF_ALL_TOLD, '占'), looked)
        : relative && countsThings(first.unit)
          ? ofThose(carried.among || /\d/u.test(those) ? those.trim() : clean, looked)
          : null;
      if (ofWhole) return ofWhole;
      // 规模以上工业企业中设有研发机构的不足两成, where they have not been counted.
      const said =
        share && relative && carried.group.length === 0 ? stripLeading(those.trim(), site.districts) : '';
      if (/\p{Script=Han}{4}中\p{Script=Han}{4}/u.test(said)) return `${said}占比`;
      // 孵化器达到国家级4家、市级12家: of that level, of what the clause has for its subject.
      if (LEVEL_ALONE.test(clean) && THING.test(read.subject)) return `${clean}${read.subject}`;
      // 绿色低碳产业集聚企业450家: whose they are stands before the verb.
      if (countsThings(first.unit) && GENERIC_NOUN.test(clean) && OWNS.test(read.subject))
        return `${read.subject}${clean}`;
      // 地区生产总值1201.11亿元；全区税收收入744.85亿元: of the whole district, whatever was told before.
      if (OF_DISTRICT.test(site.text.slice(from, first.lead)) && HEAD_AT_END.test(clean)) return clean;
      const whole = complete((share && shareOf(clean)) || clean, carried, first.unit);
      // What the subject before completes is not also of what was founded.
      const isWhole = whole.length - clean.length >= 8 && whole.endsWith(clean);
      return withOwner(withAntecedent(whole, isWhole, after, site, carried), carried);
    });
  // 总建筑面积630万平方米，其中商办楼330万平方米: of the area, so much is this.
  if (unitMeaning(first.unit)?.family === 'area' && /^其中/u.test(before.trim()))
    names = names.map((name) => (/面积|空间|载体|绿地|用地|厂房$/u.test(name) ? name : `${name}面积`));
  return { names, among, some, standing };
}

/** 张江科学城、临港新片区分别集聚企业820家和460家: each of its own subject; null where there are not as many. */
function ofEachSubject({ name, subject }: ReadName, words: string, count: number): string[] | null {
  if (!/分别|依次/u.test(words) || name === '') return null;
  const subjects = subjectsOf(subject.replace(/(?:分别|依次)$/u, ''), count);
  return subjects?.map((one) => `${one}${name}`) ?? null;
}

/** 专业服务业税收28.6亿元，软件业、金融服务业次之，分别完成21.3亿元和16.8亿元: each of the clause before, as the first was named. */
function ofTheClauseBefore(
  name: string,
  site: ClauseSite,
  { group }: Carried,
  count: number,
): string[] | null {
  const parts = namedTogether(site, count);
  const head = HEAD_AT_END.exec(cleanName(name) || (group.at(-1)?.name ?? ''))?.[0];
  return parts && head ? parts.map((part) => `${part}${head}`) : null;
}

/** The names as they stand, parted where several numbers share them: 专利申请量和授权量分别为…. */
function asTheyStand({ run, words, read, site, carried }: NamedRun): string[] {
  const distinct = run.filter((q) => q.bound !== 'high').length;
  if (distinct > 1)
    return (
      splitCoordinated(cleanName(read.name), distinct) ??
      listedBefore(cleanName(read.name), distinct, site) ??
      toldTogether(cleanName(read.name), distinct, carried) ??
      ofEachSubject(read, words, distinct) ??
      (/分别|依次/u.test(words) ? ofTheClauseBefore(read.name, site, carried, distinct) : null) ??
      run.map(() => read.name)
    );
  if (distinct === 1 && run[0]!.kind === 'percent' && TWO_RATES.test(cleanName(read.name)))
    // 儿童入园率和义务教育入学率稳定在100%: of both.
    return cleanName(read.name).split(/[和与]/u);
  if (distinct === 1 && EACH.test(words)) return partsOf(cleanName(read.name.replace(/[均各添增]+$/u, '')));
  return [read.name];
}

/** What some of those spoken of do or are: 快于序时进度, 滞后, 与进度基本持平. */
const SAID_OF_SOME = /^(?!(?:企业|项目|机构|单位|指标))[\p{Script=Han}]{2,12}$/u;

const LEVEL_ALONE = /^(?:国家|省|市|区|县)级$/u;

const PAID_IN = /(?:拿出|出资|安排|筹资|投入|筹集|列支|划拨)(?:约|近|超过)?$/u;

const SET_UP =
  /^(?:左右)?(?:专门|用于)?(?:设立|建立|成立|组建|发起)(?:了)?(?<what>[^，。；\d]{3,20}?(?:专项资金|引导资金|基金|资金池|补偿金|专项))$/u;

/** A clause on all of the district. */
const OF_DISTRICT = /^[\s，,；;]*(?:全年|上半年)?(?:全区|全县|我区|全市)(?=\p{Script=Han}{2})/u;

/** Who gives a part of a whole, and the part's kind behind its number. */
const GAVE_PART =
  /^(?<who>[\p{Script=Han}A-Za-z“”]{0,16}?)(?:一[地家区])?(?:就|便)?(?:贡献|创造|提供|占去|占据|撑起|拿下)了?(?:\p{Script=Han}{0,4}全[区市园]|我区|本市)?(?:约|近|超过|逾)?$/u;

const PART_BEHIND =
  /^(?:以上|左右)?的(?<what>\p{Script=Han}{0,10}?(?:税收|产值|营收|收入|利润|增加值|专利|出口|就业|成交额|投资))(?=$|[，。；、])/u;

/** Two rates that share a number. */
const TWO_RATES = /^[^和与、]{3,14}率[和与][^和与、]{3,14}率$/u;

/** 其中企业投入占投入总额: of all that was told before. */
const OF_ALL_TOLD = /(?<=^[^占]{3,12})占(?:投入|支出|经费)(?:总额|总量)$/u;

/** What those counted have come to: 已有71个注册成立公司. */
const BECOMES =
  /^(?:注册|成立|获得|获批|完成|实现|入选|通过|进入|开工|投产|落地|入驻|挂牌|上市|毕业|登陆|转化)/u;

/** 估值过亿元的有47家, 首次认定的不低于四成: who they are was said before. */
const RELATIVE =
  /(?<!较|比|占|为|是|年|月|底|末|原来|现有|目前|上年|去年)的(?:有|仅|只|共|达|就|还|约|近|已|也|首度|首次|超过|不足|不低于|不少于|突破|占|到|比)*$/u;

/** How far a task has been done: 只完成年度目标的, 完成全年计划的. */
const TASK_DONE =
  /(?:完成|达到?|实现)了?(?:全年|年度|年初|当年|既定|预定|规划|序时|考核)?的?(?<task>目标|计划|任务|指标|预算|进度)(?:任务)?[数值]?的$/u;

const LEVEL_OF_NEXT =
  /^(?:国家|省|市|区|县|[一二三五]?[十百千万亿]+)级[、和与](?:\d+|[一二两三四五六七八九十]+)[家个项件](?:国家|省|市|区|县|[一二三五]?[十百千万亿]+)级(?<what>\p{Script=Han}{2,12})/u;

/** 均为3家, 各1家: so many of each of them. */
const EACH = new RegExp(`(?:${ALL_OF_THEM}(?:为|达到|达|超过|突破)?|各(?:为|有|添|增|在)?)$`, 'u');

/** What has firms, projects and people: 绿色低碳产业, 北外滩, “大零号湾”. */
const OWNS =
  /^(?!全|我|该|本|各)\p{Script=Han}*(?:(?<!企)业|园|园区|基地|平台|中心|集群|湾”?|谷”?|滩|城”?|走廊|片区|新区|示范区|开发区|高新区|核心区|大厦|空间|实验室|研究院|孵化器)$/u;
