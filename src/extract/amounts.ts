import type { Measure } from '../model/facts.js';
import { countsThings, unitMeaning } from '../text/units.js';
import { fullIn, isHelpedBy, standsAsWell, wonAs } from './asBefore.js';
import { saidOf } from './aside.js';
import { atPlace, isSomeOfThem } from './atPlace.js';
import { Before } from './before.js';
import { type Carried, type ClauseSite, nextStart, type ReadIndicator } from './clauseSite.js';
import { cleanName } from './cleanName.js';
import { splitCoordinated } from './coordination.js';
import { isOutcome, OF_TASK, withoutBuilding } from './ellipsis.js';
import { AVERAGE } from './ellipsisOfAmounts.js';
import type { FoundQuantity } from './foundQuantity.js';
import { make } from './indicatorFact.js';
import { complete, partsOf, withOwner } from './indicatorName.js';
import { listedBefore, toldTogether } from './listedNames.js';
import { measureOf } from './measure.js';
import { modalityOf } from './modality.js';
import { DOERS, HEAD_BEFORE, readName, stemOf } from './name.js';
import { newsBefore } from './newsBefore.js';
import { allYears, timeFor } from './ownPeriod.js';
import { gaveOf, ofThose, partOf, shareOf } from './partOf.js';
import { sharedPredicate } from './sharedPredicate.js';
import { stockOrFlow } from './stockOrFlow.js';
import { stripLeading } from './stripLeading.js';
import { topicFor } from './topicFor.js';
import { topicsBefore } from './topics.js';
import { isBuiltByThen, isSizeOfNext, whatIsBuilt } from './whatIsBuilt.js';
import { ONLY_NAMES, withAntecedent } from './whose.js';
import { ALL_OF_THEM, GENERIC_NOUN, HEAD_AT_END, IS_BARE_HEAD, isOfDistrict, THING } from './words.js';

/** 超过3456亿元产值目标: what is measured may follow its number, where nothing before names it. */
const MEASURED_AFTER =
  /^的?\p{Script=Han}{0,8}(?:产值|税收|营收|收入|投资|贷款|资金|经费|销售额|成交额|交易额)(?:目标|任务|大关)?$/u;

