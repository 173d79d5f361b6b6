import {cell, element} from './elements.js';
import {Office} from './office.js';
import {words} from './words.js';

/** What happened in a case, in words, with its papers to take along. */
export class CaseHistory {
  constructor(node, api) {
    this.office = new Office(words, api);
    this.node = node;
    this.shown = new Set(['event', 'decision', 'document', 'mail', 'step']);
  }

  async show(path) {
    this.asked = path;
    this.node.replaceChildren(element('p', {className: 'text-muted'}, words.loading));
    try {
      const page = await this.office.get(path);
      if (this.asked === path) {
        this.page = page;
        this.draw();
      }
    } catch (refusal) {
      if (this.asked !== path) {
        return;
      }
      this.node.replaceChildren(element('div', {className: 'alert alert-danger'}, refusal.message));
    }
  }

  draw() {
    const {reference, subject, state, entries} = this.page;
    const address = `${this.office.address}/cases/${encodeURIComponent(reference)}`;
    const list = element('div');
    const kinds = element('fieldset', {className: 'officeflow-choices'}, element('legend', {className: 'sr-only'}, words.show),
        [...new Set(entries.map(({kind}) => kind))].map((kind) => {
          const box = element('input', {type: 'checkbox', checked: this.shown.has(kind)});
          box.addEventListener('change', () => {
            this.shown[box.checked ? 'add' : 'delete'](kind);
            list.replaceChildren(this.table());
          });
          return element('label', {}, box, ` ${words.historyKinds[kind]}`);
        }));
    list.append(this.table());
    this.node.replaceChildren(
        element('h1', {}, `${reference}: ${subject}`),
        element('p', {className: 'text-muted'}, words.state(state)),
        element('p', {},
            element('a', {href: `${address}/dossier.pdf`, className: 'btn btn-default btn-sm', download: ''}, words.dossier), ' ',
            element('a', {href: `${address}/history.csv`, className: 'btn btn-default btn-sm', download: ''}, words.csv)),
        kinds, list);
  }

  table() {
    const entries = this.page.entries.filter(({kind}) => this.shown.has(kind));
    const heads = [words.when, words.who, words.what, words.details];
    return element('table', {className: 'table table-condensed officeflow-history'},
        element('caption', {className: 'sr-only'}, words.history),
        element('thead', {}, element('tr', {}, heads.map((title) => {
          const head = element('th', {}, title);
          head.scope = 'col';
          return head;
        }))),
        element('tbody', {}, entries.map((entry) => element('tr', {data: {kind: entry.kind}},
            cell(element('time', {dateTime: entry.at, title: words.fullMoment(entry.at)}, words.dated(entry.at)), '', heads[0]),
            cell(entry.who, '', heads[1]),
            cell([element('span', {className: 'label label-default'}, words.historyKinds[entry.kind]), ` ${entry.what}`], '', heads[2]),
            cell([entry.detail || '', entry.before ? element('div', {}, element('del', {}, entry.before), ' → ',
                element('ins', {}, entry.after)) : ''], '', heads[3])))));
  }
}

/** The tab of a running instance. */
export const tab = {
  id: 'officeflow-history',
  pluginPoint: 'cockpit.processInstance.runtime.tab',
  priority: 20,
  properties: {label: words.history},
  render(node, {api, processInstanceId}) {
    node.className = 'officeflow-tab';
    new CaseHistory(node, api).show(`cases/of-instance/${encodeURIComponent(processInstanceId)}`);
  }
};
