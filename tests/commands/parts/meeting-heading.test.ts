import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createMeetingHeading } from '../../../commands/parts/meeting-heading.ts';
import { decisionFact, quoteOf, reportSaying, voteFact } from '../../support/report-samples.ts';
import { openTestBot, type TestBot } from '../../support/test-bot.ts';
