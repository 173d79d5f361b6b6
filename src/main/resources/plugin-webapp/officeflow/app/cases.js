import {button, cell, element, labelled} from './elements.js';
import {CaseHistory} from './history.js';
import {Office} from './office.js';
import {words} from './words.js';

const PAGE = 50;
const PATIENCE = 300;
const ADDRESS = '#/cases';

/** What was looked for last: whoever comes back from a case finds the list as they left it. */
const asked = {words: '', procedure: '', ended: ''};

/** All cases that this person may read, newest first; one is chosen or found by its number, its subject or a name. */
class CaseList {
  constructor(api) {
    this.office = new Office(words, api);
    this.rows = element('tbody');
    this.said = element('div');
    this.said.setAttribute('role', 'status');
    this.more = button(words.more, 'btn btn-default', () => this.ask(this.last));
    this.more.hidden = true;
    this.node = element('div', {}, element('h1', {}, words.cases), this.filters(), this.table(), this.said, this.more);
  }

  filters() {
    const search = element('input', {type: 'search', className: 'form-control', placeholder: words.searchHint, value: asked.words});
    let typing;
    search.addEventListener('input', () => {
      clearTimeout(typing);
      typing = setTimeout(() => this.change({words: search.value.trim()}), PATIENCE);
    });
    this.procedures = element('select', {className: 'form-control'}, element('option', {value: ''}, words.allOfThem));
    this.procedures.addEventListener('change', () => this.change({procedure: this.procedures.value}));
    const ended = element('select', {className: 'form-control'},
        [['', words.allOfThem], ['false', words.runningCases], ['true', words.endedCases]]
            .map(([value, title]) => element('option', {value}, title)));
    ended.value = asked.ended;
    ended.addEventListener('change', () => this.change({ended: ended.value}));
    const form = element('form', {className: 'officeflow-filters'}, labelled(words.search, search),
        labelled(words.procedure, this.procedures), labelled(words.whichCases, ended));
    form.setAttribute('role', 'search');
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      clearTimeout(typing);
      this.change({words: search.value.trim()});
    });
    return form;
  }

  table() {
    const heads = [words.caseOf, words.procedure, words.requester, words.begun, words.standing];
    return element('table', {className: 'table table-hover officeflow-cases officeflow-cards'},
        element('caption', {className: 'sr-only'}, words.cases),
        element('thead', {}, element('tr', {}, heads.map((title) => {
          const head = element('th', {}, title);
          head.scope = 'col';
          return head;
        }))),
        this.rows);
  }

  change(part) {
    Object.assign(asked, part);
    return this.ask(null);
  }

  /** Asks for what comes after a case, or anew; of two answers that overtake each other the later question counts. */
  async ask(last) {
    const question = {...asked, size: PAGE, ...(last ? {since: last.since, after: last.reference} : {})};
    this.question = question;
    try {
      const page = await this.office.get('cases', question);
      if (question !== this.question) {
        return;
      }
      const rows = page.cases.map((row) => this.row(row));
      if (last) {
        this.rows.append(...rows);
        rows[0]?.querySelector('a').focus();
      } else {
        this.rows.replaceChildren(...rows);
      }
      this.last = page.cases[page.cases.length - 1] || last;
      this.more.hidden = !page.more;
      this.said.replaceChildren(element('p', {className: 'small text-muted'},
          this.rows.children.length ? words.casesShown(this.rows.children.length, page.more) : words.noCases));
      this.choices(page.procedures);
    } catch (refusal) {
      if (question === this.question) {
        if (!last) {
          this.rows.replaceChildren();
          this.more.hidden = true;
        }
        this.said.replaceChildren(element('div', {className: 'alert alert-danger'}, refusal.message));
      }
    }
  }

  choices(procedures) {
    if (this.procedures.options.length === 1) {
      this.procedures.append(...procedures.map(({key, name}) => element('option', {value: key}, name)));
      this.procedures.value = asked.procedure;
    }
  }

  row({reference, subject, procedure, person, since, state, ended}) {
    return element('tr', {data: {reference}},
        cell([element('a', {href: `${ADDRESS}?case=${encodeURIComponent(reference)}`}, subject),
          element('div', {className: 'small text-muted officeflow-reference'}, reference)], '', words.caseOf),
        cell(procedure, '', words.procedure),
        cell(person, '', words.requester),
        cell(element('time', {dateTime: since, title: words.fullMoment(since)}, words.dated(since)), '', words.begun),
        cell(element('span', {className: `label ${ended ? 'label-default' : 'label-info'}`}, state), '', words.standing));
  }
}

/** The page of all cases, #/cases, and of one, running or ended: #/cases?case=PR-2026-00001. */
export const page = {
  id: 'officeflow-cases',
  pluginPoint: 'cockpit.route',
  properties: {path: '/cases', label: words.cases},
  render(node, {api}) {
    document.title = words.cases;
    const shown = element('div', {className: 'officeflow-main'});
    node.append(element('main', {className: 'officeflow'}, shown));
    const list = new CaseList(api);
    const show = () => {
      const [path, question] = window.location.hash.split('?');
      const chosen = path === ADDRESS ? new URLSearchParams(question || '').get('case') : null;
      if (chosen) {
        const one = element('div');
        shown.replaceChildren(element('p', {}, element('a', {href: ADDRESS}, words.allCasesBack)), one);
        new CaseHistory(one, api).show(`cases/${encodeURIComponent(chosen)}`);
      } else if (path === ADDRESS) {
        shown.replaceChildren(list.node);
        list.ask(null);
      }
    };
    const moved = () => {
      if (node.isConnected) {
        show();
      } else {
        window.removeEventListener('hashchange', moved);
      }
    };
    window.addEventListener('hashchange', moved);
    show();
  }
};

export const navigation = {
  id: 'cases',
  pluginPoint: 'cockpit.navigation',
  priority: 90,
  properties: {path: '#/cases', label: words.cases},
  render(node) {
    node.append(element('a', {href: '#/cases'}, words.cases));
  }
};
