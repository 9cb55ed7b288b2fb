import type { Block } from '../core/reports/report.ts';

/**
 * A source cut down to one report. Each block's `text` is exactly `text.slice(start, end)`.
 * `title`, `reporter`, `published` and `meetingDate` (ISO days) are null unless the source plainly prints them.
 * `rule` names what chose the report's own words: `site:blogger`, `site:wordpress`, `site:substack`, `site:squarespace`, `site:news`,
 * `density` or `plain-text`.
 * `warnings` are sentences for the person who imports.
 */
export type SourceDocument = {
  title: string | null;
  reporter: string | null;
  published: string | null;
  meetingDate: string | null;
  text: string;
  blocks: Block[];
  rule: string;
  warnings: string[];
};

/** A file as it came, with what its name or its server says of it. `url` is where it was found on the web. */
export type Bytes = {
  bytes: Uint8Array;
  name: string;
  charset: string | null;
  url: string | null;
};
