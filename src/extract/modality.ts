import type { Modality } from '../model/facts.js';
import type { Context } from './context.js';
import type { TimeCue } from './timeRules.js';

/** 目标, and not the 全年目标 that something is compared with. */
const AIMED =
  '(?<!(?<!要(?:如期|提前)?|确保)(?:完成|实现|达到|达成)[^，。；]{0,8})(?<!(?:全年|年度|计划|预定|预期|高线|超出|超过))(?<!(?:[高低优好]于|超过?)[^，。；]{0,4}\\d[^，。；]{0,8})(?<!(?:对照|对标)(?:年初|年度|全年|既定)[^，。；]{0,4})目标(?!(?:任务|值)?(?:均|都|也|已|全部|提前|如期|全面|超额|顺利|基本)+(?:完成|实现|达成|达到)|(?:任务)?(?:完成|达成)(?:率|情况|进度|程度))';
/** What is to come, and not the name of a place or a field. */
const FUTURE = '未来(?!产业|空间|科学城|社区|工厂|岛|车|之城)';
/** What says in so many words that something is still to come. */
const PLAINLY_AHEAD =
  '年内再|[想要还]再[添新引建增招]|(?<![主需重必])要冲(?=\\d|刺|上|过)|准备拿出|有把握|(?:全年|年内|下半年|年底)(?:还|再|又)?要(?![求素件闻情])|(?:全年|年内|下半年)计划|年内(?:另|还)(?!有)|届时[^，。；]{0,10}(?:可|将|能)|要把[^，。；]{2,16}[做建提增扩升][到至]';
const AIM = new RegExp(
  `力争|打算|准备(?=设立|新建|引进|投入|建设|再|用|建成|新增)|争取(?!到|了|国家|上级|市级|各类|资金)|${AIMED}(?!的?\\d|的?[一二三四五六七八九])|预计|(?<!符合|好于|低于|高于|不及|超过?|超出)预期(?!性)|(?<![”人才])计划(?=全年|年内|净增|再)|(?<![”人才])计划(?=[^，。；]{2,24}(?:达到|提高到|突破|超过|增至|增加到|扩大到)(?!了)|到|在|于|新(?!入选)|建|认定|举办|开展|组织|推出|引进|推广|投(?!资额|资总额)|引|完成|实施|启动|培育|用|总|将|年)|(?<![模虚草])拟|将(?!.{0,3}(?:突破|超过|达到?).{0,8}家|[^，]{3,24}(?:提高|扩大|压缩|缩短|增加|提升|调整|下调|上调|压减|降低)[到至为])|确保|努力实现|(?<![主需重必只首紧纲摘概提不想])要(?:完成|实现|达到|建成|新增|净增|引进|培育|突破|超过|做到|提高到|新建|形成|再|增加|增长|保持)|[一二两三四五]年(?:之?内|里)要|年内(?:还|再|又)?(?:要|将)|${FUTURE}|规划(?!面积|用地|局|院|馆)|有望|可望|冲刺|(?<=今年)(?:还|又)?(?:要|将)?(?:再|要新|要引|要建)(?![次度])|(?<=今年.{0,12})将再|(?<=^|[，,；]|企业|我区|我们|还|并)计划(?=(?:19|20)\\d{2}年)|(?<![加长大高升降展少])到\\d{4}年|年内(?!，?已)|可达|争创|安排|拟建|完成.{0,6}任务(?!数?的?(?:[\\d三四五六七八九]|\\p{Script=Han}{0,2}分之))|不低于|不少于|下一步|建成后|${PLAINLY_AHEAD}`,
  'u',
);
const EVERY_AIM = new RegExp(AIM, 'gu');
const PLAIN_AIM = new RegExp(
  `^要|年内(?:还|再|又)?(?:要|将|再)|^(?:还|又)?(?:要|将)?(?:再|要新)|将再|要确保|确保(?:完成|实现|达到|突破)(?=\\d)|冲刺|力争|打算|准备|目标|预计|预期|计划|(?<![模虚草])拟|未来(?!产业|空间|科学城|社区|工厂|岛|车|之城)|年(?:之?内|里)要|年内再|有望|可望|到\\d{4}年|将|建成后|${PLAINLY_AHEAD}`,
  'u',
);
/** What makes an aim of the sentence's other clauses too. */
const WIDER_AIM = new RegExp(
  `(?:${AIMED}(?:是|为|到)?|目标(?:任务)?(?:是|为)?[：:]|(?<=^|[，,\\s])(?:我们|大家|全区上下|各部门|各街镇)(?:还|就|都|一定)?要(?!求)|(?<=^|[，,\\s])请(?:各|认真|抓紧|继续|务必)|(?<=^|[，,；\\s])要(?=确保|力争|争取|努力|实现|达到|完成|新增|新建|引进)|力争|确保(?:全年|年内|到年底)|(?<=^|[，,；\\s]|我们|我区|我委|全区)(?:计划|拟)(?=(?:全年|年内|今年)?(?:新[认建增引设]|再[^次度]|净增|完成|引进|认定|培育|建成|实施|举办|组织|开展|投入))|会议(?:要求|强调|提出|明确|部署)|^[\\s，,]*(?:下一步|接下来|今后)|(?<!截至?)到\\d{4}年|(?:公布|发布|通过|下达)[^，。；：]{0,6}(?:年度|全年)(?:工作)?计划[：:]|新的?一年[^，。；]{0,12}(?:敲定|明确|确定)[：:]|预计(?=[，,])|预计到|${FUTURE}|“十[一二三四]?五”末)`,
  'u',
);
const DONE =
  /(?:完成|实现)了?(?:(?:19|20)\d{2}年)?(?:的)?(?:规划|全年|年度)?(?:目标|计划|任务)值?[^，。；]{0,10}的\d|实际(?=[\d为达完建新签立认引到投兑发支])|已|目前|截[至止]|现有(?!基础)(?=[^，。；]{0,14}[\d一二三四五六七八九十])|共有|同比|完成了|实现了|达到了|取得|获得|累计(?:实现|完成)|荣获|被(?:认定|评)|成功|较去年|比上年|新增了|以来|去年|上年|了\d/u;

