import type { Period } from '../model/period.js';
import { LABELLED_FIGURE } from '../text/labelledFigure.js';
import { foundedIn, leadIn } from './antecedent.js';
import { asPrinted } from './asPrinted.js';
import { type Carried, isAmount, type ReadIndicator } from './clauseSite.js';
import { clauses, segments, sentences } from './clauses.js';
import type { Context } from './context.js';
import { deadlineIn } from './deadlineIn.js';
import { INDUSTRY } from './ellipsisOfAmounts.js';
import {
  amongIn,
  aspectInHeading,
  aspectOf,
  aspectOfTitle,
  focusOf,
  leaderIn,
  leadingIn,
  offeredIn,
} from './focus.js';
import { ofFormerAndLatter } from './formerAndLatter.js';
import { toldOfBrackets } from './inBrackets.js';
import { ownerOf } from './owner.js';
import { findQuantities } from './quantities.js';
import { readClause } from './readClause.js';
import { endsAtSemicolon, goesOnFrom, sceneOf, timesIn, toldIn, withScene } from './scene.js';
import { setByPlan } from './setByPlan.js';
import { sideIn } from './side.js';
import { stripLeading } from './stripLeading.js';
import type { TimeCue } from './timeRules.js';
import { isSubject, topicOf } from './topics.js';
import { LONE_OPENING } from './words.js';

/**
 * Reads every indicator of one paragraph.
 * @param compared what the text before compares districts by, where the paragraph opens with a district and a number alone
 */
