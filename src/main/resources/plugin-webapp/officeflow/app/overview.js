/** What Cockpit's first page begins with: how the procedures do, the budgets, and the cases that are stuck. */
import {bars, sparkline} from './charts.js';
import {colleagues} from './colleagues.js';
import {button, cell, element, heads} from './elements.js';
import {Office} from './office.js';
import {words} from './words.js';

const PATIENCE = 20;
const PAUSE = 1500;

class Overview {
  constructor(node, api) {
    this.office = new Office(words, api);
    this.node = node;
    this.figures = element('div', {}, element('p', {className: 'text-muted'}, words.loading));
    this.colleagues = element('div');
    this.stuck = element('div');
    this.said = element('div', {className: 'officeflow-said'});
    this.said.setAttribute('role', 'status');
    node.append(element('section', {className: 'officeflow officeflow-overview'}, this.stuck, this.said, this.figures, this.colleagues));
  }

  async show() {
    await Promise.all([this.showFigures(), this.showColleagues(), this.showStuck()]);
  }

  async showFigures() {
    try {
      const page = await this.office.get('overview');
      document.body.classList.toggle('officeflow-engine', page.enginesOwn);
      this.figures.replaceChildren(this.procedures(page), this.budgets(page));
    } catch (refusal) {
      this.figures.replaceChildren(this.failed(refusal, () => this.showFigures()));
    }
  }

  async showColleagues() {
    try {
      this.colleagues.replaceChildren(...colleagues(await this.office.get('overview/colleagues')));
    } catch (refusal) {
      this.colleagues.replaceChildren(this.failed(refusal, () => this.showColleagues()));
    }
  }

  failed(refusal, again) {
    return element('div', {className: 'alert alert-danger'}, refusal.message, ' ', button(words.again, 'btn btn-default btn-sm', again));
  }

  procedures({procedures, weeks}) {
    if (procedures.length === 0) {
      return element('p', {className: 'text-muted'}, words.noProcedures);
    }
    const titles = [[words.procedure], [words.open, 'number'], [words.late, 'number'], [words.ended(weeks), 'number'],
      [words.endedAs], [words.leadTime, 'number'], [words.leadTimeByWeek(weeks)]];
    return element('div', {},
        element('h2', {}, words.procedures),
        element('table', {className: 'table officeflow-cards'},
            element('caption', {className: 'sr-only'}, words.procedures),
            heads(titles),
            element('tbody', {}, procedures.map((procedure) => this.procedure(procedure, titles.map(([title]) => title))))));
  }

  procedure({name, everybodys, open, overdue, ended, outcomes, medianHours, weeks}, titles) {
    const head = element('th', {}, name, element('div', {className: 'text-muted'}, everybodys ? words.allCases : words.yourCases));
    head.scope = 'row';
    const late = overdue > 0 ? element('span', {className: 'label label-danger'}, `${overdue} ${words.overdue}`) : '0';
    const values = weeks.map(({medianHours: hours}) => hours ?? null);
    const told = weeks.map(({medianHours: hours}) => hours == null ? words.noneEnded : words.lasting(hours)).join(', ');
    return element('tr', {},
        head,
        cell(String(open), 'number', titles[1]),
        cell(late, 'number', titles[2]),
        cell(String(ended), 'number', titles[3]),
        cell(outcomes.map(({name: outcome, cases}) => element('div', {}, `${cases} × ${outcome || words.stoppedByHand}`)), '', titles[4]),
        cell(medianHours == null ? '–' : words.lasting(medianHours), 'number', titles[5]),
        cell(values.filter((value) => value !== null).length > 1
            ? sparkline(words.sparkline(name, told), values)
            : element('span', {className: 'text-muted'}, words.tooFew), '', titles[6]));
  }

