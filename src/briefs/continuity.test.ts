import { describe, expect, it } from 'vitest';
import { shorten } from './continuity.js';

describe('shorten', () => {
  it('cuts at a mark, else never within a number', () => {
    expect(shorten('推进众创空间建设，集聚企业120家，引进项目35个', 20)).toBe(
      '推进众创空间建设，集聚企业120家……',
    );
    expect(shorten('推进众创空间建设集聚企业12345家', 14)).toBe('推进众创空间建设集聚企业……');
    expect(shorten('推进众创空间建设。', 18)).toBe('推进众创空间建设');
  });
});