/** Numbers that count or measure what their clause names. */
export function readAmounts(
  run: readonly FoundQuantity[],
  before: string,
  site: ClauseSite,
  carried: Carried,
  from: number,
): ReadIndicator[] {
  const first = run[0]!;
  const last = run.at(-1)!;
  const next = site.text.slice(last.end, nextStart(site, last));
  // 总投资170亿元的40个重大项目: how many there are is no part of what they are.
  const after =
    next.trim() === '的'
      ? site.text.slice(last.end, site.clause.to).replace(/^\s*的\s*\d+(?:个|家|项|处)/u, '的')
      : next;
  const said = joinSeparated(before, site, from);
  const named = {
    before: isSizeOfNext(first.unit, after) ? whatIsBuilt(said) : said,
    after,
    countable: countsThings(first.unit),
    subject: carried.fresh ? (carried.foci.at(-1) ?? '') : carried.subject,
    districts: site.districts,
    goesOn: follows(site, from),
    runsOn: nextStart(site, last) < site.clause.to,
  };
  const beforeAlone = sharedPredicate(site.text.slice(last.end, site.clause.to)) ?? readName(named);
  const read =
    beforeAlone.name === '' && MEASURED_AFTER.test(after)
      ? readName({ ...named, after: after.replace(/(?:目标|任务|大关)$/u, ''), countable: true })
      : beforeAlone;
  const distinct = run.filter((q) => q.bound !== 'high').length;
  const bare = read.name === '' || IS_BARE_HEAD.test(read.name);
  const share = first.kind === 'percent';
  const carriedVerb = carried.verb;
  const listed = follows(site, from) && /^[、和与及]|[、和与及]$/u.test(before) && read.verb === '';
  // 培育企业 is a kind of firm where it stands by itself; 新认定42家、复审32家 are each what was done.
  const carriedOn = listed && !isOutcome(cleanName(read.name));
  let verb = carriedOn ? carried.verb : listed || read.name === '培育企业' ? '' : read.verb;
  // 表彰先进单位56个，先进个人107名: the verb governs all that is told by name and number alone.
  const governed =
    read.verb === '' &&
    ONLY_NAMES.test(site.words) &&
    GOVERNS_ON.test(carriedVerb) &&
    !/总数|总量|累计|达到|现有|拥有|有效期/u.test(site.words);
  if (!listed && !governed) carried.verb = read.verb;
  const words = before + site.text.slice(first.lead, first.start);
  let names: string[];
  if (distinct > 1)
    names =
      splitCoordinated(cleanName(read.name), distinct) ??
      listedBefore(cleanName(read.name), distinct, site) ??
      toldTogether(cleanName(read.name), distinct, carried) ??
      run.map(() => read.name);
  else if (distinct === 1 && share && TWO_RATES.test(cleanName(read.name)))
    // 儿童入园率和义务教育入学率稳定在100%: of both.
    names = cleanName(read.name).split(/[和与]/u);
  else if (distinct === 1 && EACH.test(words))
    names = partsOf(cleanName(read.name.replace(/[均各添增]+$/u, '')));
  else names = [read.name];
  const { total, inherited } = newsBefore({
    ...{ site, carried, carriedVerb, first, last, words, read, listed },
    run: run.length,
  });
  if (total !== null) names = [...total];
  const looked = new Before(carried, first.unit);
  const asItWas = { ...carried };
  const opens = carried.recent.length === 0;
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
        ? partOf(relative ? `${those}占` : clean, looked)
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
  const soFar = standing || /累计|总数|共有|目前|现有|(?:全区|区内|我区)有/u.test(words);
  // 以第一完成单位获得国家科学技术奖67项、上海市科学技术奖410项: won in the same way.
  if (listed) names = names.map((name) => wonAs(name, carried));
  // 惠及企业208户、个人43名: what was done to the first was done to the second.
  const shares =
    listed &&
    verb !== '' &&
    !/(?:登记|申请|授权|认定|立项|数|量)$/u.test(read.name) &&
    REACHES.test(verb) &&
    (carried.group.at(-1)?.name.includes(verb) ?? false);
  const average = AVERAGE.test(cleanName(read.name));
  const goesOn = !soFar && (shares || (listed && /^新/u.test(verb)));
  const news = average ? '' : inherited || (goesOn ? verb : '');
  if (news)
    names = names.map((name) =>
      /^新/u.test(name) || name.startsWith(news) || /总数|总量|存量/u.test(name)
        ? name
        : `${news}${withoutBuilding(name)}`,
    );
  if (inherited) {
    carried.verb = inherited;
    verb = inherited;
  }
  const told = !bare && !isOutcome(cleanName(read.name));
  if (
    read.subject.length >= 2 &&
    !/^(?:占|[较比](?:上年|年初|去年|同期))/u.test(read.subject) &&
    told &&
    !/\d(?:余|多)?[万亿]?(?:家|个|项|元|名|人)/u.test(read.subject) &&
    !LEVEL.test(read.subject)
  )
    carried.subject = read.subject;
  else if (
    told &&
    !/面积$|^[较比]/u.test(read.name) &&
    !isOfDistrict(read.name) &&
    stemOf(read.name).length >= 2 &&
    stemOf(read.name) !== read.name
  )
    carried.subject = stemOf(read.name);
  const clause = site.text.slice(site.clause.from, site.clause.to);
  if (distinct === 1 && run.length === 1 && names.length > 1) {
    return names.map((name) =>
      make(
        first,
        name,
        verb,
        share ? 'share' : measureOf(name, verb, clause, 'actual', false, first.unit),
        1,
        site,
        from,
        '“均”所并列的各项',
        carried,
      ),
    );
  }
  let index = -1;
  return run.flatMap((q) => {
    if (q.bound !== 'high') index++;
    const name = names[Math.min(index, names.length - 1)] ?? '';
    if (name === '') return [];
    const cue = timeFor(site, carried, q);
    const sentence = site.text.slice(site.sentence.from, site.sentence.to);
    const { modality } = modalityOf(saidOf(site.text, site.clause, q.start), sentence, site.context, cue);
    const opinion =
      governed && modality === 'actual'
        ? 'flow'
        : (total !== null && !/^(?:新增|净增)/u.test(name)) ||
            standing ||
            (cue === null && isBuiltByThen(name, verb, clause, site))
          ? 'level'
          : measureOf(
              name,
              verb,
              clause,
              modality,
              cue && !allYears(site, q)
                ? cue.kind === 'span' && !(soFar && cue.period.includes('-') && !site.times.includes(cue))
                : modality === 'actual' && (site.context.reportsOn?.includes('/') ?? false),
              q.unit,
            );
    const told = {
      ...{ name, unit: q.unit, modality },
      before: site.text.slice(from, q.start),
      sentence: site.text.slice(site.sentence.from, q.start),
    };
    // 市科技小巨人企业73家，五年间新增41家: what there is by now, whatever the weights say.
    // 总投资约170亿元的重大产业项目: what they are worth is a quality of theirs.
    const stands =
      standsAsWell(before, name, q, site, carried) ||
      (some && !/完成|实现|新/u.test(name)) ||
      (opinion === 'level' &&
        (read.how === HEAD_BEFORE ||
          TOGETHER_WITH.test(site.text.slice(site.clause.from, q.start)) ||
          GREW_SINCE.test(site.text.slice(q.end, site.segment.to)) ||
          (countsThings(q.unit) && COMES_TO.test(site.text.slice(site.clause.from, q.start)))));
    const measure: Measure = share ? 'share' : stands ? 'level' : stockOrFlow(told, opinion);
    const topic =
      some || among || listed || governed || inherited !== '' || isSomeOfThem(before, name, q, carried)
        ? null
        : topicFor({ name, own: cleanName(read.name), first: opens, q, site }, () =>
            topicsBefore(asItWas, site.words, site.headings),
          );
    const fact = { ...make(q, name, verb, measure, 1, site, from, read.how, carried), topic };
    // 拓展到21.42平方公里，占区域总面积的三分之一: a share of what was just said is of its time, reported or aimed for.
    const whole = /^占/u.test(read.name.trim()) ? carried.group.at(-1) : undefined;
    return whole && site.times.length === 0
      ? [{ ...fact, modality: whole.modality, period: whole.period }]
      : [fact];
  });
}

