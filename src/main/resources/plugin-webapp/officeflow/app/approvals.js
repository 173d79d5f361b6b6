import {Decision} from './decision.js';
import {Deputies} from './deputies.js';
import {button, cell, element, labelled} from './elements.js';
import {Office} from './office.js';
import {words} from './words.js';

const PAGE = 50;
const MOST_AT_ONCE = 200;
const PATIENCE = 300;
const CHANGED = 'officeflow-approvals-changed';
const IDLE = 5 * 60_000;
const WORK = ['keydown', 'pointerdown', 'scroll'];

/** The columns; those with an order can be sorted by. */
const COLUMNS = [
  {title: words.request, order: 'reference'},
  {title: words.requester},
  {title: words.amount, order: 'amount', className: 'number'},
  {title: words.budget},
  {title: words.because},
  {title: words.since, order: 'since'},
  {title: words.due, order: 'due'},
  {title: words.documents, className: 'number'}
];

/** The page: a list of what waits, one decision beside it, and a bar for what is ticked. */
class ApprovalsPage {
  constructor(node, api) {
    this.office = new Office(words, api);
    this.question = {words: '', kind: '', order: 'due', descending: false, first: 0, size: PAGE};
    this.ticked = new Map();
    this.node = node;
    this.title = element('p', {className: 'text-muted'});
    this.said = element('div', {className: 'said'});
    this.said.setAttribute('role', 'status');
    this.list = element('div', {className: 'officeflow-list'});
    this.bar = element('div', {className: 'officeflow-bar'});
    this.results = element('div');
    this.beside = element('div', {className: 'officeflow-beside'});
    this.deputies = new Deputies(words, this.office, () => this.changed());
    node.append(element('main', {className: 'officeflow'},
        element('div', {className: 'officeflow-main'},
            element('h1', {}, words.approvals), this.title, this.filters(), this.said, this.bar, this.results, this.list, this.deputies.node),
        this.beside));
  }

  filters() {
    const search = element('input', {type: 'search', className: 'form-control', placeholder: words.searchHint});
    let typing;
    search.addEventListener('input', () => {
      clearTimeout(typing);
      typing = setTimeout(() => this.ask({words: search.value.trim(), first: 0}), PATIENCE);
    });
    this.kinds = element('select', {className: 'form-control'});
    this.kinds.addEventListener('change', () => this.ask({kind: this.kinds.value, first: 0}));
    const form = element('form', {className: 'officeflow-filters'},
        labelled(words.search, search), labelled(words.procedure, this.kinds),
        button(words.again, 'btn btn-default', () => this.ask({})));
    form.setAttribute('role', 'search');
    form.addEventListener('submit', (event) => event.preventDefault());
    return form;
  }

  say(text, refused) {
    this.said.replaceChildren(
        ...(text ? [element('div', {className: refused ? 'alert alert-danger' : 'alert alert-success'}, text)] : []));
  }

  /** Asks for the list anew; of two answers that overtake each other the later question counts. */
  async ask(change, said) {
    this.question = {...this.question, ...change};
    const question = this.question;
    try {
      const page = await this.office.get('approvals', question);
      if (question === this.question && this.node.isConnected) {
        if (!page.decisions.length && question.first > 0) {
          await this.ask({first: Math.max(0, question.first - PAGE)}, said);
          return;
        }
        this.draw(page);
        if (!said) {
          this.say('');
        }
      }
    } catch (refusal) {
      if (question === this.question) {
        this.say(refusal.message, true);
      }
    }
  }

  draw(page) {
    const {question} = this;
    const overdue = page.decisions.filter((decision) => decision.overdue).length;
    this.title.textContent = page.waiting ? words.waitingForYou(page.waiting) : words.nothingWaits;
    this.drawKinds(page);
    this.rows = page.decisions;
    if (!page.decisions.length) {
      this.list.replaceChildren(
          ...(page.waiting ? [element('p', {className: 'text-muted'}, words.nothingFound)] : []));
    } else {
      this.list.replaceChildren(this.table(page), this.pages(page));
    }
    this.list.dataset.overdue = String(overdue);
    this.list.dataset.order = question.order;
    this.drawBar();
  }

  drawKinds({procedures, waiting}) {
    this.kinds.replaceChildren(
        element('option', {value: ''}, words.allProcedures(waiting)),
        ...procedures.map(({kind, title, waiting: count}) => element('option', {value: kind}, `${title} (${count})`)));
    this.kinds.value = this.question.kind;
  }

  table({decisions}) {
    const all = element('input', {type: 'checkbox', aria: {label: words.tickAll}});
    all.checked = decisions.every(({task}) => this.ticked.has(task));
    all.addEventListener('change', () => {
      decisions.forEach((decision) => this.tick(decision, all.checked));
      this.list.querySelectorAll('tbody input[type=checkbox]').forEach((box) => {
        box.checked = all.checked;
      });
      this.drawBar();
    });
    const heads = COLUMNS.map((column) => this.head(column));
    return element('table', {className: 'table table-hover officeflow-table'},
        element('thead', {}, element('tr', {}, element('th', {className: 'tick'}, all), heads)),
        element('tbody', {}, decisions.map((decision) => this.row(decision))));
  }

