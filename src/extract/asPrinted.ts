import { unitMeaning } from '../text/units.js';
import type { ReadIndicator } from './clauseSite.js';
import { withOpened } from './indicatorFact.js';
import { joined } from './topics.js';

/** 其中发明专利占六成: a share is named 占比, whatever it is a share of. */
const withShare = (fact: ReadIndicator): ReadIndicator =>
  fact.measure === 'share' && /\p{Script=Han}{3}占$/u.test(fact.name)
    ? { ...fact, name: `${fact.name}比` }
    : fact;

/** A name with what the text was about before, and the reason for it. */
const ofTopic = (fact: ReadIndicator, told: string): ReadIndicator => {
  // 集聚区总面积2.4平方公里，…企业120家: of the place, and not of how large it is.
  const topic = unitMeaning(fact.unit)?.family === 'area' ? told : told.replace(SIZE_OF_IT, '');
  return {
    ...fact,
    name: withOpened(joined(topic, fact.name)),
    reasons: fact.reasons.map((reason, at) =>
      at === 0 ? `${reason}，承接前文的“${withOpened(topic)}”` : reason,
    ),
  };
};

const SIZE_OF_IT = /(?<=\p{Script=Han}{3}[”"]?)(?:(?:首期|总)规模|(?:总|占地|规划|孵化|建筑)+面积)$/u;

/** An indicator with its name as it is printed: with what the text was about before, and as a share if it is one. */
export const asPrinted = (fact: ReadIndicator): ReadIndicator =>
  withShare(fact.topic ? ofTopic(fact, fact.topic) : fact);
