/**
 * What our pages say, and how they write sizes and times. The browser's first language decides, as in Tasklist itself; words that
 * words-nl.js lacks are said in English.
 */
import {dutch} from './words-nl.js';

const LANGUAGE = /^nl\b/i.test(navigator.languages[0]) ? 'nl' : 'en';
const LOCALE = LANGUAGE === 'nl' ? 'nl-NL' : 'en-GB';
const MOMENT = new Intl.DateTimeFormat(LOCALE, {dateStyle: 'medium', timeStyle: 'short'});
const FULL = new Intl.DateTimeFormat(LOCALE, {dateStyle: 'full', timeStyle: 'short'});
const MEGABYTES = new Intl.NumberFormat(LOCALE, {minimumFractionDigits: 1, maximumFractionDigits: 1});

const english = {
  noAnswer: 'Officeflow did not answer. Check your connection and try again.',
  loginEnded: 'Your login has ended. Reload the page and log in again.',
  refused: (status) => `Officeflow refused this (${status}).`,
  loading: 'Loading …',

  startProcedure: 'Start a procedure',
  startHint: 'Choose what you want to do. A form opens; the procedure begins when you send it.',
  nothingToStart: 'There is no procedure that you may start.',

  due: 'Due',
  overdue: 'overdue',

  documents: 'Documents',
  documentHeads: ['Document', 'Size', 'Attached by', 'When'],
  noDocuments: 'This case has no documents yet.',
  attach: 'Attach a document',
  documentKind: 'What kind of document?',
  chooseKind: 'Say first what kind of document it is.',
  attachHint: 'PDF, pictures (PNG, JPEG), office files (docx, xlsx, odt, ods), text and CSV, up to 10 MB each. '
      + 'Everybody who has a task of this case can read them.',
  attachHintApart: 'PDF, pictures (PNG, JPEG), office files (docx, xlsx, odt, ods), text and CSV, up to 10 MB each. '
      + 'Only who works on this part of the case can read them.',
  attaching: (name) => `Attaching ${name} …`,
  attached: (names) => `Attached ${names.join(', ')}.`,
  tooLarge: 'The file is larger than 10 MB.',

  timeline: 'Timeline',
  timelineOf: (reference) => `What happened in ${reference} so far`,
  timelineHeads: ['When', 'Who', 'What', 'Details'],
  nothingHappened: 'Nothing has happened in this case yet.',
  officeflow: 'Officeflow',
  inPlaceOf: (name, absent) => `${name} for ${absent}`
};

/** The same in every language. */
const both = {
  size: (bytes) => {
    if (bytes < 1024) {
      return `${bytes} bytes`;
    }
    return bytes < 1024 * 1024 ? `${Math.round(bytes / 1024)} KB` : `${MEGABYTES.format(bytes / 1024 / 1024)} MB`;
  },
  moment: (instant) => MOMENT.format(instant),
  fullMoment: (instant) => FULL.format(instant)
};

export const words = {...english, ...(LANGUAGE === 'nl' ? dutch : {}), ...both};
