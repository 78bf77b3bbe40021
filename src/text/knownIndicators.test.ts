import { describe, expect, it } from 'vitest';
import { indicators } from './indicatorList.js';
import { canonicalId, canonicalOf, isFullName, isRatio } from './knownIndicators.js';
import { isFamily } from './units.js';

describe('known indicators', () => {
  it.each([
    ['高新技术企业总量', '家', 'level', 'high-tech-firms'],
    ['国家高新技术企业数', '家', 'level', 'high-tech-firms'],
    ['高企总数', '家', 'level', 'high-tech-firms'],
    ['新增高新技术企业', '家', 'flow', 'high-tech-firms-new'],
    ['净增高新技术企业', '家', 'flow', 'high-tech-firms-net'],
    ['历年累计认定科技小巨人（含培育）企业', '家', 'level', 'little-giants'],
    ['全社会R&D经费支出占GDP比重', '%', 'share', 'research-intensity'],
    ['全社会研发经费支出', '亿元', 'flow', 'rd-expenditure'],
    ['PCT国际专利申请量', '件', 'flow', 'pct-applied'],
    ['公民科学素质达标率', '%', 'share', 'civic-science'],
    ['合同外资', '亿美元', 'flow', 'foreign-capital-contracted'],
  ] as const)('%s in %s, a %s, is %s', (name, unit, measure, id) =>
    expect(canonicalId(name, unit, measure)).toBe(id));

  it('are told apart by what is measured', () => {
    // So many were recognised, so many there are.
    expect(canonicalId('高新技术企业', '家', 'flow')).toBe('high-tech-firms-new');
    expect(canonicalId('高新技术企业', '家', 'level')).toBe('high-tech-firms');
    expect(canonicalId('发明专利授权量', '件', 'level')).toBeNull();
  });

  it('are found by growth and place as well', () => {
    expect(canonicalId('技术合同成交金额', '%', 'growth')).toBe('technology-contract-value');
    expect(canonicalId('每万人口发明专利拥有量', null, 'rank')).toBe('invention-patents-per-10000');
  });

  it('are none where a park or another kind is named', () => {
    expect(canonicalId('紫竹高新区税收', '亿元', 'flow')).toBeNull();
    expect(canonicalId('高新技术企业研发人员', '万人', 'level')).toBeNull();
  });

  it('have names that leave open whose they are', () => {
    expect(isFullName('每万人口发明专利拥有量', '件')).toBe(true);
    expect(isFullName('在孵企业', '家')).toBe(false);
    expect(canonicalId('在孵企业', '家', 'level')).toBe('firms-in-incubators');
  });

  it('that are ratios go by both their parts', () => {
    expect(isRatio('全社会研发投入占地区生产总值')).toBe(true);
    expect(isRatio('战略性新兴产业产值占规模以上工业总产值')).toBe(false);
  });

  it('have each an id of its own and a unit that there is', () => {
    expect(new Set(indicators.map(({ id }) => id)).size).toBe(indicators.length);
    for (const { id, unit } of indicators) expect({ id, is: isFamily(unit) }).toEqual({ id, is: true });
  });

  it('are named so that a name finds its own indicator', () => {
    for (const { id, name, names = [], alone = [], unit, measure } of indicators)
      for (const each of [name, ...names, ...alone]) {
        const sample = {
          count: '家',
          money: '亿元',
          percent: '%',
          area: '万平方米',
          person: '人',
          usd: '亿美元',
        }[unit];
        if (sample) expect({ each, id: canonicalId(each, sample, measure) }).toEqual({ each, id });
      }
  });

  it('say which way is better', () => expect(canonicalOf('energy-intensity')?.better).toBe('down'));
});
