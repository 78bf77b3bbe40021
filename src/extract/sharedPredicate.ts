import type { ReadName } from './name.js';

/** 组织9家单位12个项目参加交易会, 联合4家小贷公司和5家券商参与金融服务: what the second did, the first did. */
export function sharedPredicate(after: string): ReadName | null {
  const { who, did } =
    /^(?<who>(?:企业|单位|机构|高校|团队)|\p{Script=Han}{2,8}?(?=和|与))[和与]?\d+[个家项名件](?:[\p{Script=Han}、]{2,12}?)(?<did>(?:参加|参与|入选|获得?|通过|开展|签订|建立|达成|共建)[^，。；\d]*“?[^，。；]{2,30})$/u.exec(
      after,
    )?.groups ?? {};
  return who && did ? { name: `${did}的${who}`, verb: '', subject: '', how: '后文共有的谓语' } : null;
}
