import {button, busy, cell, element, labelled} from './elements.js';
import {Office} from './office.js';
import {words} from './words.js';

const PAGE = 50;

/** The page: the people of a superior, and beside them what one of them has to do. */
class TeamPage {
  constructor(node, api) {
    this.office = new Office(words, api);
    this.node = node;
    this.all = false;
    this.title = element('p', {className: 'text-muted'}, words.loading);
    this.said = element('div', {className: 'said'});
    this.said.setAttribute('role', 'status');
    this.filters = element('div');
    this.list = element('div', {className: 'officeflow-list'});
    this.beside = element('div', {className: 'officeflow-beside'});
    node.append(element('main', {className: 'officeflow'},
        element('div', {className: 'officeflow-main'},
            element('h1', {}, words.team), this.title, this.filters, this.said, this.list),
        this.beside));
  }

  say(text, refused) {
    this.said.replaceChildren(
        ...(text ? [element('div', {className: refused ? 'alert alert-danger' : 'alert alert-success'}, text)] : []));
  }

  /** Asks for the people anew; of two answers that overtake each other the later question counts. */
  async ask(said) {
    const {all} = this;
    try {
      const page = await this.office.get('team', {all: all || ''});
      if (all === this.all && this.node.isConnected) {
        this.draw(page);
        if (!said) {
          this.say('');
        }
      }
    } catch (refusal) {
      this.title.textContent = '';
      this.say(refusal.message, true);
    }
  }

  draw({direct, all, people}) {
    this.title.textContent = all ? words.reports(direct, all) : words.noReports;
    if (!all) {
      this.filters.replaceChildren();
      this.list.replaceChildren();
      return;
    }
    if (!this.filters.firstElementChild) {
      this.filters.replaceChildren(this.form(direct, all));
    }
    this.list.replaceChildren(this.table(people), element('p', {className: 'help-block'}, words.loadHint));
    this.mark();
  }

  form(direct, all) {
    const who = element('select', {className: 'form-control'},
        element('option', {value: ''}, words.directReports(direct)), element('option', {value: 'all'}, words.allBelow(all)));
    who.addEventListener('change', () => {
      this.all = who.value === 'all';
      this.ask();
    });
    const form = element('form', {className: 'officeflow-filters'},
        all > direct ? labelled(words.whose, who) : '', button(words.again, 'btn btn-default', () => this.changed()));
    form.addEventListener('submit', (event) => event.preventDefault());
    return form;
  }

  table(people) {
    const heads = [words.name, words.absence, words.open, words.overdueOnes, words.dueThisWeek, words.load];
    const most = Math.max(1, ...people.map(({load}) => load));
    return element('table', {className: 'table table-hover officeflow-people'},
        element('caption', {className: 'sr-only'}, words.team),
        element('thead', {}, element('tr', {}, heads.map((title, index) => {
          const head = element('th', {className: index > 1 && index < 5 ? 'number' : ''}, title);
          head.scope = 'col';
          return head;
        }))),
        element('tbody', {}, people.map((member) => this.row(member, most))));
  }

  row(member, most) {
    const {id, name, jobTitle, superior, away, open, overdue, dueThisWeek, load, usual, overloaded} = member;
    const bar = element('span', {className: overloaded ? 'officeflow-load overloaded' : 'officeflow-load', aria: {hidden: 'true'}},
        element('span'));
    bar.firstElementChild.style.width = `${Math.round(100 * load / most)}%`;
    const head = element('th', {className: 'officeflow-member'},
        button(name, 'btn btn-link officeflow-subject', () => this.open(member)),
        element('div', {className: 'small text-muted'}, superior ? words.reportsTo(jobTitle, superior) : jobTitle));
    head.scope = 'row';
    return element('tr', {data: {person: id}}, head,
        cell(away ? [element('span', {className: away.begun ? 'label label-warning' : ''}, words.away(away)),
          element('div', {className: 'small text-muted'}, words.standsIn(away.deputy))] : '', '', words.absence),
        cell(String(open), 'number', words.open),
        cell(overdue ? element('span', {className: 'label label-danger'}, String(overdue)) : '0', 'number', words.overdueOnes),
        cell(String(dueThisWeek), 'number', words.dueThisWeek),
        cell([element('div', {}, bar), element('div', {className: 'small'},
          overloaded ? element('strong', {className: 'text-danger'}, words.overloaded(load, usual)) : words.toDo(load))],
        '', words.load));
  }