/** How large a thing is planned to be. */
const PLANNED_SIZE = /规划(?:总)?(?:建筑|用地|占地)?(?:面积|用地)[^，。；\d由从]{0,6}\d/u;
const BEGUN = /启动|开工|签约|详规获批|奠基|选址|加快建设|建设(?:进入|提速|快车道)|落户/u;

/** What a work will bring when it is done. */
const WHEN_DONE = '(?:达产|投产|投运|投用|建成|落成|启用|完工)(?:以|之)?后';
const ONCE_DONE = new RegExp(`${WHEN_DONE}，?[^，]{0,10}?(?:年|可|预计|有望|将)|(?:设计|规划)年产`, 'u');
/** The same, as what leads to a clause: 全部启用后，预计导入科研人员3万名. */
const IS_DONE = new RegExp(`${WHEN_DONE}[，,]$`, 'u');

const GOES_ON =
  /^[，,\s]*(?:年(?=产|税|营|销|利|纳|上缴|创|缴)|可|提供|解决|吸纳|新增就业|带动|创造|贡献|预计|并|税收)/u;
const TOLD_WHEN_DONE = new RegExp(`${WHEN_DONE}(?:(?!已|了)[^；。])*\\d(?:(?!已|了)[^；。])*$`, 'u');
/** How many characters back that is said. */
const NEAR = 120;

/** 达产后年产值50亿元，年税收3.5亿元，提供就业岗位1500个: what else it will bring. */
export const goesOnOnceDone = (before: string, clause: string) =>
  GOES_ON.test(clause) && TOLD_WHEN_DONE.test(before.slice(-NEAR));

/** What is budgeted is meant to be spent. */
const BUDGETED =
  /(?:全年|年度)(?:指标|任务)(?:为|是)?\d|(?:年初|年度|全年)?预算(?:安排(?:\p{Script=Han}{0,12}(?:资金|经费))?)?(?:资金)?(?:为|达|达到|总额)?\d/u;
/** What a plan set: 《规划》提出. */
const PLAN_SAID =
  /(?:规划|计划|方案|纲要)》?(?:中|[^，。；\d]{0,4}(?:(?:19|20)\d{2}年(?:\d{1,2}月)?)?(?:正式)?(?:发布|出台|印发|公布|获批)[，,])?(?:提出|设定|要求|确定|明确)(?!的(?!\d|期末|到(?:19|20)\d{2}年)|的(?:\d+个?方面)?\d+[项个](?:主要)?(?:指标|任务|工程|项目))/u;
