import type { Period } from '../model/period.js';
import { unitMeaning } from '../text/units.js';
import { isAmount, type Reader } from './clauseSite.js';
import { make } from './indicatorFact.js';

/** 好于《规划》“不低于2.5%”的要求, 同《规划》确定的4%相比, 提前三年完成了100家的任务. */
const SET_BY_PLAN =
  /(?:好于|优于|高于|低于|同|与|较|比|离|距|距离|达到|超过|完成)?《?(?:规划|计划|方案|纲要)》?(?:所)?(?:确定|提出|设定|规定|要求)?的?[“"]?(?:不低于|不少于|达到)?$|目标值?[（(]$|提前[^，。；]{1,6}(?:完成|实现|达到)了?$|^[，,\s]*(?:但)?(?:离|距|距离)$/u;
/** Who set the aim and when, and how far what came of it reaches: 超过年初确定的40件目标. */
const SET =
  /^[，,\s]*(?:但|已|均|仅|提前|超额|略|远|虽然?|没有?|没能|尚未|未能|并未)*(?:超过|超出|高出|超|高于|低于|好于|不及|未达|达到|完成)(?:了)?[^，。；]{0,10}(?:确定|下达|设定|提出|制定|预定|所?定下?|安排|签订|考核)的?$/u;
/** 超出50件的规划目标. */
const SET_ALONE =
  /^[，,\s]*(?:但|已|均|仅|提前|超额|略|远|虽然?|没有?|没能|尚未|未能|并未)*(?:超过|超出|高出|高于|低于|好于|不及|未达|达到|完成)了?$/u;
/** 与年初7%的预期目标有差距: of growth, which has no unit of its own to know it by. */
const SET_BEFORE =
  /^[，,\s]*(?:但|已|均|都|虽然?|略|远|没有?|没能|尚未|未能|并未)*(?:与|离(?![“"]?十)|距(?![“"]?十)|超过|高出|高于|低于|好于|不及|未达|达到|(?:超额|提前)?完成)(?:了)?(?:年初|年度|全年|预期|预算|计划|[“"]?十[一二三四]?五[”"]?(?:期间|末|规划)?)(?:人代会|区里|任务书)?(?:所?定下?|确定|下达|提出|设定|预期|安排)?的?$/u;
const AIM =
  /^(?:的)?(?:年度|全年|年初|预期|增长|计划)*(?:的)?(?:规划)?(?:目标|任务|指标|要求|预期|计划数?)|^[”"]的(?:目标|要求)|^相比|^(?:尚|还|仍)?有(?:一定|较大|不小)?的?(?:距离|差距)|^[）)]/u;

/** 超过年初预算的400万元: what was set is named before its number. */
const SET_AS_SUCH =
  /^[，,\s]*(?:但|已|均|仅|略|远|没有?|尚未|未能|并未)*(?:超过|超出|高出|高于|低于|未达|达到|完成)了?(?:年初|年度|全年)?(?:预算|计划|目标|任务)的$/u;

/** The year that some months are of. */
const ofYear = (period: Period | null): Period | null =>
  period?.includes('-') ? period.slice(0, 4) : period;

/** 失业人数26490人，控制在市下达的28220人指标以内: what it was to stay below. */
const WITHIN = /^[，,\s]*(?:均|已|都)?(?:控制|保持)在[^，。；\d]{0,12}的?$/u;
const IS_LIMIT = /^的?(?:年度|控制|考核)?(?:指标|目标|任务)(?:以内|之内|内|以下)/u;

/** 投资五年累计2098亿元，1500亿元的规划目标提前一年达成: what came of it is told before, and that it was reached behind. */
const REACHED =
  /^的?(?:规划|年度|全年|预期|既定)的?(?:目标|任务)(?:已|均|全部|顺利|如期|基本|超额|提前[^，。；]{0,4})*(?:达成|完成|实现|达到)/u;

/** 每万人发明专利拥有量42.8件，超过年初确定的40件目标: what was aimed for, beside what came of it; null where none is told. */
export const readAimBeside: Reader = (q, before, site, carried, from) => {
  const words = before.trimEnd();
  const rate = q.kind === 'percent';
  if (!rate && q.kind !== 'amount') return null;
  const within = WITHIN.test(words) && IS_LIMIT.test(site.text.slice(q.end));
  const reached = /^[，,；;\s]*$/u.test(words) && REACHED.test(site.text.slice(q.end));
  const byPlan = SET_BY_PLAN.test(words) || (reached && /^的?规划/u.test(site.text.slice(q.end)));
  // 完成年度目标的52.3% is how far it has come.
  const asSuch = SET_AS_SUCH.test(words) && !(rate && /完成|达到/u.test(words));
  if (
    !(within || asSuch || AIM.test(site.text.slice(q.end, q.end + 8))) ||
    !(
      within ||
      asSuch ||
      byPlan ||
      reached ||
      SET.test(words) ||
      SET_BEFORE.test(words) ||
      (SET_ALONE.test(words) &&
        /^的(?:规划|年度|全年|年初|预期|既定|目标|计划(?:数|$|[，,。；;]))/u.test(site.text.slice(q.end)))
    )
  )
    return null;
  const family = unitMeaning(q.unit)?.family;
  const of = rate
    ? carried.recent.findLast(
        ({ measure, unit }) => (measure === 'growth' || measure === 'share') && unit === q.unit,
      )
    : carried.group.findLast((fact) => isAmount(fact) && unitMeaning(fact.unit)?.family === family);
  if (!of) return null;
  const fact = make(q, of.name, of.verb, of.measure, 1, site, from, '前文所述指标的目标', carried);
  return [
    {
      ...fact,
      // 超过120名的目标: what came of it is more, the aim is so many.
      relation: within
        ? '<='
        : /(?:超过|超出|超|(?<!不)[高低]于|大于|未达)(?:了)?$/u.test(words)
          ? '='
          : fact.relation,
      modality: 'target',
      isDated: true,
      topic: of.topic,
      period:
        (byPlan && site.context.looksAheadTo) || (/全年|年度/u.test(words) ? ofYear(of.period) : of.period),
    },
  ];
};

/**
 * 完成全年净增目标（30家）的36.7%: how far it has come with the aim that was told just before, in brackets or not (完成全年目标12亿美元的102.5%); null where none was.
 */
export const readAimReached: Reader = (q, before, site, carried) => {
  const aim = carried.recent.at(-1);
  if (q.kind !== 'percent' || aim?.modality !== 'target' || !/^[）)]?的?$/u.test(before.trim())) return null;
  const task = TASK_TOLD.exec(site.text.slice(site.clause.from, q.start))?.groups?.what;
  if (task === undefined) return null;
  const of = [...carried.recent, ...carried.group].findLast(
    (fact) => isAmount(fact) && fact.modality === 'actual' && fact.unit === aim.unit,
  );
  const fact = make(
    q,
    `${aim.name}${task}完成率`,
    '',
    'share',
    1,
    site,
    site.clause.from,
    '前述目标的完成程度',
    carried,
  );
  return [{ ...fact, modality: 'actual', topic: aim.topic, period: of?.period ?? fact.period }];
};

/** The task, and how much it was. */
const TASK_TOLD =
  /(?:完成|实现)了?[^，；（(\d]{0,10}(?<what>目标|任务|计划|指标)[数值]?(?:[（(][^（()）]*[）)]|\d[\d.]*\p{Script=Han}{1,4})的$/u;
