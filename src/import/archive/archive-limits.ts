/** The most entries in an archive; a Word document has about 20, one with many pictures 200. */
export const MOST_ENTRIES = 2000;
/** The most bytes that an archive may say it unpacks to, pictures included (100 MB). */
export const MOST_DECLARED_BYTES = 100_000_000;
/** The most bytes that are unpacked of it in fact (20 MB). */
export const MOST_UNPACKED_BYTES = 20_000_000;
/** The text of a Word document packs to a twentieth, very even ones to a hundredth; bombs go to a thousandth. */
export const HIGHEST_RATIO = 200;
/** Below it a high ratio does no harm. */
export const SMALL_BYTES = 1_000_000;
