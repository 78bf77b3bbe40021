import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldIndicator } from './foldIndicator.js';

describe('the fold of an indicator’s name', () => {
  it.each([
    [
      '全社会研究与试验发展（R&D）经费支出占地区生产总值的比重',
      '全社会R&D经费支出相当于全区生产总值的比例',
      '全社会研发经费投入占GDP比重',
    ],
    ['认定登记技术合同成交金额', '技术合同成交额', '技术合同交易总额', '技术合同认定登记成交额'],
    ['高新技术企业总量', '国家高新技术企业数', '全区国家级高新技术企业'],
    ['公民具备基本科学素质的比例', '公民具备科学素养的比例'],
    ['专利申请量', '申请专利数', '专利年申请量', '专利申请受理量'],
  ])('is one however it is worded: %s', (...names) => expect(new Set(names.map(foldIndicator)).size).toBe(1));

  it.each([
    ['高新技术企业总数', '新增高新技术企业'],
    ['科技小巨人企业', '科技小巨人（含培育）企业', '科技小巨人培育企业'],
    ['专利申请量', '专利授权量', '发明专利申请量'],
    ['区级众创空间', '市级众创空间', '众创空间'],
    ['实到外资', '合同外资'],
    ['全社会研发投入', '企业研发投入'],
  ])('keeps different things apart: %s', (...names) =>
    expect(new Set(names.map(foldIndicator)).size).toBe(names.length));

  it('of a fold is itself', () => {
    const word = fc.constantFrom(
      ...[
        '全社会',
        '研究与试验发展',
        '（R&D）',
        '经费支出',
        '占',
        '地区',
        '生产总值',
        'GDP',
        '的比重',
        '技术合同',
      ],
      ...['认定', '登记', '成交金额', '申请', '专利', '发明', '总数', '量', '国家级', '市级', '孵化器', '和'],
    );
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 6 }), (parts) => {
        const once = foldIndicator(parts.join(''));
        expect(foldIndicator(once)).toBe(once);
      }),
    );
  });
});
