import { expect, it } from 'vitest';
import { wiredForTest } from './slack-program.ts';

/** What no Slack sends today: no JSON, no payload, no actions, a kind that is the name of one of the SDK's own events. */
const MALFORMED = [
  'null',
  '3',
  'no JSON {',
  '{"type":"events_api","envelope_id":"m1"}',
  '{"type":"slash_commands","envelope_id":"m2"}',
  '{"type":"slash_commands","envelope_id":"m3","payload":{"command":"/nec"}}',
  '{"type":"error","envelope_id":"m4"}',
  '{"type":"interactive","envelope_id":"m5","payload":{}}',
  '{"type":"interactive","envelope_id":"m6","payload":{"type":"block_actions","user":{"id":"U1"},"team":{"id":"T1"}}}',
  '{"type":"interactive","envelope_id":"m7","payload":{"type":"block_actions","actions":[{"type":"static_select"}],"user":{"id":"U1"}}}',
  '{"type":"something_of_next_year","envelope_id":"m8","payload":{}}',
];

it('goes on answering when Slack sends what it cannot read', async () => {
  const { server, program } = await wiredForTest();
  for (const text of MALFORMED) server.raw(text);
  const answer = await server.answerTo(server.command('/nec status'));
  expect(answer.text).toContain('Status');
  program.signal('SIGTERM');
  expect(await program.ended()).toMatchObject({ code: 0 });
});
