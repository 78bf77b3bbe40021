import { describe, expect, it } from 'vitest';
import { factsOf as facts } from '../fixtures/readFacts.js';

const names = async (text: string) =>
  (await facts(`杨浦区科技工作总结（2016年）\n${text}\n`)).map((line) => line.split(' ')[1]);

describe('a head alone', () => {
  it('takes the full name that the text told before, whatever stands between', async () => {
    expect(
      await names(
        '全区办理专利质押融资登记398项。\n全区技术合同成交额63.8亿元。\n园区举办活动32场。\n五角场街道的成交额为12亿元。',
      ),
    ).toContain('技术合同成交额');
    // A thing of its own is no head.
    expect(await names('国家级众创空间15家。\n众创空间共73家。')).toEqual(['国家级众创空间', '众创空间']);
  });

  it('is of what is spent on research, where 强度 is all that is said', async () => {
    expect(await names('全社会R&D经费支出61.2亿元，强度为4.63%。')).toEqual([
      '全社会R&D经费支出',
      '全社会研发投入强度',
    ]);
  });

  it('is a kind of what was counted, where a sentence goes by kinds', async () => {
    expect(
      await names('全区现有孵化器23家。\n从运营主体看，国资10家、民营11家、高校院所办的2家；盈利的9家。'),
    ).toEqual(['孵化器', '国资孵化器', '民营孵化器', '高校院所办的孵化器', '盈利的孵化器']);
  });
});
