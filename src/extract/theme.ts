import { THING } from './words.js';

/*
 * What a clause without numbers is about, for the clauses after it that say only what was done: 高新技术企业申报再创新高，前三季度共组织申报713家;
 * 用足用好科技创新券，每年发放2000万元.
 */

/** What is said of a thing that is doing well, is begun or goes on. */
const SAID_OF_IT =
  '表现|实现|保持|呈现|呈|再创|再上|再获|稳步|持续|不断|快速|加快|继续|全面|逆势|双双|喜获|成效|扩容|提质|凸显|突飞|量质|正式|有序|顺利|日益|逐步|启动|试点|深入|支柱地位|地位|规模|首次|以.{2,16}(?:见长|为主|为主导)|方面$';
/** What was being done to it. */
const DONE = '(?:申报|认定|评选|评审|培育|建设|发展|管理|服务|改革|推广)?(?:工作)?';
const ABOUT = new RegExp(`^(?<what>[\\p{Script=Han}A-Z“”（）()]{3,22}?)${DONE}(?:${SAID_OF_IT})`, 'u');
const OBJECT =
  /^(?:继续|全面|深入|积极|认真|进一步|切实)*(?:用足用好|用好|落实|落细|实施|兑现|推广|深化|做好|抓好|办好|完善|推行|发挥)(?:好)?(?<what>[\p{Script=Han}A-Z“”（）()]{4,20}?)(?:政策|制度|工作|作用)?$/u;
/** The thing that a clause without numbers is about; '' where it is about none that can be counted. */
export function themeOf(words: string): string {
  const what = ABOUT.exec(words)?.groups?.what ?? OBJECT.exec(words)?.groups?.what ?? '';
  return THING.test(what) && !/^(?:区|市|县|我)(?:科委|政府|局)/u.test(what) ? what : '';
}
