import type { IsoDay } from '../dates/days.ts';
import type { Kind } from '../reports/fact.ts';

/** What a picture shows, as plain data that survives `JSON.stringify`. Texts are whole: a picture shortens, the table never does. */
export type Drawing = LineChart | Timeline | Month | Tiles;

/** One measure over time. `unit` in words, such as "members" or "pounds"; `source` is one line that says where the figures come from. */
export interface LineChart {
  readonly type: 'line-chart';
  readonly title: string;
  readonly unit: string;
  readonly points: readonly ChartPoint[];
  readonly source: string;
}

/**
 * `label` is the day or month in words ("March 2021"). `valueLabel` is the value in words without its hedge ("£1.2 million");
 * `hedge` is the word before it.
 */
export interface ChartPoint {
  readonly day: IsoDay;
  readonly label: string;
  readonly value: number;
  readonly valueLabel: string;
  readonly hedge?: 'about' | 'almost' | 'over' | 'under';
}

/** Kinds that a picture has a shape for; what is only history is not drawn. */
export type DrawnKind = Exclude<Kind, 'background'>;

/** The steps of a selection, an election or a conference, drawn in the order given. */
export interface Timeline {
  readonly type: 'timeline';
  readonly title: string;
  readonly steps: readonly TimelineStep[];
}

/** `when` is the date written out, no more exact than it was said; `first` and `last` are the days it spans. */
export interface TimelineStep {
  readonly label: string;
  readonly when: string;
  readonly first: IsoDay;
  readonly last: IsoDay;
  readonly kind: DrawnKind;
  readonly state: 'done' | 'next' | 'ahead';
}

/** One month, `2023-07`, as a calendar whose weeks start on Monday. Items wholly outside it are left out of picture, table and alt text. */
export interface Month {
  readonly type: 'month';
  readonly title: string;
  readonly month: string;
  readonly items: readonly MonthItem[];
  readonly today?: IsoDay;
}

export interface MonthItem {
  readonly first: IsoDay;
  readonly last: IsoDay;
  readonly label: string;
  readonly kind: DrawnKind;
}

/** Figures large, each with what it counts and what qualifies it. */
export interface Tiles {
  readonly type: 'tiles';
  readonly title: string;
  readonly tiles: readonly DrawnTile[];
}

export interface DrawnTile {
  readonly value: string;
  readonly label: string;
  readonly notes: readonly string[];
}
