import type { Relation } from '../model/quantity.js';

/** Words before a number that say how exact it is, nearest last. */
const BEFORE: readonly [RegExp, Relation][] = [
  [
    /(?:不超过|不高于|不多于|跌破|最高(?:再|可|资助|奖励|补贴|补助|补|支持|给予|可获|可达|不超过)*|最多(?:再|可|补|给)*|至多|(?<=(?:单[笔个项家]|每[年家户个]|项目|补贴|资助|奖励|支持)[^，。；]{0,4})封顶(?:为|是)?|控制在|(?<!不|不[能得可应])低于|(?<!不|不[能得可应])少于|(?<!不)小于|不到|不足|不突破|上限(?:为|是)?)$/u,
    '<=',
  ],
  [
    /(?:不[能得可应]?少于|不[能得可应]?低于|不小于|至少(?:办起|建成|引进|新增|签下|达到|要|再)?|最少|最低(?:为|不低于)?|不下|突破|首破|冲破|站上|跨上|越过|闯过|跨过|迈上|迈过|跃上|登上|(?:达到)?甚至(?:超过|突破)|(?<!不)超过|(?<!不)高于|(?<!不)多于|(?<!不)大于|超出|超|逾|达到或超过|过)$/u,
    '>=',
  ],
  [/(?:接近|逼近|直逼|将近|近|大约|约为|约|大概|左右)$/u, '~'],
];
const LINKS =
  /(?:(?:增长|增加|提高|提升|扩大|上升|下降|减少|增|升|降|扩|减|提|做|回|回升|滑落|爬升|攀升|跃升|壮大|扩容|扩充|加重|放缓|收窄|延长|延伸|回落|压降)(?:至|到|为)|可达|将达|达到|高达|多达|达|仅为|同为|为|是|冲刺|共计|共|(?<!收入|支出)总计|合计|至|到|了|(?<![拥现设建])有)$/u;

/** 比例不超过总投入的, 额度最高不超过合同金额的. */
const OF_WHOLE =
  /(?<=比例|比重|额度|金额|标准)(?:一般|最高)?不(?:超过|高于|低于|少于)[^，。；、\d]{2,12}的$/u;

/** 不到存量的5%, 近全市四成, 约为闵行的四成: how exact a share is stands before what it is a share of. */
const OF_A_WHOLE =
  /(?<how>不到|不足|超过|将近|接近|(?<!签|预|合|节|条|契)约[为占]?|差不多是?)(?:(?!平均|水平)[^，。；、\d]){2,10}的$|(?<near>近|约)(?:全市|全区|全国|全省)的?$/u;
const EXACT: Readonly<Record<string, Relation>> = {
  不到: '<=',
  不足: '<=',
  超过: '>=',
};

/** Walks back over the words before a number, and over 以上, 余 after it, to say how exact it is. */
export function qualify(
  text: string,
  start: number,
  post: string | undefined,
): { lead: number; relation: Relation } {
  let lead = start;
  let relation: Relation = '=';
  let about = false;
  // 支持比例不超过总投入的30%: how exact it is stands before what it is a share of.
  const of =
    /^\d[\d.]*\s*[%％]/u.test(text.slice(start, start + 12)) &&
    OF_WHOLE.exec(text.slice(Math.max(0, start - 24), start));
  if (of) {
    lead = start - of[0].length;
    relation = /低|少/u.test(of[0]) ? '>=' : '<=';
  }
  const isShare = /^(?:\d[\d.]*\s*[%％]|[\d一二三四五六七八九两]成)/u.test(text.slice(start, start + 12));
  const ofAWhole =
    isShare && !of ? OF_A_WHOLE.exec(text.slice(Math.max(0, start - 16), start))?.groups : undefined;
  if (ofAWhole) relation = EXACT[ofAWhole.how ?? ''] ?? '~';
  for (let steps = 0; steps < 4; steps++) {
    const before = text.slice(Math.max(0, lead - 10), lead);
    const hit = BEFORE.find(([pattern]) => pattern.test(before));
    if (hit) {
      // 通过, 经过, 超过 are words of their own; only a bare 过 before a number qualifies it.
      const word = hit[0].exec(before)![0];
      if (word === '过' && /[通经透]过$/u.test(before)) break;
      // 不过18家: no more than that there are, and so many there are.
      if (word === '过' && /不过$/u.test(before)) {
        lead -= 2;
        continue;
      }
      if (word === '超' && /[赶高]超$/u.test(before)) break;
      if (word === '约' && /[签预合节条契]约$/u.test(before)) break;
      if (word === '近' && /[附最临新远]近$/u.test(before)) break;
      if (hit[1] === '~') about = true;
      else if (relation === '=') relation = hit[1];
      lead -= word.length;
      continue;
    }
    const link = LINKS.exec(before);
    if (!link) break;
    lead -= link[0].length;
  }
  if (post === '以上' || post === '及以上' || post === '之多' || post === '强' || post === '还多')
    relation = relation === '<=' ? relation : '>=';
  else if (post === '以下' || post === '以内' || post === '之内' || post === '弱') relation = '<=';
  else if (
    (post === '余' ||
      post === '多' ||
      post === '来' ||
      post === '左右' ||
      post === '上下' ||
      post === '出头') &&
    relation === '='
  )
    relation = '~';
  if (about && relation === '=') relation = '~';
  return { lead, relation };
}
