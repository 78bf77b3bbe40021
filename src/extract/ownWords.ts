import type { Measure } from '../model/facts.js';
import type { ClauseSite } from './clauseSite.js';
import { OF_TASK } from './ellipsis.js';
import { GREW } from './growth.js';
import { stripLeading } from './stripLeading.js';

/*
 * What a growth, a share or a rank names of its own before its number: 全市第三, 同比增长22% and 占全区的8% name nothing, 区级税收增长20% does.
 */

/** 科技型中小企业入库完成全年目标的: whose task, and what it was. */
export const OWN_TASK =
  /(?<who>\p{Script=Han}{4,}?)(?:只|仅|已)?完成了?(?:全年|年度|年初|当年|既定|预定|规划|序时)的?(?<task>目标|计划|任务|指标|预算|进度)(?:任务)?[数值]?的$/u;

/** Among whom something ranks: 在十六个区中, 中心城区首位. */
const AMONG =
  /^(?:数量|总量|总数|规模|总额)?在?(?:[^，]{0,12}中|(?:全市|全国|全省|全区|全球|中心城区|郊区县?|各区县?|长三角|同行业)(?:分)?)$/u;

/** Nothing but among whom stands before: 在全市同类园区中. */
export const AMONG_WHOM = '^[，、\\s]*(?:均|也|都)?在[^，]{2,16}中';
/** 在张江示范区各分园中列第9位: nothing but among whom. */
const RANKS_AMONG = new RegExp(
  `${AMONG_WHOM}(?:均|也|都|继续|仍|持续)*(?:排|列|居|位|名|蝉联|稳居|高居|跃居|拔得|夺得|独占|保持)`,
  'u',
);

/** A rank that is kept: 申请量保持全市第一. */
const STAYS =
  /(?:持续|继续|始终|稳定|连续[^，]{1,3})?(?:保持|蝉联|稳居|达到|进入|跻身)(?:在)?(?:上海市|全市|全国|全省|全区|中心城区|郊区){0,2}$/u;

/** The words before the number of a growth, share or rank that say of what it is; '' where none does. */
export function ownWordsOf(before: string, measure: Measure, site: ClauseSite): string {
  return (
    (
      measure === 'rank'
        ? stripLeading(before, site.districts).replace(
            /(?:总量|数量|总数)?(?:(?:持续|继续|始终|稳定|连续[^，]{1,3})?(?:保持|蝉联|稳居)|继续|持续|仍然?|依然|始终)?(?:在)?(?:上海市|全市|全国|中心城区|各区县?|郊区|全省|全区)?(?:[^，]{0,4}个[^，]{1,8}中|各区县?|中)*(?:分别|分)?(?:排名|排位|稳居|高居|位居|居于|位列|名列|跃居|升至|跃升至|上升至|位次|排在|居|排|列|拔得|夺得|蝉联|独占|稳坐|高居|并列).*$/u,
            '',
          )
        : stripLeading(before, site.districts)
    )
      .replace(measure === 'rank' ? STAYS : /[（(]\s*[+＋]?$/u, '')
      .replace(GREW, '')
      .replace(
        /(?:在(?:现有|[^，]{2,8}的?)基础上|分别|(?<![人户年亩地平])均|也|都|比重|占比|占|较|比)+.*$/u,
        '',
      )
      .replace(
        /(?:则|却|也|又|还|仍|都|虽然?|反而|一度|只有|仅有|只|仅|力争|预计|预期|将|有望|争取|确保)+$/u,
        '',
      )
      .replace(/(?:是|为|相当于|接近|达到|超过|约)+[^，]{0,8}的$/u, '')
      .replace(/(?:年均)?(?:年)?复合$/u, '')
      // 扭转一季度下降3.4%的局面.
      .replace(/^(?:扭转|改变|结束|摆脱)了?(?:此前|前期|[一二三]季度|上半年|年初|去年)?的?$/u, '')
      .replace(OWN_TASK, '$<who>')
      // 今年的主要预期目标是：区级财政收入增长8%.
      .replace(/^的?[^：，]{0,16}(?:目标|指标)(?:是|为)[：:]?(?=\p{Script=Han}{3})/u, '')
      // 和十年前相比增加近1倍: with when it is compared.
      .replace(
        /(?:与|和|同|跟)?(?:[一二三四五六七八九十]+年前|(?:19|20)\d{2}年|上年|去年|年初)(?:[底末])?(?:同期)?相(?:比(?:较)?)?$/u,
        '',
      )
      .replace(/^[“"]?(?:十[一二三四]?五|九五)[”"]?(?:期间|时期|末)?(?:总量)?的?$/u, '')
      .replace(/(?:总量|排名|位次)?[由从](?:全市|全国|各区|中心城区)?$/u, '')
      .replace(
        /^(?:这|上述|以上)?[两二三四](?:项|者|类|个|种)(?:指标|数据|合计|(?:企业|机构|载体|专利|平台|基地)?(?:数量|总量|总数|规模))?$/u,
        '',
      )
      .replace(measure === 'rank' ? (RANKS_AMONG.test(before) ? /^.*$/u : AMONG) : /$^/u, '')
      .replace(/(?:已|已经)?连续[两三四五六七八九十\d]+(?:年|次|届)$/u, '')
      .replace(
        /^近?[一两二三四五六]年(?:来|间|内|里|多)?$|^(?:这一|这个|该|其)(?:比例|比重|占比|数字|指标|数据|增速|增幅)?[是为]?$/u,
        '',
      )
      // 好于青浦区的5.1%: with whom it is compared.
      .replace(/^(?:[略稍远仍还]|明显|大幅)?(?:[高低好优快慢]于|不及|超过)[^，。；\d]{2,8}$/u, '')
      // 增长12.3%，而全市仅为9.2%, 全市平均为9.2%: of the same, elsewhere.
      .replace(/^(?:平均|水平|均值|同期)*(?:则|只|仅|也|却)*[为是有达]?$/u, '')
      .replace(/^[，、\s]+|[，、\s]+$/gu, '')
      .replace(OF_TASK, '')
      // 距2.8%的规划目标还有0.68个百分点的差距: of what the aim is for.
      .replace(/^(?:的)?(?:规划|年度|预期)*目标值?(?:尚|还|仍)(?:有|差|存在)?$/u, '')
  );
}

const SHARE = /占|比重|比例|占比|率|份额|(?:达标|优良|合格|覆盖|普及)/u;

/** Whether a growth or share names what it is of in its own clause. */
export function hasOwnName(before: string, wide: string): boolean {
  const own = before
    .replace(/^(?:目前|至今|截至目前)?(?:只|仅|才|已)(?=完成)/u, '')
    .replace(/^(?:[、，\s]|[两三四]者|其中|分别|约|达|为|占比?|的|所占|比重|比例|份额|均)+/u, '')
    .replace(/(?:达到|达|为|的|约|超过|占|超|至|到)+$/u, '');
  if (OF_TASK.test(own)) return false;
  return own.length >= 3 || (SHARE.test(wide) && own.length >= 2 && !/^占比?$/u.test(own));
}