/** By which plan: 根据《建设方案》, 按照计划. */
const BY_PLAN =
  /(?:根据|按照?|依据)(?:《[^》]*(?:规划|计划|方案|纲要)》?(?:[（(][^（()）]*[)）])?》?|(?:规划|计划|方案))(?:的?(?:要求|部署|安排|设想))?(?=[，,])/u;
/** What must be reached: 确保2018年全年…不低于50亿元, 年内新入库不少于600家. */
const ASKED =
  /^(?:要|应|须)?(?:确保|保证)[^，]*(?:不低于|不少于|达到|突破|超过|以上)|(?:年内|全年)[^，]{2,16}不[低少]于|(?:年内|全年)[^，]{2,16}要确保/u;

/** 推进总面积为19.45平方公里的核心区建设: what is pushed on has its size; to 打造 or 新建 it is the aim. */
const SIZED =
  /(?:推进|推动|促进|协调|提升|完善)[^，。；\d]{0,4}面积(?:为|达)?\d[\d.]*(?:万|亿)?(?:平方公里|平方米|平米|亩|公顷)的/u;

/** What was set before the year began, whatever came of it: 年初任务书上写的是新认定20家, 去年年初提出的新认定90家的目标. */
const SET_BEFORE =
  /(?:(?:年初|当初|原先)(?:[^，。；\d]{0,8}(?:任务书|责任书|计划|人代会)[^，。；\d]{0,3})?(?:写的|所?(?:定|提出|确定|预定|设定|下达))的?[^，。；\d]{0,6}?(?:任务|指标|目标|计划)?(?:是|为)?|(?:上级|市里|区政府|区里|市[科经发]委)(?:所?(?:定|提出|确定|下达))的?[^，。；\d]{0,8}(?:任务|指标|目标)(?:是|为)?|原计划|原定|原拟|(?:当初|年初)(?:提|许诺|承诺|计划)(?:的?是|为)?|说好(?:是|要)?|(?<=^|[，,；而但])计划(?:是|为))[^，。；\d]{0,24}\d[^，。；全均已]{0,8}?(?:$|(?:目标|任务)(?:如期|提前|顺利|基本|全面)*(?:实现|完成|达成)$|的(?:目标|任务|预期|指标|计划))/u;

/** 全年预计高企880家左右，小巨人企业累计突破200家: what the whole year will bring. */
const FORESEEN = /预计(?:全年|年底|到年底|年内)|全年预计/u;
const WHOLE_YEAR = /(?:全年预计|预计全年)[^；]*$/u;

/** 超出年初确定的1200家目标: an aim that is behind one makes no other. */
const PASSED_AIM =
  /(?:超出|超过|超额完成|提前完成|完成|实现|达到|高于|低于|好于|未达到?)了?(?:[^，。；\d]{0,4}(?:年初|年度|全年|原先))?所?(?:确定|下达|制定|提出|设定|预定|既定|定下|定)的[^，。；]{0,24}?(?:目标|任务|计划)/gu;

interface PlainSentence {
  readonly sentence: string;
  readonly context: Context;
  readonly text: string;
  readonly wider: RegExpExecArray | null;
}

/** The last sentence that was asked for: each of its numbers asks again, and there may be thousands. */
let lastSentence: PlainSentence | null = null;

/** A sentence without names and without years that are over, and what makes an aim of all of it. */
function sentencePlain(sentence: string, context: Context, plain: (text: string) => string): PlainSentence {
  if (lastSentence?.sentence !== sentence || lastSentence.context !== context) {
    // 距2020年3%的目标差距较大；…仅占28.6%: an aim that something falls short of makes no other.
    const text = plain(sentence)
      .replace(/[距离与][^，。；]{0,16}目标(?=[^，。；]{0,6}(?:差距|距离|不小|较远|尚远))/u, '')
      .replace(PASSED_AIM, '');
    lastSentence = { sentence, context, text, wider: WIDER_AIM.exec(text) };
  }
  return lastSentence;
}

interface PlainClause {
  readonly clause: string;
  readonly context: Context;
  readonly estimated: boolean;
  readonly said: string;
  /** The same without what only an aim would say, where it is an estimate of what has been. */
  readonly words: string;
  readonly aim: RegExpExecArray | null;
  readonly done: RegExpExecArray | null;
}