  budgets({budgets, year}) {
    if (budgets.length === 0) {
      return '';
    }
    const parts = [
      {key: 'spent', label: words.spent, colour: '#155cb5'},
      {key: 'committed', label: words.committed, colour: '#b5152b', stroke: 'slanted'},
      {key: 'reserved', label: words.reserved, colour: '#6b6b6b', stroke: 'dotted'},
      {key: 'available', label: words.available, colour: '#eeeeee'}
    ];
    const titles = [[words.costCentre], [words.budget, 'number'],
      ...parts.map(({label}) => [label, 'number']), [words.used, 'number']];
    return element('div', {},
        element('h2', {}, words.budgetsOf(year)),
        bars(words.budgetPicture(budgets.length), budgets.map(({costCentre}) => costCentre),
            parts.map(({key, ...part}) => ({...part, values: budgets.map((budget) => Math.max(0, budget[key]))})), words.wholeMoney),
        element('table', {className: 'table table-condensed officeflow-cards'},
            element('caption', {className: 'sr-only'}, words.budgetsOf(year)),
            heads(titles),
            element('tbody', {}, budgets.map((budget) => {
              const head = element('th', {}, budget.costCentre);
              head.scope = 'row';
              const over = budget.available < 0;
              return element('tr', {className: over ? 'danger' : ''}, head,
                  cell(words.money(budget.budget), 'number', words.budget),
                  parts.map(({key, label}) => cell(key === 'available' && over
                      ? element('strong', {}, words.overBy(words.money(-budget.available))) : words.money(budget[key]), 'number', label)),
                  cell(budget.budget > 0 ? words.share(1 - budget.available / budget.budget) : '–', 'number', words.used));
            }))));
  }

  async showStuck() {
    try {
      this.drawStuck(await this.office.get('overview/stuck'));
    } catch (refusal) {
      this.stuck.replaceChildren(this.failed(refusal, () => this.showStuck()));
    }
  }

  drawStuck({cases, more}) {
    if (cases.length === 0) {
      this.stuck.replaceChildren();
      return;
    }
    const titles = [[words.stuckCase], [words.failedStep], [words.why], [words.stuckSince], ['']];
    this.stuck.replaceChildren(
        element('h2', {}, words.stuck(cases.length, more)),
        element('table', {className: 'table officeflow-cards'},
            element('caption', {className: 'sr-only'}, words.stuck(cases.length, more)),
            heads(titles),
            element('tbody', {}, cases.map((each) => this.stuckCase(each)))));
  }

  stuckCase({incident, reference, procedure, step, reason, technical, since, mayRetry, mayRead}) {
    const number = mayRead ? element('a', {href: `#/cases?case=${encodeURIComponent(reference)}`}, reference) : reference;
    const details = technical
        ? element('details', {}, element('summary', {}, words.technical), element('code', {}, technical)) : '';
    const retry = mayRetry ? button(words.retry, 'btn btn-default btn-sm', () => this.retry(incident, reference)) : words.operatorRetries;
    if (mayRetry) {
      retry.setAttribute('aria-label', words.retryOf(step, reference));
    }
    return element('tr', {},
        cell([number, element('div', {className: 'text-muted'}, procedure)], '', words.stuckCase),
        cell(step, '', words.failedStep),
        cell([reason, details], '', words.why),
        cell(element('time', {dateTime: since}, words.dated(since)), '', words.stuckSince),
        cell(retry));
  }

  /** Asks for the retry and waits for what comes of it: the step works now, or it is stuck again. */
  async retry(incident, reference) {
    this.said.textContent = words.retrying(reference);
    try {
      let attempt;
      await this.office.post(`overview/stuck/${encodeURIComponent(incident)}/retry`, {}, (answer) => {
        attempt = answer;
      });
      for (let times = 0; this.node.isConnected && times < PATIENCE && attempt.state === 'RUNS'; times += 1) {
        await new Promise((resume) => setTimeout(resume, PAUSE));
        attempt = await this.office.get(`overview/retries/${encodeURIComponent(attempt.job)}`);
      }
      this.said.textContent = words.retried[attempt.state](reference);
      await this.showStuck();
    } catch (refusal) {
      this.said.textContent = refusal.message;
      await this.showStuck();
    }
  }
}

export const overview = {
  id: 'officeflow-overview',
  pluginPoint: 'cockpit.dashboard',
  priority: 100,
  render(node, {api}) {
    new Overview(node, api).show();
  }
};
