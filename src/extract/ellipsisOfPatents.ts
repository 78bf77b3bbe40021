import type { Before } from './before.js';

/*
 * What is left out of patents: 专利申请量4216件，其中发明专利1530件；授权2986件. How many were filed and how many granted are told apart by a word
 * that is said once.
 */

/** 其中发明专利1530件, 申请量中发明专利1105件: of what was filed or granted, so many of that kind; null for another name. */
export function ofKindOfPatent(name: string, { last, counted }: Before): string | null {
  const inWhole =
    /^(?:专利)?(?<how>申请|授权)(?:量|总量|数)?中(?:的)?(?<kind>发明|实用新型|外观设计)(?:专利)?$/u.exec(
      name,
    )?.groups;
  if (inWhole) return `${inWhole.kind}专利${inWhole.how}量`;
  const kind = /^(?:其中)?(?<kind>发明|实用新型|外观设计)(?:专利)?$/u.exec(name)?.groups?.kind;
  const whole = /专利/u.test(last) && !/^(?:申请|授权)/u.test(counted) ? last : counted;
  const filed = /(?:(?:专利|^)(?<how>申请|授权)(?:量|数|件数|总量|总数)?|(?<did>申请|授权)专利)$/u.exec(
    whole,
  )?.groups;
  const how = filed?.how ?? filed?.did;
  return kind && how ? `${kind}专利${how}量` : null;
}

const KIND = /^(?:发明|实用新型|外观设计)(?=专利)/u;

/** 授权2986件 after 专利申请3120件: of the same patents; null for another name. */
export function whatWasGranted(
  name: string,
  { last, counted, whole, wholeBefore, partSince, counts, focus, fresh }: Before,
): string | null {
  const act = /^(?:获得?)?(申请|授权|受理)(量|数)?$/u.exec(name);
  // 专利申请3015件，其中发明1284件；授权1988件: of all of them.
  const filed =
    // …授权2017件；其中发明申请732件，授权146件: of that part.
    [partSince, whole, last, wholeBefore].find((each) => /(?:申请|授权|受理)(?!.*占比$)/u.test(each)) ??
    counted;
  // 发明专利受审查周期影响，授权187件: of those. 发明1284件、实用新型1196件、外观设计535件；授权1988件: of all three.
  const kind = fresh ? KIND.exec(focus)?.[0] : undefined;
  const severalKinds = new Set(counts.flatMap((each) => KIND.exec(each)?.[0] ?? [])).size > 1;
  const patents = (kind || severalKinds ? `${kind ?? ''}${filed.replace(KIND, '')}` : filed).replace(
    /^(?:累计|共)?受理(?=.*申请)/u,
    '',
  );
  return act && /申请|授权|受理/u.test(patents)
    ? patents.replace(
        /(?:申请|授权|受理)(?:(?<head>量|数|(?=专利))|)/u,
        (...match) => `${act[1]}${match.at(-1).head ?? act[2] ?? '量'}`,
      )
    : null;
}
