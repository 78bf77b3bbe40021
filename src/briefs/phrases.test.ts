import { describe, expect, it } from 'vitest';
import { phrases } from './phrases.js';

describe('phrases', () => {
  it('puts single quotation marks inside the double ones, in either language', () => {
    const name = '“千人计划”创意园';
    expect(phrases.zh.finding.advanced(name, '规划', '建成')).toBe('“‘千人计划’创意园”由规划转为建成。');
    expect(phrases.zh.finding.gone([name, '海鸥大厦'], ['总结'])).toBe(
      '“‘千人计划’创意园”、“海鸥大厦”此后未再提及（已查：《总结》）。',
    );
    expect(phrases.en.finding.gone([name], ['总结'])).toContain('“‘千人计划’创意园”');
  });
});
