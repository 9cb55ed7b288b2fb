import { setFlagsFromString } from 'node:v8';

// V8 first interprets a pattern and compiles it when it comes again. The extractor has hundreds, each tried on every sentence: compiled
// at once, a first report is read twice as fast and the next ones a third faster (`npm run bench`, extraction). Imported before any pattern is made.
setFlagsFromString('--no-regexp-tier-up');
