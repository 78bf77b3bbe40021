import type { Gazetteer, Mention } from './gazetteer.js';

/*
 * The statements of a paragraph, each of which speaks of the same districts from end to end: where a clause turns to another district, a
 * new one begins.
 */

/** Marks after which a statement may turn to another district. */
const UNIT = /[^。！？；;!?\n]+[。！？；;!?\n”’」）)]*/gu;

/** What the city does to a place that stands behind it: 推动张江科学城功能提升. */
const DONE_TO =
  /(?:推动|推进|深化|加快|支持|协同|提升|建设|打造|落实|加力|实施|促进|完善|优化|启动|规划|发挥|依托|加强|聚焦)$/u;

/** Whether a statement is about the district or place it names, which stands at its head. */
export function opensWithPlace(unit: string, mentions: readonly Mention[]): boolean {
  const opening = openingOf(mentions);
  return opening !== null && !DONE_TO.test(unit.slice(0, opening.start));
}

/** The district or place that stands at a statement's head. */
export function openingOf([first]: readonly Mention[]): Mention | null {
  return first && first.kind !== 'citywide' && first.start <= OPENING ? first : null;
}

/** What a text names of the region, in order. */
export const namedIn = (text: string, gazetteer: Gazetteer) =>
  withFormerAndLatter(
    text,
    gazetteer.find(text).filter((mention) => mention.kind !== 'none'),
  );

const IS_FORMER = /^[前后]者$/u;

/** 徐汇与杨浦体量相当，前者为1012家，后者为936家: which of the two that stand side by side. */
function withFormerAndLatter(text: string, mentions: readonly Mention[]): readonly Mention[] {
  if (!/[，,；;]前者/u.test(text)) return mentions;
  const second = mentions.findIndex(
    (mention, index) =>
      index > 0 &&
      [mention, mentions[index - 1]!].every(
        ({ kind, districts }) => kind === 'district' && districts.length === 1,
      ) &&
      /^(?:[、和与及同]|以及)$/u.test(text.slice(mentions[index - 1]!.end, mention.start)),
  );
  if (second < 0) return mentions;
  const pair = [mentions[second - 1]!, mentions[second]!];
  const told = [...text.matchAll(/(?<=[，,；;])[前后]者/gu)].map(({ 0: name, index: start }): Mention => {
    const { districts } = pair[name === '前者' ? 0 : 1]!;
    return { ...pair[0]!, kind: 'district', name, start, end: start + name.length, districts };
  });
  return [...mentions, ...told].sort((a, b) => a.start - b.start);
}

/** A statement, which speaks of the same districts from end to end. */
export interface Unit {
  readonly unit: string;
  readonly at: number;
  /** The district that 前者 or 后者 at its head means. */
  readonly of?: readonly string[];
}

/**
 * The statements of a text. One that opens with a district ends where a clause opens with another: 东湖区达到505家，南桥区达到301家.
 */
export function units(text: string, gazetteer: Gazetteer): Unit[] {
  return [...text.matchAll(UNIT)]
    .flatMap(partsOfSum)
    .flatMap((part) => behindColon(part, gazetteer))
    .flatMap((match) => {
      const { unit } = match;
      const mentions = namedIn(unit, gazetteer);
      const named = mentions.filter(
        (mention) =>
          (mention.kind === 'district' && isSubject(unit, mention)) || isPlaceWithNumber(unit, mention),
      );
      // 闵行区的这一数字是305.8亿元，浦东新区更高: what a district has opens it as well.
      const opening = openingOf(mentions);
      const first =
        opening?.kind === 'district' && opening.start === 0 && unit[opening.end] === '的'
          ? opening
          : named[0];
      const turn = OF_CITY.test(unit) ? turningTo(unit, mentions) : 0;
      // 全市13家企业上市，募资176亿元，甲区、乙区各有8家、2家: the city's first, then the districts'.
      if (turn > 0)
        return [
          { unit: unit.slice(0, turn), at: match.index },
          ...units(unit.slice(turn), gazetteer).map((rest) => ({
            ...rest,
            at: match.index + turn + rest.at,
          })),
        ];
      // 再看企业的累计数量，浦东新区为512家，闵行区274家: of one district after another.
      // 但杨浦增长较快，比上年增长14.8%，而闵行、嘉定的增幅为…: the sentence is about another until then.
      const before =
        first !== undefined &&
        opening?.kind === 'district' &&
        opening.start < first.start &&
        /[，,]/u.test(unit.slice(0, first.start));
      if (!first || (first.start > OPENING && named.length < 2 && !before))
        return passingClauses(unit, match.index, mentions);
      const cuts = named.filter(
        (mention) => mention.start > first.start && mention.districts.join() !== first.districts.join(),
      );
      const turns =
        IS_FORMER.test(first.name) || (before && opening.districts.join() !== first.districts.join())
          ? [first, ...cuts]
          : cuts;
      const starts = [0, ...turns.map((mention) => mention.start)];
      return starts.map((start, index) => {
        const turn = turns[index - 1];
        const of = turn && IS_FORMER.test(turn.name) ? { of: turn.districts } : {};
        return { unit: unit.slice(start, starts[index + 1]), at: match.index + start, ...of };
      });
    });
}

