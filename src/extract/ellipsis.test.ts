import { describe, expect, it } from 'vitest';
import { points, report, short } from '../fixtures/readText.js';

/** Name and value of each fact. */
const named = (text: string, context = report) =>
  short(text, context).map((line) => line.split(' ').slice(0, 2).join(' '));

describe('what a name leaves out', () => {
  it('names those of whom something is true by what was counted', () => {
    expect(short('规模以上工业企业811家，其中开展研发活动的367家，较上年多29家，占45.3%。')).toEqual([
      '规模以上工业企业 811家 actual level 2016',
      '开展研发活动的规模以上工业企业 367家 actual level 2016',
      '开展研发活动的规模以上工业企业 29家 actual growth 2016',
      '开展研发活动的规模以上工业企业占比 45.3% actual share 2016',
    ]);
    expect(named('首批签约项目8个，其中已有3个开工。')).toEqual([
      '首批签约项目 8个',
      '开工的首批签约项目 3个',
    ]);
  });

  it('names a part by its whole', () => {
    expect(named('从业人员约2.6万人，其中女性占36.5%。')[1]).toBe('从业人员中女性占比 36.5%');
    expect(named('入库科技型中小企业786家，其中首次入库的不低于四成。')[1]).toBe(
      '入库科技型中小企业中首次入库占比 >=4成',
    );
  });

  it('knows the former from the latter', () =>
    expect(
      named('高新技术企业和科技小巨人企业分别为786家、91家，前者较2012年末增长1.4倍，后者年内新增13家。'),
    ).toEqual([
      '高新技术企业 786家',
      '科技小巨人企业 91家',
      '高新技术企业 1.4倍',
      '新增科技小巨人企业 13家',
    ]));

  it('says of what an average is', () => {
    expect(named('减免企业所得税7.4亿元，户均33.2万元。')[1]).toBe('减免企业所得税户均 33.2万元');
    expect(named('“海帆贷”放款5.2亿元，不良率控制在1%以内。')[1]).toBe('“海帆贷”放款不良率 <=1%');
  });

  it('parts what was spent by who spent it', () =>
    expect(named('研发经费支出69.84亿元。按执行部门分，企业61.05亿元，科研机构5.42亿元。')).toEqual([
      '研发经费支出 69.84亿元',
      '企业研发经费支出 61.05亿元',
      '科研机构研发经费支出 5.42亿元',
    ]));

  it('tells growth of two things by their heads and units', () =>
    expect(
      named('办理专利质押213笔、金额16.7亿元，两项均居各区之首，较上年分别多出58笔、4.1亿元。').slice(2),
    ).toEqual(['办理专利质押 1', '办理专利质押金额 1', '办理专利质押 58笔', '办理专利质押金额 4.1亿元']));

  it('goes on with what a clause without numbers was about', () => {
    expect(named('利润和上缴税收逆势上扬，分别增长51.9%和12.7%。')).toEqual(['利润 51.9%', '上缴税收 12.7%']);
    expect(named('用足用好科技创新券，每年发放2000万元。')).toEqual(['每年发放科技创新券 2000万元']);
  });

  it('says in what people took part and what firms were given', () => {
    expect(named('全年举办科普活动320场，参与市民9万人次。')[1]).toBe('科普活动参与市民 9万人次');
    expect(named('发放科技创新券2300万元，服务企业315家次。')[1]).toBe('科技创新券服务企业 315家次');
    expect(named('人才公寓新建5200套，完成目标的86.7%。')[1]).toBe('新建人才公寓目标完成率 86.7%');
  });

  it('takes a class of a prize for one of the prize named last', () =>
    expect(named('获上海市科学技术奖11项，包括一等奖两项、二等奖六项。').slice(1)).toEqual([
      '获上海市科学技术奖一等奖 2项',
      '获上海市科学技术奖二等奖 6项',
    ]));

  it('keeps totals in brackets apart from what came', () =>
    expect(short('新增4家省级、13家市级企业技术中心（累计国家级4家、省级15家、市级57家）。')).toEqual([
      '新增省级企业技术中心 4家 actual flow 2016',
      '新增市级企业技术中心 13家 actual flow 2016',
      '国家级企业技术中心 4家 actual level 2016',
      '省级企业技术中心 15家 actual level 2016',
      '市级企业技术中心 57家 actual level 2016',
    ]));

  it('gives what a sentence counts to its subject, and not to what something is done to', () => {
    expect(named('海鸥环境能源交易所全年成交额约3.2亿元，会员单位突破200家。')[1]).toBe(
      '海鸥环境能源交易所会员单位 >=200家',
    );
    expect(named('筹建海鸥科技成果转化基地，转化高校科技成果150项。')).toEqual(['转化高校科技成果 150项']);
  });

  it('sets what came of an aim beside it', () =>
    expect(short('众创空间备案数目标为60家，实际为58家。')).toEqual([
      '众创空间备案 60家 target level null',
      '众创空间备案 58家 actual level 2016',
    ]));

  it('takes up what is only pointed at', () => {
    expect(named('2012年，高新技术企业只有309家；截至9月底，这个数字变成了1128家。')).toEqual([
      '高新技术企业 309家',
      '高新技术企业 1128家',
    ]);
    expect(named('财政科技专项资金2.4亿元，而2010年这笔钱是1.9亿元。')[1]).toBe('财政科技专项资金 1.9亿元');
  });

  it('counts to each of so many, and leaves alone what is so called', () => {
    expect(named('有效发明专利9800件，折合每万名从业人员395件。')[1]).toBe(
      '每万名从业人员有效发明专利 395件',
    );
    expect(named('专利授权量增长率10%以上，每万人专利拥有量力争达到28件。', points)).toEqual([
      '专利授权量 >=10%',
      '每万人专利拥有量 28件',
    ]);
  });

  it('is not filled with what was built where something is to be built', () =>
    expect(short('建成充电桩2150根，年内还将新建600根。')).toEqual([
      expect.stringContaining('建成充电桩 2150根 actual'),
      '新建充电桩 600根 target flow 2016',
    ]));

  it('names a share of a kind that was not counted by the kind', () =>
    expect(short('规模以上工业企业中设有研发机构的不足两成。')).toEqual([
      '规模以上工业企业中设有研发机构占比 <=2成 actual share 2016',
    ]));

  it('goes back to what a short first sentence names, and to the prize that was announced', () => {
    expect(short('○ 松江科技园三期开工。总投资9.2亿元。').at(-1)).toMatch(/^松江科技园三期总投资 /u);
    expect(
      short('上海市科学技术奖揭晓，我区单位参与完成的6个项目获奖，其中一等奖1项。').map(
        (line) => line.split(' ')[0],
      ),
    ).toEqual(['上海市科学技术奖获奖项目', '上海市科学技术奖一等奖']);
  });

  it('takes the whole and not its part for what was granted', () =>
    expect(
      short('专利申请3015件，其中发明专利1284件；授权1988件。').map((line) => line.split(' ')[0]),
    ).toEqual(['专利申请', '发明专利申请量', '专利授权量']));

  it('is of the town that opens a clause', () =>
    expect(
      short('高新技术企业1236家，香花桥街道以287家领跑各街镇，徐泾镇、赵巷镇分别为165家、132家。').map(
        (line) => line.split(' ')[0],
      ),
    ).toEqual(['高新技术企业', '香花桥街道高新技术企业', '徐泾镇高新技术企业', '赵巷镇高新技术企业']));
});