  head({title, order, className = ''}) {
    const {question} = this;
    const head = element('th', {className}, order
        ? button(title, 'btn btn-link', () => this.ask({
          order, descending: question.order === order && !question.descending, first: 0
        }))
        : title);
    head.scope = 'col';
    if (order && question.order === order) {
      head.setAttribute('aria-sort', question.descending ? 'descending' : 'ascending');
    }
    return head;
  }

  row(decision) {
    const box = element('input', {type: 'checkbox', aria: {label: words.tick(decision.reference)}});
    box.checked = this.ticked.has(decision.task);
    box.addEventListener('change', () => {
      this.tick(decision, box.checked);
      this.drawBar();
    });
    const open = button(decision.subject, 'btn btn-link officeflow-subject', () => this.open(decision.task));
    const {budget} = decision;
    const due = element('time', {dateTime: decision.due, title: words.fullMoment(decision.due)}, words.moment(decision.due));
    const since = element('time', {dateTime: decision.since, title: words.fullMoment(decision.since)},
        words.moment(decision.since));
    return element('tr', {className: decision.overdue ? 'overdue' : '', data: {task: decision.task}},
        element('td', {className: 'tick'}, box),
        cell([open, element('div', {className: 'small text-muted'},
          element('span', {className: 'officeflow-reference'}, decision.reference), ` · ${decision.procedure}`)],
            '', words.request),
        cell([decision.requester,
          decision.beneficiary ? element('div', {className: 'small text-muted'}, words.forPerson(decision.beneficiary)) : ''],
        '', words.requester),
        cell(words.money(decision.amount), 'number', words.amount),
        cell(budget ? [budget.words,
          budget.overdrawn ? element('div', {}, element('span', {className: 'label label-danger'}, words.overBudget)) : '']
          : '', 'small', words.budget),
        cell([element('span', {title: words.rule(decision.rule)}, decision.because),
          decision.onBehalfOf ? element('div', {className: 'text-info'}, words.onBehalfOf(decision.onBehalfOf)) : ''],
        'small', words.because),
        cell(since, '', words.since),
        cell([due, decision.overdue
          ? element('div', {}, element('span', {className: 'label label-danger'}, words.overdue)) : ''], '', words.due),
        cell(String(decision.documents), 'number', words.documents));
  }

  pages({found, decisions}) {
    const {first} = this.question;
    const last = first + decisions.length;
    if (found <= PAGE) {
      return element('p', {className: 'small text-muted'}, words.pages(first + 1, last, found));
    }
    const previous = button(words.previous, 'btn btn-default btn-sm', () => this.ask({first: Math.max(0, first - PAGE)}));
    const next = button(words.next, 'btn btn-default btn-sm', () => this.ask({first: first + PAGE}));
    previous.disabled = first === 0;
    next.disabled = last >= found;
    return element('div', {className: 'officeflow-pages'}, previous,
        element('span', {className: 'small text-muted'}, words.pages(first + 1, last, found)), next);
  }

  tick(decision, on) {
    if (on) {
      this.ticked.set(decision.task, decision);
    } else {
      this.ticked.delete(decision.task);
    }
  }

