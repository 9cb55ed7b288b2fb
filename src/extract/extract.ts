import { findAsks } from './asks/find-asks.ts';
import { findDates } from './dates/find-dates.ts';
import { findDecisions } from './decisions/find-decisions.ts';
import { findFigures } from './figures/find-figures.ts';
import { findPeople } from './people/find-people.ts';
import { findPoints } from './points/find-points.ts';
import { findPromises } from './promises/find-promises.ts';
import { findSentences } from './sentences.ts';
import type { Extraction, Given, ReportText } from './types.ts';
import { findVotes } from './votes/find-votes.ts';

/**
 * The facts of one report, each with the name of the rule that made it, and the points that sum it up. The same input
 * always gives the same facts: there is no clock here. Every quote is `document.text.slice(start, end)`; every date says in
 * `rule` how its year is known. Never throws on any text.
 */
export function extract(document: ReportText, given: Given): Extraction {
  const sentences = findSentences(document.blocks);
  const dates = findDates(document, sentences, given);
  const votes = findVotes(document, sentences);
  const found = {
    dates,
    figures: findFigures(document, sentences, { dates, votes }),
    votes,
    decisions: findDecisions(document, sentences),
    asks: findAsks(document, sentences, dates),
    promises: findPromises(document, sentences, dates),
    people: findPeople(document, sentences),
  };
  return { ...found, points: findPoints(document, sentences, found) };
}