  mark() {
    this.list.querySelectorAll('tr').forEach((row) => {
      row.classList.toggle('open', Boolean(this.opened) && row.dataset.person === this.opened);
    });
  }

  open({id, name}) {
    this.opened = id;
    this.mark();
    this.say('');
    const tasks = new MemberTasks(this.office, {id, name}, {
      close: () => {
        this.opened = null;
        this.mark();
        this.beside.replaceChildren();
        const row = this.list.querySelector(`tr[data-person="${CSS.escape(id)}"]`);
        if (row) {
          row.querySelector('button').focus();
        }
      },
      moved: () => this.ask(true)
    });
    this.tasks = tasks;
    this.beside.replaceChildren(tasks.node);
    return tasks.show(true);
  }

  changed() {
    return Promise.all([this.ask(), this.opened && this.tasks.show()]);
  }
}

/** What one person has to do, each task with a way to give it to somebody else. */
class MemberTasks {
  constructor(office, person, {close, moved}) {
    this.office = office;
    this.person = person;
    this.close = close;
    this.moved = moved;
    this.first = 0;
    this.address = `team/${encodeURIComponent(person.id)}/tasks`;
    this.heading = element('h2', {tabIndex: -1}, words.tasksOf(person.name));
    this.said = element('div');
    this.said.setAttribute('role', 'status');
    this.body = element('div', {className: 'officeflow-decision-body', tabIndex: 0, aria: {label: words.tasks}},
        element('p', {className: 'text-muted'}, words.loading));
    this.body.setAttribute('role', 'region');
    this.node = element('section', {className: 'officeflow-decision', aria: {label: words.tasksOf(person.name)}},
        element('div', {className: 'officeflow-decision-head'}, this.heading,
            button(words.close, 'btn btn-default btn-sm', () => this.close())),
        this.said, this.body);
    this.node.addEventListener('keydown', (event) => {
      if (event.key === 'Escape') {
        this.close();
      }
    });
  }

  say(text, refused) {
    this.said.replaceChildren(
        ...(text ? [element('div', {className: refused ? 'alert alert-danger' : 'alert alert-success'}, text)] : []));
  }

  async show(focus) {
    try {
      const page = await this.office.get(this.address, {first: this.first, size: PAGE});
      if (!page.tasks.length && this.first > 0) {
        this.first = Math.max(0, this.first - PAGE);
        await this.show(focus);
        return;
      }
      this.say('');
      this.draw(page);
    } catch (refusal) {
      this.body.replaceChildren();
      this.say(refusal.message, true);
    }
    if (focus) {
      this.heading.focus();
    }
  }

  draw({found, tasks}) {
    if (!found) {
      this.body.replaceChildren(element('p', {className: 'text-muted'}, words.nothingToDo(this.person.name)));
      return;
    }
    this.body.replaceChildren(
        element('ul', {className: 'list-unstyled officeflow-tasks'}, tasks.map((task) => this.item(task))),
        this.pages(found, tasks.length));
  }