/** What some of those spoken of do or are: 快于序时进度, 滞后, 与进度基本持平. */
const SAID_OF_SOME = /^(?!(?:企业|项目|机构|单位|指标))[\p{Script=Han}]{2,12}$/u;

const LEVEL_ALONE = /^(?:国家|省|市|区|县)级$/u;
const PAID_IN = /(?:拿出|出资|安排|筹资|投入|筹集|列支|划拨)(?:约|近|超过)?$/u;
const SET_UP =
  /^(?:左右)?(?:专门|用于)?(?:设立|建立|成立|组建|发起)(?:了)?(?<what>[^，。；\d]{3,20}?(?:专项资金|引导资金|基金|资金池|补偿金|专项))$/u;

/** A clause on all of the district. */
const OF_DISTRICT = /^[\s，,；;]*(?:全年|上半年)?(?:全区|全县|我区|全市)(?=\p{Script=Han}{2})/u;

/** 联合4家小贷公司: with whom something is done, who were there before. */
const TOGETHER_WITH = /(?:联合|会同|携手|依托)了?(?:\d+[家所个]\p{Script=Han}{2,10}[和与、])?$/u;

/** 众创空间突破40家: that many there are, or shall be. */
const COMES_TO =
  /^[\s，,；;]*(?:力争|确保)?(?!.*[新净认申登立培引举受交惠])\p{Script=Han}{2,12}(?:(?:总数|总量)?(?:突破|超过|达到|达|增至|增加到)|(?:企业|机构|园区|平台|基地|载体|孵化器|众创空间)(?:为|是|有|只有|仅有|约有|共有|约))$/u;

/** What says that the number before is what there is by now. */
const GREW_SINCE = /^[，,](?:其中)?(?:[三五]年间?|年内|当年|今年|[较比][^，]{2,6})?(?:新增|净增)/u;