/** The last clause that was asked for; a list without a comma is one, however long it is. */
let lastClause: PlainClause | null = null;

/** A clause without names and years that are over, and what in it aims or is done. */
function clausePlain(
  clause: string,
  context: Context,
  estimated: boolean,
  plain: (text: string) => string,
): PlainClause {
  const last = lastClause;
  if (last?.clause !== clause || last.context !== context || last.estimated !== estimated) {
    const said = plain(clause);
    const words = estimated ? said.replace(/预计|有望/gu, '') : said;
    lastClause = { clause, context, estimated, said, words, aim: AIM.exec(words), done: DONE.exec(said) };
  }
  return lastClause!;
}

/** Whether a statement is a report or an aim, and by which words. */
export function modalityOf(
  clause: string,
  sentence: string,
  context: Context,
  time: TimeCue | null,
): { modality: Modality; why: string } {
  // 到2015年底 in a look back on the years to 2015 reports.
  const ahead = (period: string) =>
    context.now === null ||
    Number(period.slice(0, 4)) > context.now ||
    // 到2025年末，产业规模突破500亿元, in news of October: nobody knows it yet.
    (period === String(context.now) &&
      context.isNews === true &&
      context.month !== null &&
      context.month < 12) ||
    (Number(period.slice(0, 4)) === context.now && context.modality === 'target');
  if (time?.kind === 'deadline' && ahead(time.period)) {
    return { modality: 'target', why: `期限“${time.words}”` };
  }
  // “十四五”期间，税收亿元楼将突破百幢, in news of 2023.
  if (
    time?.kind === 'span' &&
    /^\d{4}\/\d{4}$/u.test(time.period) &&
    context.now !== null &&
    Number(time.period.slice(5)) > context.now &&
    /将(?=突破|超过|达到?|建成|新增|实现|完成|投入|形成)/u.test(clause)
  )
    return { modality: 'target', why: `“${time.words}”将` };
  if (time !== null && time.kind !== 'deadline' && context.now !== null) {
    const year = Number(time.period.slice(0, 4));
    // 2022年新增400家 in a report on 2021 says what is to come.
    if (
      context.modality === 'actual' &&
      year > Math.max(context.now, context.lastTold ?? 0) &&
      /^\d{4}$/u.test(time.period) &&
      !/^截/u.test(time.words)
    )
      return { modality: 'target', why: `“${time.words}”在报告期之后` };
    // 四季度 in a report on the third.
    const until = /-\d{2}$/u.test(context.reportsOn ?? '') ? context.reportsOn!.split('/').at(-1)! : null;
    if (
      context.modality === 'actual' &&
      until !== null &&
      time.period.includes('-') &&
      time.period > `${until}/`
    )
      return { modality: 'target', why: `“${time.words}”在报告期之后` };
  }
  // Names of things say nothing of when; 到2015年底 of a year that is over announces nothing.
  const plain = (text: string) =>
    text
      .replace(/“[^”]*”/gu, '“”')
      .replace(/《[^》]*》/gu, '')
      .replace(/到(?:19|20)\d{2}年(?:底|末)?/gu, (cue) => (ahead(cue.slice(1)) ? cue : ''));
  // 预计全年地区生产总值1580亿元 in a report that is given when the year is over: as good as told.
  const estimated =
    !(time !== null && time.period === context.issuedYear) &&
    context.over &&
    context.modality === 'actual' &&
    !context.reportsOn?.includes('-') &&
    // 今年有望突破700家, in news of November.
    !(
      time?.words === '今年' &&
      context.month !== null &&
      context.month < 12 &&
      time.period === String(context.now)
    ) &&
    (time === null || (context.now !== null && Number(time.period.slice(-4)) <= context.now));
  const { said, words, aim, done } = clausePlain(clause, context, estimated, plain);
  if (context.modality === 'target') {
    if (time !== null && isPast(time, context) && !aim)
      return { modality: 'actual', why: `“${time.words}”在规划期之前` };
    if (done && !aim && /已|目前|截[至止]|现有|了\d|去年|上年|以来/u.test(done[0]))
      return { modality: 'actual', why: `“${done[0]}”` };
    // …面积达17.5平方公里，目前可用…600万平米，未来要…: before the turn to the future a plan, too, reports.
    // 现有235家的基础上争取达到245家；众创空间不少于10家: what there is now is told up to the semicolon.
    const opens = sentence.lastIndexOf('；', Math.max(0, sentence.indexOf(clause))) + 1;
    const now =
      /(?<![由从]|[由从]已)(?:目前|现有(?![^，。；]{0,16}基础)(?=[^，。；]{0,14}[\d一二三四五六七八九十])|现已)/u.exec(
        sentence.slice(opens),
      );
    const future = /未来|下一步|今后|将要|规划/u.exec(sentence);
    // 目前合作银行9家；2021年贷款余额达到25亿元: of a later year, whatever is told of now.
    const later = time !== null && context.now !== null && Number(time.period.slice(0, 4)) > context.now;
    if (
      now &&
      !aim &&
      !later &&
      !/再增加|再新增|再引进/u.test(clause) &&
      sentence.indexOf(clause) < (future?.index ?? Number.POSITIVE_INFINITY)
    )
      return { modality: 'actual', why: `句中“${now[0]}”` };
    if (!aim && SIZED.test(clause)) return { modality: 'actual', why: '任务对象自身的规模' };
    return { modality: 'target', why: aim ? `“${aim[0]}”` : '所在部分为目标或任务' };
  }
  // 园区二期开工建设，规划面积4.2平方公里: what is only begun has not got it yet.
  if (PLANNED_SIZE.test(clause) && BEGUN.test(sentence)) return { modality: 'target', why: '尚在规划的规模' };
  // 三期项目开工，达产后年产值有望突破百亿元: nobody has seen it yet, whenever it is told.
  const until = sentence.indexOf(clause);
  const led = sentence.slice(0, Math.max(0, until));
  if (IS_DONE.test(led) && /^(?:预计|可|将|有望)/u.test(clause.trim()))
    return { modality: 'target', why: `“${led.slice(-5, -1)}”` };
  if (goesOnOnceDone(led, clause)) return { modality: 'target', why: '前文的达产后' };
  if (ONCE_DONE.test(clause)) return { modality: 'target', why: `“${ONCE_DONE.exec(clause)![0]}”` };
  // 至于今年，研发强度争取保持在5%以上，高企总数突破3100家, in news of February: what the year is to bring.
  const sofar = /^(?:今年|年内|全年)$/u.test(time?.words ?? '') && sentence.includes('今年');
  const thisYear =
    sofar &&
    context.now !== null &&
    context.reportsOn === String(context.now - 1) &&
    !/已|目前|截[至止]|以来/u.test(clause) &&
    /力争|争取|计划|打算|(?<![模虚草])拟|目标|[仍还](?:需|须)?要(?=增长|完成|实现|达到|保持|新|建|引)|将(?=[建新引再投完开启打推培举])/u.test(
      sentencePlain(sentence, context, plain).text,
    );
  if (thisYear) return { modality: 'target', why: '今年的打算' };
  // 根据《建设方案》，2023年底…达600家以上；至2025年…: all of the sentence says what the plan sets.
  const byPlan = BY_PLAN.exec(sentence);
  if (byPlan && until > byPlan.index && !/已|目前|实际|截[至止]|现有|了\d/u.test(clause))
    return { modality: 'target', why: `“${byPlan[0]}”` };
  // 《行动计划》提出，到2020年…达到5%以上: what the plan said, whatever came of it.
  const plan = PLAN_SAID.exec(sentence);
  if (
    plan &&
    until >= 0 &&
    until - plan.index - plan[0].length < 20 &&
    plan.index < until + clause.length &&
    !/实际|已|[；。]/u.test(sentence.slice(plan.index, until) + clause) &&
    // 超过规划确定的55件，五年累计获得授权2.31万件: what the plan set has been passed.
    !(
      plan.index < until &&
      /(?:超过|高于|超出|低于|完成|实现|达到|达成)《?$/u.test(sentence.slice(0, plan.index))
    )
  )
    return { modality: 'target', why: `“${plan[0]}”` };
  // 预计全年认定数将超过150家, in what tells of some of its months.
  if (context.reportsOn?.includes('-') && (FORESEEN.test(words) || (WHOLE_YEAR.test(led) && !done)))
    return { modality: 'target', why: '预计全年' };
  if (BUDGETED.test(clause) || ASKED.test(clause)) return { modality: 'target', why: '预算或要求' };
  // 年底前再引进15个, in what came out before: nobody has seen it yet.
  if (
    /年底(?:前(?![，,]?(?:已|均|都|全部已))|(?:要|将|可)?(?:增加|增至|达到|提高|提到|扩至|升至))/u.test(
      clause,
    ) &&
    context.month !== null &&
    context.month < 12 &&
    time?.period === String(context.now)
  )
    return { modality: 'target', why: '年底前' };
  const setBefore = SET_BEFORE.exec(clause);
  if (setBefore && !/完成|超过|[超高多]出|[高低]于|实际/u.test(clause.slice(0, setBefore.index)))
    return { modality: 'target', why: '事先定下的数' };
  if (aim && !done && !/将(?:突破|超过)/u.test(clause)) {
    // A summary's 确保 and 争取 often report; only a plain aim turns a report's clause into one.
    // 年内还将新建600根: the first word leaves it open, the second does not.
    const plainly = [...words.matchAll(EVERY_AIM)].find(([each]) => PLAIN_AIM.test(each));
    if (plainly) return { modality: 'target', why: `“${plainly[0]}”` };
  }
  const whole = sentencePlain(sentence, context, plain);
  const { wider } = whole;
  // 目标为60家，实际为58家; 目标为1000亿元，2020年完成905亿元: what came of it is told beside it.
  const cameOfIt =
    /实际(?=[\d为达完建新签立认引到投兑发支])|(?:完成|达成)率|低于预期|未达|如期|(?:完成|达到|实现)了?(?:目标|任务|计划)值?的\d/u.test(
      clause,
    ) ||
    (time !== null &&
      time.kind !== 'deadline' &&
      /(?:19|20)\d{2}年/u.test(clause) &&
      /目标值?(?:为|是)[^，]{0,6}\d/u.test(sentence) &&
      !ahead(time.period));
  const at = whole.text.indexOf(said);
  const told = whole.text.slice(wider?.index ?? 0, at);
  // 目标为45件，2020年末为47.8件；…: an aim with its number says nothing of what comes after the semicolon.
  // 据预计，…今年可达4.1%；前三季度，新认定579项: what has been told of months that are over.
  const isOver =
    time?.period.includes('-') === true &&
    /；/u.test(told) &&
    !/下半年|[三四]季度|底|末/u.test(time.words.replace(/前三季度/u, ''));
  // 甲计划到2025年支持项目30个以上；乙全年兑现资金3.26亿元: one statement's plan is not the next one's.
  const isOfOther =
    told.includes('；') && /^[，,；\s]*(?:计划|拟|(?:至|到)?\d{4}年|到\d{4}年|预计)/u.test(wider?.[0] ?? '');
  const reaches =
    wider &&
    !isOfOther &&
    !isOver &&
    at >= wider.index &&
    !/^目标值?(?:为|是)[^，；：]{0,6}\d[^；]*；/u.test(told);
  if (wider && reaches && !done && !cameOfIt) return { modality: 'target', why: `句中“${wider[0]}”` };
  return { modality: 'actual', why: done ? `“${done[0]}”` : '所在部分为回顾' };
}

/** 2020年 in a plan for the years to 2025, 截至9月底, 上年度 in a year's tasks: what has been. */
function isPast({ kind, period, words }: TimeCue, { looksAheadTo, now, month }: Context): boolean {
  // 至2010年 in a plan of 2011.
  if (kind === 'deadline') return now !== null && Number(period.slice(0, 4)) < now;
  const end = period.includes('/') ? Number(period.split('/')[1]!.slice(0, 4)) : Number(period.slice(0, 4));
  if (/^截/u.test(words)) return now === null || end <= now;
  const due = looksAheadTo === null ? null : Number(looksAheadTo.slice(0, 4));
  // 今年上半年签约项目37个, in what is issued in July.
  const months = /^(?<year>\d{4})-\d{2}\/\d{4}-(?<month>\d{2})$/u.exec(period)?.groups;
  if (months && month !== null && now === Number(months.year) && month >= Number(months.month)) return true;
  if (due !== null && due % 5 === 0 && now !== null && due - now >= 2) return end <= due - 5;
  return due !== null && due === now ? end < due : now !== null && end < now;
}
