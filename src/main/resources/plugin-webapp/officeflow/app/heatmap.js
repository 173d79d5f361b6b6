/** The diagram of a procedure, coloured by how often, how long and how late its steps are. */
import {busy, element, labelled} from './elements.js';
import {Office} from './office.js';
import {words} from './words.js';

const LEVELS = 5;
const SPANS = [7, 30, 90, 365];

/** What can be shown: its value of a step, and how the value is written. A value of null is not shown. */
const MEASURES = {
  median: {value: ({medianHours}) => medianHours, write: (hours) => words.shortly(hours)},
  p90: {value: ({p90Hours}) => p90Hours, write: (hours) => words.shortly(hours)},
  visits: {value: ({visits}) => visits || null, write: (visits) => words.times(visits)},
  late: {value: ({dated, late}) => dated > 0 ? late / dated : null, write: (part) => words.share(part)},
  open: {value: ({open}) => open || null, write: (open) => words.waiting(open)}
};

function choice(values, chosen) {
  const made = element('select', {className: 'form-control input-sm'},
      values.map(([value, title]) => element('option', {value}, title)));
  made.value = chosen;
  return made;
}

class Heatmap {
  constructor(viewer, api, definition) {
    this.viewer = viewer;
    this.office = new Office(words, api);
    this.definition = definition;
    this.marks = [];
    this.switch = element('button', {type: 'button', className: 'btn btn-default btn-sm', aria: {expanded: 'false'}}, words.heatmap);
    this.switch.addEventListener('click', () => busy(this.switch, () => this.toggle()));
    this.panel = element('div', {className: 'officeflow-heat-panel', hidden: true});
    this.node = element('div', {className: 'officeflow-heat'}, this.switch, this.panel);
    // the diagram moves with the mouse: what is done here is not meant for it
    ['mousedown', 'wheel', 'dblclick', 'keydown'].forEach((name) => this.node.addEventListener(name, (event) => event.stopPropagation()));
    viewer.get('canvas').getContainer().append(this.node);
  }

  async toggle() {
    this.panel.hidden = !this.panel.hidden;
    this.switch.setAttribute('aria-expanded', String(!this.panel.hidden));
    if (this.panel.hidden) {
      this.clear();
    } else {
      await this.open();
    }
  }

  async open() {
    this.legend = element('div', {className: 'officeflow-heat-legend'});
    this.legend.setAttribute('role', 'status');
    this.list = element('details', {}, element('summary', {}, words.asTable));
    try {
      this.page = await this.ask('');
    } catch (refusal) {
      this.panel.replaceChildren(element('p', {}, refusal.message));
      return;
    }
    const {version, versions} = this.page;
    this.measure = choice(Object.keys(MEASURES).map((key) => [key, words.measures[key]]), 'median');
    this.days = choice(SPANS.map((days) => [String(days), words.lastDays(days)]), '90');
    this.version = choice([...versions.map((each) => [String(each), words.version(each)]), ['0', words.allVersions]], String(version));
    this.against = choice([['', words.nothingElse], ...versions.map((each) => [String(each), words.version(each)])], '');
    [this.measure, this.days, this.version, this.against].forEach((field) => field.addEventListener('change', () => this.draw()));
    this.panel.replaceChildren(
        labelled(words.show, this.measure), labelled(words.within, this.days), labelled(words.ofVersion, this.version),
        versions.length > 1 ? labelled(words.against, this.against) : '', this.legend, this.list);
    await this.draw();
    this.makeRoom();
  }

  /** Moves the diagram below the panel. */
  makeRoom() {
    const canvas = this.viewer.get('canvas');
    const {inner, outer} = canvas.viewbox();
    const top = this.node.offsetHeight + 25;
    const scale = Math.min(1, (outer.width - 20) / inner.width, (outer.height - top) / (inner.height + 10));
    canvas.viewbox({
      x: inner.x - (outer.width / scale - inner.width) / 2, y: inner.y - top / scale, width: outer.width / scale, height: outer.height / scale
    });
  }