/** Who gives a part of a whole, and the part's kind behind its number. */
const GAVE_PART =
  /^(?<who>[\p{Script=Han}A-Za-z“”]{0,16}?)(?:一[地家区])?(?:就|便)?(?:贡献|创造|提供|占去|占据|撑起|拿下)了?(?:\p{Script=Han}{0,4}全[区市园]|我区|本市)?(?:约|近|超过|逾)?$/u;
const PART_BEHIND =
  /^(?:以上|左右)?的(?<what>\p{Script=Han}{0,10}?(?:税收|产值|营收|收入|利润|增加值|专利|出口|就业|成交额|投资))(?=$|[，。；、])/u;

/** Two rates that share a number. */
const TWO_RATES = /^[^和与、]{3,14}率[和与][^和与、]{3,14}率$/u;

/** What those counted have come to: 已有71个注册成立公司. */
const BECOMES =
  /^(?:注册|成立|获得|获批|完成|实现|入选|通过|进入|开工|投产|落地|入驻|挂牌|上市|毕业|登陆|转化)/u;

/** 估值过亿元的有47家, 首次认定的不低于四成: who they are was said before. */
const RELATIVE =
  /(?<!较|比|占|为|是|年|月|底|末|原来|现有|目前|上年|去年)的(?:有|仅|只|共|达|就|还|约|近|已|也|首度|首次|超过|不足|不低于|不少于|突破|占|到|比)*$/u;

/** Verbs that reach the second thing as well as the first: 惠及企业208户、个人43名. */
const REACHES = /惠及|受益|带动|吸纳|资助|奖励|表彰|引进|获得?$|投运|交付|接待|培训/u;

/** How far a task has been done: 只完成年度目标的, 完成全年计划的. */
const TASK_DONE =
  /(?:完成|达到?|实现)了?(?:全年|年度|年初|当年|既定|预定|规划|序时|考核)?的?(?<task>目标|计划|任务|指标|预算|进度)(?:任务)?[数值]?的$/u;

const LEVEL_OF_NEXT =
  /^(?:国家|省|市|区|县|[一二三五]?[十百千万亿]+)级[、和与](?:\d+|[一二两三四五六七八九十]+)[家个项件](?:国家|省|市|区|县|[一二三五]?[十百千万亿]+)级(?<what>\p{Script=Han}{2,12})/u;

/** 均为3家, 各1家: so many of each of them. */
const EACH = new RegExp(`(?:${ALL_OF_THEM}(?:为|达到|达|超过|突破)?|各(?:为|有|添|增|在)?)$`, 'u');

/** Verbs that go on over a list of names and numbers. */
const GOVERNS_ON =
  /^(?:表彰|申报|报送|推送|编制|发放|制作|立项|受理|办理|修订|认定|评选|颁发|签订|验收|复审)/u;

/** What has firms, projects and people: 绿色低碳产业, 北外滩, “大零号湾”. */
const OWNS =
  /^(?!全|我|该|本|各)\p{Script=Han}*(?:(?<!企)业|园|园区|基地|平台|中心|集群|湾”?|谷”?|滩|城”?|走廊|片区|新区|示范区|开发区|高新区|核心区|大厦|空间|实验室|研究院|孵化器)$/u;

/** 国家级 of 其中国家级5家 says which of them, not what the sentence is about. */
const LEVEL = /^(?:国家|省|市|区|县|镇)级?$/u;

/** Whether another number of the same clause stands before. */
function follows(site: ClauseSite, from: number): boolean {
  return from > site.clause.from;
}

/** Two counts in one clause may share a verb: 新设立3家小额贷款公司和2家担保公司. */
function joinSeparated(before: string, site: ClauseSite, from: number): string {
  if (!/^[、和与及]?$/u.test(before.trim()) || from === site.clause.from) return before;
  const head = stripLeading(site.text.slice(site.clause.from, from), site.districts);
  return (
    /^(?:新增|新设立|新建|新认定|举办|开展|引进|培育|获得|组织|新建成|拥有|共有)/u.exec(head)?.[0] ?? before
  );
}
