import { describe, expect, it } from 'vitest';
import { readFrontMatter } from './frontMatter.js';
import { asPlainText } from './plain.js';
import { readPlain, readSource } from './readSource.js';

const read = (text: string, name = 'sample.txt') => readPlain(name, asPlainText(text), '');

describe('outline', () => {
  it('knows headings by number, by language and by form', () => {
    const { blocks } = read(
      'Huangpu District\n推进“1、3、5格局”建设\n黄浦区明确了工作定位。\n一、主要成效\n（一）创新人才集聚行动。依托园区优势，打造高地。\n',
    );
    expect(blocks.map(({ kind, level, text }) => [kind, level, text.value])).toEqual([
      ['heading', 1, 'Huangpu District'],
      ['heading', 7, '推进“1、3、5格局”建设'],
      ['paragraph', 0, '黄浦区明确了工作定位。'],
      ['heading', 3, '一、主要成效'],
      ['heading', 4, '（一）创新人才集聚行动。'],
      ['paragraph', 0, '依托园区优势，打造高地。'],
    ]);
  });

  it.each([
    ['突出三个方面：一是培育主体，引进企业12家。二是建设载体；三是优化环境。', 'paragraph item item item'],
    ['主要做法：（1）培育主体；（2）建设载体。', 'paragraph item item'],
    ['坚持：①政府引导，②市场主导。', 'paragraph item item'],
    ['第一，培育主体。第二，建设载体。', 'item item'],
    ['全市一是一、二是二的作风。', 'paragraph'],
    ['二是建设载体，三是优化环境。', 'paragraph'],
  ])('makes items of a list within a paragraph: %s', (text, kinds) => {
    const { blocks } = read(`${text}\n`);
    expect(blocks.map(({ kind }) => kind).join(' ')).toBe(kinds);
  });

  it('takes no line that ends with an amount, or with what asks for one, for a heading', () => {
    const { blocks } = read(
      '一、主要成绩\n众创空间12家\n引进团队3个\n科技小巨人企业达到了\n36家，比上年增加5家。\n虹府发〔2016〕18号\n1.1 集成电路\n产值增长5.2%。\n',
    );
    expect(blocks.map(({ kind, text }) => `${kind} ${text.value}`)).toEqual([
      'heading 一、主要成绩',
      'paragraph 众创空间12家',
      'paragraph 引进团队3个',
      'paragraph 科技小巨人企业达到了36家，比上年增加5家。',
      'paragraph 虹府发〔2016〕18号',
      'heading 1.1集成电路',
      'paragraph 产值增长5.2%。',
    ]);
  });

  it('says which row has lost its columns, and which text reads like no Chinese', () => {
    const rules = (text: string) => read(text).warnings.map(({ rule }) => rule);
    const table = (row: string) => `指标 | 单位 | 2015年\n${row}\n专利申请 | 件 | 120\n`;
    expect(rules(table('众创空间 | 家 | 5'))).toEqual([]);
    expect(rules(table('载体 | 众创空间 | 家 | 5'))).toEqual(['ragged-row']);
    expect(rules('涓婃捣甯傛柉杩涘尯绉戞妧鍒涙柊宸ヤ綔鎬荤粨'.repeat(8))).toContain('garbled');
  });

  it('knows a year in numerals', () => {
    const { source } = read('金山区科技工作总结\n二〇一五年，全区专利申请2100件。\n二〇一六年一月九日\n');
    expect([source.reportsOn, source.issueDate]).toEqual(['2015', '2016-01-09']);
  });

  it('takes the title, date and issuer from a Markdown file’s front matter', () => {
    const text =
      '---\ntitle: 金山区2018年科技工作报告\ndate: 2019-01-15\n---\n# 金山区2018年科技工作报告\n专利申请120件。\n';
    const plain = { ...asPlainText(text), ...readFrontMatter(text) };
    const { source, blocks } = readPlain('d.md', plain, '');
    expect([source.title, source.issueDate]).toEqual(['金山区2018年科技工作报告', '2019-01-15']);
    expect(blocks.map((block) => block.text.value)).toEqual(['金山区2018年科技工作报告', '专利申请120件。']);
  });

  it('joins a paragraph that a page break or a title that a line break cuts', () => {
    const { blocks } = read(
      '漕河泾开发区积极推进科技创新服务，初步形成一批服务机构和载体的集聚，科技\n\n服务业发展势头良好。\n关于印发《静安区科技创新\n“十三五”规划》的通知\n',
    );
    expect(blocks.map(({ text }) => text.value)).toEqual([
      '漕河泾开发区积极推进科技创新服务，初步形成一批服务机构和载体的集聚，科技服务业发展势头良好。',
      '关于印发《静安区科技创新“十三五”规划》的通知',
    ]);
  });

  it('makes rows of a table flattened to one cell a line', () => {
    const table =
      '编号 |\n目标分类 |\n目标名称 |\n实现目标 |\n1 |\n能力提升 |\n高新技术企业 |\n突破280家 |\n科技小巨人企业 |\n达100家 |\n||\n成果转化 |\n项目130个 |\n||\n2 |\n能级提升 |\n产业集群 |\n2个集群 |\n';
    const { blocks } = read(`二、具体指标\n${table}三、任务\n`);
    const rows = blocks
      .filter(({ row }) => row !== null && !row.isHeader)
      .map(({ row }) => row!.cells.map((cell) => cell.value));
    expect(rows).toEqual([
      ['1', '能力提升', '高新技术企业', '突破280家'],
      ['1', '能力提升', '科技小巨人企业', '达100家'],
      ['1', '能力提升', '成果转化', '项目130个'],
      ['2', '能级提升', '产业集群', '2个集群'],
    ]);
  });

  it('makes rows of a table whose cells stand one a line without any mark', () => {
    const { blocks } = read(
      '表1 主要目标完成情况\n序号\n指标名称\n目标值\n完成情况\n1\n商务楼宇税收落地率\n52%以上\n54%左右\n2\n新引进总部\n3家\n4家\n二、下一步打算\n继续推进各项工作，确保全年目标完成。\n',
    );
    expect(
      blocks.filter(({ row }) => row !== null).map(({ row }) => row!.cells.map((cell) => cell.value)),
    ).toEqual([
      ['序号', '指标名称', '目标值', '完成情况'],
      ['1', '商务楼宇税收落地率', '52%以上', '54%左右'],
      ['2', '新引进总部', '3家', '4家'],
    ]);
    expect(blocks.at(-2)!.text.value).toBe('二、下一步打算');
  });

  it('takes full-width and drawn bars for bars', () => {
    const { blocks } = read('主要指标\n指标｜单位｜2020年｜2025年目标\n上市企业数｜家｜142｜200\n');
    expect(blocks.filter(({ row }) => row !== null).map(({ row }) => row!.cells.length)).toEqual([4, 4]);
  });

  it('puts the subtitle under the district that it follows', () => {
    const { blocks } = read(
      '各区这一年\n宝山区\n北转型的主阵地\n全区高新技术企业1108家，比上年净增236家。\n松江区\n科创走廊策源地\n有效期内高新技术企业2240家，居全市第三。\n',
    );
    expect(blocks.at(-1)!.path.map((at) => blocks[at]!.text.value)).toEqual(['松江区', '科创走廊策源地']);
  });

  it('keeps furniture apart from the document', () => {
    const { blocks, furniture, raw } = read(
      '首页 > 政务公开\n长宁区召开科技大会，发布新政策。\n【打印】【关闭】\n上一篇:教师总结\nhttp://m.example.net/1.html\n',
    );
    expect(blocks.map(({ text }) => text.value)).toEqual(['长宁区召开科技大会，发布新政策。']);
    expect(furniture.map(({ start, end }) => raw.slice(start, end))).toHaveLength(4);
  });
});

