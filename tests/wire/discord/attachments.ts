import type { ChosenFile } from './filled-form.ts';
import type { DiscordServer } from './server.ts';
import { snowflake } from './world.ts';

let kept = 0;

/** A file that somebody chose, kept where Discord keeps it: as told to the bot, and to be fetched from this server. */
export function keepAttachment(server: DiscordServer, filename: string, bytes: Uint8Array): ChosenFile {
  kept += 1;
  const id = snowflake(Date.now(), kept);
  const path = `/attachments/${server.world.applicationId}/${id}/${filename}`;
  server.world.attachments.set(path, bytes);
  return { id, filename, size: bytes.length, url: `${new URL(server.url).origin}${path}?ex=1&hm=2` };
}