/** 新的一年，各区已经排出日程：临港力争投资增长40%，嘉定…: what is announced is told from the colon on, place by place. */
function behindColon(
  { unit, index }: { unit: string; index: number },
  gazetteer: Gazetteer,
): { unit: string; index: number }[] {
  const before = /^[^：:\d]{2,30}[：:]/u.exec(unit)?.[0] ?? '';
  const rest = unit.slice(before.length);
  const [first] = namedIn(rest, gazetteer);
  const turns =
    before !== '' &&
    first?.start === 0 &&
    first.kind !== 'citywide' &&
    namedIn(before, gazetteer).length === 0;
  return turns
    ? [
        { unit: before, index },
        { unit: rest, index: index + before.length },
      ]
    : [{ unit, index }];
}

/** 浦东108家、闵行63家，两区合计171家: what several have together is a statement of its own. */
function partsOfSum({ 0: whole, index }: RegExpExecArray): { unit: string; index: number }[] {
  const at = SUM.exec(whole)?.index ?? 0;
  return at === 0
    ? [{ unit: whole, index }]
    : [
        { unit: whole.slice(0, at), index },
        { unit: whole.slice(at), index: index + at },
      ];
}

const SUM =
  /(?<=[，,])(?=(?:(?:上述|以上)?[两三四五六七八九]个?区(?:合计|共计|总计|合起来|加起来)|(?:[两三四]者)?(?:合计|共计|总计)占)[^，,；;。]*\d)/u;

