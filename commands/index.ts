import type { Command } from '../src/core/chat/command.ts';
import { calendar } from './nec/calendar.ts';
import { changes } from './nec/changes.ts';
import { compare } from './nec/compare.ts';
import { deadlines } from './nec/deadlines.ts';
import { decisions } from './nec/decisions.ts';
import { explain } from './nec/explain.ts';
import { figures } from './nec/figures.ts';
import { forgetMe } from './nec/forget-me.ts';
import { help } from './nec/help.ts';
import { latest } from './nec/latest.ts';
import { people } from './nec/people.ts';
import { privacy } from './nec/privacy.ts';
import { promises } from './nec/promises.ts';
import { remindMe } from './nec/remind-me.ts';
import { report } from './nec/report.ts';
import { reports } from './nec/reports.ts';
import { search } from './nec/search.ts';
import { status } from './nec/status.ts';
import { timetable } from './nec/timetable.ts';
import { todo } from './nec/todo.ts';
import { votes } from './nec/votes.ts';
import { add } from './nec-admin/add.ts';
import { audit } from './nec-admin/audit.ts';
import { cancel } from './nec-admin/cancel.ts';
import { change } from './nec-admin/change.ts';
import { eventsAdd } from './nec-admin/events/add.ts';
import { eventsRemove } from './nec-admin/events/remove.ts';
import { eventsShow } from './nec-admin/events/show.ts';
import { importReport } from './nec-admin/import.ts';
import { officers } from './nec-admin/officers.ts';
import { remindAgain } from './nec-admin/remind/again.ts';
import { remindDone } from './nec-admin/remind/done.ts';
import { remindOff } from './nec-admin/remind/off.ts';
import { remindOn } from './nec-admin/remind/on.ts';
import { remindPause } from './nec-admin/remind/pause.ts';
import { remindPreview } from './nec-admin/remind/preview.ts';
import { remindRepeat } from './nec-admin/remind/repeat.ts';
import { remindResume } from './nec-admin/remind/resume.ts';
import { remindShow } from './nec-admin/remind/show.ts';
import { remindTest } from './nec-admin/remind/test.ts';
import { remove } from './nec-admin/remove.ts';
import { review } from './nec-admin/review.ts';
import { sourcesAdd } from './nec-admin/sources/add.ts';
import { sourcesCheck } from './nec-admin/sources/check.ts';
import { sourcesOff } from './nec-admin/sources/off.ts';
import { sourcesOn } from './nec-admin/sources/on.ts';
import { sourcesRemove } from './nec-admin/sources/remove.ts';
import { sourcesShow } from './nec-admin/sources/show.ts';
import { stopAll } from './nec-admin/stop-all.ts';
import { timetableByHand } from './nec-admin/timetable.ts';

/** Every command, in the order help shows them. Listed by hand, so that none is left out in silence; a test compares it with the folder. */
export const commands: readonly Command[] = [
  latest,
  deadlines,
  timetable,
  calendar,
  todo,
  figures,
  votes,
  decisions,
  people,
  promises,
  reports,
  report,
  compare,
  changes,
  search,
  explain,
  remindMe,
  forgetMe,
  status,
  privacy,
  help,
  importReport,
  review,
  add,
  change,
  cancel,
  timetableByHand,
  remove,
  audit,
  remindOn,
  remindShow,
  remindPreview,
  remindTest,
  remindDone,
  remindAgain,
  remindPause,
  remindResume,
  remindRepeat,
  remindOff,
  stopAll,
  officers,
  eventsShow,
  eventsAdd,
  eventsRemove,
  sourcesShow,
  sourcesAdd,
  sourcesOn,
  sourcesOff,
  sourcesCheck,
  sourcesRemove,
];
