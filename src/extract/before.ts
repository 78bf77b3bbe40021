import { unitMeaning } from '../text/units.js';
import { type Carried, isAmount, type ReadIndicator } from './clauseSite.js';
import { IS_GAP } from './words.js';

/** Families of units that count things or persons, and do not pay or measure. */
export const COUNTS: ReadonlySet<string> = new Set(['count', 'person']);

/** What a rule may look back to: what was read before, for a number in a unit. Each is looked for when a rule asks for it. */
export class Before {
  /** The name of the last amount; '' where there is none. */
  readonly last: string;
  /** What a clause without numbers was about just before; '' where nothing. */
  readonly focus: string;
  /** Whether that clause stands right before the number's. */
  readonly fresh: boolean;
  /** The family of the unit that the number has. */
  readonly unit: string;
  /** What a paragraph announced before a colon, or founded just before. */
  readonly founded: string;

  constructor(
    private readonly carried: Carried,
    unit: string | null,
  ) {
    this.last = carried.group.at(-1)?.name ?? '';
    this.focus = carried.foci.at(-1) ?? '';
    this.unit = unitMeaning(unit)?.family ?? '';
    this.fresh = carried.fresh;
    this.founded = carried.founded;
  }

  /** The last amount in the same unit; of a statement before, one that is no part where there is one: 甲463亿元，其中园区271亿元；乙142亿元. */
  private lastOfSame(): ReadIndicator | undefined {
    const { group, segmentStart } = this.carried;
    const alike = group.filter((fact) => isAmount(fact) && this.same(fact));
    const last = alike.at(-1);
    return last?.part === true && last.start < segmentStart
      ? (alike.findLast(({ part, modality }) => part !== true && modality === last.modality) ?? last)
      : last;
  }

  private same(fact: ReadIndicator): boolean {
    return this.unit !== '' && familyOf(fact) === this.unit;
  }

  /** The name of the last amount that was counted in the same unit, else `last`. */
  get counted(): string {
    const { group, recent, parallel, among, segmentStart } = this.carried;
    const inSegment = this.lastOfSame();
    // …研发机构中，外资的251家；企业技术中心204家，其中国家级47家: of what was counted since.
    const since =
      inSegment !== undefined && inSegment.start >= segmentStart && !inSegment.name.includes(among);
    if (among !== '' && !(since && segmentStart > group[0]!.start)) return among;
    const counted = inSegment ?? recent.findLast((fact) => fact.measure === 'level' && this.same(fact));
    const told = (test: (fact: ReadIndicator) => boolean) =>
      parallel.findLast((fact) => this.same(fact) && !IS_GAP.test(fact.name) && test(fact))?.name;
    return (
      counted?.name ?? (this.last || (told(({ measure }) => measure === 'level') ?? told(() => true) ?? ''))
    );
  }

  /** The last that was told in the same unit, of whatever district. */
  get alike(): string {
    const { parallel, recent } = this.carried;
    return [...parallel, ...recent].findLast((fact) => this.same(fact))?.name ?? '';
  }

  /** Whether persons were counted just before. */
  get isOfPersons(): boolean {
    const { group, recent } = this.carried;
    return [...group, ...recent].some((fact) => familyOf(fact) === 'person');
  }

  /** The last amount since the semicolon, where what it is a part of stands before that; '' where it does not. */
  get partSince(): string {
    const { group, segmentStart } = this.carried;
    const last = group.findLast(isAmount);
    const since = group.filter((fact) => isAmount(fact) && fact.start >= segmentStart);
    return last?.part === true && since.length === 1 && group.length > 1 ? last.name : '';
  }

  /** The last amount of money; '' where there is none. */
  get money(): string {
    return this.carried.group.findLast((fact) => isAmount(fact) && familyOf(fact) === 'money')?.name ?? '';
  }

  /** The last amount of the sentence before that is no part of another; '' where there is none. */
  get wholeBefore(): string {
    return this.carried.parallel.findLast((fact) => isAmount(fact) && !fact.part)?.name ?? '';
  }

