import { describe, expect, it } from 'vitest';
import { sameInitiative, samePolicy } from './sameThing.js';

describe('two names are of one initiative', () => {
  it.each([
    ['临江科技城', '临江科学城'],
    ['上海碳纤维产业技术功能性平台', '碳纤维功能型平台'],
    ['众创空间“一带、三圈”布局', '“一带、三圈”众创空间布局'],
    ['“一心两轴三区”核心区空间格局', '“一心两轴三区”科技创新核心区'],
    ['12英寸CMOS及传感器研发线', '国内首条12英寸CMOS中试线'],
    ['国产重离子治疗示范装置', '国内首台重离子治疗装置'],
    ['机器人/智能装备产业创新集群', '智能装备与新材料产业创新集群'],
    ['高端服务业创新示范区', '服务业创新示范区'],
    ['上海科创中心重要承载区', '科技创新中心重要承载区'],
    ['环东大知识经济圈', '环东大国家级设计服务特色产业基地'],
    ['创新创业活力区', '创新创业活力城区'],
    ['临江创新核心功能区', '临江创新核心区空间发展格局'],
    ['国家级服务业创新示范区', '高端服务业创新示范区'],
  ])('%s and %s', (a, b) => expect([sameInitiative(a, b), sameInitiative(b, a)]).toEqual([true, true]));

  it.each([
    ['碳纤维产业创新集群', '碳纤维产业创新集群专利导航平台'],
    ['科技金融服务平台', '科技人才服务平台'],
    ['临江科技园', '临江科技园二期商务中心'],
    ['机器人产业创新集群', '新材料产业创新集群'],
    ['“三区联动”', '“三圈联动”'],
    ['东湖创新中心', '西湖创新中心'],
    ['上海市量子计算产业创新基地', '国家级量子计算产业基地'],
    ['环东大国际影视产业园', '环东大文化创意产业集聚区'],
  ])('but not %s and %s', (a, b) =>
    expect([sameInitiative(a, b), sameInitiative(b, a)]).toEqual([false, false]));
});

describe('two titles are of one policy', () => {
  it('whether the issuer stands before them, and however their years are written', () => {
    const bare = '关于加快建设科技创新中心重要承载区的实施意见';
    expect(samePolicy(bare, `中共临江区委临江区人民政府${bare}`)).toBe(true);
    expect(samePolicy('科技创新三年行动计划(2015—2017)', '科技创新三年行动计划（2015-2017年）')).toBe(true);
  });

  it('but not of two plans with different years, nor a plan and its rules', () => {
    expect(samePolicy('科技创新三年行动计划(2015-2017)', '科技创新三年行动计划(2018-2020)')).toBe(false);
    expect(samePolicy('产学研合作专项资金管理办法', '产学研合作专项资金管理办法实施细则')).toBe(false);
  });
});
