import { describe, expect, it } from 'vitest';
import { documentLines, isFurniture, publishedOn } from './furniture.js';

describe('isFurniture', () => {
  it.each([
    '首页 > 政务公开 > 规划计划',
    '字体：大 中 小 【打印】 【关闭】',
    '来源：上海市科委 发布时间：2017-02-17',
    '上一篇：关于印发《科技工作要点》的通知，请遵照执行',
    '免责声明：本网站转载的文章，版权归原作者所有。',
    '地址：博乐南路111号 邮编：201800 电话：69989888',
    '— 3 —',
    '扫一扫在手机打开当前页',
    '索引号：SY00123',
    '您是第123456位访客',
    '无障碍浏览 | 繁體版 | English',
    '时间：2018-03-05 来源：区科委 阅读次数：321 【字体：大 中 小】 打印 关闭',
    '附件1.docx',
    '11/22/26, 12:12 PM',
    '名　　称：2017年工作总结',
  ])('takes away %s', (line) => expect(isFurniture(line)).toBe(true));

  it.each([
    '技术支持体系不断完善，嘉定区建成服务平台10个。',
    '联系我们的企业数量达到300家，走访企业1500家。',
    '字体产业发展壮大，字库企业达到5家，其中中型企业3家，小型2家。',
    '来源：嘉定区科技统计，全区研发投入56亿元。',
    '声明：嘉定区率先实现高新技术企业820家。',
    '首页改版后访问量达到120万次，同比增长20%。',
  ])('keeps %s', (line) => expect(isFurniture(line)).toBe(false));
});

describe('what stands around a document', () => {
  it('is the menu before it and the titles of other pages after it', () => {
    const lines = [
      ...[
        '青浦区',
        '首页',
        '要闻动态',
        '政务公开',
        '青浦区2017年科技工作总结',
        '全区高新技术企业达到300家。',
      ],
      ...['相关新闻', '· 徐泾镇引进企业45家', '· 朱家角镇科普日开幕'],
    ];
    expect(documentLines(lines)).toEqual({ first: 4, last: 5 });
  });

  it('is not a document of short headings, nor a section on related information', () => {
    const lines = ['主要成效', '科技创新', '全区高新技术企业达到300家。', '相关信息', '共公开信息12条。'];
    expect(documentLines(lines)).toEqual({ first: 0, last: 4 });
  });

  it('gives the day of publication', () => {
    expect(publishedOn(['首页 > 政务公开', '发布日期：2018-03-05 来源：区科委'])).toBe('2018-03-05');
    expect(publishedOn(['2018-01-20 09:33:12'])).toBe('2018-01-20');
    expect(publishedOn(['首页 > 2018年工作'])).toBeNull();
  });
});
