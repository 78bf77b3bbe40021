import { describe, expect, it } from 'vitest';
import { readPolicies } from './policies.js';

const read = (text: string, ahead = false) =>
  readPolicies(text, ahead).map(({ title, status, years }) => [title, status, years]);

describe('readPolicies', () => {
  it('keeps inner marks and what goes on after the title', () => {
    expect(read('《长宁区贯彻<中共上海市委的意见>的实施意见》')).toEqual([
      ['长宁区贯彻<中共上海市委的意见>的实施意见', '已出台', null],
    ]);
    expect(read('《浦东新区鼓励创业的实施意见》的实施细则')).toEqual([
      ['《浦东新区鼓励创业的实施意见》的实施细则', '已出台', null],
    ]);
  });

  it('parts titles that were glued together', () => {
    expect(read('《黄浦区若干意见》《黄浦区主动对接自贸区工作方案》').map(([title]) => title)).toEqual([
      '黄浦区若干意见',
      '黄浦区主动对接自贸区工作方案',
    ]);
  });

  it.each([
    ['《虹口区众创空间管理服务办法(试行)》', '试行'],
    ['《静安区关于发展众创空间的若干意见》(草拟中)', '草拟中'],
    ['修订《松江区科学技术奖励办法》', '修订'],
    ['编制《关于加快知识产权发展的若干政策(提审稿)》', '提审稿'],
    ['《金山区若干规定》(着手修订中)', '修订'],
    ['研究制定《人才公寓管理办法》', '草拟中'],
    ['研究编制《智能传感器产业发展规划》', '草拟中'],
    ['《新材料产业行动计划》已形成提审稿', '提审稿'],
    ['《新材料产业行动计划》形成送审稿报区政府', '提审稿'],
    ['出台了《知识产权托管实施意见》', '已出台'],
  ])('%s is %s', (text, status) => expect(read(text)[0]![1]).toBe(status));

  it('leaves the city what the city issues, and short names to what they are short for', () => {
    expect(
      read(
        '草拟了《关于推进试点城区建设的指导意见》，目前已经市政府同意，由市政府办公厅正式发文。《指导意见》明确了任务。',
      ),
    ).toEqual([]);
    expect(read('起草了《人才公寓管理办法》，现已经区政府同意印发。')).toEqual([
      ['人才公寓管理办法', '已出台', null],
    ]);
  });

  it('takes no account of work for a policy', () => {
    expect(read('区政府听取《国家创新型试点城区工作汇报》，审议《政府工作报告》')).toEqual([]);
  });

  it('takes what a task list will draw up for drafts', () => {
    expect(
      read('制订出台《静安区科技创新的实施意见》、《大数据产业实施办法》等政策', true).map(
        ([, status]) => status,
      ),
    ).toEqual(['草拟中', '草拟中']);
  });

  it('reads the years of a title', () => {
    expect(read('《鼓励创业三年行动计划(2015-- 2017年)》')[0]![2]).toBe('2015-2017');
  });
});
