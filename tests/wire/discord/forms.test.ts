import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { keepAttachment } from './attachments.ts';
import { type DiscordWorld, openDiscordWorld } from './discord-world.ts';
import { fillIn } from './filled-form.ts';
import {
  answerTo,
  callbackTo,
  MANAGE_SERVER,
  sendCommand,
  sendForm,
  sendPress,
  textOf,
} from './interactions.ts';
import type { Recorded } from './server.ts';

const EPHEMERAL = 64;
const OFFICER = { permissions: MANAGE_SERVER };
const ON_CARD = { ...OFFICER, onMessage: true };

/** A report that nobody wrote, with a date on that Friday of January. */
const reportText = (friday: number, meeting = '10 November 2026'): string =>
  [
    `Notes of the NEC meeting on ${meeting}`,
    `Nominations for panel ${friday} close at midday on Friday ${friday} January 2027.`,
    `Branches can send motions about item ${friday} until 5pm on Friday 26 February 2027.`,
    `The timetable for panel ${friday} was agreed by ${friday + 20} votes to ${friday}.`,
  ].join('\n\n');

describe('importing and checking on Discord, by the program as it is shipped', () => {
  let world: DiscordWorld;
  let imported: Recorded;

  beforeAll(async () => {
    world = await openDiscordWorld();
    const program = world.start({
      environment: { NEC_NOW: '2026-11-21T10:00:00Z', FETCH_ALLOW: new URL(world.server.url).host },
    });
    await program.ready();
    const shown = await callbackTo(world.server, sendCommand(world.server, '/nec-admin import', [], OFFICER));
    const filled = fillIn(shown.body, { text: reportText(15), meeting: '10 November 2026' });
    ({ answer: imported } = await answerTo(world.server, sendForm(world.server, filled, OFFICER)));
  }, 60_000);
  afterAll(async () => {
    await world.close();
  });

  const press = async (message: Recorded, label: string) =>
    sendPress(world.server, { custom_id: buttonOf(message, label), component_type: 2 }, OFFICER);

  it('reads text pasted into a form, and shows what it found with buttons for each', () => {
    expect(textOf(imported.body)).toContain('Imported');
    expect(textOf(imported.body)).toContain('Friday 15 January 2027, midday');
    expect(buttonsOf(imported).filter(({ label }) => label.startsWith('Confirm')).length).toBeGreaterThan(1);
    expect(world.server.violations).toEqual([]);
  });

  it('confirms, puts right in a form and rejects, each time in the place of the card', async () => {
    const confirmed = await answerTo(world.server, await press(imported, 'Confirm Friday 15 January 2027'));
    expect(confirmed.callback.body).toEqual({ type: 6 });
    expect(textOf(confirmed.answer.body)).toContain('Checked: Friday 15 January 2027');

    const form = await callbackTo(
      world.server,
      await press(confirmed.answer, 'Edit Friday 26 February 2027'),
    );
    expect(form.body).toMatchObject({ type: 9, data: { title: 'Put it right' } });
    const filled = fillIn(form.body, { date: 'Saturday 27 February 2027, 5pm' });
    const edited = await answerTo(world.server, sendForm(world.server, filled, ON_CARD));
    expect(edited.callback.body).toEqual({ type: 6 });
    expect(textOf(edited.answer.body)).toContain('Put right and checked');

    const rejected = await answerTo(world.server, await press(edited.answer, 'Reject'));
    expect(textOf(rejected.answer.body)).toContain('Rejected:');

    const { answer } = await answerTo(world.server, sendCommand(world.server, '/nec deadlines'));
    expect(textOf(answer.body)).toContain('Friday 15 January 2027');
    expect(textOf(answer.body)).toContain('Saturday 27 February 2027');
    expect(textOf(answer.body)).not.toContain('**Friday 26 February 2027');
    expect(world.server.violations).toEqual([]);
  });

  it('reads a file beside the command, one chosen in the form, and a page', async () => {
    const given = [8, 22, 29].map((friday) => {
      const bytes = new TextEncoder().encode(reportText(friday, `${friday - 7} October 2026`));
      return keepAttachment(world.server, `report-${friday}.txt`, bytes);
    });
    const [beside, chosen, page] = given;
    if (beside === undefined || chosen === undefined || page === undefined) throw new Error('no file');
    const first = await answerTo(
      world.server,
      sendCommand(world.server, '/nec-admin import', [{ type: 11, name: 'file', value: beside.id }], {
        ...OFFICER,
        files: [beside],
      }),
    );
    expect(textOf(first.answer.body)).toContain('Friday 8 January 2027');
    const shown = await callbackTo(world.server, sendCommand(world.server, '/nec-admin import', [], OFFICER));
    const filled = fillIn(shown.body, { file: chosen.id }, [chosen]);
    const second = await answerTo(world.server, sendForm(world.server, filled, OFFICER));
    expect(textOf(second.answer.body)).toContain('Friday 22 January 2027');
    const third = await answerTo(
      world.server,
      sendCommand(
        world.server,
        '/nec-admin import',
        [{ type: 3, name: 'address', value: page.url }],
        OFFICER,
      ),
    );
    expect(textOf(third.answer.body)).toContain('Friday 29 January 2027');
    expect(world.server.violations).toEqual([]);
  });

  it('refuses a file that came with another question, in private', async () => {
    const option = { type: 11, name: 'file', value: '1457599999990660001' };
    const sent = sendCommand(world.server, '/nec-admin import', [option], OFFICER);
    const { callback, answer } = await answerTo(world.server, sent);
    expect(callback.body).toEqual({ type: 5, data: { flags: EPHEMERAL } });
    expect(textOf(answer.body)).toContain('That file did not come with this question.');
  });

  it('shows no form to somebody who is no officer', async () => {
    const { body } = await callbackTo(world.server, sendCommand(world.server, '/nec-admin import'));
    expect(body).toMatchObject({ type: 4 });
    expect(textOf((body as { data: unknown }).data)).toContain('Only officers');
    expect(world.server.violations).toEqual([]);
  });
});

interface Part {
  readonly label?: string;
  readonly custom_id?: string;
  readonly components?: readonly Part[];
}

/** Every button of a message. */
function buttonsOf({ body }: Recorded): { readonly label: string; readonly id: string }[] {
  const within = ({ label, custom_id: id, components = [] }: Part): { label: string; id: string }[] => [
    ...(label === undefined || id === undefined ? [] : [{ label, id }]),
    ...components.flatMap(within),
  ];
  return within(body as Part);
}

function buttonOf(message: Recorded, label: string): string {
  const found = buttonsOf(message).find((button) => button.label.startsWith(label));
  if (found === undefined)
    throw new Error(`There is no button ${label}: ${buttonsOf(message).map((one) => one.label)}`);
  return found.id;
}
