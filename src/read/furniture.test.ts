import { describe, expect, it } from 'vitest';
import { isFurniture } from './furniture.js';

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
