import { foldTitle } from '../text/names.js';

/*
 * Whether two names are of one thing. Reports of different years name the same initiative in other words; the rules
 * are those by which a reader joins them, each from what a name is made of: what it ends in, what it says beyond the
 * words that every such name has, the numbers and marks in it.
 */

/** What an initiative's name ends in; what is at or of such a thing is another thing. */
const HEAD =
  /(?:产业创新集群|创新集群|集群|功能性平台|平台|示范区|试验区|实验区|承载区|核心区|功能区|集聚区|科学城|园区|产业园|走廊|基地|中心|研究院|实验室|联盟|基金|大赛|装置|研发线|中试线|生产线|示范线|经济圈|城区)$/u;
/** What ends the name of an area. */
const AREA = /(?:圈|带|区|基地|走廊|街区|城)$/u;
/** What begins another thing behind a name: 3D打印产业创新集群专利导航平台 is not the cluster. */
const OTHER_THING = /(?:平台|中心|联盟|基金|大赛|活动|大厦|公司|协会|办公室|服务站|分院)$/u;
/** Words that many names have and some leave out. */
const COMMON =
  /上海市?|国家级?|全国|国内首[台条个家]|首[台条个家批]|国产|产业|技术|创新|发展|建设|战略|布局|空间|示范|集聚|服务业?|体系|高端/gu;

/** Words that mean the same at the same place. */
function evened(name: string): string {
  return foldTitle(name)
    .replace(/^\p{Script=Han}{2,3}[区县](?=\p{Script=Han}{5})/u, '')
    .replace(/^(?:国家级?|市级|区级|全国|全市)+(?=\p{Script=Han}{6})/u, '')
    .replace(/功能型/gu, '功能性')
    .replace(/科创(?!板)/gu, '科技创新')
    .replace(/科技城/gu, '科学城')
    .replace(/核心功能区/gu, '核心区')
    .replace(/(?<=活力|创新型|示范)城区$/u, '区')
    .replace(/(?<=\p{Script=Han}{4})(?:空间)?(?:发展)?(?:格局|布局)$/u, '')
    .replace(/(?<=\d)年$/u, '');
}

export function samePolicy(a: string, b: string): boolean {
  const [x, y] = [evened(a), evened(b)];
  if (x === y) return true;
  const [short, long] = x.length < y.length ? [x, y] : [y, x];
  return short.length >= 10 && long.endsWith(short) && !/^\d/u.test(long.slice(0, 4));
}

/** 国家级 and 上海市 in the names of two things make them two. */
const LEVELS: readonly RegExp[] = [/^(?:国家|全国)/u, /^(?:上海|市级|全市)/u, /^区级/u];
const levelOf = (name: string) => LEVELS.findIndex((level) => level.test(name));

export function sameInitiative(a: string, b: string): boolean {
  if (levelOf(a) >= 0 && levelOf(b) >= 0 && levelOf(a) !== levelOf(b)) return false;
  const [x, y] = [evened(a), evened(b)];
  if (x === y) return true;
  return (
    contained(x, y) ||
    sameLetters(x, y) ||
    sameCore(x, y) ||
    sameNumbered(a, b) ||
    sameModel(x, y) ||
    sameRing(x, y) ||
    sharedMember(x, y)
  );
}

/** One holds the other, which is long enough to tell it from others, and goes on to no other thing. */
function contained(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (short.length < 4 || short.length / long.length < 0.5 || !long.includes(short)) return false;
  const rest = long.slice(long.indexOf(short) + short.length);
  return rest === '' || !OTHER_THING.test(rest);
}

/** 众创空间“一区、两圈、三线”布局 and “一区、两圈、三线”众创空间布局. */
function sameLetters(a: string, b: string): boolean {
  return a.length >= 6 && a.length === b.length && [...a].sort().join('') === [...b].sort().join('');
}

/** The same head, and the same beyond common words: 石墨烯产业技术功能性平台 and 石墨烯功能性平台. */
function sameCore(a: string, b: string): boolean {
  const core = (name: string) => name.replace(HEAD, '').replace(COMMON, '');
  const [head, other] = [HEAD.exec(a)?.[0], HEAD.exec(b)?.[0]];
  return head !== undefined && head === other && core(a).length >= 3 && core(a) === core(b);
}

/** A layout that is named by its numbers: “一心两轴三区”. */
function sameNumbered(a: string, b: string): boolean {
  const numbered = (name: string) =>
    (/“([^”]*[一二两三四五六七八九十][^”]*[一二两三四五六七八九十][^”]*)”/u.exec(name) ??
      /^([一二两三四五六七八九十][^“]*[一二两三四五六七八九十][^“]{1,3})$/u.exec(name))?.[1];
  const [x, y] = [numbered(a), numbered(b)];
  return x !== undefined && x === y && x.length >= 4;
}

/** The same model or process in letters and digits, of things that end alike: 8英寸MEMS. */
function sameModel(a: string, b: string): boolean {
  const model = (name: string) => /\d*(?:英寸|纳米)?[A-Za-z]{3,}\d*/u.exec(name)?.[0];
  const [x, y] = [model(a), model(b)];
  return x !== undefined && x.length >= 4 && x === y && a.at(-1) === b.at(-1);
}

/** A ring around something, and what an area in it is called: 环同济知识经济圈 and 环同济研发设计服务特色产业基地. */
function sameRing(a: string, b: string): boolean {
  const ring = (name: string) =>
    AREA.test(name) ? /^环(?!境|保|节|球|评)(\p{Script=Han}{2})/u.exec(name)?.[1] : undefined;
  const [x, y] = [ring(a), ring(b)];
  return x !== undefined && x === y && (a.endsWith('圈') || b.endsWith('圈'));
}

/** Clusters that have a member in common: 物联网/微电子 and 集成电路与物联网. */
function sharedMember(a: string, b: string): boolean {
  const cluster = /(?:产业)?(?:创新)?集群$/u;
  if (!cluster.test(a) || !cluster.test(b)) return false;
  const members = (name: string) =>
    name
      .replace(cluster, '')
      .split(/[/／与及和]/u)
      .filter((member) => member.length >= 3);
  const [x, y] = [members(a), members(b)];
  return (x.length > 1 || y.length > 1) && x.some((member) => y.includes(member));
}
