import type { Attribution } from './attribution.js';
import type { Gazetteer } from './gazetteer.js';
import { coordinated, HAS_SO_MUCH, isSubject, unique } from './statements.js';

/** 三区共有国家级孵化器21家: what several districts have together. */
const SUM =
  /(?<=^|[，,；;。])\s*(?:目前|现在)?(?:[两三四五六七八九]个?区)(?:合[起计]|加起来|一?共(?![同享建性])|总共|总计)[^，,；;。]*?\d[^，,；;。]*[，,；;。]?/gu;

/** 徐汇区高新技术企业已有1312家; 相邻的虹口区同期只有1家大学科技园: what another district has, as its sentence begins. */
const HAS_OF_ITS_OWN =
  /^(?!(?:的|[科区]?委|政府|等|与|和|及|、))(?:(?!合作|共建|联合|共同|签|引进|转[移让化]|落户|迁|入驻|交界|毗邻|相邻|对口|支援|来我|到我)[^，,；;。\d]){0,18}?(?:(?:引进|新增|新?认定|实现|完成|登记|申请|授权|签约)[^，,；;。\d]{0,12}|(?:有|为|达到?|是|仅|只|超过?|突破|接近|约|近){1,4})\d/u;
/** 静安去年高企已有580多家: a short name with when it had so much. */
const WITH_TIME = /^(?:去年|今年|上年|同期|上半年|全年|前三季度|年末|目前|已|则)/u;
const BEFORE_OTHER =
  /(?:^|[，,；;。])\s*(?:而|但|(?:与此)?同[期年]|相比之下|反观|再看|相邻的|邻近的|毗邻的|隔壁的?|周边的?)*$/u;

/** To the end of the statement, or to the clause that turns back to one's own. */
const UNTIL_OWN = /^(?:(?![，,](?:而|但)?(?:我区|全区|本区|我们|我县|我园|全市|全国))[^；;。])*[；;。，,]?/u;

/** A clause on another district, and how that grew. */
const CLAUSE = /^[^，,；;。]*(?:[，,](?:年均|同比|[比较]上年)[^，,；;。]{0,8}\d[^，,；;。]*)?[，,；;。]?/u;

/**
 * A text of one district, but for what others have beside it: 我区为1.67%，松江1.12%，嘉定则高达1.85%; …；长宁区企业不多，但支出13.5亿元.
 */
export function besideOthers(
  text: string,
  only: string,
  gazetteer: Gazetteer,
  reason = `文件整体属于${only}`,
  everySentence = false,
): Attribution[] {
  const own = { districts: [only], reason };
  const runs: Attribution[] = [];
  const sums = [...text.matchAll(SUM)].map(({ 0: said, index }) => ({
    from: index,
    to: index + said.length,
  }));
  const ofAll = { districts: [gazetteer.region.name], reason: '数区合计' };
  /** What lies before a place, sums of several districts parted from what is the district's own. */
  const upTo = (end: number) => {
    for (const sum of sums.filter(({ from, to }) => from >= (runs.at(-1)?.to ?? 0) && to <= end))
      runs.push({ from: runs.at(-1)?.to ?? 0, to: sum.from, ...own }, { ...sum, ...ofAll });
    runs.push({ from: runs.at(-1)?.to ?? 0, to: end, ...own });
  };
  const mentions = gazetteer.find(text);
  for (const mention of mentions) {
    const { kind, name, start, end } = mention;
    if (kind !== 'district' || start < (runs.at(-1)?.to ?? 0)) continue;
    const before = text.slice(0, start);
    const districts = unique(coordinated(text, mentions, mention).flatMap((each) => each.districts));
    if (districts.includes(only)) continue;
    const opens =
      /[；;]$/u.test(before) && isSubject(text.slice(start), { ...mention, start: 0, end: end - start });
    const beside =
      districts.length === 1 &&
      /[，,；;](?:而|但|(?:与此)?同期|相比之下)?$/u.test(before) &&
      HAS_SO_MUCH.test(text.slice(end));
    // 四、远郊：松江一骑绝尘 / 青浦申请9200余件，…。崇明全年授权不到千件: a sentence of its own for each.
    const turns =
      everySentence && /(?:^|[。；;])$/u.test(before) && !/^(?:[科区]?委|政府|等|的)/u.test(text.slice(end));
    const has =
      districts.length === 1 &&
      (/[区县]$/u.test(name) || WITH_TIME.test(text.slice(end))) &&
      BEFORE_OTHER.test(before) &&
      HAS_OF_ITS_OWN.test(text.slice(end));
    if (!opens && !beside && !turns && !has) continue;
    // 虹口区同期只有1家大学科技园，在园企业286家: where a sentence opens with it, all of it is that district's until its own is named.
    const whole = has && /(?:^|[。；;])[^，,；;。]*$/u.test(before);
    const rest = text.slice(end);
    const own = mentions.find((each) => each.start > end && each.districts.includes(only))?.start;
    const reach = (opens || turns ? /^[^；;。]*[；;。]?/u : whole ? UNTIL_OWN : CLAUSE).exec(rest)![0].length;
    const to = whole && own !== undefined ? Math.min(own, end + reach) : end + reach;
    upTo(start);
    runs.push({ from: start, to, districts, reason: `句中点名${name}` });
  }
  upTo(text.length);
  return runs.filter(({ from, to }) => to > from || text.length === 0);
}
