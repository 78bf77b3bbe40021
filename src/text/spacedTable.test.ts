import { describe, expect, it } from 'vitest';
import { repairText } from './repair.js';

const read = (text: string) => repairText(text).text.value.split('\n');

describe('tables that have nothing but spaces between their cells', () => {
  it('become rows of cells, a name with spaces inside one of them', () => {
    expect(
      read(
        '序号 指标名称 单位 2015年 2020年 属性\n1 高新技术企业数 家 318 600 预期性\n2 R&D 经费支出占 GDP 比重 % 2.56 ≥3.2 预期性\n',
      ).slice(0, 3),
    ).toEqual([
      '序号\t指标名称\t单位\t2015年\t2020年\t属性',
      '1\t高新技术企业数\t家\t318\t600\t预期性',
      '2\tR&D经费支出占 GDP比重\t%\t2.56\t≥3.2\t预期性',
    ]);
  });

  it('may go district by district, with wide gaps and empty lines', () => {
    expect(read('区县 高新技术企业 专利授权量\n徐汇区   1012   8325\n\n杨浦区   936   6127\n')[1]).toBe(
      '徐汇区\t1012\t8325',
    );
  });

  it('never take two numbers side by side for one', () => {
    expect(read('指标 2015年 2020年\n高新技术企业 318 600家\n科技小巨人 79 130家\n')[1]).toBe(
      '高新技术企业\t318\t600家',
    );
  });

  it('are none where the lines below are sentences, or have no number in one column', () => {
    const text = '项目 名称 单位 金额\n本年度 共有 项目 若干。\n区科委 负责 组织 实施。\n';
    expect(repairText(text).text.value).not.toContain('\t');
  });

  it('lead back to the file: every cell stands in it as it was', () => {
    const raw = '序号 指标 单位 目标\n1 高新技术企业 家 600\n2 专利授权量 件 3000\n';
    const { text } = repairText(raw);
    const at = text.value.indexOf('3000');
    const { start, end } = text.origin(at, at + 4);
    expect(raw.slice(start, end)).toBe('3000');
  });
});