  /** The facts that the next may qualify. */
  get group(): readonly ReadIndicator[] {
    return this.carried.group;
  }

  /** What was counted last, and not paid or measured. */
  get things(): string {
    const counts = (fact: ReadIndicator) => fact.measure !== 'growth' && COUNTS.has(familyOf(fact) ?? '');
    const { recent, parallel } = this.carried;
    return (recent.findLast(counts) ?? parallel.findLast(counts))?.name ?? '';
  }

  /** The last amount that is no share, rank or growth, and no part of another where there is one. */
  get whole(): string {
    const { group } = this.carried;
    return (group.findLast((fact) => isAmount(fact) && !fact.part) ?? group.findLast(isAmount))?.name ?? '';
  }

  /**
   * What a head takes up. 服务机构168家，其中代理机构31家，从业人员总数逾4000人: of all of them; 其中技术开发合同144项，成交金额3.17亿元: of
   * those counted last.
   */
  wholeFor(head: string): string {
    if (/总|合计|从业|员工/u.test(head)) return this.whole;
    const last = this.carried.group.findLast(isAmount);
    // 高新技术企业89家，比上年净增12家，实现产值412亿元: of all of them.
    const all = this.carried.group.findLast(
      (fact) => isAmount(fact) && last?.name === `净增${fact.name.replace(/总数$/u, '')}`,
    );
    return (wholeOfParts(this.carried.group) ?? all ?? last)?.name ?? '';
  }

  /** The last name, unless it is a share's: what a head takes up where only growth was told. */
  get grown(): string {
    return this.carried.group.at(-1)?.measure === 'share' ? '' : this.last;
  }

  /** All that was counted in the sentence, or before it where nothing was. */
  get counts(): readonly string[] {
    const { recent, parallel } = this.carried;
    return [...parallel, ...recent].filter(isAmount).map(({ name }) => name);
  }

  /** The kinds of things that were counted in the same unit, in order. */
  get kinds(): readonly string[] {
    const { recent, parallel } = this.carried;
    const told = recent.length > 0 ? recent : parallel;
    // A rank has no unit: 两类基地数量居第三 is of what was counted last.
    const unit = this.unit || familyOf(told.findLast(isAmount) ?? { unit: null });
    const alike = told.filter((fact) => isAmount(fact) && familyOf(fact) === unit);
    return [...new Set(alike.map(({ name }) => name))];
  }

  /** The last two names, of which 前者 and 后者 are said. */
  get pair(): readonly string[] {
    return pairIn(this.carried.recent);
  }
}

/** Whether the parts of a number add up to it, but for what binary fractions lose. */
export const addsUp = (sum: number, { value }: Pick<ReadIndicator, 'value'>) =>
  Math.abs(sum - value) <= value * 1e-9;

/** Fewest things that make a whole. */
const FEWEST = 2;

/** 项目80项，其中重点项目15项、一般项目65项: the amount that the last ones, two or more, add up to; undefined where they do not. */
export function wholeOfParts(group: readonly ReadIndicator[]): ReadIndicator | undefined {
  const amounts = group.filter(isAmount);
  const unit = amounts.at(-1)?.unit;
  let sum = 0;
  for (let at = amounts.length - 1; at > 0 && amounts[at]!.unit === unit; at--) {
    sum += amounts[at]!.value;
    const whole = amounts[at - 1]!;
    if (amounts.length - at >= FEWEST && whole.unit === unit && whole.value > 0 && addsUp(sum, whole))
      return whole;
  }
  return undefined;
}

const familyOf = ({ unit }: Pick<ReadIndicator, 'unit'>) => unitMeaning(unit)?.family;

/** The last two that were told together (分别为786家、91家), else the last two that were counted or paid. */
function pairIn(recent: readonly ReadIndicator[]): string[] {
  const second = recent.findLastIndex(({ share }) => share?.of === 2 && share.at === 1);
  if (second > 0) return [recent[second - 1]!.name, recent[second]!.name];
  const amounts = recent.filter((fact) => isAmount(fact) && !fact.part).slice(-2);
  return amounts.length === 2 ? amounts.map(({ name }) => name) : [];
}
