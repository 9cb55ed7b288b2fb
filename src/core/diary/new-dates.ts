import type { Standing } from './standing.ts';

/** As many as an announcement has room for. */
const MOST = 5;

/** The dates that this report was the first to tell, as they stand, those that its announcement names; cancelled ones are none. */
export function newDatesOf(report: string, standing: readonly Standing[]): Standing[] {
  return standing
    .filter(({ id, status, before }) => id.startsWith(`${report}.`) && status === 'stands' && before === null)
    .slice(0, MOST);
}
