import { describe, expect, it } from 'vitest';
import { WordFinder } from './wordFinder.js';

describe('WordFinder', () => {
  const finder = new WordFinder(['宝山', '宝山路街道', '山路', '区']);

  it('takes the longest word at a place and goes on behind it', () => {
    expect(finder.longest('在宝山路街道和宝山区')).toEqual([
      { word: '宝山路街道', at: 1 },
      { word: '宝山', at: 7 },
      { word: '区', at: 9 },
    ]);
  });

  it('finds every word, also within others', () => {
    expect(finder.all('宝山路街道').map(({ word }) => word)).toEqual(['宝山路街道', '宝山', '山路']);
  });
});
