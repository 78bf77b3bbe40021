import { LONE_OPENING } from './words.js';

/*
 * Whose the numbers of a sentence are: the park, platform or event that it has for its subject, until a semicolon or a turn to the
 * whole district.
 */

/** What is done to a place is not done by it: 筹建…基地, 以…示范区为抓手. */
const DONE_TO_IT =
  /^(?:新|共|已|积极|基本|全面|加快|推动|推进|牵头|共同)*(?:筹建|争创|兑现|获批|推进|推荐|形成|完成|实施|建设|打造|设立|成立|启动|举办|加快|支持|组建|依托|围绕|深化|创建|推动|上报|申报|落实|出台|制定|修订|开展|组织|用好|发挥|聚焦|对接|新建|新增|引进|集聚|拓展|建成|培育|参加|承办|规划)/u;

const BEFORE_OBJECT =
  /(?:以|依托|围绕|通过|借助|对照|按照|在|加快|推进|推动|支持|建设|打造|深化|完善|启动|提升)$/u;

/** The owner that a clause names as its subject; '' where it turns to the whole district; null where it says nothing of it. */
export function ownerOf(said: string, opening: string): string | null {
  if (/^[\s，,]*(?:全区|全市|我区|本区|区内|辖区)/u.test(said)) return '';
  const topic = opening.replace(LONE_OPENING, '').replace(/^(?:首期|总)?规模[^，的]{1,10}的/u, '');
  if (topic === '' || /\d[万亿]?元/u.test(topic)) return null;
  const before = said.slice(0, Math.max(0, said.indexOf(topic)));
  const rest = said.slice(before.length + topic.length);
  const ofMany = /^(?:国家级|市级|区级|省级|部级|各级|各类|全国|重点|专业)/u.test(topic);
  const isAim = /^(?:核心区|核心功能区|框架)?(?:基本)?(?:建成|形成)/u.test(rest);
  return ofMany || isAim || DONE_TO_IT.test(topic) || BEFORE_OBJECT.test(before) ? null : topic;
}