export function readIndicators(
  text: string,
  inherited: Context,
  districts: RegExp,
  topic = '',
  headings: readonly string[] = [],
  districtList = /^$/u,
  compared: readonly ReadIndicator[] = [],
): ReadIndicator[] {
  const ofAll = withScene(text, inherited);
  const quantities = findQuantities(text);
  if (quantities.length === 0) return [];
  const found: ReadIndicator[] = [];
  const founded = leadIn(text);
  const lead = leadingIn(text);
  const afresh = () => ({
    subject: topic || lead,
    founded,
    due: null as Period | null,
    verb: '',
    topic: '',
    foci: (lead ? [lead] : []) as readonly string[],
    fresh: lead !== '',
    owner: '',
    segmentStart: 0,
    among: '',
    side: null,
    parallel: [] as readonly ReadIndicator[],
    whose: '',
    agent: '',
    group: [],
    recent: [],
  });
  const carried: Carried = {
    ...afresh(),
    parallel: compared,
    aspect: aspectInHeading(headings.at(-1) ?? ''),
    time: null,
    qualified: 0,
    earlier: [],
  };
  let scene: TimeCue | null = null;
  let before = '';
  // What the part between two semicolons said first of time.
  let opened: TimeCue | null = null;
  // 申报市级项目93项。甲计划32项，乙计划9项…: the paragraph opens with what all of it tells.
  const opener = OPENER.exec(stripLeading(text.slice(0, 60), districts))?.groups?.verb ?? '';
  for (const sentence of sentences(text)) {
    const opening = text.slice(sentence.from, sentence.to);
    const context = setByPlan(before, opening, ofAll);
    before = opening;
    scene = SPAN_OPENING.test(opening) ? null : (sceneOf(opening, context) ?? scene);
    const first = text.slice(sentence.from, sentence.from + 3);
    if (!/^其中/u.test(first) && !PARTED.test(opening)) {
      const parallel = carried.recent.length > 0 ? carried.recent : carried.parallel;
      const { owner, topic, foci, subject, recent } = carried;
      const earlier = [...carried.earlier, { owner, topic, foci, subject, recent }].slice(-3);
      Object.assign(carried, afresh(), { parallel, earlier });
      carried.verb = opener && sentence.from > 0 ? opener : '';
      // 同期还有97个项目获支持: when the sentence before was.
      if (!/^\s*同期/u.test(opening)) carried.time = scene;
    }
    for (const segment of segments(text, sentence)) {
      // After a semicolon another district may speak: what was said of the one before is not said of it.
      if (segment.from > sentence.from && districts.test(text.slice(segment.from, segment.to).trimStart())) {
        const parallel = carried.recent;
        Object.assign(carried, afresh(), { parallel });
      }
      carried.owner = '';
      carried.side = null;
      carried.segmentStart = segment.from;
      carried.due = null;
      if (segment.from > sentence.from && carried.time && endsAtSemicolon(carried.time)) carried.time = scene;
      // 全年利润86.3亿元，上半年尚为增长；营业收入利润率7.9%: of the year again.
      if (opened && !opened.period.includes('-') && carried.time?.period.startsWith(`${opened.period}-`))
        carried.time = opened;
      opened = null;
      for (const clause of clauses(text, segment)) {
        const said = text.slice(clause.from, clause.to);
        const words = stripLeading(said, districts);
        const times = timesIn(said, context, scene, carried.time);
        carried.due = deadlineIn(times, said, context) ?? carried.due;
        const opening = topicOf(words);
        carried.owner = ownerOf(said, opening ?? '') ?? carried.owner;
        if (opening) carried.topic = opening.replace(LONE_OPENING, '');
        const inside = quantities.filter((q) => q.start >= clause.from && q.end <= clause.to);
        if (inside.length === 0) {
          const founded = foundedIn(said, districts);
          if (founded) carried.owner = '';
          carried.founded = founded || carried.founded;
          carried.time = toldIn(times, said) ?? carried.time;
          const isLabel = LABELLED_FIGURE.test(words + text.slice(clause.to, clause.to + 12));
          // 杨浦区是科教资源最丰富的中心城区，集聚着14所高校: what a district is said to be has nothing of its own.
          const isSaidOfIt = COPULA.test(said.trimStart().replace(districts, ''));
          // 集成电路：拥有企业168家: the industry that stands before a colon.
          const ofIndustry = /[：:]/u.test(text[clause.to] ?? '') && INDUSTRY.test(words.trim());
          if (isLabel || ofIndustry || (isSubject(words) && !isSaidOfIt)) carried.subject = words.trim();
          if (ofIndustry) carried.topic = words.trim();
          carried.among = amongIn(words) || carried.among;
          carried.side =
            sideIn(
              said.trim(),
              carried.side,
              districtList,
              carried.recent.findLast(isAmount)?.name,
              clause.from,
            ) ?? carried.side;
          const next = text.slice(clause.to + 1, clause.to + 12);
          const aspect =
            leaderIn(words, districtList) ||
            aspectOfTitle(words, headings) ||
            aspectOf(words, districts.test(next) || GOES_THROUGH.test(next));
          // What was counted before is not what districts are compared by now.
          if (aspect) Object.assign(carried, { aspect, parallel: [], group: [] });
          const ofDistricts = carried.aspect !== '' && words.trim().startsWith(carried.aspect);
          const focus =
            ofDistricts || isSaidOfIt
              ? ''
              : carried.among && words.endsWith('中')
                ? carried.among
                : (!isLabel && focusOf(words)) ||
                  (isLabel || (carried.foci.length > 0 && isSubject(words)) ? words : '');
          if (focus) Object.assign(carried, { foci: [...carried.foci, focus], fresh: true });
          continue;
        }
        found.push(
          ...readClause(
            {
              text,
              sentence,
              segment,
              clause,
              words,
              times,
              quantities: inside,
              context,
              districts,
              headings,
              districtList,
            },
            carried,
          ),
        );
        const offered = offeredIn(said.trim());
        if (offered) carried.foci = [...carried.foci, offered];
        carried.fresh = offered !== '';
        // 由上年的3家增加到5家 says nothing of when the next clause is.
        const next = times.find((cue) => goesOnFrom(cue, said, carried.time === null));
        // 截至10月底，…，今年通过认定的46家；新三板挂牌企业38家: as of that day, still.
        const asOf = next?.words === '今年' && /^截/u.test(carried.time?.words ?? '');
        carried.time = (asOf ? null : next) ?? carried.time;
        opened ??= next ?? null;
      }
    }
  }
  return ofFormerAndLatter(toldOfBrackets(found.map(asPrinted), text), text, districts, districtList);
}

/** A first sentence that only says how many of all kinds there were. */
const OPENER =
  /^(?:共|全年|累计)*(?<verb>申报|立项|受理|验收|复审|认定|签订|评选)(?:并实施|并完成)?[^，。；]{0,24}?\d+(?:个|家|项|件)(?:（[^）]*）)?。/u;

/** What is parted anew in the next sentence: 按执行部门分，企业61.05亿元; 从执行主体看，…. */
const PARTED = /^\s*(?:(?:按|从).{2,8}?(?:划?分|来?看)|分.{2,4}看)[，,]/u;

/** What a district is: 是…的中心城区, 作为…的承载区. */
const COPULA = /^(?:也|还|正|既)?(?:是|系|作为)/u;

/** What speaks of all the years of the part: 五年共获…, 五年来…. */
const SPAN_OPENING = /^\s*(?:五年|[三四五]年来|几年来|一年来)/u;

/** How a clause begins that goes through districts, if not by the name of one: …的比重，我区为1.67%，松江1.12%; …累计数，依次为浦东463家. */
const GOES_THROUGH = /^(?:(?:我|本|全)[区县]|(?:依次|分别)(?:是|为))/u;
