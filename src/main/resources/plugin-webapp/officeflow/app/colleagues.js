/** How well new colleagues are prepared: three figures, each with a line that says what it counts. */
import {cell, element, heads} from './elements.js';
import {words} from './words.js';

/** A heading, what the figures below it mean, and a table of them, or a sentence where there is nothing. */
function figure(title, meaning, nothing, ...tables) {
  return element('div', {}, element('h3', {}, title), element('p', {className: 'text-muted'}, meaning),
      tables.length === 0 ? element('p', {}, nothing) : tables);
}

/** Rows of cells under their titles; the first cell says what the row is about. */
function table(caption, titles, rows) {
  return element('table', {className: 'table table-condensed officeflow-cards'},
      element('caption', {className: 'sr-only'}, caption),
      heads(titles),
      element('tbody', {}, rows.map(([name, ...values]) => element('tr', {},
          Object.assign(element('th', {}, name), {scope: 'row'}),
          values.map((value, place) => cell(value, 'number', titles[place + 1][0]))))));
}

function numbers(first, ...titles) {
  return [[first], ...titles.map((title) => [title, 'number'])];
}

function red(count, text) {
  return count > 0 ? element('span', {className: 'label label-danger'}, text) : text;
}

function readyOnDayOne({ready, weeks}) {
  const tables = ready == null ? [] : [element('table', {className: 'table table-condensed officeflow-cards'},
      element('caption', {className: 'sr-only'}, words.readyOnDayOne),
      heads([words.began, words.allReady, words.withSubstitute, words.notReady].map((title) => [title, 'number'])),
      element('tbody', {}, element('tr', {},
          cell(String(ready.began), 'number', words.began),
          cell(words.partOf(ready.ready, ready.began), 'number', words.allReady),
          cell(words.partOf(ready.substituted, ready.began), 'number', words.withSubstitute),
          cell(red(ready.notReady, words.partOf(ready.notReady, ready.began)), 'number', words.notReady))))];
  return figure(words.readyOnDayOne, words.readyMeans, words.nobodyBegan(weeks), ...tables);
}

function openWork({byResponsible, byColleague}) {
  const tables = byResponsible.length === 0 ? [] : [[words.whoDoesIt, byResponsible], [words.whereTheyCome, byColleague]]
      .map(([first, rows]) => table(`${words.openWork}: ${first}`, numbers(first, words.notDone, words.late, words.longest),
          rows.map(({department, open, overdue, longestOverdue}) => [department, String(open), red(overdue, String(overdue)),
            overdue > 0 ? words.workingDays(longestOverdue) : '–'])));
  return figure(words.openWork, words.openWorkMeans, words.nothingOpen, ...tables);
}

function leadTimes({leadTimes: items, weeks}) {
  const tables = items.length === 0 ? [] : [table(words.leadTimes,
      numbers(words.item, words.timesDone, words.halfWithin, words.nineOfTenWithin, words.doneLate),
      items.map(({item, done, median, p90, late}) =>
        [item, String(done), words.workingDays(median), words.workingDays(p90), red(late, words.partOf(late, done))]))];
  return figure(words.leadTimes, words.leadTimesMean(weeks), words.nothingDone(weeks), ...tables);
}

/** What the first page shows of new colleagues. */
export function colleagues(page) {
  return [
    element('h2', {}, words.colleagues(page.weeks)),
    element('p', {className: 'text-muted'}, page.everybodys ? words.allColleagues : words.yourColleagues),
    readyOnDayOne(page), openWork(page), leadTimes(page)
  ];
}