/** A statement whose subject is the city, at most with a time before it. */
export const OF_CITY =
  /^[\s“‘（(【、]*(?:[^，。；]{0,10}[，,])?(?:从|目前|如今|现在)?(?:(?:到|至|截至)?(?:19|20)\d{2}年(?:[底末]|上半年|前三季度)?[，,]?)?(?:上海市?(?=[，,共已新全实累现有]|专利|认定登记|登记技术|技术合同|高新技术企业|每万人|各区|的(?!\p{Script=Han}{2,4}[区县]))|全市|本市|我市)/u;

/** Where a statement on the city turns to districts: the first clause that one of them opens; 0 where none does. */
function turningTo(unit: string, mentions: readonly Mention[]): number {
  const turn = mentions.find(
    ({ kind, name, start }) =>
      kind === 'district' && /[区县]$/u.test(name) && /[，,；;](?:其中)?$/u.test(unit.slice(0, start)),
  );
  return turn?.start ?? 0;
}

/** What a clause says of the place that the one before it names: its amounts, not the next thing that the city does. */
const DETAILS =
  /^(?:其中)?(?:总)?(?:规划|占地|面积|投资|集聚|聚集|汇聚|入驻|吸引|累计|达到?|年产|形成|拥有|实现|建成后|首期|注册|共|已)/u;

/**
 * 推动吴淞创新城、南大智慧城开发提速，提升东方美谷能级，…: in a sentence of what the city does each clause speaks of the places
 * that it names itself; one that opens with a place is about it, and so are the clauses after it.
 */
function passingClauses(
  unit: string,
  at: number,
  mentions: readonly Mention[],
): { unit: string; at: number }[] {
  const whole = [{ unit, at }];
  if (mentions.length === 0 || opensWithPlace(unit, mentions) || CITY_SUBJECT.test(unit)) return whole;
  const clauses = [...unit.matchAll(/[^，,]+[，,]?/gu)].map((match) => {
    const [from, to] = [match.index, match.index + match[0].length];
    const named = mentions.find(({ start }) => start >= from && start < to);
    return { unit: match[0], at: at + from, named: named && named.start - from };
  });
  // Only where the city does all of it, one thing after another.
  if (clauses.some(({ named }) => named !== undefined && named < VERB)) return whole;
  const joined: { unit: string; at: number }[] = [];
  // 集成电路的重心落在浦东新区，全年产业规模1860亿元: the rest of it is of that place.
  let led = false;
  clauses.forEach(({ unit: text, at: from, named }, index) => {
    const last = joined.at(-1);
    const placed = clauses[index - 1]?.named !== undefined;
    led ||= index > 0 && LEADS_TO.test(textBefore(clauses[index - 1]!));
    const goesOn = named === undefined && last !== undefined && (DETAILS.test(text) || !placed || led);
    if (goesOn) joined[joined.length - 1] = { unit: last.unit + text, at: last.at };
    else joined.push({ unit: text, at: from });
  });
  return joined;
}

/** What a statement says before the place that all of it is about. */
const LEADS_TO = /(?:落在|集中[在于]|集聚[在于]|位于|坐落[在于]|首推|当属|还看|仍看|要看|要数)$/u;
const textBefore = ({ unit, named }: { unit: string; named: number | undefined }) =>
  named === undefined ? '' : unit.slice(0, named);

/** Characters of a verb before the place it is done to. */
const VERB = 2;

/** How far into a statement its subject may stand: 2022年，. */
export const OPENING = 8;

/** Whether a district stands at a clause's head as what the clause is about, and not in a list or as somebody's office. */
export function isSubject(unit: string, { start, end, name }: Mention): boolean {
  const before = unit.slice(0, start);
  const opens =
    (start <= OPENING && !/[、和与及]$/u.test(before)) ||
    /[，,；;](?:而|但|同期|其中|相比之下)?(?:(?:截[至止])?(?:19|20)\d{2}年(?:[底末]|度)?)?$/u.test(before);
  const after = unit.slice(end);
  const named = /[区县]$/u.test(name) || IS_FORMER.test(name) || HAS_SO_MUCH.test(after);
  if (!opens || (!named && !OF_EACH.test(after))) return false;
  // 青浦区、奉贤区各新增12家: a list of districts, and then what each of them did.
  return !/^(?:[、和与及]|以及|[科区]?委|政府|的)/u.test(after) || OF_EACH.test(after);
}

/** 漕河泾开发区营业收入3620亿元，紫竹高新区营业收入826亿元: a park that opens a clause with what it has. */
const isPlaceWithNumber = (unit: string, { kind, districts, start, end }: Mention): boolean =>
  kind === 'place' &&
  districts.length === 1 &&
  /[，,；;]$/u.test(unit.slice(0, start)) &&
  /^[^，,；;。]{0,14}\d/u.test(unit.slice(end));

const OF_EACH =
  /^(?:(?:[、和与及]|以及)\p{Script=Han}{2,4}?)+(?:当年|全年|年内|同期|也|都)*(?:各(?!\p{Script=Han}{0,2}[区县])|分别|依次|均|次之|随后|紧随|紧跟|居[前后]|分[居列]|靠[前后]|垫底|殿后|领先|领跑|(?:则|也|都|却|仍)+(?:[在为有达近约]|不[足到]|超过?|突破|接近)*\d|的?\p{Script=Han}{0,4}\d[^，。；、和与]{1,12}[、和与]\d)/u;
/** 徐汇0.702, 杨浦为41.4件, 徐汇只有7.2%: a short name with what it has. */
export const HAS_SO_MUCH =
  /^(?:虽然?|则|也|却|仅|只|才|就|更|还|[由从](?:(?:19|20)\d{2}年(?:[底末])?的?)?(?=\d)|的(?:增幅|增速|降幅|占比|比重|这一[^，。；\d]{2,4})?|[有为是达以约近]|达到|超过?|突破|高达|不足)*\d/u;

export const CITY_SUBJECT = /^[\s“‘（(【、]*(?:上海市?|全市|本市|我市|市里|各区|各区县|全市各区)/u;

/** What stands between the names of districts side by side. */
export const SIDE_BY_SIDE = /^(?:[、和与及]|以及)$/u;

/** 虹口、普陀、宝山、青浦四区: the mentions that stand side by side from the first. */
export function coordinated(unit: string, mentions: readonly Mention[], first: Mention): Mention[] {
  const run = [first];
  for (const mention of mentions.slice(mentions.indexOf(first) + 1)) {
    const between = unit.slice(run.at(-1)!.end, mention.start);
    if (!SIDE_BY_SIDE.test(between)) break;
    run.push(mention);
  }
  return run;
}

/** Each name once. */
export function unique(names: readonly string[]): string[] {
  return [...new Set(names)];
}