  drawBar() {
    const count = this.ticked.size;
    if (!count) {
      this.bar.replaceChildren();
      return;
    }
    const sum = [...this.ticked.values()].reduce((total, {amount}) => total + amount, 0);
    const told = element('strong', {}, words.ticked(count, words.money(sum)));
    if (this.bar.firstElementChild) {
      this.bar.querySelector('strong').replaceWith(told);
      this.bar.querySelector('button[type=submit]').textContent = words.decideMany(count);
      return;
    }
    const choice = element('select', {className: 'form-control'},
        [['', words.choose], ['approve', words.approve], ['reject', words.reject], ['return', words.giveBack]]
            .map(([value, title]) => element('option', {value}, title)));
    const reason = element('input', {type: 'text', className: 'form-control', maxLength: 2000});
    const form = element('form', {}, told, labelled(words.decision, choice), labelled(words.reason, reason, 'form-group grow'),
        element('button', {type: 'submit', className: 'btn btn-primary'}, words.decideMany(count)));
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      if (!choice.value) {
        this.say(words.chooseFirst, true);
        choice.focus();
      } else if (choice.value !== 'approve' && !reason.value.trim()) {
        this.say(words.reasonHint, true);
        reason.focus();
      } else {
        this.decideMany(choice.value, reason.value.trim() || null);
      }
    });
    this.bar.replaceChildren(form);
  }

  async decideMany(decision, reason) {
    if (this.ticked.size > MOST_AT_ONCE) {
      this.say(words.atMost(MOST_AT_ONCE), true);
      return;
    }
    const orders = [...this.ticked.values()];
    const progress = element('progress', {max: orders.length, value: 0});
    const told = element('p', {}, words.deciding(0, orders.length));
    told.setAttribute('role', 'status');
    const results = element('ul', {className: 'list-unstyled'});
    this.say('');
    this.disableBar(true);
    this.results.replaceChildren(element('section', {className: 'officeflow-results', aria: {label: words.decision}},
        told, progress, results));
    let done = 0;
    let answered = 0;
    try {
      await this.office.post('approvals/decisions', {
        decisions: orders.map(({task}) => ({task, decision, reason}))
      }, (outcome) => {
        const order = orders.find(({task}) => task === outcome.task);
        answered += 1;
        done += outcome.result === 'DONE' ? 1 : 0;
        progress.value = answered;
        told.textContent = words.deciding(answered, orders.length);
        results.append(this.resultOf(order, outcome));
        if (outcome.result === 'DONE' || outcome.result === 'GONE') {
          this.ticked.delete(order.task);
          this.leave(order.task);
        }
      });
    } catch (refusal) {
      this.say(refusal.message, true);
    }
    told.textContent = words.results(done, orders.length);
    progress.remove();
    this.results.firstElementChild.append(
        button(words.closeResults, 'btn btn-default btn-sm', () => this.results.replaceChildren()));
    this.disableBar(false);
    await this.changed(true);
  }

  disableBar(disabled) {
    this.bar.querySelectorAll('button, select, input').forEach((field) => {
      field.disabled = disabled;
    });
  }

  resultOf(order, {result, words: why}) {
    const style = {DONE: 'label-success', REFUSED: 'label-danger', GONE: 'label-warning', FAILED: 'label-danger'}[result];
    return element('li', {data: {result}}, element('span', {className: `label ${style}`}, words.result[result]),
        ` ${order.reference} `, element('span', {className: 'text-muted'}, why || order.subject));
  }

  async open(task) {
    const row = () => this.list.querySelector(`tr[data-task="${CSS.escape(task)}"]`);
    this.list.querySelectorAll('tr.open').forEach((other) => other.classList.remove('open'));
    if (row()) {
      row().classList.add('open');
    }
    const decision = new Decision(words, this.office, task, {
      close: () => {
        this.beside.replaceChildren();
        const opened = row();
        if (opened) {
          opened.classList.remove('open');
          opened.querySelector('button').focus();
        }
      },
      decided: async (told) => {
        this.ticked.delete(task);
        if (told) {
          this.leave(task);
          this.say(told);
        }
        await this.changed(true);
      }
    });
    this.say('');
    this.opened = task;
    this.beside.replaceChildren(decision.node);
    await decision.show();
  }

  /** Closes the decision beside the list, unless another one was opened meanwhile. */
  leave(task) {
    if (this.opened === task) {
      this.beside.replaceChildren();
    }
  }

  async changed(said) {
    window.dispatchEvent(new Event(CHANGED));
    await Promise.all([this.ask({}, said), this.deputies.show()]);
  }
}

/** The entry in the navigation, with the number that waits; not there for those who may not use the page. */
class NavigationEntry {
  constructor(node, api) {
    this.office = new Office(words, api);
    this.badge = element('span', {className: 'badge'});
    this.node = node;
    node.append(element('a', {href: '#/approvals', className: 'officeflow-entry'}, `${words.approvals} `, this.badge));
    this.refresh = () => this.show();
    window.addEventListener(CHANGED, this.refresh);
    this.clock = setInterval(() => this.refreshWhileSomebodyWorks(), 60_000);
    this.worked = Date.now();
    this.work = () => {
      this.worked = Date.now();
    };
    WORK.forEach((event) => window.addEventListener(event, this.work, {passive: true}));
    this.show();
  }

  async show() {
    try {
      const {waiting} = await this.office.get('approvals/count');
      this.badge.textContent = waiting || '';
      this.badge.setAttribute('aria-label', words.waitingForYou(waiting));
    } catch (refusal) {
      if (refusal.status === 403) {
        this.node.hidden = true;
      }
      this.badge.textContent = '';
    }
  }

  /** A page that nobody touches asks nothing, so that an idle login ends when it should. */
  refreshWhileSomebodyWorks() {
    if (document.visibilityState === 'visible' && Date.now() - this.worked < IDLE) {
      this.show();
    }
  }

  end() {
    clearInterval(this.clock);
    WORK.forEach((event) => window.removeEventListener(event, this.work));
    window.removeEventListener(CHANGED, this.refresh);
  }
}

let entry;

export const navigation = {
  id: 'approvals',
  pluginPoint: 'cockpit.navigation',
  priority: 100,
  properties: {path: '#/approvals', label: words.approvals},
  render(node, {api}) {
    entry?.end();
    entry = new NavigationEntry(node, api);
  },
  unmount() {
    entry?.end();
  }
};

export const page = {
  id: 'officeflow-approvals',
  pluginPoint: 'cockpit.route',
  properties: {path: '/approvals', label: words.approvals},
  render(node, {api}) {
    document.title = words.approvals;
    const list = new ApprovalsPage(node, api);
    list.ask({});
    list.deputies.show();
  }
};
