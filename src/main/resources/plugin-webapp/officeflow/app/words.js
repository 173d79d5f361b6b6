/**
 * What our pages say, and how they write numbers and times. The browser's first language decides, as in Cockpit itself. New words
 * stand here in English; those that words-nl.js lacks are said in English.
 */
import {dutch} from './words-nl.js';

const LANGUAGE = /^nl\b/i.test(navigator.languages[0]) ? 'nl' : 'en';
const LOCALE = LANGUAGE === 'nl' ? 'nl-NL' : 'en-GB';
const MONEY = new Intl.NumberFormat(LOCALE, {style: 'currency', currency: 'EUR', currencyDisplay: 'code'});
const MOMENT = new Intl.DateTimeFormat(LOCALE, {day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit'});
const DATED = new Intl.DateTimeFormat(LOCALE, {dateStyle: 'medium', timeStyle: 'short'});
const DAY = new Intl.DateTimeFormat(LOCALE, {day: 'numeric', month: 'short', year: 'numeric'});
const FULL = new Intl.DateTimeFormat(LOCALE, {dateStyle: 'full', timeStyle: 'short'});

const english = {
  noAnswer: 'Officeflow did not answer. Check your connection and try again.',
  interrupted: 'The connection broke off. What you sent may be decided all the same: the list shows what still waits.',
  loginEnded: 'Your login has ended. Load the page again and log in.',
  refused: (status) => `Officeflow refused this (${status}).`,
  loading: 'Loading …',
  again: 'Load again',

  approvals: 'Approvals',
  waitingForYou: (count) => count === 1 ? '1 decision waits for you' : `${count} decisions wait for you`,
  nothingWaits: 'Nothing waits for your decision.',
  nothingFound: 'Nothing that waits for you fits this search.',
  found: (found, waiting) => `${found} of ${waiting}`,
  search: 'Search',
  searchHint: 'Number, subject or requester',
  procedure: 'Procedure',
  allProcedures: (count) => `All procedures (${count})`,
  tickAll: 'Tick all on this page',
  tick: (reference) => `Tick ${reference}`,
  previous: 'Previous',
  next: 'Next',
  pages: (first, last, found) => `${first} to ${last} of ${found}`,

  request: 'Request',
  requester: 'Requested by',
  amount: 'Amount',
  budget: 'Budget',
  because: 'Asked because',
  since: 'Waits since',
  due: 'Due',
  documents: 'Documents',
  noDocuments: 'The documents cannot be shown now.',
  overdue: 'overdue',
  overBudget: 'over budget',
  forPerson: (name) => `for ${name}`,
  rule: ({table, version, id}) => `Table ${table}, version ${version}, rule ${id}`,
  onBehalfOf: (name) => `You decide for ${name}.`,
  files: (count) => count === 1 ? '1 document' : `${count} documents`,

  close: 'Close',
  facts: 'Facts',
  lines: 'Lines',
  linesHint: 'Lower a quantity to approve less, or set it to 0 to reject the line.',
  related: 'Related requests of the last 30 days, added up to find the right level',
  earlier: 'Decisions so far',
  no: 'No.',
  description: 'Description',
  approve: 'Approve',
  approveQuantity: 'Approve',
  approveLine: (position) => `Approved quantity of line ${position}`,
  reject: 'Reject',
  giveBack: 'Return with a question',
  decision: 'Your decision',
  reason: 'Reason or question',
  reasonHint: 'A rejection needs a reason, a return needs a question.',
  reasonNeeded: 'This approval needs a reason.',
  decide: 'Decide',
  chooseFirst: 'Choose approve, reject or return first.',
  done: (reference) => `${reference} is decided.`,
  when: 'When',
  who: 'Who',
  what: 'What',
  why: 'Reason',
  reference: 'Request',

  ticked: (count, amount) => `${count === 1 ? '1 decision' : `${count} decisions`} ticked, ${amount} together`,
  choose: 'Choose …',
  decideMany: (count) => count === 1 ? 'Decide 1' : `Decide ${count}`,
  deciding: (done, all) => `${done} of ${all} answered`,
  results: (done, all) => done === all ? `All ${all} are done.` : `${done} of ${all} are done.`,
  closeResults: 'Close the results',
  atMost: (count) => `Tick at most ${count} at once.`,
  result: {DONE: 'done', REFUSED: 'refused', GONE: 'not yours any more', FAILED: 'failed'},

  deputies: 'Deputies',
  standsInForYou: (name, day) => `${name} decides for you until ${day}`,
  youStandInFor: (name, day) => `you decide for ${name} until ${day}`,
  yourDeputies: 'Who decides for you',
  youStandIn: 'For whom you decide',
  noDeputy: 'Nobody decides for you. While you are away, a deputy can.',
  deputy: 'Deputy',
  absent: 'Away',
  firstDay: 'First day',
  lastDay: 'Last day',
  limit: 'What',
  upToAmount: (amount) => `up to ${amount}`,
  everything: 'Everything',
  purchasesOnly: 'Purchases only',
  anyAmount: 'Any amount',
  elsewhere: 'You may take over',
  waitsFor: 'Waits for',
  takeOver: 'Take over',
  takenOver: (reference) => `${reference} waits for you now.`,
  giveBackTo: (name) => `Give back to ${name}`,
  givenBack: (reference, name) => `${reference} waits for ${name} again.`,
  backOn: (name) => `First day back, ${name} decides until then`,
  back: 'Back on this day',
  backNoted: 'Noted. What is open comes back to you on that day.',
  nameDeputyTitle: 'You will be away',
  whoDecides: 'Who decides meanwhile?',
  upTo: 'Up to which amount?',
  onWhat: 'On what?',
  nameDeputy: 'Name the deputy',
  deputyNamed: 'Your deputy is named and has been told by mail. What is open moves on the first day and comes back after the last.',

  history: 'History',
  cases: 'Cases',
  caseNumber: 'Number of the case',
  showCase: 'Show',
  show: 'Show',
  state: (state) => `This case is ${state}.`,
  dossier: 'Dossier (PDF)',
  csv: 'History (CSV)',
  details: 'Details',
  historyKinds: {event: 'event', decision: 'decision', document: 'document', mail: 'mail', step: 'step'}
};

/** The same in every language. */
const both = {
  language: LANGUAGE,
  limits: ({maxAmount, kind}) => [kind ? words.purchasesOnly : words.everything,
    maxAmount == null ? words.anyAmount.toLowerCase() : words.upToAmount(MONEY.format(maxAmount))].join(', '),
  day: (date) => DAY.format(new Date(`${date}T12:00:00`)),
  money: (amount) => MONEY.format(amount),
  dated: (instant) => DATED.format(new Date(instant)),
  moment: (instant) => MOMENT.format(new Date(instant)),
  fullMoment: (instant) => FULL.format(new Date(instant))
};

export const words = {...english, ...(LANGUAGE === 'nl' ? dutch : {}), ...both};
