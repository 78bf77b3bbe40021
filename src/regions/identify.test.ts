import { describe, expect, it } from 'vitest';
import { asPlainText } from '../read/plain.js';
import { readPlain } from '../read/readSource.js';
import { Gazetteer } from './gazetteer.js';
import { identify } from './identify.js';
import { loadRegion } from './loadRegion.js';

const gazetteer = new Gazetteer(loadRegion());
const districtsOf = (text: string) =>
  identify(readPlain('sample.txt', asPlainText(text), ''), gazetteer).source.districts;

describe('whose a text is', () => {
  it.each([
    [
      'that of the zone which news are about',
      '临港新片区建设跑出加速度\n2021-10-13\n1-8月，工业总产值1586.7亿元。\n',
      ['浦东新区'],
    ],
    [
      'whenever the title says that it is told of',
      '前8个月临港新片区主要指标大幅攀升\n工业总产值1586.7亿元。\n',
      ['浦东新区'],
    ],
    [
      'that of the park in its subtitle',
      '从“老工业”到“数据港”\n——市北高新技术服务业园区转型观察\n园区税收63.8亿元。\n',
      ['静安区'],
    ],
    [
      'that of the district whose paper it stood in',
      '逆势上扬\n来源：奉贤报 浏览次数：1326\n2020年上半年，全区规上产值198.4亿元。\n',
      ['奉贤区'],
    ],
    [
      'not where the paper tells of the city',
      '科创中心基本框架如期形成\n来源：浦东时报\n2020年，全市研发投入1600亿元。\n',
      ['上海市'],
    ],
    [
      'that of the government which signs it',
      '关于印发新质秀带建设方案的通知\n各有关单位：\n请认真执行。\n上海市杨浦区人民政府\n2025年3月10日\n至2027年，研发投入强度达5.5%。\n',
      ['杨浦区'],
    ],
  ])('is %s', (_, text, districts) => {
    expect(districtsOf(text)).toEqual(districts);
  });

  it('is no zone’s where news tell of other districts, too', () => {
    expect(
      districtsOf(
        '市北高新园区企业上市\n2021年，园区营业收入486亿元。\n嘉定区新增企业18家。\n嘉定区测试里程130万公里。\n杨浦区引进人才6300人。\n杨浦区公寓5400套。\n',
      ),
    ).not.toEqual(['静安区']);
  });
});
