import { countsThings } from '../text/units.js';
import { measureOfAmount } from './amountMeasure.js';
import { wonAs } from './asBefore.js';
import { isSomeOfThem } from './atPlace.js';
import { Before } from './before.js';
import { type Carried, type ClauseSite, nextStart, type ReadIndicator } from './clauseSite.js';
import { cleanName } from './cleanName.js';
import { isOutcome, withoutBuilding } from './ellipsis.js';
import { AVERAGE } from './ellipsisOfAmounts.js';
import type { FoundQuantity } from './foundQuantity.js';
import { make } from './indicatorFact.js';
import { measureOf } from './measure.js';
import { HEAD_BEFORE, readName, stemOf } from './name.js';
import { namesOfAmounts } from './namesOfAmounts.js';
import { newsBefore } from './newsBefore.js';
import { sharedPredicate } from './sharedPredicate.js';
import { stripLeading } from './stripLeading.js';
import { topicFor } from './topicFor.js';
import { topicsBefore } from './topics.js';
import { isSizeOfNext, whatIsBuilt } from './whatIsBuilt.js';
import { ONLY_NAMES } from './whose.js';
import { IS_BARE_HEAD, isOfDistrict, OF_WHOLE_DISTRICT } from './words.js';

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
  const { total, inherited } = newsBefore({
    ...{ site, carried, carriedVerb, first, last, words, read, listed },
    run: run.length,
  });
  const looked = new Before(carried, first.unit);
  const asItWas = { ...carried };
  const opens = carried.recent.length === 0;
  const readNames = namesOfAmounts({
    run,
    before,
    after,
    words,
    read,
    total,
    named,
    from,
    site,
    carried,
    looked,
  });
  const { among, some, standing } = readNames;
  let names = [...readNames.names];
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
      /^新|(?:竣工|投产|完工|交付)$/u.test(name) || name.startsWith(news) || /总数|总量|存量/u.test(name)
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
    const called = names[Math.min(index, names.length - 1)] ?? '';
    if (called === '') return [];
    const came = /^[\s，,；]*其中/u.test(before) ? cameAmong(site.text.slice(q.end, site.clause.to)) : null;
    const name = came ? withNews(came, called) : called;
    const measure = share
      ? 'share'
      : measureOfAmount({
          ...{ q, name, before, words, verb, from, site, carried, looked, governed, some, soFar },
          isTotal: (total !== null && !/^(?:新增|净增)/u.test(name)) || standing,
          isHeadBefore: read.how === HEAD_BEFORE,
          cameAmong: came !== null,
        });
    const topic =
      some ||
      among ||
      listed ||
      governed ||
      OF_WHOLE_DISTRICT.test(site.text.slice(site.clause.from, q.start)) ||
      inherited !== '' ||
      isSomeOfThem(before, name, q, carried)
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

/** 其中204公里为当年新开放: what the year brought of them. */
const cameAmong = (after: string) =>
  /^\p{Script=Han}{0,3}?(?:为|是|系|属)?(?:于)?(?:当年|年内|今年|本年|全年)(?<what>新\p{Script=Han}{1,3}|登陆(?:科创板|北交所)?|上市|认定|落户)(?:的)?(?=$|[，。；、])/u.exec(
    after,
  )?.groups?.what ?? null;

/** 新开放智能网联汽车测试道路 of 累计开放智能网联汽车测试道路. */
function withNews(came: string, name: string): string {
  const stock = name.replace(/^(?:累计|共|已)+/u, '');
  const did = came.replace(/^新/u, '');
  return stock.includes(came) ? stock : `${came}${stock.startsWith(did) ? stock.slice(did.length) : stock}`;
}

/** Verbs that reach the second thing as well as the first: 惠及企业208户、个人43名. */
const REACHES = /惠及|受益|带动|吸纳|资助|奖励|表彰|引进|获得?$|投运|交付|接待|培训/u;

/** Verbs that go on over a list of names and numbers. */
const GOVERNS_ON =
  /^(?:表彰|申报|报送|推送|编制|发放|制作|立项|受理|办理|修订|认定|评选|颁发|签订|验收|复审)/u;

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
