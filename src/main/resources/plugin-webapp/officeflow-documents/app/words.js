/**
 * What the tab says, and how it writes sizes and times. The browser's first language decides, as in Tasklist itself; words that
 * words-nl.js lacks are said in English.
 */
import {dutch} from './words-nl.js';

const LANGUAGE = /^nl\b/i.test(navigator.languages[0]) ? 'nl' : 'en';
const LOCALE = LANGUAGE === 'nl' ? 'nl-NL' : 'en-GB';
const MOMENT = new Intl.DateTimeFormat(LOCALE,
    {day: 'numeric', month: 'long', year: 'numeric', hour: '2-digit', minute: '2-digit'});
const MEGABYTES = new Intl.NumberFormat(LOCALE, {minimumFractionDigits: 1, maximumFractionDigits: 1});

const english = {
  documents: 'Documents',
  noAnswer: 'Officeflow did not answer. Check your connection and try again.',
  loginEnded: 'Your login has ended. Reload the page and log in again.',
  refused: (status) => `Officeflow refused this (${status}).`,
  attach: 'Attach a document',
  hint: 'PDF, pictures (PNG, JPEG), office files (docx, xlsx, odt, ods), text and CSV, up to 10 MB each. '
    + 'Everybody who has a task of this case can read them.',
  nothing: 'This case has no documents yet.',
  document: 'Document',
  size: 'Size',
  attachedBy: 'Attached by',
  when: 'When',
  attaching: (name) => `Attaching ${name} …`,
  attached: (names) => `Attached ${names}.`,
  tooLarge: 'The file is larger than 10 MB.'
};

/** The same in every language. */
const both = {
  bytes: (bytes) => {
    if (bytes < 1024) {
      return `${bytes} bytes`;
    }
    return bytes < 1024 * 1024 ? `${Math.round(bytes / 1024)} KB` : `${MEGABYTES.format(bytes / 1024 / 1024)} MB`;
  },
  moment: (instant) => MOMENT.format(new Date(instant))
};

export const words = {...english, ...(LANGUAGE === 'nl' ? dutch : {}), ...both};
