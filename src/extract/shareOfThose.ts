import type { ReadIndicator } from './clauseSite.js';
import { uncounted } from './counted.js';

/** 近八成企业设有研发机构, 60%以上的高校参与: of whom, and what they do. */
export function shareOfThose(
  after: string,
  told: ReadIndicator | undefined,
  before = '',
  last?: ReadIndicator,
): string | null {
  // 受访企业有62%把商务成本列为首要困难，38.5%反映缺少实验空间: of those who were asked.
  const answer = ANSWERED.exec(after)?.groups?.said;
  if (answer) {
    const asked =
      ASKED.exec(before)?.groups?.who ??
      (/^[，,、；\s]*(?:另有|还有|有|仅|约|近|超过)*$/u.test(before)
        ? SAID_BY.exec(last?.name ?? '')?.groups?.who
        : undefined);
    if (asked) return `${answer}的${asked}占比`;
  }
  const { who, what } = THOSE.exec(after)?.groups ?? {};
  if (who && what) return `${what}的${who}占比`;
  // 六成以上由上海交大师生校友创办, 七成以上投向企业研发: of what was just told.
  const { which, did } = BY_WHOM.exec(after)?.groups ?? {};
  if (!did) return null;
  if (which) return `${did.replace(/^由/u, '')}的${which}占比`;
  return told ? `${uncounted(told.name)}中${did.replace(/^由/u, '')}的占比` : null;
}

const ANSWERED =
  /^(?:以上|左右)?(?:的)?(?<said>(?:把|将|认为|反映|表示|希望|选择|建议|遇到|面临|没有|从未)[^，；。]{3,24})$/u;
/** Those who can be asked. */
const RESPONDENT = '(?:企业|机构|单位|人员|居民|者|对象)';
const ASKED = new RegExp(
  `(?:^|[，,；：\\s])(?<who>[^，；：\\d]{2,12}${RESPONDENT})中?(?:仅|只|约|近|超过)?有?$`,
  'u',
);
/** Who gave the answer that the last share was of. */
const SAID_BY = new RegExp(`的(?<who>[^的]{2,12}${RESPONDENT})占比$`, 'u');

const BY_WHOM =
  /^(?:以上|左右)?的?(?<which>\p{Script=Han}{0,6}?)(?:均|都|已)?(?<did>(?:由[^，]{2,16}?(?:创办|兴办|举办|投资|创立|研发|承担|贡献|完成|设立|建设|运营)|(?:来自|投向|用于|销往|流向|集中在|带有|具有|具备|拥有|出自|源于|从事|毕业于)[^，]{2,16}))$/u;

const THOSE =
  /^(?:以上|左右)?的?(?<who>\p{Script=Han}{0,6}?(?:企业|机构|高校|院所|学校|居民|家庭|市民|单位|街镇|社区|园区|楼宇|人员|人才|团队))(?:都|均|已|已经)*(?<what>(?:无|未|设有|设立|建立|拥有|没有|尚无|尚未|参与|参加|开展|实现|获得|享受|具有|来自|位于|集中|集聚|从事|通过|达到|完成|认为|表示|反映|希望|选择|建议|遇到|面临|推迟|减少|增加|扩大|压缩|完成|计划|打算|受到|取消|暂停|恢复|出现|存在|采用|采取|引入|建成|形成|持有|申请|投入|推进)(?:了)?\p{Script=Han}{2,14})$/u;
