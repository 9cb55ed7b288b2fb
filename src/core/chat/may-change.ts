import type { Prepared } from './router.ts';

/** Whether a question may have changed what is owed to places, so that it had better be looked at again at once. */
export function mayChange({ command }: Pick<Prepared, 'command'>): boolean {
  return command.root === 'nec-admin' || command.personal === true;
}
