import { describe, expect, it } from 'vitest';
import { damage } from '../eval/damage.js';
import { MappedText } from './mappedText.js';
import { findShiftedRuns } from './shiftedBytes.js';

const mended = (text: string) => MappedText.of(text).replace(findShiftedRuns(text).edits).value;

describe('findShiftedRuns', () => {
  it.each([
    ['目標成為服務(wù)上??苿?chuàng)中心的主陣地', '目標成為服務(wù)上海科創(chuàng)中心的主陣地'],
    ['兩年來,大氣質(zhì)量明顯改善??h科委工作重點', '兩年來,大氣質(zhì)量明顯改善。縣科委工作重點'],
    [
      '打造“一廊三區(qū)”?！耙焕取保阂凿詈記芩山瓐@為龍頭'.replace('！', '!'),
      '打造“一廊三區(qū)”。“一廊”：以漕河涇松江園為龍頭',
    ],
    ['項目資金840萬,并下?lián)苁着Y助資金440萬元', '項目資金840萬,并下撥首批資助資金440萬元'],
    ['與國內(nèi)20多個?。▍^(qū)、市)簽下項目', '與國內(nèi)20多個省（區(qū)、市)簽下項目'],
    ['10億元以上項(xiàng)目?jī)蓚(gè)。在各縣、區(qū)', '10億元以上項(xiàng)目兩個(gè)。在各縣、區(qū)'],
    ['總面積約94平方公里??紤]與龍陽(yáng)路樞紐', '總面積約94平方公里。考慮與龍陽(yáng)路樞紐'],
    [
      '舉行“接力新藍圖”上?！笆奈濉币巹澇晒盗械诎藞鲂侣劙l布會',
      '舉行“接力新藍圖”上海“十四五”規劃成果系列第八場新聞發布會',
    ],
    ['(浙江?。?025年嘉興市人民政府政府工作報(bào)告', '(浙江省）2025年嘉興市人民政府政府工作報(bào)告'],
    ['建設(shè)?;仡?015年,各區(qū)縣取得進展', '建設(shè)。回顧2015年,各區(qū)縣取得進展'],
  ])('mends %s', (broken, whole) => expect(mended(broken)).toBe(whole));

  it('leaves genuine question marks alone', () => {
    const text = '各區(qū)縣取得了怎樣的進展和成績?進入2016年,他們又會有怎樣的規(guī)劃與布局?';
    expect(mended(text)).toBe(text);
    expect(mended('什么是科创中心??怎么建?')).toBe('什么是科创中心??怎么建?');
  });

  it('tells readings that leave the same bytes apart by what the text said last, and is not certain of them', () => {
    const before = '“十三五”規劃已經開始。回顧“十二五”,成績顯著,';
    const clean = '形成特色亮點。“十二五”期間,產業能級提升(end)';
    const text = before + damage(clean, {}).text;
    expect(mended(text)).toBe(before + clean);
    expect(findShiftedRuns(text).repairs.map(({ certainty }) => certainty)).toEqual(['likely']);
  });

  it('masks a digit that was swallowed before the rest of its number, though a comma might stand there', () => {
    const { text } = damage('增長1.6%。“健康小屋”服務居民2.2萬人次。', {});
    expect(mended(text)).toBe('增長1.6%。“健康小屋”服務居民*.2萬人次。');
    expect(findShiftedRuns(text).repairs.map(({ certainty }) => certainty)).toEqual(['undecided']);
  });

  it('lists a run that no reading stands out for, and leaves it', () => {
    const text = '工作推進?!断绱逭裥苏铰允凳┕婊吠Q落實。';
    const { edits, repairs } = findShiftedRuns(text);
    if (edits.length === 0) expect(repairs.map(({ certainty }) => certainty)).toEqual(['undecided']);
  });

  it('masks a digit that was swallowed and that nothing tells', () => {
    const { text } = damage('構建推進格局。“7”,即一個總體目標', {});
    expect(mended(text)).toBe('構建推進格局。“*”,即一個總體目標');
  });

  it('reads a mark that some reader made full-width again', () =>
    expect(mended('對(duì)科技創(chuàng)新的重視?，F(xiàn)階段長(zhǎng)江經(jīng)濟(jì)帶')).toBe(
      '對(duì)科技創(chuàng)新的重視。現(xiàn)階段長(zhǎng)江經(jīng)濟(jì)帶',
    ));

  it.each([
    '爲進一步推進上海科技創新中心建設(end)',
    '大背景。“新常態”的核心要義是經濟發展中高速、產業發展中高端(end)',
    '知識產權平臺建設取得新突破。“張江國家自主創新示範區知識產權價值提升”揭牌(end)',
    '加強政策聚焦壯大主導產業。基於雲計算、物聯網、移動互聯網等新興服務模式,(end)',
    '集聚企業、科研院所、高校、創業服務機構、投資機構和專業團隊(end)',
    '引導社會資本,不斷擴大直接融資規模。',
    '鼓勵上大、二工大等高校、科研院所和企業的技術資源對外開放合作交流,(end)',
  ])('gives back %s, damaged by the same mechanism, pairs that vanished included', (clean) => {
    const { text, runs } = damage(clean, {});
    expect(runs).toBeGreaterThan(0);
    expect(mended(text)).toBe(clean);
  });
});
