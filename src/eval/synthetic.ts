import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/*
 * Made-up corpora in the manner of the real ones: a city, its districts, for each year a review of all districts and a
 * few districts' own summaries with the next year's aims. The same city is always the same bytes.
 */

const SYLLABLES = [...'安平永和长兴清河东阳西山南湖北岭龙泉青溪金沙白云凤台玉林石桥海宁江川'];
const KINDS = ['区', '区', '县', '市'];
const INDUSTRIES = [
  '集成电路',
  '人工智能',
  '生物医药',
  '新材料',
  '新能源汽车',
  '智能制造',
  '软件和信息服务',
  '航空航天',
];
const SUBJECTS = [
  '高新技术企业',
  '科技型中小企业',
  '市级众创空间',
  '省级工程技术研究中心',
  '院士专家工作站',
  '国家级孵化器',
];
const AMOUNTS = ['技术合同成交额', '全社会研发投入', '高新技术产业产值', '规模以上工业增加值'];
const PATENTS = ['专利申请量', '专利授权量', '发明专利授权量', '有效发明专利拥有量'];
const POLICIES = [
  '促进科技创新的若干意见',
  '人才安居办法',
  '科技型企业扶持办法',
  '创新券实施细则',
  '知识产权专项资金管理办法',
];
const PROJECTS = ['科技城', '创新走廊', '孵化基地', '产业技术研究院', '成果转化中心', '大数据平台', '创新港'];

/** Small, fast and good enough (mulberry32, public domain, Tommy Ettinger). */
function randomOf(seed: number) {
  let state = seed;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const whole = (low: number, high: number) => low + Math.floor(next() * (high - low + 1));
  const one = <T>(list: readonly T[]): T => list[whole(0, list.length - 1)]!;
  return { whole, one, rate: () => (next() * 25 + 1).toFixed(1) };
}

type Random = ReturnType<typeof randomOf>;

/** Two syllables and a kind, never the same name twice in a city. */
function nameOf(place: number, city: number): string {
  const count = SYLLABLES.length;
  const first = (place * 7 + city * 3) % count;
  const second = (first + 1 + ((place * 5 + city) % (count - 1))) % count;
  return `${SYLLABLES[first]}${SYLLABLES[second]}`;
}

/** What a report says of a district in a year; figures grow from year to year. */
function chapter(name: string, year: number, random: Random): string {
  const grown = (low: number, high: number) => Math.round(random.whole(low, high) * 1.12 ** (year - 2015));
  const [industry, other] = [random.one(INDUSTRIES), random.one(INDUSTRIES)];
  const lines = [
    `${year}年，${name}围绕${industry}和${other}产业，推进“${name.slice(0, -1)}${random.one(PROJECTS)}”建设，优化创新创业环境。`,
    `全年新增${random.one(SUBJECTS)}${grown(5, 60)}家，累计达到${grown(80, 400)}家，同比增长${random.rate()}%。`,
    `${random.one(PATENTS)}${grown(600, 5000)}件，其中发明专利${grown(100, 600)}件，每万人口发明专利拥有量${grown(8, 40)}件。`,
    `${random.one(AMOUNTS)}${(grown(100, 3000) / 10).toFixed(1)}亿元，占地区生产总值的比重为${(random.whole(15, 45) / 10).toFixed(1)}%。`,
    `${random.one(['出台', '制定', '研究起草', '修订'])}《${name}${random.one(POLICIES)}》，${random.one(['筹建', '启动', '建成'])}${industry}${random.one(PROJECTS)}。`,
    `组织科普活动${grown(30, 200)}场，参与${grown(2, 30)}万人次；引进高层次人才${grown(10, 90)}名。`,
  ];
  return lines.join('');
}

function aims(name: string, year: number, random: Random): string {
  return `到${year}年，${name}${random.one(SUBJECTS)}达到${random.whole(300, 900)}家以上，${random.one(AMOUNTS)}力争突破${random.whole(200, 600)}亿元，推进${random.one(INDUSTRIES)}${random.one(PROJECTS)}建设。`;
}

/** Writes a city's `region.yaml` and `sources/`. Each fourth district has a summary of its own each year. */
export function writeCity(folder: string, city: number, districts: number, years: readonly number[]): void {
  const random = randomOf(city + 1);
  const names = Array.from({ length: districts }, (_each, at) => `${nameOf(at, city)}${random.one(KINDS)}`);
  const own = `临${SYLLABLES[city % SYLLABLES.length]}市`;
  const lines = names.map(
    (name, at) =>
      `  - { name: ${name}, short: ${name.slice(0, -1)}, english: District ${at + 1}, slug: d${at + 1}, code: "${String(city * 100 + at).padStart(6, '0')}", tile: [${at % 6}, ${Math.floor(at / 6)}] }`,
  );
  const region = `name: ${own}\nshort: ${own.slice(0, -1)}\nenglish: City ${city + 1}\nslug: city\ncityWords: [全市, 本市]\ndistricts:\n${lines.join('\n')}\n`;
  const sources = join(folder, 'sources');
  mkdirSync(sources, { recursive: true });
  writeFileSync(join(folder, 'region.yaml'), region);
  for (const year of years) {
    const chapters = names.map((name) => `${name}\n${chapter(name, year, random)}\n`).join('\n');
    writeFileSync(join(sources, `review-${year}.txt`), `${year}年${own}科技创新回顾\n\n${chapters}`);
    names.forEach((name, at) => {
      if (at % 4 !== 0) return;
      const body = `一、${year}年工作总结\n${chapter(name, year, random)}\n二、${year + 1}年工作要点\n${aims(name, year + 1, random)}\n`;
      writeFileSync(
        join(sources, `summary-${at + 1}-${year}.txt`),
        `${name}${year}年科技工作总结和${year + 1}年工作要点\n${body}`,
      );
    });
  }
}
