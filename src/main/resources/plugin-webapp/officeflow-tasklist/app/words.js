/** What our pages say, and how they write sizes and times. */

const LANGUAGE = 'en-GB';
const MOMENT = new Intl.DateTimeFormat(LANGUAGE, {dateStyle: 'medium', timeStyle: 'short'});
const FULL = new Intl.DateTimeFormat(LANGUAGE, {dateStyle: 'full', timeStyle: 'short'});

export const words = {
  noAnswer: 'Officeflow did not answer. Check your connection and try again.',
  loginEnded: 'Your login has ended. Reload the page and log in again.',
  refused: (status) => `Officeflow refused this (${status}).`,
  loading: 'Loading …',
  moment: (instant) => MOMENT.format(instant),
  fullMoment: (instant) => FULL.format(instant),

  startProcedure: 'Start a procedure',
  startHint: 'Choose what you want to do. A form opens; the procedure begins when you send it.',
  nothingToStart: 'There is no procedure that you may start.',

  due: 'Due',
  overdue: 'overdue',

  documents: 'Documents',
  documentHeads: ['Document', 'Size', 'Attached by', 'When'],
  noDocuments: 'This case has no documents yet.',
  attach: 'Attach a document',
  attachHint: 'PDF, pictures (PNG, JPEG), office files (docx, xlsx, odt, ods), text and CSV, up to 10 MB each. '
      + 'Everybody who has a task of this case can read them.',
  attaching: (name) => `Attaching ${name} …`,
  attached: (names) => `Attached ${names.join(', ')}.`,
  tooLarge: 'The file is larger than 10 MB.',
  size: (bytes) => {
    if (bytes < 1024) {
      return `${bytes} bytes`;
    }
    return bytes < 1024 * 1024 ? `${Math.round(bytes / 1024)} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`;
  },

  timeline: 'Timeline',
  timelineOf: (reference) => `What happened in ${reference} so far`,
  timelineHeads: ['When', 'Who', 'What', 'Details'],
  nothingHappened: 'Nothing has happened in this case yet.',
  officeflow: 'Officeflow',
  inPlaceOf: (name, absent) => `${name} for ${absent}`
};
