import { describe, expect, it } from 'vitest';
import { factsOf } from '../fixtures/readFacts.js';

describe('whose a text is, by how it is laid out', () => {
  it.each([
    [
      'districts that stand above other headings',
      '封面专题\n三个区的创新账\n2018年，闵行、嘉定交出答卷。\n\nJIADING 嘉定\n汽车城的新赛道\n新能源汽车产值突破320亿元。\n氢能港亮灯\n园区企业86家。\n\nMINHANG 闵行\n零号湾的年轻人\n累计引进创业项目420个。',
      [
        '嘉定区 新能源汽车产值 >=320亿元 actual flow 2018',
        '嘉定区 园区企业 =86家 actual level 2018',
        '闵行区 引进创业项目 =420个 actual level 2018',
      ],
    ],
    [
      'paragraphs that say at their head whose they are',
      '科创板上的上海与浦东（2022年）\n全市。市经信委消息，科创板上市企业59家。\n浦东。区金融局介绍，上市公司228家。',
      ['上海市 科创板上市企业 =59家 actual level 2022', '浦东新区 上市公司 =228家 actual level 2022'],
    ],
    [
      'other districts named only for where one lies',
      '虹口概况\n虹口地处中心城区东北，南临黄浦江，对岸是黄浦区和浦东新区。\n2010年三级税收102.7亿元。',
      ['虹口区 三级税收 =102.7亿元 actual flow 2010'],
    ],
    [
      'a paper on all of them that says more',
      '上海专精特新企业发展报告（2022年）\n浦东新区上榜企业30家，松江区12家。\n报告还显示，累计培育市级专精特新企业7572家。',
      [
        '浦东新区 上榜企业 =30家 actual level 2022',
        '松江区 上榜企业 =12家 actual level 2022',
        '上海市 培育市级专精特新企业 =7572家 actual level 2022',
      ],
    ],
  ])('%s', async (_what, text, expected) => expect(await factsOf(`${text}\n`)).toEqual(expected));
});
