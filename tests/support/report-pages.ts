import { lines, writePdf } from './pdf.ts';

/** A report that nobody wrote, of a meeting that never was. */
export interface InventedReport {
  readonly title: string;
  readonly reporter: string;
  /** The day it was published, ISO 8601. */
  readonly published: string;
  readonly paragraphs: readonly string[];
}

/** The deadline that two reporters of one meeting tell differently. */
export const CLOSES_AT_FIVE = 'Nominations for the harbour panel close at 5pm on Friday 29 January 2027.';
export const CLOSES_AT_NOON = 'Nominations for the harbour panel close at 12 noon on Friday 29 January 2027.';

export const CRANE: InventedReport = {
  title: 'NEC report, 10 November 2026',
  reporter: 'Wilma Crane',
  published: '2026-11-12',
  paragraphs: [
    'The National Executive Committee met in a cold hall above the fish market for the better part of a day.',
    CLOSES_AT_FIVE,
    'Membership stands at 412,300, which the general secretary called steady after a thin summer.',
    'A motion to pay the travel of carers was carried by 18 votes to 7.',
    'The regional training day will be held on Saturday 13 March 2027 in York.',
  ],
};

export const VARGA: InventedReport = {
  title: 'What the NEC did on 10 November 2026',
  reporter: 'Ottoline Varga',
  published: '2026-11-14',
  paragraphs: [
    'Six hours, two urns of tea and one lift that worked: this was a long sitting even by our standards.',
    CLOSES_AT_NOON,
    'We were told of 412,300 members, and that the ledger is in better order than it was in spring.',
    'Policy papers go out to branches on Monday 7 December 2026.',
  ],
};

/** A page as Blogger makes it, with its furniture; `comment` is what a reader says below. */
export function toBloggerPage(report: InventedReport, comment = 'Well put, as ever.'): string {
  return `<!DOCTYPE html><html class='v2'><head><meta content='blogger' name='generator'/><title>Crane’s Nest: ${report.title}</title></head><body>
<div class='header section'><h1 class='title'><a href='/'>Crane’s Nest</a></h1></div>
<div class='widget PageList'><ul><li><a href='/'>Home</a></li><li><a href='/p/join'>Join by Friday 4 December 2026</a></li></ul></div>
<div class='widget Blog' id='Blog1'><div class='blog-posts hfeed'><h2 class='date-header'><span>${toDay(report.published)}</span></h2>
<div class='post hentry'><h3 class='post-title entry-title'>${report.title}</h3>
<div class='post-body entry-content'>${toHtml(report)}</div>
<div class='post-footer'><span class='post-author vcard'>Posted by <span class='fn'>${report.reporter}</span></span></div></div>
<div class='comments' id='comments'><h4>1 comment:</h4><p class='comment-content'>${comment} Our own nominations close on 3 March 2027.</p></div>
<div class='blog-pager'><a class='blog-pager-older-link' href='/older'>Older Post</a></div></div></div></body></html>`;
}

/** The same as WordPress makes it. */
export function toWordpressPage(report: InventedReport): string {
  return `<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><meta name="generator" content="WordPress 6.1.1"><title>${report.title} – Upland Labour</title></head><body class="single-post">
<header class="site-header"><a href="/">Upland Labour</a><nav><a href="/donate">Donate before 31 December 2026</a></nav></header>
<article class="post hentry"><header><h1 class="entry-title">${report.title}</h1><div class="entry-meta">Posted on <time class="entry-date published" datetime="${report.published}T09:00:00+00:00">${toDay(report.published)}</time> by <span class="author vcard"><a class="url fn n">${report.reporter}</a></span></div></header>
<div class="entry-content">${toHtml(report)}<div class="sharedaddy">Share this:</div></div></article>
<aside class="widget-area"><h2>Recent posts</h2><ul><li><a href="/a">Stalls on 5 December 2026</a></li></ul></aside>
<section id="comments"><h2>One thought</h2><p>Ours close on 1 April 2027.</p></section></body></html>`;
}

/** The report set on a page. */
export function toPdf({ title, reporter, paragraphs }: InventedReport): Uint8Array {
  const body = paragraphs.flatMap((text, at) => lines(wrapped(text), { y: 680 - 60 * at }));
  return writePdf([
    [...lines([title], { size: 18, font: 'bold' }), ...lines([`By ${reporter}`], { y: 730 }), ...body],
  ]);
}

export function toHtml({ paragraphs }: Pick<InventedReport, 'paragraphs'>): string {
  return paragraphs.map((text) => `<p>${text}</p>`).join('');
}

function wrapped(text: string): string[] {
  const rows = [''];
  for (const word of text.split(' ')) {
    const row = `${rows.at(-1)} ${word}`.trim();
    if (row.length > 70) rows.push(word);
    else rows[rows.length - 1] = row;
  }
  return rows;
}

function toDay(day: string): string {
  return new Date(`${day}T12:00:00Z`).toLocaleDateString('en-GB', {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  });
}