describe('parts and years', () => {
  it('tells a letter from the paper that it sends', () => {
    const { parts } = read(
      '金山区科学技术委员会\n关于印发《2015年金山区科技工作总结》的通知\n各科室：\n现印发给你们，请认真执行。\n2016年2月3日\n2015年金山区科技工作总结\n2015年，全区新认定高新技术企业21家。\n',
    );
    expect(parts.map(({ title, firstBlock }) => [title, firstBlock > 0])).toEqual([
      ['金山区科学技术委员会', false],
      ['2015年金山区科技工作总结', true],
    ]);
    expect(parts.at(-1)).toMatchObject({ reportsOn: '2015' });
  });

  it('tells a summary from next year’s points in one file', () => {
    const { parts } = read(
      '关于印发工作总结的通知\n2012年青浦区科技工作总结\n全年专利授权量达到1000件。\n2013年青浦区科技工作要点\n力争专利授权量达到1200件。\n',
    );
    expect(
      parts
        .map(({ title, modality, reportsOn, looksAheadTo }) => [title, modality, reportsOn, looksAheadTo])
        .slice(1),
    ).toEqual([
      ['2012年青浦区科技工作总结', 'actual', '2012', null],
      ['2013年青浦区科技工作要点', 'target', '2012', '2013'],
    ]);
  });

  it('infers a masked year only where the text leaves one, and keeps the reasons', () => {
    const { parts } = read(
      '某区试点工作汇报\n201*年1月，我区获批试点。建议将试点工作纳入上海国民经济和社会发展第十二个五年规划。\n',
    );
    expect(parts.at(-1)).toMatchObject({ reportsOn: '2010' });
    expect(parts.at(-1)!.inferred.length).toBeGreaterThan(1);
    const open = read('某区试点工作汇报\n201*年1月，我区获批试点，工作取得进展。\n');
    expect(open.parts.at(-1)!.reportsOn).toBeNull();
  });
});

describe('bad files', () => {
  it.each([
    ['', /empty/],
    ['   \n\n', /empty/],
    ['\0\x01\x02\x03binary', /not a text file/],
    ['%PDF-1.4 cut off', /the PDF cannot be read/],
    ['PK\x03\x04 cut off', /not a whole docx file/],
  ])('%j is refused in one line', async (text, reason) => {
    await expect(readSource('bad.txt', Buffer.from(text))).rejects.toThrow(reason);
  });
});
