import { describe, expect, it } from 'vitest';
import { points, read, report, short } from '../fixtures/readText.js';

describe('readIndicators', () => {
  it('restores a carried subject and binds growth to what grows', () => {
    expect(
      read(
        '截止2015年底,全区科技企业实现总营收入1200亿元,同比增长22%,完成税收总额110亿元,同比增长21%,其中区级税收29亿元。',
      ),
    ).toEqual([
      ['科技企业总营收入', '1200亿元', 'actual', 'flow', '2015'],
      ['科技企业总营收入', '22%', 'actual', 'growth', '2015'],
      ['科技企业税收总额', '110亿元', 'actual', 'flow', '2015'],
      ['科技企业税收总额', '21%', 'actual', 'growth', '2015'],
      ['科技企业区级税收', '29亿元', 'actual', 'flow', '2015'],
    ]);
  });

  it('spreads coordinated numbers over coordinated names', () => {
    expect(
      read('发明专利申请量、授权量分别为3851件、953件,同比分别增长40.7%、15.9%。').map(([name, value]) => [
        name,
        value,
      ]),
    ).toEqual([
      ['发明专利申请量', '3851件'],
      ['发明专利授权量', '953件'],
      ['发明专利申请量', '40.7%'],
      ['发明专利授权量', '15.9%'],
    ]);
    expect(read('全区共有国家级、市级及区级科普教育基地各3家、11家、7家').map(([name]) => name)).toEqual([
      '国家级科普教育基地',
      '市级科普教育基地',
      '区级科普教育基地',
    ]);
  });

  it.each([
    ['全区专利申请5462件、授权3215件，分别增长6.3%和下降2.8%。', ['专利申请 6.3%', '专利授权量 -2.8%']],
    ['工业总产值100亿元、税收20亿元，分别下降12.3%、增长3.6%。', ['工业总产值 -12.3%', '税收 3.6%']],
    ['科技型企业营收增长两成，利润增长三成五。', ['科技型企业营收 2成', '利润 3.5成']],
  ])('gives each its own growth or fall: %s', (text, grown) =>
    expect(
      short(text)
        .filter((each) => each.includes(' growth '))
        .map((each) => each.split(' ').slice(0, 2).join(' ')),
    ).toEqual(grown));

  it.each([
    ['亩均税收25.8万元，在全市同类园区中由第九位上升到第七位。', ['亩均税收 9位 2015', '亩均税收 7位 2016']],
    ['专利申请量和授权量分列全市第三和第二。', ['专利申请量 3 2016', '专利授权量 2 2016']],
  ])('reads ranks told together: %s', (text, ranks) =>
    expect(
      read(text)
        .filter((each) => each[3] === 'rank')
        .map((each) => `${each[0]} ${each[1]} ${each[4]}`),
    ).toEqual(ranks));

  it('reads how many there were so many years before', () =>
    expect(short('高新技术企业五年间由487家增至1764家。')).toEqual([
      '高新技术企业 487家 actual level 2011',
      '高新技术企业 1764家 actual level 2016',
    ]));

  it('takes among whom something ranks for no name of it', () =>
    expect(short('上缴税金51.3亿元，在张江示范区各分园中列第9位。').at(-1)).toBe(
      '上缴税金 9位 actual rank 2016',
    ));

  it('gives a rank to each of the quantities it is about', () => {
    expect(
      read('全年专利申请量10647件,授权量5495件,同比增长29.3%、7.9%,均排名全市第3。')
        .filter(([, , , measure]) => measure === 'rank')
        .map(([name]) => name),
    ).toEqual(['专利申请量', '专利授权量']);
  });

  it('reads a decline as negative growth', () => {
    expect(read('完成工业总产值320亿元,同比下降3.2%。').at(-1)).toEqual([
      '工业总产值',
      '-3.2%',
      'actual',
      'growth',
      '2016',
    ]);
  });

  it('reads part of a year as such', () => {
    expect(
      read('1-9月,共完成技术合同登记167项,合同总成交金额为5.09亿元。').map(([, , , , period]) => period),
    ).toEqual(['2016-01/2016-09', '2016-01/2016-09']);
  });

  it('tells aims from reports', () => {
    expect(read('年内新增高新技术企业60家以上(总数超750家)', points)).toEqual([
      ['新增高新技术企业', '>=60家', 'target', 'flow', '2017'],
      ['高新技术企业总数', '>=750家', 'target', 'level', '2017'],
    ]);
    expect(read('高新技术企业总数将突破700家')[0]!.slice(1, 3)).toEqual(['>=700家', 'actual']);
  });

  it('names things by the noun after the number and what became of them', () => {
    expect(read('14家企业被认定为上海市专利工作试点企业')[0]![0]).toBe('被认定为上海市专利工作试点企业');
    expect(read('聘请385位创业导师为创客提供创业辅导')[0]![0]).toBe('聘请创业导师');
    expect(read('全区共有15家市级科技企业孵化器')[0]![0]).toBe('市级科技企业孵化器');
  });

  it('takes up an institution that was named in full, or what the clause before founded', () => {
    const names = (text: string) => read(text).map(([name]) => name);
    expect(
      names('东湖国家自主创新示范区整体谋划,创新能力提升。示范区营业收入3.2万亿元,同比增长12%。'),
    ).toEqual(['东湖国家自主创新示范区营业收入', '东湖国家自主创新示范区营业收入']);
    expect(names('支持龙湖科技园内众创空间发展。全区众创空间备案总数达到40家')).toEqual(['众创空间备案总数']);
    expect(names('双方共建“江南生物制造研究院”,已经拥有中国工程院院士3名')).toEqual([
      '江南生物制造研究院中国工程院院士',
    ]);
    expect(names('高端装备产业集群:推进龙头企业牵头建设。获得市科委资助资金840万元')).toEqual([
      '高端装备产业集群获得市科委资助资金',
    ]);
    expect(names('参加第30届全省青少年科技创新大赛,获得一等奖5项、二等奖8项')).toEqual([
      '第30届全省青少年科技创新大赛一等奖',
      '第30届全省青少年科技创新大赛二等奖',
    ]);
  });

  it('reads a paragraph that opens with a coming year as an aim of that year', () => {
    expect(
      read('2017年,各区继续推进。年内新增高新技术企业20家;众创空间突破40家。').map((f) => f.slice(2)),
    ).toEqual([
      ['target', 'flow', '2017'],
      ['target', 'level', '2017'],
    ]);
  });

  it.each([
    ['全区从业人员达到250万人', '从业人员'],
    ['市科技创新券使用额度达640万元', '市科技创新券使用额度'],
    ['科技小巨人企业总数120家,较年初净增8家', '净增科技小巨人企业'],
    ['科创板上市企业21家,总市值逾7000亿元', '科创板上市企业总市值'],
    ['地方财政科技拨款2.86亿元,完成年度预算的48.5%', '地方财政科技拨款预算完成率'],
    [
      '“零号湾”全球创新创业集聚区自运营以来，累计入驻创业项目568个',
      '“零号湾”全球创新创业集聚区累计入驻创业项目',
    ],
    ['院士专家工作站新设3家,进站院士11名', '院士专家工作站进站院士'],
  ])('names the last figure of %s by %s', (text, name) => {
    expect(read(text).at(-1)?.[0]).toBe(name);
  });

  it('counts what came 累计 as what there is, and a share of the year’s goal as reported', () => {
    expect(read('北斗基地累计引进企业256家').map((f) => f[3])).toEqual(['level']);
    expect(read('全年累计引进企业56家').map((f) => f[3])).toEqual(['flow']);
    expect(read('专利质押融资金额1.27亿元,是全年目标的84.7%;新增上市企业2家').map((f) => f[2])).toEqual(
      Array(3).fill('actual'),
    );
  });

  it('dates both values of 由上年的…增加到… and of 在…基础上增加到…', () => {
    expect(read('开工面积由上年的32万平方米增加到75万平方米').map((f) => [f[1], f[4]])).toEqual([
      ['32万平方米', '2015'],
      ['75万平方米', '2016'],
    ]);
    expect(
      read('到2020年,重点企业数在2015年430家的基础上增加到700家').map((f) => [f[1], f[2], f[4]]),
    ).toEqual([
      ['430家', 'actual', '2015'],
      ['700家', 'target', '2020'],
    ]);
  });

  it('reads what will be extended as an aim, and what there is on which to build as none yet reached', () => {
    expect(
      read('扩区后,基地面积将由现有的9.46平方公里拓展到21.42平方公里,占区域总面积的三分之一').map((f) =>
        f.slice(1, 3),
      ),
    ).toEqual([
      ['9.46平方公里', 'actual'],
      ['21.42平方公里', 'target'],
      ['0.3333', 'target'],
    ]);
    expect(read('专利成果产业化率在现有基础上每年递增5%以上', points)[0]![2]).toBe('target');
  });

  it('does not date what a masked year dates', () => {
    expect(read('201*年新增专利100件')).toEqual([['新增专利', '100件', 'actual', 'flow', null]]);
  });

  it('reads a very long sentence in time and without inventing', () => {
    const text = `${'推进科技创新中心建设，加强产学研合作，'.repeat(2000)}全区共有众创空间5家。`;
    expect(read(text).map(([name, value]) => [name, value])).toEqual([['众创空间', '5家']]);
  });

  it('tells how far one lies above another, of what was said just before or of the clause’s own', () => {
    expect(
      short(
        '1-5月，高新技术行业以高于规上工业2.5个百分点的速度增长，产值达到375.64亿元，占全区规上工业的比重达到44.7%，占比高于全市9.5个百分点。',
      ),
    ).toEqual([
      '高新技术行业增速高于规上工业 2.5个百分点 actual growth 2016-01/2016-05',
      '高新技术行业产值 375.64亿元 actual flow 2016-01/2016-05',
      '高新技术行业产值占比 44.7% actual share 2016-01/2016-05',
      '高新技术行业产值占比高于全市 9.5个百分点 actual growth 2016-01/2016-05',
    ]);
    expect(
      short('企业实现主营业务收入215.2亿元（占全区的26.78%），同比增长11.9%，低于全市平均水平3.2个百分点。'),
    ).toEqual([
      '企业主营业务收入 215.2亿元 actual flow 2016',
      '企业主营业务收入占比 26.78% actual share 2016',
      '企业主营业务收入 11.9% actual growth 2016',
      '企业主营业务收入增速低于全市平均水平 -3.2个百分点 actual growth 2016',
    ]);
  });

  it('takes what there are altogether for no more news, and what goes on a list of news for news', () => {
    expect(short('新增省级知识产权示范企业22家，全市共计66家。')).toEqual([
      '新增省级知识产权示范企业 22家 actual flow 2016',
      '省级知识产权示范企业 66家 actual level 2016',
    ]);
    expect(short('全年新增市级工程中心4家，校企共建研发中心7家。')).toEqual([
      '新增市级工程中心 4家 actual flow 2016',
      '新增校企共建研发中心 7家 actual flow 2016',
    ]);
    expect(short('新增高新技术企业30家，科技小巨人企业总数120家。').at(-1)).toBe(
      '科技小巨人企业总数 120家 actual level 2016',
    );
    expect(
      short('新增科技小巨人（含培育）企业63家，其中科技小巨人企业22家、科技小巨人培育企业41家。').at(-1),
    ).toBe('新增科技小巨人培育企业 41家 actual flow 2016');
  });

  it('goes on with what was done where a list has only numbers and things', () => {
    expect(
      short(
        '全年共申报9家高新技术企业，16家中小企业，1家省重点实验室（东湖药业），3家市研发中心（甲、乙）。',
      ),
    ).toEqual([
      '申报高新技术企业 9家 actual flow 2016',
      '申报中小企业 16家 actual flow 2016',
      '申报省重点实验室 1家 actual flow 2016',
      '申报市研发中心 3家 actual flow 2016',
    ]);
  });

  it('binds a growth to a head of its own, and a rise of prices to prices', () => {
    expect(short('规上工业增加值增长7.1%，进出口总额增长9.3%，居民消费价格上涨控制在3%左右。')).toEqual([
      '规上工业增加值 7.1% actual growth 2016',
      '进出口总额 9.3% actual growth 2016',
      '居民消费价格 <=3% actual growth 2016',
    ]);
  });

  it('counts who is on a list as a stock, who went public as news, and five years as all of them', () => {
    expect(short('被列入国家“千人计划”的海外人才35名，实现2家企业上市。')).toEqual([
      '被列入国家“千人计划”的海外人才 35名 actual level 2016',
      '企业上市 2家 actual flow 2016',
    ]);
    const back = { ...report, reportsOn: '2011/2015', now: 2015 };
    expect(short('2015年，全区有高新技术企业312家。五年新增上市企业7家，获批1类新药9个。', back)).toEqual([
      '高新技术企业 312家 actual level 2015',
      '新增上市企业 7家 actual flow 2011/2015',
      '获批1类新药 9个 actual flow 2011/2015',
    ]);
  });

  it('spreads a rank that is kept over the two it is said of', () => {
    expect(short('发明专利申请和授权量分别达到929件和249件，申请和授权数持续保持全市第一。')).toEqual([
      '发明专利申请量 929件 actual flow 2016',
      '发明专利授权量 249件 actual flow 2016',
      '发明专利申请量 1 actual rank 2016',
      '发明专利授权量 1 actual rank 2016',
    ]);
  });

  it('reads an index without a unit, a place among the first, and how long an honour was held', () => {
    expect(short('区域科技创新指数达到160以上，列全省前40位。')).toEqual([
      '区域科技创新指数 >=160 actual level 2016',
      '区域科技创新指数 <=40位 actual rank 2016',
    ]);
    expect(short('连续两年获评“中国最具幸福感城区”，产值连续三年增长。')).toEqual([
      '连续获评中国最具幸福感城区年数 2年 actual level 2016',
    ]);
  });

  it('says what a task was outdone by of what was reported', () => {
    expect(short('发明专利申请量1350件，超额完成17%。').at(-1)).toBe(
      '发明专利申请量超额完成 17% actual share 2016',
    );
  });

  it('takes a time that opens a sentence along to the next ones', () => {
    expect(
      short('2015年，地区生产总值达4119亿元。第三产业占比提高到73.5%。').map((line) => line.slice(-4)),
    ).toEqual(['2015', '2015']);
  });

  it('does not take the end of the years looked back on for a deadline', () => {
    const back = { ...report, reportsOn: '2011/2015', now: 2015 };
    expect(short('到2015年底，有30家科技企业挂牌。', back)).toEqual([
      '挂牌的科技企业 30家 actual level 2015',
    ]);
  });

  it('knows the end of a plan that a value rose from', () => {
    expect(short('专利申请数从“十一五”期末的718件增长到2750件左右。')).toEqual([
      '专利申请数 718件 actual flow 2010',
      '专利申请数 ~2750件 actual flow 2016',
    ]);
  });

  it('takes the size of what a task pushes on for what it is, and of what it is to build for an aim', () => {
    expect(short('切实推进总面积为21平方公里的核心区建设。', points)).toEqual([
      '核心区总面积 21平方公里 actual level 2017',
    ]);
    expect(short('打造总面积为21平方公里的核心区。', points)).toEqual([
      '核心区总面积 21平方公里 target level 2017',
    ]);
  });

  it('reads how much a fund holds and a line makes', () => {
    expect(short('设立总额为10亿元的“海鸥基金”聚焦科技企业开展风险投资。')).toEqual([
      '“海鸥基金”总额 10亿元 actual level 2016',
    ]);
    expect(short('建成年产10吨碳纤维生产示范线。').map((line) => line.split(' ')[0])).toEqual([
      '碳纤维生产示范线年产能',
    ]);
  });

  it('counts neither who came to a meeting nor the terms of a formula', () => {
    expect(short('10多家协同创新中心30多位代表共同研讨成果转化。')).toEqual([]);
    expect(short('推进“1个展示中心+X个创新基地”建设。')).toEqual([]);
  });

  it('reads 上月 of a text whose month is known, and leaves it where it is not', () => {
    const september = { ...report, month: 9 };
    expect(read('上月新增专利申请120件。', september).map((fact) => fact[4])).toEqual(['2016-08']);
    expect(read('上月新增专利申请120件。', { ...report, month: 1 }).map((fact) => fact[4])).toEqual([
      '2015-12',
    ]);
    expect(read('上月新增专利申请120件。').map((fact) => fact[4])).toEqual(['2016']);
  });
});
