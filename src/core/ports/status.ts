import type { Delivery } from './deliveries.ts';
import type { Group } from './place.ts';

/** Whether the bot is well: what it was made of, when it last looked for reminders, and what waits. */
export interface StatusReport {
  readonly version: string;
  readonly startedAt: Date;
  readonly lastTick: Date | null;
  readonly store: string;
  /** What has not gone out and will not without help, is still being found out, or waits though its time has come. */
  readonly troubled: readonly Delivery[];
  readonly next: Delivery | null;
}

export interface Status {
  report(group: Group): Promise<StatusReport>;
}
