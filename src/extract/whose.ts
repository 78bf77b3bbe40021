import {
  countedAtEvent,
  eventOf,
  objectOf,
  paperOf,
  SUBJECTLESS,
  takenUp,
  withoutWinning,
} from './antecedent.js';
import type { Carried, ClauseSite } from './clauseSite.js';

/**
 * A name with whose it is, where its clause leaves that to the words before.
 * @param isWhole whether the subject carried from before has completed it already
 * @param after the words behind the number
 */
export function withAntecedent(
  name: string,
  isWhole: boolean,
  after: string,
  site: ClauseSite,
  carried: Carried,
): string {
  const { text, sentence, districts } = site;
  const full = takenUp(name, text.slice(0, site.clause.from), site.headings, districts);
  if (full) return full;
  const before = text.slice(0, site.quantities[0]!.lead);
  const counted = countedAtEvent(after, before, districts);
  if (counted) return counted;
  const event = eventOf(name, before, districts);
  if (event) return `${event}${withoutWinning(name)}`;
  const said = text.slice(sentence.from, site.clause.from);
  const what = objectOf(name, said) || paperOf(name, said);
  if (what) return `${what}${name}`;
  const raw = text.slice(site.clause.from, site.clause.to);
  const clause = site.words;
  const nominal = ONLY_NAMES.test(clause);
  const parallel = nominal ? asBefore(name, carried.recent.at(-1)?.name ?? '') : null;
  if (parallel) return parallel;
  const subjectless = SUBJECTLESS.test(clause) || SUBJECTLESS.test(raw.trimStart()) || HERE.test(raw);
  // …院士3名，首席科学家3名: a clause of names and numbers alone goes on with the list.
  const goesOn = carried.whose !== '' && !subjectless && nominal;
  const whose = isWhole ? '' : goesOn ? carried.whose : subjectless ? carried.founded : '';
  carried.whose = whose;
  const bare = name.replace(WITHIN, '');
  if (whose !== '' && !name.includes(whose.slice(-4))) return `${whose}${bare}`;
  return withAgent(name, raw, clause, carried);
}

/** 编制2017年度数据清单716项，行为清单98项: the same was done with the second, which ends as the first does. */
function asBefore(name: string, last: string): string | null {
  const lead = last.slice(0, Math.max(0, last.length - name.length));
  return name.length >= 4 &&
    name.slice(-2) === last.slice(-2) &&
    /^(?:编制|报送|推送|制定|修订|发布|印发)/u.test(lead)
    ? lead + name
    : null;
}

const AGENT =
  /^(?<agent>[\p{Script=Han}]{2,10}?(?:协会|学会|联盟|联合会|服务站|工作站|创新屋|志愿者|图书馆|科技馆))(?:共|全年|累计)?(?:举办|开展|组织|完成|发放|接待|服务)/u;
/** A clause that says what was done, and not by whom. */
const DONE_BY_SAME = /^(?:共|全年|累计)?(?:举办|开展|组织|完成|发放|接待|制作|参加|受益|惠及)/u;

/** 学会协会举办讲座67次，论坛36场，发放材料2万份: all of a sentence is done by whom it began with. */
function withAgent(name: string, raw: string, clause: string, carried: Carried): string {
  const agent = AGENT.exec(clause)?.groups?.agent ?? AGENT.exec(raw.trimStart())?.groups?.agent;
  if (agent) carried.agent = agent;
  else if (
    carried.agent !== '' &&
    (ONLY_NAMES.test(clause) || DONE_BY_SAME.test(clause)) &&
    !name.includes(carried.agent)
  )
    return `${carried.agent}${name}`;
  return name;
}

/** In what was just named: 产业基地内已集聚…, 现有55家企业在此落户. */
const INSIDE = '^(?:该|本)?[\\p{Script=Han}]{0,4}(?:基地|园区|园|区|集群|中心|大厦|平台)内';
const WITHIN = new RegExp(INSIDE, 'u');
const HERE = new RegExp(`${INSIDE}(?!外|涵|需)|在此(?:落户|集聚|注册|办公|入驻)`, 'u');

/** Nothing but what is counted and how many. */
export const ONLY_NAMES =
  /^(?:[^，。；、]{2,14}?(?:\d+|[一二两三四五六七八九十]+)(?:余|多)?[名位人家个项件场次份期篇种门](?:、|和|与|$))+$/u;