  item(task) {
    const {reference, subject, procedure, step, decision, since, due, overdue, onBehalfOf, stays} = task;
    const place = element('div', {className: 'officeflow-move'});
    const give = button(words.moveTask, 'btn btn-default btn-sm', () => this.ask(task, place, give));
    give.setAttribute('aria-label', words.moveTaskOf(reference));
    place.append(stays ? element('p', {className: 'help-block'}, stays) : give);
    return element('li', {data: {task: task.task}},
        element('strong', {}, subject),
        element('div', {className: 'small text-muted'},
            element('span', {className: 'officeflow-reference'}, reference), ` · ${procedure}`),
        element('div', {}, element('span', {className: 'label label-default'}, decision ? words.aDecision : words.aTask), ` ${step}`,
            onBehalfOf ? ` ${words.forPerson(onBehalfOf)}` : ''),
        element('div', {className: 'small'}, `${words.since} `,
            element('time', {dateTime: since, title: words.fullMoment(since)}, words.moment(since)),
            due ? [` · ${words.due} `, element('time', {dateTime: due, title: words.fullMoment(due)}, words.moment(due)),
              overdue ? [' ', element('span', {className: 'label label-danger'}, words.overdue)] : []].flat() : ` · ${words.noDue}`),
        place);
  }

  pages(found, shown) {
    const last = this.first + shown;
    if (found <= PAGE) {
      return '';
    }
    const turn = (title, first, disabled) => {
      const made = button(title, 'btn btn-default btn-sm', () => {
        this.first = first;
        return this.show(true);
      });
      made.disabled = disabled;
      return made;
    };
    return element('div', {className: 'officeflow-pages'},
        turn(words.previous, Math.max(0, this.first - PAGE), this.first === 0),
        element('span', {className: 'small text-muted'}, words.pages(this.first + 1, last, found)),
        turn(words.next, this.first + PAGE, last >= found));
  }

  /** Asks who may get the task, and for the wish in its place. */
  async ask(task, place, give) {
    this.say('');
    let takers;
    try {
      takers = await this.office.get(`${this.address}/${encodeURIComponent(task.task)}/takers`);
    } catch (refusal) {
      await this.show(true);
      this.say(refusal.message, true);
      return;
    }
    if (takers.nobody) {
      const why = element('p', {className: 'help-block', tabIndex: -1}, takers.nobody);
      place.replaceChildren(why);
      why.focus();
      return;
    }
    const form = this.form(task, takers.people, () => {
      place.replaceChildren(give);
      give.focus();
    });
    place.replaceChildren(form);
    form.scrollIntoView({block: 'nearest'});
    form.querySelector('select').focus();
  }

  form(task, people, cancel) {
    const who = element('select', {className: 'form-control', required: true},
        element('option', {value: ''}, words.choose),
        people.map(({id, name, jobTitle}) => element('option', {value: id}, `${name}, ${jobTitle}`)));
    const reason = element('input', {type: 'text', className: 'form-control', maxLength: 500});
    const form = element('form', {noValidate: true},
        labelled(words.moveTo, who), labelled(words.moveReason, reason),
        element('button', {type: 'submit', className: 'btn btn-primary btn-sm'}, words.move), ' ',
        button(words.cancel, 'btn btn-default btn-sm', cancel));
    form.addEventListener('keydown', (event) => {
      if (event.key === 'Escape') {
        event.stopPropagation();
        cancel();
      }
    });
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      if (!who.value) {
        this.say(words.moveToFirst, true);
        who.focus();
        return;
      }
      busy(form.querySelector('button[type=submit]'), () => this.move(task, {to: who.value, reason: reason.value.trim() || null}));
    });
    return form;
  }

  async move(task, wish) {
    try {
      let done = null;
      await this.office.post(`${this.address}/${encodeURIComponent(task.task)}/move`, wish, (answer) => {
        done = answer;
      });
      await Promise.all([this.show(true), this.moved()]);
      this.say(done.words);
    } catch (refusal) {
      await this.show(true);
      this.say(refusal.message, true);
    }
  }
}

export const navigation = {
  id: 'team',
  pluginPoint: 'cockpit.navigation',
  priority: 95,
  properties: {path: '#/team', label: words.team},
  render(node) {
    node.append(element('a', {href: '#/team'}, words.team));
  }
};

export const page = {
  id: 'officeflow-team',
  pluginPoint: 'cockpit.route',
  properties: {path: '/team', label: words.team},
  render(node, {api}) {
    document.title = words.team;
    new TeamPage(node, api).ask();
  }
};
