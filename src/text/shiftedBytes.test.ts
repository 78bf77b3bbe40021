import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { MappedText } from './mappedText.js';
import { findShiftedRuns } from './shiftedBytes.js';

const mended = (text: string) => MappedText.of(text).replace(findShiftedRuns(text).edits).value;

/**
 * The converter that does the damage, on traditional text with pinyin already in it: full-width marks become
 * half-width byte by byte, and the result is read back as GBK.
 */
function damage(text: string): string {
  const bytes = [...iconv.encode(text, 'gbk')];
  const out: number[] = [];
  for (let at = 0; at < bytes.length; at++) {
    const [a, b] = [bytes[at]!, bytes[at + 1] ?? 0];
    if (a === 0xa3 && [0xbf, 0xa1, 0xbb].includes(b)) {
      out.push(b - 0x80, -1);
      at++;
    } else out.push(a);
  }
  let read = '';
  for (let at = 0; at < out.length; ) {
    const [a, b] = [out[at]!, out[at + 1]];
    if (a === -1) at++;
    else if (a < 0x81) {
      read += String.fromCharCode(a);
      at++;
    } else if (b !== undefined && b >= 0x40 && b !== 0x7f) {
      const char = iconv.decode(Buffer.from([a, b]), 'gbk');
      read += char >= '\ue000' && char <= '\uf8ff' ? '' : char;
      at += 2;
    } else {
      read += '?';
      // A mark that was put there stays; any other ASCII byte is swallowed as the second half.
      at += out[at + 2] === -1 ? 1 : 2;
    }
  }
  return read;
}

describe('findShiftedRuns', () => {
  it.each([
    ['目標成為服務(wù)上??苿?chuàng)中心的主陣地', '目標成為服務(wù)上海科創(chuàng)中心的主陣地'],
    ['兩年來,大氣質(zhì)量明顯改善??h科委工作重點', '兩年來,大氣質(zhì)量明顯改善。縣科委工作重點'],
    [
      '打造“一廊三區(qū)”?！耙焕取保阂凿詈記芩山瓐@為龍頭'.replace('！', '!'),
      '打造“一廊三區(qū)”。“一廊”：以漕河涇松江園為龍頭',
    ],
    ['項目資金840萬,并下?lián)苁着Y助資金440萬元', '項目資金840萬,并下撥首批資助資金440萬元'],
    ['建設(shè)?;仡?015年,各區(qū)縣取得進展', '建設(shè)。回顧2015年,各區(qū)縣取得進展'],
  ])('mends %s', (broken, whole) => expect(mended(broken)).toBe(whole));

  it('leaves genuine question marks alone', () => {
    const text = '各區(qū)縣取得了怎樣的進展和成績?進入2016年,他們又會有怎樣的規(guī)劃與布局?';
    expect(mended(text)).toBe(text);
    expect(mended('什么是科创中心??怎么建?')).toBe('什么是科创中心??怎么建?');
  });

  it('gives back what the same mechanism damaged', () => {
    const sentences = [
      '上海科技創新中心建設全面推進',
      '兩岸企業與當地科技部門合作',
      '努力提高科技成果轉化水平',
      '推進上海科技服務業發展',
      '加快高科技企業發展',
    ];
    for (const sentence of sentences) {
      const broken = damage(`${sentence}(end)各項工作取得新進展,成效明顯`);
      if (broken.includes('?')) expect(mended(broken)).toContain(sentence);
    }
  });
});
