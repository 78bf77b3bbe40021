import { type Before, COUNTS } from './before.js';
import { BROUGHT_IN } from './words.js';

/*
 * What is left out of amounts that were told of a whole before: those of one industry, of one sector, of each firm or each head.
 */

/** So much each: 户均, 平均每家, 每平方公里. */
export const AVERAGE =
  /^(?:平均|则)*(?<per>[户家人亩地笔单]均|单[笔户项个]|每(?:[户家人亩笔单个件]|平方米|平方公里))(?<what>\p{Script=Han}{0,4}?)(?:约|为|达|超)?$/u;

/** Who spends, in statistics of research: GB/T and the yearbooks part it so. */
const SPENDERS =
  '(?:规模以上)?(?:工业)?(?:企业|科研机构|科研院所|研究机构|高等学校|高等院校|高校|政府部门?|事业单位|其他)(?:及其他)?';
const SPENDER = new RegExp(`^${SPENDERS}$`, 'u');
const BY_SPENDER = new RegExp(`^${SPENDERS}`, 'u');

/** An industry alone says in what, not what: 生物医药、新材料分占7项和5项. */
const INDUSTRIES =
  '(?:生物医药|新材料|新能源(?:汽车)?|电子信息|集成电路|人工智能|先进制造|装备制造|高端装备|智能制造|节能环保|软件(?:信息)?|信息技术|航空航天|数字经济|绿色低碳|现代服务业?|文化创意|医疗器械|现代农业|大健康)(?:类|领域|产业|行业)?';
export const INDUSTRY = new RegExp(`^${INDUSTRIES}$`, 'u');
/** The same before what is of it: 生物医药科技小巨人企业. */
export const INDUSTRY_FIRST = new RegExp(`^${INDUSTRIES}`, 'u');

/** The kinds of contracts on technology, by the Civil Code. */
const CONTRACTS = /^(?:其中)?(?<kind>技术(?:开发|转让|许可|咨询|服务))类?(?:则)?$/u;
const OF_CONTRACTS = /合同.*?(?<head>成交总?[金额]额?|合同金额|金额|交易额)?$/u;

const RULES: readonly ((name: string, before: Before) => string | null)[] = [
  // 从业人员平均人数9.8万人，人均产值131.3万元: of whose they are.
  (name, { last }) => {
    const whose = /^(?<whose>[^，]{3,})(?:从业人员|从业者|职工|员工)(?:年?平均)?(?:人数|数)$/u.exec(last)
      ?.groups?.whose;
    return whose && /^人均/u.test(name) ? `${whose}${name}` : null;
  },
  // 认定登记技术合同1286项，成交额68.4亿元；其中技术开发39.7亿元: the kinds that every register has.
  (name, { money, counted, unit }) => {
    const kind = CONTRACTS.exec(name)?.groups?.kind;
    if (!kind) return null;
    if (COUNTS.has(unit)) return /合同/u.test(counted) ? `${kind}合同` : null;
    const head = OF_CONTRACTS.exec(money)?.groups;
    return head ? `${kind}合同${head.head ?? '成交额'}` : null;
  },
  // 集成电路产业销售收入485.2亿元，其中设计业142亿元: the head of the whole.
  (name, { whole, unit }) => {
    if (COUNTS.has(unit)) return null;
    const part =
      /^(?:其中)?(?<part>\p{Script=Han}{1,7}(?:(?<!企)业|板块)|[\p{Script=Han}、]{2,16}(?:服务|制造|零售|通信|金融|房地产)业|[一二三]产)(?:则)?$/u.exec(
        name,
      )?.groups?.part;
    const head = BROUGHT_IN.exec(whole)?.[0];
    return part && head ? `${part}${head}` : null;
  },
  // 集成电路产业产值120亿元，增长12%；生物医药80亿元: the same of another industry.
  (name, { alike, unit }) => {
    const head = unit === 'money' && INDUSTRY.test(name) ? BROUGHT_IN.exec(alike)?.[0] : undefined;
    return head ? `${name}${head}` : null;
  },
  // 减免企业所得税7.4亿元，户均33.2万元.
  (name, { money, counted, unit }) => {
    const { per, what } = AVERAGE.exec(name)?.groups ?? {};
    const whole = COUNTS.has(unit) ? counted : money;
    return per !== undefined && !what && whole !== '' ? `${whole}${per}` : null;
  },
  // 研发经费支出69.84亿元。按执行部门分，企业61.05亿元，科研机构5.42亿元.
  (name, { money }) =>
    SPENDER.test(name) && /支出|投入|经费/u.test(money) ? `${name}${money.replace(BY_SPENDER, '')}` : null,
];

/** The name of an amount with what the whole told before says of it; null for another name. */
export function ofWhole(name: string, before: Before): string | null {
  for (const rule of RULES) {
    const found = rule(name, before);
    if (found !== null) return found;
  }
  return null;
}
