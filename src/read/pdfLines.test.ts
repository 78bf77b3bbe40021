import { describe, expect, it } from 'vitest';
import { linesOf } from './pdfLines.js';
import type { Piece } from './pdfPage.js';

const at = (text: string, x: number, y: number, size = 12): Piece => ({
  text,
  x,
  y,
  width: [...text].reduce((sum, char) => sum + (char > '\u2e80' ? 1 : 0.6) * size, 0),
  size,
});

describe('linesOf', () => {
  it('cuts a table’s rows where its columns are, also where the gap is narrow and characters stand alone', () => {
    const letters = [...'专利授权量'].map((char, n) => at(char, 60 + 12 * n, 540));
    expect(
      linesOf([
        ...[at('序号', 30, 580), at('指标', 80, 580), at('单位', 150, 580), at('2015年', 180, 580)],
        at('2016年', 228, 580),
        ...[
          at('1', 36, 560),
          at('高新技术企业', 60, 560),
          at('家', 156, 560),
          at('700', 185, 560),
          at('820', 233, 560),
        ],
        ...[at('2', 36, 540), ...letters, at('件', 156, 540), at('9000', 182, 540), at('9876', 230, 540)],
      ]),
    ).toEqual([
      '序号\t指标\t单位\t2015年\t2016年',
      '1\t高新技术企业\t家\t700\t820',
      '2\t专利授权量\t件\t9000\t9876',
    ]);
  });

  it('gives a label that reaches over two rows to both, and a heading’s second line to its column', () => {
    expect(
      linesOf([
        at('2015', 184, 590),
        ...[at('类别', 30, 580), at('指标', 80, 580), at('单位', 150, 580), at('2016年', 228, 580)],
        at('年', 190, 572),
        ...[at('申请量', 70, 550), at('件', 156, 550), at('90', 185, 550), at('95', 233, 550)],
        at('专利', 30, 541),
        ...[at('授权量', 70, 532), at('件', 156, 532), at('50', 185, 532), at('55', 233, 532)],
      ]),
    ).toEqual(['类别\t指标\t单位\t2015年\t2016年', '专利\t申请量\t件\t90\t95', '专利\t授权量\t件\t50\t55']);
  });

  it('leaves running text alone', () => {
    expect(
      linesOf([at('全区高新技术企业总数达到', 30, 500), at('820', 174, 500), at('家。', 196, 500)]),
    ).toEqual(['全区高新技术企业总数达到820家。']);
  });

  it('goes by the rules where a table has any: 规划目标 stands over two years, 类别 beside two rows, a cell may be empty', () => {
    const across = (y: number, from = 20, to = 320) => ({ across: true, at: y, from, to });
    const down = (x: number, from = 500, to = 600) => ({ across: false, at: x, from, to });
    const rules = [
      ...[across(600), across(580, 120), across(560), across(540, 60), across(500)],
      ...[down(20), down(60), down(120), down(220, 500, 580), down(320)],
    ];
    const lines = linesOf(
      [
        at('全区指标如下。', 20, 620),
        ...[at('类别', 28, 576), at('指标', 70, 576), at('规划目标', 190, 586)],
        ...[at('2015年', 150, 566), at('2020年', 250, 566)],
        ...[at('专利', 28, 526), at('申请量', 65, 546), at('90', 150, 546), at('95', 250, 546)],
        ...[at('授权量及', 65, 526), at('其增幅', 65, 511), at('55', 250, 518)],
        at('注：均为当年数。', 20, 480),
      ],
      rules,
    );
    expect(lines).toEqual([
      '全区指标如下。',
      '类别\t指标\t规划目标\t规划目标',
      '类别\t指标\t2015年\t2020年',
      '专利\t申请量\t90\t95',
      '专利\t授权量及其增幅\t\t55',
      '注：均为当年数。',
    ]);
  });

  it('takes a frame around text for no table', () => {
    const rules = [600, 500].flatMap((y) => ({ across: true, at: y, from: 20, to: 320 }));
    const sides = [20, 320].map((x) => ({ across: false, at: x, from: 500, to: 600 }));
    expect(
      linesOf([at('一、主要成效', 30, 580), at('全区稳中有进。', 30, 560)], [...rules, ...sides]),
    ).toEqual(['一、主要成效', '全区稳中有进。']);
  });

  it('never writes two numbers as one', () => {
    const rows = [0, 1, 2].flatMap((n) => [
      at('发明专利', 30, 580 - 20 * n),
      at('812', 150, 580 - 20 * n),
      at('930', 200, 580 - 20 * n),
    ]);
    expect(
      linesOf([...rows, at('横跨各栏的一个很长的名称一直写到最右边为止不分栏', 30, 520)]).join('\n'),
    ).not.toContain('812930');
  });

  it('cuts what was written in one piece over several cells where the rules are', () => {
    const across = [600, 580, 560].map((y) => ({ across: true, at: y, from: 20, to: 320 }));
    const down = [20, 120, 220, 320].map((x) => ({ across: false, at: x, from: 560, to: 600 }));
    const wide = (text: string, x: number, y: number, width: number) => ({ ...at(text, x, y), width });
    expect(
      linesOf(
        [at('指标', 50, 586), wide('2019年 2020年', 150, 586, 140), wide('申请量 3200 3678', 40, 566, 250)],
        [...across, ...down],
      ),
    ).toEqual(['指标\t2019年\t2020年', '申请量\t3200\t3678']);
  });

  it('gives headings that stand glued above a table without rules to their columns', () =>
    expect(
      linesOf([
        ...[at('指标名称', 30, 600), at('2015年', 200, 600), at('2016年', 238, 600)],
        ...[at('合同登记数', 30, 580), at('412', 208, 580), at('455', 246, 580)],
        ...[at('申请量', 30, 560), at('4560', 206, 560), at('5122', 244, 560)],
      ]),
    ).toEqual(['指标名称\t2015年\t2016年', '合同登记数\t412\t455', '申请量\t4560\t5122']));
});
