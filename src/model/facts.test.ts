import { describe, expect, it } from 'vitest';
import { printedName } from './facts.js';

describe('the printed name of an indicator', () => {
  it('says of what a share is', () =>
    expect(printedName({ indicator: '金融业增加值占比', scope: ['区级', '占地区生产总值'] })).toBe(
      '金融业增加值占比（占地区生产总值）',
    ));

  it('is the name alone for anything else', () =>
    expect(printedName({ indicator: '高新技术企业总数', scope: ['累计'] })).toBe('高新技术企业总数'));
});
