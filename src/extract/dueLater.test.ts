import { describe, expect, it } from 'vitest';
import { short } from '../fixtures/readText.js';

describe('what a work is to have when it is done', () => {
  it('is an aim of that month', () =>
    expect(short('二期总投资4.6亿元，总建筑面积8.5万平方米，预计2018年10月竣工。')).toEqual([
      '二期总投资 4.6亿元 target level 2018-10',
      '二期总建筑面积 8.5万平方米 target level 2018-10',
    ]));

  it('is reported where it is done already', () =>
    expect(short('二期总建筑面积8.5万平方米，2016年10月竣工。')).toEqual([
      '二期总建筑面积 8.5万平方米 actual level 2016',
    ]));

  it('is not what is counted beside it', () =>
    expect(short('全年新增高新技术企业52家，二期厂房预计2018年竣工。')).toEqual([
      '新增高新技术企业 52家 actual flow 2016',
    ]));
});
