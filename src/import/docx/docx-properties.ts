import { dayLabel } from '../../core/dates/labels.ts';
import { toPersonName } from '../text/person-name.ts';

// "<dc:creator>Jane Smith</dc:creator>"
const CREATOR = /<dc:creator[^>]{0,200}>([^<]{1,200})</u;
// '<dcterms:modified xsi:type="dcterms:W3CDTF">2020-02-14T10:00:00Z<'
const MODIFIED = /<dcterms:modified[^>]{0,200}>(\d{4}-\d{2}-\d{2})/u;

/**
 * Sentences on what a Word document's properties say of its writer and day, where its text says nothing. They are told, never taken:
 * the writer is often that of a template, and the day that of the last change.
 */
export function toPropertyHints(
  core: string,
  found: { readonly reporter: string | null; readonly published: string | null },
): string[] {
  const hints: string[] = [];
  const creator = toPersonName((CREATOR.exec(core)?.[1] ?? '').trim());
  if (found.reporter === null && creator !== null)
    hints.push(
      `The text does not say who wrote it; the document’s properties name ${creator}, who may only have made the template.`,
    );
  const modified = MODIFIED.exec(core)?.[1];
  if (found.published === null && modified !== undefined && !Number.isNaN(Date.parse(modified)))
    hints.push(
      `The text does not say when it was published; the document was last saved on ${dayLabel(modified)}.`,
    );
  return hints;
}
