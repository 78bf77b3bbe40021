import { countsThings, unitMeaning } from '../text/units.js';
import { type Carried, type ClauseSite, isAmount, type ReadIndicator } from './clauseSite.js';
import { isOutcome } from './ellipsis.js';
import type { FoundQuantity } from './foundQuantity.js';
import { HEAD_AT_END, IS_BARE_HEAD, IS_GAP, ONLY_DEEDS, THING } from './words.js';

/** A place alone: what is counted there was told before, in the same unit. */
const PLACE =
  /^(?!国家|市级|区级|各|新|产业|科技园区?$|园区$)\p{Script=Han}{2,8}(?:园|城|区|镇|街道|谷|港|湾|岛|新区|片区|大学|交大|学院)$/u;

/** What a place brought. */
const OF_A_PLACE =
  /^\p{Script=Han}{2,12}(?:园|城|区|镇|街道|谷|港|湾)(?<!全区|我区|本区|郊区|[市区]级)(?=[^园城区镇]*$)\p{Script=Han}{0,6}(?:产值|收入|营收|税收|增加值|利润|投资|成交额)/u;

const TOWN = /^\p{Script=Han}{2,5}(?:镇|街道|乡)$/u;
/** The town of the one before. */
const AT_TOWN = /^(?!城镇|街镇|乡镇)\p{Script=Han}{2,4}(?:镇|街道|乡)(?=\p{Script=Han}{2})/u;

/** 不到全市平均水平（48.2件）, 全市平均: how much the average is, and not of what. */
const AVERAGE_ALONE =
  /^(?:不到|不足|低于|高于)?(?:全市|本市)?(?:的)?(?:平均)(?:水平|值|数)?$|^(?:不到|不足|低于|高于)?(?:全市|本市)(?:平均)?$/u;

/** Those that a sum is made up of. */
const PAYERS = /^\p{Script=Han}{3,14}(?:企业|产业|行业|制造业|服务业|领域)$/u;

/** How names of things and sums end, and not those of kinds and fields. */
const NAMES_A_THING =
  /(?:级|类|额|量|率|者|员|人|家|生|士|授|院|所|馆|店|楼|车|站|场|会|室|园|区|镇|学|校|队|台|项|种|品|票|药|书|文|标|权|奖|化|岗位|专家|课题|活动|讲座|赛)$/u;

/** The name of what is counted at the place, or of the kind, that a name alone tells; null where it tells neither. */
export function atPlace(
  name: string,
  first: FoundQuantity,
  words: string,
  site: ClauseSite,
  { group, parallel, recent }: Carried,
): string | null {
  const family = unitMeaning(first.unit)?.family;
  const same = (fact: ReadIndicator) =>
    isAmount(fact) && unitMeaning(fact.unit)?.family === family && !IS_GAP.test(fact.name);
  const told = (group.findLast(same) ?? recent.findLast(same) ?? parallel.findLast(same))?.name;
  if (!told || family === undefined) return null;
  const listed = /^[，,\s]*(?:其中|[、和])/u.test(words);
  // 12.6件（全市平均48.2件）: of the same, in the whole city.
  if (AVERAGE_ALONE.test(name)) return told;
  // 其中医疗健康12个、城市治理15个: of which kind.
  const isKind =
    listed &&
    !/的[^的]{0,2}$/u.test(words) &&
    countsThings(first.unit) &&
    group.some(({ part }) => part || /^[，,\s]*其中/u.test(words)) &&
    /^\p{Script=Han}{2,6}$/u.test(name) &&
    !THING.test(name) &&
    !/^(?:发明|实用新型|外观设计)(?:专利)?$/u.test(name) &&
    !ONLY_DEEDS.test(name) &&
    !isOutcome(name) &&
    !IS_BARE_HEAD.test(name) &&
    !NAMES_A_THING.test(name);
  const whole = group.findLast((fact) => same(fact) && !fact.part)?.name ?? told;
  // 专利申请3127件，其中发明专利申请986件: what says itself what it is.
  if (isKind && !/(?:申请|授权)$/u.test(name)) {
    return `${name}${whole.replace(/^(?:累计|共|全年|建成|新增)+/u, '')}`;
  }
  const districts = site.districtList.test(name);
  // 香花桥街道以287家领跑各街镇，徐泾镇、赵巷镇分别为165家、132家: a town has its own of what was counted.
  const town = countsThings(first.unit) && TOWN.test(name);
  // 松江经济技术开发区产值1260亿元；松江新城85亿元: place by place.
  const alike = family === 'money' && OF_A_PLACE.test(told);
  const part = (listed || town || alike) && PLACE.test(name);
  // 工业总产值1586.7亿元，其中规模以上工业企业完成1464.3亿元: of the same sum.
  const said = site.text.slice(site.sentence.from, site.clause.from) + words;
  const payers =
    family === 'money' &&
    /(?:^|[，,；;])\s*其中[，,]?\p{Script=Han}+$/u.test(said) &&
    PAYERS.test(name) &&
    HEAD_AT_END.test(told);
  if (!districts && !part && !payers) return null;
  const what = told.replace(/^(?:累计|共|全年)/u, '').replace(AT_TOWN, '');
  if (districts) return what;
  return countsThings(first.unit)
    ? `${name}${what}`
    : `${name}${/[^的]{2,6}$/u.exec(stemless(what))?.[0] ?? what}`;
}

/** The head of an amount of money: 营业总收入 of 张江高新区营业总收入. */
const stemless = (name: string) => HEAD_AT_END.exec(name)?.[0] ?? name;

/** 引育创新团队10个，其中顶尖团队2个: some of those, and of nothing else. */
export const isSomeOfThem = (before: string, name: string, { unit }: FoundQuantity, { group }: Carried) =>
  countsThings(unit) &&
  /^[，,\s]*其中/u.test(before) &&
  name.length >= 4 &&
  group.at(-1)?.name.slice(-2) === name.slice(-2);
