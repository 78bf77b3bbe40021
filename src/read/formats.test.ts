import { readFileSync } from 'node:fs';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { resourcePath } from '../resources.js';
import { readSource } from './readSource.js';

const fixture = (name: string) => readSource(name, readFileSync(resourcePath(`read/fixtures/${name}`)));
const rowsOf = (document: Awaited<ReturnType<typeof fixture>>) =>
  document.blocks
    .filter(({ row }) => row !== null && !row.isHeader)
    .map(({ row }) => row!.cells.map((cell) => cell.value));

const ROWS = [
  ['高新技术企业总数', '家', '1113', '1315'],
  ['技术合同成交额', '亿元', '41.6', '58.3'],
];

describe('formats', () => {
  it.each([
    'libreoffice.docx',
    'libreoffice.pdf',
    'chromium.pdf',
  ])('reads %s with its headings and its table', async (name) => {
    const document = await fixture(name);
    expect(document.blocks.filter(({ kind }) => kind === 'heading').map(({ text }) => text.value)).toEqual([
      '奉贤区2021年科技创新工作总结',
      '一、主要成效',
      '二、主要指标',
    ]);
    expect(document.blocks.find(({ kind }) => kind === 'paragraph')!.text.value).toContain(
      '全区高新技术企业总数达到1315家，比上年增长18.2%。',
    );
    expect(rowsOf(document)).toEqual(ROWS);
    expect(document.asOnDisk).toBe(false);
  });

  it('reads a government’s page: metadata, merged headings, furniture apart, whatever charset it declares', async () => {
    const document = await fixture('government-page.html');
    expect(document.source).toMatchObject({
      title: '奉贤区2021年科技创新工作总结',
      issueDate: '2022-01-20',
      issuer: '奉贤区科学技术委员会',
      encoding: 'utf-8',
    });
    expect(rowsOf(document)).toEqual(ROWS);
    expect(document.blocks.find(({ row }) => row !== null && !row.isHeader)!.row!.header).toEqual([
      '指标',
      '单位',
      '完成情况2020年',
      '完成情况2021年',
    ]);
    const furniture = document.furniture.map(({ start, end }) => document.raw.slice(start, end)).join('');
    expect(furniture).toMatch(/首页[\s\S]*当前位置[\s\S]*主办单位/u);
    expect(document.blocks.map(({ text }) => text.value).join('')).not.toMatch(
      /首页|不是正文|浏览次数|主办单位/u,
    );
  });

  it('reads a PDF’s ruled table whose headings reach over columns and rows, and the next one apart from it', async () => {
    const rows = rowsOf(await fixture('merged-cells.pdf'));
    expect(rows).toContainEqual(['2', '高新技术企业总量', '家', '180', '300', '预期性']);
    expect(rows).toContainEqual(['实用新型', '1020', '1100', '870', '902']);
    expect(rows).toHaveLength(5);
  });

  it('keeps every block’s place in the extracted text', async () => {
    for (const name of ['government-page.html', 'libreoffice.docx', 'chromium.pdf']) {
      const { raw, blocks } = await fixture(name);
      for (const { text } of blocks) {
        const { start, end } = text.origin(0, text.length);
        expect(raw.slice(start, end).normalize('NFKC').replace(/\s/gu, '').length).toBeGreaterThanOrEqual(
          text.value.replace(/[\s　]/gu, '').length,
        );
      }
    }
  });

  it('reads Markdown and legacy encodings by their content', async () => {
    const markdown =
      '# 某区工作总结\n\n| 指标 | 单位 | 2021年 |\n|---|---|---|\n| 众创空间 | 家 | 12 |\n| 孵化器 | 家 | 8 |\n';
    expect(rowsOf(await readSource('a.md', Buffer.from(markdown)))).toEqual([
      ['众创空间', '家', '12'],
      ['孵化器', '家', '8'],
    ]);
    const page =
      '<html><head><meta charset="utf-8"></head><body><p>全区共有众创空间37家，聘请创业导师385位。</p></body></html>';
    const lied = await readSource('lied.html', iconv.encode(page, 'gb18030'));
    expect(lied.source.encoding).toBe('gb18030');
    expect(lied.blocks[0]!.text.value).toBe('全区共有众创空间37家，聘请创业导师385位。');
  });

  it('reads Markdown’s marks as what they set off, and each of its tables by its own heading', async () => {
    const markdown =
      '# 2016年嘉定区科技工作总结\n\n新增**高新技术企业**100家，建成[众创空间](http://x.cn)12家。\n\n| 指标 | 2015年 | 2016年 |\n|---|---|---|\n| 专利授权量 | 900 | 1000 |\n\n| 指标 | 数值 |\n|---|---|\n| 孵化器 | 20家 |\n';
    const document = await readSource('a.md', Buffer.from(markdown));
    expect(document.source.title).toBe('2016年嘉定区科技工作总结');
    expect(document.blocks.map((block) => block.text.value)).toContain(
      '新增高新技术企业100家，建成众创空间12家。',
    );
    expect(rowsOf(document)).toEqual([
      ['专利授权量', '900', '1000'],
      ['孵化器', '20家'],
    ]);
  });

  it('reads the tables that Markdown writes as HTML, merged cells and all', async () => {
    const markdown =
      '# 2016年嘉定区科技工作总结\n\n全区有众创空间37家。\n\n<table>\n<tr><th>指标</th><th>2015年</th><th>2016年</th></tr>\n<tr><td>专利授权量</td><td>900</td><td>1000</td></tr>\n<tr><td>孵化器</td><td colspan="2">20家</td></tr>\n</table>\n\n聘请导师12位。\n';
    const document = await readSource('a.md', Buffer.from(markdown));
    expect(rowsOf(document)).toEqual([
      ['专利授权量', '900', '1000'],
      ['孵化器', '20家', '20家'],
    ]);
    expect(document.asOnDisk).toBe(false);
    const texts = document.blocks.map((block) => block.text.value);
    expect(texts).toContain('全区有众创空间37家。');
    expect(texts).toContain('聘请导师12位。');
    expect(texts.join('')).not.toMatch(/<|td/u);
  });

  it('keeps the paragraphs of a page apart, and what a form holds', async () => {
    const page =
      '<html><body><form id="aspnetForm"><h1>2016年嘉定区科技工作总结</h1><ul><li>完成一项，投入3亿元</li><li>完成二项，投入4亿元</li></ul><p>全区高新技术企业总数达到820家。</p></form></body></html>';
    const document = await readSource('a.html', Buffer.from(page));
    expect(document.blocks.map((block) => block.text.value)).toEqual([
      '2016年嘉定区科技工作总结',
      '完成一项，投入3亿元',
      '完成二项，投入4亿元',
      '全区高新技术企业总数达到820家。',
    ]);
  });

  it('reads UTF-8 with a bad byte, and says that it has one', async () => {
    const bytes = Buffer.concat([
      Buffer.from('2016年嘉定区科技工作总结\n全区新增高新技术企业100家，推进科技创新中心建设。'),
      Buffer.from([0xe5, 0xae]),
    ]);
    const { source } = await readSource('a.txt', bytes);
    expect([source.encoding, source.encodingCertainty]).toEqual(['utf-8', 'likely']);
    expect(source.encodingReason).toMatch(/1 bad byte/);
  });

  it('gives back radicals and lost characters, and says so', async () => {
    const { text, repairs } = await readSource(
      'a.txt',
      Buffer.from('⾼新技术企业⼯作。20163月，静府发〔202414号印发。'),
    );
    expect(text.value).toBe('高新技术企业工作。2016年3月，静府发〔2024〕14号印发。');
    expect(repairs.filter(({ kind }) => kind === 'masked').map(({ certainty }) => certainty)).toEqual([
      'likely',
      'likely',
    ]);
  });

  it('parts a subtitle and a repeated heading from the paragraphs they were glued to', async () => {
    const section = (name: string, subtitle: string) =>
      `${name} District\n${subtitle}\n创新集群及功能平台建设\n推进建设。\n侧重领域\n发展产业。\n`;
    const survey = `${section('Huangpu', '打造示范区')}${section('Xuhui', '打造承载区')}${section('Yangpu', '打造创智城')}Changning District\n推出新一轮“科技创新36条”长宁区推出新一轮政策，聚焦三大产业。\n侧重领域张江长宁园：加快推进试点平台建设。\n`;
    const { blocks } = await readSource('survey.txt', Buffer.from(survey));
    expect(blocks.slice(-4).map(({ kind, text }) => `${kind} ${text.value}`)).toEqual([
      'heading 推出新一轮“科技创新36条”',
      'paragraph 长宁区推出新一轮政策，聚焦三大产业。',
      'heading 侧重领域',
      'paragraph 张江长宁园：加快推进试点平台建设。',
    ]);
  });

  it('takes a list inside a paragraph apart', async () => {
    const { blocks } = await readSource(
      'a.txt',
      Buffer.from('浦东重点推进四方面工作:1.打造科技城;2.构建联动机制;3.推动科技与金融结合。\n'),
    );
    expect(blocks.map(({ kind, text }) => `${kind} ${text.value}`)).toEqual([
      'paragraph 浦东重点推进四方面工作：',
      'item 1.打造科技城；',
      'item 2.构建联动机制；',
      'item 3.推动科技与金融结合。',
    ]);
  });
});
