import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { decodeBytes } from './decode.js';
import { repairText } from './repair.js';

describe('repairText', () => {
  it('takes pinyin away also where its tones are combining marks, or where another character is not composed', () => {
    expect(repairText('产(cha\u030cn)业(ye\u0300)升级').text.value).toBe('产业升级');
    expect(repairText('10 \u212b，产(chǎn)业').text.value).toBe('10 \u212b，产业');
  });

  it('makes half-width marks in Chinese text full-width, and leaves numbers and times alone', () => {
    expect(repairText('申请量、授权量分别为3851件,953件;投资1,234.5亿元,力争8:30前完成').text.value).toBe(
      '申请量、授权量分别为3851件，953件；投资1,234.5亿元，力争8:30前完成',
    );
  });

  it('makes half-width full stops so, too, and no number of a heading', () => {
    expect(repairText('考核不合格的被取消资格.园区营业收入683.7亿元,增长5.2%.下一步').text.value).toBe(
      '考核不合格的被取消资格。园区营业收入683.7亿元，增长5.2%。下一步',
    );
    expect(repairText('一.总体情况\n1.主要指标').text.value).toBe('一.总体情况\n1.主要指标');
  });

  it('removes pinyin that is a reading of the character before it, and nothing else', () => {
    const { text, repairs } = repairText('發(fā)展產(chǎn)業(yè),推出移動(app)和服務(wù)');
    expect(text.value).toBe('发展产业，推出移动(app)和服务');
    expect(repairs.filter(({ kind }) => kind === 'pinyin').map(({ before }) => before)).toEqual([
      '(fā)',
      '(chǎn)',
      '(yè)',
      '(wù)',
    ]);
  });

  it('removes pinyin that was left several times', () => {
    expect(
      repairText('張(zhang)江(jiang)高(gao)(gao)(gao)科(ke)技(ji)園(yuan)區(qu)(qu)地處上海(hai)').text.value,
    ).toBe('张江高科技园区地处上海');
  });

  it('takes the debris into the quote of the character it belongs to', () => {
    const raw = '推動產(chǎn)業(yè)轉型';
    const { text } = repairText(raw);
    const at = text.value.indexOf('产业');
    const { start, end } = text.origin(at, at + 2);
    expect(raw.slice(start, end)).toBe('產(chǎn)業(yè)');
  });

  it('mends stray conversions and spaces inside Chinese text', () => {
    expect(repairText('组织 and 承接好，众创空间5 家，市级孵化器 8家').text.value).toBe(
      '组织和承接好，众创空间5家，市级孵化器8家',
    );
    expect(repairText('１２３家，占比２９．３％').text.value).toBe('123家，占比29.3%');
  });

  it('keeps English words and their spaces', () => {
    expect(repairText('Pudong New Area').text.value).toBe('Pudong New Area');
  });

  it('takes a filter’s English function words for what they meant, and lists the words that may be meant', () => {
    const { text, repairs } = repairText('打造 the 園區 of 未來，支持 support 企業，使用 app 的');
    expect(text.value).toBe('打造园区的未来，支持 support 企业，使用 app 的');
    expect(repairs.map(({ before, certainty }) => [before.trim(), certainty])).toEqual([
      ['the', 'likely'],
      ['of', 'likely'],
      ['support', 'undecided'],
      ['app', 'undecided'],
    ]);
  });

  it('lists numbers and characters that are gone, and takes no product for one', () => {
    const listed = (raw: string) => repairText(raw).repairs.map(({ before }) => before);
    expect(listed('新增企业**家，完成××项，来了\ufffd家，打造创新□平台')).toEqual([
      '**',
      '××',
      '\ufffd',
      '□',
    ]);
    expect(listed('面积20×30米，处理器4x家族')).toEqual([]);
  });

  it.each([
    ['二O一四年，专利申请', '二〇一四年，专利申请'],
    ['20l3年引进，2O12年新建', '2013年引进，2012年新建'],
    ['20XX年，201x年底，201?年', '20**年，201*年底，201*年'],
    ['二〇一*年新增平台', '201*年新增平台'],
    ['科技企业达到1 200家', '科技企业达到1200家'],
    ['组织 and承接，完善and优化', '组织和承接，完善和优化'],
    ['2015 300家', '2015 300家'],
    ['安排X年后再议，O2O平台', '安排X年后再议，O2O平台'],
  ])('reads %s as %s', (raw, read) => expect(repairText(raw).text.value).toBe(read));

  it('lists masked digits and leaves them as they are', () => {
    const { text, repairs } = repairText('到201*年，引进专业人才201*名');
    expect(text.value).toContain('201*年');
    expect(repairs.filter(({ kind }) => kind === 'masked').map(({ certainty }) => certainty)).toEqual([
      'undecided',
      'undecided',
    ]);
  });
});

describe('decodeBytes', () => {
  const prose = '嘉定区科委聚焦科创中心重要承载区建设，全区高新技术企业总数达到七百家。\n';
  it.each(['utf8', 'utf16le', 'utf-16be', 'gb18030'])('reads %s', (encoding) => {
    const decoded = decodeBytes(iconv.encode(prose, encoding));
    expect(decoded).toMatchObject({ text: prose });
  });

  it('reads Big5', () => {
    const traditional = '嘉定區科委聚焦科創中心重要承載區建設，全區高新技術企業總數達到七百家。\n';
    expect(decodeBytes(iconv.encode(traditional, 'big5'))).toMatchObject({
      text: traditional,
      encoding: 'big5',
    });
  });

  it('tells empty and binary files from text', () => {
    expect(decodeBytes(new Uint8Array())).toBe('empty');
    expect(decodeBytes(Uint8Array.from({ length: 600 }, (_, at) => (at * 37) % 256))).toBe('binary');
  });

  it('writes 着 where simplified text does, and leaves 著 in its own words', () => {
    expect(repairText('著力推進，著手修訂，沿著方向，取得顯著成效，發表著作').text.value).toBe(
      '着力推进，着手修订，沿着方向，取得显著成效，发表著作',
    );
  });
});