  ask(version) {
    return this.office.get(`heatmap/${encodeURIComponent(this.definition)}`, {version, days: this.days ? this.days.value : 90});
  }

  async draw() {
    const asked = {};
    this.asked = asked;
    this.legend.textContent = words.loading;
    try {
      const [shown, other] = await Promise.all([
        this.ask(this.version.value), this.against.value === '' ? null : this.ask(this.against.value)]);
      if (this.asked === asked && !this.panel.hidden) {
        this.colour(shown.steps, other && other.steps);
      }
    } catch (refusal) {
      this.clear();
      this.legend.textContent = refusal.message;
    }
  }

  colour(steps, others) {
    this.clear();
    const {value, write} = MEASURES[this.measure.value];
    const elements = this.viewer.get('elementRegistry');
    const found = steps.filter(({id}) => elements.get(id)).map((step) => ({step, value: value(step)}));
    const shown = found.filter((each) => each.value !== null);
    const most = Math.max(...shown.map((each) => each.value), 0);
    shown.forEach(({step, value: now}) => {
      const other = others && others.find(({id}) => id === step.id);
      const before = other ? value(other) : null;
      this.mark(step.id, others ? this.change(now, before) : this.level(now, most), others ? words.changed(write, now, before) : write(now),
          this.describe(step));
    });
    this.legend.replaceChildren(shown.length === 0 ? words.nothingPassed
        : others ? words.comparison(words.version(this.against.value)) : words.scale(write(most)));
    this.table(found.map(({step}) => step));
  }

  level(value, most) {
    return `officeflow-heat-${most > 0 ? Math.max(1, Math.ceil(LEVELS * Math.sqrt(value / most))) : 1}`;
  }

  change(now, before) {
    if (before === null || now === before) {
      return 'officeflow-heat-same';
    }
    return now > before ? 'officeflow-heat-more' : 'officeflow-heat-less';
  }

  mark(id, marker, label, description) {
    const badge = element('div', {className: `officeflow-heat-badge ${marker}`, title: description}, label);
    this.viewer.get('canvas').addMarker(id, marker);
    const overlay = this.viewer.get('overlays').add(id, 'officeflow-heat', {position: {top: 0, left: 0}, scale: false, html: badge});
    this.marks.push({id, marker, overlay});
  }

  describe(step) {
    return Object.entries(MEASURES).map(([key, {value, write}]) => [words.measures[key], value(step), write])
        .filter(([, value]) => value !== null).map(([title, value, write]) => `${title}: ${write(value)}`).join('\n');
  }

  /** The same in a table, for whoever does not see the colours. */
  table(steps) {
    const elements = this.viewer.get('elementRegistry');
    const heads = [words.step, ...Object.keys(MEASURES).map((key) => words.measures[key])];
    this.list.replaceChildren(element('summary', {}, words.asTable), element('table', {className: 'table table-condensed'},
        element('thead', {}, element('tr', {}, heads.map((title) => element('th', {scope: 'col'}, title)))),
        element('tbody', {}, steps.map((step) => element('tr', {},
            element('th', {scope: 'row'}, elements.get(step.id).businessObject.name || step.id),
            Object.values(MEASURES).map(({value, write}) => element('td', {}, value(step) === null ? '–' : write(value(step)))))))));
  }

  clear() {
    this.marks.forEach(({id, marker, overlay}) => {
      this.viewer.get('canvas').removeMarker(id, marker);
      this.viewer.get('overlays').remove(overlay);
    });
    this.marks = [];
  }
}

export const heatmap = {
  id: 'officeflow-heatmap',
  pluginPoint: 'cockpit.processDefinition.diagram.plugin',
  render(viewer, {api, processDefinitionId}) {
    new Heatmap(viewer, api, processDefinitionId);
  }
};
