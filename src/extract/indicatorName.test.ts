import { describe, expect, it } from 'vitest';
import { factsOf } from '../fixtures/readFacts.js';
import { read, short } from '../fixtures/readText.js';

describe('the names of indicators', () => {
  it('gives what was just founded to the clauses that leave out whose their numbers are', () => {
    expect(short('双方共建“海鸥制造研究院”，已经拥有院士3名、青年学者4名，首席专家5名。')).toEqual([
      '海鸥制造研究院拥有院士 3名 actual level 2016',
      '海鸥制造研究院青年学者 4名 actual level 2016',
      '海鸥制造研究院首席专家 5名 actual level 2016',
    ]);
    expect(short('推进“千帆计划”创意园建设，这是全市唯一一个，现有55家设计企业在此落户。')).toEqual([
      '“千帆计划”创意园设计企业 55家 actual level 2016',
    ]);
    expect(short('全力打造海鸥财富天地，产业基地内已集聚金融企业百余家。')).toEqual([
      '海鸥财富天地金融企业 ~100家 actual level 2016',
    ]);
  });

  it('calls a branch by what it is a branch of', () => {
    expect(short('在基层设立科技服务中心分中心，将服务向街镇延伸，目前已设立7个分中心。')).toEqual([
      '科技服务中心分中心 7个 actual level 2016',
    ]);
  });

  it('ends the name of those counted where they do something, and keeps where they are', () => {
    expect(short('14家在各新材料细分行业中的领军企业致力于打通全产业链。')).toEqual([
      '新材料细分行业领军企业 14家 actual level 2016',
    ]);
    expect(short('全区5个基地被认定为市级孵化器、9个基地被认定为市级新型孵化器。')).toEqual([
      '被认定为市级孵化器 5个 actual flow 2016',
      '被认定为市级新型孵化器 9个 actual flow 2016',
    ]);
  });

  it('calls a part of an area an area', () => {
    expect(short('总建筑面积630万平方米，其中商办楼330万平方米。').map((line) => line.split(' ')[0])).toEqual(
      ['总建筑面积', '商办楼面积'],
    );
  });

  it('names a share by those it is a share of, where they follow it', () => {
    expect(read('全社会研发投入占地区生产总值的比重约为3.1%，近八成企业设有研发机构。')).toEqual([
      ['全社会研发投入占地区生产总值的比重', '~3.1%', 'actual', 'share', '2016'],
      ['设有研发机构的企业占比', '~8成', 'actual', 'share', '2016'],
    ]);
    expect(read('科技企业2300家，其中三分之一以上的企业拥有自主知识产权。')[1]).toEqual([
      '拥有自主知识产权的企业占比',
      '>=0.3333',
      'actual',
      'share',
      '2016',
    ]);
    expect(read('区财政科技投入8.6亿元，约占一般公共预算支出的25%。')[1]![1]).toBe('~25%');
  });

  it('takes what is measured from after the number where nothing before names it', () =>
    expect(read('全年有望超过3456亿元产值目标。')).toEqual([
      ['产值', '>=3456亿元', 'target', 'flow', '2016'],
    ]));

  it('tells what was renewed and what there are by now from what is new', () =>
    expect(
      read(
        '新认定高新技术企业45家，复审通过38家，累计达到312家；新认定技术先进型服务企业5家、累计18家。',
      ).map((f) => f.slice(0, 4)),
    ).toEqual([
      ['新认定高新技术企业', '45家', 'actual', 'flow'],
      ['复审通过高新技术企业', '38家', 'actual', 'flow'],
      ['高新技术企业', '312家', 'actual', 'level'],
      ['新认定技术先进型服务企业', '5家', 'actual', 'flow'],
      ['技术先进型服务企业', '18家', 'actual', 'level'],
    ]));

  it('gives inventions among applications and grants their own kind', () =>
    expect(
      read('专利申请量4216件，其中发明专利1530件。专利授权量2870件，其中发明专利390件，实用新型1800件。').map(
        (f) => [f[0], f[3]].join(),
      ),
    ).toEqual([
      '专利申请量,flow',
      '发明专利申请量,flow',
      '专利授权量,flow',
      '发明专利授权量,flow',
      '实用新型专利授权量,flow',
    ]));

  it('keeps 共建 whole', () =>
    expect(read('与高校共建实验室3家，共建研发平台9个。').map((f) => f[0])).toEqual([
      '高校共建实验室',
      '共建研发平台',
    ]));

  it('puts the level of a part behind what was done, and takes 首次 for no part of a name', () => {
    expect(read('组织实施各级各类科技计划项目312项，其中国家级29项、省级76项。').map((f) => f[0])).toEqual([
      '组织实施各级各类科技计划项目',
      '组织实施国家级科技计划项目',
      '组织实施省级科技计划项目',
    ]);
    expect(read('发明专利授权首次突破600件，达到612件。').map((f) => f[0])).toEqual([
      '发明专利授权',
      '发明专利授权',
    ]);
  });

  it('takes how large things are for what they are called, and per how many for no number', () => {
    const told = short('签约项目中，80亿元项目1个、6000万美元外资项目2个。');
    expect(told.map((each) => each.split(' ').slice(0, 2).join(' '))).toEqual([
      '80亿元项目 1个',
      '6000万美元外资项目 2个',
    ]);
    expect(short('百万人口发明专利授权数达到200件以上，三次产业结构优化。')).toEqual([
      '百万人口发明专利授权数 >=200件 actual flow 2016',
    ]);
  });

  it('takes who they are, in brackets, for no part of what they are', () => {
    expect(
      short(
        '新申报高新技术企业14家（蓝星、安威士等），区级研发机构新增5家（甲、乙），获批3家（含培育）小巨人企业。',
      ),
    ).toEqual([
      '新申报高新技术企业 14家 actual flow 2016',
      '新增区级研发机构 5家 actual flow 2016',
      '获批小巨人企业 3家 actual flow 2016',
    ]);
    expect(short('完成各类项目197项（包括农医类），认定15家企业为区高新技术企业。')).toEqual([
      '各类项目 197项 actual flow 2016',
      '认定区高新技术企业 15家 actual flow 2016',
    ]);
    expect(short('有市科技“小巨人”企业16家、培育企业38家。').at(-1)).toBe(
      '市科技“小巨人”培育企业 38家 actual level 2016',
    );
  });

  it('names an amount by what it is of, which may stand behind it', () => {
    expect(short('首批总投资约20亿元的重大产业项目建设有序推进。')).toEqual([
      '重大产业项目总投资 ~20亿元 actual level 2016',
    ]);
    expect(short('推动首批总投资约170亿元的40个重大产业项目。')).toEqual([
      '重大产业项目总投资 ~170亿元 actual level 2016',
      '重大产业项目 40个 actual level 2016',
    ]);
  });

  it('leaves out who some of those counted are, and says of what kind they are', () => {
    expect(short('新引进德国贝朗、日本村田等外资企业90家。')).toEqual([
      '新引进外资企业 90家 actual flow 2016',
    ]);
    expect(short('集聚互联网金融等相关企业300家。')).toEqual([
      '集聚互联网金融等相关企业 300家 actual level 2016',
    ]);
  });

  it('gives firms of a size the head and the verb of all that came', () => {
    expect(short('全年新增企业7726家，注册资金亿元以上65家、千万元以上548家。')).toEqual([
      '新增企业 7726家 actual flow 2016',
      '新增注册资金亿元以上企业 65家 actual flow 2016',
      '新增千万元以上企业 548家 actual flow 2016',
    ]);
  });

  it('are what stands before a colon in a list of figures, whose lines have no marks at their ends', async () =>
    expect(
      await factsOf(
        '青浦区2019年科技创新情况\n\n【数说青浦】\n高新技术企业：2018年561家，2019年815家\n众创空间：14家，\n有效发明专利：4126件（2019年底），每万人口33.8件\n区级以上企业技术中心：137家，其中国家级3家\n',
      ),
    ).toEqual([
      '青浦区 高新技术企业 =561家 actual level 2018',
      '青浦区 高新技术企业 =815家 actual level 2019',
      '青浦区 众创空间 =14家 actual level 2019',
      '青浦区 有效发明专利 =4126件 actual level 2019',
      '青浦区 有效发明专利每万人口 =33.8件 actual level 2019',
      '青浦区 区级以上企业技术中心 =137家 actual level 2019',
      '青浦区 国家级企业技术中心 =3家 actual level 2019',
    ]));

  it('gives another industry what was told of the one before', () =>
    expect(
      short('集成电路产业产值120亿元，增长12%；生物医药、人工智能分别为80亿元和60亿元，均增长15%。'),
    ).toEqual([
      '集成电路产业产值 120亿元 actual flow 2016',
      '集成电路产业产值 12% actual growth 2016',
      '生物医药产值 80亿元 actual flow 2016',
      '人工智能产值 60亿元 actual flow 2016',
      '生物医药产值 15% actual growth 2016',
      '人工智能产值 15% actual growth 2016',
    ]));

  it('takes what is built from behind its size, and where it is for no part of it', () =>
    expect(short('今年在核心区建30万平方米产业空间，在全域新建300万平方米标准厂房。')).toEqual([
      '产业空间 30万平方米 actual flow 2016',
      '新建标准厂房 300万平方米 actual flow 2016',
    ]));

  it('gives each rank its own name, whatever stands between', () =>
    expect(short('规模以上工业产值居全市第一，税收同样居全市第二，研发投入也居全市第三。')).toEqual([
      '规模以上工业产值 1 actual rank 2016',
      '税收 2 actual rank 2016',
      '研发投入 3 actual rank 2016',
    ]));

  it('gives what a work will bring, once done, to the work and to no part of its cost', () =>
    expect(
      short('该项目总投资32亿元，占地180亩，达产后年产值50亿元，年税收3.5亿元，提供就业岗位1500个。'),
    ).toEqual([
      '该项目总投资 32亿元 actual level 2016',
      '该项目占地面积 180亩 actual level 2016',
      '达产后年产值 50亿元 target flow null',
      '达产后年税收 3.5亿元 target flow null',
      '提供就业岗位 1500个 target level null',
    ]));

  it('gives each of several towns its own, and a place what a place brought', () =>
    expect(
      short(
        '九亭、泗泾、新桥三镇高新技术企业分别为132家、98家和116家。松江经济技术开发区实现工业产值1260亿元；松江新城85亿元，下降2.1%。',
      ),
    ).toEqual([
      '九亭镇高新技术企业 132家 actual level 2016',
      '泗泾镇高新技术企业 98家 actual level 2016',
      '新桥镇高新技术企业 116家 actual level 2016',
      '松江经济技术开发区工业产值 1260亿元 actual flow 2016',
      '松江新城工业产值 85亿元 actual flow 2016',
      '松江新城工业产值 -2.1% actual growth 2016',
    ]));

  it('takes how short something has become for growth, and some of those counted for no part of another thing', () =>
    expect(
      short(
        '企业开办时间压缩至1天，办理时限缩短71%。建设重点实验室2家，引育创新团队10个，其中顶尖团队2个。市场主体达到8.36万户，较上年末净增4200户，其中企业6.1万户。',
      ),
    ).toEqual([
      '企业开办时间 1天 actual level 2016',
      '办理时限 -71% actual growth 2016',
      '建设重点实验室 2家 actual level 2016',
      '引育创新团队 10个 actual flow 2016',
      '顶尖团队 2个 actual flow 2016',
      '市场主体 8.36万户 actual level 2016',
      '净增市场主体 4200户 actual flow 2016',
      '市场主体企业 6.1万户 actual level 2016',
    ]));

  it('are aims where the sentence announces them as such', () =>
    expect(short('今年主要预期目标是：地区生产总值增长5.5%左右，新增高新技术企业80家。')).toEqual([
      '地区生产总值 ~5.5% target growth 2016',
      '新增高新技术企业 80家 target flow 2016',
    ]));

  it('say nothing of who speaks, whose plans are aims to the end of the sentence', () => {
    expect(short('过去一年，我们的高新技术企业从286家增加到341家。')).toEqual([
      '高新技术企业 286家 actual level 2015',
      '高新技术企业 341家 actual level 2016',
    ]);
    expect(
      short('今年，我们要再引进10家以上研发总部，再培育50家高新技术企业，让创新创业载体突破100万平方米。'),
    ).toEqual([
      '引进研发总部 >=10家 target flow 2016',
      '培育高新技术企业 50家 target flow 2016',
      '创新创业载体 >=100万平方米 target level 2016',
    ]);
    expect(short('众创空间亩均税收38万元，高出全区平均水平12万元。')).toContain(
      '众创空间亩均税收高出全区平均水平 12万元 actual level 2016',
    );
  });

  it('have nothing of a bracket before them, and are each town’s own', async () => {
    expect(
      (
        await factsOf(
          '徐汇区2023年科技工作要点\n（牵头单位：区科委；完成时间：12月底）新建开放式创新中心6家。\n',
        )
      ).join(),
    ).toContain('徐汇区 新建开放式创新中心 =6家');
    expect(short('罗店镇企业86家，顾村镇62家。')).toEqual([
      '罗店镇企业 86家 actual level 2016',
      '顾村镇企业 62家 actual level 2016',
    ]);
    expect(short('研发经费支出占比升至2016年的7.5%，距2020年8%的目标仍有差距。')).toContain(
      '研发经费支出占比 8% target share 2020',
    );
  });
});
